using AgendaLang.Language;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.Tests.Language;

public class LanguageTagTests
{
    [Theory]
    [InlineData("ru")]
    [InlineData("KK")]
    [InlineData("uz-Cyrl")]
    [InlineData("UZ-cyrl-uz")]
    [InlineData("pt-BR")]
    [InlineData("es-419")]
    [InlineData("kaa")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("sl-rozaj-biske-1994")]
    [InlineData("de-CH-1901")]
    [InlineData("en-US-u-islamcal")]
    [InlineData("de-a-value-b-other-x-mine")]
    [InlineData("en-0-ab-p-cd")]
    [InlineData("x-whatever")]
    [InlineData("i-klingon")]
    [InlineData("sgn-BE-FR")]
    [InlineData("zh-min-nan")]
    [InlineData("qaa-Qaaa-QM")]
    [InlineData("und")]
    [InlineData("iw")]
    public void Tags_of_BCP_47_are_valid(string tag)
    {
        Assert.True(LanguageTags.IsValid(tag));
        Assert.Null(LanguageTags.ProblemOf(tag));
    }

    [Theory]
    [InlineData("", 0, 0, "'' is not written like a language tag", "Write a language, then if need be a script and a region: ru, uz-Cyrl, pt-BR.")]
    [InlineData("ru_RU", 0, 5, "'ru_RU' is not written like a language tag", "Write ru-RU: the parts of a language tag are joined by hyphens.")]
    [InlineData("kz", 0, 2, "There is no language 'kz' in the IANA registry", "'kz' is the code of Kazakhstan; the language Kazakh is kk.")]
    [InlineData("UA", 0, 2, "There is no language 'UA' in the IANA registry", "'UA' is the code of Ukraine; the language Ukrainian is uk.")]
    [InlineData("Russian", 0, 7, "There is no language 'Russian' in the IANA registry", "Russian is ru.")]
    [InlineData("xx", 0, 2, "There is no language 'xx' in the IANA registry", "Languages have two or three letters: en, ru, kk.")]
    [InlineData("ru-Cyrk", 3, 4, "There is no script 'Cyrk' in the IANA registry", "Did you mean Cyrl?")]
    [InlineData("en-UK", 3, 2, "There is no region 'UK' in the IANA registry", "United Kingdom is GB.")]
    [InlineData("en-999", 3, 3, "There is no region '999' in the IANA registry", null)]
    [InlineData("zh-abc", 3, 3, "There is no extended language 'abc' in the IANA registry", null)]
    [InlineData("en-unknown", 3, 7, "There is no variant 'unknown' in the IANA registry", null)]
    [InlineData("de-1901-1901", 8, 4, "'1901' stands twice in the language tag 'de-1901-1901'", "Take the second '1901' away.")]
    [InlineData("en-u-ab-u-cd", 8, 1, "'u' stands twice in the language tag 'en-u-ab-u-cd'", "Take the second 'u' away.")]
    public void A_problem_says_where_what_and_how_to_mend_it(string tag, int start, int length, string message, string? help)
    {
        Assert.False(LanguageTags.IsValid(tag));
        Assert.Equal(new LanguageTagProblem(new TextSpan(start, length), message, help), LanguageTags.ProblemOf(tag));
    }

    [Theory]
    [InlineData("r")]
    [InlineData("ru-")]
    [InlineData("-ru")]
    [InlineData("ru--RU")]
    [InlineData("ru-RU-Cyrl")]
    [InlineData("en-u")]
    [InlineData("en-u-x-private")]
    [InlineData("x")]
    [InlineData("en-x")]
    [InlineData("12")]
    [InlineData("en-abcdefghi")]
    [InlineData("қаз")]
    [InlineData("en US")]
    [InlineData("en-1a")]
    [InlineData("abcd")]
    public void What_is_no_tag_is_refused(string tag)
    {
        Assert.False(LanguageTags.IsValid(tag));
        Assert.NotNull(LanguageTags.ProblemOf(tag));
    }

    [Theory]
    [InlineData("en", "English")]
    [InlineData("RU", "Russian")]
    [InlineData("kk-Latn", "Kazakh")]
    [InlineData("ky", "Kyrgyz")]
    [InlineData("tg", "Tajik")]
    [InlineData("tk", "Turkmen")]
    [InlineData("uz-Cyrl-UZ", "Uzbek")]
    [InlineData("az", "Azerbaijani")]
    [InlineData("xx", null)]
    [InlineData("", null)]
    [InlineData("рус", null)]
    public void Languages_have_English_names(string tag, string? name) => Assert.Equal(name, LanguageTags.EnglishName(tag));

    [Fact]
    public void Every_named_language_is_a_valid_tag()
    {
        Assert.True(LanguageTags.Named.Length > 180);
        Assert.All(LanguageTags.Named, language =>
        {
            Assert.True(LanguageTags.IsValid(language.Tag));
            Assert.Equal(language.Name, LanguageTags.EnglishName(language.Tag));
        });
    }

    [Fact, Trait("Category", "Property")]
    public void Any_text_gets_an_answer_that_lies_within_it() => Gen.OneOf(
            Gen.String,
            Gen.Char["aenruxCyrl-1900"].Array[0, 20].Select(c => new string(c)))
        .Sample(tag =>
        {
            var problem = LanguageTags.ProblemOf(tag);
            return problem is null == LanguageTags.IsValid(tag)
                && LanguageTags.IsValid(tag) == LanguageTags.IsValid(tag.ToUpperInvariant())
                && (problem is null || new TextSpan(0, tag.Length).Contains(problem.Span));
        }, iter: Cases.Count);

    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("ru-KZ", "ru")]
    [InlineData("UZ-Cyrl", "uz")]
    [InlineData("en-US-u-islamcal", "en")]
    [InlineData("iw", "he")]
    [InlineData("cmn-Hans", "zh")]
    [InlineData("nn", "no")]
    [InlineData("kaa", "kaa")]
    [InlineData("und", null)]
    [InlineData("x-whatever", null)]
    [InlineData("i-klingon", null)]
    [InlineData("rus", null)]
    [InlineData("", null)]
    public void The_language_of_a_tag_is_without_script_and_region(string tag, string? language) =>
        Assert.Equal(language, LanguageTags.PrimaryLanguage(tag));
}
