using System.Text;
using AgendaLang.Findings;

namespace AgendaLang.Tests.Testing;

/// <summary>All that a person reads of a finding, and what its mends write.</summary>
internal static class Said
{
    /// <summary>The lines of a finding: its place and message, then help, related places and mends.</summary>
    public static string Of(Finding finding)
    {
        var text = new StringBuilder();
        text.Append(Place(finding.Location)).Append(": ").Append(finding.Severity.ToString().ToLowerInvariant()).Append(": ").Append(finding.Message).Append('\n');
        if (finding.Help != null) text.Append("    help: ").Append(finding.Help).Append('\n');
        foreach (var related in finding.Related) text.Append("    related: ").Append(Place(related.Location)).Append(": ").Append(related.Message).Append('\n');
        foreach (var fix in finding.Fixes)
        {
            text.Append(fix.IsSafe ? "    safe fix: " : "    fix: ").Append(fix.Title).Append('\n');
            foreach (var edit in fix.Edits)
                text.Append("        ").Append(Place(new(edit.Source, edit.Change.Span))).Append(" -> ").Append(Line(edit.Change.NewText)).Append('\n');
        }
        return text.ToString();
    }

    private static string Place(Location place)
    {
        var at = place.Source.PositionOf(place.Span.Start);
        return $"{place.Source.Path}({at.Line + 1},{at.Column + 1}) `{Line(place.Source.Slice(place.Span).ToString())}`";
    }

    private static string Line(string text) => text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
