using System.Text;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Importing.Writing;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Starting;

/// <summary>Writes the agenda of an event that is begun: where, on what, who, and a programme to change.</summary>
internal sealed class StartEvent
{
    private readonly StartPlan _plan;
    private readonly StartParties _parties;
    private readonly string _id;
    private readonly string? _format;
    private readonly Markup _markup;
    private readonly StringBuilder _text = new();
    private readonly List<(string Id, string Name)> _topics = [];
    private readonly string? _city;
    private readonly string? _venue;
    private readonly bool _hasTimes;

    // A line that begins in column 0 with the word of a kind would end the event.
    private string _indent = "";

    public StartEvent(StartPlan plan, string id, StartParties parties, string? format, IdSpace ids, Markup markup)
    {
        (_plan, _id, _parties, _format, _markup) = (plan, id, parties, format, markup);
        _hasTimes = plan is { From: not null, Zone: not null };
        if (Said(plan.City) is { } city) _city = AgendaStarter.Claim(ids, city, "place");
        // A city that is its building has one name.
        if (Said(plan.Venue) is { } venue && (Said(plan.City) is not { } around || UnicodeText.Fold(around) != UnicodeText.Fold(venue))) _venue = AgendaStarter.Claim(ids, venue, "venue");
        foreach (var name in plan.Topics.Select(Said).OfType<string>().DistinctBy(UnicodeText.Fold)) _topics.Add((AgendaStarter.Claim(ids, name, "topic"), name));
    }

    private bool HasRooms => (_city ?? _venue) is not null;

    private string? Chair => _parties.Host?.Id;

    /// <summary>The text, not yet in canonical form.</summary>
    /// <param name="uses">The file that it uses; null for none.</param>
    public string Write(string? uses)
    {
        if (uses is not null) Line($"use \"{uses}\"\n");
        Places();
        foreach (var (id, name) in _topics) Line($"topic {id} {_markup.Quote(name)}");
        Line("");
        Line($"{(_plan.Kind == StartKind.Summit ? "summit" : "meeting")} {_id} {_markup.Quote(_plan.Name)} {{");
        _indent = "    ";
        Facts();
        if (_plan.From is not { } from) Programme(isFirst: true, isLast: true, 0);
        else
        {
            var until = _plan.Until ?? from;
            for (var (day, number) = (from, 0); day <= until; day = day.AddDays(1), number++)
            {
                var isOnly = from == until;
                if (!isOnly) Line($"day {Date(day)} {{");
                Programme(day == from, day == until, number);
                if (!isOnly) Line("}");
            }
        }
        _indent = "";
        Line("}");
        return _text.ToString();
    }

    private void Places()
    {
        var zone = _plan.Zone is { } id ? $" zone {id}" : "";
        // A host is at home: in a country of its own.
        var country = _parties.Host is { Code: not null } host ? $" in {host.Id}" : "";
        string[] rooms = _plan.Kind switch
        {
            StartKind.Visit => ["room talks-room \"Room for talks\"", "room signing-hall \"Signing hall\"", "room dining-room \"Dining room\""],
            StartKind.Conference => ["room main-hall \"Main hall\"", "room second-hall \"Second hall\""],
            _ => ["room plenary-hall \"Plenary hall\"", "room dining-room \"Dining room\"", "room press-room \"Press room\""],
        };
        var block = $" {{\n{string.Join('\n', rooms)}\n}}\n";
        if (_city is not null) Line($"place {_city} {_markup.Quote(_plan.City!)}{country}{zone}{(_venue is null ? block : "\n")}");
        if (_venue is not null) Line($"place {_venue} {_markup.Quote(_plan.Venue!)}{(_city is not null ? $" in {_city}" : country + zone)}{block}");
    }

    private void Facts()
    {
        if (_plan.From is { } from) Line($"on {Date(from)}{(_plan.Until is { } until && until != from ? $"..{Date(until)}" : "")}");
        if ((_venue ?? _city) is { } place) Line($"at {place}");
        else if (_plan.Zone is { } zone) Line($"zone {zone}");
        if (_plan.Kind == StartKind.Conference) Line("audience public");
        if (_format is not null) Line($"format {_format}");
        else if (_parties.All.Count > 0)
        {
            var names = string.Join(", ", _parties.All.Select(party => party.Id));
            Line(_plan.Kind == StartKind.Visit ? $"between {names}" : $"participants {names}");
        }
        if (_parties.Host is { } host) Line($"host {host.Id}");
        if (_plan.Kind == StartKind.Summit && Chair is { } chair) Line($"chair {chair}");
        if (_plan.Kind == StartKind.Conference) return;
        foreach (var party in _parties.All) Line($"delegation {party.Id}");
    }

    private void Programme(bool isFirst, bool isLast, int number)
    {
        switch (_plan.Kind)
        {
            case StartKind.Visit:
                Visit(isFirst, isLast, number);
                break;
            case StartKind.Conference:
                Conference(isFirst, isLast, number);
                break;
            default:
                Summit(isFirst, isLast, number);
                break;
        }
    }

