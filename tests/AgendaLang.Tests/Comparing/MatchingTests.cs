using AgendaLang.Comparing;

namespace AgendaLang.Tests.Comparing;

/// <summary>What is the same thing in two states.</summary>
public sealed class MatchingTests
{
    private const string Plenary = "session plenary \"Plenary\" 10:00-11:00 kind plenary chair trump";

    [Fact]
    public void AnIdIsKept() => Assert.Equal("", Match("country kz \"Kazakhstan\"\n", "\n\ncountry kz \"Qazaqstan\"\n"));

    [Fact]
    public void WhatIsNewIsAddedAndWhatIsGoneIsRemoved() =>
        Assert.Equal("-country kz +country uz", Match("country kz \"Kazakhstan\"\n", "country uz \"Uzbekistan\"\n"));

    [Fact]
    public void FormerlyIsFollowed() =>
        Assert.Equal("summit a = summit b", Match(Summit("a", Plenary), Summit("b", Plenary, "formerly a")));

    [Fact]
    public void FormerlyIsFollowedBackwards() =>
        Assert.Equal("summit b = summit a", Match(Summit("b", Plenary, "formerly a"), Summit("a", Plenary)));

    [Fact]
    public void IdsCanBeSwappedByFormerly() => Assert.Equal("topic b = topic a, topic a = topic b",
        Match("topic a \"Trade\"\ntopic b \"Energy\"\n", "topic a \"Energy\" formerly b\ntopic b \"Trade\" formerly a\n"));

    [Fact]
    public void AnOldFormerlySaysNothing() =>
        Assert.Equal("", Match("topic a \"Trade\" formerly b\ntopic b \"Energy\"\n", "topic a \"Trade\" formerly b\ntopic b \"Energy and power\"\n"));

    [Fact]
    public void EqualContentIsTheSameThing() => Assert.Equal("topic a = topic b", Match("topic a \"Trade\" aka \"Commerce\"\n", "topic b \"Trade\" aka \"Commerce\"\n"));

    [Fact]
    public void EqualContentOfTwoIsNeither() => Assert.Equal("-topic a +topic b +topic c", Match("topic a \"Trade\"\n", "topic b \"Trade\"\ntopic c \"Trade\"\n"));

    [Fact]
    public void LikenessIsEnough() => Assert.Equal("washington.plenary = washington.main-session",
        Match(Summit("washington", Plenary), Summit("washington", "session main-session \"Plenary\" 10:00-11:30 kind plenary chair trump")));

    [Fact]
    public void ASuccessorIsAnotherPerson() => Assert.Equal("-person a +person b",
        Match("country kz \"Kazakhstan\"\nperson a \"Nursultan N.\" of kz as \"President\" rank head-of-state\n",
            "country kz \"Kazakhstan\"\nperson b \"Kassym-Jomart T.\" of kz as \"President\" rank head-of-state\n"));

    [Fact]
    public void AnotherFileIsNoMatter() => Assert.Equal("",
        Match("// file: a.agenda\ncountry kz \"Kazakhstan\"\n// file: b.agenda\ntopic trade \"Trade\"\n",
            "// file: a.agenda\n// file: b.agenda\ntopic trade \"Trade\"\ncountry kz \"Kazakhstan\"\n"));

    [Fact]
    public void OneIdInTwoSetsIsTwoThings() => Assert.Equal("-topic trade",
        Match("// file: a.agenda\ntopic trade \"Trade\"\n// file: b.agenda\ntopic trade \"Trade in goods\"\n",
            "// file: a.agenda\n// file: b.agenda\ntopic trade \"Trade in goods\"\n"));

    [Fact]
    public void AShiftedDayIsKnownByItsSessions() => Assert.Equal("washington/2025-11-06 = washington/2025-11-07",
        Match(Summit("washington", "day 2025-11-06 {\n session a \"A\" 10:00-11:00\n session b \"B\" 11:00-12:00\n}"),
            Summit("washington", "day 2025-11-07 {\n session a \"A\" 10:00-11:00\n session b \"B\" 11:00-12:00\n}")));

    [Fact]
    public void AMeetingCanBecomeASummit() => Assert.Equal("", Match("meeting a \"Talks\"\n", "summit a \"Talks\"\n"));

    [Fact]
    public void WhatARenamedEventHoldsGoesWithIt() => Assert.Equal("summit washington = summit washington-2025",
        Match(Summit("washington", Plenary), Summit("washington-2025", Plenary)));

    /// <summary>What is not matched under its own path: renamed, removed, added.</summary>
    private static string Match(string old, string now)
    {
        var (before, after) = States.Of(old, now);
        var match = DeclarationMatcher.Match(before, after);
        var back = DeclarationMatcher.Match(after, before);
        Assert.Equal(match.Pairs.Select(pair => (pair.Old, pair.New)).ToHashSet(), back.Pairs.Select(pair => (pair.New, pair.Old)).ToHashSet());
        return string.Join(" ", Renamed(match).Concat(match.Removed.Select(symbol => "-" + symbol)).Concat(match.Added.Select(symbol => "+" + symbol)));
    }

    private static IEnumerable<string> Renamed(DeclarationMatch match)
    {
        var renamed = match.Pairs.Where(pair => pair.Old.Id != pair.New.Id || pair.Old.Date != pair.New.Date)
            .Select(pair => pair.Old.Date == null ? $"{Show(pair.Old)} = {Show(pair.New)}" : $"{Day(pair.Old)} = {Day(pair.New)}");
        var text = string.Join(", ", renamed);
        return text.Length == 0 ? [] : [text];
    }

    private static string Show(AgendaLang.Semantics.Symbol symbol) => symbol.Scope == null ? symbol.ToString() : symbol.Path;

    private static string Day(AgendaLang.Semantics.Symbol day) => $"{day.Event!.Id}/{day.Date:yyyy-MM-dd}";

    private static string Summit(string id, string programme, string property = "") =>
        $"summit {id} \"Summit in Washington\" on 2025-11-06 {{\n    {property}\n    {programme}\n}}\n";
}
