using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules;

/// <summary>What a rule looks with, and where it puts what it finds.</summary>
internal sealed class RuleContext(ModelView view, FindingSink findings, CancellationToken cancellation)
{
    private readonly FindingSink _findings = findings;

    /// <summary>The agenda. Whatever a rule knows of other declarations, it asks here, so that it is known what it read.</summary>
    public ModelView View { get; } = view;

    /// <summary>Whether the check is to end; asked inside long loops.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Says what was found.</summary>
    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>Says what was found about two things of equal standing, unless it was said before, whichever came first.</summary>
    public void ReportPair(Finding finding, Location other) => _findings.AddPair(finding, other);
}

/// <summary>Makes findings.</summary>
internal static class RuleFindings
{
    /// <summary>A finding of a rule, with its own severity.</summary>
    public static Finding At(this RuleInfo rule, Location place, string message) => new(rule, rule.Severity, place, message);

    /// <summary>The place of a declaration's id; for days of their date, for breaks of their keyword.</summary>
    public static Location Place(this Symbol symbol) => new(symbol.File.Source, symbol.IdSpan);
}
