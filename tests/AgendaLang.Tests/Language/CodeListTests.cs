using AgendaLang.Language;
using NodaTime;

namespace AgendaLang.Tests.Language;

public class CodeListTests
{
    [Theory]
    [InlineData("kz", "Kazakhstan")]
    [InlineData("KG", "Kyrgyzstan")]
    [InlineData("tj", "Tajikistan")]
    [InlineData("tm", "Turkmenistan")]
    [InlineData("uz", "Uzbekistan")]
    [InlineData("az", "Azerbaijan")]
    [InlineData("us", "United States")]
    [InlineData("kr", "South Korea")]
    [InlineData("tr", "Türkiye")]
    [InlineData("ci", "Côte d'Ivoire")]
    [InlineData("cd", "Democratic Republic of the Congo")]
    [InlineData("xk", "Kosovo")]
    [InlineData("eu", null)]
    [InlineData("uk", null)]
    [InlineData("un", null)]
    [InlineData("zz", null)]
    [InlineData("kaz", null)]
    [InlineData("k", null)]
    [InlineData("k ", null)]
    [InlineData("\nk", null)]
    [InlineData("ққ", null)]
    [InlineData("", null)]
    public void Countries_are_known_by_their_code(string code, string? name)
    {
        Assert.Equal(name, Countries.NameOf(code));
        Assert.Equal(name is not null, Countries.IsKnown(code));
    }

    [Fact]
    public void The_249_countries_of_ISO_and_Kosovo_are_known()
    {
        Assert.Equal(250, Countries.All.Length);
        Assert.Equal(Countries.All.Select(c => c.Code).Order(StringComparer.Ordinal), Countries.All.Select(c => c.Code));
        Assert.All(Countries.All, country =>
        {
            Assert.Equal(country.Name, Countries.NameOf(country.Code));
            Assert.DoesNotContain(',', country.Name == "Saint Helena, Ascension and Tristan da Cunha" || country.Code == "bq" ? "" : country.Name);
            Assert.Equal(country.Code, Countries.FindCode(country.Name));
        });
    }

    [Theory]
    [InlineData("kaz", "kz")]
    [InlineData("KAZ", "kz")]
    [InlineData("south-korea", "kr")]
    [InlineData("Turkiye", "tr")]
    [InlineData("timor leste", "tl")]
    [InlineData("uk", "gb")]
    [InlineData("c5", null)]
    [InlineData("", null)]
    public void A_country_is_found_by_what_people_write(string text, string? code) => Assert.Equal(code, Countries.FindCode(text));

    [Fact]
    public void Time_zones_are_those_of_NodaTime()
    {
        // No word has a plus sign.
        var expected = DateTimeZoneProviders.Tzdb.Ids.Where(id => !id.Contains('+', StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        Assert.Empty(expected.Except(TimeZones.All));
        Assert.Empty(TimeZones.All.Except(expected));
        Assert.Equal(expected, TimeZones.All);
        Assert.All(expected, id => Assert.True(TimeZones.IsKnown(id)));
    }

    [Theory]
    [InlineData("Asia/Tashkent", true)]
    [InlineData("America/New_York", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("UTC", true)]
    [InlineData("Zulu", true)]
    [InlineData("asia/tashkent", false)]
    [InlineData("Asia", false)]
    [InlineData("Tashkent", false)]
    [InlineData("Asia/Tashken", false)]
    [InlineData("UTC+05", false)]
    [InlineData("Etc/GMT+5", false)]
    [InlineData("Asia/Tashkent Asia/Tbilisi", false)]
    [InlineData("", false)]
    [InlineData("Азия/Ташкент", false)]
    public void Time_zones_are_known_by_their_id(string id, bool known)
    {
        Assert.Equal(known, TimeZones.IsKnown(id));
        Assert.Equal(known ? id : null, TimeZones.Find(id)?.Id);
    }
}
