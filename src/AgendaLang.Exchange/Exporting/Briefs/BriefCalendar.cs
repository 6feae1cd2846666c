using AgendaLang.Exchange.Exporting.Calendar;
using AgendaLang.Exchange.Exporting.Pages;
using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Briefs;

/// <summary>A brief as a calendar: where they must be, what they do there, where next and how long the way.</summary>
internal static class BriefCalendar
{
    public static Exported Of(BriefFacts facts, PageContext context, ExportSettings settings, CancellationToken cancellation)
    {
        var entries = facts.Entries.Where(entry => entry.Entry.Session is not null).GroupBy(entry => entry.Entry.Session!).ToDictionary(same => same.Key, same => same.First());
        var events = facts.Events.Select(each => new SelectedEvent(each.Event, Shown(each, entry => entry.Session), Shown(each, entry => entry.Break))).ToList();
        // Programs show each entry on the clock of whoever looks: the second clock is said, times stay on that of the event.
        return CalendarExport.Write(
            Selection.Of(facts.Set, facts.Who, events), settings with { Zone = null, For = facts.Who }, session => entries.TryGetValue(session, out var entry) ? Facts(entry, context) : [], cancellation);
    }

    private static List<T> Shown<T>(BriefEvent each, Func<Entry, T?> chosen) where T : Declaration =>
        [.. each.Days.SelectMany(day => day.Entries).Select(entry => chosen(entry.Entry)).OfType<T>().Distinct()];

    private static IReadOnlyList<Fact> Facts(BriefEntry entry, PageContext context)
    {
        Fact?[] facts =
        [
            SessionCard.WhenOf(entry.Entry, context).Second is { } second ? context.Fact(Term.HomeTime, new Line($"{second} ({context.Second!.Id})")) : null,
            entry.IsHost ? context.Fact(Term.Hosts, new Line("✓")) : null,
            entry.IsChair ? context.Fact(Term.Chairs, new Line("✓")) : null,
            context.Fact(Term.Next, BriefPage.Next(entry, context)),
        ];
        return [.. facts.OfType<Fact>()];
    }
}
