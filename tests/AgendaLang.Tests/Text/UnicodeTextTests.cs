using System.Text;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.Tests.Text;

public class UnicodeTextTests
{
    [Theory]
    [InlineData("Kassym-Jomart Tokayev", "kassym-jomart tokayev")]
    [InlineData("Oʻzbekiston", "o'zbekiston")]
    [InlineData("O‘zbekiston", "o'zbekiston")]
    [InlineData("OʼZBEKISTON", "o'zbekiston")]
    [InlineData("O’zbekiston", "o'zbekiston")]
    [InlineData("Gʻijduvon", "g'ijduvon")]
    [InlineData("Қазақстан", "қазақстан")]
    [InlineData("ҚАЗАҚСТАН", "қазақстан")]
    [InlineData("Токаев Касым-Жомарт Кемелевич", "токаев касым-жомарт кемелевич")]
    [InlineData("Сергей Лавров", "сергеи лавров")]
    [InlineData("Чолпон-Ата ёлка", "чолпон-ата елка")]
    [InlineData("Gurbanguly Berdimuhamedow", "gurbanguly berdimuhamedow")]
    [InlineData("Türkmenistan", "turkmenistan")]
    [InlineData("Aşgabat", "asgabat")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("ılıca", "ilica")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ærø", "aero")]
    [InlineData("Þórður Œuvre", "thordur oeuvre")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("Ὀδυσσεύς", "οδυσσευσ")]
    [InlineData("  two \t\u00A0\u3000words \n", "two words")]
    [InlineData("C5\u20131", "c5-1")]
    [InlineData("«Шёлковый путь»", "\"шелковыи путь\"")]
    [InlineData("Samar\u00ADkand\u200B", "samarkand")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("हिन्दी", "हिन्दी")] // vowels and virama are no diacritics
    [InlineData("", "")]
    [InlineData(" \u200B ", "")]
    public void Folding_keeps_what_two_spellings_share(string text, string expected) => Assert.Equal(expected, UnicodeText.Fold(text));

    [Theory]
    [InlineData("Қазақстан", "Казахстан")]
    [InlineData("Toqaev", "Tokaev")]
    [InlineData("C5", "C51")]
    [InlineData("かき", "がき")]
    [InlineData("กิน", "กัน")]
    public void Folding_keeps_different_names_apart(string left, string right) => Assert.NotEqual(UnicodeText.Fold(left), UnicodeText.Fold(right));

    [Fact]
    public void Folded_text_stays_the_same_instance()
    {
        var text = "ashgabat declaration";
        Assert.Same(text, UnicodeText.Fold(text));
    }

    [Fact]
    public void Folding_ignores_case_of_every_letter()
    {
        for (var point = 0; point <= 0x2FFFF; point++)
        {
            if (!Rune.TryCreate(point, out var rune))
                continue;
            var text = rune.ToString();
            Assert.Equal(UnicodeText.Fold(text), UnicodeText.Fold(Rune.ToLowerInvariant(rune).ToString()));
        }
    }

    [Theory]
    [InlineData("tashkent", null, null, 0, 0)]
    [InlineData("c5-plus-1_2025", null, null, 0, 0)]
    [InlineData("қазақстан-2025", null, null, 0, 0)]
    [InlineData("k\u0430zakhstan", "Latin", "Cyrillic", 1, 1)]
    [InlineData("\u0430lmaty", "Latin", "Cyrillic", 0, 1)]
    [InlineData("астаnа", "Cyrillic", "Latin", 4, 1)]
    [InlineData("c5-саммит", "Cyrillic", "Latin", 0, 1)]
    [InlineData("a\u0430", "Latin", "Cyrillic", 1, 1)]
    [InlineData("αlpha", "Latin", "Greek", 0, 1)]
    [InlineData("caf\u0065\u0301", null, null, 0, 0)]
    [InlineData("東京サミットの議題", null, null, 0, 0)]
    [InlineData("서울-漢字", null, null, 0, 0)]
    [InlineData("漢字ㄅㄆ", null, null, 0, 0)]
    [InlineData("ひらがな한", "Hiragana", "Hangul", 4, 1)]
    [InlineData("漢字かな한국", "Han", "Hangul", 4, 1)]
    [InlineData("ab\U00010400", "Latin", "Deseret", 2, 2)]
    public void The_letter_of_another_script_is_named(string id, string? main, string? other, int start, int length)
    {
        ScriptMix? expected = main is null ? null : new ScriptMix(main, other!, new TextSpan(start, length));
        Assert.Equal(expected, UnicodeText.FindScriptMix(id));
        Assert.Equal(expected is not null, UnicodeText.MixesScripts(id));
    }

    [Fact, Trait("Category", "Property")]
    public void A_mix_of_scripts_is_found_and_placed_alike() => Gen.Char["abаяαωあア漢字한ㄅक1-\u0301\uD800"].Array[0, 8].Select(c => new string(c)).Sample(id =>
    {
        var mix = UnicodeText.FindScriptMix(id);
        return mix is not null == UnicodeText.MixesScripts(id) && (mix is null || mix.Value.MainScript != mix.Value.OtherScript);
    }, iter: Cases.Count);

    [Theory]
    [InlineData("a", true, true)]
    [InlineData("қ", true, true)]
    [InlineData("漢", true, true)]
    [InlineData("ʻ", true, true)]
    [InlineData("\U00010400", true, true)]
    [InlineData("\u0301", false, true)]
    [InlineData("\u093E", false, true)]
    [InlineData("7", false, true)]
    [InlineData("٣", false, true)]
    [InlineData("-", false, true)]
    [InlineData("_", false, true)]
    [InlineData("/", false, true)]
    [InlineData(".", false, false)]
    [InlineData("½", false, false)]
    [InlineData("Ⅻ", false, false)]
    [InlineData(" ", false, false)]
    [InlineData("\u200D", false, false)]
    [InlineData("🤝", false, false)]
    public void Words_are_of_letters_marks_and_digits(string text, bool start, bool part)
    {
        var rune = Rune.GetRuneAt(text, 0);
        Assert.Equal(start, UnicodeText.IsWordStart(rune));
        Assert.Equal(part, UnicodeText.IsWordPart(rune));
    }

    [Theory]
    [InlineData("plain\ttext\n", "plain\ttext\n")]
    [InlineData("\u001B[31mred", @"\u{1B}[31mred")]
    [InlineData("a\rb\u0000\u007F\u0085", @"a\u{D}b\u{0}\u{7F}\u{85}")]
    [InlineData("\u202Eabc\u2069", @"\u{202E}abc\u{2069}")]
    [InlineData("\u200E\u200F\u061C\uFEFF\u2028\u2029", @"\u{200E}\u{200F}\u{61C}\u{FEFF}\u{2028}\u{2029}")]
    [InlineData("🤝", "🤝")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")] // Persian is written with it
    public void Hidden_characters_become_visible(string text, string expected) => Assert.Equal(expected, UnicodeText.ToVisible(text));

    [Fact]
    public void Half_a_surrogate_pair_is_no_obstacle()
    {
        Assert.Equal("🤝\uFFFD", UnicodeText.ToVisible("🤝\uD83E"));
        Assert.Equal("\uFFFDx", UnicodeText.ToVisible("\uDD1Dx"));
        Assert.Equal("\uD800x", UnicodeText.Fold("\uD800X"));
        Assert.Null(UnicodeText.FindScriptMix("a\uD800b"));
    }

    [Fact, Trait("Category", "Property")]
    public void What_is_visible_stays_the_same_instance() => Gen.String.Sample(text =>
    {
        var visible = UnicodeText.ToVisible(text);
        return !visible.Any(UnicodeText.IsHidden) && ReferenceEquals(UnicodeText.ToVisible(visible), visible);
    }, iter: Cases.Count);
}
