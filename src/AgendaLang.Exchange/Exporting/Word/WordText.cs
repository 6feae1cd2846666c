using System.Globalization;
using System.Text;
using System.Xml.Linq;
using AgendaLang.Exchange.Exporting.Pages;
using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Exporting.Word;

/// <summary>The text of a Word file, paragraph by paragraph. The order of elements within an element is that of the schema (ECMA-376, part 1, section 17).</summary>
/// <param name="isRightToLeft">Whether the page is written from the right.</param>
internal sealed class WordText(bool isRightToLeft)
{
    /// <summary>Between the margins, in twentieths of a point.</summary>
    private const int TextWidth = 9412;

    private const int Step = 567;
    private const char RightToLeftMark = '\u200F';

    // Letters on a line of a table, in a cell that stays on one line, and between two cells.
    private const int LineColumns = 86;
    private const int ShortCell = 18;
    private const int MaxColumns = 90;
    private const int CellMargin = 3;

    private const int ShortChain = 6;
    private const int BeginningChain = 3;
    private const int Label = 2268;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<XElement> _elements = [];
    private readonly List<(int Level, Line Line, string Bookmark)> _headings = [];

    /// <summary>A paragraph of a style. None if the line is empty.</summary>
    /// <param name="style">One of <see cref="WordStyles"/>.</param>
    /// <param name="line">What it says.</param>
    /// <param name="keeps">Whether it stays on the page of the next.</param>
    /// <param name="depth">How far in it stands.</param>
    public void Paragraph(string style, Line line, bool keeps = false, int depth = 0)
    {
        if (!line.IsEmpty) _elements.Add(Element("p", Properties(style, line, keeps: keeps, left: depth * Step), Runs(line)));
    }

    /// <summary>A heading of a level from 1 to 3; those of the first two stand in the contents.</summary>
    public void Heading(int level, Line line)
    {
        var id = _headings.Count + 1;
        var bookmark = Wording.Invariant($"_Toc{id}");
        _elements.Add(Element("p", Properties(WordStyles.Heading(level), line),
            Element("bookmarkStart", Value("id", id), Value("name", bookmark)), Runs(line), Element("bookmarkEnd", Value("id", id))));
        _headings.Add((level, line, bookmark));
    }

    /// <summary>An item: its number, then its text, further in the deeper it is.</summary>
    public void Item(string number, Line line, int depth, bool keeps) =>
        _elements.Add(Element("p", Properties(WordStyles.Item, line, keeps: keeps, left: Step + (Math.Min(depth, 6) * Step), hanging: Step), Run(new(number, Setting: Setting.Strong)), Tab(), Runs(line)));

    /// <summary>An entry of a list.</summary>
    public void Listed(string mark, Line line, int depth) =>
        _elements.Add(Element("p", Properties(WordStyles.Normal, line, left: (depth * Step) + 284, hanging: 284), Run(new(mark)), Tab(), Runs(line)));

    /// <summary>Something known, with what it is: the label, then its lines beside it.</summary>
    public void Fact(string label, IReadOnlyList<Line> lines, int depth)
    {
        var left = Math.Min(depth, 6) * Step + Label;
        var runs = new List<object>();
        foreach (var line in lines.Where(line => !line.IsEmpty))
        {
            if (runs.Count > 0) runs.Add(Element("r", Element("br")));
            runs.AddRange(Runs(line));
        }
        _elements.Add(Element("p", Properties(WordStyles.Fact, lines[0], left: left, hanging: Label), Run(new(label, Setting: Setting.Faint)), Tab(), runs));
    }

    /// <summary>How many paragraphs and tables there are.</summary>
    public int Count => _elements.Count;

    /// <summary>Keeps the paragraphs since a place together, so that no page ends behind a heading; of many only the first, since long chains confuse LibreOffice.</summary>
    /// <param name="start">The first of them, by <see cref="Count"/>.</param>
    public void Keep(int start)
    {
        var last = _elements.Count - start <= ShortChain ? _elements.Count - 1 : start + BeginningChain;
        for (var i = start; i < last; i++)
            if (_elements[i].Element(W + "pPr") is { } properties && properties.Element(W + "keepNext") is null) properties.Element(W + "pStyle")!.AddAfterSelf(Element("keepNext"));
    }

