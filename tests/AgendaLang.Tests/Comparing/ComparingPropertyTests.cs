using AgendaLang.Comparing;
using AgendaLang.Formatting;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.Tests.Comparing;

/// <summary>What holds of any comparison.</summary>
public sealed class ComparingPropertyTests
{
    /// <summary>An agenda, and what became of it.</summary>
    private static readonly Gen<(string Old, string New)> Edits =
        Gen.Select(Gen.OneOf(AgendaGen.Agendas, Gen.OneOf(Whole("c5plus1/"), Whole("culture-summit/"))), Gen.Int[0, int.MaxValue], (text, seed) => (text, Edit(text, new(seed))));

    [Fact, Trait("Category", "Property")]
    public void AnythingEqualsItself() =>
        AgendaGen.SpoiledAgendas.Sample(text => Assert.Empty(Compare(text, new string(text)).Changes), iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void TheCanonicalFormIsNoChange() => AgendaGen.Agendas.Sample(text =>
        Assert.Equal("", ComparingCase.Describe(Compare(text, AgendaFormatter.Format(new SourceText("summit.agenda", text)).Text))), iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void LineBreaksAreNoChange() => AgendaGen.Agendas.Sample(text =>
        Assert.Equal("", ComparingCase.Describe(Compare(text, text.ReplaceLineEndings(text.Contains('\r') ? "\n" : "\r\n")))), iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void TheWayBackIsTheReverse() => Edits.Sample(edit =>
        AssertSame(Facts(Compare(edit.Old, edit.New), isReversed: false), Facts(Compare(edit.New, edit.Old), isReversed: true)), iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void FormattingEitherSideChangesNothing() => Edits.Sample(edit =>
    {
        // Which declaration a brace too many is counted to is a guess.
        var isInDisorder = AgendaLang.Syntax.SyntaxTree.Parse(edit.New).Findings.Any(finding => finding.Rule == AgendaLang.Findings.RuleCatalogue.UnclosedBlock);
        AssertSame(Of(Compare(edit.Old, edit.New)), Of(Compare(Format(edit.Old), edit.New)));

        List<string> Of(Comparison comparison) => Facts(isInDisorder ? comparison.Where(change => change.Property != "unreadable") : comparison, isReversed: false);
    }, iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void GroupsAreMadeOfTheChanges() => Edits.Sample(edit =>
    {
        var comparison = Compare(edit.Old, edit.New);
        Assert.All(comparison.Groups, group => Assert.Equal(group.Count, comparison.Changes.Count(change => change.Group == group.Id)));
        Assert.All(comparison.Changes, change => Assert.True(change.Group == null || comparison.Groups.Any(group => group.Id == change.Group)));
        Assert.Equal(comparison.Changes.Length, comparison.Added + comparison.Removed + comparison.Changed);
        Assert.Equal(comparison.Changes.Length, comparison.Substantive + comparison.Editorial);
    }, iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void SpoiledFilesAreComparedToo() => Gen.Select(AgendaGen.SpoiledAgendas, AgendaGen.SpoiledAgendas).Sample((old, now) =>
    {
        foreach (var change in Compare(old, now).Changes)
        {
            Assert.True(change.Old != null || change.New != null);
            Assert.EndsWith(change.Sentence[^1] == '"' ? "\"" : ".", change.Sentence, StringComparison.Ordinal);
        }
    }, iter: Cases.Count);

    /// <summary>The files of an example as one.</summary>
    private static string Whole(string folder) => string.Concat(Examples.All.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
        .SelectMany(file => file.Text.Split('\n').Where(line => !line.StartsWith("use ", StringComparison.Ordinal)).Append("")).Select(line => line + "\n"));

    private static Comparison Compare(string old, string now)
    {
        var (before, after) = States.Of(old, now);
        return AgendaComparer.Compare(before, after);
    }

    private static string Format(string text) => AgendaFormatter.Format(new SourceText("summit.agenda", text)).Text;

    private static void AssertSame(List<string> expected, List<string> actual) =>
        Assert.True(expected.SequenceEqual(actual), $"{string.Join('\n', expected.Except(actual))}\n---\n{string.Join('\n', actual.Except(expected))}");

    private static List<string> Facts(Comparison comparison, bool isReversed) => [.. comparison.Changes.Select(change =>
    {
        var (before, after) = isReversed ? (change.After, change.Before) : (change.Before, change.After);
        var kind = !isReversed ? change.Change : change.Change switch { ChangeKind.Added => ChangeKind.Removed, ChangeKind.Removed => ChangeKind.Added, var other => other };
        var id = (isReversed ? change.NewSymbol ?? change.OldSymbol : change.OldSymbol ?? change.NewSymbol)?.Path ?? change.Id;
        // Of two that changed places either may be the one that moved; how many did is the same.
        if (change.Property == "order") return $"{id.Split('.')[0]} order";
        return $"{id} {kind} {change.Class} {change.Property} {before} {after} {change.Affects.Length}";
    }).Order(StringComparer.Ordinal)];

    /// <summary>Takes out, repeats and swaps whole lines, and rewrites numbers and words.</summary>
    private static string Edit(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var edits = random.Next(1, 6); edits > 0 && lines.Count > 1; edits--)
        {
            var at = random.Next(lines.Count);
            var isPlain = !lines[at].Contains('{') && !lines[at].Contains('}') && !lines[at].Contains("\"\"\"", StringComparison.Ordinal);
            switch (random.Next(5))
            {
                case 0 when isPlain: lines.RemoveAt(at); break;
                case 1 when isPlain: lines.Insert(random.Next(lines.Count), lines[at]); break;
                case 2 when isPlain && at + 1 < lines.Count: (lines[at], lines[at + 1]) = (lines[at + 1], lines[at]); break;
                case 3: lines[at] = lines[at].Replace('1', (char)('2' + random.Next(7))); break;
                case 4: lines[at] = lines[at].Replace('a', 'b'); break;
            }
        }
        return string.Join('\n', lines);
    }
}
