using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Rules;

/// <summary>How findings speak of things.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("country kz \"Kazakhstan\"", "Kazakhstan", "Kazakhstan", "\"Kazakhstan\"")]
    [InlineData("person x \"  X. Y.  \"", "X. Y.", "X. Y.", "\"X. Y.\"")]
    [InlineData("source daily \"the Daily\"", "the Daily", "The Daily", "\"the Daily\"")]
    [InlineData("country kz", "the country \"kz\"", "The country \"kz\"", "\"kz\"")]
    [InlineData("country kz \" \"", "the country \"kz\"", "The country \"kz\"", "\"kz\"")]
    [InlineData("topic trade \"Trade\"", "the topic \"Trade\"", "The topic \"Trade\"", "\"Trade\"")]
    [InlineData("topic trade", "the topic \"trade\"", "The topic \"trade\"", "\"trade\"")]
    public void A_declaration_is_called_by_its_name(string text, string words, string begin, string quoted)
    {
        var symbol = Symbols(text)[0];
        Assert.Equal((words, begin, quoted), (Words.Of(symbol), Words.Begin(symbol), Words.Quoted(symbol)));
    }

    [Theory]
    [InlineData("day 2026-05-14 { }", "the day 14 May 2026")]
    [InlineData("day 2026-05-32 { }", "the day")]
    [InlineData("break 10:00-10:15", "the break")]
    [InlineData("break \" \" 10:00-10:15", "the break")]
    [InlineData("break \"Coffee\" 10:00-10:15", "the break \"Coffee\"")]
    public void Days_and_breaks_have_no_id(string text, string words) =>
        Assert.Equal(words, Words.Of(Symbols($"meeting m \"M\" on 2026-05-14 {{\n{text}\n}}")[1]));

    [Fact]
    public void A_long_name_is_cut_but_no_letter()
    {
        Assert.Equal(new string('a', 60), Name(new('a', 60)));
        Assert.Equal(new string('a', 59) + "…", Name(new('a', 61)));
        Assert.Equal(new string('a', 57) + "\U0001F54A…", Name(new string('a', 57) + "\U0001F54A" + "bbbb"));
        Assert.Equal(new string('a', 58) + "…", Name(new string('a', 58) + "\U0001F54A" + "bbbb"));
    }

    [Fact]
    public void Lists_name_some_and_count_the_rest()
    {
        Assert.Equal("", Words.List([]));
        Assert.Equal("a", Words.List(["a"]));
        Assert.Equal("a and b", Words.List(["a", "b"]));
        Assert.Equal("a, b, c, d, e and f", Words.List(["a", "b", "c", "d", "e", "f"]));
        Assert.Equal("a, b, c, d, e and 2 more", Words.List(["a", "b", "c", "d", "e", "f", "g"]));
        Assert.Equal("a and 3 more", Words.List(["a", "b", "c", "d"], 2));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("x", "X")]
    [InlineData("the day", "The day")]
    public void A_sentence_begins_with_a_capital(string text, string capital) => Assert.Equal(capital, Words.Capital(text));

    [Fact]
    public void One_is_not_many()
    {
        Assert.Equal("1 seat", Words.Count(1, "seat", "seats"));
        Assert.Equal("0 seats", Words.Count(0, "seat", "seats"));
        Assert.Equal("2 seats", Words.Count(2, "seat", "seats"));
    }

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(59, "59 min")]
    [InlineData(60, "1 h")]
    [InlineData(61, "1 h 1 min")]
    [InlineData(119, "1 h 59 min")]
    [InlineData(180, "3 h")]
    public void Lengths_are_in_hours_and_minutes(int minutes, string words) => Assert.Equal(words, Words.Length(minutes));

    [Theory]
    [InlineData("2025-11-06", "2025-11-06", "6 November 2025")]
    [InlineData("2025-11-06", "2025-11-07", "6–7 November 2025")]
    [InlineData("2025-10-30", "2025-11-02", "30 October – 2 November 2025")]
    [InlineData("2025-12-31", "2026-01-01", "31 December 2025 – 1 January 2026")]
    [InlineData("2025-11-06", "2026-11-07", "6 November 2025 – 7 November 2026")]
    public void Dates_say_what_they_have_in_common_once(string first, string last, string words) =>
        Assert.Equal(words, Words.Dates(DateOnly.ParseExact(first, "yyyy-MM-dd"), DateOnly.ParseExact(last, "yyyy-MM-dd")));

    [Theory]
    [InlineData("America/New_York", "New York time")]
    [InlineData("America/Argentina/Buenos_Aires", "Buenos Aires time")]
    [InlineData("UTC", "UTC")]
    [InlineData("Etc/UTC", "UTC")]
    [InlineData("Etc/GMT+3", "UTC-3")]
    [InlineData("Etc/GMT-5", "UTC+5")]
    [InlineData("Etc/GMT", "GMT")]
    public void A_zone_is_called_by_its_town(string zone, string words) => Assert.Equal(words, Words.ZoneOf(zone));

    private static string Name(string name) => Words.Of(Symbols($"country c \"{name}\"")[0]);

    private static IReadOnlyList<Symbol> Symbols(string text) => new FileLoader(new MemoryFiles(("a.agenda", text + "\n"))).Load("a.agenda").Symbols;
}