    private void Summit(bool isFirst, bool isLast, int number)
    {
        var plenary = Chair is null ? "" : "kind plenary";
        if (isFirst)
        {
            Session("arrival", "Arrival of the delegations", "09:00-09:30", 30, "kind arrival", null);
            Session("family-photo", "Family photo", "09:30-09:45", 15, "kind photo", null);
            Session("opening", "Opening plenary", "10:00-11:30", 90, plenary, "plenary-hall",
                "item adoption \"Adoption of the agenda\" 10m kind adoption", "item statements \"General statements\" 1h20m kind debate");
        }
        if (!isFirst || isLast)
        {
            // The opening has its own hours on a single day.
            var (time, minutes) = isFirst ? ("12:00-13:00", 60) : ("10:00-11:30", 90);
            Break("Coffee", "11:30-12:00", isShown: isFirst);
            Session(Numbered("working-session", number, isFirst && isLast), "Working session", time, minutes, "", "plenary-hall", Discussed(isFirst && isLast ? null : number - 1));
        }
        Session(Numbered("working-lunch", number, isFirst && isLast), "Working lunch", "13:00-14:30", 90, "kind working-lunch", "dining-room");
        if (!isLast) return;
        Session("closing", "Closing plenary", "15:00-16:30", 90, plenary, "plenary-hall",
            "item outcome \"Outcome of the summit\" 1h", "item other-business \"Other business\" 10m kind other-business", "item close \"Close of the summit\" 20m kind closing");
        Session("press-conference", "Press conference", "17:00-17:45", 45, "kind press", "press-room");
        Session("departure", "Departure of the delegations", "18:00-18:30", 30, "kind departure", null);
    }

    private void Visit(bool isFirst, bool isLast, int number)
    {
        if (isFirst)
        {
            Session("welcome", "Official welcome", "10:00-10:30", 30, "kind arrival coverage open", null);
            Session("talks", "Talks", "11:00-12:30", 90, "kind bilateral", "talks-room", Discussed(null));
            Session("working-lunch", "Working lunch", "13:00-14:30", 90, "kind working-lunch", "dining-room");
        }
        else Session(Numbered("programme", number, false), "Programme of the day", "10:00-12:00", 120, "kind visit", null);
        if (!isLast) return;
        Session("signing", "Signing of documents", "15:00-15:30", 30, "kind signing coverage pool", "signing-hall");
        Session("statements", "Statements to the press", "15:30-16:00", 30, "kind press coverage open", "signing-hall");
        Session("departure", "Departure", "17:00-17:30", 30, "kind departure", null);
    }

    private void Conference(bool isFirst, bool isLast, int number)
    {
        var isOnly = isFirst && isLast;
        if (isFirst) Session("opening", "Opening", "09:30-10:30", 60, "kind ceremony", "main-hall");
        Break("Coffee", "10:30-11:00", isShown: true);
        Session(Numbered("panel-a", number, isOnly), "Panel A", "11:00-12:30", 90, "kind panel", "main-hall", Discussed(isOnly ? null : number));
        Session(Numbered("panel-b", number, isOnly), "Panel B", "11:00-12:30", 90, "kind panel", "second-hall");
        Break("Lunch", "12:30-14:00", isShown: true);
        Session(Numbered("panel-c", number, isOnly), "Panel C", "14:00-15:30", 90, "kind panel", "main-hall");
        if (isLast) Session("closing", "Closing", "16:00-17:00", 60, "kind ceremony", "main-hall");
    }

    private void Session(string id, string name, string time, int minutes, string more, string? room, params ReadOnlySpan<string?> block)
    {
        var isBlock = false;
        _text.Append(_indent).Append($"session {id} {_markup.Quote(name)} ");
        if (_hasTimes) _text.Append(time).Append(' ');
        _text.Append(more);
        if (room is not null && HasRooms) _text.Append(" in ").Append(room);
        if (!_hasTimes) _text.Append(Wording.Invariant($" length {minutes}m"));
        foreach (var statement in block)
        {
            if (statement is null) continue;
            if (!isBlock) _text.Append(" {\n");
            isBlock = true;
            Line(statement);
        }
        if (isBlock) Line("}");
        else _text.Append('\n');
    }

    private void Break(string name, string time, bool isShown)
    {
        if (isShown && _hasTimes) Line($"break \"{name}\" {time}");
    }

    /// <summary>What a session discusses: all topics, or those that come to it when they go round; null for none.</summary>
    private string? Discussed(int? turn)
    {
        if (_topics.Count == 0) return null;
        var turns = Math.Max(1, Turns());
        var own = turn is null ? _topics : [.. _topics.Where((_, i) => i % turns == turn)];
        return own.Count == 0 ? null : $"discuss {string.Join(", ", own.Select(topic => topic.Id))}";
    }

    // Days that have a session for topics: of a summit all but the first, of a conference all.
    private int Turns()
    {
        var days = _plan.From is { } from ? (_plan.Until ?? from).DayNumber - from.DayNumber + 1 : 1;
        return _plan.Kind == StartKind.Summit ? days - 1 : days;
    }

    private static string Numbered(string id, int number, bool isOnly) => isOnly ? id : Wording.Invariant($"{id}-{number + 1}");

    private void Line(string line) => _text.Append(_indent).Append(line).Append('\n');

    private static string? Said(string? text) => text is not null && PlainText.Line(text) is { Length: > 0 } said ? said : null;

    private static string Date(DateOnly date) => Wording.Invariant($"{date:yyyy-MM-dd}");
}
