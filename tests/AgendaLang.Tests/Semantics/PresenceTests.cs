using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Semantics;

/// <summary>Who takes part in an event, and who is in a session (language reference, "Meaning").</summary>
public sealed class PresenceTests
{
    private const string People = """
        country us "United States"
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        country az "Azerbaijan"
        organization un "United Nations"
        group asia "Asia" = kz, uz
        format three "Three" = us, asia
        person gor "Gor" of us
        person rubio "Rubio" of us
        person landau "Landau" of us
        person tokayev "Tokayev" of kz
        person nurtleu "Nurtleu" of kz
        person saidov "Saidov" of uz
        person aliyev "Aliyev" of az
        person bayramov "Bayramov" of az
        person envoy "Envoy" of un, az
        person vale "Vale"

        """;

    [Theory]
    [InlineData("meeting m \"M\" format three", "us kz uz")]
    [InlineData("meeting m \"M\" between us, asia", "us kz uz")]
    [InlineData("meeting m \"M\" between us, az format three", "us kz uz az")]
    [InlineData("meeting m \"M\" format three host az delegation un", "us kz uz az")]
    [InlineData("meeting m \"M\" between us, kz host aliyev", "us kz az")]
    [InlineData("meeting m \"M\" between us, kz delegation un invite az led by aliyev participants uz, vale", "us kz az uz")]
    [InlineData("meeting m \"M\" delegation us delegation asia invite envoy", "us kz uz")]
    [InlineData("meeting m \"M\" format three absent asia", "us")]
    [InlineData("meeting m \"M\" format three absent tokayev absent uz", "us kz")]
    [InlineData("meeting m \"M\" host us", "us")]
    [InlineData("meeting m \"M\"", "")]
    public void PartiesTakePart(string meeting, string parties)
    {
        var inEvent = EventOf(meeting);
        Assert.Equal(parties, string.Join(' ', inEvent.Parties.Select(party => party.Id)));
        Assert.All(inEvent.Parties, party => Assert.True(inEvent.TakesPart(party)));
    }

    [Theory]
    [InlineData("delegation us led by gor with rubio, landau invite az led by aliyev participants vale, un", "gor rubio landau aliyev vale")]
    [InlineData("delegation us led by gor with rubio absent gor", "rubio")]
    [InlineData("delegation us led by gor with rubio absent us", "")]
    [InlineData("delegation us led by gor invite rubio absent us", "rubio")]
    [InlineData("delegation kz led by gor absent us", "gor")]
    [InlineData("host vale", "")]
    public void PersonsAreNamed(string properties, string people)
    {
        var inEvent = EventOf("meeting m \"M\" " + properties);
        Assert.Equal(people, string.Join(' ', inEvent.People.Select(person => person.Id)));
        Assert.All(inEvent.People, person => Assert.True(inEvent.IsNamed(person) && inEvent.TakesPart(PersonModel.Of(person))));
    }

    [Theory]
    // Everybody of the event; of a party whose delegation lists others, those.
    [InlineData("", "", "us gor rubio | landau")]
    [InlineData("", "", "kz tokayev nurtleu uz saidov asia | ")]
    [InlineData("", "", "un envoy aliyev | ", "vale az bayramov")]
    [InlineData("absent gor", "absent kz", "us rubio uz | landau", "gor kz tokayev")]
    [InlineData("absent us", "", "kz | ", "us gor rubio landau")]
    // Participants, with the delegations of parties.
    [InlineData("", "participants us, tokayev", "us gor rubio kz tokayev asia | landau", "nurtleu uz saidov un envoy")]
    [InlineData("", "participants asia", "kz uz tokayev nurtleu saidov asia | ", "us gor")]
    [InlineData("", "participants asia absent kz", "uz saidov asia | ", "kz tokayev nurtleu")]
    // Guests, hosts and remote persons of the session.
    [InlineData("", "participants us invite az led by vale host un", "az aliyev bayramov vale un envoy | ", "kz tokayev")]
    [InlineData("", "participants us invite bayramov remote vale", "bayramov vale | ", "az aliyev")]
    [InlineData("absent kz", "invite tokayev", "tokayev | ", "kz nurtleu")]
    [InlineData("absent kz", "invite kz", "kz tokayev nurtleu | ")]
    [InlineData("", "invite tokayev absent tokayev", " | ", "tokayev")]
    // So many of each delegation, the leader first.
    [InlineData("", "delegation-size 1+0", "us gor kz tokayev uz saidov | landau", "rubio nurtleu")]
    [InlineData("", "delegation-size 1+1", "gor rubio nurtleu | landau")]
    [InlineData("absent gor", "delegation-size 1+0", "rubio | ", "gor")]
    [InlineData("", "delegation-size 1+0 participants us", "gor rubio | landau")]
    // Nobody in particular.
    [InlineData("", "kind panel", "vale az bayramov landau | ")]
    [InlineData("", "kind panel participants us", "us gor | landau", "vale kz")]
    public void SomebodyIsInASession(string properties, string session, string present, string away = "")
    {
        var inEvent = EventOf($$"""
            meeting m "M" format three {{properties}} {
                delegation us led by gor with rubio
                delegation kz led by tokayev
                invite un led by envoy as observer
                invite aliyev
                session s "S" {{session}}
            }
            """);
        var of = Assert.Single(inEvent.Sessions);
        var (there, unlisted) = (present.Split('|')[0], present.Split('|')[1]);
        Assert.Equal(there.Trim(), Of(Presence.Present, there));
        Assert.Equal(unlisted.Trim(), Of(Presence.Unlisted, unlisted));
        Assert.Equal(away, Of(Presence.Away, away));

        string Of(Presence presence, string ids) => string.Join(' ', Words(ids).Where(id => of.PresenceOf(Find(inEvent, id)) == presence));
    }

