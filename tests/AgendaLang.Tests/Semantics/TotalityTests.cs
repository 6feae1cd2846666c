using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Semantics;

/// <summary>Whatever stands in a file, checking it gives findings at places that exist, the same ones each time.</summary>
public sealed class TotalityTests
{
    private const string Agenda = """
        use "b.agenda"
        country us "United States" zone America/New_York
        group g "G" = us, kz, h
        group h "H" = g
        person gor "Gor" of us rank minister speaks en
        place dc "DC" in us { room east "East" }
        topic economy "Economy" { topic trade "Trade" aka "Commerce" }
        document paper "Paper" number "1" supersedes paper
        summit washington "Summit" on 2025-11-06 at dc host us {
            delegation us led by gor with gor
            day 2025-11-06 { session one "One" 10:00-11:00 in east after two items dc.east, washington.two chair gor }
            session two "Two" in dc.east { item a "A" number "2" discuss trade }
            waive AGL3001 because "x"
        }
        """;

    private static readonly string[] Pieces =
        ["{", "}", "\n", " ", ",", ".", "=", "\"", "use", "use \"a.agenda\"\n", "country", "us", "summit", "washington.one", "in", "at", "supersedes",
         "item", "day 2025-11-06", "-", "//", "\u0301", "\uD83E", "о", "waive", "rank", "code", "\"\"\"", "session", "room", "\t", "\0"];

    private static readonly Gen<string> Mutated =
        Gen.Select(Gen.Int[0, Agenda.Length - 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]).Array[1, 8].Select(edits =>
        {
            var text = Agenda;
            foreach (var (at, length, piece) in edits)
            {
                var start = Math.Min(at, text.Length);
                text = string.Concat(text.AsSpan(0, start), Pieces[piece], text.AsSpan(Math.Min(text.Length, start + length)));
            }
            return text;
        });

    [Fact, Trait("Category", "Property")]
    public void CheckingNeverFails() => Gen.Select(Mutated, Mutated).Sample((first, second) =>
    {
        var result = Check(first, second);
        foreach (var finding in result.Findings)
        {
            Assert.InRange(finding.Location.Span.End, finding.Location.Span.Start, finding.Location.Source.Length);
            Assert.All(finding.Related, related => Assert.InRange(related.Location.Span.End, 0, related.Location.Source.Length));
            foreach (var fix in finding.Fixes) finding.Location.Source.WithChanges(fix.Edits.Select(edit => edit.Change));
        }
        Assert.Equal(result.Findings.Select(MemoryFiles.Describe), Check(first, second).Findings.Select(MemoryFiles.Describe));
    }, iter: Cases.Count, threads: 1);

    private static CheckResult Check(string first, string second) => new MemoryFiles(("a.agenda", first), ("b.agenda", second)).CheckFolder();
}
