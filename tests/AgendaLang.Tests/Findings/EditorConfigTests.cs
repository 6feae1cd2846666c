using System.Globalization;
using CsCheck;
using AgendaLang.Findings;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Findings;

/// <summary><c>.editorconfig</c> files are read as the specification says, and give rules their severities.</summary>
public sealed class EditorConfigTests
{
    private static readonly RuleInfo Rule = RuleCatalogue.WrongLeader;

    [Theory]
    [InlineData("root = true\n", true)]
    [InlineData("\uFEFFROOT=TRUE", true)]
    [InlineData("# why\r\n\r\nroot = True\r\n[*]\r\n", true)]
    [InlineData("root = true\nroot = false\n", false)]
    [InlineData("root = yes\n", false)]
    [InlineData("[*]\nroot = true\n", false)]
    [InlineData("root\n", false)]
    [InlineData("", false)]
    public void A_file_is_the_outermost(string text, bool isRoot) => Assert.Equal(isRoot, EditorConfigFile.Parse(text).IsRoot);

    [Theory]
    [InlineData("[a]\nkey=value", "a: key=value")]
    [InlineData("  [a]  \n  Key  =   Some Value  \n", "a: key=Some Value")]
    [InlineData("[a]\r\nkey=value\r\n", "a: key=value")]
    [InlineData("[ test 7 ]\nkey=value", " test 7 : key=value")]
    [InlineData("[a]\nkey=", "a: key=")]
    [InlineData("[a]\nkey=x=y", "a: key=x=y")]
    [InlineData("[a]\nkey: value", "a: key=value")]
    [InlineData("[a]\na:b = c", "a: a:b=c")]
    [InlineData("[a]\nkey=value; not a comment # either", "a: key=value; not a comment # either")]
    [InlineData("[a]\n; x=1\n# y=2\n ; z=3\nkey=value", "a: key=value")]
    [InlineData("[a]\n\nkey1=1\n\n  key2=2\n", "a: key1=1, key2=2")]
    [InlineData("[a]\nkey=1\nKEY=2\n", "a: key=1, key=2")]
    [InlineData("[a]\n[b]\nkey=1\n", "a: ; b: key=1")]
    [InlineData("[[x]y]\nk=1", "[x]y: k=1")]
    [InlineData("[a=b]\nk=1", "a=b: k=1")]
    [InlineData("[a] # why\nk=1", "a: k=1")]
    [InlineData("[a#b] ; why [not]\nk=1", "a#b] ; why [not: k=1")]
    [InlineData("key=1\n[a]", "a: ")]
    [InlineData("[a]\n=1\nnonsense\n[]\n[\n[a\n]\nk=1", "a: k=1")]
    public void A_file_is_read(string text, string expected) => Assert.Equal(expected, string.Join("; ", EditorConfigFile.Parse(text).Sections
        .Select(section => $"{section.Name}: {string.Join(", ", section.Pairs.Select(pair => $"{pair.Key}={pair.Value}"))}")));

    [Fact]
    public void Lines_are_counted() =>
        Assert.Equal([3, 5], EditorConfigFile.Parse("# one\r\n[a]\r\nk=1\r\n\r\nl=2").Sections[0].Pairs.Select(pair => pair.Line));

    [Fact, Trait("Category", "Property")]
    public void Any_text_is_read() => Gen.OneOf(Mutations.Jumble, Gen.OneOf("[", "]", "=", ":", "#", ";", "\n", "\r", "root", "a", " ", "\uFEFF").Array[0, 40].Select(parts => string.Concat(parts)))
        .Sample(text => { EditorConfigFile.Parse(text); }, iter: Cases.Count);

    [Theory]
    [InlineData("error", ConfiguredSeverity.Error)]
    [InlineData("warning", ConfiguredSeverity.Warning)]
    [InlineData("suggestion", ConfiguredSeverity.Information)]
    [InlineData("silent", ConfiguredSeverity.Silent)]
    [InlineData("none", ConfiguredSeverity.None)]
    [InlineData("default", ConfiguredSeverity.Default)]
    [InlineData("unset", ConfiguredSeverity.Default)]
    [InlineData("ERROR", ConfiguredSeverity.Error)]
    [InlineData("none # they know", ConfiguredSeverity.None)]
    [InlineData("none;", ConfiguredSeverity.None)]
    public void A_severity_is_taken(string written, ConfiguredSeverity severity)
    {
        var settings = Settings(("/a/", $"[*.agenda]\ndotnet_diagnostic.AGL2006.severity = {written}"));
        Assert.Equal(severity, settings.SeverityOf("/a/b/x.agenda", Rule));
        Assert.Equal(ConfiguredSeverity.Default, settings.SeverityOf("/a/b/x.agenda", RuleCatalogue.NoChair));
        Assert.Empty(settings.Problems);
    }

    [Theory]
    [InlineData("dotnet_diagnostic.AGL2006.severity = fatal", "The severity of AGL2006 is error, warning, suggestion, silent, none or default, not \"fatal\".")]
    [InlineData("dotnet_diagnostic.AGL2006.severity =", "The severity of AGL2006 is error, warning, suggestion, silent, none or default, not \"\".")]
    [InlineData("dotnet_diagnostic.wrong-leader.severity = none", "A rule is named by its id here: dotnet_diagnostic.AGL2006.severity.")]
    [InlineData("dotnet_diagnostic.AGL9999.severity = none", "There is no rule AGL9999.")]
    [InlineData("dotnet_diagnostic.AGL0001.severity = none", "The severity of AGL0001 cannot be changed: it is about reading the text.")]
    public void What_means_nothing_changes_nothing_and_is_told(string line, string problem)
    {
        var settings = Settings(("/", "[*]\ndotnet_diagnostic.AGL2006.severity = error\n"), ("/a/", $"[*]\n\n{line}\n"));
        Assert.Equal(ConfiguredSeverity.Error, settings.SeverityOf("/a/x.agenda", Rule));
        Assert.Equal(ConfiguredSeverity.Default, settings.SeverityOf("/a/x.agenda", RuleCatalogue.UnexpectedText));
        Assert.Equal(new("/a/", 3, problem), Assert.Single(settings.Problems));
    }

