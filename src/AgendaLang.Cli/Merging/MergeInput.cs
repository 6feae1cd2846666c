using AgendaLang.Cli.Files;
using AgendaLang.Merging;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Merging;

/// <summary>A file of one side of a merge, as bytes and, if it is one, as text.</summary>
/// <param name="Bytes">The bytes; empty for what is not there.</param>
/// <param name="Read">The text, or why there is none.</param>
internal sealed record MergeInput(byte[] Bytes, FileRead Read)
{
    // Every byte is a character, and every such character a byte: lines can be merged whatever they say.
    private static readonly System.Text.Encoding Latin1 = System.Text.Encoding.Latin1;

    /// <summary>What is not there.</summary>
    public static MergeInput Empty(string name) => new([], new(new Text.SourceText(name, "")));

    /// <summary>Whether it is no text of any sort.</summary>
    public bool IsBinary => Bytes.AsSpan(0, Math.Min(Bytes.Length, 8000)).Contains((byte)0);

    /// <summary>Reads a file under the name that it has in the merge.</summary>
    /// <exception cref="CommandProblem">It cannot be opened.</exception>
    public static MergeInput Of(string full, string shown, string name)
    {
        try
        {
            var bytes = RegularFile.ReadAllBytes(full);
            return new(bytes, bytes.Length > AgendaBytes.MaxLength ? new(null, "The file is larger than 16 MiB.") : AgendaBytes.Decode(name, bytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandProblem($"The file \"{shown}\" cannot be opened: {DiskProblem.Why(e)}");
        }
    }

    /// <summary>Merges files line by line, byte for byte.</summary>
    /// <param name="atBase">The file as both sides found it.</param>
    /// <param name="ours">The file to merge into.</param>
    /// <param name="theirs">The file to merge in.</param>
    /// <param name="markerSize">Number of characters of a conflict marker.</param>
    /// <param name="conflicts">Number of places to decide about; of what is no text, where ours is the result, 1.</param>
    public static byte[] MergeLines(MergeInput atBase, MergeInput ours, MergeInput theirs, int markerSize, out int conflicts)
    {
        if (ours.Bytes.AsSpan().SequenceEqual(theirs.Bytes) || theirs.Bytes.AsSpan().SequenceEqual(atBase.Bytes))
        {
            conflicts = 0;
            return ours.Bytes;
        }
        if (ours.Bytes.AsSpan().SequenceEqual(atBase.Bytes))
        {
            conflicts = 0;
            return theirs.Bytes;
        }
        if (atBase.IsBinary || ours.IsBinary || theirs.IsBinary)
        {
            conflicts = 1;
            return ours.Bytes;
        }
        return Latin1.GetBytes(TextMerger.Merge(
            Latin1.GetString(atBase.Bytes), Latin1.GetString(ours.Bytes), Latin1.GetString(theirs.Bytes), new(), markerSize, out conflicts));
    }

    /// <summary>Why a merge by meaning is not possible; null if it is.</summary>
    public static string? Problem(params MergeInput[] inputs) =>
        inputs.Select(input => input.IsBinary ? "The file is not a text." : input.Read.Problem).FirstOrDefault(problem => problem != null);
}
