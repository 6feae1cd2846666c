using System.Text;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.Tests.Text;

public class NormalizationTests
{
    private static readonly Gen<string> Hostile = Gen.OneOf(
            Gen.Char['a', 'z'].Select(c => c.ToString()),
            Gen.Char['\u00C0', '\u024F'].Select(c => c.ToString()),
            Gen.Char['\u0300', '\u036F'].Select(c => c.ToString()),
            Gen.Char['\u0400', '\u052F'].Select(c => c.ToString()),
            Gen.Char['\u0591', '\u06DC'].Select(c => c.ToString()),
            Gen.Char['\u0900', '\u0DDF'].Select(c => c.ToString()),
            Gen.Char['\u1100', '\u11FF'].Select(c => c.ToString()),
            Gen.Char['\u1E00', '\u1FFF'].Select(c => c.ToString()),
            Gen.Char['\u3041', '\u30FF'].Select(c => c.ToString()),
            Gen.Char['\uAC00', '\uD7A3'].Select(c => c.ToString()),
            Gen.Char['\uF900', '\uFAD9'].Select(c => c.ToString()),
            Gen.Int[0x1D15E, 0x1D1C0].Select(char.ConvertFromUtf32),
            Gen.Int[0x11099, 0x110BA].Select(char.ConvertFromUtf32))
        .Array[0, 24].Select(string.Concat);

    private static readonly Gen<string> WithHalves = Gen.OneOf(
            Hostile,
            Gen.Char['\uD800', '\uDFFF'].Select(c => c.ToString()))
        .Array[0, 6].Select(string.Concat);

