using System.Globalization;
using System.Text;

namespace AgendaLang.Benchmarks.Agendas;

/// <summary>
/// Writes the agendas of a season of summits: a file with the parties, people, places and topics that all share, a file for each summit with its programme
/// of several days, four rooms at once, and a file that uses them all. Nothing is wrong with them: what they cost is what correct agendas cost.
/// </summary>
internal static class ProgrammeGenerator
{
    /// <summary>The file that uses all others.</summary>
    public const string Root = "season.agenda";

    /// <summary>The file that all summits use.</summary>
    public const string Common = "common.agenda";

    private const int People = 2_000;
    private const int Places = 50;
    private const int RoomsOfPlace = 4;
    private const int Topics = 200;
    private const int SeatsOfDelegation = 10;
    private const int SlotsOfDay = 6;

    /// <summary>The files by path.</summary>
    /// <param name="sessions">How many sessions in all.</param>
    /// <param name="files">How many summits, one a file.</param>
    public static Dictionary<string, string> Files(int sessions, int files = 100)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { [Common] = CommonFile() };
        var root = new StringBuilder();
        for (var i = 0; i < files; i++)
        {
            var path = PathOf(i);
            texts[path] = Summit(i, sessions / files);
            root.Append($"use \"{path}\"\n");
        }
        texts[Root] = root.ToString();
        return texts;
    }

    /// <summary>The path of a summit's file.</summary>
    public static string PathOf(int summit) => $"summit-{summit}.agenda";

    private static string CommonFile()
    {
        var text = new StringBuilder("source gazette \"The Gazette\"\n\n");
        foreach (var country in Words.Countries) text.Append($"country {country} \"Country of {country}\"\n");
        text.Append($"\nformat all-parties \"All parties\" = {string.Join(", ", Words.Countries)}\n\n");
        for (var i = 0; i < People; i++)
        {
            var (given, family, _) = Words.People[i % Words.People.Length];
            text.Append($"person person-{i} \"{given} {family} {i}\" of {Words.Countries[i % Words.Countries.Length]} as \"Minister\" rank minister {{\n");
            text.Append("    speaks en, ru\n    available 2026-01-01..2066-01-01\n}\n\n");
        }
        for (var i = 0; i < Places; i++)
        {
            text.Append($"place place-{i} \"City {i}\" in {Words.Countries[i % Words.Countries.Length]} zone {Words.Places[i % Words.Places.Length].Zone} {{\n");
            for (var room = 0; room < RoomsOfPlace; room++) text.Append($"    room room-{room} \"Room {room}\" seats 400\n");
            text.Append("}\n\n");
        }
        for (var i = 0; i < Topics; i += 4)
        {
            text.Append($"topic topic-{i} \"{Words.Subjects[i % Words.Subjects.Length]} {i}\" {{\n");
            for (var inner = i + 1; inner < i + 4; inner++) text.Append($"    topic topic-{inner} \"{Words.Subjects[inner % Words.Subjects.Length]} {inner}\"\n");
            text.Append("}\n\n");
        }
        return text.ToString();
    }

    private static string Summit(int number, int sessions)
    {
        var perDay = 1 + (SlotsOfDay - 1) * RoomsOfPlace;
        var days = (sessions + perDay - 1) / perDay;
        var first = new DateOnly(2026, 1, 5).AddDays(number * (days + 2));
        var id = $"summit-{number}";
        var text = new StringBuilder($"use \"{Common}\"\n\n");
        for (var i = 0; i < 10; i++)
        {
            text.Append($"request request-{number}-{i} \"Request {number}/{i}\" by kz to us {{\n    raise topic-{TopicOf(number, i)} at {id}\n");
            text.Append("    on 2025-12-01\n    cite gazette 2025-12-02\n    status accepted\n}\n\n");
        }
        for (var i = 0; i < 10; i++)
            text.Append($"document paper-{number}-{i} \"Paper {number}/{i}\" kind background by us about topic-{TopicOf(number, i)} on 2025-12-01\n\n");
        text.Append($"summit {id} \"Summit {number}\" format all-parties on {Text(first)}..{Text(first.AddDays(days - 1))} at place-{number % Places} {{\n");
        text.Append($"    host {Words.Countries[number % Places % Words.Countries.Length]}\n    languages en, ru\n    level minister\n");
        text.Append($"    chair person-{PersonOf(number, 0, 0)}\n");
        for (var country = 0; country < Words.Countries.Length; country++)
        {
            var people = Enumerable.Range(0, SeatsOfDelegation).Select(seat => $"person-{PersonOf(number, country, seat)}").ToList();
            text.Append($"    delegation {Words.Countries[country]} led by {people[0]} with {string.Join(", ", people.Skip(1).Take(4))},\n        {string.Join(", ", people.Skip(5))}\n");
        }
        for (var day = 0; day < days; day++)
        {
            text.Append($"\n    day {Text(first.AddDays(day))} {{\n");
            for (var at = day * perDay; at < Math.Min(sessions, (day + 1) * perDay); at++) Session(text, number, at, at - day * perDay);
            text.Append("    }\n");
        }
        return text.Append("}\n").ToString();
    }

    private static void Session(StringBuilder text, int number, int serial, int inDay)
    {
        var slot = inDay == 0 ? 0 : 1 + (inDay - 1) / RoomsOfPlace;
        var room = inDay == 0 ? 0 : (inDay - 1) % RoomsOfPlace;
        var start = 9 * 60 + slot * 90;
        var time = $"{start / 60:00}:{start % 60:00}-{(start + 80) / 60:00}:{(start + 80) % 60:00}";
        string Person(int k)
        {
            var at = (serial * 13 + room * 3 + k) % (Words.Countries.Length * SeatsOfDelegation);
            return $"person-{PersonOf(number, at % Words.Countries.Length, at / Words.Countries.Length)}";
        }
        if (slot == 0)
        {
            text.Append($"        session plenary-{serial} \"Plenary {serial}\" {time} in room-0 kind plenary {{\n");
            for (var k = 0; k < 3; k++)
            {
                text.Append($"            item item-{serial}-{k} \"Item {serial}/{k}\" 20m discuss topic-{TopicOf(number, serial + k)} {{\n");
                text.Append($"                speaker {Person(k)} 10m\n            }}\n");
            }
        }
        else
        {
            // At one time, four rooms take people who stand apart in the row.
            string One(int k)
            {
                var at = (slot * 29 + serial / 21 * 7 + room * 3 + k) % (Words.Countries.Length * SeatsOfDelegation);
                return $"person-{PersonOf(number, at % Words.Countries.Length, at / Words.Countries.Length)}";
            }
            text.Append($"        session session-{serial} \"Session {serial}\" {time} in room-{room} kind consultations {{\n");
            text.Append($"            discuss topic-{TopicOf(number, serial)}, topic-{TopicOf(number, serial + 5)}\n");
            text.Append($"            participants {One(0)}, {One(1)}, {One(2)}\n            chair {One(0)}\n            speaker {One(1)} 20m\n            speaker {One(2)} 20m\n");
        }
        text.Append("        }\n");
    }

    /// <summary>Somebody who acts for a country.</summary>
    private static int PersonOf(int summit, int country, int seat)
    {
        var each = People / Words.Countries.Length;
        return (summit * SeatsOfDelegation + seat) % each * Words.Countries.Length + country;
    }

    private static int TopicOf(int summit, int number) => (summit * 7 + number) % Topics;

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
