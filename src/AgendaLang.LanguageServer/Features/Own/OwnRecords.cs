using System.Globalization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary>A declaration in lists; with its place where that is wanted.</summary>
internal record NamedItem(string Id, string Name, string Kind, LspLocation? Location = null);

internal sealed record SessionItem(string Id, string Name, string Kind, LspLocation Location, string? Date, string? Time, string? Zone, NamedItem? Room, string Status, IReadOnlyList<string> Roles);

internal sealed record DayItem(string? Date, string? Name, LspLocation? Location, SessionItem[] Sessions);

internal sealed record FindingCounts(int Errors, int Warnings, int Informations);

internal sealed record EventItem(
    string Id, string Name, string Kind, LspLocation Location, LspRange Range, string[] Dates, string Status, NamedItem? Place, string? Zone, DayItem[] Days, FindingCounts Findings, NamedItem? Within);

/// <summary>Writes what lists show as the protocol has it.</summary>
internal static class OwnRecords
{
    public static NamedItem Named(NamedThing thing) => new(thing.Id, thing.Name, Language.Keywords.Text(thing.Kind));

    public static NamedItem? NamedOrNull(NamedThing? thing) => thing == null ? null : Named(thing);

    public static SessionItem Of(Request request, SessionSummary summary) => new(
        summary.Session.Id, summary.Session.Name, "session", request.LocationOf(summary.Session.Location), Date(summary.Date), summary.Time, summary.Zone, NamedOrNull(summary.Room),
        summary.Status, summary.Roles);

    public static EventItem Of(Request request, EventSummary summary) => new(
        summary.Event.Id, summary.Event.Name, Language.Keywords.Text(summary.Event.Kind), request.LocationOf(summary.Event.Location), request.LocationOf(summary.Declaration).Range,
        [.. summary.Dates.Select(range => range.First == range.Last ? Date(range.First)! : $"{Date(range.First)}..{Date(range.Last)}")], summary.Status, NamedOrNull(summary.Place), summary.Zone,
        [.. summary.Days.Select(day => new DayItem(Date(day.Date), day.Name, day.Location is { } place ? request.LocationOf(place) : null, [.. day.Sessions.Select(session => Of(request, session))]))],
        new(summary.Findings.Errors, summary.Findings.Warnings, summary.Findings.Informations), NamedOrNull(summary.Within));

    public static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
