using System.Text;
using AgendaLang.Editing;
using AgendaLang.Language;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Editing;

/// <summary>Outline, folding, selection and links of files.</summary>
public sealed class StructureTests
{
    public static TheoryData<string> Files => Cursors.FilesOf("Structure");

    public static TheoryData<string> ExampleFiles => [.. Examples.All.Select(example => example.Path)];

    [Theory, MemberData(nameof(ExampleFiles))]
    public void TheOutlineOfAnExample(string path) => Snapshots.Match(OutlineText(path, Examples.Read(path)), path.Replace('/', '_'));

    [Theory, MemberData(nameof(Files))]
    public void TheOutlineOfAFile(string file)
    {
        var (workspace, _) = Cursors.Read(Cursors.TextOf("Structure", file));
        Snapshots.Match(string.Concat(workspace.Documents.Select(document => OutlineText(document.Path, document.Source.Text))), file);
    }

    [Theory, MemberData(nameof(Files))]
    public void WhatIsFolded(string file)
    {
        var (workspace, _) = Cursors.Read(Cursors.TextOf("Structure", file));
        var text = new StringBuilder();
        foreach (var document in workspace.Documents)
        {
            text.Append(document.Path).Append('\n');
            foreach (var range in Folding.Find(document))
            {
                var (from, to) = (document.Source.PositionOf(range.Span.Start), document.Source.PositionOf(range.Span.End));
                text.Append($"  {from.Line + 1}:{from.Column + 1} to {to.Line + 1}:{to.Column + 1} {range.Kind}{(range.EndsLine ? " whole" : "")}: ")
                    .Append(document.Source.Slice(document.Source.LineSpan(from.Line)).Trim()).Append('\n');
            }
        }
        Snapshots.Match(text.ToString(), file);
    }

    [Theory, MemberData(nameof(Files))]
    public void WhatIsSelected(string file)
    {
        var (_, places) = Cursors.Read(Cursors.TextOf("Structure", file));
        var text = new StringBuilder();
        foreach (var (document, offset) in places)
        {
            text.Append(Cursors.Line(document.Source, offset)).Append('\n');
            foreach (var span in SelectionRanges.At(document, offset)) text.Append("  ").Append(Cursors.Show(document.Source, span)).Append('\n');
        }
        Snapshots.Match(text.ToString(), file);
    }

    [Fact]
    public void LinksLeadOut()
    {
        var (workspace, _) = Cursors.Read("""
            // file: a.agenda
            use "b.agenda"
            use "missing.agenda"
            country kz "Kazakhstan" see "https://akorda.kz" {
                see "not an address"
                see "file:///etc/passwd"
                see "javascript:alert(1)"
            }
            meeting m "M" on 2025-11-06 { waive AGL3001 because "x" }
            // file: b.agenda
            topic t "T"
            """);
        var document = workspace.Document("a.agenda");
        Assert.Equal(["b.agenda: b.agenda", "https://akorda.kz: https://akorda.kz", "AGL3001: AGL3001"],
            DocumentLinks.Find(document).Select(link => $"{document.Source.Slice(link.Span)}: {link.Path}{link.Url}{link.Rule?.Id}"));
    }

    [Fact]
    public void FoldingAndSelectionLieInEachOther()
    {
        foreach (var (path, source) in Examples.All.Concat(Examples.Mistakes))
        {
            var document = Cursors.Open(new MemoryFiles((path, source))).Document(path);
            Assert.All(Folding.Find(document), range => Assert.InRange(range.Span.End, range.Span.Start, document.Source.Length));
            Assert.All(Entries(DocumentOutline.Of(document)), entry =>
            {
                Assert.True(entry.Span.Contains(entry.NameSpan));
                Assert.NotEmpty(entry.Name);
                Assert.All(entry.Children, child => Assert.True(entry.Span.Contains(child.Span)));
            });
            for (var offset = 0; offset <= document.Source.Length; offset += 7)
            {
                var spans = SelectionRanges.At(document, offset);
                Assert.Equal(new(0, document.Source.Length), spans[^1]);
                for (var i = 1; i < spans.Length; i++) Assert.True(spans[i].Contains(spans[i - 1]) && spans[i] != spans[i - 1]);
                Assert.True(spans[0].Touches(offset));
            }
        }
    }

    private static IEnumerable<OutlineEntry> Entries(IEnumerable<OutlineEntry> entries) => entries.SelectMany(entry => Entries(entry.Children).Prepend(entry));

    private static string OutlineText(string path, string source)
    {
        var text = new StringBuilder();
        Write(DocumentOutline.Of(Cursors.Open(new MemoryFiles((path, source))).Document(path)), 0);
        return text.ToString();

        void Write(IEnumerable<OutlineEntry> entries, int depth)
        {
            foreach (var entry in entries)
            {
                text.Append(' ', depth * 2).Append(entry.Kind.Text()).Append(": ").Append(entry.Name).Append("  [").Append(entry.Detail).Append(']')
                    .Append(entry.IsCancelled ? " cancelled" : "").Append('\n');
                Write(entry.Children, depth + 1);
            }
        }
    }
}
