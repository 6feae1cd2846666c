using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.Tests.Rules;

/// <summary>Safe fixes mend, end, and do no harm.</summary>
public sealed class SafeFixesTests
{
    [Fact]
    public void All_that_is_safe_is_mended_and_the_rest_reported()
    {
        var result = Fix("contry kz \"Kazakhstan\"\nplce astana \"Astana\" zone Asia/Almaty\n\nperson x \"X\" of kzz\n");
        Assert.Equal("country kz \"Kazakhstan\"\nplace astana \"Astana\" zone Asia/Almaty\n\nperson x \"X\" of kzz\n", result.Files[0].After.Text);
        Assert.Equal(["AGL0002 Change \"contry\" to \"country\"", "AGL0002 Change \"plce\" to \"place\""], result.Files[0].Fixes.Select(fix => $"{fix.Rule.Id} {fix.Title}"));
        Assert.Contains(result.Remaining.Findings, finding => finding.Rule == RuleCatalogue.UnknownReference);
        Assert.All(result.Remaining.Findings, finding => Assert.Same(result.Files[0].After, finding.Location.Source));
    }

    [Fact]
    public void Where_there_is_nothing_to_mend_nothing_changes() => Assert.Empty(Fix("country kz \"Kazakhstan\"\n").Files);

    [Fact]
    public void A_fix_that_brings_an_error_to_light_is_left_out() =>
        Assert.Empty(Fix("meeting m \"M\" {\n    sesion a \"A\" 10.30\n}\n").Files);

    [Fact]
    public void One_that_is_left_out_keeps_no_other_from_being_applied()
    {
        var bad = string.Concat(Enumerable.Range(0, 3).Select(i => $"meeting m-{i} \"M\" {{\n    sesion a \"A\" 10.30\n}}\n"));
        var result = Fix($"contry kz \"Kazakhstan\"\n{bad}contry uz \"Uzbekistan\"\n");
        Assert.Equal($"country kz \"Kazakhstan\"\n{bad}country uz \"Uzbekistan\"\n", result.Files[0].After.Text);
    }

    [Fact]
    public void It_is_not_left_out_where_that_error_is_mended_too() =>
        Assert.Equal("meeting m \"M\" {\n    session a \"A\" kind drafting {\n        chair kz\n    }\n}\ncountry kz \"Kazakhstan\"\n",
            Fix("meeting m \"M\" {\n    sesion a \"A\" knd drafting {\n        chiar kz\n    }\n}\ncountry kz \"Kazakhstan\"\n").Files[0].After.Text);

    [Fact]
    public void Lines_that_are_not_touched_keep_every_byte()
    {
        const string Before = "\uFEFF// é\u0301  \r\ncontry kz \"Kazakhstan\"  \r\n\t\r\n/// x\r\n";
        Assert.Equal(Before.Replace("contry", "country", StringComparison.Ordinal).Replace("/// x", "// x", StringComparison.Ordinal), Fix(Before).Files[0].After.Text);
    }

    [Fact]
    public void Files_that_are_used_are_mended_where_they_may_be()
    {
        var files = new MemoryFiles(("a.agenda", "use \"b.agenda\"\ncontry kz \"Kazakhstan\"\n"), ("b.agenda", "contry uz \"Uzbekistan\"\n"));
        var both = SafeFixes.Apply(Targets("a.agenda"), files, null, _ => true);
        Assert.Equal(["a.agenda", "b.agenda"], both.Files.Select(file => file.Before.Path));
        Assert.Empty(both.NotAllowed);
        var one = SafeFixes.Apply(Targets("a.agenda"), files, null, path => path == "a.agenda");
        Assert.Equal("a.agenda", Assert.Single(one.Files).Before.Path);
        Assert.Equal("b.agenda", Assert.Single(one.NotAllowed));
        Assert.Contains(one.Remaining.Findings, finding => finding.Location.Source.Path == "b.agenda" && finding.Rule == RuleCatalogue.UnknownKeyword);
    }

