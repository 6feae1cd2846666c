using AgendaLang.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgendaLang.Generator.Tests;

/// <summary>What the build says of agendas.</summary>
public sealed class FindingTests
{
    private const string Parties = "country kz \"Kazakhstan\"\nperson tokayev \"K. Tokayev\" of kz rank head-of-state\n";
    private const string Summit = "use \"parties.agenda\"\n\nsummit s \"Summit\" on 2025-11-06 host kz {\n    chair tokaev\n}\n";

    [Fact]
    public void AFindingStandsAtItsLineWithItsHelp()
    {
        var build = TestProject.Of(("parties.agenda", Parties), ("s.agenda", Summit)).Build().MustCompile();
        Assert.Contains("/work/app/s.agenda(4,11): error AGL1002: No party or person has the id \"tokaev\". Did you mean \"tokayev\"?", build.Findings);
    }

    [Fact]
    public void RelatedPlacesComeAlong()
    {
        var build = TestProject.Of(("a.agenda", "country kz \"A\"\ncountry kz \"B\"\n")).Build();
        var finding = build.Result.Diagnostics.Single(each => each.Id == "AGL1001");
        Assert.Equal(1, finding.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(0, Assert.Single(finding.AdditionalLocations).GetLineSpan().StartLinePosition.Line);
        Assert.Equal(LocationKind.ExternalFile, finding.Location.Kind);
    }

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", null)]
    [InlineData("none", null)]
    [InlineData("default", DiagnosticSeverity.Info)]
    public void EditorConfigFilesSetSeverities(string value, DiagnosticSeverity? expected)
    {
        var build = TestProject.Of(("talks/a.agenda", "country kz \"A\"\n"))
            .WithOther("/work/.editorconfig", $"[*.agenda]\ndotnet_diagnostic.AGL1007.severity = {value}\n").Build();
        Assert.Equal(expected, build.Result.Diagnostics.SingleOrDefault(finding => finding.Id == "AGL1007")?.Severity);
    }

    [Fact]
    public void TheNearestEditorConfigCounts()
    {
        var project = TestProject.Of(("talks/a.agenda", "country kz \"A\"\n"), ("b.agenda", "country uz \"B\"\n"))
            .WithOther("/work/.editorconfig", "[*.agenda]\ndotnet_diagnostic.AGL1007.severity = error\n")
            .WithOther("/work/app/talks/.editorconfig", "[*.agenda]\ndotnet_diagnostic.AGL1007.severity = warning\n");
        Assert.Equal(
            ["/work/app/b.agenda(1,9): error AGL1007", "/work/app/talks/a.agenda(1,9): warning AGL1007"],
            project.Build().Findings.Select(finding => finding[..finding.IndexOf(": ", finding.IndexOf("AGL", StringComparison.Ordinal), StringComparison.Ordinal)]));
    }

    [Fact]
    public void FilesThatAreNoItemsAreNotRead()
    {
        var build = TestProject.Of(("s.agenda", Summit)).WithOther("parties.agenda", Parties).Build();
        Assert.Contains("/work/app/s.agenda(1,5): error AGL1004: There is no file \"parties.agenda\". The name is counted from the folder of this file, with / between folders; "
            + "capital letters matter. Builds read the files that are AgendaFile items of the project.", build.Findings);
    }

    [Theory]
    [InlineData("party.agenda", "Did you mean \"parties.agenda\"?")]
    [InlineData("../app/parties", "Did you mean \"../app/parties.agenda\"?")]
    public void AFileOfNearlyTheNameIsOffered(string used, string expected)
    {
        var build = TestProject.Of(("parties.agenda", Parties), ("s.agenda", $"use \"{used}\"\n")).Build();
        Assert.Contains(expected, Assert.Single(build.Findings, finding => finding.Contains("AGL1004", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../shared/parties.agenda")]
    [InlineData("./../shared//parties.agenda")]
    public void FilesOutsideTheProjectCanBeUsed(string used)
    {
        var build = new TestProject().With("s.agenda", Summit.Replace("parties.agenda", used, StringComparison.Ordinal).Replace("tokaev", "tokayev", StringComparison.Ordinal))
            .With("/work/app/../shared/parties.agenda", Parties).Build().MustCompile();
        Assert.DoesNotContain(build.Result.Diagnostics, finding => finding.Severity == DiagnosticSeverity.Error);
        Assert.Contains("\"../shared/parties.agenda\"", build.Sources["MyApp.Parties.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void OldCSharpIsOneFindingAndNoCode()
    {
        var build = (TestProject.Of(("parties.agenda", Parties)) with { Language = LanguageVersion.CSharp10 }).Build();
        Assert.Empty(build.Sources);
        Assert.Equal("error AGL9002: Agendas are compiled to C# 11.0, and this project is C# 10.0. Set LangVersion to 11.0 or later.", build.Findings.First());
    }

    [Fact]
    public void TwoFilesOfOneNameAreToldApart()
    {
        var build = TestProject.Of(("a-b.agenda", "country kz \"A\"\n"), ("a_b.agenda", "country uz \"B\"\n"), ("x/a-b.agenda", "country kg \"C\"\n")).Build().MustCompile();
        Assert.Equal(["MyApp.AB.g.cs", "MyApp.AB2.g.cs", "MyApp.x.AB.g.cs", "__AgendaFiles.g.cs"], build.Sources.Keys);
        Assert.Equal(
            ["/work/app/a_b.agenda(1,1): warning AGL9001: The class of this file is called AB2, since a-b.agenda has the better name. Give one of the files another name, or another Namespace."],
            build.Findings.Where(finding => finding.Contains("AGL9", StringComparison.Ordinal)));
    }

    [Fact]
    public void AnAccessibilityThatIsNoneIsAFinding()
    {
        var build = new TestProject().With("a.agenda", "topic trade \"T\"\n", accessibility: "private").Build().MustCompile();
        Assert.Contains("/work/app/a.agenda(1,1): error AGL9003: The Accessibility of an AgendaFile is public or internal, not \"private\".", build.Findings);
    }

    [Fact]
    public void WhatIsHiddenInATextIsShown()
    {
        var build = TestProject.Of(("a.agenda", "person p \"P\" of a\u202Eb\n")).Build().MustCompile();
        Assert.All(build.Findings, finding => Assert.DoesNotContain('\u202E', finding));
    }
}
