using AgendaLang.Formatting;
using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;

namespace AgendaLang.Tests.Formatting;

public class FormatterTests
{
    public static TheoryData<string> Names { get; } = [.. FormattingCases.All.Select(pair => pair.Name)];

    public static TheoryData<string> Endings { get; } = ["", "\n", "\n\n\n", "   \n\t\n"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_the_canonical_form(string name)
    {
        var (_, before, after) = FormattingCases.All.Single(pair => pair.Name == name);
        AssertFormats(before, after);
        AssertFormats(after, after);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Keeps_the_line_ends_of_the_file(string name)
    {
        var (_, before, after) = FormattingCases.All.Single(pair => pair.Name == name);
        AssertFormats(before.Replace("\n", "\r\n"), after.Replace("\n", "\r\n"));
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void Ends_a_file_with_one_line_break(string ending)
    {
        AssertFormats("country kz" + ending, "country kz\n");
        AssertFormats("country kz // c" + ending, "country kz // c\n");
        AssertFormats("country kz\n// c" + ending, "country kz\n// c\n");
        AssertFormats(ending, "");
    }

    [Fact]
    public void Keeps_a_byte_order_mark()
    {
        AssertFormats("\uFEFF\n\n  country  kz", "\uFEFFcountry kz\n");
        AssertFormats("\uFEFF  // c\ncountry  kz", "\uFEFF// c\ncountry kz\n");
        AssertFormats("\uFEFF", "\uFEFF");
    }

    [Fact]
    public void Keeps_an_empty_line_after_what_stays_however_it_ends()
    {
        AssertFormats("topic  a {\n// a\n\r// b\ncountry  kz\n", "topic  a {\n// a\n\n// b\ncountry kz\n");
        AssertFormats("topic  a {\n// a\r \n// b\ncountry  kz\n", "topic  a {\n// a\n\n// b\ncountry kz\n");
    }

    [Fact]
    public void Takes_for_blank_only_what_the_reading_does()
    {
        AssertFormats("topic  a {\n\u2028\ncountry  kz\n", "topic  a {\n\u2028\ncountry kz\n");
        AssertFormats("topic  a {\n\u00A0\ncountry  kz\n", "topic  a {\n\ncountry kz\n");
        AssertFormats("topic  a\n\n\u00A0// b\ntopic\u00A0b {\n}\n", "topic a\n\n// b\ntopic b\n");
    }

    [Fact]
    public void Makes_no_byte_order_mark_of_what_is_none()
    {
        AssertFormats("\n\n\uFEFF\ncountry  kz\n", "\n\uFEFF\ncountry kz\n");
        AssertFormats("\n\n  // c\n\uFEFF\n", "// c\n\uFEFF\n");
        AssertFormats("\uFEFF\n\uFEFF\n", "\uFEFF\uFEFF\n");
    }

    [Fact]
    public void A_line_of_a_hundred_columns_fits_and_one_more_does_not()
    {
        var name = new string('n', 100 - "country kz \"\" code kz".Length);
        AssertFormats($"country kz \"{name}\" code kz\n", $"country kz \"{name}\" code kz\n");
        AssertFormats($"country kz \"{name}n\" code kz\n", $"country kz \"{name}n\" {{\n    code kz\n}}\n");
        // With a block on the head line, the brace and the blank before it count.
        var shorter = name[..^2];
        AssertFormats($"country kz \"{shorter}\" code kz {{\nnote \"x\"\n}}", $"country kz \"{shorter}\" code kz {{\n    note \"x\"\n}}\n");
        AssertFormats($"country kz \"{shorter}n\" code kz {{\nnote \"x\"\n}}", $"country kz \"{shorter}n\" {{\n    code kz\n    note \"x\"\n}}\n");
    }

    [Fact]
    public void A_block_on_one_line_stays_there_only_if_it_fits()
    {
        var note = new string('n', 100 - "country kz { note \"\" }".Length);
        AssertFormats($"country kz {{ note \"{note}\" }}\n", $"country kz {{ note \"{note}\" }}\n");
        AssertFormats($"country kz {{ note \"{note}n\" }}\n", $"country kz {{\n    note \"{note}n\"\n}}\n");
    }

    [Fact]
    public void Moves_nothing_into_a_block_that_would_be_one_too_many()
    {
        var topics = string.Concat(Enumerable.Range(1, 64).Select(i => $"{new string(' ', 4 * (i - 1))}topic t{i} {{\n"));
        var last = $"{new string(' ', 256)}topic t65 note \"{new string('n', 200)}\"\n";
        var ends = string.Concat(Enumerable.Range(1, 64).Select(i => $"{new string(' ', 4 * (64 - i))}}}\n"));
        AssertFormats(topics + last + ends, topics + last + ends);
    }

    [Fact]
    public void Examples_are_in_canonical_form()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.PathOf("examples"), "*.agenda", SearchOption.AllDirectories))
            AssertFormats(File.ReadAllText(file), File.ReadAllText(file));
    }

    [Theory]
    [InlineData("country  kz\ncountry  kg\ncountry  tj\n", "country  kg", "country  kz\ncountry kg\ncountry  tj\n")]
    [InlineData("country  kz\ncountry  kg\ncountry  tj\n", "country  kg\n", "country  kz\ncountry kg\ncountry  tj\n")]
    [InlineData("topic a {\nnote  \"x\"\naka  \"y\"\n}\n", "aka", "topic a {\nnote  \"x\"\n    aka \"y\"\n}\n")]
    [InlineData("topic  a {\nnote  \"x\"\n  }\n", "topic", "topic a {\nnote  \"x\"\n  }\n")]
    [InlineData("topic a \"A\" note\n\n\ncountry  kz", "kz", "topic a \"A\" note\n\n\ncountry kz\n")]
    // With only its first line broken in two, the place would read otherwise.
    [InlineData("place p {foo\n     note  \"x\"\n}\nroom}\ncountry  kz", "foo", "place p {foo\n     note  \"x\"\n}\nroom}\ncountry  kz")]
    [InlineData("place p {foo\n     note  \"x\"\n}\nroom}\ncountry  kz", "foo\n     note  \"x\"\n}\nroom}\n", "place p {\n    foo\n    note \"x\"\n}\n\nroom}\ncountry  kz")]
    public void Formats_only_what_a_range_touches(string before, string range, string after)
    {
        var source = new SourceText("x.agenda", before);
        var result = AgendaFormatter.Format(source, new TextSpan(before.IndexOf(range, StringComparison.Ordinal), range.Length));
        Assert.Null(result.Refusal);
        Assert.Equal(after, result.Text);
        Assert.Equal(after, source.WithChanges(result.Changes).Text);
    }

    [Fact]
    public void Refuses_a_range_outside_the_text() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AgendaFormatter.Format(new SourceText("x.agenda", "country kz"), new TextSpan(5, 20)));

    [Fact]
    public void Changes_single_lines()
    {
        var source = new SourceText("x.agenda", "country kz\ncountry  kg\ncountry tj\n\n\n\ncountry tm\n");
        var changes = AgendaFormatter.Format(source).Changes;
        Assert.Equal<TextChange>([new(new(11, 12), "country kg\n"), new(new(35, 2), "")], changes.ToArray());
    }

    private static void AssertFormats(string before, string after)
    {
        var source = new SourceText("x.agenda", before);
        var result = AgendaFormatter.Format(source);
        Assert.Null(result.Refusal);
        Assert.Equal(after, result.Text);
        Assert.Equal(after, source.WithChanges(result.Changes).Text);
        Assert.True(Meaning.AreEqual(SyntaxTree.Parse(before), SyntaxTree.Parse(after)));
    }
}
