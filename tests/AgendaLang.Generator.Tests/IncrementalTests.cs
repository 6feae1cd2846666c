using System.Reflection;
using AgendaLang.Generator.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static AgendaLang.Generator.AgendaGenerator;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace AgendaLang.Generator.Tests;

/// <summary>What runs again after an edit, and what does not.</summary>
public sealed class IncrementalTests
{
    private static readonly TestProject Project = TestProject.Of(
        ("parties.agenda", "// Parties.\n\ncountry kz \"Kazakhstan\" { zone Asia/Almaty }\ntopic trade \"Trade\"\n"),
        ("washington.agenda", "use \"parties.agenda\"\n\nsummit washington \"Summit\" on 2025-11-06 host kz {\n    session a \"A\" 09:00-10:00 discuss trade\n}\n"),
        ("zoo.agenda", "country uz \"Uzbekistan\"\n"));

    [Fact]
    public void AnEditOfCSharpRunsNothing()
    {
        var after = Project.Build().Driver.RunGenerators(Project.Compilation("class Other;"));
        Assert.All(AllReasons(after), reason => Assert.Equal(Cached, reason));
    }

    [Fact]
    public void ATouchedButEqualFileIsUnchanged()
    {
        var after = Edit("washington.agenda", text => text);
        Assert.Equal([Cached, Cached, Cached], Reasons(after, Steps.Agendas));
        Assert.Equal([Cached], Reasons(after, Steps.Workspace));
        Assert.All(Outputs(after), reason => Assert.Equal(Cached, reason));
    }

    [Fact]
    public void AnotherCommentLeavesTheModelUnchanged()
    {
        var after = Edit("parties.agenda", text => text.Replace("// Parties.", "// Who takes part.", StringComparison.Ordinal));
        Assert.Equal([Unchanged], Reasons(after, Steps.Workspace));
        Assert.All(Outputs(after), reason => Assert.Equal(Cached, reason));
    }

    [Fact]
    public void AnEditOfOneFileChangesItsOwnCSharpAlone()
    {
        var after = Edit("washington.agenda", text => text.Replace("\"A\"", "\"B\"", StringComparison.Ordinal));
        // In the order of paths: parties, washington, zoo, the list of all.
        Assert.Equal([Unchanged, Modified, Unchanged, Unchanged], Reasons(after, Steps.Sources));
        Assert.Equal([Modified], Outputs(after).Where(reason => reason != Cached));
    }

    [Fact]
    public void WhatOthersDoNotUseChangesNoDependent()
    {
        var after = Edit("parties.agenda", text => text.Replace("Trade", "Commerce", StringComparison.Ordinal));
        Assert.Equal([Modified, Unchanged, Unchanged, Unchanged], Reasons(after, Steps.Sources));
    }

    [Fact]
    public void WhatFollowsFromAnotherFileChangesTheDependent()
    {
        var after = Edit("parties.agenda", text => text.Replace("Asia/Almaty", "Asia/Tokyo", StringComparison.Ordinal));
        // The summit has no zone and no place of its own, so nothing of it follows from the country.
        Assert.Equal([Modified, Unchanged, Unchanged, Unchanged], Reasons(after, Steps.Sources));
        after = Edit("parties.agenda", text => text.Replace("country kz", "country kg", StringComparison.Ordinal));
        Assert.Equal([Modified, Modified, Unchanged, Unchanged], Reasons(after, Steps.Sources));
    }

    [Fact]
    public void AMistakeChangesNoCSharpOfOthers()
    {
        var after = Edit("washington.agenda", text => text + "sumit\n");
        Assert.All(Reasons(after, Steps.Sources), reason => Assert.Equal(Unchanged, reason));
        Assert.Contains(New, Reasons(after, Steps.Findings));
    }

    [Fact]
    public void AMistakeThatMovesChangesNoCSharp()
    {
        var project = Project.With("bad.agenda", "sumit\n");
        var after = Edit(project, "bad.agenda", _ => "\nsumit\n");
        Assert.All(Reasons(after, Steps.Sources), reason => Assert.Equal(Unchanged, reason));
        Assert.Contains(Modified, Reasons(after, Steps.Findings));
    }

