using AgendaLang.Language;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Syntax;

/// <summary>Blocks: braces too few and too many, the first column, depth, and statements that mean nothing.</summary>
public class BlockTests
{
    [Theory]
    [InlineData("country a { code kz }", "country a(code:kz)")]
    [InlineData("country a { code kz zone Asia/Almaty }\ncountry b", "country a(code:kz zone:Asia/Almaty) country b")]
    [InlineData("country a {\n}\ncountry b {\n}", "country a country b")]
    [InlineData("topic a { topic b { topic c } }", "topic a(topic b(topic c))")]
    [InlineData("topic a {\nnote \"n\"\n}\n", "topic a(note:\"n\")")]
    [InlineData("  topic a\n\ttopic b\n", "topic a topic b")]
    [InlineData("summit s {\n    format f\n    document d\n}", "summit s(format:f document d)")]
    [InlineData("", "")]
    [InlineData("\n\n  \n// only a comment", "")]
    [InlineData("\uFEFFcountry a", "country a")]
    [InlineData("country a\r\ncountry b {\r\n    code kz\r\n}\r\n", "country a country b(code:kz)")]
    [InlineData("country a // of\ncountry b // here", "country a country b")]
    [InlineData("country a{code kz}", "country a(code:kz)")]
    [InlineData("group g = a,b", "group g(=:a,b)")]
    public void A_block_is_read(string text, string outline) => Reading.Check(text, outline);

    [Theory]
    // A word of a top-level kind in column 0 closes what is open.
    [InlineData("topic a [[0004 {]]\n    note \"n\"\ntopic b\ntopic c", "topic a(note:\"n\") topic b topic c")]
    [InlineData("topic a [[0004 {]]\n    topic b [[0004 {]]\ntopic c", "topic a(topic b) topic c")]
    [InlineData("topic a [[0004 {]]\n    topic b {\n    }\ntopic c\n[[0004 }]]", "topic a(topic b) topic c ?")]
    [InlineData("topic a [[0004 {]]\n    note \"n\"\nuse \"x\"", "topic a(note:\"n\") use \"x\"")]
    [InlineData("topic a [[0004 {]]\n    note \"n\"", "topic a(note:\"n\")")]
    [InlineData("topic a [[0004 {]]", "topic a")]
    [InlineData("topic a {\nnote \"n\"\n}\n[[0004 }]]\ntopic b", "topic a(note:\"n\") ? topic b")]
    [InlineData("topic a\n[[0004 }]]\ntopic b", "topic a ? topic b")]
    [InlineData("[[0004 }]]", "?")]
    [InlineData("[[0004 }]] topic b\ntopic c", "? topic c")]
    [InlineData("topic a { } [[0004 }]]\ntopic b", "topic a ? topic b")]
    [InlineData("group g = a[[0009 ,]]\ncountry b", "group g(=:a) country b")]
    [InlineData("group g = a[[0009 ,]]\ncountry[[0001 ,]] b", "group g(=:a) country(?)")]
    // A line indented no deeper than the opener, whose keyword only an enclosing block allows.
    [InlineData("summit s {\n    session a [[0004 {]]\n        chair b\n    session c {\n        chair d\n    }\n}\ntopic t",
        "summit s(session a(chair:b) session c(chair:d)) topic t")]
    [InlineData("summit s {\n    session a {\n        item i [[0004 {]]\n            chair b\n        speaker c\n    }\n    host us\n}\ntopic t",
        "summit s(session a(item i(chair:b speaker:c)) host:us) topic t")]
    [InlineData("summit s {\n    day 2025-11-06 [[0004 {]]\n        session a\n    day 2025-11-07 {\n        session b\n    }\n}",
        "summit s(day 2025-11-06(session a) day 2025-11-07(session b))")]
    [InlineData("summit s {\n    session a [[0004 {]]\n        chair b\n    deadline 2025-11-06\n}\ntopic t", "summit s(session a(chair:b) deadline:2025-11-06) topic t")]
    [InlineData("summit s {\n    session a [[0004 {]]\n        chair b\n}\ntopic t", "summit s(session a(chair:b)) topic t")]
    // A brace that was not opened.
    [InlineData("summit s\n    session a {\n        chair b\n    }\n    host us\n[[0004 }]]\ntopic t", "summit s(session a(chair:b) host:us) topic t")]
    [InlineData("summit s {\n    session a\n        chair b\n    [[0004 }]]\n    host us\n}\ntopic t", "summit s(session a(chair:b) host:us) topic t")]
    [InlineData("topic a\n    note \"n\"\n[[0004 }]]", "topic a(note:\"n\")")]
    [InlineData("summit s {\n    session a {\n        item i discuss b speaker c [[0004 }]]\n        chair d\n    }\n    host us\n}",
        "summit s(session a(item i(discuss:b speaker:c) ? chair:d) host:us)")]
    [InlineData("topic a { [[0004 {]]\n    note \"n\"\n}\ntopic b", "topic a(? note:\"n\") topic b")]
    [InlineData("topic a { [[0004 { {]]\n    note \"n\"\n}\ntopic b", "topic a(? note:\"n\") topic b")]
    public void A_missing_brace_spoils_nothing_else(string marked, string outline) => Reading.Check(marked, outline);

    [Theory]
    [InlineData("topic a\n[[0001 {]]\n    note \"n\"\n}\ntopic b", "topic a(note:\"n\") topic b")]
    [InlineData("topic a // here\n\n  [[0001 {]] note \"n\" }\ntopic b", "topic a(note:\"n\") topic b")]
    [InlineData("topic a {\n    note \"n\"\n}\n[[0001 {]]\n    note \"m\"\n}\ntopic b", "topic a(note:\"n\") ?(note:\"m\") topic b")]
    [InlineData("[[0001 {]]\n    note \"m\"\n}\ntopic b", "?(note:\"m\") topic b")]
    public void A_brace_on_a_line_of_its_own_opens_the_block_above(string marked, string outline) => Reading.Check(marked, outline);

