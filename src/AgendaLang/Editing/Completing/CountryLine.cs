using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Writes the line that declares a country, where the others stand.</summary>
internal static class CountryLine
{
    /// <summary>The change; null where the file has no place for it that is apart from the cursor.</summary>
    public static TextChange? Add(AgendaFile file, string code, string name, int cursor)
    {
        var text = file.Source.Text;
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var line = $"country {code} {SnippetText.Quote(name)}";
        var countries = file.Names.OfKinds(KindSet.Of(Kind.Country));
        var after = countries.Length > 0 ? countries[^1].Declaration.Node.Span.End : file.Names.Uses is { Count: > 0 } uses ? uses[^1].Node.Span.End : -1;
        if (after < 0) return null;
        var stop = text.AsSpan(after).IndexOfAny('\r', '\n');
        var at = stop < 0 ? text.Length : after + stop;
        if (at >= cursor && countries.Length > 0 && countries[^1].Declaration.Node.FullSpan.Touches(cursor)) return null;
        return new(new(at, 0), countries.Length > 0 ? newLine + line : newLine + newLine + line);
    }
}
