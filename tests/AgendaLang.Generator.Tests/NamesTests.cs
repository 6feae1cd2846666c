using System.Globalization;
using AgendaLang.Generator.Naming;
using AgendaLang.Generator.Tests.Testing;

namespace AgendaLang.Generator.Tests;

/// <summary>What files, ids and folders are called in C#.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("washington.agenda", "Washington")]
    [InlineData("central-asia.agenda", "CentralAsia")]
    [InlineData("my summit (draft).agenda", "MySummitDraft")]
    [InlineData("2025.11.agenda", "_202511")]
    [InlineData("topics.agenda", "TopicsAgenda")]
    [InlineData("summit.agenda", "SummitAgenda")]
    [InlineData("set.agenda", "SetAgenda")]
    [InlineData("types.agenda", "Types")]
    [InlineData("system.agenda", "SystemAgenda")]
    [InlineData("my-app.agenda", "MyAppAgenda")]
    [InlineData(".agenda", "Agenda")]
    [InlineData("---.agenda", "Agenda")]
    [InlineData("казахстан.agenda", "Казахстан")]
    [InlineData("e\u0301te\u0301.agenda", "Été")]
    [InlineData("class.agenda", "Class")]
    public void AFileGivesItsClassTheName(string file, string expected)
    {
        var build = TestProject.Of((file, "topic trade \"Trade\"\n")).Build().MustCompile();
        Assert.Contains($"static partial class {expected}{{", build.Sources.First(source => source.Key != "__AgendaFiles.g.cs").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileIsNotCalledAsANamespaceBesideIt()
    {
        var build = TestProject.Of(("C5.agenda", "topic trade \"T\"\n"), ("C5/talks.agenda", "topic energy \"E\"\n")).Build().MustCompile();
        Assert.Equal(["MyApp.C5.Talks.g.cs", "MyApp.C5Agenda.g.cs", "__AgendaFiles.g.cs"], build.Sources.Keys);
    }

    [Theory]
    [InlineData("App", "", "", "a.agenda", "App")]
    [InlineData("App", "", "", "Talks/2025/my-folder/a.agenda", "App.Talks._2025.my_folder")]
    [InlineData("App", "", "", "class/record/a.agenda", "App.@class.@record")]
    [InlineData("App", "", "", "../shared/x/a.agenda", "App")]
    [InlineData("App", "", "Agendas/C5/a.agenda", "../shared/x/a.agenda", "App.Agendas.C5")]
    [InlineData("App", "Other.Names", "Agendas/a.agenda", "x/a.agenda", "Other.Names")]
    [InlineData("", "", "", "x/a.agenda", "x")]
    [InlineData("", "", "", "a.agenda", "")]
    [InlineData("my-app", "", "", "v1.0/a.agenda", "my_app.v1._0")]
    public void ANamespaceFollowsTheFolder(string root, string given, string link, string path, string expected) =>
        Assert.Equal(expected, Namespaces.Of(root, given, link, path));

    [Fact]
    public void FilesWithLongNamesAndNamesThatDifferInCaseHavePlacesOfTheirOwn()
    {
        var project = TestProject.Of(("ab.agenda", "topic a \"A\"\n"), ("aB.agenda", "topic b \"B\"\n"), (new string('я', 120) + "1.agenda", ""), ("x" + new string('я', 120) + "1.agenda", ""));
        Assert.Equal(5, project.Build().MustCompile().Sources.Count);
    }

    [Fact]
    public void NeitherCultureNorOrderNorPlaceNorLineEndsMatter()
    {
        (string, string)[] files =
        [
            ("parties.agenda", "/// Ilk.\nuse \"i/ilk.agenda\"\n\ncountry kz \"K\"\nperson i-i \"I\" of kz\n"), ("i/ilk.agenda", "topic trade \"T\"\n"),
            ("s.agenda", "use \"parties.agenda\"\n\n/// One\n/// two.\nsummit s \"S\" on 2025-11-06 {\n    note \"\"\"\n        a\n        b\n        \"\"\"\n    item i \"I\" 1h30m\n}\n"),
        ];
        var expected = TestProject.Of(files).Build().MustCompile().Sources;
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR") { NumberFormat = { NegativeSign = "~" } };
            Assert.Equal(expected, TestProject.Of([.. files.Reverse()]).Build().Sources);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        var elsewhere = new TestProject { Folder = "/home/somebody else/projects/app/" };
        foreach (var (path, text) in files) elsewhere = elsewhere.With(path, text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(expected, elsewhere.Build().MustCompile().Sources);
    }
}
