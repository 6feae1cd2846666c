using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using NodaTime;

namespace AgendaLang.Tests.Semantics;

public sealed class PublicityTests
{
    [Theory]
    [InlineData("kz", Audience.Public)]
    [InlineData("x", Audience.Public)]
    [InlineData("astana", Audience.Public)]
    [InlineData("astana.hall", Audience.Public)]
    [InlineData("trade", Audience.Public)]
    [InlineData("daily", Audience.Public)]
    [InlineData("paper", Audience.Delegations)]
    [InlineData("talks", Audience.Delegations)]
    [InlineData("talks.first", Audience.Public)]
    [InlineData("talks.opening", Audience.Public)]
    [InlineData("talks.closing", Audience.Confidential)]
    [InlineData("talks.second", Audience.Delegations)]
    public void WhoMayReadIsInheritedElseTheDefaultOfTheKind(string path, Audience expected) => Assert.Equal(expected, Of(path).Audience);

    [Fact]
    public void ADefaultIsWrittenNowhere()
    {
        Assert.Null(Of("paper").AudienceLocation);
        Assert.Null(Of("talks.second").AudienceOwner);
        Assert.Equal("first", Of("talks.opening").AudienceOwner!.Id);
        Assert.Equal("public", Text(Of("talks.opening").AudienceLocation!.Value));
    }

    [Fact]
    public void AnEmbargoIsOnTheClockOfTheSessionOrEvent()
    {
        Assert.Equal(Instant.FromUtc(2026, 5, 14, 7, 0), Of("talks.first").Embargo!.Earliest);
        Assert.Equal(Instant.FromUtc(2026, 5, 14, 11, 0), Of("talks.closing").Embargo!.Latest);
        Assert.Equal("talks", Of("talks.second").EmbargoOwner!.Id);
        Assert.True(Of("talks.closing").Embargo!.EndsAfter(Of("talks.first").Embargo));
        Assert.False(Of("talks.first").Embargo!.EndsAfter(Of("talks.closing").Embargo));
        Assert.True(Of("talks.first").Embargo!.EndsAfter(null));
    }

    [Fact]
    public void WithoutAZoneAnEmbargoIsAStretchOfTime()
    {
        var embargo = Of("paper").Embargo!;
        Assert.Null(embargo.Zone);
        Assert.Equal(Duration.FromHours(26), embargo.Latest - embargo.Earliest);
        Assert.False(embargo.EndsAfter(embargo));
    }

    [Fact]
    public void WhatCannotBeReadIsUnknown()
    {
        Assert.Null(Of("typo").Audience);
        Assert.True(Of("typo").HasUnknownEmbargo);
        Assert.Null(Of("broken").Audience);
        Assert.True(Of("broken").HasUnknownEmbargo);
        Assert.False(Of("paper").HasUnknownEmbargo);
    }

    [Fact]
    public void WhatIsSaidOfEach() => Snapshots.Match(ModelText.PublicityOf(Load()), "each");

    private static Publicity Of(string path) => Publicity.Of(Load().Find(path)!);

    private static AgendaSet Load()
    {
        var loader = new FileLoader(MemoryFiles.Parse(Agenda));
        var set = loader.SetOf(loader.Load("summit.agenda"));
        _ = new AgendaModel(set);
        return set;
    }

    private static string Text(Location place) => place.Source.Slice(place.Span).ToString();

    private const string Agenda = """
        country kz "Kazakhstan"
        person x "X" of kz
        place astana "Astana" in kz zone Asia/Almaty {
            room hall "Hall"
        }
        topic trade "Trade"
        source daily "Daily"
        document paper "Paper" embargo 2026-05-14 12:00
        document typo "Typo" audience publik embargo 2026-05-14 12:00 Asia/Almati
        document broken "Broken" {
            audienc public
        }
        meeting talks "Talks" on 2026-05-14 at astana embargo 2026-05-14 12:00 {
            session first "First" audience public {
                item opening "Opening"
                item closing "Closing" audience confidential embargo 2026-05-14 12:00 Europe/London
            }
            session second "Second"
            session third "Third" {
                nonsense
            }
            session fourth "Fourth" {
                audience
            }
            session fifth "Fifth" embargo 2026-05-15 10:00 { nonsense }
            session sixth "Sixth" audience public embargo 2026-05-15
            session seventh "Seventh" zone Asia/Tokyo embargo 2026-05-15 10:00 { item part "Part" embargo 2026-05-16 10:00 }
            break "Coffee" 10:00-10:30 embargo 2026-05-15 10:00
        }
        document early "Early" embargo 0001-12-31 12:00
        document old "Old" embargo 0002-01-01 12:00
        document late "Late" embargo 9998-12-31 12:00
        document last "Last" embargo 9999-01-01 12:00
        country jp "Japan" zone Asia/Tokyo embargo 2026-05-15 10:00
        person y "Y" zone Asia/Tokyo embargo 2026-05-15 10:00
        agreement accord "Accord" at astana embargo 2026-05-15 10:00
        agreement bare "Bare" embargo 2026-05-15 10:00
        place tokyo "Tokyo" zone Asia/Tokyo embargo 2026-05-15 10:00 { room red "Red" embargo 2026-05-16 10:00 }
        """;
}
