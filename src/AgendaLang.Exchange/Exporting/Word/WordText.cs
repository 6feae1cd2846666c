using System.Globalization;
using System.Xml.Linq;

namespace AgendaLang.Exchange.Exporting.Word;

/// <summary>The text of a Word file, paragraph by paragraph. The order of elements within an element is that of the schema (ECMA-376, part 1, section 17).</summary>
internal sealed class WordText
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<XElement> _elements = [];
    private readonly List<(int Level, string Text, string Bookmark)> _headings = [];

    /// <summary>A paragraph of a style; lines of the text are lines of it. None if the text is empty.</summary>
    public void Paragraph(string style, string text)
    {
        if (text.Length > 0) _elements.Add(Of(style, text));
    }

    /// <summary>A heading of a level from 1 to 3; those of the first two stand in the contents.</summary>
    public void Heading(int level, string text)
    {
        var id = _headings.Count + 1;
        var bookmark = Wording.Invariant($"_Toc{id}");
        // The first one begins what follows the contents.
        _elements.Add(Element("p", Properties(WordStyles.Heading(level), text, begins: _elements.Count == 0),
            Element("bookmarkStart", Value("id", id), Value("name", bookmark)), Run(text), Element("bookmarkEnd", Value("id", id))));
        _headings.Add((level, text, bookmark));
    }

    /// <summary>An item: its number, then its text, further in the deeper it is.</summary>
    public void Item(string number, string text, int depth)
    {
        var properties = Properties(WordStyles.Item, text);
        properties.Add(Element("ind", Value("left", 851 + (Math.Min(depth, 6) * 425)), Value("hanging", 851)));
        _elements.Add(Element("p", properties, Run(number), Tab(), Run(text)));
    }

    /// <summary>A table with a row of heads, repeated on each page. None without rows.</summary>
    public void Table(string[] heads, int[] widths, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0) return;
        _elements.Add(Element("tbl",
            Element("tblPr", Element("tblStyle", Value("val", WordStyles.Table)), Element("tblW", Value("w", 5000), Value("type", "pct")), Element("tblLayout", Value("type", "fixed"))),
            Element("tblGrid", widths.Select(width => Element("gridCol", Value("w", width)))),
            Row(heads, widths, WordStyles.TableHead, isHead: true),
            rows.Select(row => Row(row, widths, WordStyles.Normal, isHead: false))));
        // Two tables in a row would be one.
        _elements.Add(Of(WordStyles.Normal, ""));
    }

    /// <summary>The whole text: what comes before the contents, these, and what was written here.</summary>
    public XElement Document(WordText before) => Element("document", new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R),
        Element("body", before._elements, Of(WordStyles.Contents, "Contents"), Contents(), _elements,
            Element("sectPr",
                Element("headerReference", Value("type", "default"), new XAttribute(R + "id", "header")),
                Element("footerReference", Value("type", "default"), new XAttribute(R + "id", "footer")),
                Element("pgSz", Value("w", 11906), Value("h", 16838)),
                Element("pgMar", Value("top", 1418), Value("right", 1247), Value("bottom", 1247), Value("left", 1247), Value("header", 709), Value("footer", 624), Value("gutter", 0)),
                // The first page, with the title, has neither head nor foot.
                Element("titlePg"))));

    public static XElement Header(string left, string right) => Root("hdr", Element("p", Properties(WordStyles.Header, ""), Run(left), Tab(), Run(right)));

    public static XElement Footer(string left) =>
        Root("ftr", Element("p", Properties(WordStyles.Footer, ""), Run(left), Tab(), Field(" PAGE "), Run(" / "), Field(" NUMPAGES ")));

    /// <summary>The contents as a field, filled in already: no program has to ask before it shows them, and each may fill in pages.</summary>
    private IEnumerable<XElement> Contents()
    {
        XElement[] begin =
        [
            Element("r", Element("fldChar", Value("fldCharType", "begin"))),
            Element("r", Element("instrText", Preserved(), " TOC \\o \"1-2\" \\h \\z \\u ")),
            Element("r", Element("fldChar", Value("fldCharType", "separate"))),
        ];
        foreach (var (level, text, bookmark) in _headings)
        {
            if (level > 2) continue;
            yield return Element("p", Properties(WordStyles.ContentsLine(level), text), begin, Element("hyperlink", Value("anchor", bookmark), Value("history", 1), Run(text)));
            begin = [];
        }
        yield return Element("p", begin, Element("r", Element("fldChar", Value("fldCharType", "end"))));
    }

    private static XElement Row(string[] cells, int[] widths, string style, bool isHead) => Element("tr",
        Element("trPr", Element("cantSplit"), isHead ? Element("tblHeader") : null),
        cells.Select((cell, i) => Element("tc", Element("tcPr", Element("tcW", Value("w", widths[i]), Value("type", "dxa"))), Of(style, cell))));

    private static XElement Of(string style, string text) => Element("p", Properties(style, text), text.Length > 0 ? Run(text) : null);

    private static XElement Properties(string style, string text, bool begins = false) =>
        Element("pPr", Element("pStyle", Value("val", style)), begins ? Element("pageBreakBefore") : null, IsFromTheRight(text) ? Element("bidi") : null);

    private static XElement Run(string text)
    {
        var run = Element("r", IsFromTheRight(text) ? Element("rPr", Element("rtl")) : null);
        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            if (!isFirst) run.Add(Element("br"));
            isFirst = false;
            run.Add(Element("t", Preserved(), line));
        }
        return run;
    }

    private static XElement Field(string code) => Element("fldSimple", Value("instr", code), Run("1"));

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
