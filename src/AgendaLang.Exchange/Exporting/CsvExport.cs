using System.Buffers;
using System.Globalization;
using System.Text;
using AgendaLang.Models;
using NodaTime;

namespace AgendaLang.Exchange.Exporting;

/// <summary>Writes a table (RFC 4180): a row for each session, item and break. Its columns are those that <c>agenda import</c> reads.</summary>
internal sealed class CsvExport
{
    private static readonly string[] Columns =
    [
        "id", "date", "start", "end", "zone", "title", "number", "room", "kind", "topics", "chairs", "speakers", "participants", "host", "languages", "status", "duration", "documents", "links", "description", "notes",
    ];

    // What divides cells here or elsewhere.
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\"\n\t'");

    private readonly StringBuilder _text = new();
    private readonly ExportSettings _settings;
    private readonly bool _hasSeveral;

    private CsvExport(Selection selection, ExportSettings settings) => (_settings, _hasSeveral) = (settings, selection.Events.Count > 1);

    public static Exported Write(Selection selection, ExportSettings settings, CancellationToken cancellation)
    {
        var export = new CsvExport(selection, settings);
        // Programs for tables take what has no mark for the code page of the country.
        export._text.Append('\uFEFF');
        export.Row(Columns, "event");
        foreach (var selected in selection.Events)
        {
            cancellation.ThrowIfCancellationRequested();
            export.Add(selected);
        }
        return new(Encoding.UTF8.GetBytes(export._text.ToString()), []);
    }

    private void Add(SelectedEvent selected)
    {
        foreach (var session in selected.Sessions)
        {
            var slots = Slot.Of(session, _settings.Zone);
            if (slots.Count == 0) Add(session, null);
            foreach (var slot in slots) Add(session, slot);
            foreach (var item in session.Items) Add(item, session);
        }
        foreach (var item in selected.Event.Items) Add(item, null);
        foreach (var pause in selected.Breaks)
        {
            foreach (var slot in Slot.Of(pause, _settings.Zone)) Add(pause, slot);
        }
    }

    private void Add(Session session, Slot? slot) => Row(
    [
        Id(session), .. When(slot, session.Zone), Wording.Name(session), "", Room(session.In), session.Kind is { } kind ? Wording.Word(kind) : "",
        List(session.Topics.Select(Wording.Name)), Names(session.Chairs), Names(session.Speakers.Select(speaker => speaker.Who)), Names(session.Participants),
        session.Host is { } host ? Wording.Name(host) : "", List(session.Languages), Status(session), Minutes(session.Length), Names(session.Documents),
        List(session.Links.Select(PlainText.Line)), Block(session.Description), Notes(session),
    ], Wording.ShortName(session.Event));

    // An item with what it holds; nesting is bounded by the language.
    private void Add(Item item, Session? session)
    {
        var date = item.Date ?? session?.Date;
        Row(
        [
            Id(item), date is { } on ? Date(on) : "", "", "", "", Wording.Name(item), PlainText.Line(item.Number ?? ""), "", "item",
            List(item.Topics.Select(Wording.Name)), Names(item.Chairs), Names(item.Speakers.Select(speaker => speaker.Who)), "", "", "", Status(item), Minutes(item.Duration),
            Names(item.Documents), List(item.Links.Select(PlainText.Line)), Block(item.Description), Notes(item),
        ], Wording.ShortName(item.Event));
        foreach (var part in item.Items) Add(part, session);
    }

    private void Add(Break pause, Slot slot) => Row(
    [
        Wording.Invariant($"break-{Date(slot.From)}-{Short(pause)}"), .. When(slot, pause.Event.Zone), Wording.Name(pause), "", Room(pause.In), "break", "", "", "", "", "", "", "", "", "",
        List(pause.Links.Select(PlainText.Line)), Block(pause.Description), string.Join('\n', pause.Notes.Select(PlainText.Line)),
    ], Wording.ShortName(pause.Event));

    private string Id(Declaration declaration) => _hasSeveral ? declaration.Path : declaration.Id ?? "";

    private static string Short(Break pause) => StableIds.Digits(pause.Path)[..8];

    private static string[] When(Slot? slot, string? zone)
    {
        if (slot is null) return ["", "", "", ""];
        if (slot.Start is not { } start)
            return [Date(slot.From), slot.Time is { } time ? Clock(time.Start) : "", slot.Time is { End: { } open } ? Clock(open) : "", ""];
        return [Date(slot.From), Clock(start.LocalDateTime), slot.End is { } end ? End(start.LocalDateTime, end.LocalDateTime) : "", zone is null ? "" : start.Zone.Id];
    }

    // What ends before it starts ends the next day; what ends later still says its date.
    private static string End(LocalDateTime start, LocalDateTime end) =>
        end > start && NodaTime.Period.Between(start, end, PeriodUnits.Hours).Hours < 24
            ? Clock(end) : $"{Date(end.Date.ToDateOnly())} {Clock(end)}";

    private static string Clock(LocalDateTime at) => string.Create(CultureInfo.InvariantCulture, $"{at.Hour:00}:{at.Minute:00}");

    private static string Clock(TimeOnly at) => string.Create(CultureInfo.InvariantCulture, $"{at.Hour:00}:{at.Minute:00}");

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Minutes(TimeSpan? length) => length is { } known ? string.Create(CultureInfo.InvariantCulture, $"{(long)known.TotalMinutes / 60}:{(long)known.TotalMinutes % 60:00}") : "";

    private static string Room(Location? location) => location is null ? "" : Wording.Name(location);

    private static string Status(Proceeding proceeding) => Wording.Status(proceeding) is var status && status == EventStatus.Provisional ? "" : Wording.Word(status);

    private static string Names(IEnumerable<Declaration> declarations) => List(declarations.Select(Wording.Name));

    // Each of several is defused: where semicolons divide cells, each of them is one.
    private static string List(IEnumerable<string> parts) => string.Join("; ", parts.Select(part => Defused(part.Replace(';', ','))));

    private static string Block(string? text) => text is null ? "" : PlainText.Block(text);

    private static string Notes(Proceeding proceeding) => string.Join('\n', proceeding.Notes.Concat(proceeding.Outcomes.Select(outcome => $"Outcome: {outcome}")).Select(PlainText.Line)
        .Concat(proceeding.Was.Select(was => $"Was {Wording.Earlier(was)}")));

    private void Row(IEnumerable<string> cells, string inEvent)
    {
        var row = _hasSeveral ? cells.Append(inEvent) : cells;
        _text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
    }

    private static string Cell(string text)
    {
        var cell = Defused(text);
        return cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    /// <summary>What begins like a formula is none behind an apostrophe, which programs for tables take for "this is text".</summary>
    private static string Defused(string text) =>
        text.TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' ? $"'{text}" : text;
}
