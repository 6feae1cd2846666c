using AgendaLang.Findings;

namespace AgendaLang.Tests.Testing;

/// <summary>Applies the mends of findings.</summary>
public static class Mends
{
    /// <summary>The file of a finding after its first mend; null if it has none.</summary>
    public static string? Apply(Finding finding) => finding.Fixes.IsEmpty
        ? null
        : finding.Location.Source.WithChanges(finding.Fixes[0].Edits.Select(edit => edit.Change)).Text;
}
