using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AgendaLang.Semantics;

namespace AgendaLang.Tests.Compiling;

/// <summary>A random agenda of two files in which everything names anything, and each declaration says who may read it, or does not.</summary>
internal sealed partial class MarkedAgenda
{
    private static readonly string[] Audiences = ["", "", "", " audience public", " audience public", " audience delegations", " audience confidential"];

    private readonly Random _random;
    private readonly StringBuilder _text = new();

    public MarkedAgenda(Random random)
    {
        _random = random;
        string[] kinds = ["country", "country", "group", "person", "person", "place", "topic", "source", "initiative", "document", "statement", "request", "proposal", "agreement", "summit", "summit"];
        foreach (var kind in kinds.OrderBy(_ => random.Next())) Plan(kind, null);
        var top = Things.Where(thing => thing.Holder == null).ToList();
        var half = top.Count / 2;
        Used = Write("use \"root.agenda\"\n", top.Take(half));
        Root = Write("use \"used.agenda\"\n", top.Skip(half));
    }

    public List<MarkedThing> Things { get; } = [];

    public string Used { get; }

    public string Root { get; }

    /// <summary>Fails where a text holds a mark that some readers may not know of.</summary>
    public void AssertHidden(Audience readers, string text)
    {
        // Read once, however many marks there are.
        var there = Mark().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var thing in Things)
            foreach (var mark in thing.HiddenFrom(readers))
                if (there.Contains(mark)) Assert.Fail($"{mark} of {thing.Id} is told to {readers}\n{Used}\n{Root}\n{text}");
    }

    // Looked for ahead, since one may begin in the end of another.
    [GeneratedRegex(@"(?=((?:name|text|note)-q\d+\.|q\d+q))", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    private void Plan(string kind, MarkedThing? holder)
    {
        var id = "q" + Things.Count.ToString(CultureInfo.InvariantCulture);
        var thing = new MarkedThing(kind, id, holder, _audiences[id] = Audiences[_random.Next(Audiences.Length)]);
        Things.Add(thing);
        holder?.Parts.Add(thing);
        string[] parts = kind switch
        {
            "summit" => ["session", "session", "item", "document", "session"],
            "session" or "item" when Depth(thing) < 4 => ["item", "item"],
            "place" => ["room"],
            "topic" when Depth(thing) < 3 => ["topic"],
            _ => [],
        };
        foreach (var part in parts)
            if (_random.Next(3) > 0) Plan(part, thing);
    }

    private readonly Dictionary<string, string> _audiences = [];

    private static int Depth(MarkedThing thing) => thing.Holder is { } above ? Depth(above) + 1 : 0;

    private string Write(string use, IEnumerable<MarkedThing> things)
    {
        _text.Clear().Append(use);
        foreach (var thing in things) Write(thing, "");
        return _text.ToString();
    }

    private void Write(MarkedThing thing, string indent)
    {
        var inner = indent + "    ";
        _text.Append(CultureInfo.InvariantCulture, $"{indent}{thing.Kind} {thing.Id}q \"name-{thing.Id}.\"{_audiences[thing.Id]} {{\n");
        Line($"note \"note-{thing.Id}.\"");
        Line($"see \"text-{thing.Id}.\"");
        foreach (var line in Lines(thing)) Line(line);
        foreach (var part in thing.Parts) Write(part, inner);
        _text.Append(indent).Append("}\n");

        void Line(string line) => _text.Append(inner).Append(line).Append('\n');
    }

    private IEnumerable<string> Lines(MarkedThing thing)
    {
        var (who, party, subject, at) = (Some("person", "country", "group"), Some("country", "group"), Some("topic", "initiative"), Some("summit"));
        return thing.Kind switch
        {
            "group" => [$"= {Some("country")}"],
            "person" => [$"of {party}", $"cite {Some("source")} \"text-{thing.Id}.\""],
            "topic" => [$"affects {subject}"],
            "initiative" => [$"about {Any()}", $"by {who}", $"affects {subject}", $"worth \"text-{thing.Id}.\""],
            "document" => [$"about {Any()}", $"by {who}", $"number \"text-{thing.Id}.\""],
            "agreement" => [$"between {party}", $"about {Any()}", $"at {Some("place")}"],
            "statement" => [$"by {who}", $"about {Any()}", $"says \"text-{thing.Id}.\""],
            "request" => [$"by {who}", $"to {party}", $"raise {subject} at {at}", $"because \"note-{thing.Id}.\""],
            "proposal" => [$"by {who}", $"invite {who} to {at}", $"raise {subject} at {at}", $"because \"note-{thing.Id}.\""],
            "summit" =>
            [
                $"on 2025-11-06 09:00-18:00", $"at {Some("place")}", $"host {who}", $"chair {who}", $"delegation {party} led by {Some("person")} with {Some("person")}", $"participants {who}",
                $"absent {who} because \"note-{thing.Id}.\"", $"remote {who} from {Some("place")}", $"discuss {subject}", $"within {at}", $"outcome \"text-{thing.Id}.\"",
            ],
            "session" =>
            [
                "on 2025-11-06 10:00-11:00", $"in {Some("place")}", $"host {who}", $"chair {who}", $"participants {who}", $"invite {who}", $"speaker {who} for {party} as \"text-{thing.Id}.\"", $"order {who}",
                $"discuss {subject}", $"documents {Some("document")}", $"absent {who}", $"was 2025-11-05 in {Some("place")} because \"note-{thing.Id}.\"",
            ],
            "item" => [$"chair {who}", $"speaker {who}", $"discuss {subject}", $"documents {Some("document")}", $"outcome \"text-{thing.Id}.\""],
            _ => [],
        };
    }

    /// <summary>Something of one of some kinds, from anywhere.</summary>
    private string Some(params string[] kinds)
    {
        var fit = Things.Where(thing => kinds.Contains(thing.Kind) && (thing.Kind != "document" || thing.Holder == null)).ToList();
        return fit[_random.Next(fit.Count)].Id + "q";
    }

    private string Any()
    {
        var thing = Things[_random.Next(Things.Count)];
        var top = thing;
        while (top is { Kind: not "topic", Holder: { } above }) top = above;
        return thing == top ? $"{thing.Id}q" : $"{top.Id}q.{thing.Id}q";
    }
}

/// <summary>A declaration, with the marks in what it says.</summary>
internal sealed class MarkedThing(string kind, string id, MarkedThing? holder, string audience)
{
    private static readonly string[] PublicKinds = ["country", "group", "person", "place", "room", "topic", "source"];

    public string Kind { get; } = kind;

    public string Id { get; } = id;

    /// <summary>What it is declared in.</summary>
    public MarkedThing? Holder { get; } = holder;

    public List<MarkedThing> Parts { get; } = [];

    private string Said => audience.Trim() is { Length: > 0 } own ? own.Split(' ')[1] : Holder?.Said ?? "";

    private bool IsPublic => Said == "public" || Said == "" && (PublicKinds.Contains(Kind) || Holder is { Kind: "topic" or "place" });

    private bool StandsAround => Said == "" && Kind is "summit" or "session" or "item" && Parts.Any(part => part.IsPublic || part.StandsAround);

    private bool IsHidden(Audience readers) => readers == Audience.Delegations
        ? Said == "confidential" || Kind != "topic" && Holder?.IsHidden(readers) == true
        : !IsPublic && !StandsAround || Kind != "topic" && Holder?.IsHidden(readers) == true;

    public IEnumerable<string> HiddenFrom(Audience readers)
    {
        if (IsHidden(readers)) return [$"{Id}q", $"name-{Id}.", $"text-{Id}.", $"note-{Id}."];
        if (readers == Audience.Delegations) return [];
        return Said != "public" && (Kind == "person" || !IsPublic) ? [$"text-{Id}.", $"note-{Id}."] : [$"note-{Id}."];
    }
}
