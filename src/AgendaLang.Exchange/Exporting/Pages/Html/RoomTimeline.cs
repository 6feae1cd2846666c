using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Pages.Html;

/// <summary>Draws the rooms of a day as SVG: a row a room, more where sessions overlap in it.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="phrases">The words.</param>
/// <param name="partiesText">What the filter knows parties by.</param>
internal sealed class RoomTimeline(HtmlWriter output, Phrases phrases, Func<IReadOnlyList<Party>?, string?> partiesText)
{
    private const int Width = 860;
    private const int Labels = 128;
    private const int Lane = 44;
    private const int Top = 22;

    // About how wide a letter is at the size of the titles.
    private const double Letter = 5.9;

    private const int LineHeight = 13;

    private const int MaxMinutes = 48 * 60;

    private sealed record Box(Entry Entry, double From, double To, string Room, int Lane);

    /// <summary>Draws it.</summary>
    public void Draw(Timeline timeline)
    {
        var timed = timeline.Entries.Where(entry => entry.Start is not null).ToList();
        var offset = (timed.FirstOrDefault(entry => entry.Zone == timeline.Zone) ?? timed[0]).Start!.Value.Offset;
        var midnight = new DateTimeOffset(timeline.Date.ToDateTime(TimeOnly.MinValue), offset);
        var (rows, boxes) = Placed(timed, midnight);
        var first = Math.Floor(Math.Max(0, boxes.Min(box => box.From)) / 60) * 60;
        var last = Math.Ceiling(Math.Min(MaxMinutes, boxes.Max(box => box.To)) / 60) * 60;
        if (last <= first) return;
        var scale = (Width - Labels) / (last - first);
        var height = Top + rows.Sum(row => row.Lanes) * Lane + 4;

        output.Open("figure", ("class", "rooms")).Element("figcaption", timeline.Title);
        output.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", timeline.Title));
        output.Open("svg", ("viewBox", $"0 0 {Number(Width)} {Number(height)}"), ("role", "img"), ("aria-label", $"{timeline.Title}: {phrases.Words.FullDate(timeline.Date)}"), ("direction", "ltr"));
        foreach (var pause in timed.Where(IsBand))
        {
            var (from, to) = (Math.Max(first, (pause.Start!.Value - midnight).TotalMinutes), Math.Min(last, ((pause.End ?? pause.Start.Value) - midnight).TotalMinutes));
            if (to <= from) continue;
            output.Open("g", ("class", "band")).Element("title", $"{(pause.Time is { } time ? Phrases.Clock(time) : "")} {phrases.Name(pause.Declaration).Text}");
            output.Empty("rect", ("x", Number(Labels + (from - first) * scale)), ("y", Number(Top - 4)), ("width", Number((to - from) * scale)), ("height", Number(height - Top + 4))).Close();
        }
        Hours(first, last, scale, height);
        var y = (double)Top;
        foreach (var (room, title, lanes) in rows)
        {
            output.Empty("line", ("class", "row"), ("x1", "0"), ("x2", Number(Width)), ("y1", Number(y)), ("y2", Number(y)));
            Fitted(title, 0, y, Labels - 8, lanes * Lane, "room");
            foreach (var box in boxes.Where(box => box.Room == room)) Draw(box, first, last, scale, y + box.Lane * Lane);
            y += lanes * Lane;
        }
        output.Close().Close().Close();
    }

