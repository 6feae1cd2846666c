using System.Text;
using System.Text.Json;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Tests.Testing;

namespace AgendaLang.Exchange.Tests.Exporting;

public sealed class JsonLdExportTests
{
    [Theory]
    [InlineData("c5plus1", "washington.agenda")]
    [InlineData("culture-summit", "summit.agenda")]
    public void The_examples(string folder, string root) => Snapshots.Match(Text(Compiled.Example(folder, root)), folder);

    [Theory]
    [InlineData("", "EventScheduled", null)]
    [InlineData("was 2026-05-13 09:00-10:00", "EventRescheduled", "2026-05-13T09:00:00+05:00")]
    [InlineData("was 2026-05-13", "EventRescheduled", "2026-05-13")]
    [InlineData("was 2026-05-14 10:00 in red", "EventScheduled", null)]
    [InlineData("status cancelled", "EventCancelled", null)]
    [InlineData("status postponed", "EventPostponed", null)]
    [InlineData("status cancelled\n        was 2026-05-13 09:00", "EventCancelled", "2026-05-13T09:00:00+05:00")]
    public void What_became_of_it(string line, string status, string? previous)
    {
        var set = Compiled.Of($"place hall \"Hall\" zone Asia/Almaty {{\n    room red \"Red\"\n    room blue \"Blue\"\n}}\nmeeting m \"M\" on 2026-05-14 at hall {{\n    session s \"S\" 10:00-11:00 in blue {{\n        {line}\n    }}\n}}\n");
        using var data = JsonDocument.Parse(Text(set));
        var session = data.RootElement.GetProperty("@graph")[0].GetProperty("subEvent")[0];
        Assert.Equal("2026-05-14T10:00:00+05:00", session.GetProperty("startDate").GetString());
        Assert.Equal($"https://schema.org/{status}", session.GetProperty("eventStatus").GetString());
        Assert.Equal(previous, session.TryGetProperty("previousStartDate", out var dates) ? dates[0].GetString() : null);
    }

    [Theory]
    [InlineData("session s \"S\" 10:00-11:00", "EventScheduled", null)]
    [InlineData("session s \"S\" 09:00-11:00", "EventRescheduled", "2026-05-14T09:00:00+05:00")]
    [InlineData("session start \"S\" 09:00-11:00", "EventRescheduled", "2026-05-14T09:00:00+05:00")]
    [InlineData("session s \"S\" 10:00-11:00 zone Europe/Lisbon", "EventRescheduled", "2026-05-14T10:00:00+01:00")]
    [InlineData("session s \"S\" on 2026-05-15", "EventRescheduled", "2026-05-15")]
    [InlineData("session other \"Other\" 09:00-10:00", "EventScheduled", null)]
    [InlineData("item s \"S\"", "EventScheduled", null)]
    public void What_was_moved_since_an_earlier_state_is_told(string before, string status, string? previous)
    {
        var set = Of("session s \"S\" 10:00-11:00 formerly start");
        using var data = JsonDocument.Parse(Encoding.UTF8.GetString(AgendaExport.Write(set, ExportFormat.JsonLd, new() { Base = Of(before, "old") }).Content.Span));
        var session = data.RootElement.GetProperty("@graph")[0].GetProperty("subEvent")[0];
        Assert.Equal($"https://schema.org/{status}", session.GetProperty("eventStatus").GetString());
        Assert.Equal(previous, session.TryGetProperty("previousStartDate", out var dates) ? dates[0].GetString() : null);

        static Models.AgendaSet Of(string session, string id = "m") =>
            Compiled.Of($"meeting {id} \"M\" formerly old on 2026-05-14..2026-05-15 zone Asia/Almaty {{\n    day 2026-05-14 {{\n    }}\n    {session}{(session.Contains(" on ", StringComparison.Ordinal) || session.StartsWith("item", StringComparison.Ordinal) ? "" : " on 2026-05-14")}\n}}\n");
    }

    private static string Text(Models.AgendaSet set) => Encoding.UTF8.GetString(AgendaExport.Write(set, ExportFormat.JsonLd, new()).Content.Span);
}
