using System.Globalization;
using System.Text;

namespace AgendaLang.Tests.Merging;

/// <summary>The programme of a summit as a list of things, which edits can be applied to.</summary>
internal sealed class Programme
{
    public List<(string Date, List<Session> Sessions)> Days { get; } = [("2025-11-06", []), ("2025-11-07", [])];

    /// <summary>The breaks of each day.</summary>
    public List<List<Break>> Breaks { get; } = [[], []];

    public IEnumerable<Session> Sessions => Days.SelectMany(day => day.Sessions);

    public Session? Find(string id) => Sessions.FirstOrDefault(session => session.Id == id);

    /// <summary>A programme with so many sessions.</summary>
    public static Programme Random(int count, Random random)
    {
        var programme = new Programme();
        for (var i = 0; i < count; i++)
        {
            var session = new Session { Id = $"s{i}", Title = $"Session {i}", Start = 480 + i / 2 * 20, Minutes = 20, Kind = random.Next(2) == 0 ? "panel" : "retreat" };
            if (random.Next(3) > 0) session.Chair = $"p{random.Next(6)}";
            for (var n = random.Next(4); n > 0; n--) session.Topics.Add($"t{random.Next(9)}");
            for (var n = random.Next(4); n > 0; n--)
                if (!session.Speakers.Exists(speaker => speaker.Who == $"p{n}")) session.Speakers.Add(($"p{n}", n % 2 == 0 ? 5 : 0));
            for (var n = random.Next(5); n > 0; n--) session.Items.Add(($"i{i}-{n}", $"Item {n}"));
            if (random.Next(4) == 0) session.Comment = $"On {session.Id}";
            programme.Days[i % 2].Sessions.Add(session);
        }
        foreach (var breaks in programme.Breaks)
        {
            if (random.Next(2) == 0) breaks.Add(new("Coffee", 630, 15));
            if (random.Next(2) == 0) breaks.Add(new("Lunch", 780, 60));
            if (random.Next(2) == 0) breaks.Add(new("Coffee", 960, 15));
        }
        return programme;
    }

    public Programme Copy()
    {
        var copy = new Programme();
        for (var i = 0; i < Days.Count; i++)
        {
            copy.Days[i].Sessions.AddRange(Days[i].Sessions.Select(session => session.Copy()));
            copy.Breaks[i].AddRange(Breaks[i]);
        }
        return copy;
    }

