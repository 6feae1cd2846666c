using AgendaLang.Language;
using AgendaLang.Merging;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Merging;

/// <summary>Edits of real agendas, each of one line and away from the others, merge to just those lines.</summary>
public sealed class DistantEditsTests
{
    private static readonly (string Path, string[] Lines, int[] Places)[] Agendas =
        [.. Examples.All.Select(file => (file.Path, file.Text.Split('\n'), PropertyLines(file.Text.Split('\n')))).Where(file => file.Item3.Length > 20)];

    [Fact, Trait("Category", "Property")]
    public void BothSidesEditsAreThereAndNothingElse()
    {
        var (clean, all) = (0, 0);
        Gen.Select(Gen.Int[0, Agendas.Length - 1], Gen.Int[0, int.MaxValue]).Sample((file, seed) =>
        {
            var (path, lines, places) = Agendas[file];
            var random = new Random(seed);
            var (ours, theirs, both) = (lines.ToList(), lines.ToList(), lines.ToList());
            var taken = new HashSet<int>();
            // From the end, so that places before stay what they are.
            var chosen = Enumerable.Range(0, random.Next(2, 7)).Select(_ => places[random.Next(places.Length)]).Where(at => taken.Add(at)).OrderDescending().ToList();
            chosen = [.. chosen.Where((at, i) => i == 0 || chosen[i - 1] - at > 3)];
            foreach (var at in chosen)
            {
                var (side, how, name) = (random.Next(2) == 0 ? ours : theirs, random.Next(4), at * 1000 + random.Next(1000));
                Edit(side, at, how, name);
                Edit(both, at, how, name);
            }
            var result = AgendaMerger.Merge(path, Text(lines), Text(ours), Text(theirs));
            Assert.DoesNotContain(result.Conflicts, conflict => conflict.Sort != ConflictSort.Meaning);
            Interlocked.Increment(ref all);
            if (!result.IsClean) return;
            Interlocked.Increment(ref clean);
            Assert.Equal(Text(both), result.Files[0].Text);
        }, iter: Cases.Count);
        // What double-books somebody is a conflict; most do not.
        Assert.True(clean * 4 > all * 3, $"{clean} of {all} were clean");
    }

    private static void Edit(List<string> lines, int at, int how, int name)
    {
        var indent = lines[at][..^lines[at].TrimStart().Length];
        switch (how)
        {
            case 0 or 1 when lines[at].EndsWith('{'):
                lines.Insert(at + 1, $"{indent}    {Inner(lines[at].TrimStart(), name)}");
                break;
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines[at] += $" // {name}";
                break;
            case 2:
                lines.Insert(at + 1, $"{indent}see \"https://example.org/{name}\"");
                break;
            default:
                lines.Insert(at, $"{indent}// {name}");
                break;
        }
    }

    /// <summary>Something new for a block, of a name that others may have.</summary>
    private static string Inner(string head, int name)
    {
        if (head.StartsWith("day", StringComparison.Ordinal))
            return name % 2 == 0 ? $"break \"Coffee\" 23:{name % 60:00}-24:00" : $"session added-{name} \"Added\" 22:{name % 60:00}-23:00";
        return head.StartsWith("session", StringComparison.Ordinal) || head.StartsWith("item", StringComparison.Ordinal) ? $"item added-{name} \"Added\"" : $"waive AGL3001 because \"{name}\"";
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>The lines of blocks that are a property, and no more, and those that open a block.</summary>
    private static int[] PropertyLines(string[] lines) =>
        [.. Enumerable.Range(1, lines.Length - 1).Where(i => lines[i].StartsWith("    ", StringComparison.Ordinal) && (IsProperty(lines[i].Trim()) || lines[i].EndsWith(" {", StringComparison.Ordinal)) && !lines[i - 1].TrimEnd().EndsWith(','))];

    private static bool IsProperty(string line)
    {
        var word = line.Split(' ')[0];
        return LanguageTable.Properties.Any(row => row.Text == word) && !LanguageTable.Kinds.Any(kind => kind.Kind.Text() == word) && line.IndexOfAny(['{', '}']) < 0
            && !line.EndsWith(',') && !line.Contains("\"\"\"", StringComparison.Ordinal);
    }
}
