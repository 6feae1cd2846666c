using AgendaLang.Exchange.Importing.Writing;
using AgendaLang.Language;
using NodaTime;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>Reads a programme from a table.</summary>
internal sealed class CsvScheduleReader
{
    private static readonly char[] Dividers = [';', '\n', '\r'];
    private static readonly char[] Comma = [','];

    private readonly Schedule _schedule = new();
    private readonly List<(CsvColumn Column, string Name)> _columns = [];
    private readonly CalendarTimes _times;

    private CsvScheduleReader() => _times = new(_schedule.Losses);

    /// <exception cref="ImportProblemException">It is no table of sessions.</exception>
    public static Schedule Read(string source)
    {
        var rows = CsvTable.Read(source);
        if (rows.Count == 0) throw new ImportProblemException("The table is empty.");
        var reader = new CsvScheduleReader();
        reader.TakeHeader(rows[0]);
        foreach (var row in rows.Skip(1)) reader.TakeRow(row);
        return reader._schedule;
    }

    private void TakeHeader(CsvRow header)
    {
        foreach (var name in header.Cells)
        {
            var column = CsvColumns.Find(name);
            // The same column twice would be one too many, except where a cell may hold several things.
            if (column is CsvColumn.Id or CsvColumn.Date or CsvColumn.Start or CsvColumn.End or CsvColumn.Time or CsvColumn.Title && _columns.Exists(known => known.Column == column)) column = CsvColumn.None;
            _columns.Add((column, name.Trim()));
        }
        if (!_columns.Exists(known => known.Column == CsvColumn.Title))
            throw new ImportProblemException("The first line names no column \"title\". See docs/importing.md for the names of columns.", header.Line);
        if (!_columns.Exists(known => known.Column == CsvColumn.Id))
            _schedule.Losses.Say("ids", "The table has no column \"id\". Ids were made from titles, so another title will look like another session; with a column \"id\" they stay.");
    }

