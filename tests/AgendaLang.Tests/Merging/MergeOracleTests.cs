using System.Text.RegularExpressions;
using AgendaLang.Merging;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Merging;

/// <summary>A merge is right if it says what the base says after the edits of both sides, in whichever order they are made.</summary>
public sealed partial class MergeOracleTests
{
    [Fact, Trait("Category", "Property")]
    public void AMergeWithoutConflictIsWhatBothEditsGive()
    {
        var (clean, all) = (0, 0);
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, int.MaxValue]).Sample((sessions, ours, theirs, seed) =>
        {
            var random = new Random(seed);
            var programme = Programme.Random(sessions, random);
            var result = Check(programme, ProgrammeEdits.Random(programme, "o", ours, random), ProgrammeEdits.Random(programme, "x", theirs, random));
            Interlocked.Increment(ref all);
            if (result.IsClean) Interlocked.Increment(ref clean);
        }, iter: Cases.Count);
        // Else the test would say nothing.
        Assert.True(clean * 2 > all, $"{clean} of {all} were clean");
    }

    [Fact, Trait("Category", "Property")]
    public void EditsOfDifferentSessionsNeverConflict() => Gen.Select(Gen.Int[4, 16], Gen.Int[0, int.MaxValue]).Sample((sessions, seed) =>
    {
        var random = new Random(seed);
        var programme = Programme.Random(sessions, random);
        var (one, other) = (new Programme(), new Programme());
        foreach (var session in programme.Sessions) (session.Id[^1] % 2 == 0 ? one : other).Days[0].Sessions.Add(session);
        var result = Check(programme, ProgrammeEdits.Random(one, "o", 5, random, withBreaks: false), ProgrammeEdits.Random(other, "x", 5, random, withBreaks: false));
        Assert.DoesNotContain(result.Conflicts, conflict => conflict.Sort != ConflictSort.Meaning);
    }, iter: Cases.Count);

    [Fact, Trait("Category", "Property")]
    public void BreaksThatBothSidesPutInAreKept() => Gen.Select(Gen.Int[0, 6], Gen.Int[0, int.MaxValue]).Sample((sessions, seed) =>
    {
        var random = new Random(seed);
        var programme = Programme.Random(sessions, random);
        var (ours, theirs) = (new List<ProgrammeEdit>(), new List<ProgrammeEdit>());
        foreach (var slot in Enumerable.Range(0, random.Next(2, 8)))
        {
            var (day, added) = (random.Next(2), new Programme.Break(random.Next(2) == 0 ? "Coffee" : "Tea", 480 + slot * 20, random.Next(1, 5) * 5));
            (random.Next(2) == 0 ? ours : theirs).Add(each => each.Breaks[day].Add(added));
        }
        Assert.Empty(Check(programme, ours, theirs).Conflicts);
    }, iter: Cases.Count);

    private static MergeResult Check(Programme programme, List<ProgrammeEdit> ours, List<ProgrammeEdit> theirs)
    {
        var (textAtBase, textAtOurs, textAtTheirs) = (programme.Write(), After(programme, ours), After(programme, theirs));
        var result = AgendaMerger.Merge("a.agenda", textAtBase, textAtOurs, textAtTheirs);
        Assert.DoesNotContain(result.Conflicts, conflict => conflict.Sort == ConflictSort.Unaccounted);
        // Orders that go against each other leave nothing but lines; that is a conflict.
        if (!result.IsClean) return result;
        Assert.Empty(result.MergedAsText);
        // Reading takes longest, and many of the texts are the same.
        var read = new Dictionary<string, Meanings>(StringComparer.Ordinal);
        var merged = Read(result.Files[0].Text!);
        var (one, other) = (Read(After(programme, [.. ours, .. theirs])), Read(After(programme, [.. theirs, .. ours])));
        // Both orders give the same facts, and those are the facts of the merge: else it should have been a conflict.
        Assert.Equal("", Difference(one.Facts, merged.Facts));
        Assert.Equal("", Difference(other.Facts, merged.Facts));
        Lazy<Meanings> atBase = new(() => Read(textAtBase)), atOurs = new(() => Read(textAtOurs)), atTheirs = new(() => Read(textAtTheirs));
        foreach (var (name, order) in merged.Orders)
        {
            // What both orders of the edits agree on is looked at first: where the merge agrees with one of them, nothing can be wrong.
            for (var i = 0; i < order.Count; i++)
                for (var j = i + 1; j < order.Count; j++)
                    if (IsBefore(one, name, order[j], order[i]) && IsBefore(other, name, order[j], order[i]))
                        // Which of two that only one side each has comes first at one spot is nobody's word; nor where something new stands to what the other side moved.
                        Assert.False(IsSaid(atOurs.Value, atTheirs.Value, name, order[i], order[j]) || IsSaid(atTheirs.Value, atOurs.Value, name, order[i], order[j]), $"{name}: {order[j]} comes before {order[i]}");
        }
        return result;

        Meanings Read(string text) => read.TryGetValue(text, out var known) ? known : read[text] = Meanings.Read(text);

        bool IsSaid(Meanings side, Meanings other, string name, string first, string second) =>
            Has(side, name, first, second) && (Has(atBase.Value, name, first, second)
                ? !IsTurned(side, name, first, second) && !IsTurned(other, name, first, second)
                : !IsMoved(other, name, first) && !IsMoved(other, name, second) && !IsMoved(other, name, Anchor(side, other, name, first)) && !IsMoved(other, name, Anchor(side, other, name, second)));

        // What something new was put behind, and stays behind, wherever the other side moves that.
        string? Anchor(Meanings side, Meanings other, string name, string id) =>
            OrderOf(side, name) is { } order ? order.Take(order.IndexOf(id)).LastOrDefault(each => Has(other, name, each, each)) : null;

        // Whether a side put it so, against the base.
        bool IsTurned(Meanings side, string name, string first, string second) =>
            Has(side, name, first, second) && IsBefore(side, name, first, second) && IsBefore(atBase.Value, name, second, first);

        bool IsMoved(Meanings side, string name, string? id) => id != null && OrderOf(atBase.Value, name) is { } order
            && order.Exists(each => each != id && Has(atBase.Value, name, each, id) && Has(side, name, each, id) && IsBefore(atBase.Value, name, each, id) != IsBefore(side, name, each, id));
    }

    private static bool Has(Meanings meanings, string name, string first, string second) =>
        OrderOf(meanings, name) is { } order && order.Contains(first) && order.Contains(second);

    // Whatever day a session was moved to.
    private static List<string>? OrderOf(Meanings meanings, string name) =>
        meanings.Orders.GetValueOrDefault(name) ?? meanings.Orders.FirstOrDefault(pair => WithoutDay(pair.Key) == WithoutDay(name)).Value;

    private static string WithoutDay(string name) => DayOfSession().Replace(name, "");

    [GeneratedRegex(@" Day \S+(?= Session )")]
    private static partial Regex DayOfSession();

    private static string Difference(SortedSet<string> expected, SortedSet<string> actual) =>
        string.Join("; ", expected.Except(actual).Select(fact => "missing " + fact).Concat(actual.Except(expected).Select(fact => "invented " + fact)));

    private static bool IsBefore(Meanings meanings, string name, string first, string second) =>
        OrderOf(meanings, name)!.IndexOf(first) < OrderOf(meanings, name)!.IndexOf(second);

    private static string After(Programme programme, List<ProgrammeEdit> edits)
    {
        var copy = programme.Copy();
        foreach (var edit in edits) edit(copy);
        return copy.Write();
    }
}
