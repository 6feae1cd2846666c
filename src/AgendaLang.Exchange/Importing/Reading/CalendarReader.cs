namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>Reads calendars (RFC 5545).</summary>
internal sealed class CalendarReader
{
    private const int MaxDepth = 16;

    // A calendar of few lines must not become sessions without number by what recurs in it.
    private const int MaxSessions = 100_000;

    private readonly Schedule _schedule = new();
    private readonly CalendarTimes _times;
    private readonly List<CalendarEvent> _events = [];

    private CalendarReader() => _times = new(_schedule.Losses);

    /// <exception cref="ImportProblemException">It is no calendar, or ends in the middle of one.</exception>
    public static Schedule Read(string source)
    {
        var reader = new CalendarReader();
        reader.ReadComponents(source);
        var zones = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var each in reader._events) each.CountZone(zones);
        reader._schedule.Zone ??= zones.OrderByDescending(zone => zone.Value).ThenBy(zone => zone.Key, StringComparer.Ordinal).Select(zone => zone.Key).FirstOrDefault();
        // Occurrences that were moved are events of their own with the moment they were moved from.
        var moved = reader._events.Where(each => each.RecurrenceId is not null).GroupBy(each => each.Uid, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(each => CalendarTimes.Moment(each.RecurrenceId!)).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var each in reader._events)
        {
            each.AddTo(reader._schedule, moved.GetValueOrDefault(each.Uid) ?? []);
            if (reader._schedule.Entries.Count > MaxSessions)
                throw new ImportProblemException(FormattableString.Invariant($"The calendar gives more than {MaxSessions} sessions, what recurs counted each time; no programme holds so many."));
        }
        return reader._schedule;
    }

    private void ReadComponents(string source)
    {
        var open = new Stack<CalendarLine>();
        CalendarEvent? current = null;
        var zone = "";
        foreach (var line in CalendarLines.Read(source))
        {
            var component = line.Value.Trim().ToUpperInvariant();
            if (line.Name == "BEGIN")
            {
                if (open.Count == MaxDepth) throw new ImportProblemException("This calendar goes deeper than any calendar does.", line.Line);
                if (open.Count == 0 && component != "VCALENDAR") throw new ImportProblemException($"A calendar begins with BEGIN:VCALENDAR, not with BEGIN:{component}.", line.Line);
                open.Push(line);
                if (component == "VEVENT" && current is null) _events.Add(current = new(_times, _schedule.Losses, line.Line));
                else if (component is not ("VCALENDAR" or "VTIMEZONE" or "STANDARD" or "DAYLIGHT")) _schedule.Losses.Count(component is "VALARM" ? "alarms" : component is "VTODO" ? "tasks" : component is "VJOURNAL" ? "journal entries" : component);
            }
            else if (line.Name == "END")
            {
                if (!open.TryPop(out var begin) || !begin.Value.Trim().Equals(component, StringComparison.OrdinalIgnoreCase))
                    throw new ImportProblemException(begin is null ? $"END:{component} ends what was not begun." : $"END:{component} stands where {begin.Value.Trim()}, begun in line {begin.Line}, should end.", line.Line);
                if (component == "VEVENT") current = null;
                else if (component == "VTIMEZONE") zone = "";
            }
            else if (!open.TryPeek(out var inside)) throw new ImportProblemException("A calendar begins with BEGIN:VCALENDAR.", line.Line);
            else
            {
                switch (inside.Value.Trim().ToUpperInvariant())
                {
                    case "VEVENT":
                        current?.Take(line);
                        break;
                    case "VCALENDAR":
                        TakeOfCalendar(line);
                        break;
                    case "VTIMEZONE" when line.Name == "TZID":
                        zone = line.Value.Trim();
                        break;
                    case "VTIMEZONE" when line.Name == "X-LIC-LOCATION":
                        _times.Locations[zone] = line.Value.Trim();
                        break;
                }
            }
        }
        if (open.TryPeek(out var unfinished)) throw new ImportProblemException($"The calendar ends in the middle of {unfinished.Value.Trim()}, begun in line {unfinished.Line}; the rest is missing.", unfinished.Line);
    }

    private void TakeOfCalendar(CalendarLine line)
    {
        switch (line.Name)
        {
            case "X-WR-CALNAME" or "NAME":
                _schedule.Title ??= FrabEvents.Word(line.Text);
                break;
            case "X-WR-CALDESC" or "DESCRIPTION":
                _schedule.Description ??= FrabEvents.Word(line.Text);
                break;
            case "X-WR-TIMEZONE":
                _schedule.Zone ??= _times.Zone(line.Text.Trim(), line.Line);
                break;
            case "URL" or "SOURCE":
                _schedule.Url ??= FrabEvents.Word(line.Value);
                break;
            case "VERSION" or "PRODID" or "CALSCALE" or "METHOD" or "LAST-MODIFIED" or "REFRESH-INTERVAL" or "X-PUBLISHED-TTL":
                break;
            default:
                _schedule.Losses.Count($"\"{line.Name}\"");
                break;
        }
    }
}
