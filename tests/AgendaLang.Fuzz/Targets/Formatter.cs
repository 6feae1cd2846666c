using AgendaLang.Formatting;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Fuzz.Targets;

/// <summary>Formatting never refuses, twice is once, and what could be read can be read again.</summary>
internal static class Formatter
{
    /// <summary>Formats a text, whole and in part.</summary>
    public static void Try(string text)
    {
        var source = new SourceText("a.agenda", text);
        var once = Sound(source, AgendaFormatter.Format(source));
        var twice = AgendaFormatter.Format(new SourceText("a.agenda", once));
        BrokenPromiseException.Unless(twice.Text == once, "Formatted twice is not formatted once.");
        if (!SyntaxTree.Parse(source).Findings.Any())
            BrokenPromiseException.Unless(!SyntaxTree.Parse(once).Findings.Any(), "What could be read cannot be read any more.");
        Sound(source, AgendaFormatter.Format(source, TextSpan.FromBounds(text.Length / 3, text.Length / 2)));
    }

    private static string Sound(SourceText source, FormatResult result)
    {
        BrokenPromiseException.Unless(result.Refusal is null, $"Formatting refused: {result.Refusal}");
        BrokenPromiseException.Unless(source.WithChanges(result.Changes).Text == result.Text, "The changes do not give the text.");
        return result.Text;
    }
}
