using System.Collections.Immutable;
using AgendaLang.Exchange.Importing.Writing;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Importing;

/// <summary>How a schedule is to be imported.</summary>
public sealed record ImportOptions
{
    /// <summary>What the source is written in; null: what its content says.</summary>
    public ImportFormat? Format { get; init; }

    /// <summary>The id of the event; null: made from what the source calls it.</summary>
    public string? EventId { get; init; }

    /// <summary>What the event is called where the source does not say, such as the file's name without its ending; null for a word of ours.</summary>
    public string? FallbackName { get; init; }

    /// <summary>The IANA zone in which times are written, and which times without a zone are in; null: the source's own.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether a word can be the id of an event: letters of any script, digits, <c>-</c> and <c>_</c>, a letter first.</summary>
    public static bool IsEventId(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return IdText.IsId(word);
    }
}

/// <summary>What an import gave: an agenda, or why there is none.</summary>
/// <param name="Agenda">The agenda in canonical form; null if none could be made.</param>
/// <param name="Problem">Why not; null if one was made.</param>
/// <param name="Notices">What the reader of the agenda should know: what was left out, what was taken for what; in order of importance.</param>
public sealed record ImportResult(SourceText? Agenda, ImportNotice? Problem, ImmutableArray<ImportNotice> Notices);

/// <summary>Something to say about a source.</summary>
/// <param name="Message">Sentences that stand alone. Text from the source in it is as it was written, so it is escaped where it is shown.</param>
/// <param name="Line">The line of the source, from 1; null where it is about the whole or no line is known.</param>
public sealed record ImportNotice(string Message, int? Line = null);

/// <summary>The source cannot be imported.</summary>
internal sealed class ImportProblemException(string message, int? line = null) : Exception(message)
{
    public int? Line { get; } = line;
}