    private (List<(string Room, string Title, int Lanes)> Rows, List<Box> Boxes) Placed(List<Entry> timed, DateTimeOffset midnight)
    {
        var rows = new List<(string Room, string Title, int Lanes)>();
        var boxes = new List<Box>();
        foreach (var room in timed.Where(entry => !IsBand(entry)).GroupBy(Room))
        {
            var ends = new List<double>();
            foreach (var entry in room)
            {
                var from = (entry.Start!.Value - midnight).TotalMinutes;
                var to = Math.Max(from + 10, ((entry.End ?? entry.Start.Value.AddMinutes(30)) - midnight).TotalMinutes);
                var lane = ends.FindIndex(end => end <= from);
                if (lane < 0) (lane, ends) = (ends.Count, [.. ends, 0]);
                ends[lane] = to;
                boxes.Add(new(entry, from, to, room.Key, lane));
            }
            var place = room.First().In ?? room.First().Session?.Event.At;
            rows.Add((room.Key, place is null ? "" : phrases.Name(place).Text, ends.Count));
        }
        return (rows, boxes);
    }

    // A break that names no room is one for all.
    private static bool IsBand(Entry entry) => entry.Break is { In: null };

    // What names no room is at the place of its event.
    private static string Room(Entry entry) => (entry.In ?? (entry.Session?.Event ?? entry.Break!.Event).At)?.Path ?? "";

    private void Hours(double first, double last, double scale, double height)
    {
        var step = (last - first) switch { <= 180 => 30, <= 900 => 60, _ => 120 };
        for (var minute = first; minute <= last; minute += step)
        {
            var x = Labels + (minute - first) * scale;
            output.Empty("line", ("class", "hour"), ("x1", Number(x)), ("x2", Number(x)), ("y1", Number(Top - 4)), ("y2", Number(height)));
            if (minute == last) continue;
            var clock = new TimeOnly((int)(minute / 60) % 24, (int)minute % 60);
            output.Element("text", Phrases.Clock(clock), ("class", "clock"), ("x", Number(x + 3)), ("y", Number(Top - 8)));
        }
    }

    private void Draw(Box box, double first, double last, double scale, double y)
    {
        var (from, to) = (Math.Max(first, box.From), Math.Min(last, box.To));
        if (to <= from) return;
        var (x, width) = (Labels + (from - first) * scale, Math.Max(3, (to - from) * scale - 2));
        var kind = box.Entry.Session is null ? "box break" : box.Entry.IsLive ? "box" : "box off";
        var title = phrases.Name(box.Entry.Declaration).Text;
        output.Open("g", ("class", kind), ("data-p", box.Entry.Session is { } session ? partiesText(session.Attendance == Attendance.Open ? null : session.Parties) : null));
        output.Element("title", $"{(box.Entry.Time is { } time ? Phrases.Clock(time) : "")} {title}");
        output.Empty("rect", ("x", Number(x)), ("y", Number(y + 2)), ("width", Number(width)), ("height", Number(Lane - 4)), ("rx", "2"));
        if (width > 26) Fitted(title, x + 4, y + 2, width - 6, Lane - 4, "label");
        output.Close();
    }

    // Text in as many lines as there is room for; what is left over ends in dots.
    private void Fitted(string title, double x, double y, double width, double height, string kind)
    {
        var lines = Filled(title.Replace('\n', ' '), Math.Max(2, (int)(width / Letter)), Math.Max(1, (int)(height / LineHeight)));
        var top = y + (height - lines.Count * LineHeight) / 2 + 9.5;
        for (var i = 0; i < lines.Count; i++)
            output.Element("text", lines[i], ("class", kind), ("x", Number(x)), ("y", Number(top + i * LineHeight)));
    }

    private static List<string> Filled(string text, int columns, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (PageText.Columns(longer) <= columns || line.Length == 0)
            {
                line = longer;
                continue;
            }
            lines.Add(line);
            line = word;
            if (lines.Count > most) break;
        }
        lines.Add(line);
        var isCut = lines.Count > most;
        if (isCut) lines.RemoveRange(most, lines.Count - most);
        for (var i = 0; i < lines.Count; i++)
        {
            var isLast = i == lines.Count - 1;
            if (PageText.Columns(lines[i]) > columns || isLast && isCut) lines[i] = PageText.Cut(lines[i], columns - 1).TrimEnd() + "…";
        }
        return lines;
    }

    private static string Number(double number) => Math.Round(number, 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
