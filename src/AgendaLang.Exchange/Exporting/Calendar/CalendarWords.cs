using AgendaLang.Exchange.Exporting.Pages;
using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Calendar;

/// <summary>What entries of a calendar say, in the language asked for: the same as the page, as lines of plain text. A name that the language lacks shows its own: <c>Tajikistan (en)</c>.</summary>
internal sealed class CalendarWords(PageContext context)
{
    // An item with its parts may be taken up in each of thousands of sessions.
    private const int MaxItems = 200;

    // Places lie in each other; by mistake, in a circle.
    private const int MaxPlaces = 6;

    private const int MaxShort = 200;

    /// <summary>What it is called.</summary>
    public string Name(Declaration declaration) => Plain(context.Phrases.Named(declaration, links: false)) is { Length: > 0 } name ? name : declaration.DeclaredAs.ToString();

    /// <summary>What it is called where that is said again and again, cut if it is very long.</summary>
    public string ShortName(Declaration declaration)
    {
        var name = Name(declaration);
        return name.Length <= MaxShort ? name : $"{name[..(char.IsHighSurrogate(name[MaxShort - 1]) ? MaxShort - 1 : MaxShort)]}…";
    }

    /// <summary>The room with the places that it lies in.</summary>
    public string? Place(Location? own, Event inEvent)
    {
        var names = new List<string>();
        Declaration? at = own ?? inEvent.At;
        for (var i = 0; at != null && i < MaxPlaces; i++)
        {
            var name = Name(at);
            if (names.Count == 0 || names[^1] != name) names.Add(name);
            at = at switch { Room room => room.Place, Place place => place.In, _ => null };
        }
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    /// <summary>What sort of thing it is, and its topics.</summary>
    public List<string> Categories(Gathering gathering)
    {
        var first = gathering switch
        {
            Summit => context.Phrases[Term.Summit],
            Event => context.Phrases[Term.Meeting],
            Session { Kind: { } kind } => Phrases.Capital(context.Words.Of(kind)),
            _ => null,
        };
        return [.. first is null ? [] : new[] { first }, .. gathering.Topics.Select(Name)];
    }

    /// <summary>What a break is.</summary>
    public string Pause => context.Phrases[Term.Break];

    /// <summary>When and where something was before it was moved, a line each.</summary>
    public IEnumerable<string> Was(Proceeding proceeding) => SessionCard.Was(proceeding, context).Select(line => $"{context.Phrases[Term.Earlier]}: {Plain(line)}");

    /// <summary>All about an event.</summary>
    public string About(Event each)
    {
        var lines = new List<string>();
        Describe(each, lines);
        Add(AgendaPage.Facts(each, context), "", lines);
        if (context.Fact(Term.Documents, each.Documents.Select(context.Phrases.Document)) is { } papers) Add([papers], "", lines);
        return string.Join('\n', lines);
    }

    /// <summary>All about a session, its event and items included.</summary>
    /// <param name="session">The session.</param>
    /// <param name="more">What is to be said besides.</param>
    public string About(Session session, IReadOnlyList<Fact> more)
    {
        var lines = new List<string> { ShortName(session.Event) };
        if (string.Join(" · ", SessionCard.Tags(session, context)) is { Length: > 0 } tags) lines.Add(tags);
        if (SessionCard.StateOf(session, context) is { } state) lines.Add(Plain(state));
        Describe(session, lines);
        Add(more, "", lines);
        Add(SessionCard.Facts(session, context), "", lines);
        var left = MaxItems;
        Add([.. ItemOutline.Of(session, context)], "", lines, ref left);
        if (left < 0) lines.Add($"… (+{Phrases.Number(-left)})");
        return string.Join('\n', lines);
    }

    private static void Describe(Declaration declaration, List<string> lines)
    {
        if (declaration.Description is { } description && PlainText.Paragraphs(description) is { Length: > 0 } text) lines.AddRange(text.Split('\n'));
    }

    private static void Add(IEnumerable<Fact> facts, string indent, List<string> lines)
    {
        foreach (var fact in facts) lines.Add($"{indent}{fact.Label}: {string.Join("; ", fact.Lines.Select(Plain))}");
    }

    private static void Add(IReadOnlyList<OutlineEntry> entries, string indent, List<string> lines, ref int left)
    {
        foreach (var entry in entries)
        {
            if (--left >= 0)
            {
                var number = entry.Number is { } known && PlainText.Line(known) is { Length: > 0 } printed ? $"{printed} " : "";
                lines.Add($"{indent}{number}{Plain(entry.Title)}{(entry.State is { } state ? $" – {Plain(state)}" : "")}");
                foreach (var paragraph in entry.Prose) lines.Add($"{indent}  {Plain(paragraph.Line)}");
                Add(entry.Facts, indent + "  ", lines);
            }
            Add(entry.Parts, indent + "  ", lines, ref left);
        }
    }

    // Whose direction of writing turns keeps doing so; the line is nobody's but the agenda's.
    private static string Plain(Line line) => PlainText.Line(line.Runs is [{ IsMarked: false, Text: var text }] ? text
        : string.Concat(line.Runs.Select(run => run is { IsMarked: true, Language: { } language } ? $"{run.Text} ({language})" : run.Text)));
}