    /// <summary>A table with a row of heads, repeated on each page. None without rows.</summary>
    public void Table(Table table)
    {
        if (table.Rows.Count == 0) return;
        var widths = Widths(table);
        var style = Element("tblPr", Element("tblStyle", Value("val", WordStyles.Table)), isRightToLeft ? Element("bidiVisual") : null,
            Element("tblW", Value("w", 5000), Value("type", "pct")), Element("tblLayout", Value("type", "fixed")));
        _elements.Add(Element("tbl", style, Element("tblGrid", widths.Select(width => Element("gridCol", Value("w", width)))),
            Row([.. table.Columns.Select(column => (IReadOnlyList<Line>)[new Line(column)])], widths, WordStyles.TableHead, isHead: true, -1),
            table.Rows.Select(row => Row(row.Cells, widths, WordStyles.TableText, isHead: false, table.HeadColumn))));
        // Two tables in a row would be one.
        _elements.Add(Element("p", Properties(WordStyles.Detail, new())));
    }

    /// <summary>The whole text: what comes before the contents, these if they are called something, and what was written here.</summary>
    public XElement Document(WordText before, string? contents) => Element("document", new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R),
        Element("body", before._elements, contents is null ? [] : Contents(contents), Begun(contents is not null),
            Element("sectPr",
                Element("headerReference", Value("type", "default"), new XAttribute(R + "id", "header")),
                Element("footerReference", Value("type", "default"), new XAttribute(R + "id", "footer")),
                Element("pgSz", Value("w", 11906), Value("h", 16838)),
                Element("pgMar", Value("top", 1418), Value("right", 1247), Value("bottom", 1247), Value("left", 1247), Value("header", 709), Value("footer", 624), Value("gutter", 0)),
                // A page with the title alone has neither head nor foot.
                contents is null ? null : Element("titlePg"), isRightToLeft ? Element("bidi") : null)));

    /// <summary>What stands on top of each page: at its beginning, and at its end.</summary>
    public XElement Header(string start, string end) => Root("hdr", Element("p", Properties(WordStyles.Header, new(start)), Run(new(start)), Tab(), Run(new(end))));

    /// <summary>The number of each page.</summary>
    public XElement Footer() => Root("ftr", Element("p", Properties(WordStyles.Footer, new()), Tab(), Field(" PAGE "), Run(new(" / ")), Field(" NUMPAGES ")));

    // The first heading begins what follows the contents.
    private List<XElement> Begun(bool hasContents)
    {
        if (hasContents && _elements.Count > 0 && _elements[0].Element(W + "pPr") is { } properties)
            (properties.Element(W + "keepNext") ?? properties.Element(W + "pStyle"))!.AddAfterSelf(Element("pageBreakBefore"));
        return _elements;
    }

    /// <summary>The contents as a field, filled in already: no program has to ask before it shows them, and each may fill in pages.</summary>
    private IEnumerable<XElement> Contents(string title)
    {
        if (_headings.Count == 0) yield break;
        yield return Element("p", Properties(WordStyles.Contents, new(title)), Runs(new(title)));
        XElement[] begin =
        [
            Element("r", Element("fldChar", Value("fldCharType", "begin"))),
            Element("r", Element("instrText", Preserved(), " TOC \\o \"1-2\" \\h \\z \\u ")),
            Element("r", Element("fldChar", Value("fldCharType", "separate"))),
        ];
        foreach (var (level, line, bookmark) in _headings)
        {
            if (level > 2) continue;
            yield return Element("p", Properties(WordStyles.ContentsLine(level), line), begin, Element("hyperlink", Value("anchor", bookmark), Value("history", 1), Runs(line)));
            begin = [];
        }
        yield return Element("p", begin, Element("r", Element("fldChar", Value("fldCharType", "end"))));
    }

    // Each column as wide as its longest word, dates and numbers as their line; what is left goes to those that have more to say.
    private static int[] Widths(Table table)
    {
        var (least, wanted) = (new double[table.Columns.Count], new double[table.Columns.Count]);
        for (var i = 0; i < least.Length; i++)
        {
            var lines = table.Rows.SelectMany(row => row.Cells[i]).Select(line => line.Plain).Append(table.Columns[i]).ToList();
            var longest = lines.Max(line => Math.Min(line.Length, MaxColumns));
            var word = lines.SelectMany(line => line.Split(' ', '/', '-', '\u00A0')).Max(part => part.Length);
            least[i] = Math.Clamp(longest <= ShortCell ? longest : word, 4, ShortCell) + CellMargin;
            wanted[i] = Math.Max(least[i], longest + CellMargin);
        }
        var (space, needed) = (LineColumns - least.Sum(), wanted.Sum() - least.Sum());
        var share = needed > 0 ? space / needed : 0;
        var widths = least.Select((columns, i) => needed > 0 && space > 0 ? columns + (wanted[i] - columns) * share : columns).ToArray();
        var all = widths.Sum();
        var inPoints = widths.Select(columns => (int)(TextWidth * columns / all)).ToArray();
        inPoints[^1] += TextWidth - inPoints.Sum();
        return inPoints;
    }

    private XElement Row(IReadOnlyList<IReadOnlyList<Line>> cells, int[] widths, string style, bool isHead, int strong) => Element("tr",
        Element("trPr", Element("cantSplit"), isHead ? Element("tblHeader") : null),
        cells.Select((cell, i) =>
        {
            var lines = cell.Where(line => !line.IsEmpty).ToList();
            if (i == strong && lines.Count > 0) lines[0] = Strong(lines[0]);
            return Element("tc", Element("tcPr", Element("tcW", Value("w", widths[i]), Value("type", "dxa"))),
                lines.Count == 0 ? Element("p", Properties(style, new())) : lines.Select(line => Element("p", Properties(style, line), Runs(line))));
        }));

    private static Line Strong(Line line)
    {
        var strong = new Line();
        foreach (var run in line.Runs) strong.Add(run.Setting == Setting.Plain ? run with { Setting = Setting.Strong } : run);
        return strong;
    }

    private XElement Properties(string style, Line line, bool keeps = false, int left = 0, int hanging = 0) =>
        Element("pPr", Element("pStyle", Value("val", style)), keeps ? Element("keepNext") : null, isRightToLeft || IsFromTheRight(line.Plain) ? Element("bidi") : null,
            left == 0 ? null : Element("ind", Value("left", left), hanging == 0 ? null : Value("hanging", hanging)));

    private IEnumerable<XElement> Runs(Line line)
    {
        foreach (var each in line.Runs)
        {
            // Our own words go on from the right behind a name in Latin letters.
            var run = isRightToLeft && !each.IsSaid && each.Text.Length > 0 ? each with { Text = $"{RightToLeftMark}{each.Text}" } : each;
            yield return run.Address is { } address ? Element("fldSimple", Value("instr", $" HYPERLINK \"{Quoted(address)}\" "), Run(run)) : Run(run);
            if (run is { IsMarked: true, Language: { } language })
                yield return Element("r", Element("rPr", Element("color", Value("val", "767676")), Element("sz", Value("val", 18)), Element("szCs", Value("val", 18)), Element("vertAlign", Value("val", "superscript"))), Element("t", Preserved(), $"\u00A0{language}"));
        }
    }

    private static XElement Run(Run run)
    {
        var properties = Element("rPr",
            run.Setting == Setting.Code ? Element("rFonts", Value("ascii", "Consolas"), Value("hAnsi", "Consolas")) : null,
            run.Setting == Setting.Strong ? new[] { Element("b"), Element("bCs") } : null,
            run.Setting == Setting.Emphasis ? new[] { Element("i"), Element("iCs") } : null,
            run.Setting == Setting.Struck ? Element("strike") : null,
            run.Address is not null ? Element("color", Value("val", "1F3864")) : run.Setting == Setting.Faint ? Element("color", Value("val", "595959")) : null,
            IsFromTheRight(run.Text) ? Element("rtl") : null);
        return Element("r", properties.HasElements ? properties : null, Element("t", Preserved(), run.Text.StartsWith(RightToLeftMark) ? RightToLeftMark + Shown(run.Text[1..]) : Shown(run.Text)));
    }

    /// <summary>A text on one line: what is not to be seen is shown as its number, what no XML can hold is left out.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in UnicodeText.ToVisible(text.Replace('\n', ' ').Replace('\t', ' ')).EnumerateRunes())
            if (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF)) shown.Append(rune.ToString());
        return shown.ToString();
    }

    // A field's instruction ends where the quotation mark does.
    private static string Quoted(string address) => address.Replace("\"", "%22", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);

    private static XElement Field(string code) => Element("fldSimple", Value("instr", code), Run(new("1")));

    private static XElement Tab() => Element("r", Element("tab"));

    private static XElement Root(string name, XElement content) => Element(name, new XAttribute(XNamespace.Xmlns + "w", W), content);

    private static XElement Element(string name, params object?[] content) => new(W + name, content);

    private static XAttribute Value(string name, string value) => new(W + name, value);

    private static XAttribute Value(string name, int value) => new(W + name, value.ToString(CultureInfo.InvariantCulture));

    private static XAttribute Preserved() => new(XNamespace.Xml + "space", "preserve");

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
}