    /// <summary>The programme as an agenda.</summary>
    public string Write()
    {
        var text = new StringBuilder("// A summit.\n\nsummit s \"Summit\" on 2025-11-06..2025-11-07 zone America/New_York {\n");
        for (var i = 0; i < Days.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    day {Days[i].Date} {{\n");
            foreach (var session in Days[i].Sessions) session.Write(text);
            foreach (var (name, start, minutes) in Breaks[i].OrderBy(each => each.Start))
                text.Append(CultureInfo.InvariantCulture, $"        break \"{name}\" {Time(start)}-{Time(start + minutes)}\n");
            text.Append("    }\n\n");
        }
        return text.Append("}\n").ToString();
    }

    internal sealed class Session
    {
        public required string Id { get; init; }

        public required string Title { get; set; }

        public int Start { get; set; }

        public int Minutes { get; set; }

        public string Kind { get; set; } = "panel";

        public string? Chair { get; set; }

        public string? Comment { get; set; }

        public SortedSet<string> Topics { get; private init; } = new(StringComparer.Ordinal);

        public List<(string Who, int Minutes)> Speakers { get; private init; } = [];

        public List<(string Id, string Title)> Items { get; private init; } = [];

        public Session Copy() => new()
        {
            Id = Id, Title = Title, Start = Start, Minutes = Minutes, Kind = Kind, Chair = Chair, Comment = Comment,
            Topics = new(Topics, StringComparer.Ordinal), Speakers = [.. Speakers], Items = [.. Items],
        };

        public void Write(StringBuilder text)
        {
            if (Comment != null) text.Append("        // ").Append(Comment).Append('\n');
            text.Append(CultureInfo.InvariantCulture, $"        session {Id} \"{Title}\" {Time(Start)}-{Time(Start + Minutes)} kind {Kind}");
            if (Chair != null) text.Append(" chair ").Append(Chair);
            text.Append(" {\n");
            if (Topics.Count > 0) text.Append("            discuss ").AppendJoin(", ", Topics).Append('\n');
            foreach (var (who, minutes) in Speakers)
                text.Append("            speaker ").Append(who).Append(minutes > 0 ? $" {minutes}m" : "").Append('\n');
            foreach (var (id, title) in Items) text.Append(CultureInfo.InvariantCulture, $"            item {id} \"{title}\"\n");
            text.Append("        }\n\n");
        }
    }

    private static string Time(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    internal readonly record struct Break(string Name, int Start, int Minutes);
}

/// <summary>An edit of a programme: something somebody wants, whatever else was done to it before.</summary>
internal delegate void ProgrammeEdit(Programme programme);

/// <summary>Makes random edits.</summary>
internal static class ProgrammeEdits
{
    /// <summary>Edits of one side, thought of in view of a base.</summary>
    /// <param name="programme">The base.</param>
    /// <param name="side">Makes the ids of what is added one side's own.</param>
    /// <param name="count">How many.</param>
    /// <param name="random">Chance.</param>
    /// <param name="withBreaks">Whether those of breaks are among them.</param>
    public static List<ProgrammeEdit> Random(Programme programme, string side, int count, Random random, bool withBreaks = true)
    {
        var edits = new List<ProgrammeEdit>();
        var ids = programme.Sessions.Select(session => session.Id).ToList();
        for (var i = 0; i < count && ids.Count > 0; i++)
        {
            var id = ids[random.Next(ids.Count)];
            var day = programme.Days.FindIndex(day => day.Sessions.Exists(session => session.Id == id));
            edits.Add(Random(programme.Find(id)!, day, $"{side}{i}", random, random.Next(withBreaks ? 17 : 14)));
        }
        return edits;
    }

    /// <summary>An edit that changes something; what changes nothing would not be seen in a text.</summary>
    private static ProgrammeEdit Random(Programme.Session at, int day, string name, Random random, int sort)
    {
        var id = at.Id;
        var (person, topic, other) = ($"p{random.Next(6)}", $"t{random.Next(9)}", random.Next(2));
        var minutes = 480 + random.Next(100) * 5;
        var (refreshment, start) = (random.Next(2) == 0 ? "Coffee" : "Tea", 505 + random.Next(40) * 20);
        switch (sort)
        {
            case 0: return programme => With(programme, id, session => session.Title = $"Retitled {name}");
            case 1 when minutes != at.Start: return programme => With(programme, id, session => session.Start = minutes);
            case 2: return programme => With(programme, id, session => session.Kind = "drafting");
            case 3 when person != at.Chair: return programme => With(programme, id, session => session.Chair = person);
            case 4 when !at.Topics.Contains(topic): return programme => With(programme, id, session => session.Topics.Add(topic));
            case 5 when at.Topics.Max is { } removed: return programme => With(programme, id, session => session.Topics.Remove(removed));
            case 6: return programme => programme.Days.ForEach(day => day.Sessions.RemoveAll(session => session.Id == id));
            case 7: return programme => AddAfter(programme.Days[day].Sessions, id, new() { Id = name, Title = $"Added {name}", Start = minutes, Minutes = 15 });
            case 8: return programme => MoveToDay(programme, id, 1 - day);
            case 9: return programme => With(programme, id, session => session.Speakers.RemoveAll(speaker => speaker.Who == person));
            case 10:
                return programme => With(programme, id, session =>
                {
                    if (!session.Speakers.Exists(speaker => speaker.Who == name)) session.Speakers.Insert(Math.Min(1, session.Speakers.Count), (name, 7));
                });
            case 11:
                return programme => With(programme, id, session =>
                {
                    var index = session.Speakers.FindIndex(speaker => speaker.Who == person);
                    if (index >= 0) session.Speakers[index] = (person, 10 + other);
                });
            case 12 when at.Items.Count > 1:
                var (moved, anchor) = (at.Items[random.Next(at.Items.Count)].Id, at.Items[random.Next(at.Items.Count)].Id);
                return programme => With(programme, id, session => MoveItem(session, moved, anchor));
            case 14: return programme => AddBreak(programme.Breaks[other], new(refreshment, start, 20));
            case 15: return programme => MoveBreak(programme.Breaks[other], "Lunch", start);
            case 16: return programme => programme.Breaks[other].RemoveAll(each => each.Name == "Lunch");
            default:
                var after = at.Items.Count > 0 ? at.Items[random.Next(at.Items.Count)].Id : "";
                return programme => With(programme, id, session => session.Items.Insert(session.Items.FindIndex(item => item.Id == after) + 1, ("i-" + name, $"Item of {name}")));
        }
    }

    private static void With(Programme programme, string id, Action<Programme.Session> edit)
    {
        if (programme.Find(id) is { } session) edit(session);
    }

    private static void AddAfter(List<Programme.Session> sessions, string id, Programme.Session added) =>
        sessions.Insert(sessions.FindIndex(session => session.Id == id) + 1, added.Copy());

    private static void AddBreak(List<Programme.Break> breaks, Programme.Break added)
    {
        if (!breaks.Contains(added)) breaks.Add(added);
    }

    private static void MoveBreak(List<Programme.Break> breaks, string name, int start)
    {
        var index = breaks.FindIndex(each => each.Name == name);
        if (index >= 0) breaks[index] = breaks[index] with { Start = start };
    }

    private static void MoveToDay(Programme programme, string id, int day)
    {
        if (programme.Find(id) is not { } session) return;
        foreach (var (_, sessions) in programme.Days) sessions.Remove(session);
        programme.Days[day].Sessions.Add(session);
    }

    private static void MoveItem(Programme.Session session, string moved, string anchor)
    {
        var index = session.Items.FindIndex(item => item.Id == moved);
        if (index < 0 || moved == anchor) return;
        var item = session.Items[index];
        session.Items.RemoveAt(index);
        session.Items.Insert(session.Items.FindIndex(other => other.Id == anchor) + 1, item);
    }
}
