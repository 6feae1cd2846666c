using System.Xml.Linq;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace AgendaLang.Exchange.Tests.Exporting;

public sealed class WordExportTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Pieces =
    [
        "Opening", " ", "<", "&", "]]>", "\\", "\"", "\n", "\t", "\u0000", "\u0007", "\u000B", "\u0085", "\u2028", "\uFFFE", "\uFFFF", "\u202E", "\u2067", "\u200F", "الماء", "Анна", "🤝", "x", " TOC ",
    ];

    [Theory]
    [InlineData("c5plus1", "washington.agenda")]
    [InlineData("culture-summit", "summit.agenda")]
    public void The_examples(string folder, string root)
    {
        var exported = AgendaExport.Write(Compiled.Example(folder, root), ExportFormat.Word, new());
        Assert.Empty(Problems(exported));
        Snapshots.Match(Shown(exported), folder);
    }

    [Theory]
    [InlineData(null, "For the delegations")]
    [InlineData(Audience.Delegations, "For the delegations")]
    [InlineData(Audience.Confidential, "Confidential")]
    [InlineData(Audience.Public, "For the public")]
    public void Each_page_says_for_whom_it_is(Audience? audience, string said)
    {
        var exported = AgendaExport.Write(Compiled.Example("culture-summit", "summit.agenda", audience), ExportFormat.Word, new());
        var (header, footer) = (Part(exported, "word/header"), Part(exported, "word/footer"));
        Assert.Equal($"Second Lantern Coast Culture Summit\t{said} · adopted · Revision 3", Text(header));
        Assert.Equal("\t1 / 1", Text(footer));
    }

    [Fact]
    public void The_programme_of_somebody_on_another_clock()
    {
        var set = Compiled.Example("culture-summit", "summit.agenda");
        var shown = Shown(AgendaExport.Write(set, ExportFormat.Word, new() { For = set.Find("walker"), Zone = "Pacific/Auckland" }));
        Assert.StartsWith("Kicker: Hana Walker · Programme · For the delegations\n", shown, StringComparison.Ordinal);
        Assert.Contains("Heading3: 09:30–10:45\u2002Opening plenary\nDetail: Great Hall · Press: open · Second clock: 20:30–21:45\n", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Japan and New Zealand", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contents_lead_to_the_headings()
    {
        var document = Part(AgendaExport.Write(Compiled.Example("culture-summit", "summit.agenda"), ExportFormat.Word, new()), "word/document.xml");
        var links = document.Descendants(W + "hyperlink").Select(link => (string)link.Attribute(W + "anchor")!).ToList();
        Assert.NotEmpty(links);
        Assert.Empty(links.Except(document.Descendants(W + "bookmarkStart").Select(bookmark => (string)bookmark.Attribute(W + "name")!)));
        Assert.Equal(" TOC \\o \"1-2\" \\h \\z \\u ", document.Descendants(W + "instrText").Single().Value);
    }

    [Fact]
    public void What_is_written_from_the_right_is_set_so()
    {
        var document = Part(AgendaExport.Write(Compiled.Of("meeting m \"الماء والطاقة\" on 2026-05-14"), ExportFormat.Word, new()), "word/document.xml");
        var title = document.Descendants(W + "p").First();
        title = document.Descendants(W + "p").First(paragraph => Text(paragraph).Contains("الماء", StringComparison.Ordinal));
        Assert.NotNull(title.Descendants(W + "bidi").Single());
        Assert.NotNull(title.Descendants(W + "rtl").Single());
    }

    [Fact]
    public void In_another_language_it_falls_back_where_one_sees_it()
    {
        var set = Compiled.Of("country kz \"Kazakhstan\" {\n    name ru \"Казахстан\"\n}\ncountry tj \"Tajikistan\"\nmeeting m \"M\" between kz, tj on 2026-05-14 {\n    session s \"S\" kind plenary chair kz\n}\n");
        var shown = Shown(AgendaExport.Write(set, ExportFormat.Word, new() { Language = "ru" }));
        Assert.Contains("Subtitle: Четверг, 14 мая 2026 г.\n", shown, StringComparison.Ordinal);
        Assert.Contains("Казахстан\n", shown, StringComparison.Ordinal);
        Assert.Contains("Tajikistan\u00A0en\n", shown, StringComparison.Ordinal);
        var arabic = Part(AgendaExport.Write(set, ExportFormat.Word, new() { Language = "ar" }), "word/document.xml");
        Assert.All(arabic.Descendants(W + "p").Where(paragraph => paragraph.Element(W + "pPr") is not null), paragraph => Assert.NotNull(paragraph.Element(W + "pPr")!.Element(W + "bidi")));
        Assert.NotEmpty(AgendaExport.Write(set, ExportFormat.Word, new() { Language = "fi" }).Notices);
    }

    [Fact, Trait("Category", "Property")]
    public void Whatever_is_written_in_it_is_valid() => Gen.Int[0, Pieces.Length - 1].Array[1, 20].Select(parts => string.Concat(parts.Select(part => Pieces[part]))).Sample(text =>
    {
        var quoted = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
        var set = Compiled.Of($"country kz \"{quoted}\"\nperson p \"{quoted}\" of kz as \"{quoted}\"\nmeeting m \"{quoted}\" between kz on 2026-05-14 zone Asia/Almaty {{\n    delegation kz led by p\n    document d \"{quoted}\" number \"{quoted}\"\n    item i \"{quoted}\" number \"{quoted}\"\n    session s \"{quoted}\" 10:00-11:00 speaker p as \"{quoted}\" {{\n        outcome \"{quoted}\"\n    }}\n    break \"{quoted}\" 11:00-12:00\n}}\n");
        var exported = AgendaExport.Write(set, ExportFormat.Word, new());
        Assert.Empty(Problems(exported));
        Assert.Contains("Heading3: 10:00–11:00\u2002", Shown(exported), StringComparison.Ordinal);
    }, iter: Cases.Count);

    [Fact]
    public void A_very_long_name_is_written()
    {
        var exported = AgendaExport.Write(Compiled.Of($"meeting m \"{new string('x', 10_000)}\" on 2026-05-14"), ExportFormat.Word, new());
        Assert.Empty(Problems(exported));
    }

    [Fact]
    public void The_same_agenda_gives_the_same_bytes()
    {
        var first = AgendaExport.Write(Compiled.Example("culture-summit", "summit.agenda"), ExportFormat.Word, new());
        var second = AgendaExport.Write(Compiled.Example("culture-summit", "summit.agenda"), ExportFormat.Word, new());
        Assert.Equal(Exports.Parts(first), Exports.Parts(second));
        Assert.True(first.Content.Span.SequenceEqual(second.Content.Span));
    }

    private static IEnumerable<string> Problems(Exported exported)
    {
        using var stream = new MemoryStream();
        stream.Write(exported.Content.Span);
        // What may not be edited would be copied into a file first.
        using var package = WordprocessingDocument.Open(stream, isEditable: true, new OpenSettings { AutoSave = false });
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath}: {problem.Description}")];
    }

    private static XElement Part(Exported exported, string name) => XElement.Parse(Exports.Parts(exported).Single(part => part.Name.StartsWith(name, StringComparison.Ordinal)).Text, LoadOptions.PreserveWhitespace);

    /// <summary>The paragraphs as <c>style: text</c>.</summary>
    private static string Shown(Exported exported) => string.Concat(Part(exported, "word/document.xml").Descendants(W + "p")
        .Select(paragraph => $"{(string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")}: {Text(paragraph)}\n"));

    private static string Text(XElement element) => string.Concat(element.Descendants().Select(each =>
        each.Name == W + "t" ? each.Value : each.Name == W + "tab" && each.Parent!.Name == W + "r" ? "\t" : each.Name == W + "br" ? " / " : ""));
}
