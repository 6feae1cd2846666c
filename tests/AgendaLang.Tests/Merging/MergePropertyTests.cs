using AgendaLang.Merging;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Merging;

/// <summary>What holds of every merge, whatever the texts.</summary>
public sealed class MergePropertyTests
{
    [Fact, Trait("Category", "Property")]
    public void ASideThatChangedNothingGivesTheOther() => TextEdits.Triples.Sample(triple =>
    {
        var (atBase, ours, _) = triple;
        Assert.Equal(ours, Clean(atBase, ours, atBase));
        Assert.Equal(ours, Clean(atBase, atBase, ours));
        Assert.Equal(ours, Clean(atBase, ours, ours));
    }, iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void MarkersStandInTheTextExactlyWhenSomethingMustBeDecided() => TextEdits.Triples.Sample(triple =>
    {
        var result = Merge(triple);
        var file = Assert.Single(result.Files);
        Assert.Equal(result.IsClean, !file.HasConflict);
        Assert.Equal(result.IsClean, !Lines.Of(file.Text!).Exists(line => line.StartsWith("<<<<<<< ours", StringComparison.Ordinal)));
    }, iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void EveryChangeOfEitherSideIsFoundAgain() => TextEdits.Triples.Sample(triple =>
    {
        var ledger = Merge(triple).Ledger;
        Assert.Empty(ledger.Entries.Where(entry => entry.Outcome == LedgerOutcome.Unaccounted));
    }, iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void MergingTwiceGivesTheSame() => TextEdits.Triples.Sample(triple =>
    {
        var (one, other) = (Merge(triple), Merge(triple));
        Assert.True(one.Files.SequenceEqual(other.Files));
        Assert.True(one.Ledger.Entries.SequenceEqual(other.Ledger.Entries));
        if (!one.IsClean) return;
        // What is merged already brings nothing new.
        Assert.Equal(one.Files[0].Text, AgendaMerger.Merge("a.agenda", triple.Theirs, one.Files[0].Text!, triple.Theirs).Files[0].Text);
    }, iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void SwappingTheSidesGivesTheSameMeaning() => TextEdits.Triples.Sample(triple =>
    {
        var (one, other) = (Merge(triple), AgendaMerger.Merge("a.agenda", triple.Base, triple.Theirs, triple.Ours));
        // Lines of text can be told apart in several ways.
        if (!one.MergedAsText.IsEmpty || !other.MergedAsText.IsEmpty || !IsReadable(triple.Base) || !IsReadable(triple.Ours) || !IsReadable(triple.Theirs)) return;
        // And so can two lines of the same words.
        if (SaysTwice(triple.Base) || SaysTwice(triple.Ours) || SaysTwice(triple.Theirs)) return;
        Assert.Equal(one.IsClean, other.IsClean);
        if (one.IsClean) Assert.Equal(Meanings.Of(one.Files[0].Text!), Meanings.Of(other.Files[0].Text!));
    }, iter: Cases.Count);

    private static bool SaysTwice(string text) =>
        text.Split('\n').Select(line => line.Trim(' ', '\t', '\r', '{', '}')).Where(line => line.Length > 0).GroupBy(line => line).Any(lines => lines.Count() > 1);

    private static bool IsReadable(string text) => !AgendaLang.Syntax.SyntaxTree.Parse(text).Findings.Any();

    private static MergeResult Merge((string Base, string Ours, string Theirs) triple) => AgendaMerger.Merge("a.agenda", triple.Base, triple.Ours, triple.Theirs);

    private static string? Clean(string atBase, string ours, string theirs)
    {
        var result = AgendaMerger.Merge("a.agenda", atBase, ours, theirs);
        Assert.Empty(result.Conflicts);
        Assert.True(result.Ledger.IsBalanced);
        return Assert.Single(result.Files).Text;
    }
}
