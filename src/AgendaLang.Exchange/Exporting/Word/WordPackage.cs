using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace AgendaLang.Exchange.Exporting.Word;

/// <summary>Puts the parts of a Word file together (ECMA-376, Office Open XML).</summary>
internal static class WordPackage
{
    private const string Types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
          <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
          <Override PartName="/word/header.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
          <Override PartName="/word/footer.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
          <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
          <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        </Types>
        """;

    private const string PackageRelations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
          <Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
        </Relationships>
        """;

    private const string DocumentRelations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
          <Relationship Id="header" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header.xml"/>
          <Relationship Id="footer" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer.xml"/>
          <Relationship Id="settings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
        </Relationships>
        """;

    // Without it, Word takes the file for one of 2007.
    private const string Settings = """
        <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
        </w:settings>
        """;

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    // The earliest that a ZIP file can say: there is no clock in an export.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs a file.</summary>
    /// <param name="document">The text.</param>
    /// <param name="header">What stands on top of its pages.</param>
    /// <param name="footer">What stands at their foot.</param>
    /// <param name="title">What the document is called.</param>
    /// <param name="language">A BCP 47 tag.</param>
    public static byte[] Bytes(XElement document, XElement header, XElement footer, string title, string language)
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, "[Content_Types].xml", XElement.Parse(Types));
            Add(package, "_rels/.rels", XElement.Parse(PackageRelations));
            Add(package, "docProps/core.xml", new(Core + "coreProperties", new XAttribute(XNamespace.Xmlns + "dc", Dc), new XElement(Dc + "title", title), new XElement(Dc + "language", language)));
            Add(package, "word/_rels/document.xml.rels", XElement.Parse(DocumentRelations));
            Add(package, "word/document.xml", document);
            Add(package, "word/footer.xml", footer);
            Add(package, "word/header.xml", header);
            Add(package, "word/settings.xml", XElement.Parse(Settings));
            Add(package, "word/styles.xml", XElement.Parse(WordStyles.Xml(language)));
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive package, string name, XElement part)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        // Blanks between elements would be text.
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = false });
        part.Save(xml);
    }
}
