using System.Text;
using AgendaLang.Merging;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;

namespace AgendaLang.Tests.Merging;

/// <summary>Merges worth reading: what comes out, why it is in conflict, where each change ended up.</summary>
public sealed class MergeCasesTests
{
    private const string Folder = "tests/AgendaLang.Tests/Merging/Cases";

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(RepositoryFolder.PathOf(Folder), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void WhatAMergeGives(string name)
    {
        var (atBase, ours, theirs) = Read(name);
        Snapshots.Match(Describe(AgendaMerger.Merge("a.agenda", atBase, ours, theirs)), name);
    }

    /// <summary>Line breaks are layout: those of ours stay, whatever those of the others are.</summary>
    [Theory, MemberData(nameof(Names))]
    public void LineBreaksAreThoseOfOurs(string name)
    {
        var (atBase, ours, theirs) = Read(name);
        var plain = AgendaMerger.Merge("a.agenda", atBase, ours, theirs);
        var windows = AgendaMerger.Merge("a.agenda", atBase, ours.ReplaceLineEndings("\r\n"), theirs);
        Assert.Equal(plain.Files[0].Text!.ReplaceLineEndings("\r\n"), windows.Files[0].Text);
        var other = AgendaMerger.Merge("a.agenda", atBase.ReplaceLineEndings("\r\n"), ours, theirs.ReplaceLineEndings("\r\n"));
        Assert.Equal(plain.Files[0].Text, other.Files[0].Text);
    }

    [Fact]
    public void WhatNobodyTouchedStaysByteForByte()
    {
        const string Odd = "country   kz\t\"Kazakhstan\"   {  // odd\n\n\n      aka \"Qazaqstan\" ,\"KZ\"\n }\n";
        const string Base = Odd + "topic a \"A\"\ntopic b \"B\"\n";
        var text = AgendaMerger.Merge("a.agenda", Base, Base.Replace("\"A\"", "\"A1\"", StringComparison.Ordinal), Base.Replace("\"B\"", "\"B1\"", StringComparison.Ordinal)).Files[0].Text!;
        Assert.Equal(Odd + "topic a \"A1\"\ntopic b \"B1\"\n", text);
    }

    /// <summary>Also where so little of it can be read that it is merged as text, in which lines are laid out anew.</summary>
    [Fact]
    public void WhatOneSideAloneMadeOfABrokenFileStaysAsItWroteIt()
    {
        const string Base = "  agreement a \"A\" {\n} use \n      agreement\tb {\ndocument c \"C\" embargo 2025-11-06 17:11 {\n";
        var changed = Base.Replace("\tb {\n", "\tb {\n\tformerly d, e,\n", StringComparison.Ordinal);
        Assert.Equal(changed, AgendaMerger.Merge("a.agenda", Base, Base, changed).Files[0].Text);
        Assert.Equal(changed, AgendaMerger.Merge("a.agenda", Base, changed, Base).Files[0].Text);
        Assert.Equal(changed, AgendaMerger.Merge("a.agenda", Base, changed, changed).Files[0].Text);
    }

    [Fact]
    public void WhatOneSideRemovesAndTheOtherLeavesAloneIsGoneWhereASideMixesLineBreaks()
    {
        const string Base = "country kz \"Kazakhstan\" {\n    note \"N\"\n}\n";
        const string Removed = "\r\n\r\n";
        foreach (var mixed in (string[])["\r\n" + Base, "\n" + Base.Replace("\n", "\r\n", StringComparison.Ordinal)])
        {
            Assert.DoesNotContain("country", Clean(Base, Removed, mixed), StringComparison.Ordinal);
            Assert.DoesNotContain("country", Clean(Base, mixed, Removed), StringComparison.Ordinal);
        }

        static string Clean(string atBase, string ours, string theirs)
        {
            var result = AgendaMerger.Merge("a.agenda", atBase, ours, theirs);
            Assert.Empty(result.Conflicts);
            return result.Files[0].Text!;
        }
    }

    [Fact]
    public void MarkersHaveTheSizeAndTheLabelsThatWereAskedFor()
    {
        SourceText Text(string name) => new("a.agenda", $"topic a \"{name}\"\n");
        var result = AgendaMerger.Merge(new MergeRequest([Text("A")], [Text("B")], [Text("C")]) { MarkerSize = 9, Labels = new("HEAD", "1234567", "topic\nbranch") });
        Assert.Equal(
            """
            <<<<<<<<< HEAD
            topic a "B"
            ||||||||| 1234567
            // Both sides retitled topic "a".
            topic a "A"
            =========
            topic a "C"
            >>>>>>>>> topic branch

            """.ReplaceLineEndings("\n"), result.Files[0].Text);
    }

    [Fact]
    public void WhatWasMovedToAnotherFileTakesTheChangesAlong()
    {
        var result = AgendaMerger.Merge(new MergeRequest(
            [new("parties.agenda", "country kz \"Kazakhstan\"\nperson tokayev \"Tokayev\" of kz\n"), new("w.agenda", "use \"parties.agenda\"\nsummit w \"W\"\n")],
            [new("parties.agenda", "country kz \"Kazakhstan\"\nperson tokayev \"Tokayev\" of kz as \"President\"\n"), new("w.agenda", "use \"parties.agenda\"\nsummit w \"W\"\n")],
            [new("people.agenda", "use \"parties.agenda\"\nperson tokayev \"Tokayev\" of kz\n"), new("parties.agenda", "country kz \"Kazakhstan\"\n"), new("w.agenda", "use \"people.agenda\"\nsummit w \"W\"\n")]));
        Assert.Empty(result.Conflicts);
        Assert.Equal(
            """
            [parties.agenda]
            country kz "Kazakhstan"
            [people.agenda]
            use "parties.agenda"
            person tokayev "Tokayev" of kz as "President"
            [w.agenda]
            use "people.agenda"
            summit w "W"

            """.ReplaceLineEndings("\n"), string.Concat(result.Files.Select(file => $"[{file.Path}]\n{file.Text}")));
    }

    [Fact]
    public void AFileThatOneSideRemovedIsGone()
    {
        SourceText[] both = [new("a.agenda", "topic a \"A\"\n"), new("b.agenda", "topic b \"B\"\n")];
        var result = AgendaMerger.Merge(new MergeRequest(both, both, [both[0]]));
        Assert.Equal([new("a.agenda", "topic a \"A\"\n", false), new("b.agenda", null, false)], result.Files.ToArray());
    }

    [Fact]
    public void TenThousandSessionsAreMerged()
    {
        string Agenda(string title, int every) => "summit w \"W\" on 2025-11-06 {\n"
            + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"    session s{i} \"{(i % every == 0 ? title : "Session")} {i}\" {{\n        speaker p{i}\n    }}\n")) + "}\n";
        var result = AgendaMerger.Merge("a.agenda", Agenda("Session", 1), Agenda("Ours", 21), Agenda("Theirs", 20));
        // Every 420th both retitled.
        Assert.Equal(24, result.Conflicts.Length);
        Assert.True(result.Ledger.IsBalanced);
    }

    internal static string Describe(MergeResult result)
    {
        var text = new StringBuilder();
        foreach (var file in result.Files) text.Append(file.Text);
        text.Append("\n=======\n");
        foreach (var conflict in result.Conflicts) text.Append($"{conflict.Sort} {conflict.Rule?.Id} {conflict.Kind} {conflict.Id}: {conflict.Reason}\n");
        foreach (var path in result.MergedAsText) text.Append($"as text: {path}\n");
        foreach (var entry in result.Ledger.Entries)
            text.Append($"{entry.Side}: {entry.Kind} {entry.Id} {entry.Change} {entry.Property} ({entry.Before} -> {entry.After}): {entry.Outcome}\n");
        return text.ToString();
    }

    private static (string Base, string Ours, string Theirs) Read(string name)
    {
        var text = RepositoryFolder.Read($"{Folder}/{name}.txt")!.ReplaceLineEndings("\n");
        var parts = text.Split(["======= ours\n", "======= theirs\n"], StringSplitOptions.None);
        return (parts[0], parts[1], parts[2]);
    }
}