    [Fact]
    public void What_may_not_be_changed_is_told_once_in_order()
    {
        var files = new MemoryFiles(
            ("a.agenda", "use \"c.agenda\"\nuse \"b.agenda\"\ncontry kz \"Kazakhstan\"\n"),
            ("b.agenda", "contry uz \"Uzbekistan\"\ncontry us \"United States\"\n"), ("c.agenda", "contry kg \"Kyrgyzstan\"\n"));
        Assert.Equal("b.agenda, c.agenda", string.Join(", ", SafeFixes.Apply(Targets("a.agenda"), files, null, path => path == "a.agenda").NotAllowed));
        Assert.Equal(["b.agenda", "c.agenda"], SafeFixes.Apply(Targets("a.agenda"), files, null, path => path != "a.agenda").Files.Select(file => file.Before.Path));
    }

    [Fact]
    public void What_lets_us_read_what_may_not_be_changed_is_left_as_it_is()
    {
        const string Text = "meeting m \"M\" {\n    sesion a \"A\" knd drafting {\n        chiar kz\n    }\n}\ncountry kz \"Kazakhstan\"\n";
        var result = SafeFixes.Apply(Targets("a.agenda"), new MemoryFiles(("a.agenda", Text)), null, _ => false);
        Assert.Empty(result.Files);
        Assert.Equal("a.agenda", Assert.Single(result.NotAllowed));
    }

    [Fact]
    public void What_is_done_is_told_in_that_order_with_the_text_before()
    {
        const string Text = "meeting m \"M\" {\n    sesion a \"A\" knd drafting {\n        chiar kz\n    }\n}\ncontry kz \"Kazakhstan\"\n";
        var file = Assert.Single(Fix(Text).Files);
        Assert.Equal(Text, file.Before.Text);
        // What makes an error alone comes last, with the mend of that.
        Assert.Equal(["chair", "country", "session", "kind"], file.Fixes.Select(fix => fix.Title.Split('"')[^2]));
    }

    [Fact]
    public void Each_file_is_read_once()
    {
        var files = new MemoryFiles(("a.agenda", "use \"b.agenda\"\ncontry kz \"Kazakhstan\"\n"), ("b.agenda", "contry uz \"Uzbekistan\"\n"));
        SafeFixes.Apply(Targets("a.agenda"), files, null, _ => true);
        Assert.All(files.Reads.Values, reads => Assert.Equal(1, reads));
    }

