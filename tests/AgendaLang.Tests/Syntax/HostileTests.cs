using System.Text;
using AgendaLang.Syntax;

namespace AgendaLang.Tests.Syntax;

/// <summary>Texts made to hurt: very deep, very long, of nothing but one sign.</summary>
public class HostileTests
{
    private const int Long = 16 * 1024 * 1024;

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{ ")]
    [InlineData("{\n")]
    [InlineData("topic a {\n")]
    [InlineData(" topic a {\n")]
    [InlineData(" x {\n")]
    [InlineData("{ }")]
    [InlineData("a {}")]
    [InlineData("\"\"\"\n")]
    [InlineData(" ///\n")]
    [InlineData("host ")]
    [InlineData("a,\n")]
    public void Sixty_four_thousand_of_one_thing(string thing)
    {
        var text = string.Concat(Enumerable.Repeat(thing, 64_000));
        Assert.Equal(text, SyntaxTree.Parse(text).ToString());
        text = $"summit s {{{text[..(8_000 * thing.Length)]}";
        Assert.Equal(text, SyntaxTree.Parse(text).ToString());
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("\"")]
    [InlineData(",")]
    [InlineData("@")]
    public void A_line_of_16_MiB_is_one_mistake(string thing) => CheckLine(thing, Long, 1);

    [Theory]
    [InlineData("\"a\" ", 1)]
    [InlineData("a", 1)]
    [InlineData("12 ", 1)]
    [InlineData("1", 1)]
    [InlineData("00:00+1", 1)]
    [InlineData("}", 1)]
    [InlineData("é", 1)]
    [InlineData("\u0301", 1)]
    [InlineData("\uD800", 1)]
    [InlineData("a.", 1)]
    [InlineData("«", 1)]
    [InlineData("\\", 1)]
    [InlineData(" ", 0)]
    [InlineData("/", 0)]
    public void A_long_line_is_one_mistake(string thing, int findings) => CheckLine(thing, 64 * 1024, findings);

    private static void CheckLine(string thing, int length, int findings)
    {
        var text = new StringBuilder(length).Insert(0, thing, length / thing.Length).ToString();
        var tree = SyntaxTree.Parse(text);
        var found = tree.Findings.ToList();
        Assert.Equal(findings, found.Count);
        if (findings > 0) Assert.Equal(text.AsSpan().TrimEnd(' ').Length, tree.Statements.Single().FullSpan.Length);
        Assert.All(found, finding => Assert.InRange(finding.Message.Length, 1, 300));
    }

    [Theory]
    [InlineData("", " a", "")]
    [InlineData("discuss x, ", "a, ", "b")]
    [InlineData("discuss ", "a,\n    ", "b")]
    [InlineData("", "chair a\n    ", "")]
    [InlineData("", "host a\n    ", "")]
    [InlineData("", "host us chair ", "")]
    [InlineData("", "note \"a\"\n    ", "")]
    [InlineData("", "note \"\\q\"\n    ", "")]
    [InlineData("", "session a {\n    ", "")]
    [InlineData("", "}\n    ", "")]
    [InlineData("", "x { ", "")]
    [InlineData("note \"", "\\q", "\"")]
    [InlineData("", "// comment\n", "")]
    [InlineData("", "/// doc\n", "")]
    [InlineData("note \"\"\"\n", "  line\n", "  \"\"\"")]
    public void Twice_the_text_is_twice_the_work(string start, string thing, string end)
    {
        // Different members, so that none is given twice.
        long Work(int count)
        {
            var text = $"summit s {{\n    {start}{string.Concat(Enumerable.Range(0, count).Select(i => thing.Replace("a,", $"a{i},", StringComparison.Ordinal)))}{end}\n}}";
            SyntaxTree.Parse(text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = SyntaxTree.Parse(text).Findings.Count();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var once = Work(2_000);
        Assert.InRange(Work(4_000), 0, once * 3 + 100_000);
    }

    [Fact]
    public void An_edit_in_a_large_file_reads_one_declaration()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"topic t{i} \"T\" {{\n    note \"n\"\n}}\n"));
        var tree = SyntaxTree.Parse(text);
        Assert.Equal(20_000, tree.SegmentCount);
        var place = text.IndexOf("note", text.Length / 2, StringComparison.Ordinal);
        Assert.Equal(1, tree.WithChange(new(new(place, 4), "see")).SegmentsRead);
        Assert.Equal(1, tree.WithChange(new(new(place, 4), "nothing {")).SegmentsRead);
        Assert.InRange(tree.WithChange(new(new(place, 4), "}\ntopic x\n")).SegmentsRead, 2, 3);
    }
}
