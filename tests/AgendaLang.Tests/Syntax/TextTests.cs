using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Syntax;

/// <summary>Texts, text blocks, escapes, comments and doc comments.</summary>
public class TextTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\"", "a")]
    [InlineData("\"\\\"a\\\"\"", "\"a\"")]
    [InlineData("\"a\\\\b\"", "a\\b")]
    [InlineData("\"a\\nb\\tc\"", "a\nb\tc")]
    [InlineData("\"\\u{1F91D}\"", "\U0001F91D")]
    [InlineData("\"\\u{e9}\"", "é")]
    [InlineData("\"a // no comment\"", "a // no comment")]
    [InlineData("\"a { } , =\"", "a { } , =")]
    [InlineData("\"a\tb\"", "a\tb")]
    [InlineData("\"\"\"\n        a\n        \"\"\"", "a")]
    [InlineData("\"\"\"\n        a\n          b\n\n        c\n        \"\"\"", "a\n  b\n\nc")]
    [InlineData("\"\"\"\n    a\n        \"\"\"", "a")]
    [InlineData("\"\"\"\r\n        a\r\n        b\r\n        \"\"\"", "a\nb")]
    [InlineData("\"\"\"   \n        a\\n \"b\" // c\n        \"\"\"", "a\\n \"b\" // c")]
    [InlineData("\"\"\"\n        \"\"\"", "")]
    [InlineData("\"\"\"\n\n        \"\"\"", "")]
    [InlineData("\"\"\"\n\t\ta\n\t\t\"\"\"", "a")]
    [InlineData("\"\"\"\n        a \"\"\" b\n        \"\"\"", "a \"\"\" b")]
    [InlineData("\"\"\"\n(in column 0)\n\"\"\"", "(in column 0)")]
    public void A_text_says(string written, string says)
    {
        var tree = Reading.Check($"topic a {{\n    note {written}\n    see \"after\"\n}}");
        Assert.Equal(says, tree.Declarations.Single().Properties.First().Values.Text.Value);
        Assert.Equal(2, tree.Declarations.Single().Properties.Count());
    }

    [Theory]
    [InlineData("note [[0003 \"a]]")]
    [InlineData("note [[0003 \"]]")]
    [InlineData("note [[0003 \"a \\\"]]")]
    [InlineData("note [[0003 \"a]] ")]
    [InlineData("note [[0003 \"a \\]]")]
    [InlineData("item b [[0003 \"B]] {\n        chair c\n    }")]
    [InlineData("note [[0003 \"\"\"]]\n        a")]
    [InlineData("note [[0003 \"\"\"a\"\"\"]]")]
    [InlineData("note [[0003 \"\"\"a]]")]
    [InlineData("note \"a[[0011 \\q]]\"")]
    [InlineData("note \"[[0011 \\r]] \\n [[0011 \\0]]\"")]
    [InlineData("note \"[[0011 \\u]]1F91D\"")]
    [InlineData("note \"[[0011 \\u{}]]\"")]
    [InlineData("note \"[[0011 \\u{110000}]]\"")]
    [InlineData("note \"[[0011 \\u{D83E}]]\"")]
    [InlineData("note \"[[0011 \\u{xyz}]]\"")]
    [InlineData("note \"[[0011 \\u{0}]]\"")]
    [InlineData("note \"[[0011 \\u{]]1F\"")]
    [InlineData("note \"[[0011 \\u{1F91D1F}]]\"")]
    [InlineData("note [[0001 “a”]]")]
    [InlineData("note [[0001 „a“]]")]
    [InlineData("note [[0001 «a»]]")]
    [InlineData("note [[0003 “a]]")]
    [InlineData("note [[0001 \"a\0b\"]]")]
    [InlineData("note [[0001 \"a\u007Fb\"]]")]
    [InlineData("note [[0001 ']]a'")]
    public void A_text_with_a_mistake_leaves_its_neighbours(string line)
    {
        var open = line.Contains("\n        a", StringComparison.Ordinal);
        if (open) Reading.Check($"summit s [[0004 {{]]\n    see \"before\"\n    {line}\ntopic t \"T\"", "summit s(see:\"before\" note:\"\"\"\n        a) topic t \"T\"");
        else
        {
            var outline = Reading.Outline(Reading.Check($"summit s {{\n    see \"before\"\n    {line}\n    see \"after\"\n}}\ntopic t \"T\""));
            Assert.StartsWith("summit s(see:\"before\" ", outline, StringComparison.Ordinal);
            Assert.EndsWith("see:\"after\") topic t \"T\"", outline, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_word_in_column_0_ends_a_text_block() =>
        Reading.Check("summit s {\n    note [[0003 \"\"\"]]\n        text\nhost us\n}\ntopic t", "summit s(note:\"\"\"\n        text host:us) topic t");

    [Theory]
    [InlineData("note [[0001 “Ақорда «x»”]]", "note \"Ақорда «x»\"")]
    [InlineData("note [[0003 \"a]]", "note \"a\"")]
    [InlineData("note \"a[[0011 \\q]]\"", "note \"a\\\\q\"")]
    [InlineData("session a 09:00[[0006 –]]10:00", "session a 09:00-10:00")]
    [InlineData("session a [[0006 9:00]]", "session a 09:00")]
    [InlineData("session a [[0006 9.30-10.45]]", "session a 09:30-10:45")]
    [InlineData("session a [[0006 9:00–10:00]]", "session a 09:00-10:00")]
    [InlineData("session a 09:00-[[0006 9:30]]", "session a 09:00-09:30")]
    [InlineData("session a [[0006 23:30-00:15]]", "session a 23:30-00:15+1")]
    [InlineData("on [[0005 2025-11-07..2025-11-06]]", "on 2025-11-06..2025-11-07")]
    [InlineData("item a [[0007 25]]", "item a 25m")]
    [InlineData("discuss a[[0009 ,]]", "discuss a")]
    [InlineData("[[0001 decides]] consensus", "decides by consensus")]
    [InlineData("chair us,\n    [[0001 /]] kz\n    kz", "chair us,\n    // kz\n    kz")]
    [InlineData("[[0001 /]] lost", "// lost")]
    [InlineData("[[0001 /// lost]]\n    host us", "// lost\n    host us")]
    public void A_mistake_is_mended(string line, string mended) =>
        Reading.CheckFix($"summit s {{\n    {line}\n}}", $"summit s {{\n    {mended}\n}}");

    [Theory]
    [InlineData("topic a\n[[0004 }]]\ntopic b", "topic a\n\ntopic b")]
    [InlineData("\uFEFF[[0001 ///@]]", "\uFEFF//@")]
    [InlineData("topic a [[0004 {]]\n    note \"n\"\n", "topic a {\n    note \"n\"\n}\n")]
    [InlineData("topic a { [[0004 {]]\n    note \"n\"\n}", "topic a { \n    note \"n\"\n}")]
    [InlineData("topic a\n    note \"n\"\n[[0004 }]]", "topic a {\n    note \"n\"\n}")]
    public void A_brace_is_mended(string text, string mended) => Reading.CheckFix(text, mended);

    [Theory]
    [InlineData("/// Doc.\ncountry a", "Doc.")]
    [InlineData("\uFEFF/// Doc.\ncountry a", "Doc.")]
    [InlineData("/// One\u2028line.\r\n/// Two.\r\ncountry a", "One\u2028line.\nTwo.")]
    [InlineData("/// One.\n/// Two.\ncountry a", "One.\nTwo.")]
    [InlineData("\u00A0/// Doc.\ncountry a", "Doc.")]
    [InlineData("/// Doc.\n\u3000// comment\ncountry a", "Doc.")]
    [InlineData("/// Doc.\n\v\n\f\ncountry a", "Doc.")]
    [InlineData("///One.\n///  Two.\n///\ncountry a", "One.\n Two.\n")]
    [InlineData("/// Doc.\n\n// comment\ncountry a", "Doc.")]
    [InlineData("//// no doc\ncountry a", null)]
    [InlineData("// no doc\ncountry a", null)]
    [InlineData("country a /// no doc", null)]
    public void A_doc_comment_belongs_to_the_declaration_below(string text, string? doc) =>
        Assert.Equal(doc, Reading.Check(text, "country a").Declarations.Single().Doc);

    [Theory]
    [InlineData("/// File.\nuse \"a\"\nuse \"b\"\n/// Doc.\ncountry a", "File.")]
    [InlineData("/// File.\n\nuse \"a\"", "File.")]
    [InlineData("use \"a\"", null)]
    [InlineData("/// Doc.\ncountry a\n/// File.\nuse \"a\"", "File.")]
    [InlineData("use \"a\"\n[[0001 /// Late.]]\nuse \"b\"", null)]
    [InlineData("  use \"a\"\n  [[0001 /// Late.]]\n  use \"b\"", null)]
    [InlineData("/// File.\nuse \"a\"\n[[0001 /// Late.]]\n/// More.\nuse \"b\"", "File.")]
    public void A_doc_comment_before_the_first_use_is_of_the_file(string text, string? doc) => Assert.Equal(doc, Reading.Check(text).Doc);

    [Theory]
    [InlineData("country a\n[[0001 /// Nothing.]]\n")]
    [InlineData("[[0001 /// Nothing.]]")]
    [InlineData("country a {\n    [[0001 /// Nothing.]]\n}")]
    [InlineData("country a {\n    [[0001 /// Nothing.]]\n    code kz\n}")]
    [InlineData("topic a {\n    /// Doc.\n    topic b\n    [[0001 /// Nothing.]]\n    note \"n\"\n}")]
    [InlineData("group g = a,\n    [[0001 /// Nothing.]]\n    b")]
    [InlineData("/// Of a kind that is misspelled.\n[[0002 contry]] a")]
    [InlineData("topic a {\n    /// Of a kind that does not belong.\n    [[0012 session]] b\n}")]
    public void A_doc_comment_before_nothing(string text) => Reading.Check(text);

    [Fact]
    public void The_views_give_what_was_written()
    {
        var tree = SyntaxTree.Parse(Mutations.Small);
        var summit = tree.Declarations.Single(declaration => declaration.Id.ToString() == "s");
        Assert.Equal("What the file is.", tree.Doc);
        Assert.Equal("parties.agenda", tree.Uses.Single().Path.Value);
        Assert.Equal((new DateOnly(2025, 11, 6), new DateOnly(2025, 11, 7)), summit.First(AgendaLang.Language.Keyword.On).Values.Dates);
        var delegation = summit.First(AgendaLang.Language.Keyword.Delegation);
        Assert.Equal((1, 5), delegation.Of(AgendaLang.Language.Keyword.Size).Size);
        Assert.Equal(["jaishankar", "doval"], delegation.Of(AgendaLang.Language.Keyword.With).Words.Select(word => word.ToString()));
        Assert.Equal("modi", delegation.Of(AgendaLang.Language.Keyword.Led).FirstWord.ToString());
        Assert.True(delegation.Of(AgendaLang.Language.Keyword.At).IsEmpty);
        var session = summit.Declarations.First().Declarations.First();
        Assert.Equal((1410, 1455), session.Head.Times);
        Assert.Equal(25, session.Declarations.Single().Head.Minutes);
        Assert.Equal("why \"not\" \U0001F91D", summit.First(AgendaLang.Language.Keyword.Waive).Of(AgendaLang.Language.Keyword.Because).Text.Value);
        Assert.Equal("Two lines,\n  the second deeper.", summit.First(AgendaLang.Language.Keyword.Note).Values.Text.Value);
    }
}
