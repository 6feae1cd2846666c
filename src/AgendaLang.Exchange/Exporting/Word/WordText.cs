using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AgendaLang.Exchange.Exporting.Word;

/// <summary>The text of a Word file, paragraph by paragraph.</summary>
internal sealed class WordText
{
    private readonly List<OpenXmlElement> _elements = [];
    private readonly List<(int Level, string Text, string Bookmark)> _headings = [];

    /// <summary>A paragraph of a style; lines of the text are lines of it. None if the text is empty.</summary>
    public void Paragraph(string style, string text)
    {
        if (text.Length > 0) _elements.Add(Of(style, text));
    }

    /// <summary>A heading of a level from 1 to 3; those of the first two stand in the contents.</summary>
    public void Heading(int level, string text)
    {
        var bookmark = Wording.Invariant($"_Toc{_headings.Count + 1}");
        var paragraph = Of(WordStyles.Heading(level), text);
        var id = (_headings.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        paragraph.InsertAfter(new W.BookmarkStart { Id = id, Name = bookmark }, paragraph.ParagraphProperties);
        paragraph.AppendChild(new W.BookmarkEnd { Id = id });
        _headings.Add((level, text, bookmark));
        _elements.Add(paragraph);
    }

    /// <summary>An item: its number, then its text, further in the deeper it is.</summary>
    public void Item(string number, string text, int depth)
    {
        var paragraph = Of(WordStyles.Item, "");
        var left = 851 + (Math.Min(depth, 6) * 425);
        paragraph.ParagraphProperties!.Indentation = new() { Left = left.ToString(System.Globalization.CultureInfo.InvariantCulture), Hanging = "851" };
        if (IsFromTheRight(text)) paragraph.ParagraphProperties.BiDi = new();
        paragraph.Append(Run(number), new W.Run(new W.TabChar()), Run(text));
        _elements.Add(paragraph);
    }

    /// <summary>A table with a row of heads, repeated on each page. None without rows.</summary>
    public void Table(string[] heads, int[] widths, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0) return;
        var table = new W.Table(
            new W.TableProperties(new W.TableStyle { Val = WordStyles.Table }, new W.TableWidth { Width = "5000", Type = W.TableWidthUnitValues.Pct }, new W.TableLayout { Type = W.TableLayoutValues.Fixed }),
            new W.TableGrid(widths.Select(width => new W.GridColumn { Width = Text(width) })));
        table.AppendChild(Row(heads, widths, WordStyles.TableHead, isHead: true));
        foreach (var row in rows) table.AppendChild(Row(row, widths, WordStyles.Normal, isHead: false));
        _elements.Add(table);
        // Two tables in a row would be one.
        _elements.Add(Of(WordStyles.Normal, ""));
    }

    /// <summary>The whole text: what comes before the contents, these, and what was written here.</summary>
    public W.Body Body(WordText before)
    {
        var body = new W.Body(before._elements);
        body.AppendChild(Of(WordStyles.Contents, "Contents"));
        body.Append(Contents());
        if (_elements is [W.Paragraph { ParagraphProperties: { } first }, ..]) first.PageBreakBefore = new();
        body.Append(_elements);
        return body;
    }

    public static W.Header Header(string left, string right) =>
        new(new W.Paragraph(new W.ParagraphProperties { ParagraphStyleId = new() { Val = WordStyles.Header } }, Run(left), new W.Run(new W.TabChar()), Run(right)));

    public static W.Footer Footer(string left)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties { ParagraphStyleId = new() { Val = WordStyles.Footer } }, Run(left), new W.Run(new W.TabChar()));
        paragraph.Append(new W.SimpleField(Run("1")) { Instruction = " PAGE " }, Run(" / "), new W.SimpleField(Run("1")) { Instruction = " NUMPAGES " });
        return new(paragraph);
    }

    /// <summary>The contents as a field, filled in already: no program has to ask before it shows them, and each may fill in pages.</summary>
    private IEnumerable<W.Paragraph> Contents()
    {
        var begin = new OpenXmlElement[]
        {
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
            new W.Run(new W.FieldCode(" TOC \\o \"1-2\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }),
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
        };
        foreach (var (level, text, bookmark) in _headings)
        {
            if (level > 2) continue;
            var line = new W.Paragraph(new W.ParagraphProperties { ParagraphStyleId = new() { Val = WordStyles.ContentsLine(level) } });
            if (IsFromTheRight(text)) line.ParagraphProperties!.BiDi = new();
            line.Append(begin);
            begin = [];
            line.AppendChild(new W.Hyperlink(Run(text)) { Anchor = bookmark, History = true });
            yield return line;
        }
        var end = new W.Paragraph();
        end.Append(begin);
        end.AppendChild(new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }));
        yield return end;
    }

    private static W.TableRow Row(string[] cells, int[] widths, string style, bool isHead)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        if (isHead) properties.AppendChild(new W.TableHeader());
        var row = new W.TableRow(properties);
        for (var i = 0; i < cells.Length; i++)
        {
            row.AppendChild(new W.TableCell(new W.TableCellProperties(new W.TableCellWidth { Width = Text(widths[i]), Type = W.TableWidthUnitValues.Dxa }), Of(style, cells[i])));
        }
        return row;
    }

    private static W.Paragraph Of(string style, string text)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties { ParagraphStyleId = new() { Val = style } });
        if (IsFromTheRight(text)) paragraph.ParagraphProperties!.BiDi = new();
        if (text.Length > 0) paragraph.AppendChild(Run(text));
        return paragraph;
    }

    private static W.Run Run(string text)
    {
        var run = new W.Run();
        if (IsFromTheRight(text)) run.RunProperties = new() { RightToLeftText = new() };
        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            if (!isFirst) run.AppendChild(new W.Break());
            isFirst = false;
            run.AppendChild(new W.Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <summary>Whether a text begins in a script that is written from the right.</summary>
    private static bool IsFromTheRight(string text)
    {
        foreach (var unit in text)
        {
            if (unit is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')) return true;
            if (char.IsLetter(unit)) return false;
        }
        return false;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
