using System.Globalization;
using System.Text;
using AgendaLang.Models;
using NodaTime;

namespace AgendaLang.Exchange.Exporting.Calendar;

/// <summary>Writes a calendar (RFC 5545): an entry for each event, session and break, at each of its times.</summary>
internal sealed class CalendarExport
{
    private const string Cancelled = "CANCELLED";

    private readonly Selection _selection;
    private readonly ExportSettings _settings;
    private readonly CalendarUids _uids;
    private readonly CalendarClocks _clocks = new();
    private readonly CalendarText _entries = new();
    private int _undated;

    private CalendarExport(Selection selection, ExportSettings settings) =>
        (_selection, _settings, _uids) = (selection, settings, new(settings.Domain ?? ExportSettings.NoDomain));

    public static Exported Write(Selection selection, ExportSettings settings, CancellationToken cancellation)
    {
        var export = new CalendarExport(selection, settings);
        foreach (var selected in selection.Events)
        {
            cancellation.ThrowIfCancellationRequested();
            export.Add(selected);
        }
        return new(Encoding.UTF8.GetBytes(export.Text()), Undated.Notices(export._undated));
    }

    private string Text()
    {
        var text = new CalendarText();
        text.Line("BEGIN", "VCALENDAR");
        text.Line("VERSION", "2.0");
        text.Line("PRODID", "-//AgendaLang//agenda//EN");
        text.Line("CALSCALE", "GREGORIAN");
        if ((_selection.For ?? (_selection.Main() is [var main, ..] ? main.Event : null)) is { } subject)
        {
            text.TextLine("NAME", Wording.Name(subject));
            text.TextLine("X-WR-CALNAME", Wording.Name(subject));
        }
        _clocks.WriteZones(text);
        text.Append(_entries);
        text.Line("END", "VCALENDAR");
        return text.ToString();
    }

    private void Add(SelectedEvent selected)
    {
        var each = selected.Event;
        var people = new CalendarPeople(each);
        var stamp = Stamp(each);
        var own = Slot.Of(each, _settings.Zone);
        // It has no entry without a date; its id is its own all the same.
        var uid = _uids.Of(each, 0);
        for (var i = 0; i < own.Count; i++)
        {
            Begin(i == 0 ? uid : _uids.Of(each, i), stamp, own[i], each);
            Say(each, each.At is { } at ? Wording.Place(at) : null, SessionText.Of(each), [each is Summit ? "Summit" : "Meeting", .. each.Topics.Select(Wording.Name)]);
            people.Write(_entries, each);
            // What has a programme keeps nobody busy by itself, nor do days without hours, nor what is not held.
            End(isFree: each.Sessions.Count > 0 || own[i].Start is null || Status(each) == Cancelled);
        }
        foreach (var session in selected.Sessions) Add(session, people, stamp, own.Count > 0 ? uid : null);
        foreach (var pause in selected.Breaks) Add(pause, stamp, own.Count > 0 ? uid : null);
    }

    private void Add(Session session, CalendarPeople people, string stamp, string? eventUid)
    {
        var slots = Slot.Of(session, _settings.Zone);
        if (slots.Count == 0) _undated++;
        for (var i = 0; i < slots.Count; i++)
        {
            Begin(_uids.Of(session, i), stamp, slots[i], session);
            List<string> categories = [.. session.Topics.Select(Wording.Name)];
            if (session.Kind is { } kind) categories.Insert(0, Wording.Title(kind));
            Say(session, Wording.Place(session.In, session.Event), SessionText.Of(session), categories);
            people.Write(_entries, session);
            if (eventUid is not null) _entries.TextLine("RELATED-TO", eventUid);
            End(isFree: slots[i].Start is null && slots[i].Time is null || Status(session) == Cancelled);
        }
    }

