using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Syntax;

/// <summary>Ten mistakes of reading in one agenda: ten findings at ten places, and no eleventh.</summary>
public class TenMistakesTests
{
    // Each changes one place of the correct agenda; the marked piece is what the finding must stand on.
    private static readonly (string Correct, string Wrong)[] Mistakes =
    [
        ("statement new-phase by gor", "[[0002 statment]] new-phase by gor"),
        ("between us, uz on 2025-09-23 at", "between us, uz on [[0005 2025-09-31]] at"),
        ("    stops tashkent-talks, astana-talks\n", "    stops tashkent-talks, astana-talks[[0009 ,]]\n"),
        ("    host uz\n", "    host uz\n    [[0010 host]] us\n"),
        ("    host kz\n", "    [[0008 seats]] 40\n    host kz\n"),
        ("    note \"The American side also included other senior officials.\"\n",
            "    note [[0003 \"The American side also included other senior officials.]]\n"),
        ("request save-the-caspian \"US support in addressing the shrinking Caspian Sea\" by kz to us {",
            "request save-the-caspian \"US support in addressing the shrinking Caspian Sea\" by kz to us [[0004 {]]"),
        ("specifically the Trump administration\"\n}\n", "specifically the Trump administration\"\n"),
        ("fresh impetus to trade", "fresh [[0011 \\i]]mpetus to trade"),
        ("Opening\" 18:00-18:20 kind", "Opening\" [[0006 18:20-18:00]] kind"),
        ("energy\" 25m discuss", "energy\" [[0007 25]] discuss"),
    ];

    [Fact]
    public void Ten_mistakes_are_ten_findings()
    {
        var correct = Examples.Read("c5plus1/washington.agenda");
        var wrong = correct;
        foreach (var (from, to) in Mistakes)
        {
            Assert.Equal(2, wrong.Split(from).Length);
            wrong = wrong.Replace(from, to, StringComparison.Ordinal);
        }
        var tree = Reading.Check(wrong);
        Assert.Equal(10, tree.Findings.Count());
        Assert.Equal(10, tree.Findings.Select(finding => finding.Rule).Distinct().Count());

        // All that was declared is still declared, but for the statement whose kind is misspelled.
        static IEnumerable<string> Ids(IEnumerable<DeclarationSyntax> declarations) =>
            declarations.SelectMany(declaration => Ids(declaration.Declarations).Prepend(declaration.Id.ToString()));
        Assert.Equal(Ids(SyntaxTree.Parse(correct).Declarations).Where(id => id != "new-phase"), Ids(tree.Declarations));
    }
}