    [Fact]
    public void A_brace_on_a_line_of_its_own_is_moved() =>
        Reading.CheckFix("topic a\n[[0001 {]]\n    note \"n\"\n}", "topic a {\n    note \"n\"\n}");

    [Fact]
    public void Braces_that_close_nothing_are_one_mistake_a_line() =>
        Reading.Check("topic a\n[[0004 } } }}]]\ntopic b\n[[0004 }]]\n", "topic a ? topic b ?");

    [Theory]
    [InlineData("topic a {\n    [[0012 session]] b {\n        chair c\n        [[0001 @]]\n    }\n    note \"n\"\n}", "topic a(!session b(chair:c ?) note:\"n\")")]
    [InlineData("topic a {\n    [[0002 sesion]] b {\n        chair c\n        session d\n    }\n    note \"n\"\n}", "topic a(?(chair:c session d) note:\"n\")")]
    [InlineData("topic a {\n    [[0002 x]] {\n        country d \"D\" code dd [[0008 seats]] 5\n    }\n    note \"n\"\n}",
        "topic a(?(country d \"D\"(code:dd !seats:5)) note:\"n\")")]
    [InlineData("topic a {\n    [[0002 x]] y z \"u\" 5 , , {\n        note \"m\"\n    }\n    note \"n\"\n}", "topic a(?(note:\"m\") note:\"n\")")]
    [InlineData("topic a {\n    note \"n\" [[0001 {]]\n        note \"m\"\n    }\n    note \"o\"\n}", "topic a(note:\"n\" ?(note:\"m\") note:\"o\")")]
    [InlineData("[[0002 sumit]] s {\n    format f\n    format g \"G\" = a\n    host us\n}", "?(format:f format g \"G\"(=:a) host:us)")]
    public void What_a_block_holds_is_read_whatever_it_belongs_to(string marked, string outline) => Reading.Check(marked, outline);

    [Theory]
    [InlineData("topic a { } [[0001 topic]] b\ntopic c", "topic a topic b topic c")]
    [InlineData("topic a { } [[0001 @]] b\ntopic c", "topic a(?) topic c")]
    [InlineData("topic a {\n    topic b { } [[0001 note]] \"n\"\n    note \"m\"\n}", "topic a(topic b note:\"n\" note:\"m\")")]
    public void After_a_block_its_line_ends(string marked, string outline) => Reading.Check(marked, outline);

    [Fact]
    public void Sixty_four_blocks_may_be_open()
    {
        var depth = LanguageTable.MaxDepth;
        Assert.Equal(64, depth);
        var correct = string.Concat(Enumerable.Range(0, depth).Select(i => $"topic t{i} {{\n ")) + "note \"deep\"\n" + string.Concat(Enumerable.Repeat(" }\n", depth));
        Reading.Check(correct);
    }

    [Fact]
    public void A_sixty_fifth_block_is_skipped_to_its_brace()
    {
        var open = string.Concat(Enumerable.Range(0, 64).Select(i => $"topic t{i} {{\n "));
        var close = string.Concat(Enumerable.Repeat(" }\n", 64));
        Reading.Check($"{open} topic u [[0013 {{]]\n topic v {{ topic w }}\n }}\n note \"deep\"\n{close}topic last");
        var tree = AgendaLang.Syntax.SyntaxTree.Parse($"{open} topic u {{\n topic v {{ topic w }}\n }}\n note \"deep\"\n{close}topic last");
        var outline = Reading.Outline(tree);
        Assert.Contains("topic u", outline, StringComparison.Ordinal);
        Assert.DoesNotContain("topic v", outline, StringComparison.Ordinal);
        Assert.Contains("note:\"deep\"", outline, StringComparison.Ordinal);
        Assert.EndsWith("topic last", outline, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_topics_documents_and_formats_are_indented() => Reading.Check("""
        summit s {
            format c5plus1
         document d "D"
        host us
        }
        topic a {
         topic b
        }
        """, "summit s(format:c5plus1 document d \"D\" host:us) topic a(topic b)");

    [Theory]
    [InlineData("format")]
    [InlineData("topic")]
    [InlineData("document")]
    [InlineData("use")]
    [InlineData("country")]
    [InlineData("statement")]
    [InlineData("topic\u00A0")]
    [InlineData("topic\u3000")]
    [InlineData("topic[[0001 —]]")]
    [InlineData("topic[[0001 ..]]")]
    public void A_word_in_column_0_begins_a_declaration(string word) =>
        Assert.Equal(2, Reading.Check($"summit s [[0004 {{]]\n    host us\n{word} {(word == "use" ? "\"x\"" : "x")}\n[[0004 }}]]").SegmentCount);

    [Theory]
    [InlineData("session")]
    [InlineData("item")]
    [InlineData("host")]
    [InlineData("day-trip")]
    [InlineData("use/a")]
    [InlineData("topic.a")]
    [InlineData("topicé")]
    [InlineData("topic𐐀")]
    [InlineData("topic_")]
    public void Another_word_in_column_0_does_not(string word)
    {
        var tree = AgendaLang.Syntax.SyntaxTree.Parse($"summit s {{\n    level minister\n{word} x\n}}\ntopic t");
        Assert.Equal(2, tree.SegmentCount);
        Assert.DoesNotContain(tree.Findings, finding => finding.Rule.Id == "AGL0004");
    }
}
