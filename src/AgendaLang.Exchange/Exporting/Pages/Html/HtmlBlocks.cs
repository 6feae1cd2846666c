using System.Globalization;
using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Pages.Html;

/// <summary>Draws blocks as HTML.</summary>
internal sealed class HtmlBlocks
{
    // Tables of no more rows stay on one printed page.
    private const int ShortTable = 4;

    // What has no more entries or lines fits a printed page.
    private const int ShortDay = 20;

    private readonly HtmlWriter _output;
    private readonly Page _page;
    private readonly HashSet<string> _anchors;
    private readonly Dictionary<Party, string> _parties;
    private readonly Stack<int> _sections = new();
    private bool _isBeginning;

    // How many blocks are drawn, the one at hand included.
    private int _at;

    public HtmlBlocks(HtmlWriter output, Page page)
    {
        (_output, _page) = (output, page);
        _anchors = [.. page.Keys()];
        _parties = page.Filter.Index().ToDictionary(pair => pair.Item, pair => Phrases.Number(pair.Index));
    }

    /// <summary>Whether a name is marked with its language.</summary>
    public bool HasMarks { get; private set; }

    /// <summary>The id of a section.</summary>
    public static string? SectionId(Heading heading) => heading.Key is { } key ? heading.Level == 2 ? $"s-{key}" : Id(key) : null;

    /// <summary>Draws a block; the cover stands outside.</summary>
    public void Write(Block block)
    {
        _at++;
        switch (block)
        {
            case Heading heading:
                Begin(heading);
                break;
            case TextBlock text:
                Paragraph(text.Line);
                break;
            case Bullets bullets:
                _output.Open("ul");
                foreach (var line in bullets.Lines) Wrapped("li", line);
                _output.Close();
                break;
            case FactList list:
                Facts(list.Facts);
                break;
            case Table table:
                Table(table);
                break;
            case Outline outline:
                Items(outline.Entries);
                break;
            case Card card:
                Card(card);
                break;
            case Timeline timeline:
                new RoomTimeline(_output, _page.Phrases, PartiesText).Draw(timeline);
                break;
        }
        if (block is Timeline or Pages.Card) EndBeginning();
    }

    /// <summary>Draws the cover.</summary>
    public void Cover(Cover cover)
    {
        _output.Open("header", ("class", "cover"), ("data-source", SourceOf(cover.Source)));
        Wrapped("p", cover.Kicker, ("class", "kicker"));
        Wrapped("h1", cover.Title, ("dir", "auto"));
        if (cover.State is { } state) Wrapped("p", state, ("class", "state"));
        foreach (var line in cover.Subtitles) Wrapped("p", line, ("class", "subtitle"), ("dir", "auto"));
        Prose(cover.Prose);
        Facts(cover.Facts);
        _output.Close();
    }

    /// <summary>Ends the sections that are open.</summary>
    public void CloseSections()
    {
        EndBeginning();
        while (_sections.TryPop(out _)) _output.Close();
    }

    private static string Id(string key) => "a-" + key;

    private void Begin(Heading heading)
    {
        while (_sections.TryPeek(out var level) && level >= heading.Level)
        {
            _sections.Pop();
            _output.Close();
        }
        _output.Open("section", ("class", $"level-{Phrases.Number(heading.Level)}"), ("id", SectionId(heading)), ("data-source", SourceOf(heading.Source ?? heading.Key)));
        _sections.Push(heading.Level);
        _isBeginning = heading.Level > 2 && IsBeginning();
        if (_isBeginning) _output.Open("div", ("class", "begin"));
        Wrapped(HeadingElement(heading.Level), heading.Line, ("dir", "auto"));
    }

    // A heading with what comes first under it is one on paper, if a page holds it: browsers do not find the break before a chain of things that are to stay together.
    private bool IsBeginning()
    {
        var next = _at;
        while (next < _page.Blocks.Count && _page.Blocks[next] is TextBlock) next++;
        return next < _page.Blocks.Count && _page.Blocks[next] switch
        {
            Timeline timeline => timeline.Entries.Count <= ShortDay,
            Pages.Card card => card.Facts.Sum(fact => fact.Lines.Count) + card.Prose.Count + card.Items.Sum(item => 1 + item.Facts.Count + item.Parts.Count) <= ShortDay,
            _ => false,
        };
    }

    private void EndBeginning()
    {
        if (_isBeginning) _output.Close();
        _isBeginning = false;
    }

    private void Card(Card card)
    {
        var kind = card.IsBreak ? "card break" : card.IsOff ? "card off" : "card";
        _output.Open("article", ("class", kind), ("id", card.Key is { } key ? Id(key) : null), ("data-p", PartiesText(card.Parties)), ("data-source", SourceOf(card.Source ?? card.Key)));
        _output.Open("div", ("class", "when"));
        if (card.When.Clock.Length > 0) Clock(card.When);
        if (card.When.Zone is { } zone) _output.Element("p", zone, ("class", "zone"));
        if (card.When.Start is { } start)
        {
            _output.Open("p", ("class", "second"), ("data-from", Instant(start)), ("data-to", card.When.End is { } end ? Instant(end) : null), ("data-day", Day(start)));
            _output.Text(card.When.Second ?? "").Close();
        }
        _output.Close().Open("div", ("class", "what"));
        Wrapped(HeadingElement(card.Level), card.Title, ("dir", "auto"));
        if (card.State is { } off && card.IsOff) Wrapped("p", off, ("class", "state"));
        if (card.Tags.Count > 0 || card.Where is not null || card.State is not null && !card.IsOff)
        {
            _output.Open("p", ("class", "tags"));
            if (card.Where is { } where)
            {
                _output.Open("span", ("class", "room"));
                Line(where);
                _output.Close();
            }
            foreach (var tag in card.Tags) _output.Element("span", tag);
            if (card.State is { } state && !card.IsOff) Wrapped("span", state);
            _output.Close();
        }
        Prose(card.Prose);
        Facts(card.Facts);
        if (card.Items.Count > 0) Items(card.Items);
        _output.Close().Close();
    }

