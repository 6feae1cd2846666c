using AgendaLang.Semantics;

namespace AgendaLang.Tests.Rules;

/// <summary>Names of countries and bodies as they stand inside a sentence.</summary>
public sealed class ArticlesTests
{
    [Theory]
    [InlineData("United States")]
    [InlineData("United Kingdom of Great Britain and Northern Ireland")]
    [InlineData("United Arab Emirates")]
    [InlineData("Netherlands")]
    [InlineData("Philippines")]
    [InlineData("Maldives")]
    [InlineData("Gambia")]
    [InlineData("Bahamas")]
    [InlineData("Czech Republic")]
    [InlineData("Republic of Korea")]
    [InlineData("Islamic Republic of Iran")]
    [InlineData("Lao People's Democratic Republic")]
    [InlineData("Russian Federation")]
    [InlineData("Solomon Islands")]
    [InlineData("Holy See")]
    [InlineData("European Union")]
    [InlineData("United Nations")]
    [InlineData("Group of 77")]
    [InlineData("Organization for Security and Co-operation in Europe")]
    [InlineData("Turkic states")]
    public void SomeTakeAnArticle(string name) => Assert.Equal("the " + name, Articles.In(name));

    [Theory]
    [InlineData("Kazakhstan")]
    [InlineData("New Zealand")]
    [InlineData("Trinidad and Tobago")]
    [InlineData("Iran (Islamic Republic of)")]
    [InlineData("Côte d'Ivoire")]
    [InlineData("C5+1")]
    [InlineData("the Netherlands")]
    [InlineData("")]
    public void MostTakeNone(string name) => Assert.Equal(name, Articles.In(name));

    [Fact]
    public void OneThatIsWrittenWithItIsNotGivenASecond() => Assert.Equal("the Gambia", Articles.In("The Gambia"));
}
