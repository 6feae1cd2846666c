using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;

namespace AgendaLang.Tests.Semantics;

public sealed class AgendaSetTests
{
    private const string Summit = """
        use "parties.agenda"
        place dc "Washington" { room east "East Room" }
        summit washington "Summit" on 2025-11-06 at dc host us {
            day 2025-11-06 { session opening "Opening" in dc.east chair trump { item trade "Trade" } }
            session closing "Closing" after opening items trade
        }
        statement s by trump about washington.opening
        """;

    private const string Parties = "country us \"United States\"\nperson trump \"Donald Trump\" of us\n";

    [Fact]
    public void ThingsAreFoundByPathAndKnowTheirPlace()
    {
        var set = Load();
        Assert.Equal(["parties.agenda", "summit.agenda"], set.Files.Select(file => file.Path));
        var opening = set.Find("washington.opening")!;
        Assert.Equal((Kind.Session, "opening", "Opening", "washington.opening"), (opening.Kind, opening.Id, opening.Name, opening.Path));
        Assert.Equal((Kind.Day, new DateOnly(2025, 11, 6)), (opening.Holder!.Kind, opening.Holder.Date!.Value));
        Assert.Equal(set.Find("washington"), opening.Event);
        Assert.Equal("washington.trade", set.OfKind(Kind.Item).Single().Path);
        Assert.Equal("dc.east", set.OfKind(Kind.Room).Single().Path);
        Assert.Null(set.Find("opening"));
        Assert.Null(set.Find("washington.dinner"));
    }

    [Fact]
    public void ReferencesAreFoundFromBothEnds()
    {
        var set = Load();
        Assert.Equal(["host us", "of us"], set.ReferencesTo(set.Find("us")!).Select(r => $"{r.Property.Text} {r.File.Source.Slice(r.Span)}").Order(StringComparer.Ordinal));
        Assert.Equal(["opening", "washington.opening"], set.ReferencesTo(set.Find("washington.opening")!).Select(r => r.File.Source.Slice(r.Span).ToString()));
        var at = set.Root.Source.Text.IndexOf("dc.east", StringComparison.Ordinal);
        foreach (var offset in (int[])[at, at + 3, at + 7])
        {
            var reference = set.ReferenceAt(set.Root, offset)!.Value;
            Assert.Equal((set.Find("dc.east"), set.Find("dc"), set.Find("washington.opening")), (reference.Target, reference.Scope, reference.Owner));
            Assert.Equal("dc|east", $"{set.Root.Source.Slice(reference.ScopeSpan)}|{set.Root.Source.Slice(reference.TargetSpan)}");
        }
        Assert.Null(set.ReferenceAt(set.Root, at - 1));
        Assert.Null(set.ReferenceAt(set.Root, 0));
        Assert.Throws<ArgumentException>(() => set.ReferenceAt(Load().Root, 0));
    }

    [Fact]
    public void AfterAnEditTheNamesAreThoseOfTheNewText()
    {
        var before = SyntaxTree.Parse(new SourceText("summit.agenda", Summit));
        Names(before);
        var at = Summit.IndexOf("summit washington", StringComparison.Ordinal);
        var after = before.WithChange(new(new(at, 0), "person gor \"Gor\" of us\n"));
        Assert.True(after.SegmentsRead < after.SegmentCount);
        Assert.Equal(Names(SyntaxTree.Parse(new SourceText("summit.agenda", after.Source.Text))), Names(after));
    }

    [Fact]
    public void NoRowOfTheTableHasTwoPlacesForWords() => Assert.All(LanguageTable.Properties, row =>
    {
        Assert.InRange(row.Values.Count(IsWord), 0, 1);
        Assert.All(row.SubKeywords, sub => Assert.InRange(sub.Values.Count(IsWord), 0, 1));
    });

    private static bool IsWord(ValueSlot slot) => slot.Form is ValueForm.Reference or ValueForm.FormerId or ValueForm.Language or ValueForm.Zone
        or ValueForm.CountryCode or ValueForm.Rule or ValueForm.Term;

    private static List<string> Names(SyntaxTree tree)
    {
        var loader = new FileLoader(new MemoryFiles(("summit.agenda", tree.Source.Text), ("parties.agenda", Parties)),
            source => source.Path == "summit.agenda" ? tree : SyntaxTree.Parse(source));
        var set = loader.SetOf(loader.Load("summit.agenda"));
        return [.. set.Symbols.Select(symbol => $"{symbol} at {symbol.IdSpan}"), .. set.References.Select(r => $"{r.Span} {r.Owner} {r.Target}")];
    }

    private static AgendaSet Load()
    {
        var loader = new FileLoader(new MemoryFiles(("summit.agenda", Summit), ("parties.agenda", Parties)));
        return loader.SetOf(loader.Load("summit.agenda"));
    }
}
