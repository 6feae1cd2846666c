using System.Globalization;
using System.Text;

namespace AgendaLang.Benchmarks.Agendas;

/// <summary>
/// Writes agendas of any size that look like those under <c>examples/</c>: the same kinds and properties, comments, texts in several scripts.
/// They are in order as far as reading and names go: no finding of AGL0… or AGL1…. The same size and seed give the same text.
/// </summary>
internal sealed class AgendaGenerator
{
    private readonly StringBuilder _text = new();
    private readonly SmallRandom _random;
    private readonly List<string> _people = [];
    private readonly List<string> _topics = [];
    private readonly List<string> _documents = [];
    private readonly List<string> _events = [];
    private int _lines;
    private int _serial;

    private AgendaGenerator(ulong seed) => _random = new(seed);

    /// <summary>One file that needs no other, of at least so many lines (and at most some sixty more).</summary>
    public static string File(int lines, ulong seed = 1)
    {
        var generator = new AgendaGenerator(seed);
        generator.Common();
        while (generator._lines < lines) generator.Chapter(lines);
        return generator._text.ToString();
    }

    /// <summary>What every agenda refers to: countries, groups, sources, places with rooms.</summary>
    public static string CommonFile()
    {
        var generator = new AgendaGenerator(0);
        generator.Common();
        return generator._text.ToString();
    }

    private void Common()
    {
        Line("/// Parties, places and sources of a generated agenda.");
        Line("// Nobody and nothing in it exists.");
        Line();
        foreach (var country in Words.Countries) Line($"country {country} \"Country of {country}\"");
        Line();
        Line("group c5 \"Central Asia\" = kz, kg, tj, tm, uz");
        Line("format c5plus1 \"C5+1\" = us, c5");
        Line("format all-parties \"All parties\" = c5, us, az, ge, jp, fr, br, in");
        Line();
        foreach (var source in Words.Sources) Line($"source {source} \"The {source.Replace('-', ' ')}\"");
        Line();
        foreach (var place in Words.Places)
        {
            Line($"place {place.Id} \"{place.Name}\" in {place.Country} zone {place.Zone} {{");
            for (var i = 0; i < Words.Rooms.Length; i++) Line($"    room {Words.Rooms[i]} \"{Words.RoomNames[i]}\" seats {40 * (i + 1)}");
            Line("}");
            Line();
        }
    }

    /// <summary>People, subjects, papers, talks, a summit, and what was said about it.</summary>
    private void Chapter(int lines)
    {
        _people.Clear();
        _topics.Clear();
        _documents.Clear();
        _events.Clear();
        Line($"// Chapter {++_serial}");
        Line();
        for (var i = 0; i < 12 && _lines < lines; i++) Person();
        Line();
        for (var i = 0; i < 4 && _lines < lines; i++) Topic();
        for (var i = 0; i < 4 && _lines < lines; i++) Document();
        for (var i = 0; i < 2 && _lines < lines; i++) Meeting();
        if (_lines < lines) Summit();
        for (var i = 0; i < 5 && _lines < lines; i++) Statement();
        for (var i = 0; i < 3 && _lines < lines; i++) Proposal();
    }

    private void Person()
    {
        var (given, family, local) = _random.Pick(Words.People);
        var office = _random.Next(Words.Offices.Length);
        var id = NewId("person");
        var head = $"person {id} \"{given} {family} {_serial}\" of {_random.Pick(Words.Countries)} as \"{Words.Offices[office]}\" rank {Words.Ranks[office]}";
        _people.Add(id);
        if (!_random.Chance(30))
        {
            Line(head);
            return;
        }
        Line();
        if (_random.Chance(50)) Line("/// Comes only if the first day is confirmed.");
        Line(head + " {");
        Line($"    name ru \"{local} {_serial}\"");
        Line("    speaks en, ru");
        if (_random.Chance(50)) Line("    unavailable 2026-09-18 08:00-12:00 because \"In flight\"");
        if (_random.Chance(50)) Line("    since 2019-03-20");
        Line("}");
        Line();
    }

