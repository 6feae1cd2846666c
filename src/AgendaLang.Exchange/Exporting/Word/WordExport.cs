using System.Globalization;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Word;

/// <summary>Writes a programme as a Word file: title page, contents, programme by day, items, participants, documents.</summary>
internal sealed class WordExport
{
    private readonly WordText _text = new();
    private readonly ExportSettings _settings;

    private WordExport(ExportSettings settings) => _settings = settings;

    public static Exported Write(Selection selection, ExportSettings settings, CancellationToken cancellation)
    {
        var export = new WordExport(settings);
        var events = selection.Main();
        foreach (var selected in events)
        {
            cancellation.ThrowIfCancellationRequested();
            export.Add(selected, isPart: selected != events[0]);
        }
        var main = events.Count == 0 ? null : events[0].Event;
        var title = main is null ? "Agenda" : Wording.Name(main);
        var state = main is null ? "" : State(main);
        return new(WordPackage.Bytes(export._text.Body(Front(main, title, state, selection.For)), WordText.Header(title, state), WordText.Footer(Readers(selection.Set))), []);
    }

    private static WordText Front(Event? main, string title, string state, Declaration? who)
    {
        var front = new WordText();
        front.Paragraph(WordStyles.Title, title);
        if (main is null) return front;
        if (who is Participant) front.Paragraph(WordStyles.Subtitle, $"Programme of {Wording.Name(who)}");
        if (main is { Date: { } first, LastDate: { } last }) front.Paragraph(WordStyles.Subtitle, Wording.Dates(first, last));
        if (main.At is { } at) front.Paragraph(WordStyles.Subtitle, Wording.Place(at));
        if (main.Format is { } format) front.Paragraph(WordStyles.Subtitle, Wording.Name(format));
        foreach (var name in main.Names.OrderBy(name => name.Key, StringComparer.Ordinal)) front.Paragraph(WordStyles.Detail, PlainText.Line(name.Value));
        front.Paragraph(WordStyles.Detail, state);
        if (main.Description is { } description) front.Paragraph(WordStyles.Normal, PlainText.Paragraphs(description));
        return front;
    }

    /// <summary><c>Revision 3, adopted 1 September 2026</c>.</summary>
    private static string State(Event main)
    {
        var status = Wording.Status(main);
        var text = Wording.Title(status);
        if (main.StatusDate is { } since && main.Status == status) text = $"{text} {Wording.Dates(since, since)}";
        return main.Revision is { } revision ? Wording.Invariant($"Revision {revision}. ") + text : text;
    }

    private static string Readers(AgendaSet set) => set.Audience switch
    {
        Audience.Public => "",
        Audience.Confidential => "Confidential",
        _ => "For delegations",
    };

    private void Add(SelectedEvent selected, bool isPart)
    {
        var each = selected.Event;
        _text.Heading(1, isPart ? Wording.Name(each) : "Programme");
        if (isPart) foreach (var line in SessionText.Of(each)) _text.Paragraph(WordStyles.Detail, line);
        Programme(selected);
        if (each.Items.Count > 0)
        {
            _text.Heading(isPart ? 2 : 1, "Agenda");
            foreach (var item in each.Items) Item(item, 0);
        }
        Participants(each, isPart ? 2 : 1);
        Documents(each, isPart ? 2 : 1);
    }

    private void Programme(SelectedEvent selected)
    {
        var entries = new List<(Slot? Slot, Session? Session, Break? Pause)>();
        foreach (var session in selected.Sessions)
        {
            var slots = Slot.Of(session, _settings.Zone);
            if (slots.Count == 0) entries.Add((null, session, null));
            foreach (var slot in slots) entries.Add((slot, session, null));
        }
        foreach (var pause in selected.Breaks)
        {
            foreach (var slot in Slot.Of(pause, _settings.Zone)) entries.Add((slot, null, pause));
        }
        foreach (var day in entries.GroupBy(entry => entry.Slot?.From).OrderBy(day => day.Key is null).ThenBy(day => day.Key))
        {
            _text.Heading(2, day.Key is { } date ? Day(selected.Event, date) : "Without a date");
            foreach (var (slot, session, pause) in day.OrderBy(entry => entry.Slot is not { Start: null, Time: null } ? 0 : 1)
                .ThenBy(entry => entry.Slot?.Start?.ToInstant().ToUnixTimeSeconds()).ThenBy(entry => entry.Slot?.Time))
            {
                if (pause is not null) _text.Paragraph(WordStyles.Pause, Timed(slot, pause, pause.Event.Zone));
                else Session(slot, session!);
            }
        }
    }