    [Theory]
    [InlineData("meeting m \"M\" format three { session s \"S\" invite nobody }")]
    [InlineData("meeting m \"M\" format three { session s \"S\" participants us, nobody }")]
    [InlineData("meeting m \"M\" format three { session s \"S\" kind panell }")]
    [InlineData("meeting m \"M\" format three { session s \"S\" { nonsense } }")]
    [InlineData("meeting m \"M\" format three { invite nobody\n session s \"S\" }")]
    [InlineData("meeting m \"M\" format nobody { session s \"S\" }")]
    [InlineData("meeting m \"M\" host us { session s \"S\" }")]
    public void WhatIsNotKnownIsNotSaid(string meeting)
    {
        var inEvent = EventOf(meeting);
        Assert.Equal(Presence.Unknown, inEvent.Sessions[0].PresenceOf(Find(inEvent, "vale")));
        Assert.Equal(Presence.Unknown, inEvent.Sessions[0].PresenceOf(Find(inEvent, "az")));
    }

    [Fact]
    public void WhoIsAbsentIsAwayWhateverElseIsNotKnown()
    {
        var inEvent = EventOf("meeting m \"M\" format three { invite nobody\n session s \"S\" absent vale absent kz }");
        Assert.All(["vale", "kz", "tokayev"], id => Assert.Equal(Presence.Away, inEvent.Sessions[0].PresenceOf(Find(inEvent, id))));
    }

    [Theory]
    [InlineData("chair gor speaker rubio participants us, saidov", "gor rubio saidov")]
    [InlineData("chair us speaker kz participants us, vale", "vale")]
    [InlineData("kind bilateral participants us, kz", "gor tokayev")]
    [InlineData("kind bilateral participants us, uz", "gor uz")]
    [InlineData("kind bilateral participants us, un", "gor envoy")]
    [InlineData("kind bilateral participants us, az invite az led by aliyev", "gor aliyev")]
    [InlineData("kind bilateral participants kz, uz absent tokayev", "uz")]
    [InlineData("chair envoy absent un", "envoy")]
    [InlineData("chair envoy absent un absent az", "")]
    [InlineData("kind bilateral participants us, kz absent kz", "gor")]
    [InlineData("kind bilateral participants us, kz absent gor", "tokayev")]
    [InlineData("chair gor participants rubio, gor absent gor", "rubio")]
    [InlineData("items talk, old.one", "tokayev bayramov")]
    public void SomebodyIsNamedInASession(string session, string names)
    {
        var inEvent = EventOf($$"""
            meeting m "M" format three {
                delegation us led by gor with rubio
                delegation kz led by tokayev
                invite un led by envoy as observer
                item talk "Talk" { item part "Part" speaker tokayev }
                session s "S" {{session}}
            }
            meeting old "Old" { item one "One" { item part "Part" speaker bayramov } }
            """);
        Assert.Equal(names, string.Join(' ', inEvent.Sessions[0].Named.Select(named => named.Who.Id).Distinct()));
    }

    [Fact]
    public void OneDelegationOfAGroupNamesItsLeaderOnce()
    {
        var inEvent = EventOf("meeting m \"M\" between us, asia { delegation us led by gor delegation asia led by tokayev\n session s \"S\" kind bilateral }");
        Assert.Equal(["gor", "tokayev"], inEvent.Sessions[0].Named.Select(named => named.Who.Id));
    }

    [Fact]
    public void AnItemKnowsTheSessionsThatMayDealWithIt()
    {
        var inEvent = EventOf("""
            meeting m "M" {
                item one "One" { item part "Part" }
                session a "A" items one, one { item own "Own" { item piece "Piece" } }
                session b "B" items one, piece
            }
            """);
        Assert.Equal(["one: a b", "part: a b", "own: a", "piece: a b"], inEvent.Items.Select(item => $"{item.Symbol.Id}: {string.Join(' ', item.Sessions.Select(session => session.Symbol.Id))}"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("status cancelled", false)]
    public void AnItemOfACancelledEventIsTakenUpByNobody(string status, bool isLive)
    {
        var inEvent = EventOf($$"""
            meeting m "M" { session s "S" items old.one }
            meeting old "Old" {{status}} { session before "Before" { item one "One" { item part "Part" } } }
            """);
        Assert.Equal([("one", isLive), ("part", isLive)], inEvent.Sessions[0].AllItems.Select(item => (item.Symbol.Id, item.IsLive)));
        Assert.All(inEvent.Sessions[0].AllItems, item => Assert.True(item.IsOfOther));
    }

    [Theory]
    [InlineData("adopted", Severity.Error)]
    [InlineData("concluded", Severity.Error)]
    [InlineData("tentative", Severity.Warning)]
    [InlineData("adoptedd", Severity.Warning)]
    public void AMissingDelegationIsAnErrorOnceTheAgendaIsAdopted(string status, Severity severity)
    {
        var result = MemoryFiles.Parse(People + $"summit s \"S\" format three status {status} delegation us delegation kz\n").Check("summit.agenda");
        Assert.Equal(severity, Assert.Single(result.Findings, finding => finding.Rule == RuleCatalogue.NoDelegation).Severity);
    }

    private static EventModel EventOf(string meeting)
    {
        var loader = new FileLoader(MemoryFiles.Parse(People + meeting + "\n"));
        return new AgendaModel(loader.SetOf(loader.Load("summit.agenda"))).Events.First();
    }

    private static Symbol Find(EventModel inEvent, string id) => inEvent.Symbol.File.Symbols.Single(symbol => symbol.Id == id && symbol.Holder == null);

    private static string[] Words(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
