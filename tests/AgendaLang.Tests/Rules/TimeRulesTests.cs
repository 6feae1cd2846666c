using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Rules;

/// <summary>What the rules about dates and clocks say, and what their mends write.</summary>
public sealed class TimeRulesTests
{
    // Each is looked through to the first: without a bound on that, minutes.
    [Fact]
    public async Task A_chain_of_sessions_without_times_is_followed_in_bounded_time()
    {
        var chain = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"session x{i} \"X\" after x{i - 1}\n"));
        var check = await Task.Run(() => new MemoryFiles(("a.agenda", $"summit s \"S\" on 2025-11-06 zone Asia/Almaty {{\nday 2025-11-06 {{\nsession x0 \"X\" 10:00-11:00\n{chain}}}\n}}\n")).CheckFolder()).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.DoesNotContain(check.Findings, finding => finding.Rule.Id == "AGL4013");
    }

    [Theory]
    [InlineData("AGL4001", "summit s \"S\" on 2025-11-06 { session p \"P\" on 2025-11-07 }",
        "The session \"P\" is on 7 November 2025, but the summit \"S\" is on 6 November 2025.")]
    [InlineData("AGL4001", "summit s \"S\" {\n day 2025-11-06\n day 2025-11-07\n day 2025-11-09\n session p \"P\" on 2025-11-08\n}",
        "The session \"P\" is on 8 November 2025, but the summit \"S\" is on 6–7 November 2025 and 9 November 2025.")]
    [InlineData("AGL4001", "summit s \"S\" on 2025-11-06..2025-11-07 { day 2025-11-06 { session p \"P\" on 2025-11-07 } }",
        "The session \"P\" is on 7 November 2025, but it stands in the day 6 November 2025.")]
    [InlineData("AGL4001", "summit s \"S\" on 2025-11-06 { day 2025-11-07 { session p \"P\" } }",
        "7 November 2025 is no day of the summit \"S\", which is on 6 November 2025.")]
    [InlineData("AGL4004", "country kz \"K\"\nsummit s \"S\" { session p \"P\" 10:00-10:45 { speaker kz 1h15m } }",
        "The session \"P\" has 45 min, but its speakers need 1 h 15 min.")]
    [InlineData("AGL4004", "country kz \"K\"\nsummit s \"S\" { item p \"P\" 45m { item q \"Q\" 1h } }",
        "The item \"P\" has 45 min, but its items need 1 h.")]
    [InlineData("AGL4005", "summit s \"S\" on 2025-11-06 { session p \"P\" 10:00-10:45 }",
        "Nothing says in which time zone 10:00-10:45 is.")]
    [InlineData("AGL4005", "summit s \"S\" on 2025-11-06 { session p \"P\" 10:00-10:45\n session q \"Q\" 10:00-10:45 }",
        "Nothing says in which time zone 10:00-10:45 is. The same is true of 1 other time of the summit \"S\".")]
    [InlineData("AGL4006", "summit s \"S\" on 2026-03-08 zone America/New_York { session p \"P\" 01:00-02:30 }",
        "The end of the session \"P\", 02:30, does not exist on 8 March 2026 in New York time: the clocks go forward from 02:00 to 03:00.")]
    [InlineData("AGL4006", "summit s \"S\" on 2026-03-08 zone America/New_York { session p \"P\" 02:15-02:45 }",
        "The start and end of the session \"P\", 02:15 and 02:45, do not exist on 8 March 2026 in New York time: the clocks go forward from 02:00 to 03:00.")]
    [InlineData("AGL4006", "summit s \"S\" on 2026-09-05 zone America/Santiago { session p \"P\" 22:00-00:30+1 }",
        "The end of the session \"P\", 00:30, does not exist on 6 September 2026 in Santiago time: the clocks go forward from 00:00 to 01:00.")]
    [InlineData("AGL4006", "summit s \"S\" on 2011-12-30 zone Pacific/Apia { session p \"P\" 10:00-11:00 }",
        "The session \"P\" is on 30 December 2011, a day that there is not in Apia time: 29 December 2011 is followed by 31 December 2011.")]
    [InlineData("AGL4006", "place ny \"NY\" zone America/New_York\nagreement a \"A\" on 2026-03-08 02:30 at ny",
        "The time of the agreement \"A\", 02:30, does not exist on 8 March 2026 in New York time: the clocks go forward from 02:00 to 03:00.")]
    [InlineData("AGL4007", "summit s \"S\" on 2025-11-06..2025-11-07 { session p \"P\" }",
        "The session \"P\" has no date, and the summit \"S\" has several days.")]
    [InlineData("AGL4008", "meeting m \"M\" on 2025-11-07 prepares s\nsummit s \"S\" on 2025-11-06",
        "The meeting \"M\" (7 November 2025) begins after the end of the summit \"S\" (6 November 2025), which it prepares.")]
    [InlineData("AGL4008", "meeting m \"M\" on 2025-11-06 22:00 zone UTC prepares s\nsummit s \"S\" on 2025-11-06 18:00-21:00 zone Asia/Tokyo",
        "The meeting \"M\" (6 November 2025 at 22:00, UTC) begins after the end of the summit \"S\" (6 November 2025 at 21:00, Tokyo time), which it prepares.")]
    [InlineData("AGL4009", "meeting m \"M\" on 2025-11-05 follows s\nsummit s \"S\" on 2025-11-06..2025-11-07",
        "The meeting \"M\" (5 November 2025) follows the summit \"S\", which comes later (6–7 November 2025).")]
    [InlineData("AGL4010", "source a \"A\"\nmeeting m \"M\" on 2025-11-05 status concluded {\n cite a 2025-11-01\n cite a 2025-11-03\n cite a 2025-11-02\n}",
        "The meeting \"M\" was on 5 November 2025, but the latest of its sources is dated 3 November 2025.")]
    [InlineData("AGL4015", "summit s \"S\" on 2026-11-01 zone America/New_York { session p \"P\" 01:30-03:00 }",
        "The start of the session \"P\", 01:30, exists twice on 1 November 2026 in New York time: the clocks go back from 02:00 to 01:00. The earlier is taken, 05:30 UTC.")]
    [InlineData("AGL4015", "summit s \"S\" on 2026-04-04 zone America/Santiago { session p \"P\" 23:30-24:00 }",
        "The start of the session \"P\", 23:30, exists twice on 4 April 2026 in Santiago time: the clocks go back from 24:00 to 23:00. The earlier is taken, 02:30 UTC.")]
    [InlineData("AGL4016", "summit s \"S\" on 2026-11-01 status concluded { session p \"P\" }",
        "The session \"P\" has no time, though the summit \"S\" is concluded.")]
    public void AFindingSaysWhatIsWrong(string rule, string agenda, string message)
    {
        var finding = Assert.Single(MemoryFiles.Parse(agenda).Check("summit.agenda").Findings, finding => finding.Rule.Id == rule);
        Assert.Equal(message, finding.Message);
    }

    [Theory]
    [InlineData("AGL4001", "summit s \"S\" on 2025-11-06..2025-11-07 { session p \"P\" on 2025-11-09 }",
        "session p \"P\" on 2025-11-07 }", "summit s \"S\" on 2025-11-06..2025-11-09 {")]
    [InlineData("AGL4001", "summit s \"S\" on 2025-11-06..2025-11-07 { session p \"P\" on 2025-11-15 }", "session p \"P\" on 2025-11-07 }")]
    [InlineData("AGL4001", "summit s \"S\" on 2025-11-06..2025-11-07 { day 2025-11-05 { session p \"P\" } }", "summit s \"S\" on 2025-11-05..2025-11-07 {")]
    [InlineData("AGL4001", "summit s \"S\" on 2025-11-06 { session p \"P\" on 2025-11-07\n session q \"Q\" }", "session p \"P\" on 2025-11-06\n")]
    [InlineData("AGL4004", "country kz \"K\"\nsummit s \"S\" on 2025-11-06 zone UTC { session p \"P\" 23:30-24:00 { speaker kz 45m } }", "23:30-00:15+1")]
    [InlineData("AGL4004", "country kz \"K\"\nsummit s \"S\" on 2025-11-06 zone UTC { session p \"P\" on 2025-11-06 10:00-11:00 { speaker kz 90m } }", "on 2025-11-06 10:00-11:30 {")]
    [InlineData("AGL4004", "country kz \"K\"\nsummit s \"S\" { item p \"P\" 45m { speaker kz 1h15m } }", "item p \"P\" 1h15m {")]
    [InlineData("AGL4004", "country kz \"K\"\nsummit s \"S\" { item p \"P\" 45m { speaker kz 2h } }", "item p \"P\" 2h {")]
    [InlineData("AGL4004", "country kz \"K\"\nsummit s \"S\" { session p \"P\" length 45m { speaker kz 50m } }", "length 50m {")]
    [InlineData("AGL4004", "country kz \"K\"\nsummit s \"S\" { item p \"P\" 45m { item a \"A\" 9999h\n item b \"B\" 9999h } }")]
    [InlineData("AGL4004", "country kz \"K\"\nsummit s \"S\" on 2025-11-06 zone UTC { session p \"P\" 10:00-11:00 { speaker kz 2h }\n session q \"Q\" 11:30-12:00 }")]
    [InlineData("AGL4004", "country kz \"K\"\nsummit s \"S\" on 2025-11-06 zone UTC { session p \"P\" 10:00-11:00 { speaker kz 2h }\n break 11:30-12:00\n }")]
    [InlineData("AGL4004", "country kz \"K\"\nsummit s \"S\" on 2025-11-06 zone UTC { session p \"P\" 10:00-11:00 { speaker kz 2h }\n session q \"Q\" 12:00-13:00\n }", "10:00-12:00")]
    [InlineData("AGL4005", "country kz \"K\" zone Asia/Almaty\nsummit s \"S\" on 2025-11-06 host kz { session p \"P\" 10:00 }", "zone Asia/Almaty\n")]
    [InlineData("AGL4006", "summit s \"S\" on 2026-03-08 zone America/New_York { session p \"P\" 02:30-24:00 }", "03:30-01:00+1 }")]
    [InlineData("AGL4006", "summit s \"S\" on 2026-03-08 zone America/New_York { session p \"P\" 01:30-02:30 }", "01:30-03:30 }")]
    [InlineData("AGL4006", "summit s \"S\" on 2026-03-08 zone America/New_York { session p \"P\" on 2026-03-08 02:30 }", "on 2026-03-08 03:30 }")]
    [InlineData("AGL4006", "summit s \"S\" on 2026-10-04 zone Australia/Lord_Howe { break 02:15-02:45\n }", "break 02:45-03:15\n")]
    [InlineData("AGL4006", "summit s \"S\" on 2011-12-30 zone Pacific/Apia { session p \"P\" 10:00-11:00 }")]
    [InlineData("AGL4007", "summit s \"S\" on 2025-11-06..2025-11-07 { session p \"P\" }", "on 2025-11-06\n", "on 2025-11-07\n")]
    [InlineData("AGL4007", "summit s \"S\" on 2025-11-06..2025-11-11 { session p \"P\" }")]
    [InlineData("AGL4008", "meeting m \"M\" on 2025-11-07 prepares s\nsummit s \"S\" on 2025-11-06", "on 2025-11-07 follows s")]
    [InlineData("AGL4008", "meeting m \"M\" on 2025-11-07 prepares s, t\nsummit s \"S\" on 2025-11-06\nsummit t \"T\" on 2025-11-09")]
    [InlineData("AGL4008", "tour m \"M\" on 2025-11-07 prepares s\nsummit s \"S\" on 2025-11-06")]
    [InlineData("AGL4009", "meeting m \"M\" on 2025-11-05 follows s\nsummit s \"S\" on 2025-11-06", "on 2025-11-05 prepares s")]
    [InlineData("AGL4009", "meeting m \"M\" on 2025-11-05 follows a\nagreement a \"A\" on 2025-11-06")]
    [InlineData("AGL4009", "summit m \"M\" on 2025-11-05 follows s\nsummit s \"S\" on 2025-11-06")]
    public void AMendWrites(string rule, string agenda, params string[] written)
    {
        var finding = Assert.Single(MemoryFiles.Parse(agenda).Check("summit.agenda").Findings, finding => finding.Rule.Id == rule);
        Assert.Equal(written.Length, finding.Fixes.Length);
        foreach (var (fix, text) in finding.Fixes.Zip(written))
        {
            Assert.False(fix.IsSafe);
            Assert.Contains(text, Mends.Apply(agenda, fix), StringComparison.Ordinal);
        }
    }
}
