using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Rules;

/// <summary>After an edit only what it can concern is checked again, and what is found is what a check from the start finds.</summary>
public sealed class EditTests
{
    private const string People = """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        person tokayev "Kassym-Jomart Tokayev" of kz
        person mirziyoyev "Shavkat Mirziyoyev" of uz
        """;

    private static readonly Dictionary<string, string> Agenda = new()
    {
        ["people.agenda"] = People,
        ["astana.agenda"] = """
            use "people.agenda"
            summit astana "Astana" on 2026-05-14 {
                zone Asia/Almaty
                session plenary "Plenary" 10:00-12:00 kind plenary chair tokayev
            }
            """,
        ["tashkent.agenda"] = """
            use "people.agenda"
            summit tashkent "Tashkent" on 2026-05-20 {
                zone Asia/Tashkent
                session plenary "Plenary" 10:00-12:00 kind plenary
            }
            meeting talks "Talks" on 2026-05-21 {
                zone Asia/Tashkent
                session plenary "Plenary" 10:00-12:00 kind plenary chair mirziyoyev
            }
            """,
    };

    [Theory]
    [InlineData("people.agenda", "Shavkat", "Sh.", 2)] // The person, and the meeting that names him.
    [InlineData("people.agenda", "Shavkat", "Shavkat\n\n", 7)] // The text does not end in its line: more is read anew.
    [InlineData("astana.agenda", "10:00", "10:30", 1)]
    [InlineData("astana.agenda", "plenary chair", "plenary  chair", 1)]
    [InlineData("tashkent.agenda", "summit", "// A comment\nsummit", 1)]
    [InlineData("tashkent.agenda", "Talks", "Talking", 1)]
    [InlineData("tashkent.agenda", "chair mirziyoyev", "chair tokayev", 1)]
    public void OnlyWhatAnEditConcernsIsCheckedAgain(string path, string old, string now, int atMost)
    {
        var first = Load(Agenda, null);
        Check(first, Agenda);
        var edited = new Dictionary<string, string>(Agenda) { [path] = Replace(Agenda[path], old, now) };
        var second = Load(edited, first);
        Assert.Equal(Describe(Check(Load(edited, null), edited)), Describe(Check(second, edited)));
        Assert.InRange(second.SegmentsChecked, 1, atMost);
        var third = Load(edited, second);
        Check(third, edited);
        Assert.Equal(0, third.SegmentsChecked);
        // And back: what was known before the edit is not mixed up with what was known after it.
        var back = Load(Agenda, third);
        Assert.Equal(Describe(Check(Load(Agenda, null), Agenda)), Describe(Check(back, Agenda)));
    }

    [Fact]
    public void ANewNameIsLookedUpEverywhere()
    {
        var first = Load(Agenda, null);
        Check(first, Agenda);
        var edited = new Dictionary<string, string>(Agenda) { ["people.agenda"] = People.Replace("mirziyoyev \"", "mirziyoev \"", StringComparison.Ordinal) };
        var second = Load(edited, first);
        Assert.Contains(Check(second, edited).Findings, finding => finding.Rule.Id == "AGL1002");
        Assert.DoesNotContain(Check(Load(Agenda, second), Agenda).Findings, finding => finding.Rule.Id == "AGL1002");
    }

    [Theory]
    // Another id, another kind: what led nowhere before leads somewhere now, and the other way round.
    [InlineData("person x", "person guest")]
    [InlineData("source guest", "person guest")]
    [InlineData("topic guest", "    person guest")]
    public void ANameThatComesToMeanSomethingIsCheckedWhereItIsNamed(string before, string now)
    {
        var texts = new Dictionary<string, string>
        {
            ["a.agenda"] = "use \"b.agenda\"\nmeeting talks \"Talks\" between kz, tj on 2026-05-14 {\n    session one \"One\" kind plenary chair guest\n}\n",
            ["b.agenda"] = $"country kz \"Kazakhstan\"\ncountry tj \"Tajikistan\"\ncountry uz \"Uzbekistan\"\n{before} \"Guest\" of uz\n",
        };
        var first = Load(texts, null);
        Assert.DoesNotContain(Check(first, texts).Findings, finding => finding.Rule.Id == "AGL2001");
        var edited = new Dictionary<string, string>(texts) { ["b.agenda"] = Replace(texts["b.agenda"], before, now) };
        var second = Load(edited, first);
        Assert.Contains(Check(second, edited).Findings, finding => finding.Rule.Id == "AGL2001");
        Assert.Equal(Describe(Check(Load(edited, null), edited)), Describe(Check(second, edited)));
        Assert.Equal(Describe(Check(Load(texts, null), texts)), Describe(Check(Load(texts, second), texts)));
    }

    [Fact, Trait("Category", "Property")]
    public void AnyEditsGiveWhatAFreshCheckGives()
    {
        var examples = Examples.All.Concat(Examples.Mistakes).GroupBy(file => file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)])
            .Select(folder => folder.ToDictionary(file => file.Path, file => file.Text)).ToList();
        var begun = examples.ConvertAll(texts => new Lazy<FileLoader>(() =>
        {
            var loader = Load(texts, null);
            Check(loader, texts);
            return loader;
        }));
        Gen.Select(Gen.Int[0, examples.Count - 1], Gen.Int[0, int.MaxValue], Gen.Int[1, 6]).Sample((which, seed, edits) =>
        {
            var random = new Random(seed);
            var texts = new Dictionary<string, string>(examples[which]);
            var loader = begun[which].Value;
            for (var i = 0; i < edits; i++)
            {
                var path = texts.Keys.ElementAt(random.Next(texts.Count));
                texts[path] = random.Next(8) == 0 ? examples[which][path] : Spoil(texts[path], random);
                loader = Load(texts, loader);
                Assert.Equal(Describe(Check(Load(texts, null), texts)), Describe(Check(loader, texts)));
            }
        }, iter: Cases.Count, threads: 1);
    }

    private static string Spoil(string text, Random random)
    {
        if (text.Length == 0) return "summit s \"S\"\n";
        var at = random.Next(text.Length);
        while (at > 0 && char.IsLetterOrDigit(text[at - 1])) at--;
        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return random.Next(5) switch
        {
            0 => text[..at] + text[end..],
            1 => text[..at] + "x" + text[at..],
            2 => text[..at] + "\n" + text[at..],
            3 when text.IndexOf('\n', at) is >= 0 and var line => text[..at] + text[line..],
            _ => text[..at] + "// " + text[at..],
        };
    }

    private static string Replace(string text, string old, string now)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + now + text[(at + old.Length)..];
    }

    private static FileLoader Load(Dictionary<string, string> texts, FileLoader? previous) => new(Files(texts), null, previous);

    private static MemoryFiles Files(Dictionary<string, string> texts) => new([.. texts.Select(text => (text.Key, text.Value))]);

    private static CheckResult Check(FileLoader loader, Dictionary<string, string> texts) =>
        AgendaChecker.Check([new([.. texts.Keys], IsFolder: true)], loader);

    private static IEnumerable<string> Describe(CheckResult result) => result.Findings.Select(finding =>
        $"{MemoryFiles.Describe(finding)} / {finding.Severity} / {string.Join(", ", finding.Related.Select(related => related.Location.Source.Slice(related.Location.Span).ToString() + related.Location.Span))} / "
        + string.Join(", ", finding.Fixes.SelectMany(fix => fix.Edits).Select(edit => $"{edit.Source.Path} {edit.Change}")));
}
