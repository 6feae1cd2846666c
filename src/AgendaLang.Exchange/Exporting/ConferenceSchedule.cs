using System.Globalization;
using System.Text;
using AgendaLang.Models;
using AgendaLang.Text;
using NodaTime;

namespace AgendaLang.Exchange.Exporting;

/// <summary>Somebody on stage.</summary>
internal sealed record ScheduledPerson(string Name, string Guid);

/// <summary>A link or document.</summary>
internal sealed record ScheduledLink(string? Address, string Title);

/// <summary>An entry of a schedule.</summary>
internal sealed record ScheduledEntry(int Id, string Guid, string Slug, string Room, ZonedDateTime Start, ZonedDateTime? End, string Title, string Track, string Type, string? Language, string Abstract, string Description)
{
    public IReadOnlyList<ScheduledPerson> Persons { get; init; } = [];

    public IReadOnlyList<ScheduledLink> Links { get; init; } = [];

    public IReadOnlyList<ScheduledLink> Attachments { get; init; } = [];

    /// <summary>When it starts, with its distance from UTC: <c>2026-09-16T09:30:00+01:00</c>.</summary>
    public string Date => ConferenceSchedule.Instant(Start);

    /// <summary>How long it lasts: <c>01:15</c>; an open end is <c>00:00</c>.</summary>
    public string Duration
    {
        get
        {
            // The format has two digits for hours.
            var minutes = End is { } end ? Math.Min((long)(end - Start).TotalMinutes, (99 * 60) + 59) : 0;
            return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
        }
    }
}

/// <summary>What is held in a room on a day, in order of time.</summary>
internal sealed record ScheduledRoom(string Name, IReadOnlyList<ScheduledEntry> Entries);

/// <summary>A day of a schedule, its rooms in the order in which they are first used.</summary>
internal sealed record ScheduledDay(int Index, DateOnly Date, string Start, string End, IReadOnlyList<ScheduledRoom> Rooms);

/// <summary>An event as the schedule formats of conferences know it: days, rooms in them, entries in these.</summary>
internal sealed class ConferenceSchedule
{
    private readonly HashSet<int> _numbers = [];
    private readonly ExportSettings _settings;
    private int _untimed;

    private ConferenceSchedule(Event? main, ExportSettings settings)
    {
        (Main, _settings) = (main, settings);
        Zone = settings.Zone ?? main?.Zone;
    }

    /// <summary>The event that it is about; null if the agenda has none.</summary>
    public Event? Main { get; }

    public string? Zone { get; }

    public string Title => Main is null ? "" : Wording.Name(Main);

    /// <summary>A short name of at least four of <c>a</c> to <c>z</c>, digits and underscores.</summary>
    public string Acronym => Ascii(Main?.Id ?? "", '_') is { Length: >= 4 } word ? word : $"event_{Ascii(Main?.Id ?? "", '_')}".TrimEnd('_');

    public string Version => Wording.Invariant($"{Main?.Revision ?? 0}");

    public IReadOnlyList<ScheduledDay> Days { get; private set; } = [];

    public IReadOnlyList<string> Notices => _untimed switch
    {
        0 => [],
        1 => ["1 session has no date and time in a known zone and was left out."],
        _ => [Wording.Invariant($"{_untimed} sessions have no date and time in a known zone and were left out.")],
    };

