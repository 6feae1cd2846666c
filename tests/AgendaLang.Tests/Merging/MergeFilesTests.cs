using AgendaLang.Merging;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.Tests.Merging;

/// <summary>Merges of several files, between which declarations move: each declaration comes out as one would decide by hand.</summary>
public sealed class MergeFilesTests
{
    private static readonly string[] Paths = ["a.agenda", "b.agenda", "deep/c.agenda"];

    [Fact, Trait("Category", "Property")]
    public void WhatADeclarationSaysAndWhereItStandsAreDecidedEachOnItsOwn()
    {
        var (clean, all) = (0, 0);
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, int.MaxValue]).Sample((count, seed) =>
        {
            var random = new Random(seed);
            var atBase = Enumerable.Range(0, count).Select(_ => random.Next(5) == 0 ? null : new Topic("Name", random.Next(Paths.Length), random.Next(2) == 0)).ToArray();
            var (ours, theirs) = (Edit(atBase, "ours", random), Edit(atBase, "theirs", random));
            var result = AgendaMerger.Merge(new MergeRequest(Write(atBase), Write(ours), Write(theirs)));
            Interlocked.Increment(ref all);
            if (result.IsClean) Interlocked.Increment(ref clean);

            var expected = new Topic?[count];
            var isClean = true;
            for (var i = 0; i < count; i++) isClean &= TryDecide(atBase[i], ours[i], theirs[i], out expected[i]);
            Assert.DoesNotContain(result.Conflicts, conflict => conflict.Sort != ConflictSort.Contradiction);
            Assert.True(isClean == result.IsClean, $"{string.Join('\n', atBase.Select((topic, i) => $"{i}: {topic} / {ours[i]} / {theirs[i]}"))}\n{string.Join('\n', result.Conflicts)}");
            if (isClean) Assert.Equal(Statements(Write(expected).Select(file => file.Text)), Statements(result.Files.Select(file => file.Text!)));
        }, iter: Cases.Count);
        // Else the test would say little.
        Assert.True(clean * 4 > all && clean < all, $"{clean} of {all} were clean");
    }

    /// <summary>What a hand would make of it; false if it would have to ask.</summary>
    private static bool TryDecide(Topic? atBase, Topic? ours, Topic? theirs, out Topic? decided)
    {
        decided = null;
        if (ours == null || theirs == null)
        {
            var left = ours ?? theirs;
            if (atBase == null) decided = left;
            return left == null || atBase == null || left == atBase;
        }
        if (!TryChoose(atBase?.Name, ours.Name, theirs.Name, out var name) || !TryChoose(atBase?.File ?? -1, ours.File, theirs.File, out var file)
            || !TryChoose(atBase?.HasNote, ours.HasNote, theirs.HasNote, out var hasNote)) return false;
        decided = new(name!, file, hasNote!.Value);
        return true;
    }

    private static bool TryChoose<T>(T atBase, T ours, T theirs, out T chosen)
    {
        var (isOurs, isTheirs) = (Equals(ours, atBase), Equals(theirs, atBase));
        chosen = isOurs ? theirs : ours;
        return isOurs || isTheirs || Equals(ours, theirs);
    }

    private static Topic?[] Edit(Topic?[] topics, string side, Random random) => [.. topics.Select((topic, i) => random.Next(14) switch
    {
        0 when topic != null => null,
        0 => new Topic($"New {(random.Next(2) == 0 ? side : "")}", random.Next(Paths.Length), false),
        1 when topic != null => topic with { Name = $"Name of {(random.Next(2) == 0 ? side : "both")}" },
        2 when topic != null => topic with { File = random.Next(Paths.Length) },
        3 when topic != null => topic with { HasNote = !topic.HasNote },
        4 when topic != null => new Topic($"Name of {side}", random.Next(Paths.Length), topic.HasNote),
        _ => topic,
    })];

    private static SourceText[] Write(Topic?[] topics) => [.. Paths.Select((path, file) => new SourceText(path, $"// What is in {path}.\n\ncountry c{file} \"Country {file}\"\n\n" + string.Concat(
        topics.Select((topic, i) => topic?.File != file ? "" : $"topic t{i} \"{topic.Name} {i}\"{(topic.HasNote ? " {\n    note \"N\"\n}" : "")}\n"))))];

    /// <summary>By file, in any order.</summary>
    private static IEnumerable<string> Statements(IEnumerable<string> files) =>
        files.SelectMany((text, file) => text.Replace(" {\n    note \"N\"\n}", " N", StringComparison.Ordinal).Split('\n').Where(line => line.Length > 0).Select(line => $"{file}: {line}")).Order(StringComparer.Ordinal);

    private sealed record Topic(string Name, int File, bool HasNote);
}
