using AgendaLang.Findings;
using AgendaLang.Text;

namespace AgendaLang.Cli.Tests;

/// <summary>Findings made by hand.</summary>
internal static class Sample
{
    // Of our own, so that the wording of the catalogue is free to change.
    private static readonly RuleInfo Rule = new("AGL1002", "unknown-reference", Severity.Error, "Something is named that is \"not there\".");

    /// <summary>A text whose span is marked by <c>⟦</c> and <c>⟧</c>.</summary>
    public static Location At(string path, string marked)
    {
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        var end = marked.IndexOf('⟧', StringComparison.Ordinal) - 1;
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        return new(new SourceText(path, text), TextSpan.FromBounds(start, end));
    }

    /// <summary>A finding at a marked stretch.</summary>
    public static Finding Finding(string path, string marked, string message, Severity severity = Severity.Error) =>
        new(Rule, severity, At(path, marked), message);

    /// <summary>A finding with help, another place and a fix.</summary>
    public static Finding Rich()
    {
        var finding = Finding("agendas/washington.agenda",
            new string('\n', 57) + "    delegation kz led by ⟦tokaev⟧\n", "There is no person \"tokaev\".");
        return finding with
        {
            Help = "did you mean \"tokayev\"?",
            Related = [new(At("agendas/parties.agenda", "country kz \"Kazakhstan\"\n\nperson ⟦tokayev⟧ \"Kassym-Jomart Tokayev\"\n"), "a person of nearly that id is declared here")],
            Fixes = [new("Change \"tokaev\" to \"tokayev\"", true, [new(finding.Location.Source, new(finding.Location.Span, "tokayev"))])],
        };
    }

    /// <summary>Text that means harm: breaks, colours, bidi controls, half a surrogate pair, workflow commands.</summary>
    public const string Hostile = "a\u001b[31mred\u202Eback\r\n::error::x\ud800%0A</script>\0";
}