    [Theory]
    [InlineData("dotnet_diagnostic.CA1707.severity = none")]
    [InlineData("dotnet_diagnostic.severity = none")]
    [InlineData("dotnet_diagnostic..severity = none")]
    [InlineData("indent_size = 4")]
    public void What_is_said_to_others_is_left_to_them(string line)
    {
        var settings = Settings(("/", $"[*]\n{line}"));
        Assert.Equal(ConfiguredSeverity.Default, settings.SeverityOf("/x.agenda", Rule));
        Assert.Empty(settings.Problems);
    }

    [Theory]
    // The nearest file wins, however it is written farther away.
    [InlineData("/a/b/x.agenda", ConfiguredSeverity.None, "/ error", "/a/ warning", "/a/b/ none")]
    [InlineData("/a/b/x.agenda", ConfiguredSeverity.Warning, "/ error", "/a/ warning")]
    [InlineData("/a/b/x.agenda", ConfiguredSeverity.Default, "/ error", "/a/b/ default")]
    [InlineData("/a/b/x.agenda", ConfiguredSeverity.Error, "/ error", "/c/ warning")]
    [InlineData("/x.agenda", ConfiguredSeverity.Default, "/a/ error")]
    // What is outside the outermost is not looked at.
    [InlineData("/a/b/x.agenda", ConfiguredSeverity.Default, "/ error", "/a/ root")]
    [InlineData("/a/b/x.agenda", ConfiguredSeverity.Warning, "/ error", "/a/ root", "/a/b/ warning")]
    // Other forms of paths.
    [InlineData("x.agenda", ConfiguredSeverity.Error, " error")]
    [InlineData("a/x.agenda", ConfiguredSeverity.Error, " error")]
    [InlineData("C:/a/x.agenda", ConfiguredSeverity.Error, "C:/ error")]
    public void Files_are_looked_for_from_the_nearest_outwards(string path, ConfiguredSeverity severity, params string[] files)
    {
        var settings = Settings([.. files.Select(file => file.Split(' ')).Select(file =>
            (file[0], file[1] == "root" ? "root = true\n" : $"[*.agenda]\ndotnet_diagnostic.AGL2006.severity = {file[1]}\n"))]);
        Assert.Equal(severity, settings.SeverityOf(path, Rule));
    }

    [Fact]
    public void Of_several_sections_the_later_wins_where_it_is_about_the_file()
    {
        var settings = Settings(("/", """
            [*]
            dotnet_diagnostic.agl2006.severity = error
            dotnet_diagnostic.AGL2012.severity = none
            [drafts/**]
            dotnet_diagnostic.AGL2006.severity = none
            dotnet_diagnostic.AGL2006.severity = suggestion
            [*.txt]
            dotnet_diagnostic.AGL2006.severity = silent
            """));
        Assert.Equal(ConfiguredSeverity.Error, settings.SeverityOf("/x.agenda", Rule));
        Assert.Equal(ConfiguredSeverity.Information, settings.SeverityOf("/drafts/x.agenda", Rule));
        Assert.Equal(ConfiguredSeverity.None, settings.SeverityOf("/drafts/x.agenda", RuleCatalogue.NoChair));
    }

    [Fact]
    public void Language_and_domain_are_set()
    {
        var settings = Settings(("/", "[*]\nagenda_language = kk\nagenda_domain = mfa.example\n"), ("/a/", "[*]\nagenda_language = unset\n"));
        Assert.Equal(("kk", "mfa.example"), (settings.LanguageOf("/x.agenda"), settings.DomainOf("/x.agenda")));
        Assert.Equal((null, "mfa.example"), (settings.LanguageOf("/a/x.agenda"), settings.DomainOf("/a/x.agenda")));
    }

    [Fact]
    public void Each_file_is_read_once_and_only_when_something_is_asked()
    {
        var files = new MemoryConfigs(("/", "[*]\nagenda_language = kk\n"), ("/a/", ""));
        var settings = new EditorConfigSettings(files);
        Assert.Empty(files.Reads);
        for (var i = 0; i < 3; i++)
            foreach (var path in new[] { "/a/b/x.agenda", "/a/b/y.agenda", "/a/x.agenda" }) settings.SeverityOf(path, Rule);
        Assert.Equal(["/", "/a/", "/a/b/"], files.Reads.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Threads_may_ask_at_once()
    {
        var settings = Settings([.. Enumerable.Range(0, 50).Select(i => (string.Concat(Enumerable.Range(0, i).Select(j => $"/{j}")) + "/", "[*]\ndotnet_diagnostic.AGL2006.severity = error\n"))]);
        Parallel.For(0, 200, i =>
            Assert.Equal(ConfiguredSeverity.Error, settings.SeverityOf(string.Concat(Enumerable.Range(0, i % 50).Select(j => $"/{j}")) + $"/{i.ToString(CultureInfo.InvariantCulture)}.agenda", Rule)));
    }

    private static EditorConfigSettings Settings(params (string Folder, string Text)[] files) => new(new MemoryConfigs(files));
}
