using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Rules;

/// <summary>What the mends of rules about participants and style write.</summary>
public sealed class ParticipantMendsTests
{
    private const string Parties = """
        country kg "Kyrgyzstan"
        country tj "Tajikistan"
        country uz "Uzbekistan"
        person lead "Lead" of kg speaks ky, ru
        person aide "Aide" of kg
        person speaker "Speaker" of kg

        """;

    [Fact]
    public void SpeakersAreSortedWithAllThatIsSaidOfThem() => Mends("AGL2013", """
        meeting m "Talks" between kg, tj, uz on 2026-05-14 host uz precedence alphabetical {
            session s "Session" {
                speaker tj 10m as "First"
                discuss water
                speaker uz 20m
                speaker kg
            }
        }
        """, """
        meeting m "Talks" between kg, tj, uz on 2026-05-14 host uz precedence alphabetical {
            session s "Session" {
                speaker kg
                discuss water
                speaker uz 20m
                speaker tj 10m as "First"
            }
        }
        """);

    [Fact]
    public void AnOrderIsSortedOverSeveralLines() => Mends("AGL2013", """
        meeting m "Talks" between kg, tj, uz on 2026-05-14 precedence alphabetical {
            session s "Session" {
                order uz,
                    tj
                order kg
            }
        }
        """, """
        meeting m "Talks" between kg, tj, uz on 2026-05-14 precedence alphabetical {
            session s "Session" {
                order kg,
                    tj
                order uz
            }
        }
        """);

    [Theory]
    [InlineData("// Tajikistan asked to come first.\n        speaker tj\n        speaker kg")]
    [InlineData("speaker tj // asked to come first\n        speaker kg")]
    [InlineData("speaker tj\n        speaker kg // comes late")]
    [InlineData("speaker tj,\n        speaker kg")]
    [InlineData("speaker tj\n        speaker kg\n        speaker tj")]
    [InlineData("speaker tj as \"\"\"\n        Words\n        \"\"\"\n        speaker kg")]
    public void NothingIsSortedWhereThatWouldPartThings(string speakers)
    {
        var agenda = Parties + $$"""
            meeting m "Talks" between kg, tj on 2026-05-14 precedence alphabetical {
                session s "Session" {
                    {{speakers}}
                }
            }
            """;
        Assert.All(Find("AGL2013", agenda), finding => Assert.Empty(finding.Fixes));
    }

    [Fact]
    public void ALanguageIsAddedWhereTheOthersAre() => Mends("AGL2015", """
        meeting m "Talks" on 2026-05-14 languages en, fr {
            session s "Session" speaker lead
        }
        """, """
        meeting m "Talks" on 2026-05-14 languages en, fr, ky {
            session s "Session" speaker lead
        }
        """);

    [Fact]
    public void ALanguageIsAddedToTheSessionsOwn() => Mends("AGL2015", """
        meeting m "Talks" on 2026-05-14 languages ky {
            session s "Session" {
                languages en
                languages fr
                speaker lead
            }
        }
        """, """
        meeting m "Talks" on 2026-05-14 languages ky {
            session s "Session" {
                languages en
                languages fr, ky
                speaker lead
            }
        }
        """);

    [Fact]
    public void ThePlacesCountryBecomesTheHost() => Mends("AGL2018", """
        place tashkent "Tashkent" in uz
        meeting m "Talks" between kg, uz on 2026-05-14 at tashkent host kg
        """, """
        place tashkent "Tashkent" in uz
        meeting m "Talks" between kg, uz on 2026-05-14 at tashkent host uz
        """);

    [Fact]
    public void ACountryThatTakesNoPartIsNotMadeTheHost() => Assert.Empty(Assert.Single(Find("AGL2018", Parties + """
        place tashkent "Tashkent" in uz
        meeting m "Talks" between kg, tj on 2026-05-14 at tashkent host kg
        """)).Fixes);

    [Fact]
    public void ASpeakerIsAddedToTheDelegation() => Mends("AGL2019", """
        meeting m "Talks" on 2026-05-14 {
            delegation kg led by lead with aide size 1+2
            session s "Session" speaker speaker
        }
        """, """
        meeting m "Talks" on 2026-05-14 {
            delegation kg led by lead with aide, speaker size 1+2
            session s "Session" speaker speaker
        }
        """);

    [Fact]
    public void InterpretationIsOffered() => Mends("AGL2020", """
        person guest "Guest" of uz speaks uz-Latn
        meeting m "Talks" on 2026-05-14 {
            session s "Session" kind bilateral participants lead, guest
        }
        """, """
        person guest "Guest" of uz speaks uz-Latn
        meeting m "Talks" on 2026-05-14 {
            session s "Session" kind bilateral participants lead, guest {
                languages ky, uz
            }
        }
        """);

    [Fact]
    public void AnIdIsRenamedWhereverItIsNamed() => Mends("AGL6001", """
        place Tashkent_City "Tashkent" { room hall "Hall" }
        meeting m "Talks" between kg, uz on 2026-05-14 at Tashkent_City {
            session s "Session" in Tashkent_City.hall
        }
        """, """
        place tashkent-city "Tashkent" { room hall "Hall" }
        meeting m "Talks" between kg, uz on 2026-05-14 at tashkent-city {
            session s "Session" in tashkent-city.hall
        }
        """);

    [Theory]
    [InlineData("EastRoom", "east-room")]
    [InlineData("USTalks", "us-talks")]
    [InlineData("C5Plus1", "c5plus1")]
    [InlineData("A__b-", "a-b")]
    [InlineData("ABC", "abc")]
    [InlineData("ВодаИХлеб", "вода-и-хлеб")]
    public void AnIdIsSplitWhereAWordBegins(string id, string better) =>
        Assert.Equal($"Write {better}, here and wherever it is named.", Assert.Single(Find("AGL6001", $"topic {id} \"Topic\"\n")).Help);

    [Theory]
    [InlineData("country ci\n", "country ci \"Côte d'Ivoire\"\n")]
    [InlineData("country ivory-coast code ci\n", "country ivory-coast \"Côte d'Ivoire\" code ci\n")]
    public void ACountryIsNamedByItsCode(string agenda, string mended) =>
        Assert.Equal(mended, Testing.Mends.Apply(Assert.Single(Find("AGL6002", agenda))));

    [Fact]
    public void AWaiverIsRemovedWithItsLine() => Mends("AGL6003", """
        meeting m "Talks" on 2026-05-14 {
            // Of the chair:
            waive AGL2012 because "Drawn by lot." // or by age
            status draft
        }
        """, """
        meeting m "Talks" on 2026-05-14 {
            // Of the chair:
            // or by age
            status draft
        }
        """);

    private static void Mends(string rule, string agenda, string mended) =>
        Assert.Equal(Parties + mended + "\n", Testing.Mends.Apply(Find(rule, Parties + agenda).First()));

    private static IEnumerable<Finding> Find(string rule, string agenda) =>
        MemoryFiles.Parse(agenda).Check(RulePage.FilesOf(agenda)[0].Path).Findings.Where(finding => finding.Rule.Id == rule);
}