    private void Session(Slot? slot, Session session)
    {
        var status = Wording.Status(session);
        var title = Timed(slot, session, session.Event.Zone);
        _text.Heading(3, status is EventStatus.Cancelled or EventStatus.Postponed ? $"{title} ({Wording.Word(status)})" : title);
        var facts = SessionText.Facts(session);
        if (session.In is { } location)
        {
            var room = Wording.Room(location, session.Event);
            if (session.Kind is null) facts.Insert(0, room);
            else facts[0] = $"{room} · {facts[0]}";
        }
        foreach (var line in facts) _text.Paragraph(WordStyles.Detail, line);
        foreach (var was in session.Was) _text.Paragraph(WordStyles.Detail, $"Was {Wording.Earlier(was)}");
        foreach (var item in session.Items) Item(item, 0);
        foreach (var item in session.TakesUp) Item(item, 0);
    }

    // Items hold items no deeper than the language lets them.
    private void Item(Item item, int depth)
    {
        var text = Wording.Name(item);
        if (item.Duration is { } length) text = $"{text} ({Wording.Length(length)})";
        if (Wording.Status(item) is (EventStatus.Cancelled or EventStatus.Postponed) and var status) text = $"{text} ({Wording.Word(status)})";
        if (item.Topics.Count > 0) text = $"{text}\n{Wording.Names(item.Topics)}";
        if (item.Speakers.Count > 0) text = $"{text}\n{string.Join("; ", item.Speakers.Select(Wording.Speaker))}";
        if (item.Documents.Count > 0) text = $"{text}\n{string.Join("; ", item.Documents.Select(Wording.Document))}";
        _text.Item(PlainText.Line(item.Number ?? ""), text, depth);
        foreach (var part in item.Items) Item(part, depth + 1);
    }

    private void Participants(Event each, int level)
    {
        var rows = new List<string[]>();
        foreach (var delegation in each.Delegations) rows.Add([Wording.Name(delegation.Party), string.Join('\n', delegation.People.Select(Wording.Who))]);
        var coming = each.Delegations.SelectMany(delegation => delegation.Party.AllMembers).ToHashSet();
        foreach (var party in each.Parties.Where(party => !coming.Contains(party))) rows.Add([Wording.Name(party), ""]);
        foreach (var invitation in each.Invitations.Where(invitation => invitation.Guest is Person || invitation.LedBy is not null))
        {
            var guest = invitation.Guest;
            rows.RemoveAll(row => guest is Party && row[1].Length == 0 && row[0] == Wording.Name(guest));
            rows.Add([$"{Wording.Name(guest)} ({Wording.Word(invitation.As)})", invitation.LedBy is { } leader ? Wording.Who(leader) : guest is Person { Office: { } office } ? PlainText.Line(office) : ""]);
        }
        if (rows.Count == 0) return;
        _text.Heading(level, "Participants");
        _text.Table(["Party", "Delegation"], [3400, 6012], rows);
    }

    private void Documents(Event each, int level)
    {
        if (each.Documents.Count == 0) return;
        _text.Heading(level, "Documents");
        _text.Table(["Number", "Document", "By", "Status"], [1700, 4000, 2212, 1500],
        [
            .. each.Documents.Select(paper => new[]
            {
                PlainText.Line(paper.Number ?? ""), Wording.Name(paper), Wording.Names(paper.By),
                paper.Revision is { } revision ? Wording.Invariant($"{Wording.Title(paper.Status)}, revision {revision}") : Wording.Title(paper.Status),
            }),
        ]);
    }

    private static string Day(Event inEvent, DateOnly date)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{date:dddd}, {Wording.Dates(date, date)}");
        return inEvent.DayOn(date)?.Name is { Length: > 0 } name ? $"{text}: {PlainText.Line(name)}" : text;
    }

    /// <summary>The name behind its time; with the zone, where that is another than the event's.</summary>
    private static string Timed(Slot? slot, Declaration what, string? zone)
    {
        var name = Wording.Name(what);
        if (slot?.Start is not { } start) return slot?.Time is { } time ? $"{time}  {name}" : name;
        var text = string.Create(CultureInfo.InvariantCulture, $"{start.Hour:00}:{start.Minute:00}");
        if (slot.End is { } end)
        {
            var days = NodaTime.Period.Between(start.Date, end.Date, NodaTime.PeriodUnits.Days).Days;
            text = string.Create(CultureInfo.InvariantCulture, $"{text}–{end.Hour:00}:{end.Minute:00}{(days > 0 ? $"+{days}" : "")}");
        }
        return start.Zone.Id == zone ? $"{text}  {name}" : $"{text} ({start.Zone.Id})  {name}";
    }
}
