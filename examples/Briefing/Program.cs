using System.Globalization;
using AgendaLang.Models;
using Briefing.C5Plus1;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var id = args.FirstOrDefault() ?? "kz";
if (Washington.Set.Find<Party>(id) is not { } party)
{
    Console.Error.WriteLine($"No party has the id \"{id}\". There are: {string.Join(", ", Parties.Set.Countries.Select(country => country.Id))}.");
    return 1;
}

var summit = Washington.Summits.Washington;
Console.WriteLine($"{summit.Name}, {summit.At?.Name}");
Console.WriteLine(summit.DelegationOf(party) is { } delegation ? $"For the delegation: {delegation}" : $"{party.Name} sends no delegation.");

foreach (var day in party.Sessions.Where(session => session.InEvent == summit && session.IsLive).OrderBy(session => session.Start).GroupBy(session => session.Date))
{
    Console.WriteLine();
    Console.WriteLine($"{day.Key:dddd, d MMMM yyyy} ({summit.Zone})");
    foreach (var session in day)
    {
        Console.WriteLine($"  {session.Time}  {session.Name}{Chaired(session)}");
        foreach (var topic in session.Topics) Console.WriteLine($"    - {topic.Name}");
        foreach (var speaker in session.Speakers.Where(SpeaksForUs)) Console.WriteLine($"    You speak: {speaker}");
        foreach (var item in session.AllItems)
        {
            Console.WriteLine($"    {item.Number}. {item.Name}");
            foreach (var speaker in item.Speakers.Where(SpeaksForUs)) Console.WriteLine($"       You speak: {speaker}");
        }
    }
}

// Names of the agenda are names of C# too: renaming a topic there, or dropping it, shows here at once.
if (Topics().Any(topic => topic == TopicsAgenda.Topics.CriticalMinerals))
    Console.WriteLine($"\nBring the brief on {TopicsAgenda.Topics.CriticalMinerals.Name!.ToLowerInvariant()}.");
foreach (var request in party.Requests) Console.WriteLine($"Your request, {request.Status.ToString().ToLowerInvariant()}: {request.Name}");
return 0;

string Chaired(Session session) => session.Chairs.Count == 0 ? "" : $", chaired by {string.Join(", ", session.Chairs.Select(chair => chair.Name))}";

bool SpeaksForUs(Speaker speaker) => speaker.Who == party || speaker.Who is Person person && person.Of.Contains(party);

IEnumerable<Subject> Topics() => summit.Sessions.SelectMany(session => session.Topics.Concat(session.AllItems.SelectMany(item => item.Topics)));