    [Fact]
    public void It_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => SafeFixes.Apply(Targets("a.agenda"), new MemoryFiles(("a.agenda", "contry kz\n")), null, _ => true, source.Token));
    }

    [Fact]
    public void Of_fixes_that_touch_each_other_one_is_applied()
    {
        var source = new SourceText("a.agenda", "abc\r\ndef");
        var batch = new FixBatch([Candidate(source, (0, 2, "x"))]);
        Assert.True(batch.Touches(Candidate(source, (1, 2, "y"))));
        Assert.True(batch.Touches(Candidate(source, (2, 0, "y"))));
        Assert.True(batch.Touches(Candidate(source, (7, 1, ""), (0, 0, "y"))));
        Assert.False(batch.Touches(Candidate(source, (3, 1, "y"))));
        Assert.False(batch.Touches(Candidate(new("b.agenda", "abc"), (0, 2, "y"))));
    }

    [Fact]
    public void Lines_that_are_added_end_as_those_of_the_file()
    {
        Assert.Equal("abc\r\nx\r\ny\r\ndef", Assert.Single(new FixBatch([Candidate(new("a.agenda", "abc\r\ndef"), (5, 0, "x\ny\r\n"))]).Texts()).After.Text);
        Assert.Equal("abc\nx\ndef", Assert.Single(new FixBatch([Candidate(new("a.agenda", "abc\ndef"), (4, 0, "x\n"))]).Texts()).After.Text);
        Assert.Equal("\nx\n", Assert.Single(new FixBatch([Candidate(new("a.agenda", "\n"), (1, 0, "x\n"))]).Texts()).After.Text);
    }

    [Theory]
    [InlineData(true, 0, 1, 2, 1)]
    [InlineData(true, 2, 1, 2, 0)]
    [InlineData(false, 0, 2, 1, 1)]
    [InlineData(false, 2, 2, 0, 1)]
    public void A_fix_is_sound_whose_edits_fit_together_and_the_text(bool isSound, int start1, int length1, int start2, int length2)
    {
        var files = new MemoryFiles(("a.agenda", "abc"));
        var source = files.Read("a.agenda").Source!;
        Assert.Equal(isSound, Candidate(source, (start1, length1, "x"), (start2, length2, "y")).IsSound(files));
        Assert.False(Candidate(new("a.agenda", "abc"), (0, 1, "x")).IsSound(files));
        Assert.False(Candidate(source).IsSound(files));
    }

    /// <summary>Examples, and agendas of chance, in which words were misspelled, taken out or doubled: mending ends, makes no error, changes nothing the second time, and touches no other file.</summary>
    [Fact]
    [Trait("Category", "Property")]
    public void Mending_what_is_spoiled_does_no_harm()
    {
        var folders = Examples.All.GroupBy(file => file.Path.Split('/')[0]).Select(folder => folder.ToArray()).ToArray();
        var spoil = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.OneOf(0, 0, 0, 1, 2, 3), Mutations.Piece);
        var chance = Gen.OneOf(AgendaGen.Agendas, AgendaGen.SpoiledAgendas).Where(text => text.Length > 0).Select(text => new[] { (Path: "a.agenda", Text: text) });
        Gen.Select(Gen.Frequency((1, Gen.OneOf<(string Path, string Text)[]>(folders)), (9, chance)), spoil.Array[1, 8]).Sample((folder, spoils) =>
        {
            var texts = folder.ToDictionary(file => file.Path, file => file.Text);
            foreach (var (file, place, how, piece) in spoils)
            {
                var path = folder[file % folder.Length].Path;
                if (texts[path].Length > 0) texts[path] = Spoil(texts[path], place, how, piece);
            }
            MendAndCheck(texts);
        }, iter: Cases.Count);
    }

    private static void MendAndCheck(Dictionary<string, string> texts)
    {
        var files = new MemoryFiles([.. texts.Select(file => (file.Key, file.Value))]);
        var before = files.CheckFolder();
        var targets = ImmutableArray.Create(new CheckTarget([.. files.Paths], IsFolder: true));
        var result = SafeFixes.Apply(targets, files, null, _ => true);
        foreach (var file in result.Files) texts[file.Before.Path] = file.After.Text;
        var mended = new MemoryFiles([.. texts.Select(file => (file.Key, file.Value))]);
        var after = mended.CheckFolder();
        Assert.Equal(after.Findings.Select(MemoryFiles.Describe), result.Remaining.Findings.Select(MemoryFiles.Describe));
        var known = Errors(before);
        Assert.All(Errors(after), error => Assert.True(error.Value <= known.GetValueOrDefault(error.Key), error.Key));
        Assert.Empty(SafeFixes.Apply(targets, mended, null, _ => true).Files);
    }

    private static Dictionary<string, int> Errors(CheckResult result) => result.Findings.Where(finding => finding.Severity == Severity.Error)
        .GroupBy(finding => $"{finding.Location.Source.Path} {finding.Rule.Id} {finding.Message}").ToDictionary(errors => errors.Key, errors => errors.Count());

    private static string Spoil(string text, int place, int how, string piece)
    {
        if (how == 3) return Mutations.Replace(text, place, 3, piece);
        // A letter of a word at or behind the place.
        var at = place % text.Length;
        while (at < text.Length && !char.IsAsciiLetterLower(text[at])) at++;
        if (at == text.Length) return text;
        return how switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, "x"),
            _ => text.Insert(at, text[at].ToString()),
        };
    }

    private static FixCandidate Candidate(SourceText source, params (int Start, int Length, string Text)[] edits) => new(
        new(RuleCatalogue.UnknownKeyword, Severity.Error, new(source, default), "It is so."),
        new("Mend", true, [.. edits.Select(edit => new FileEdit(source, new(new(edit.Start, edit.Length), edit.Text)))]));

    private static FixResult Fix(string text) => SafeFixes.Apply(Targets("a.agenda"), new MemoryFiles(("a.agenda", text)), null, _ => true);

    private static CheckTarget[] Targets(string path) => [new([path], IsFolder: false)];
}