    [Theory]
    [InlineData("", "")]
    [InlineData("Tokaev", "Tokaev")]
    [InlineData("Cafe\u0301", "Caf\u00E9")]
    [InlineData("и\u0306", "й")]
    [InlineData("\u212B", "\u00C5")] // ångström sign
    [InlineData("\u1E9B\u0323", "\u1E9B\u0323")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")] // marks in the order of their classes
    [InlineData("a\u0301\u0301", "\u00E1\u0301")] // the second is blocked by nothing, but á + ´ has no composite
    [InlineData("\u0344", "\u0308\u0301")] // never in NFC, though a single code point
    [InlineData("\u0958", "\u0915\u093C")] // excluded from composition
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11A7", "\uAC00\u11A7")] // U+11A7 is no final letter
    [InlineData("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65")]
    [InlineData("\uFA10", "\u585A")]
    [InlineData("\u0061\u05AE\u0300\u0315\u0062", "\u00E0\u05AE\u0315\u0062")] // from NormalizationTest.txt
    public void Text_becomes_NFC(string text, string expected)
    {
        Assert.Equal(expected, UnicodeText.ToNfc(text));
        Assert.Equal(text == expected, UnicodeText.IsNfc(text));
        Assert.True(UnicodeText.IsNfc(expected));
    }

    [Fact]
    public void Text_in_NFC_stays_the_same_instance()
    {
        foreach (var text in new[] { "Tashkent", "Қазақстан", "Caf\u00E9", "\u1100\u0300", "\uD800" })
            Assert.Same(text, UnicodeText.ToNfc(text));
    }

    // Not as inline data: attributes are kept as UTF-8, which has no halves of pairs.
    [Fact]
    public void Half_a_surrogate_pair_stays()
    {
        foreach (var text in new[] { "\uD834", "\uDD5E\uD834", "e\uD834\u0301" })
            Assert.Same(text, UnicodeText.ToNfc(text));
        Assert.Equal("\u00E9\uD834", UnicodeText.ToNfc("e\u0301\uD834"));
    }

    [Fact]
    public void Many_marks_on_one_letter_are_ordered_in_reasonable_time()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 100_000));
        var expected = "\u1EA1" + new string('\u0323', 99_999) + new string('\u0301', 100_000);
        Assert.Equal(expected, UnicodeText.ToNfc(text));
    }

    [IcuFact]
    public void Every_code_point_agrees_with_ICU()
    {
        var points = Enumerable.Range(0, 0x30000).Concat(Enumerable.Range(0xE0000, 0x1000))
            // .NET normalizes neither halves of pairs nor U+FFFE.
            .Where(point => point is not ((>= 0xD800 and <= 0xDFFF) or 0xFFFE) && !IsNewerThanIcu(point));
        foreach (var chunk in points.Chunk(512))
        {
            // Between marks too, so that the combining class and compositions to either side show.
            var probes = chunk.Select(char.ConvertFromUtf32).Select(text => $"{text}|e\u0323{text}\u0301").ToArray();
            var expected = string.Join('|', probes).Normalize(NormalizationForm.FormC).Split('|');
            Assert.Equal(expected, UnicodeText.ToNfc(string.Join('|', probes)).Split('|'));
        }
    }

    [Fact]
    public void The_quick_check_agrees_with_composing()
    {
        foreach (var point in Enumerable.Range(0, 0x30000))
        {
            var text = point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point);
            Assert.Equal(UnicodeText.ToNfc("e\u0301" + text)[1..] == text, UnicodeText.IsNfc(text) && UnicodeText.IsNfc("\u00E9" + text));
        }
    }

    [IcuFact, Trait("Category", "Property")]
    public void Random_text_agrees_with_ICU() => Hostile.Sample(
        text => UnicodeText.ToNfc(text) == text.Normalize(NormalizationForm.FormC),
        iter: Cases.Of(5_000));

    [Fact]
    public void The_cases_of_Unicode_hold()
    {
        var cases = File.ReadAllLines(RepositoryFolder.PathOf("tests/AgendaLang.Tests/Text/NormalizationTest.txt")).Where(line => !line.StartsWith('#')).ToArray();
        Assert.True(cases.Length > 1000);
        foreach (var row in cases)
        {
            var columns = row.Split(';').Select(OfHex).ToArray();
            Assert.Equal(columns[1], UnicodeText.ToNfc(columns[0]));
            Assert.Equal(columns[1], UnicodeText.ToNfc(columns[1]));
            Assert.Equal(columns[1], UnicodeText.ToNfc(columns[2]));
        }
    }

    [Fact, Trait("Category", "Property")]
    public void Half_a_surrogate_pair_parts_what_it_stands_between() => Gen.Select(Hostile, Gen.Char['\uD800', '\uDFFF'], Hostile).Sample(
        (before, half, after) => char.IsLowSurrogate(after.FirstOrDefault())
            || UnicodeText.ToNfc(before + half + after) == UnicodeText.ToNfc(before) + half + UnicodeText.ToNfc(after),
        iter: Cases.Of(5_000));

    [Fact, Trait("Category", "Property")]
    public void Normalizing_twice_changes_nothing() => WithHalves.Sample(
        text =>
        {
            var once = UnicodeText.ToNfc(text);
            return UnicodeText.IsNfc(once) && ReferenceEquals(UnicodeText.ToNfc(once), once);
        },
        iter: Cases.Of(5_000));

    [Fact, Trait("Category", "Property")]
    public void Folding_forgets_how_the_text_was_composed() => WithHalves.Sample(
        text => UnicodeText.Fold(text) == UnicodeText.Fold(UnicodeText.ToNfc(text)),
        iter: Cases.Of(5_000));

    [Fact, Trait("Category", "Property")]
    public void Folding_twice_changes_nothing() => WithHalves.Sample(
        text => UnicodeText.Fold(UnicodeText.Fold(text)) == UnicodeText.Fold(text),
        iter: Cases.Of(5_000));

    private static string OfHex(string points) => string.Concat(points.Split(' ').Select(p => char.ConvertFromUtf32(Convert.ToInt32(p, 16))));

    /// <summary>Code points that decompose or combine since Unicode 16; an older ICU knows nothing of them.</summary>
    private static bool IsNewerThanIcu(int point) =>
        point is 0x897 or 0x105C9 or 0x105E4 or (>= 0x10D69 and <= 0x10D6D) or (>= 0x11383 and <= 0x113D0) or (>= 0x16121 and <= 0x1612F)
            or (>= 0x16D67 and <= 0x16D6A) or 0x1E5EE or 0x1E5EF or 0x1E6E3 or 0x1E6E6 or 0x1E6EE or 0x1E6EF or 0x1E6F5 or (>= 0x1ACF and <= 0x1AEB)
            or (>= 0x10EFA and <= 0x10EFB) or 0x11B60;
}

/// <summary>A test against ICU, which is skipped where the machine has none: there <c>Normalize</c> hands everything back as it is.</summary>
public sealed class IcuFactAttribute : FactAttribute
{
    public IcuFactAttribute()
    {
        if ("e\u0301".Normalize(NormalizationForm.FormC) != "\u00E9")
            Skip = "This machine has no ICU to compare with.";
    }
}
