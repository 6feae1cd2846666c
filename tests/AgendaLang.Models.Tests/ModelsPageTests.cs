using System.Text.Json;
using System.Text.RegularExpressions;
using AgendaLang.Models.Tests.Generated;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Models.Tests;

/// <summary>What <c>docs/models.md</c> shows is code of this file, and writes what the page says.</summary>
public sealed partial class ModelsPageTests : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };

    private static string Page { get; } = RepositoryFolder.Read("docs/models.md")!;

    public void Dispose() => _output.Dispose();

    [Fact]
    public void WhatThePageShowsIsRun()
    {
        var shown = Samples().Matches(Page).Select(match => match.Groups["code"].Value).ToList();
        var run = Undented(RepositoryFolder.Read("tests/AgendaLang.Models.Tests/ModelsPageTests.cs")!).Replace("_output.Write", "Console.Write", StringComparison.Ordinal);
        Assert.NotEmpty(shown);
        Assert.All(shown, code => Assert.Contains(Undented(code), run, StringComparison.Ordinal));
    }

    [Fact]
    public void ASession()
    {
        var plenary = Washington.Summits.Washington.Sessions.Plenary;

        _output.WriteLine(plenary);
        _output.WriteLine($"{plenary.Start:yyyy-MM-dd HH:mm zzz}");
        _output.WriteLine(string.Join(", ", plenary.Languages));
        foreach (var item in plenary.AllItems) _output.WriteLine(item);
        Says(0);
    }

    [Fact]
    public void ThereAndBack()
    {
        var tokayev = People.Tokayev;

        _output.WriteLine(tokayev);
        foreach (var session in tokayev.Sessions.Where(session => session.IsLive)) _output.WriteLine($"  {session}");
        foreach (var speech in tokayev.Speeches) _output.WriteLine($"  speaks in {speech.In.DisplayName()} for {speech.Duration?.TotalMinutes} minutes");
        foreach (var discussion in Topics.Economy.Discussions) _output.WriteLine($"{discussion.InEvent.DisplayName()}: {discussion.DisplayName()}");
        Says(1);
    }

    [Fact]
    public void ADay()
    {
        foreach (var day in Washington.Summits.Washington.Days)
        {
            _output.WriteLine(day);
            foreach (var session in day.Sessions.OrderBy(session => session.Start))
                _output.WriteLine($"  {session.Time} {session.DisplayName("ru")}, {session.In?.DisplayName()}");
        }
        Says(2);
    }

    [Fact]
    public void Json()
    {
        var json = JsonSerializer.Serialize(Washington.Set, AgendaJson.Default.AgendaSet);
        var again = AgendaSet.FromJson(json);

        _output.WriteLine(again.Find<Person>("tokayev") == People.Tokayev);
        _output.WriteLine(JsonSerializer.Serialize(again.Find<Item>("washington.supply")!, AgendaJson.Default.Item));
        Says(3);
    }

    /// <summary>What was written is what the page says below its sample of that number.</summary>
    private void Says(int sample) => Assert.Equal(Outputs().Matches(Page)[sample].Groups["text"].Value, _output.ToString());

    private static string Undented(string code) => Indentation().Replace(code, "");

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Samples();

    [GeneratedRegex("^```text\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Outputs();

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