    [Fact]
    public void EditsAfterEachOtherGiveWhatAStartGives()
    {
        var project = Project;
        var driver = project.Build().Driver;
        foreach (var (path, from, to) in new[]
        {
            ("parties.agenda", "trade", "commerce"), ("washington.agenda", "trade", "commerce"), ("washington.agenda", "09:00", "25:00"), ("zoo.agenda", "country", "cuntry"),
            ("washington.agenda", "use \"parties.agenda\"\n", ""), ("zoo.agenda", "cuntry uz \"Uzbekistan\"\n", ""), ("washington.agenda", "\n", "use \"parties.agenda\"\n"),
        })
        {
            var before = project.File(path);
            var text = before.GetText()!.ToString();
            Assert.Contains(from, text, StringComparison.Ordinal);
            var after = new TestFile(before.Path, text.Replace(from, to, StringComparison.Ordinal));
            project = project with { Files = project.Files.Replace(before, after) };
            driver = driver.ReplaceAdditionalText(before, after).RunGenerators(project.Compilation());
            // Elsewhere, so that nothing is remembered.
            var fresh = project with { Folder = "/elsewhere/app/", Files = [.. project.Files.Select(file => new TestFile("/elsewhere/app/" + Path.GetFileName(file.Path), file.GetText()))] };
            foreach (var file in fresh.Files) fresh = fresh.With(file) with { Files = fresh.Files };
            var expected = fresh.Build();
            var actual = new TestBuild(driver, project.Compilation());
            Assert.Equal(expected.Sources, actual.Sources);
            Assert.Equal(expected.Findings.Select(finding => finding.Replace("/elsewhere", "/work", StringComparison.Ordinal)), actual.Findings);
        }
    }

    [Fact]
    public void NoStepHoldsOnToACompilation()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (name, runs) in Project.With("bad.agenda", "sumit\n").WithOther(".editorconfig", "[*.agenda]\n").Build().Result.TrackedSteps)
        {
            // Those that Roslyn names are its own.
            if (typeof(Steps).GetFields(BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Public).All(field => (string?)field.GetRawConstantValue() != name)) continue;
            foreach (var output in runs.SelectMany(run => run.Outputs)) Walk(output.Value, name, seen);
        }
        Assert.NotEmpty(seen);
    }

    private static GeneratorDriver Edit(string path, Func<string, string> edit) => Edit(Project, path, edit);

    private static GeneratorDriver Edit(TestProject project, string path, Func<string, string> edit)
    {
        var file = project.File(path);
        var build = project.Build();
        Assert.Null(build.Result.Exception);
        return build.Driver.ReplaceAdditionalText(file, new TestFile(file.Path, edit(file.GetText()!.ToString()))).RunGenerators(project.Compilation());
    }

    private static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorDriver driver, string step) => new TestBuild(driver, CSharpCompilation.Create("none")).Reasons(step);

    private static IEnumerable<IncrementalStepRunReason> AllReasons(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedSteps.Where(step => step.Key != "Compilation").SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason)
            .Concat(Outputs(driver)).Select(reason => reason == Unchanged ? Cached : reason);

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static void Walk(object? value, string step, HashSet<object> seen)
    {
        if (value is null or string or Enum || value.GetType().IsPrimitive || !seen.Add(value)) return;
        Assert.False(value is Compilation or ISymbol or SyntaxNode or SyntaxTree or SemanticModel or Microsoft.CodeAnalysis.Location or Microsoft.CodeAnalysis.Text.SourceText or AdditionalText or Diagnostic,
            $"{step} holds on to a {value.GetType()}.");
        if (value is System.Collections.IEnumerable items)
            foreach (var item in items) Walk(item, step, seen);
        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)) Walk(field.GetValue(value), step, seen);
    }
}
