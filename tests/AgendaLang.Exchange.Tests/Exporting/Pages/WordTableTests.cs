using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Tests.Exporting.Pages;

public sealed class WordTableTests
{
    public static TheoryData<string> Languages => [.. WordTable.Tags];

    [Theory, MemberData(nameof(Languages))]
    public void No_language_is_incomplete(string tag)
    {
        var table = WordTable.Find(tag)!;
        var keys = table.Lines.Select(line => line.Key).ToList();
        Assert.Equal(keys.Distinct(), keys);
        Assert.Equal(WordTable.Find("en")!.Lines.Select(line => line.Key), keys);
        Assert.All(table.Lines, line => Assert.False(string.IsNullOrWhiteSpace(line.Value), line.Key));
        Assert.Equal((12, 7, 7), (Count("months"), Count("weekdays"), Count("short weekdays")));
        foreach (var word in Enum.GetValues<Term>()) Assert.NotEqual("", table[word]);
        All<EventStatus>();
        All<ProposalStatus>();
        All<DocumentStatus>();
        All<AgreementStatus>();
        All<InitiativeStatus>();
        All<Rank>();
        All<SessionKind>();
        All<ItemKind>();
        All<DocumentKind>();
        All<Decision>();
        All<Precedence>();
        All<Coverage>();
        All<InviteeRole>();

        int Count(string key) => table.Lines.Single(line => line.Key == key).Value.Split(' ').Length;

        void All<T>() where T : struct, Enum
        {
            foreach (var value in Enum.GetValues<T>()) Assert.NotEqual("", table.Of(value));
        }
    }

    [Theory]
    [InlineData("en", "Thursday, 6 November 2025", "6–7 November 2025", "30 October – 1 November 2025")]
    [InlineData("ru", "четверг, 6 ноября 2025 г.", "6–7 ноября 2025 г.", "30 октября – 1 ноября 2025 г.")]
    [InlineData("fr", "jeudi 6 novembre 2025", "6–7 novembre 2025", "30 octobre – 1er novembre 2025")]
    [InlineData("kk", "2025 жылғы 6 қараша, бейсенбі", "2025 жылғы 6–7 қараша", "2025 жылғы 30 қазан – 1 қараша")]
    [InlineData("uz", "payshanba, 2025-yil 6-noyabr", "2025-yil 6–7-noyabr", "2025-yil 30-oktabr – 1-noyabr")]
    [InlineData("ar", "الخميس، 6 نوفمبر 2025", "6–7 نوفمبر 2025", "30 أكتوبر – 1 نوفمبر 2025")]
    public void Dates_are_written_as_people_write_them(string tag, string day, string days, string months)
    {
        var table = WordTable.Find(tag)!;
        Assert.Equal(day, table.FullDate(new(2025, 11, 6)));
        Assert.Equal(days, table.Dates(new(2025, 11, 6), new(2025, 11, 7)));
        Assert.Equal(months, table.Dates(new(2025, 10, 30), new(2025, 11, 1)));
    }

    [Fact]
    public void A_language_is_found_with_script_and_region()
    {
        Assert.Equal("fr", WordTable.Find("fr-CA")!.Tag);
        Assert.Equal("uz", WordTable.Find("UZ-Latn")!.Tag);
        Assert.Null(WordTable.Find("ja"));
    }

    [Fact]
    public void A_second_clock_shows_the_day_that_it_is()
    {
        var tokyo = SecondClock.Of("Asia/Tokyo")!;
        var evening = new DateTimeOffset(2025, 11, 6, 18, 0, 0, TimeSpan.FromHours(-5));
        Assert.Equal("08:00 (+1)–09:00", tokyo.Shows(evening, evening.AddHours(1), new(2025, 11, 6)));
        Assert.Equal("23:30–00:30 (+1)", tokyo.Shows(evening.AddHours(-8.5), evening.AddHours(-7.5), new(2025, 11, 6)));
        Assert.Equal(("UTC+9", "UTC−3:30", "UTC+0"), (tokyo.OffsetAt(evening), SecondClock.Offset(TimeSpan.FromMinutes(-210)), SecondClock.Offset(TimeSpan.Zero)));
    }
}