    private void Clock(When when)
    {
        _output.Open("p", ("class", "clock"));
        if (when.Start is { } start) _output.Element("time", when.Clock, ("datetime", Instant(start)));
        else _output.Text(when.Clock);
        _output.Close();
    }

    private void Items(IReadOnlyList<OutlineEntry> entries)
    {
        _output.Open("ol", ("class", "items"), ("role", "list"));
        foreach (var entry in entries)
        {
            _output.Open("li", ("id", entry.Key is { } key ? Id(key) : null), ("class", entry.IsOff ? "off" : null), ("data-source", SourceOf(entry.Source ?? entry.Key)));
            _output.Element("span", entry.Number ?? "", ("class", "number"), ("dir", "auto")).Open("div");
            Wrapped("p", entry.Title, ("class", "title"), ("dir", "auto"));
            if (entry.State is { } state) Wrapped("p", state, ("class", entry.IsOff ? "state" : "faint"));
            Prose(entry.Prose);
            Facts(entry.Facts);
            if (entry.Parts.Count > 0) Items(entry.Parts);
            _output.Close().Close();
        }
        _output.Close();
    }

    private void Table(Table table)
    {
        _output.Open("table", ("role", "table"), ("class", table.Rows.Count <= ShortTable ? "short" : null)).Element("caption", table.Caption);
        _output.Open("thead", ("role", "rowgroup")).Open("tr", ("role", "row"));
        foreach (var column in table.Columns) _output.Element("th", column, ("scope", "col"), ("role", "columnheader"));
        _output.Close().Close().Open("tbody", ("role", "rowgroup"));
        var head = table.HeadColumn;
        foreach (var row in table.Rows)
        {
            _output.Open("tr", ("role", "row"), ("class", row.IsOff ? "off" : null), ("id", row.Key is { } key ? Id(key) : null), ("data-p", PartiesText(row.Parties)), ("data-source", SourceOf(row.Key)));
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var isHead = i == head && row.Cells[i].Count > 0;
                var isNarrow = table.Columns[i] == _page.Phrases[Term.Date] || table.Columns[i] == _page.Phrases[Term.Number];
                _output.Open(isHead ? "th" : "td", ("role", isHead ? "rowheader" : "cell"), ("scope", isHead ? "row" : null), ("class", isNarrow ? "narrow" : null), ("data-label", table.Columns[i]));
                foreach (var line in row.Cells[i].Where(line => !line.IsEmpty)) Wrapped("p", line, ("dir", "auto"));
                _output.Close();
            }
            _output.Close();
        }
        _output.Close().Close();
    }

    private void Facts(IReadOnlyList<Fact> facts)
    {
        if (facts.Count == 0) return;
        _output.Open("dl");
        foreach (var fact in facts)
        {
            _output.Open("div").Element("dt", fact.Label);
            foreach (var line in fact.Lines) Wrapped("dd", line, ("dir", "auto"));
            _output.Close();
        }
        _output.Close();
    }

    private void Prose(IReadOnlyList<Paragraph> prose)
    {
        if (prose.Count == 0) return;
        _output.Open("div", ("class", "prose"));
        var isList = false;
        foreach (var paragraph in prose)
        {
            if (paragraph.IsListed && !isList) _output.Open("ul");
            if (!paragraph.IsListed && isList) _output.Close();
            isList = paragraph.IsListed;
            Wrapped(isList ? "li" : "p", paragraph.Line, ("dir", "auto"));
        }
        if (isList) _output.Close();
        _output.Close();
    }

    private void Paragraph(Line line) => Wrapped("p", line, ("class", "text"), ("dir", "auto"));

    private void Wrapped(string element, Line line, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _output.Open(element, attributes);
        Line(line);
        _output.Close();
    }

    private void Line(Line line)
    {
        foreach (var run in line.Runs)
        {
            var setting = run.Setting switch
            {
                Setting.Strong => "strong",
                Setting.Emphasis => "em",
                Setting.Code => "code",
                Setting.Struck => "s",
                Setting.Faint => "span",
                _ => null,
            };
            if (setting is not null) _output.Open(setting, ("class", setting == "span" ? "faint" : null));
            var address = run.Target is { } target && _anchors.Contains(target) ? $"#{Id(target)}" : run.Address;
            if (address is not null) _output.Open("a", ("href", address), ("rel", run.Address is null ? null : "noreferrer"));
            if (run.IsSaid || run.Language is not null) _output.Element("bdi", run.Text, ("lang", run.Language));
            else _output.Text(run.Text);
            if (address is not null) _output.Close();
            if (run is { IsMarked: true, Language: { } language })
            {
                _output.Element("sup", language, ("class", "language"));
                HasMarks = true;
            }
            if (setting is not null) _output.Close();
        }
    }

    private string? PartiesText(IReadOnlyList<Party>? parties) =>
        parties is null || _parties.Count == 0 ? null : string.Join(' ', parties.Where(_parties.ContainsKey).Select(party => _parties[party])) is { Length: > 0 } some ? some : "none";

    /// <summary>Where something stands in the agendas; null in an export, and where that is not known.</summary>
    private string? SourceOf(string? path) => path is { Length: > 0 } && _page.Preview?.SourceOf(path) is { Length: > 0 } place ? place : null;

    private static string HeadingElement(int level) => $"h{Phrases.Number(Math.Min(level, 6))}";

    private static string Instant(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
