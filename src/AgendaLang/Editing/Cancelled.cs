using AgendaLang.Language;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>What will not take place.</summary>
internal static class Cancelled
{
    private const string Word = "cancelled";

    /// <summary>What a document says is cancelled: the names of such events, sessions and items, or their ids where they have none. In order of text.</summary>
    public static IEnumerable<TextSpan> In(EditorDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        // Most say it nowhere, and this is asked after each stroke.
        if (!document.Source.Text.Contains(Word, StringComparison.Ordinal)) yield break;
        foreach (var symbol in document.File.Symbols)
        {
            var declaration = symbol.Declaration;
            if (declaration.First(Keyword.Status) is not { IsDefault: false } status || status.Values.FirstWord.Value != Word) continue;
            yield return declaration.Name is { IsDefault: false } name ? name.Span : symbol.IdSpan;
        }
    }
}
