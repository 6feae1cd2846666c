using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Text;
using Microsoft.CodeAnalysis;
using Location = Microsoft.CodeAnalysis.Location;
using RoslynSpan = Microsoft.CodeAnalysis.Text.TextSpan;
using RoslynLines = Microsoft.CodeAnalysis.Text.LinePositionSpan;
using RoslynPosition = Microsoft.CodeAnalysis.Text.LinePosition;

namespace AgendaLang.Generator.Reporting;

/// <summary>A place in an agenda.</summary>
/// <param name="FullPath">The file, as the compiler has it.</param>
/// <param name="Span">The stretch of its text.</param>
/// <param name="Start">Its first line and column.</param>
/// <param name="End">Its last.</param>
internal readonly record struct Place(string FullPath, TextSpan Span, LinePosition Start, LinePosition End)
{
    /// <summary>The beginning of a file.</summary>
    public static Place TopOf(string fullPath) => new(fullPath, default, default, default);

    public Location ToLocation() => Location.Create(FullPath, new RoslynSpan(Span.Start, Span.Length),
        new RoslynLines(new RoslynPosition(Start.Line, Start.Column), new RoslynPosition(End.Line, End.Column)));
}

/// <summary>A finding as the steps of the generator pass it on: equal if it says the same of the same place.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Title">The rule's sentence.</param>
/// <param name="Severity">How grave it is, as configured.</param>
/// <param name="Message">What is wrong, and how to mend it, on one line.</param>
/// <param name="Place">Where; null if nowhere in particular.</param>
/// <param name="Related">Where else to look.</param>
internal sealed record FindingRecord(string Id, string Title, Severity Severity, string Message, Place? Place, EquatableArray<Place> Related)
{
    private const string Category = "AgendaLang";

    /// <summary>The finding for the compiler, which then applies what a project says about warnings.</summary>
    public Diagnostic ToDiagnostic()
    {
        var descriptor = new DiagnosticDescriptor(Id, Title, "{0}", Category, Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        }, isEnabledByDefault: true);
        return Diagnostic.Create(descriptor, Place?.ToLocation() ?? Location.None, Related.Select(place => place.ToLocation()).ToImmutableArray(), Message);
    }
}
