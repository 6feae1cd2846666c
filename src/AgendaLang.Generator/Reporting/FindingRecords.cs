using AgendaLang.Findings;
using AgendaLang.Generator.Inputs;
using AgendaLang.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace AgendaLang.Generator.Reporting;

/// <summary>Turns findings into records: those of the checker, and those that only a build can have.</summary>
internal static class FindingRecords
{
    /// <summary>A finding of the checker.</summary>
    public static FindingRecord Of(Finding finding, Func<string, string> fullPath)
    {
        var message = finding.Help is { } help ? $"{finding.Message} {help}" : finding.Message;
        // Projects name their agendas; what merely lies on the disk is none of theirs.
        if (finding.Rule == RuleCatalogue.FileNotFound) message += " Builds read the files that are AgendaFile items of the project.";
        return new(finding.Rule.Id, finding.Rule.Summary, finding.Severity, OneLine(message), PlaceOf(finding.Location, fullPath),
            new([.. finding.Related.Select(related => PlaceOf(related.Location, fullPath))]));
    }

    /// <summary>AGL9001: two files of one namespace that would be one class.</summary>
    public static FindingRecord SameClass(AgendaInput file, AgendaInput namesake, string name) => new(
        "AGL9001", "Two files would become one class", Severity.Warning,
        OneLine($"The class of this file is called {name}, since {namesake.Path} has the better name. Give one of the files another name, or another Namespace."),
        Place.TopOf(file.FullPath), new([Place.TopOf(namesake.FullPath)]));

    /// <summary>AGL9002: a project whose C# is too old.</summary>
    public static FindingRecord OldLanguage(LanguageVersion version) => new(
        "AGL9002", "Agendas need C# 11 or later", Severity.Error,
        $"Agendas are compiled to C# {BuildOptions.OldestLanguage.ToDisplayString()}, and this project is C# {version.ToDisplayString()}. Set LangVersion to {BuildOptions.OldestLanguage.ToDisplayString()} or later.",
        null, default);

    /// <summary>AGL9003: an accessibility that is none.</summary>
    public static FindingRecord UnknownAccessibility(AgendaInput file) => new(
        "AGL9003", "The accessibility of an agenda is public or internal", Severity.Error,
        OneLine($"The Accessibility of an AgendaFile is public or internal, not \"{file.Accessibility}\"."),
        Place.TopOf(file.FullPath), default);

    private static string OneLine(string text) => UnicodeText.ToVisible(text.Replace('\n', ' ').Replace('\t', ' '));

    private static Place PlaceOf(Location place, Func<string, string> fullPath)
    {
        var (source, span) = place;
        return new(fullPath(source.Path), span, source.PositionOf(span.Start), source.PositionOf(span.End));
    }
}
