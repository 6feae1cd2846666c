using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Tests.Semantics;

/// <summary>A workspace of texts at hand.</summary>
public sealed class TextFilesTests
{
    private static readonly TextFiles Files = new(new SourceText("places.agenda", "place astana \"Astana\"\n"), new SourceText("visits/spring.agenda", "use \"../places.agenda\"\n"));

    [Theory]
    [InlineData("visits/spring.agenda", "../places.agenda", UseStatus.Found, "places.agenda", null)]
    [InlineData("visits/spring.agenda", "./../visits/spring.agenda", UseStatus.Found, "visits/spring.agenda", null)]
    [InlineData("places.agenda", "visits/spring.agenda", UseStatus.Found, "visits/spring.agenda", null)]
    [InlineData("places.agenda", "place.agenda", UseStatus.NotFound, null, "places.agenda")]
    [InlineData("places.agenda", "../places.agenda", UseStatus.Outside, null, null)]
    [InlineData("visits/spring.agenda", "../../places.agenda", UseStatus.Outside, null, null)]
    public void AUseLeadsToAFileOfTheWorkspace(string from, string written, UseStatus status, string? path, string? suggestion) =>
        Assert.Equal(new UseTarget(status, path, suggestion), Files.Resolve(from, written));

    [Fact]
    public void WhatIsNotThereIsToldInWords()
    {
        Assert.Equal(["places.agenda", "visits/spring.agenda"], Files.Paths);
        Assert.Equal(["visits/spring.agenda"], Files.Neighbours("places.agenda"));
        Assert.Equal("There is no such file.", Files.Read("other.agenda").Problem);
        Assert.Null(Files.Read("other.agenda").Source);
    }

    [Fact]
    public void EachPathIsGivenOnce() =>
        Assert.Throws<ArgumentException>(() => new TextFiles(new SourceText("a.agenda", ""), new SourceText("a.agenda", "")));

    [Fact]
    public void FilesAreCheckedWithAllThatTheyUse()
    {
        var talks = new SourceText("talks.agenda", "use \"places.agenda\"\n\nmeeting talks \"Talks\" at astna\n");
        var check = AgendaChecker.Check([new([talks.Path], IsFolder: false)], new TextFiles(new SourceText("places.agenda", "place astana \"Astana\" zone Asia/Almaty\n"), talks));
        Assert.Equal("places.agenda, talks.agenda", string.Join(", ", check.Files));
        Assert.Contains(check.Findings, finding => finding.Rule.Id == "AGL1002");
    }
}
