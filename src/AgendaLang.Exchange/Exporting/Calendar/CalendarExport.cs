using System.Globalization;
using AgendaLang.Exchange.Exporting.Pages;
using AgendaLang.Exchange.Exporting.Phrasing;
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
    private readonly CalendarWords _words;
    private readonly Func<Session, IReadOnlyList<Fact>> _more;
    private int _undated;

    private CalendarExport(Selection selection, ExportSettings settings, Func<Session, IReadOnlyList<Fact>>? more)
    {
        (_selection, _settings, _uids, _more) = (selection, settings, new(settings.Domain ?? ExportSettings.NoDomain), more ?? (_ => []));
        _words = new(new(selection.Set, settings));
    }

    /// <summary>Writes a calendar.</summary>
    /// <param name="selection">What of the agenda.</param>
    /// <param name="settings">How.</param>
    /// <param name="more">What is to be said of a session besides; null for nothing.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Exported Write(Selection selection, ExportSettings settings, Func<Session, IReadOnlyList<Fact>>? more, CancellationToken cancellation)
    {
        var export = new CalendarExport(selection, settings, more);
        foreach (var selected in selection.Events)
        {
            cancellation.ThrowIfCancellationRequested();
            export.Add(selected);
        }
        return new(export.Content(), [.. Phrases.Notices(settings.Language), .. Undated.Notices(export._undated)]);
    }

    private ReadOnlyMemory<byte> Content()
    {
        var text = new CalendarText();
        text.Line("BEGIN", "VCALENDAR");
        text.Line("VERSION", "2.0");
        text.Line("PRODID", "-//AgendaLang//agenda//EN");
        text.Line("CALSCALE", "GREGORIAN");
        if ((_selection.For ?? (_selection.Main() is [var main, ..] ? main.Event : null)) is { } subject)
        {
            text.TextLine("NAME", _words.Name(subject));
            text.TextLine("X-WR-CALNAME", _words.Name(subject));
        }
        _clocks.WriteZones(text);
        var end = new CalendarText();
        end.Line("END", "VCALENDAR");
        return text.ToUtf8(_entries, end);
    }

    private void Add(SelectedEvent selected)
    {
        var each = selected.Event;
        var people = new CalendarPeople(each, _words);
        var stamp = Stamp(each);
        var own = Slot.Of(each, _settings.Zone);
        // It has no entry without a date; its id is its own all the same.
        var uid = _uids.Of(each, 0);
        for (var i = 0; i < own.Count; i++)
        {
            Begin(i == 0 ? uid : _uids.Of(each, i), stamp, own[i], each);
            Say(each, _words.Place(null, each), _words.About(each));
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
            Say(session, _words.Place(session.In, session.Event), _words.About(session, _more(session)));
            people.Write(_entries, session);
            if (eventUid is not null) _entries.TextLine("RELATED-TO", eventUid);
            var isFree = slots[i].Start is null && slots[i].Time is null || Status(session) == Cancelled;
            End(isFree, isFree ? null : session);
        }
    }

    private void Add(Break pause, string stamp, string? eventUid)
    {
        var slots = Slot.Of(pause, _settings.Zone);
        for (var i = 0; i < slots.Count; i++)
        {
            Begin(_uids.Of(pause, i), stamp, slots[i], pause);
            _entries.Line("STATUS", Status(pause.Event));
            _entries.TextLine("LOCATION", _words.Place(pause.In, pause.Event));
            _entries.TextLine("DESCRIPTION", _words.ShortName(pause.Event));
            _entries.TextsLine("CATEGORIES", [_words.Pause]);
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
        _entries.TextLine("SUMMARY", _words.Name(of));
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

    private void Say(Gathering gathering, string? place, string description)
    {
        _entries.Line("STATUS", Status(gathering));
        _entries.TextLine("LOCATION", place);
        _entries.TextLine("DESCRIPTION", description);
        _entries.TextsLine("CATEGORIES", _words.Categories(gathering));
        if (gathering.Links.Select(Wording.Address).FirstOrDefault(address => address is not null) is { } url) _entries.Line("URL", url);
        foreach (var was in _words.Was(gathering)) _entries.TextLine("COMMENT", was);
    }

    /// <summary>A reminder that is shown before it begins (RFC 5545, section 3.6.6).</summary>
    private void Alarm(Session session)
    {
        if (_settings.Alarm is not { } before) return;
        _entries.Line("BEGIN", "VALARM");
        _entries.Line("ACTION", "DISPLAY");
        _entries.TextLine("DESCRIPTION", _words.ShortName(session));
        _entries.Line("TRIGGER", Wording.Invariant($"-PT{(long)before.TotalMinutes}M"));
        _entries.Line("END", "VALARM");
    }

    private void End(bool isFree, Session? reminded = null)
    {
        _entries.Line("TRANSP", isFree ? "TRANSPARENT" : "OPAQUE");
        if (reminded is not null) Alarm(reminded);
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
