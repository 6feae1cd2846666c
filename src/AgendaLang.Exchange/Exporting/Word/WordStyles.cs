using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AgendaLang.Exchange.Exporting.Word;

/// <summary>The styles of a Word file: who edits it changes these, not each paragraph.</summary>
internal static class WordStyles
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Contents = "TOCHeading";
    public const string Detail = "Detail";
    public const string Item = "AgendaItem";
    public const string Pause = "Pause";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string Table = "AgendaTable";
    public const string TableHead = "TableHead";

    private const string Accent = "1F3864";
    private const string Muted = "595959";

    public static string Heading(int level) => Wording.Invariant($"Heading{level}");

    public static string ContentsLine(int level) => Wording.Invariant($"TOC{level}");

    public static W.Styles All() => new(
        new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                new W.RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = "Yu Mincho", ComplexScript = "Arial" },
                new W.FontSize { Val = "22" }, new W.FontSizeComplexScript { Val = "22" }, new W.Languages { Val = "en-GB" })),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(new W.SpacingBetweenLines { After = "100", Line = "264", LineRule = W.LineSpacingRuleValues.Auto }))),
        Paragraph(Normal, "Normal", new(), new(), isDefault: true),
        Paragraph(Title, "Title", new() { SpacingBetweenLines = new() { Before = "3600", After = "240" } }, Run(56, bold: true, Accent)),
        Paragraph(Subtitle, "Subtitle", new() { SpacingBetweenLines = new() { After = "80" } }, Run(28, bold: false, Muted)),
        Paragraph(Heading(1), "heading 1", HeadingProperties(0, before: "480"), Run(36, bold: true, Accent)),
        Paragraph(Heading(2), "heading 2", HeadingProperties(1, before: "360"), Run(28, bold: true, Accent)),
        Paragraph(Heading(3), "heading 3", HeadingProperties(2, before: "240"), Run(24, bold: true, color: null)),
        Paragraph(Contents, "TOC Heading", new() { KeepNext = new(), PageBreakBefore = new(), SpacingBetweenLines = new() { After = "160" } }, Run(36, bold: true, Accent)),
        Paragraph(ContentsLine(1), "toc 1", new() { SpacingBetweenLines = new() { Before = "120", After = "40" } }, Run(22, bold: true, color: null)),
        Paragraph(ContentsLine(2), "toc 2", new() { SpacingBetweenLines = new() { After = "20" }, Indentation = new() { Left = "284" } }, new()),
        Paragraph(Detail, "Detail", new() { SpacingBetweenLines = new() { After = "40" } }, Run(20, bold: false, Muted)),
        Paragraph(Item, "Agenda item", new() { SpacingBetweenLines = new() { After = "60" }, Indentation = new() { Left = "851", Hanging = "851" } }, new()),
        Paragraph(Pause, "Pause", new() { SpacingBetweenLines = new() { Before = "200", After = "80" } }, Run(22, bold: false, Muted, italic: true)),
        Paragraph(Header, "header", Tabbed(), Run(18, bold: false, Muted)),
        Paragraph(Footer, "footer", Tabbed(), Run(18, bold: false, Muted)),
        Paragraph(TableHead, "Table head", new() { KeepNext = new(), SpacingBetweenLines = new() { After = "40" } }, Run(20, bold: true, color: null)),
        TableStyle());

    private static W.Style Paragraph(string id, string name, W.StyleParagraphProperties paragraph, W.StyleRunProperties run, bool isDefault = false)
    {
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = id, StyleName = new() { Val = name }, PrimaryStyle = new() };
        if (isDefault) style.Default = true;
        else style.BasedOn = new() { Val = Normal };
        if (paragraph.HasChildren) style.StyleParagraphProperties = paragraph;
        if (run.HasChildren) style.StyleRunProperties = run;
        return style;
    }

    private static W.StyleParagraphProperties HeadingProperties(int level, string before) =>
        new() { KeepNext = new(), KeepLines = new(), SpacingBetweenLines = new() { Before = before, After = "120" }, OutlineLevel = new() { Val = level } };

    private static W.StyleParagraphProperties Tabbed() => new() { Tabs = new(new W.TabStop { Val = W.TabStopValues.Right, Position = 9412 }) };

    // Scripts that are written from the right have sizes and weights of their own.
    private static W.StyleRunProperties Run(int halfPoints, bool bold, string? color, bool italic = false)
    {
        var size = halfPoints.ToString(CultureInfo.InvariantCulture);
        var run = new W.StyleRunProperties { FontSize = new() { Val = size }, FontSizeComplexScript = new() { Val = size } };
        if (bold) (run.Bold, run.BoldComplexScript) = (new(), new());
        if (italic) (run.Italic, run.ItalicComplexScript) = (new(), new());
        if (color is not null) run.Color = new() { Val = color };
        return run;
    }

    private static W.Style TableStyle() => new(
        new W.StyleName { Val = "Agenda table" }, new W.PrimaryStyle(),
        new W.StyleTableProperties(
            new W.TableBorders(Border<W.TopBorder>(), Border<W.BottomBorder>(), Border<W.InsideHorizontalBorder>()),
            new W.TableCellMarginDefault(
                new W.TopMargin { Width = "60", Type = W.TableWidthUnitValues.Dxa }, new W.TableCellLeftMargin { Width = 80, Type = W.TableWidthValues.Dxa },
                new W.BottomMargin { Width = "60", Type = W.TableWidthUnitValues.Dxa }, new W.TableCellRightMargin { Width = 80, Type = W.TableWidthValues.Dxa })))
    {
        Type = W.StyleValues.Table, StyleId = Table,
    };

    private static T Border<T>() where T : W.BorderType, new() => new() { Val = new EnumValue<W.BorderValues>(W.BorderValues.Single), Size = 4, Color = "A6A6A6" };
}
