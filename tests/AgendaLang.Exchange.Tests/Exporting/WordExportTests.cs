using System.Xml.Linq;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Semantics;
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
    [InlineData(null, "For delegations")]
    [InlineData(Audience.Delegations, "For delegations")]
    [InlineData(Audience.Confidential, "Confidential")]
    [InlineData(Audience.Public, "")]
    public void Each_page_says_for_whom_it_is(Audience? audience, string said)
    {
        var exported = AgendaExport.Write(Compiled.Example("culture-summit", "summit.agenda", audience), ExportFormat.Word, new());
        var (header, footer) = (Part(exported, "word/header"), Part(exported, "word/footer"));
        Assert.Equal("Second Lantern Coast Culture Summit\tRevision 3. Adopted 1 September 2026", Text(header));
        Assert.Equal($"{said}\t1 / 1", Text(footer));
    }

    [Fact]
    public void The_programme_of_somebody_on_another_clock()
    {
        var set = Compiled.Example("culture-summit", "summit.agenda");
        var shown = Shown(AgendaExport.Write(set, ExportFormat.Word, new() { For = set.Find("walker"), Zone = "Pacific/Auckland" }));
        Assert.Contains("Subtitle: Programme of Hana Walker\n", shown, StringComparison.Ordinal);
        Assert.Contains("Heading3: 20:30–21:45 (Pacific/Auckland)  Opening plenary\n", shown, StringComparison.Ordinal);
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
        Assert.NotNull(title.Descendants(W + "bidi").Single());
        Assert.NotNull(title.Descendants(W + "rtl").Single());
    }

    [Fact]
    public void Whatever_is_written_in_it_is_valid() => Gen.Int[0, Pieces.Length - 1].Array[1, 20].Select(parts => string.Concat(parts.Select(part => Pieces[part]))).Sample(text =>
    {
        var quoted = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
        var set = Compiled.Of($"country kz \"{quoted}\"\nperson p \"{quoted}\" of kz as \"{quoted}\"\nmeeting m \"{quoted}\" between kz on 2026-05-14 zone Asia/Almaty {{\n    delegation kz led by p\n    document d \"{quoted}\" number \"{quoted}\"\n    item i \"{quoted}\" number \"{quoted}\"\n    session s \"{quoted}\" 10:00-11:00 speaker p as \"{quoted}\" {{\n        outcome \"{quoted}\"\n    }}\n    break \"{quoted}\" 11:00-12:00\n}}\n");
        var exported = AgendaExport.Write(set, ExportFormat.Word, new());
        Assert.Empty(Problems(exported));
        Assert.Contains($"10:00–11:00  {Wording.Name(set.Find("m.s")!)}", Shown(exported), StringComparison.Ordinal);
    }, iter: 60);

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
        using var stream = new MemoryStream(exported.Content.ToArray());
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath}: {problem.Description}")];
    }

    private static XElement Part(Exported exported, string name) => XElement.Parse(Exports.Parts(exported).Single(part => part.Name.StartsWith(name, StringComparison.Ordinal)).Text, LoadOptions.PreserveWhitespace);

    /// <summary>The paragraphs as <c>style: text</c>.</summary>
    private static string Shown(Exported exported) => string.Concat(Part(exported, "word/document.xml").Descendants(W + "p")
        .Select(paragraph => $"{(string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")}: {Text(paragraph)}\n"));

    private static string Text(XElement element) => string.Concat(element.Descendants().Select(each =>
        each.Name == W + "t" ? each.Value : each.Name == W + "tab" && each.Parent!.Name == W + "r" ? "\t" : each.Name == W + "br" ? " / " : ""));
}