    private void TakeRow(CsvRow row)
    {
        if (row.Cells.Count > _columns.Count) _schedule.Losses.Say("rows", "The row has more cells than there are columns; what is too much was left out.", row.Line);
        var title = Cell(row, CsvColumn.Title);
        var notes = Cells(row, CsvColumn.Note).ToList();
        for (var i = 0; i < Math.Min(row.Cells.Count, _columns.Count); i++)
            if (_columns[i].Column == CsvColumn.None && FrabEvents.Word(row.Cells[i]) is { } other) notes.Add(_columns[i].Name.Length > 0 ? $"{_columns[i].Name}: {other}" : other);
        var kind = Cell(row, CsvColumn.Kind);
        var isBreak = kind?.Trim().ToLowerInvariant() is "break" or "coffee" or "coffee break" or "lunch" or "pause";
        var when = WhenOf(row, title ?? "", notes);
        var id = Cell(row, CsvColumn.Id);
        _schedule.Entries.Add(new()
        {
            Identity = id ?? "title " + title,
            Id = id is null ? IdText.Of(title ?? "", "s") : IdText.OfEntry(id),
            When = when,
            Title = title,
            Subtitle = Cell(row, CsvColumn.Subtitle),
            Room = Cell(row, CsvColumn.Room),
            Type = isBreak ? null : kind,
            IsBreak = isBreak,
            Topics = [.. Cells(row, CsvColumn.Topics).SelectMany(Several).Distinct(StringComparer.Ordinal)],
            Languages = [.. Cells(row, CsvColumn.Languages).SelectMany(FrabEvents.Languages)],
            Abstract = string.Join("\n\n", Cells(row, CsvColumn.Abstract)),
            Speakers = People(row, CsvColumn.Speakers),
            Chairs = People(row, CsvColumn.Chairs),
            Participants = People(row, CsvColumn.Participants),
            Host = Cell(row, CsvColumn.Host) is { } host ? new(host) : null,
            Links = [.. Cells(row, CsvColumn.Links).SelectMany(cell => cell.Split([' ', '\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries))],
            Attachments = [.. Cells(row, CsvColumn.Documents).SelectMany(Several).Select(paper => new Attachment(paper, null))],
            Notes = notes,
            Status = StatusOf(Cell(row, CsvColumn.Status), notes),
        });
    }

    private When WhenOf(CsvRow row, string title, List<string> notes)
    {
        var (start, end) = (Cell(row, CsvColumn.Start), Cell(row, CsvColumn.End));
        if (start is null && Cell(row, CsvColumn.Time) is { } range)
        {
            var parts = range.Split(['-', '–', '—'], 2, StringSplitOptions.TrimEntries);
            (start, end) = parts.Length > 1 ? (WithHalf(parts[0], parts[1]), parts[1]) : (parts[0], end);
        }
        var zone = Cell(row, CsvColumn.Zone) is { } named ? _times.Zone(named, row.Line) : null;
        LocalDate? date = null;
        if (Cell(row, CsvColumn.Date) is { } written)
        {
            date = WrittenTimes.Date(written) ?? WrittenTimes.DateTime(written)?.Date;
            if (date is null) Unread("Date", written, row.Line, title, notes, "write it as 2026-05-14");
        }
        if (start is null) return new(date, Zone: zone);
        var length = Cell(row, CsvColumn.Length) is { } duration ? WrittenTimes.Length(duration) : null;
        if (WrittenTimes.Instant(start) is { } instant)
            return new(instant.Date, instant.TimeOfDay, length ?? (end is not null && WrittenTimes.Instant(end) is { } to ? to.ToInstant() - instant.ToInstant() : null), instant.Offset);
        var at = WrittenTimes.DateTime(start);
        var from = at?.TimeOfDay ?? WrittenTimes.Time(start);
        date = at?.Date ?? date;
        if (from is not { } time)
        {
            Unread("Start", start, row.Line, title, notes, "write it as 09:30");
            return new(date, Zone: zone);
        }
        if (length is null && end is not null)
        {
            if (EndOf(end, date, time) is { } until) length = until;
            else Unread("End", end, row.Line, title, notes, "write it as 10:45");
        }
        return new(date, time, length, Zone: zone);
    }

    // "9.30 - 10.45 am": what follows the second holds for both, unless the first would then come later, as in "11.30 - 1 pm".
    private static string WithHalf(string start, string end)
    {
        var half = end.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal) is var last && last.EndsWith("am", StringComparison.Ordinal) ? "am" : last.EndsWith("pm", StringComparison.Ordinal) ? "pm" : "";
        if (half.Length == 0 || start.EndsWith('m') || start.EndsWith("m.", StringComparison.OrdinalIgnoreCase) || WrittenTimes.Time($"{start} {half}") is not { } time) return start;
        return half == "pm" && WrittenTimes.Time(end) is { } until && time > until ? $"{start} am" : $"{start} {half}";
    }

    private static Duration? EndOf(string end, LocalDate? date, LocalTime start)
    {
        if (WrittenTimes.DateTime(end) is { } whole)
            return date is { } day && whole > day + start ? Period.Between(day + start, whole, PeriodUnits.Minutes).ToDuration() : null;
        if (WrittenTimes.Time(end) is not { } time) return null;
        var minutes = (int)Period.Between(start, time, PeriodUnits.Minutes).Minutes;
        // What ends before it starts ends the next day.
        return Duration.FromMinutes(minutes > 0 ? minutes : minutes + (24 * 60));
    }

    private void Unread(string what, string written, int line, string title, List<string> notes, string help)
    {
        _schedule.Losses.Say("dates and times", $"{what} of \"{title}\" cannot be read, or in two ways: \"{written}\"; {help}. It was kept as a note.", line);
        notes.Add($"{what}: {written}");
    }

    private static string? StatusOf(string? written, List<string> notes)
    {
        var word = written?.Trim().ToLowerInvariant() switch { "canceled" => "cancelled", "confirmed" or null => "", var other => other };
        if (word.Length == 0) return null;
        if (Vocabularies.EventStatus.IndexOf(word) >= 0) return word;
        notes.Add($"Status: {written}");
        return null;
    }

    private List<PersonFacts> People(CsvRow row, CsvColumn column) => [.. Cells(row, column).SelectMany(Several).Select(name => new PersonFacts(name))];

    // Semicolons and line breaks divide; where there are none, commas do.
    private static string[] Several(string cell) =>
        cell.Split(cell.AsSpan().IndexOfAny(';', '\n') >= 0 ? Dividers : Comma, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string? Cell(CsvRow row, CsvColumn column) => Cells(row, column).FirstOrDefault();

    private IEnumerable<string> Cells(CsvRow row, CsvColumn column)
    {
        for (var i = 0; i < Math.Min(row.Cells.Count, _columns.Count); i++)
            if (_columns[i].Column == column && FrabEvents.Word(row.Cells[i]) is { } cell) yield return cell;
    }
}
