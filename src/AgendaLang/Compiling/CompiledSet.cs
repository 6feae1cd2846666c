using AgendaLang.Models;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Compiling;

/// <summary>For whom a set is written, and how its files are called.</summary>
public sealed record ExportOptions
{
    /// <summary>The readers; null for the delegations, without saying so in what is written: then it is what a compiled agenda gives.</summary>
    public Semantics.Audience? Audience { get; init; }

    /// <summary>When the public reads it: what is under embargo longer is left out. Null leaves out whatever has an embargo. Delegations read all of it.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>How a file is called, from the folder of the root, with <c>/</c>; null to tell it from the paths alone.</summary>
    public Func<Semantics.AgendaFile, string>? PathOf { get; init; }
}

/// <summary>A set of files as the models that compiled agendas and JSON are made of, with all that its readers may see.</summary>
/// <param name="Models">The models.</param>
/// <param name="LeftOut">How many declarations the readers may not know of.</param>
public sealed record CompiledSet(Models.AgendaSet Models, int LeftOut)
{
    /// <summary>The sets of the files asked for, and of the roots of the folders; by path, each once.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<Semantics.AgendaSet> Find(IReadOnlyList<CheckTarget> targets, FileLoader loader, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(loader);
        return CheckedSets.Of(targets, loader, cancellation);
    }

    /// <summary>The models of a set. An agenda with errors gives what it can.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CompiledSet Of(Semantics.AgendaSet set, ExportOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        options ??= new();
        var writer = new RecordWriter(set, new Readership(options.Audience ?? Semantics.Audience.Delegations, options.AsOf));
        var pathOf = options.PathOf ?? (file => file == set.Root ? NameOf(file) : AgendaPath.Relative(set.Root.Path, file.Path));
        var (files, leftOut) = (new List<CompiledFile>(), 0);
        var compiled = new Dictionary<Semantics.AgendaFile, CompiledFile>();
        foreach (var file in set.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            var hidden = file.Symbols.Count(writer.IsHidden);
            leftOut += hidden;
            // The name of a file that is all kept back may tell what it is about.
            if (hidden > 0 && file != set.Root && !file.Symbols.Any(writer.IsWritten)) continue;
            var record = writer.Write(file);
            var made = new CompiledFile(pathOf(file), () => new(record, () => [.. files], UsesOf(file, compiled)));
            compiled.Add(file, made);
            files.Add(made);
        }
        return new(new(compiled[set.Root], [.. files], (Models.Audience?)options.Audience), leftOut);
    }

    /// <summary>The files that a file uses; in place of one that is left out, those that it uses in turn.</summary>
    private static CompiledFile[] UsesOf(Semantics.AgendaFile file, Dictionary<Semantics.AgendaFile, CompiledFile> compiled)
    {
        var uses = new List<CompiledFile>();
        var seen = new HashSet<Semantics.AgendaFile> { file };
        var waiting = new Stack<Semantics.AgendaFile>();
        Push(file);
        while (waiting.TryPop(out var used))
        {
            if (!seen.Add(used)) continue;
            if (compiled.TryGetValue(used, out var written)) uses.Add(written);
            else Push(used);
        }
        return [.. uses];

        void Push(Semantics.AgendaFile user)
        {
            for (var i = user.Uses.Length - 1; i >= 0; i--)
                if (user.Uses[i].File is { } used) waiting.Push(used);
        }
    }

    private static string NameOf(Semantics.AgendaFile file) => file.Path[(file.Path.LastIndexOf('/') + 1)..];
}
