using AgendaLang.Formatting;
using AgendaLang.Syntax;

namespace AgendaLang.Tests.Formatting;

public class MeaningTests
{
    [Theory]
    [InlineData("country kz code kz", "country kz {\n    code kz\n}\n")]
    [InlineData("meeting m host a at b", "meeting m at b host a")]
    [InlineData("proposal p because \"x\" by kz // c", "proposal p by kz { // c\nbecause \"x\"\n}")]
    [InlineData("topic a {} // c", "topic a // c")]
    [InlineData("topic a note \"\"\"\n  x\n  \"\"\"", "topic a note \"\"\"\n\n    x\n    \"\"\"", false)]
    [InlineData("topic a note \"\"\"\n  x\n  \"\"\"", "topic a note \"\"\"\n    x\n    \"\"\"")]
    [InlineData("// c\n\ncountry kz", "// c\n\n\n\ncountry kz")]
    [InlineData("// c\n\ncountry kz", "// c\ncountry kz", false)]
    [InlineData("// c\ncountry kz", "// d\ncountry kz", false)]
    [InlineData("country kz // c\ncountry kg", "country kz\n// c\ncountry kg", false)]
    [InlineData("country kz // c\ncountry kg", "country kz\ncountry kg // c", false)]
    [InlineData("/// c\ncountry kz", "// c\ncountry kz", false)]
    [InlineData("group g = a, // c\n b", "group g = a, b // c", false)]
    [InlineData("country kz", "country kg", false)]
    [InlineData("country kz", "organization kz", false)]
    [InlineData("country kz\ncountry kg", "country kg\ncountry kz", false)]
    [InlineData("group g = a, b", "group g = b, a", false)]
    [InlineData("topic a note \"1\" note \"2\"", "topic a note \"2\" note \"1\"", false)]
    [InlineData("topic a {\nnote \"1\"\naka \"2\"\n}", "topic a {\naka \"2\"\nnote \"1\"\n}", false)]
    [InlineData("topic a {\ntopic b\n}", "topic a\ntopic b", false)]
    [InlineData("topic a {\nfoo  bar\n}", "topic a {\nfoo bar\n}", false)]
    [InlineData("topic a {\nseats 5 // c\n}", "topic a {\nseats 5 // d\n}", false)]
    public void Tells_what_two_texts_say(string left, string right, bool areEqual = true) =>
        Assert.Equal(areEqual, Meaning.AreEqual(SyntaxTree.Parse(left), SyntaxTree.Parse(right)));
}