    public static ConferenceSchedule Of(Selection selection, ExportSettings settings, CancellationToken cancellation)
    {
        var main = selection.Main();
        var schedule = new ConferenceSchedule(main.Count == 0 ? null : main[0].Event, settings);
        var entries = new List<ScheduledEntry>();
        foreach (var selected in main)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var session in selected.Sessions) schedule.Add(session, entries);
            foreach (var pause in selected.Breaks) schedule.Add(pause, entries);
        }
        schedule.Days = schedule.DaysOf(entries);
        return schedule;
    }

    public static string Instant(ZonedDateTime at)
    {
        // What the schema does not allow: more than 14 hours, or seconds.
        if (at.Offset.Seconds % 60 != 0 || Math.Abs(at.Offset.Seconds) > 14 * 3600) at = at.WithZone(DateTimeZone.Utc);
        var (local, minutes) = (at.LocalDateTime, Math.Abs(at.Offset.Seconds) / 60);
        return string.Create(CultureInfo.InvariantCulture,
            $"{local.Year:0000}-{local.Month:00}-{local.Day:00}T{local.Hour:00}:{local.Minute:00}:{local.Second:00}{(at.Offset.Seconds < 0 ? '-' : '+')}{minutes / 60:00}:{minutes % 60:00}");
    }

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Add(Session session, List<ScheduledEntry> entries)
    {
        var slots = Slot.Of(session, _settings.Zone);
        if (slots.All(slot => slot.Start is null)) _untimed++;
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i].Start is not { } start) continue;
            var key = i == 0 ? session.Path : Wording.Invariant($"{session.Path}.day-{i + 1}");
            var people = session.Chairs.Concat(session.Speakers.Concat(session.AllItems.SelectMany(item => item.Speakers)).Select(speaker => speaker.Who)).Distinct();
            entries.Add(new(Number(key), StableIds.Uuid($"{key}@{_settings.Domain}", i == 0 ? session.Id : null), Slug(key), Room(session.In, session.Event), start, slots[i].End, TitleOf(session),
                session.Topics.Count == 0 ? "" : Wording.Name(session.Topics[0]), session.Kind is { } kind ? Wording.Word(kind) : "other",
                session.Languages.Count == 0 ? null : PlainText.Line(session.Languages[0]), session.Description is { } doc ? PlainText.Block(doc) : "",
                string.Join('\n', session.AllItems.Select(Wording.Item)))
            {
                Persons = [.. people.Select(who => new ScheduledPerson(Wording.Name(who), StableIds.Uuid($"{who.Path}@{_settings.Domain}")))],
                Links = [.. session.Links.Select(Wording.Address).OfType<string>().Distinct().Select(address => new ScheduledLink(address, address))],
                Attachments = [.. session.Documents.Select(paper => new ScheduledLink(paper.Links.Select(Wording.Address).FirstOrDefault(address => address is not null), Wording.Document(paper)))],
            });
        }
    }

    private void Add(Break pause, List<ScheduledEntry> entries)
    {
        foreach (var slot in Slot.Of(pause, _settings.Zone))
        {
            if (slot.Start is { } start)
                entries.Add(new(Number(pause.Path), StableIds.Uuid($"{pause.Path}@{_settings.Domain}"), Slug(pause.Path), Room(pause.In, pause.Event), start, slot.End, Wording.Name(pause), "", "break", null, "", ""));
        }
    }

    // The formats know no status, and who stands before a closed door should have been told.
    private static string TitleOf(Session session) => Wording.Status(session) switch
    {
        EventStatus.Cancelled => $"Cancelled: {Wording.Name(session)}",
        EventStatus.Postponed => $"Postponed: {Wording.Name(session)}",
        _ => Wording.Name(session),
    };

    private static string Room(Location? own, Event inEvent) => own is not null ? Wording.Room(own, inEvent) : inEvent.At is { } at ? Wording.Name(at) : "No room";

    private int Number(string key)
    {
        var number = StableIds.Number(key);
        while (!_numbers.Add(number)) number = number == int.MaxValue ? 1 : number + 1;
        return number;
    }

    private static string Slug(string key) => Ascii(key, '-') is { Length: > 3 } slug && slug.Contains('-', StringComparison.Ordinal) ? slug : $"session-{StableIds.Digits(key)[..8]}";

    private static string Ascii(string text, char divider)
    {
        var word = new StringBuilder();
        foreach (var unit in UnicodeText.Fold(text.Length > 100 ? text[..100] : text))
        {
            if (char.IsAsciiLetterOrDigit(unit)) word.Append(char.ToLowerInvariant(unit));
            else if (word.Length > 0 && word[^1] != divider) word.Append(divider);
        }
        return word.ToString().TrimEnd(divider);
    }

    private List<ScheduledDay> DaysOf(List<ScheduledEntry> entries)
    {
        var days = new List<ScheduledDay>();
        foreach (var day in entries.GroupBy(entry => entry.Start.Date).OrderBy(day => day.Key))
        {
            var (first, last) = (day.MinBy(entry => entry.Start.ToInstant())!.Start, day.Select(entry => entry.End ?? entry.Start).MaxBy(end => end.ToInstant()));
            var rooms = day.GroupBy(entry => entry.Room, StringComparer.Ordinal).Select(room => new ScheduledRoom(room.Key, [.. room.OrderBy(entry => entry.Start.ToInstant())]));
            days.Add(new(days.Count + 1, day.Key.ToDateOnly(), Instant(first), Instant(last), [.. rooms]));
        }
        // A schedule has a day at least.
        if (days.Count == 0 && Main?.Date is { } date)
        {
            var midnight = Wording.Invariant($"{Text(date)}T00:00:00+00:00");
            days.Add(new(1, date, midnight, midnight, []));
        }
        return days;
    }
}