    private void Add(Break pause, string stamp, string? eventUid)
    {
        var slots = Slot.Of(pause, _settings.Zone);
        for (var i = 0; i < slots.Count; i++)
        {
            Begin(_uids.Of(pause, i), stamp, slots[i], pause);
            _entries.Line("STATUS", Status(pause.Event));
            _entries.TextLine("LOCATION", Wording.Place(pause.In, pause.Event));
            _entries.TextLine("DESCRIPTION", Wording.ShortName(pause.Event));
            _entries.Line("CATEGORIES", "Break");
            if (eventUid is not null) _entries.TextLine("RELATED-TO", eventUid);
            End(isFree: true);
        }
    }

    private void Begin(string uid, string stamp, Slot slot, Declaration of)
    {
        _entries.Line("BEGIN", "VEVENT");
        _entries.TextLine("UID", uid);
        _entries.Line("DTSTAMP", stamp);
        var inEvent = of as Event ?? (of as Session)?.Event ?? ((Break)of).Event;
        _entries.Line("SEQUENCE", Math.Max(0, inEvent.Revision ?? 0).ToString(CultureInfo.InvariantCulture));
        _entries.Line("CLASS", of.Audience switch { Audience.Public => "PUBLIC", Audience.Delegations => "PRIVATE", _ => "CONFIDENTIAL" });
        Write(slot);
        _entries.TextLine("SUMMARY", Wording.Name(of));
    }

    private void Write(Slot slot)
    {
        if (slot.Start is { } start)
        {
            _clocks.Write(_entries, "DTSTART", start);
            if (slot.End is { } end) _clocks.Write(_entries, "DTEND", end);
            return;
        }
        if (slot.Time is { } time)
        {
            // A clock of which nobody knows where it hangs: the time of whoever reads it.
            _entries.Line("DTSTART", Floating(slot.From, time.Start));
            if (time.End is { } end && !(time.EndsNextDay && slot.From == DateOnly.MaxValue))
                _entries.Line("DTEND", Floating(time.EndsNextDay ? slot.From.AddDays(1) : slot.From, end));
            return;
        }
        _entries.Line("DTSTART;VALUE=DATE", CalendarText.Date(slot.From));
        if (slot.Until < DateOnly.MaxValue) _entries.Line("DTEND;VALUE=DATE", CalendarText.Date(slot.Until.AddDays(1)));
    }

    private void Say(Proceeding proceeding, string? place, List<string> description, List<string> categories)
    {
        _entries.Line("STATUS", Status(proceeding));
        _entries.TextLine("LOCATION", place);
        _entries.TextLine("DESCRIPTION", string.Join('\n', description));
        _entries.TextsLine("CATEGORIES", categories);
        if (proceeding.Links.Select(Wording.Address).FirstOrDefault(address => address is not null) is { } url) _entries.Line("URL", url);
        foreach (var was in proceeding.Was) _entries.TextLine("COMMENT", $"Was {Wording.Earlier(was)}");
    }

    private void End(bool isFree)
    {
        _entries.Line("TRANSP", isFree ? "TRANSPARENT" : "OPAQUE");
        _entries.Line("END", "VEVENT");
    }

    private static string Status(Proceeding proceeding) => Wording.Status(proceeding) switch
    {
        EventStatus.Adopted or EventStatus.Concluded => "CONFIRMED",
        EventStatus.Postponed or EventStatus.Cancelled => Cancelled,
        _ => "TENTATIVE",
    };

    /// <summary>
    /// When the entries of an event were made, as far as the agenda knows: the latest date that it or a session of it gives with a status; else its first
    /// date. There is no clock in it, so that the same agenda gives the same calendar; which of two is newer is told by SEQUENCE.
    /// </summary>
    private static string Stamp(Event each)
    {
        var said = each.Sessions.Select(session => session.StatusDate).Append(each.StatusDate).Max();
        var date = said ?? each.Date ?? each.Sessions.Select(session => session.Date).Min() ?? new DateOnly(1970, 1, 1);
        return $"{CalendarText.Date(date)}T000000Z";
    }

    private static string Floating(DateOnly date, TimeOnly time) => CalendarClocks.Clock(LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time));
}
