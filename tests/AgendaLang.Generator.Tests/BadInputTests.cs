using System.Globalization;
using System.Text;
using AgendaLang.Generator.Tests.Testing;
using AgendaLang.Language;
using AgendaLang.Tests.Testing;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace AgendaLang.Generator.Tests;

/// <summary>Whatever stands in an agenda: the C# is valid, and no text gets out of its place.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string> Texts =>
    [
        "quote \"", "backslash \\", "*/ /*", "</summary><script>", "&amp; & <b>", "]]>", "\"\"\"", "\"\"\"\"\"\"\"\"", "{0} {{ }} $", "// comment", "#error", "#pragma",
        "a\u2028b", "a\u2029b", "a\u0085b", "a\rb", "a\tb", "a\fb\vc", "nul \0 bell \a", "\uFFFE\uFFFF", "\u202E reversed \u202C", "\u05D0\u05D1 \u0627\u0628", "\U0001F91D", "\u200B\u200D", "\uD800", "x\uDC00y", "",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void AnyTextStaysText(string text)
    {
        var written = new StringBuilder();
        foreach (var character in text) written.Append(character is '"' or '\\' ? $"\\{character}" : char.IsControl(character) ? $"\\u{{{(int)character:X}}}" : character.ToString());
        // Raw characters may spoil the agenda itself, which is its own affair; escaped ones are what the text is.
        foreach (var content in new[] { written.ToString(), text })
        {
            var agenda = $"/// {content}\n\nuse \"other.agenda\"\n\n/// {content}\n/// {content}\ncountry kz \"{content}\"\n\nsummit s \"{content}\" {{\n    /// {content}\n    session a \"{content}\"\n    note \"{content}\"\n}}\n";
            TestProject.Of(("bad.agenda", agenda), ("other.agenda", "topic trade \"Trade\"\n")).Build().MustCompile();
        }
        // Controls have no escape in the language.
        if (text.Any(char.IsControl)) return;
        var name = TestProject.Of(("bad.agenda", $"country kz \"{written}\"\n")) with { Code = "static class Program { static string Run() => MyApp.Bad.Countries.Kz.Name ?? \"\"; }" };
        Assert.Equal(text.Replace("\uD800", "\uFFFD", StringComparison.Ordinal).Replace("\uDC00", "\uFFFD", StringComparison.Ordinal), name.Build().MustCompile().Run());
    }

    /// <summary>A property that has just been begun, in every kind that has it.</summary>
    [Fact]
    public void WhatIsBegunCompiles()
    {
        var texts = LanguageTable.Kinds.SelectMany(info => BareAgendas.Of(info.Kind)).Where(agenda => !agenda.Begun.Contains(' ')).Select(agenda => agenda.Text);
        TestProject.Of([.. texts.Select((text, at) => ($"bare{at}.agenda", text))]).Build().MustCompile();
    }

    /// <summary>The texts of a program hold 16 MB, two bytes a character; the facts of larger projects must stand elsewhere.</summary>
    [Fact]
    public void FactsBeyondWhatTextsHoldAreBytes()
    {
        var build = TestProject.Of(("large.agenda", $"country kz \"{new string('x', 4_100_000)}\"\n"), ("small.agenda", "country uz \"Uzbekistan\"\n")).Build();
        Assert.Null(build.Result.Exception);
        Assert.All(build.Sources.Where(source => source.Key != "__AgendaFiles.g.cs"), source => Assert.Contains("CompiledFile.OfLarge(", source.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(build.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("class")]
    [InlineData("count")]
    [InlineData("item")]
    [InlineData("find")]
    [InlineData("equals")]
    [InlineData("to-string")]
    [InlineData("get-type")]
    [InlineData("memberwise-clone")]
    [InlineData("finalize")]
    [InlineData("get-enumerator")]
    [InlineData("file")]
    [InlineData("types")]
    [InlineData("set")]
    [InlineData("sessions")]
    [InlineData("summits")]
    [InlineData("bad")]
    [InlineData("bad-sessions")]
    [InlineData("session")]
    [InlineData("system")]
    [InlineData("агенда")]
    [InlineData("議題")]
    [InlineData("ǆabc")]
    [InlineData("\U0001D49C\U0001D49Cx")]
    [InlineData("a\u0301\u20DD")]
    [InlineData("אבג")]
    [InlineData("x٣")]
    public void AnyIdHasAName(string id)
    {
        var agenda = $$"""
            country {{id}} "A"
            place p-{{id}} "B" { room {{id}} "C" }
            topic t-{{id}} "D"
            summit bad "E" {
                document d-{{id}} "F"
                session {{id}} "G" { item {{id}}x "H" { item {{id}}xx "I" } }
                item i-{{id}} "J"
            }
            summit {{id}} "K" { session {{id}} "L"; item {{id}}-2 "M" }
            meeting sessions "N" { session {{id}} "O" { item {{id}}-3 "P" { item count "Q" } } }
            """;
        TestProject.Of(($"{id}.agenda", agenda), ("bad.agenda", agenda)).Build().MustCompile();
    }

    [Fact]
    public void IdsOfOneNameGetNumbers()
    {
        var build = TestProject.Of(("a.agenda", "country a-b \"A\"\ncountry a_b \"B\"\ncountry ab2 \"C\"\ncountry ab-2 \"D\"\ncountry a--b \"E\"\n")).Build().MustCompile();
        Assert.Equal(["AB", "AB2", "Ab2", "Ab22", "AB3"], Names(build.Sources["MyApp.A.g.cs"]));
        Assert.Contains(build.Result.Diagnostics, finding => finding.Id == "AGL6004");
    }

    [Fact]
    public void TypesOfListsLeaveTheNamesOfOthers()
    {
        var build = TestProject.Of(
            ("talks-sessions.agenda", "meeting talks \"T\" { session s \"S\" { item i \"I\" } }\nmeeting talks-s \"T\" { item i \"I\" }\nmeeting s-items \"T\" { item i \"I\" }\n"),
            ("water.agenda", "place water-rooms \"W\" { room water-rooms \"R\" }\nplace water-rooms-water-rooms \"W\" { room rooms \"R\" }\n")).Build().MustCompile();
        Assert.Contains("class TalksSessions_:__m::SessionList", build.Sources["MyApp.TalksSessions.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void IdsGivenTwiceAreOneDeclaration()
    {
        var build = TestProject.Of(("a.agenda", "country kz \"A\"\ncountry kz \"B\"\nplace p \"P\" { room r \"R\"\nroom r \"S\" }\n")).Build().MustCompile();
        Assert.Equal(["Kz", "P", "R"], Names(build.Sources["MyApp.A.g.cs"]));
        Assert.Contains(build.Result.Diagnostics, finding => finding.Id == "AGL1001");
    }

    [Fact]
    public void NothingNeedsAnEnd()
    {
        foreach (var text in new[] { "", "\n", "\uFEFF", "country", "country kz {", "summit s \"S\" { session a { item", "use", "use \"", "}}}}", "\"\"\"", new string('{', 10_000), "summit s \"S\" on 2025-02-30 { session" })
            TestProject.Of(("bad.agenda", text)).Build().MustCompile();
    }

    [Fact]
    public void ItemsNestAsDeepAsBlocksMay()
    {
        var text = new StringBuilder("summit s \"S\" {\n");
        for (var i = 0; i < 80; i++) text.Append(CultureInfo.InvariantCulture, $"item i{i} \"I\" {{\n");
        text.Append('}', 81);
        var project = TestProject.Of(("deep.agenda", text.ToString())) with
        {
            Code = "static class Program { static string Run() => MyApp.Deep.Summits.S.Items.I0" + string.Concat(Enumerable.Range(1, 60).Select(i => $".Items.I{i}")) + ".Id!; }",
        };
        Assert.Equal("i60", project.Build().MustCompile().Run());
    }

    [Fact]
    public void CirclesDoNoHarm()
    {
        var project = TestProject.Of(
            ("a.agenda", "use \"b.agenda\"\nuse \"a.agenda\"\nplace p \"P\" in q\ngroup g \"G\" = h\nsummit s \"S\" within t\nproposal x \"X\" supersedes y\n"),
            ("b.agenda", "use \"a.agenda\"\nplace q \"Q\" in p\ngroup h \"H\" = g\nsummit t \"T\" within s\nproposal y \"Y\" supersedes x\n")) with
        {
            Code = "static class Program { static string Run() => MyApp.A.Summits.S.Name + MyApp.B.Summits.T.Name + MyApp.A.Places.P.Zone + MyApp.A.Set.Files.Count; }",
        };
        Assert.Equal("ST2", project.Build().MustCompile().Run());
    }

    [Fact]
    public void TenThousandDeclarationsAreNotTooMany()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 6_000; i++) text.Append(CultureInfo.InvariantCulture, $"topic t{i} \"Topic {i}\"\n");
        text.Append("summit s \"S\" {\n");
        for (var i = 0; i < 4_000; i++) text.Append(CultureInfo.InvariantCulture, $"session s{i} \"Session {i}\"\n");
        text.Append("}\n");
        var project = TestProject.Of(("big.agenda", text.ToString())) with
        {
            Code = "static class Program { static string Run() => MyApp.Big.Topics.T5999.Name + MyApp.Big.Summits.S.Sessions.S3999.Name; }",
        };
        Assert.Equal("Topic 5999Session 3999", project.Build().MustCompile().Run());
    }

    [Fact]
    public void WhatCannotBeReadIsAFindingAndAnEmptyClass()
    {
        var project = TestProject.Of(("a.agenda", "use \"latin.agenda\"\nuse \"gone.agenda\"\nuse \"long.agenda\"\n"))
            .With(new TestFile("/work/app/latin.agenda", SourceText.From("country kz \"Қ\"", Encoding.Latin1)))
            .With(new TestFile("/work/app/gone.agenda", (SourceText?)null))
            .With(new TestFile("/work/app/long.agenda", new string(' ', 16 * 1024 * 1024 + 1)));
        var build = project.Build().MustCompile();
        Assert.Equal(
            [
                "/work/app/gone.agenda(1,1): error AGL0014: The file cannot be opened.",
                "/work/app/latin.agenda(1,1): error AGL0014: The file is not UTF-8.",
                "/work/app/long.agenda(1,1): error AGL0014: The file is larger than 16 MiB.",
            ], build.Findings);
        Assert.Equal(5, build.Sources.Count);
    }

    [Fact, Trait("Category", "Property")]
    public void RandomAgendasCompile() => Gen.OneOf(AgendaGen.Agendas, AgendaGen.SpoiledAgendas).Sample(
        text => { TestProject.Of(("random.agenda", text)).Build().MustCompile(); return true; }, iter: Cases.Count, threads: 2);

    private static IEnumerable<string> Names(string code) =>
        code.Split('\n').Where(line => line.Contains("=>", StringComparison.Ordinal) && line.StartsWith("public ", StringComparison.Ordinal))
            .Select(line => line.Split("=>")[0].Split(' ')[^1]).Where(name => name != "Set");
}
