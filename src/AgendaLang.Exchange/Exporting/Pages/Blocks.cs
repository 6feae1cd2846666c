using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Pages;

/// <summary>A piece of a page, whatever the medium: HTML, Markdown and plain text draw the same blocks.</summary>
internal abstract record Block;

/// <summary>A heading. The page's title is of level 1 and stands on its cover.</summary>
/// <param name="Level">From 2.</param>
/// <param name="Line">The heading.</param>
/// <param name="Key">By what it is linked to: the path of a declaration, or a name of ours for a section.</param>
internal sealed record Heading(int Level, Line Line, string? Key = null) : Block
{
    /// <summary>The path of the declaration that it stands for, where nothing links to it.</summary>
    public string? Source { get; init; }
}

/// <summary>A paragraph of text.</summary>
internal sealed record TextBlock(Line Line) : Block;

/// <summary>A list.</summary>
internal sealed record Bullets(IReadOnlyList<Line> Lines) : Block;

/// <summary>Something known, with what it is.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Lines">One line or several.</param>
internal sealed record Fact(string Label, IReadOnlyList<Line> Lines);

/// <summary>Facts, one below the other.</summary>
internal sealed record FactList(IReadOnlyList<Fact> Facts) : Block;

/// <summary>The first page.</summary>
/// <param name="Kicker">What stands above the title.</param>
/// <param name="Title">The title.</param>
/// <param name="Subtitles">Dates and place.</param>
/// <param name="State">The status where it matters at first sight: cancelled, postponed, draft.</param>
/// <param name="Facts">What is known of the whole.</param>
/// <param name="Prose">What the agenda says about it.</param>
internal sealed record Cover(
    Line Kicker, Line Title, IReadOnlyList<Line> Subtitles, Line? State, IReadOnlyList<Fact> Facts, IReadOnlyList<Paragraph> Prose) : Block
{
    /// <summary>The path of the declaration that the page is about.</summary>
    public string? Source { get; init; }
}

/// <summary>A table whose first row names its columns.</summary>
/// <param name="Caption">What it lists.</param>
/// <param name="Columns">What the cells of each row are.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<Row> Rows) : Block
{
    /// <summary>A table without the columns that have nothing in them.</summary>
    public static Table Of(string caption, IReadOnlyList<string> columns, IReadOnlyList<Row> rows)
    {
        var used = Enumerable.Range(0, columns.Count).Where(i => rows.Any(row => row.Cells[i].Any(line => !line.IsEmpty))).ToList();
        return new(caption, [.. used.Select(i => columns[i])], [.. rows.Select(row => row with { Cells = [.. used.Select(i => row.Cells[i])] })]);
    }

    /// <summary>The column whose cells name the rows: the first in which every row has something.</summary>
    public int HeadColumn => Enumerable.Range(0, Columns.Count).FirstOrDefault(i => Rows.All(row => row.Cells[i].Any(line => !line.IsEmpty)));
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Each with its lines.</param>
/// <param name="Key">The path of the declaration that it is about; null if nothing links to it.</param>
/// <param name="IsOff">Whether it is struck through: absent, withdrawn.</param>
/// <param name="Parties">Whose it is, for the filter; null for everybody.</param>
internal sealed record Row(IReadOnlyList<IReadOnlyList<Line>> Cells, string? Key = null, bool IsOff = false, IReadOnlyList<Party>? Parties = null);

/// <summary>Numbered agenda items with what is said of each.</summary>
internal sealed record Outline(IReadOnlyList<OutlineEntry> Entries) : Block;

/// <summary>An agenda item.</summary>
internal sealed record OutlineEntry(
    string? Key, string? Number, Line Title, Line? State, bool IsOff, IReadOnlyList<Fact> Facts, IReadOnlyList<Paragraph> Prose, IReadOnlyList<OutlineEntry> Parts)
{
    /// <summary>The path of the item, where nothing links to this entry of it.</summary>
    public string? Source { get; init; }
}

/// <summary>When something is, on one clock or two.</summary>
/// <param name="Clock">The local time; empty if none is known.</param>
/// <param name="Start">The instant; null if it is unknown.</param>
/// <param name="End">The instant; null if it is open or unknown.</param>
/// <param name="Zone">The zone where it is another than that of the event; else null.</param>
/// <param name="Second">The time on the second clock; null without one.</param>
internal sealed record When(string Clock, DateTimeOffset? Start, DateTimeOffset? End, string? Zone, string? Second);

/// <summary>A session or break.</summary>
/// <param name="Key">Its path; null if nothing links to it.</param>
/// <param name="Level">The level of its heading.</param>
/// <param name="When">When it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Tags">What it is: its kind, press.</param>
/// <param name="State">Its status, where it says one.</param>
/// <param name="IsOff">Whether it is cancelled or postponed.</param>
/// <param name="IsBreak">Whether it is a break.</param>
/// <param name="Where">Its room or place.</param>
/// <param name="Facts">What is known of it.</param>
/// <param name="Prose">What the agenda says about it.</param>
/// <param name="Items">What is on its agenda.</param>
/// <param name="Parties">The parties in it, for the filter; null for everybody.</param>
internal sealed record Card(
    string? Key, int Level, When When, Line Title, IReadOnlyList<string> Tags, Line? State, bool IsOff, bool IsBreak, Line? Where, IReadOnlyList<Fact> Facts,
    IReadOnlyList<Paragraph> Prose, IReadOnlyList<OutlineEntry> Items, IReadOnlyList<Party>? Parties) : Block
{
    /// <summary>The path of the declaration, where nothing links to it.</summary>
    public string? Source { get; init; }
}

/// <summary>The rooms of a day, drawn; the cards say the same in words.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Date">The day.</param>
/// <param name="Zone">The zone of the event.</param>
/// <param name="Entries">Sessions and breaks, those without a time left out by whoever draws.</param>
internal sealed record Timeline(string Title, DateOnly Date, string? Zone, IReadOnlyList<Entry> Entries) : Block;

/// <summary>A page.</summary>
/// <param name="Phrases">The words of its language.</param>
/// <param name="Title">What it is called.</param>
/// <param name="RunningNote">What stands beside the title on every printed page: for whom, how far.</param>
/// <param name="Blocks">What is on it.</param>
internal sealed record Page(Phrases Phrases, string Title, string RunningNote, IReadOnlyList<Block> Blocks)
{
    /// <summary>The parties by which it can be filtered; empty for no filter.</summary>
    public IReadOnlyList<Party> Filter { get; init; } = [];

    /// <summary>Zones that its readers may want to see, IANA ids.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>Whether the cover is a printed page of its own.</summary>
    public bool HasCoverPage { get; init; } = true;

    /// <summary>The zone of the second clock; null without one.</summary>
    public string? SecondZone { get; init; }

    /// <summary>What a preview adds; null for an export.</summary>
    public PreviewSettings? Preview { get; init; }

    /// <summary>The paths of what is on it, to which links can lead.</summary>
    public IEnumerable<string> Keys()
    {
        var entries = new Stack<OutlineEntry>();
        foreach (var block in Blocks)
        {
            if (block is Heading { Level: > 2, Key: { } heading }) yield return heading;
            if (block is Card { Key: { } card }) yield return card;
            if (block is Table table)
                foreach (var row in table.Rows)
                    if (row.Key is { } key) yield return key;
            foreach (var entry in block switch { Card { Items: var items } => items, Outline outline => outline.Entries, _ => [] }) entries.Push(entry);
            while (entries.TryPop(out var entry))
            {
                if (entry.Key is { } key) yield return key;
                foreach (var part in entry.Parts) entries.Push(part);
            }
        }
    }
}
