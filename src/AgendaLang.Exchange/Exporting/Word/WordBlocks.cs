using AgendaLang.Exchange.Exporting.Pages;
using AgendaLang.Exchange.Exporting.Phrasing;

namespace AgendaLang.Exchange.Exporting.Word;

/// <summary>Draws blocks as a Word file: title page, contents, and what the same page shows on a screen, to go on writing.</summary>
internal sealed class WordBlocks
{
    private readonly WordText _text;
    private readonly Phrases _phrases;

    private WordBlocks(Phrases phrases) => (_phrases, _text) = (phrases, new(phrases.Words.IsRightToLeft));

    /// <summary>The bytes of the file.</summary>
    public static byte[] Of(Page page)
    {
        var (front, body) = (new WordBlocks(page.Phrases), new WordBlocks(page.Phrases));
        foreach (var cover in page.Blocks.OfType<Cover>()) front.Write(cover, page.HasCoverPage);
        Block? before = null;
        foreach (var block in page.Blocks)
        {
            // Under a heading, a table says what it is by that.
            if (block is Table { Rows.Count: > 0 } table && before is not Heading) body._text.Paragraph(WordStyles.TableHead, new(table.Caption), keeps: true);
            body.Write(block);
            before = block;
        }
        var document = page.HasCoverPage ? body._text.Document(front._text, page.Phrases[Term.Contents]) : body._text.Document(front._text, null);
        return WordPackage.Bytes(document, body._text.Header(page.Title, page.RunningNote), body._text.Footer(), WordText.Shown(page.Title), page.Phrases.Language);
    }

    private void Write(Cover cover, bool isPage)
    {
        _text.Paragraph(isPage ? WordStyles.Kicker : WordStyles.BriefKicker, cover.Kicker);
        _text.Paragraph(WordStyles.Title, cover.Title);
        if (cover.State is { } state) _text.Paragraph(WordStyles.State, state);
        foreach (var line in cover.Subtitles) _text.Paragraph(WordStyles.Subtitle, line);
        Prose(cover.Prose, 0);
        if (cover.Facts.Count > 0) _text.Paragraph(WordStyles.Detail, new Line("\u00A0"));
        Facts(cover.Facts, 0);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                _text.Heading(Math.Clamp(heading.Level - 1, 1, 3), heading.Line);
                break;
            case TextBlock text:
                _text.Paragraph(WordStyles.Detail, text.Line, keeps: true);
                break;
            case Bullets bullets:
                foreach (var line in bullets.Lines) _text.Listed("–", line, 0);
                break;
            case FactList list:
                Facts(list.Facts, 0);
                break;
            case Outline outline:
                Items(outline.Entries, 0);
                break;
            case Table table:
                _text.Table(table);
                break;
            case Card card:
                Write(card);
                break;
        }
    }

    private void Write(Card card)
    {
        var heading = new Line(card.When.Clock).Add(card.When.Clock.Length > 0 ? "\u2002" : "").Add(card.Title);
        if (card.IsOff && card.When.Clock.Length > 0) heading = new Line(card.When.Clock, Setting.Struck).Add("\u2002").Add(card.Title);
        var below = new List<Line>();
        if (card.Where is { } where) below.Add(where);
        below.AddRange(card.Tags.Select(tag => new Line(tag)));
        if (card is { IsOff: false, State: { } state }) below.Add(state);
        if (card.When.Zone is { } zone) below.Add(new(zone));
        if (card.When.Second is { } second) below.Add(new($"{_phrases[Term.SecondZone]}: {second}"));
        var start = _text.Count;
        if (card.IsBreak)
        {
            var line = Line.Join([heading, .. below], " · ");
            _text.Paragraph(WordStyles.Pause, line);
        }
        else
        {
            _text.Heading(3, heading);
            if (card is { IsOff: true, State: { } off }) _text.Paragraph(WordStyles.State, off);
            if (below.Count > 0) _text.Paragraph(WordStyles.Detail, Line.Join(below, " · "));
        }
        Prose(card.Prose, 0);
        Facts(card.Facts, 0);
        Items(card.Items, 0);
        _text.Keep(start);
    }

    // Items hold items no deeper than the language lets them.
    private void Items(IReadOnlyList<OutlineEntry> entries, int depth)
    {
        foreach (var entry in entries)
        {
            _text.Item(entry.Number ?? "", entry.Title, depth, keeps: entry.Facts.Count + entry.Prose.Count > 0 || entry.State is not null);
            if (entry.State is { } state) _text.Paragraph(entry.IsOff ? WordStyles.State : WordStyles.Detail, state, depth: depth + 1);
            Prose(entry.Prose, depth + 1);
            Facts(entry.Facts, depth + 1);
            Items(entry.Parts, depth + 1);
        }
    }

    private void Facts(IReadOnlyList<Fact> facts, int depth)
    {
        foreach (var fact in facts) _text.Fact(fact.Label, fact.Lines, depth);
    }

    private void Prose(IReadOnlyList<Paragraph> prose, int depth)
    {
        foreach (var paragraph in prose)
        {
            if (paragraph.IsListed) _text.Listed("–", paragraph.Line, depth);
            else _text.Paragraph(WordStyles.Normal, paragraph.Line, depth: depth);
        }
    }
}
