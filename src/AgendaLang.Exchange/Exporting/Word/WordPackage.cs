using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace AgendaLang.Exchange.Exporting.Word;

/// <summary>Puts the parts of a Word file together.</summary>
internal static class WordPackage
{
    // The earliest that a ZIP file can say: there is no clock in an export.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Bytes(W.Body body, W.Header header, W.Footer footer)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.All();
            main.AddNewPart<HeaderPart>("header").Header = header;
            main.AddNewPart<FooterPart>("footer").Footer = footer;
            body.AppendChild(new W.SectionProperties(
                new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "header" },
                new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = "footer" },
                new W.PageSize { Width = 11906, Height = 16838 },
                new W.PageMargin { Top = 1418, Right = 1247, Bottom = 1247, Left = 1247, Header = 709, Footer = 624, Gutter = 0 },
                // The first page, with the title, has neither.
                new W.TitlePage()));
            main.Document = new(body);
        }
        return Repacked(stream);
    }

    /// <summary>The same parts in ordinal order, their list first, without the time at which they were made and with the same names for the same relations.</summary>
    private static byte[] Repacked(MemoryStream package)
    {
        using var repacked = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(repacked, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var target = entry.Open();
                using var source = part.Open();
                if (part.FullName != "_rels/.rels") source.CopyTo(target);
                // The library gives this one relation a random name.
                else target.Write("""
                    <?xml version="1.0" encoding="utf-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document.xml" Id="document" /></Relationships>
                    """u8);
            }
        }
        return repacked.ToArray();
    }
}
