using AgendaLang.Findings;
using AgendaLang.Rules;

namespace AgendaLang.Tests.Testing;

/// <summary>Applies the mends of findings.</summary>
public static class Mends
{
    /// <summary>The file of a finding after its first mend; null if it has none.</summary>
    public static string? Apply(Finding finding) => finding.Fixes.IsEmpty
        ? null
        : finding.Location.Source.WithChanges(finding.Fixes[0].Edits.Select(edit => edit.Change)).Text;

    /// <summary>An agenda of one or several files (as <see cref="MemoryFiles.Parse"/> takes them) after a mend.</summary>
    public static string Apply(string agenda, Fix fix)
    {
        var text = new System.Text.StringBuilder(agenda.StartsWith("// folder\n", StringComparison.Ordinal) ? "// folder\n" : "");
        foreach (var source in RulePage.FilesOf(agenda.StartsWith("// folder\n", StringComparison.Ordinal) ? agenda["// folder\n".Length..] : agenda))
        {
            var edits = fix.Edits.Where(edit => edit.Source.Path == source.Path).Select(edit => edit.Change);
            text.Append("// file: ").Append(source.Path).Append('\n').Append(source.WithChanges(edits).Text).Append('\n');
        }
        return text.ToString();
    }
}
