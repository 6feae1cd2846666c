using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Rules;

/// <summary>The edits of mends keep comments where they are and lines in shape.</summary>
public sealed class EditsTests
{
    [Theory]
    [InlineData("meeting m \"M\"", "meeting m \"M\" {\n    chair kz\n}")]
    [InlineData("meeting m \"M\" // So far\n", "meeting m \"M\" {\n    chair kz\n} // So far\n")]
    [InlineData("meeting m \"M\" {\n    on 2026-05-14\n}\n", "meeting m \"M\" {\n    chair kz\n    on 2026-05-14\n}\n")]
    [InlineData("meeting m \"M\" { // So far\n}\n", "meeting m \"M\" { // So far\n    chair kz\n}\n")]
    [InlineData("meeting m \"M\" { \r\n}\r\n", "meeting m \"M\" { \n    chair kz\r\n}\r\n")]
    [InlineData("meeting m \"M\" {", "meeting m \"M\" {\n    chair kz")]
    [InlineData("meeting m \"M\" {}\n", "meeting m \"M\" {\n    chair kz\n}\n")]
    [InlineData("meeting m \"M\" { \t}\n", "meeting m \"M\" {\n    chair kz\n}\n")]
    [InlineData("meeting m \"M\" { on 2026-05-14 }\n", "meeting m \"M\" {\n    chair kz\n    on 2026-05-14 }\n")]
    public void A_line_is_written_at_the_top_of_a_block(string text, string after) => Assert.Equal(after, Apply(Edits.AddLine(Find(Load(text), "m"), "chair kz")));

    [Theory]
    [InlineData("meeting m \"M\" {\n\t session s \"S\"\n}\n", "meeting m \"M\" {\n\t session s \"S\" {\n\t     chair kz\n\t }\n}\n")]
    [InlineData("meeting m \"M\" { session s \"S\" {} }\n", "meeting m \"M\" { session s \"S\" {\n    chair kz\n} }\n")]
    public void A_block_within_another_is_indented_as_its_line(string text, string after) => Assert.Equal(after, Apply(Edits.AddLine(Find(Load(text), "s"), "chair kz")));

    [Theory]
    [InlineData("    delegation kz\n", "    delegation kz\n    delegation uz\n")]
    [InlineData("\tdelegation kz // So far\r\n", "\tdelegation kz // So far\n\tdelegation uz\r\n")]
    [InlineData("delegation kz \t", "delegation kz \t\ndelegation uz")]
    [InlineData("{ delegation kz\n", null)]
    [InlineData("    delegation kz }\n", null)]
    public void A_line_is_written_below_another(string text, string? after)
    {
        var edit = Edits.AddLineBelow(Place(text, "delegation kz"), "delegation uz");
        Assert.Equal(after, edit is { } made ? Apply(made) : null);
    }

    [Theory]
    [InlineData("a\n    x y\nb\n", "a\nb\n")]
    [InlineData("a\r\n\tx y \t\r\nb", "a\r\nb")]
    [InlineData("x y\nb", "b")]
    [InlineData("a\n x y", "a\n")]
    [InlineData("a\n x y\r", "a\n")]
    [InlineData("a x y\nb", "a\nb")]
    [InlineData("a x y", "a")]
    [InlineData("a x y \r\nb", "a\r\nb")]
    [InlineData("a x y b", "a b")]
    [InlineData("{ x y }", "{ }")]
    [InlineData("a\n  x y b", "a\n  b")]
    [InlineData("a\n  x y // c\n", "a\n  // c\n")]
    public void A_property_goes_with_its_line(string text, string after) => Assert.Equal(after, Apply(Edits.Remove(Place(text, "x y"))));

    [Theory]
    [InlineData("discuss x, b", "discuss b")]
    [InlineData("discuss x ,\t b", "discuss b")]
    [InlineData("discuss x,b", "discuss b")]
    [InlineData("discuss a, x", "discuss a")]
    [InlineData("discuss a \t, \tx", "discuss a \t")]
    [InlineData("discuss a, x, b", "discuss a, b")]
    [InlineData("discuss x", null)]
    [InlineData("x", null)]
    [InlineData("discuss x,", "discuss ")]
    [InlineData("discuss x,\r\n    b", "discuss b")]
    [InlineData("discuss a,\r\n\tx", "discuss a")]
    [InlineData("discuss a,\n    x,\n    b", "discuss a,\n    b")]
    [InlineData("discuss x, // c\n    b", null)]
    [InlineData("discuss a, // c\n    x", null)]
    public void A_member_of_a_list_goes_with_its_comma(string text, string? after)
    {
        var file = Load(text);
        var edit = Edits.RemoveMember(new(null, file, Place(text, "x").Span));
        Assert.Equal(after, edit is { } made ? Apply(made) : null);
    }

    [Theory]
    [InlineData("topic a\ntopic b\ntopic c\n", true, "topic b\ntopic c\ntopic a\n")]
    [InlineData("topic a\ntopic b\ntopic c\n", false, "topic b\ntopic a\ntopic c\n")]
    [InlineData("// A\n\t// too\n\ttopic a {\n} // end\n\n// B\ntopic b\n// C\ntopic c\n", false, "\n// B\ntopic b\n// A\n\t// too\n\ttopic a {\n} // end\n// C\ntopic c\n")]
    [InlineData("topic a \t\r\ntopic b\r\ntopic c\r\n", false, "topic b\r\ntopic a \t\r\ntopic c\r\n")]
    [InlineData("topic a\ntopic b\ntopic c", true, null)]
    [InlineData("topic c\ntopic a", false, null)]
    [InlineData("topic p { topic a\ntopic b\ntopic c\n}\n", true, null)]
    [InlineData("topic p { topic c\ntopic b\ntopic a\n}\n", false, null)]
    [InlineData("topic p {\ntopic a\ntopic b\ntopic c }\n", true, null)]
    [InlineData("topic p {\ntopic c\ntopic b\ntopic a }\n", false, null)]
    [InlineData("topic p {\n//\n  //\ntopic a\n//\n topic c\n}\n", false, "topic p {\n//\n  //\ntopic a\n//\n topic c\n}\n")]
    [InlineData("topic a\ntopic b {\n    topic c\n}\n", true, null)]
    [InlineData("topic a\rtopic c\r", true, null)]
    public void A_declaration_moves_with_its_comments(string text, bool isAfter, string? after)
    {
        var file = Load(text);
        var fix = Edits.MoveFix("Move it", Find(file, "a"), Find(file, "c"), isAfter);
        Assert.Equal(after, fix == null ? null : Apply([.. fix.Edits]));
    }

    [Fact]
    public void Nothing_moves_from_one_file_to_another() =>
        Assert.Null(Edits.MoveFix("Move it", Find(Load("topic a\n"), "a"), Find(Load("topic c\n"), "c"), isAfter: true));

    private static string Apply(params FileEdit[] edits) => edits[0].Source.WithChanges(edits.Select(edit => edit.Change)).Text;

    private static Location Place(string text, string piece) =>
        new(new("a.agenda", text), new(text.IndexOf(piece, StringComparison.Ordinal), piece.Length));

    private static AgendaFile Load(string text) => new FileLoader(new MemoryFiles(("a.agenda", text))).Load("a.agenda");

    private static Symbol Find(AgendaFile file, string id) => file.Symbols.Single(symbol => symbol.Id == id);
}