    private void Topic()
    {
        var outer = NewTopic();
        Line($"topic {outer.Id} \"{outer.Name}\" {{");
        Line($"    name ru \"{_random.Pick(Words.LocalSubjects)} {_serial}\"");
        Line();
        for (var i = 0; i < 3; i++)
        {
            var inner = NewTopic();
            Line($"    topic {inner.Id} \"{inner.Name}\"{(_random.Chance(30) ? $" aka \"{inner.Name} (old)\"" : "")} affects {outer.Id}");
        }
        Line("}");
        Line();
    }

    private void Document()
    {
        var id = NewId("paper");
        Line($"document {id} \"Paper {_serial} on {_random.Pick(Words.Subjects)}\" kind {_random.Pick(Words.DocumentKinds)} number \"A/{_serial}\" {{");
        _documents.Add(id);
        Line($"    about {List(_topics, 2)}");
        Line($"    by {List(Words.Countries, 2)} // as agreed");
        Line($"    on {Date()}");
        Line("    status tabled");
        if (_random.Chance(30))
        {
            Line("    note \"\"\"");
            Line("        " + _random.Pick(Words.Sentences));
            Line("        " + _random.Pick(Words.Sentences));
            Line("        \"\"\"");
        }
        Line("}");
        Line();
    }

    private void Meeting()
    {
        var id = NewId("talks");
        var place = _random.Pick(Words.Places);
        Line($"meeting {id} \"Talks in {place.Name} {_serial}\" between us, {place.Country switch { "us" => "kz", var c => c }} on {Date()} at {place.Id} {{");
        _events.Add(id);
        Line("    host " + place.Country);
        Line("    status concluded");
        for (var i = 0; i < 3; i++) Line($"    delegation {Words.Countries[i]} led by {_people[i]} with {_people[i + 3]}, {_people[i + 6]}");
        Line($"    discuss {List(_topics, 5)}");
        Line($"    note \"{_random.Pick(Words.Sentences)}\"");
        Line($"    cite {_random.Pick(Words.Sources)} \"{_random.Pick(Words.Sentences)}\"");
        Line("}");
        Line();
    }

    private void Summit()
    {
        var id = NewId("summit");
        var place = _random.Pick(Words.Places);
        Line("/// " + _random.Pick(Words.Sentences));
        Line($"summit {id} \"Summit on {_random.Pick(Words.Subjects)} {_serial}\" on 2026-09-16..2026-09-17 at {place.Id} {{");
        _events.Add(id);
        Line("    audience public");
        Line("    format all-parties");
        Line("    host " + place.Country);
        Line($"    chair {_people[0]}");
        Line("    status adopted 2026-09-01");
        Line("    revision 3");
        Line("    level deputy-minister");
        Line("    delegation-size 1+4");
        Line("    decides by consensus");
        Line("    languages en, fr, ru");
        Line("    deadline 2026-08-20 18:00 Europe/Lisbon");
        for (var i = 0; i < 6; i++) Line($"    delegation {Words.Countries[i]} led by {_people[i]} with {_people[i + 6]} size 1+{i + 1}");
        Line();
        for (var day = 16; day < 18; day++)
        {
            Line($"    day 2026-09-{day} \"{(day == 16 ? "Opening" : "The day of the ministers")}\" {{");
            for (var i = 0; i < 4; i++) Session($"{id}-{day}-{i}", 9 + 2 * i);
            Line("        break \"Coffee\" 17:00-17:30");
            Line("    }");
            if (day == 16) Line();
        }
        Line("}");
        Line();
    }

    private void Session(string id, int hour)
    {
        if (_random.Chance(30)) Line($"        // {_random.Pick(Words.Sentences)}");
        Line($"        session {id} \"{_random.Pick(Words.Subjects)} {hour}\" {hour:00}:00-{hour + 1:00}:30 kind {_random.Pick(Words.SessionKinds)} in {_random.Pick(Words.Rooms)} {{");
        Line($"            chair {_random.Pick(_people)}");
        Line($"            discuss {List(_topics, 3)}");
        Line($"            speaker {_people[0]} 10m");
        Line($"            speaker {_people[1]} 5m for c5 as \"lead speaker\"");
        for (var i = 0; i < 2; i++)
            Line($"            item {id}-{(i == 0 ? "a" : "b")} \"{_random.Pick(Words.Subjects)}\" {10 + 5 * i}m discuss {_random.Pick(_topics)} documents {_random.Pick(_documents)}");
        Line("        }");
        Line();
    }

    private void Statement()
    {
        Line($"statement {NewId("words")} by {_random.Pick(_people)} on {Date()} {{");
        Line($"    about {_random.Pick(_events)}, {List(_topics, 2)}");
        Line($"    says \"{_random.Pick(Words.Sentences)}\"");
        Line($"    cite {_random.Pick(Words.Sources)} {Date()}");
        Line("}");
        Line();
    }

    private void Proposal()
    {
        Line($"proposal {NewId("invite")} \"Invitation {_serial}\" by {_random.Pick(Words.Countries)} on {Date()} {{");
        Line("    status declined 2026-06-10 because \"No consensus\"");
        Line($"    invite az led by {_random.Pick(_people)} to {_random.Pick(_events)} as guest");
        Line($"    raise {List(_topics, 2)} at {_random.Pick(_events)}");
        Line($"    because \"{_random.Pick(Words.Sentences)}\"");
        Line("}");
        Line();
    }

    private (string Id, string Name) NewTopic()
    {
        var subject = _random.Next(Words.Subjects.Length);
        var id = _random.Chance(5) ? $"вода-{++_serial}" : NewId(Words.SubjectIds[subject]);
        _topics.Add(id);
        return (id, $"{Words.Subjects[subject]} {_serial}");
    }

    private string NewId(string stem) => string.Create(CultureInfo.InvariantCulture, $"{stem}-{++_serial}");

    private string Date() => string.Create(CultureInfo.InvariantCulture, $"2026-{1 + _random.Next(9):00}-{1 + _random.Next(28):00}");

    private string List(IReadOnlyList<string> several, int count) => string.Join(", ", _random.Some(several, count));

    private void Line(string line = "")
    {
        _text.Append(line).Append('\n');
        _lines++;
    }
}
