using System.Collections.Immutable;
using System.Globalization;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>A declaration as lists show it.</summary>
/// <param name="Id">Its path: <c>washington.opening</c>.</param>
/// <param name="Name">Its name, else its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Location">Where it is declared: its id.</param>
internal sealed record NamedThing(string Id, string Name, Kind Kind, Location Location)
{
    /// <summary>What lists show of a declaration.</summary>
    public static NamedThing Of(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        var id = symbol.Kind == Kind.Day && symbol.Date is { } date ? $"{symbol.Event?.Id}/{Summaries.Text(date)}" : symbol.Path;
        return new(id, symbol.Name is { } name && !string.IsNullOrWhiteSpace(name) ? name : symbol.Id.Length > 0 ? symbol.Id : symbol.Kind.Text(), symbol.Kind, new(symbol.File.Source, symbol.IdSpan));
    }
}

/// <summary>A session as lists show it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Date">Its first day; null if it is not known.</param>
/// <param name="Time"><c>18:20-19:30</c>; null if it is not known.</param>
/// <param name="Zone">The zone of that time, an IANA id; null if none is known.</param>
/// <param name="Room">Its room or place; null if none is known.</param>
/// <param name="Status">The word of its status.</param>
/// <param name="Roles">What those whose list it is do there: <c>chair</c>, <c>host</c>, <c>speaker</c>, <c>participant</c>.</param>
internal sealed record SessionSummary(NamedThing Session, DateOnly? Date, string? Time, string? Zone, NamedThing? Room, string Status, ImmutableArray<string> Roles);

/// <summary>A day of an event.</summary>
/// <param name="Date">The date; null for the sessions whose date is not known.</param>
/// <param name="Name">Its name; null if it has none.</param>
/// <param name="Location">Where it is declared; null if it is not.</param>
/// <param name="Sessions">Its sessions, in order of time.</param>
internal sealed record DaySummary(DateOnly? Date, string? Name, Location? Location, ImmutableArray<SessionSummary> Sessions);

/// <summary>An event as lists show it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Declaration">All of its declaration.</param>
/// <param name="Dates">Its dates as ranges, in order.</param>
/// <param name="Status">The word of its status.</param>
/// <param name="Place">Where it is; null if it is not known.</param>
/// <param name="Zone">The zone of its clock, an IANA id; null if none is known.</param>
/// <param name="Within">The event that it is within; null if none.</param>
/// <param name="Days">Its programme.</param>
internal sealed record EventSummary(NamedThing Event, Location Declaration, ImmutableArray<(DateOnly First, DateOnly Last)> Dates, string Status, NamedThing? Place, string? Zone, NamedThing? Within,
    ImmutableArray<DaySummary> Days)
{
    /// <summary>How many findings of each severity stand in it.</summary>
    public (int Errors, int Warnings, int Informations) Findings { get; init; }
}

/// <summary>Makes summaries.</summary>
internal static class Summaries
{
    public static EventSummary Of(EventModel model)
    {
        var symbol = model.Symbol;
        var days = new List<DaySummary>();
        var declared = symbol.Declaration.Declarations.Any() ? symbol.File.Symbols.Where(day => day is { Kind: Kind.Day, Date: not null } && day.Holder == symbol).ToLookup(day => day.Date!.Value) : null;
        var sessions = model.Sessions.ToLookup(session => session.FirstDate);
        foreach (var date in sessions.Select(group => group.Key).OfType<DateOnly>().Concat(declared?.Select(group => group.Key) ?? []).Distinct().Order())
        {
            var day = declared?[date].FirstOrDefault();
            days.Add(new(date, day?.Name, day == null ? null : new(day.File.Source, day.IdSpan), InOrder(sessions[date])));
        }
        if (sessions[null].Any()) days.Add(new(null, null, null, InOrder(sessions[null])));
        return new(NamedThing.Of(symbol), new(symbol.File.Source, symbol.Declaration.Node.Span), model.Dates, Word(model.Status), Named(model.At), model.Zone?.Id, Named(model.Within), [.. days]);
    }

    /// <summary>Sessions in order of time, those without one last.</summary>
    public static ImmutableArray<SessionSummary> InOrder(IEnumerable<SessionModel> sessions, Func<SessionModel, ImmutableArray<string>>? rolesIn = null) =>
    [
        .. sessions.OrderBy(session => session.FirstDate ?? DateOnly.MaxValue).ThenBy(session => session.Timing?.Start ?? NodaTime.Instant.MaxValue).ThenBy(session => session.Symbol.Order)
            .Select(session => Of(session, rolesIn?.Invoke(session) ?? [])),
    ];

    public static string Word(EventStatus? status) => status is { } known ? Vocabularies.EventStatus.Terms[(int)known].Text : "";

    public static NamedThing? Named(Mention mention) => mention.Target is { } target ? NamedThing.Of(target) : null;

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SessionSummary Of(SessionModel session, ImmutableArray<string> roles) =>
        new(NamedThing.Of(session.Symbol), session.FirstDate, session.Timing?.Clock ?? Written(session), session.Zone?.Id, Named(session.Place), Word(session.Status), roles);

    private static string? Written(SessionModel session) => session.HasTime && session.Symbol.Declaration.Head.Times is { } times
        ? times.End is { } end ? $"{Timing.ClockText(times.Start)}-{Timing.ClockText(end)}" : Timing.ClockText(times.Start) : null;
}
