namespace AgendaLang.Models.Tests;

/// <summary>From a thing to what it refers to, and back from there.</summary>
public class NavigationTests
{
    private static readonly AgendaSet Set = Sample.Washington();
    private static readonly Summit Washington = Set.Summits.Single();

    [Theory]
    [InlineData("trump", "washington.plenary washington.bilateral")]
    [InlineData("tokayev", "washington.plenary")]
    [InlineData("kosherbayev", "washington.plenary washington.bilateral")]
    [InlineData("aliyev", "washington.plenary")]
    [InlineData("gor", "washington.press")]
    [InlineData("mirziyoyev", "")]
    public void APersonKnowsTheirSessions(string person, string sessions) => Same(sessions, Find<Person>(person).Sessions);

    /// <summary>Generated code names files that are used by their paths, and gives facts as text or, where there are too many, as bytes.</summary>
    [Fact]
    public void FilesAreFoundByTheirPaths()
    {
        CompiledFile[] listed = [];
        var all = new CompiledFiles(() => listed);
        var parties = new CompiledFile("p, \"1\".agenda", """{"countries":[{"id":"kz","name":"Казахстан"}]}""", "", all);
        var topics = CompiledFile.OfLarge("t.agenda", """{"topics":[{"id":"water","name":"Вода"}]}"""u8, "lost.agenda\0", all);
        var talks = CompiledFile.OfLarge("a.agenda", """{"meetings":[{"id":"talks","host":"kz","sessions":[{"id":"s","topics":["water"]}]}]}"""u8,
            "p, \"1\".agenda\0t.agenda\0", all, Meeting<SessionList, ItemList, DocumentList>.Typed(0));
        listed = [parties, topics, talks];

        Assert.Equal([parties.Set.Files[0], topics.Set.Files[0], talks.Set.Files[^1]], talks.Set.Files);
        var meeting = Assert.IsType<Meeting<SessionList, ItemList, DocumentList>>(talks[0]);
        Assert.Equal("Казахстан", meeting.Host?.Name);
        Assert.Equal([meeting.Sessions[0]], ((Topic)topics[0]).Discussions);
        Assert.Equal([meeting], ((Country)parties[0]).Hosts);
    }

    [Fact]
    public void APersonKnowsTheirEventsAndDelegations()
    {
        var tokayev = Find<Person>("tokayev");
        Same("astana-talks washington", tokayev.Events);
        Same("astana-talks washington", tokayev.Delegations.Select(delegation => delegation.To));
        Same("astana-talks envoys-tour", Find<Person>("gor").Delegations.Select(delegation => delegation.To));
        Same("washington washington.plenary", Find<Person>("trump").Chairs);
        Same("washington.plenary", tokayev.Speeches.Select(speech => speech.In));
        Same("invite-azerbaijan", tokayev.Proposals);
        Same("impetus", tokayev.Statements);
        Same("kz", tokayev.Of);
        Assert.Equal(new(2025, 11, 7), tokayev.Availability.Single().On.From);
    }

    [Fact]
    public void APartyKnowsWhatItIsIn()
    {
        var kz = Find<Country>("kz");
        Same("tokayev kosherbayev", kz.People);
        Same("c5 c5plus1", kz.MemberOf);
        Same("astana-talks washington", kz.Events);
        Same("washington.plenary washington.bilateral", kz.Sessions);
        Same("save-the-caspian", kz.Requests);
        Same("save-the-caspian", Find<Country>("us").RequestsReceived);
        Same("minerals-memorandum", kz.Agreements);
        Same("washington.supply", kz.Speeches.Select(speech => speech.In));
        Same("astana-talks", kz.Hosts);
        Same("astana", kz.Places);
        Same("astana-talks washington", kz.Delegations.Select(delegation => delegation.To));
        Same("washington invite-azerbaijan", Find<Country>("az").Invitations.Select(invitation => invitation.In));
    }

    [Fact]
    public void AGroupStandsForItsMembers()
    {
        var format = Find<Format>("c5plus1");
        Same("us c5 kz", format.Members);
        Same("us kz uz", format.AllMembers);
        Same("washington", format.EventsHeld);
        Same("astana-talks side-talks washington", format.Events);
        Same("astana-talks side-talks washington", Find<Group>("c5").Events);
        Same("washington.plenary washington.bilateral", Find<Group>("c5").Sessions);
        Same("kz", Find<Country>("kz").AllMembers);
        Assert.Equal(Find<Country>("kz"), Washington.DelegationOf(Find<Country>("kz"))!.Party);
        Assert.Null(Washington.DelegationOf(Find<Country>("az")));
    }

    [Fact]
    public void TopicsKnowEachOther()
    {
        var economy = Find<Topic>("economy");
        Same("minerals trade", economy.Narrower);
        Assert.Equal(economy, Find<Topic>("trade").Broader);
        Assert.Null(economy.Broader);
        Same("middle-corridor", Find<Topic>("caspian-sea").Affects);
        Same("caspian-sea", Find<Initiative>("middle-corridor").AffectedBy);
        Same("save-the-caspian", Find<Topic>("caspian-sea").Requests);
    }

    // The narrowest topic is discussed where a broader one is; the postponed item and the cancelled talks discuss nothing.
    [Theory]
    [InlineData("rare-earths", "astana-talks washington.credentials washington.resources washington.bilateral")]
    [InlineData("minerals", "astana-talks washington.credentials washington.resources washington.bilateral")]
    [InlineData("economy", "astana-talks washington.credentials washington.resources washington.supply washington.bilateral")]
    [InlineData("trade", "washington.supply")]
    [InlineData("caspian-sea", "")]
    [InlineData("middle-corridor", "")]
    public void ASubjectKnowsWhereItIsDiscussed(string subject, string discussions) => Same(discussions, Find<Subject>(subject).Discussions);

    [Fact]
    public void APlaceKnowsWhatIsHeldThere()
    {
        var place = Find<Place>("washington-dc");
        Same("washington", place.Events);
        Same("washington.plenary washington.bilateral washington.press", place.Sessions);
        Same("washington.plenary", place.Rooms["east-room"].Sessions);
        Same("white-house", place.Places);
        Assert.Equal(place, place.Rooms["east-room"].Place);
        Assert.Equal(Find<Country>("us"), place.In);
        Assert.Equal(80, Find<Room>("washington-dc.east-room").Seats);
    }

    [Fact]
    public void DocumentsAndSourcesKnowTheirUse()
    {
        Same("washington.programme joint-statement", Washington.Documents);
        Same("washington.programme joint-statement", ((Proceeding)Washington).Documents);
        Same("washington washington.plenary", Find<Document>("joint-statement").UsedIn);
        Same("washington washington.resources", Washington.Documents["programme"].UsedIn);
        Assert.Equal(Washington, Washington.Documents["programme"].Event);
        Assert.Null(Find<Document>("joint-statement").Event);
        Same("invite-azerbaijan impetus", Find<Source>("akorda").Cited);
        Same("doubt", Find<Source>("akorda").Statements);
        Same("doubt", Find<Statement>("impetus").ContradictedBy);
    }

    [Fact]
    public void AnEventKnowsWhatLedToIt()
    {
        Same("astana-talks envoys-tour", Washington.Preparations);
        Same("invite-azerbaijan", Washington.Proposals);
        Same("save-the-caspian", Washington.Requests);
        Same("side-talks", Washington.Parts);
        Same("minerals-memorandum", Washington.FollowedBy);
        Same("envoys-tour", Find<Meeting>("astana-talks").Tours);
    }

    [Fact]
    public void ASessionKnowsWhoIsInIt()
    {
        Same("trump tokayev kosherbayev aliyev", Washington.Sessions["plenary"].People);
        Same("us kz uz az", Washington.Sessions["plenary"].Parties);
        Same("trump kosherbayev", Washington.Sessions["bilateral"].People);
        Same("us kz", Washington.Sessions["bilateral"].Parties);
        Assert.Empty(Washington.Sessions["press"].People);
        Assert.Empty(Washington.Sessions["press"].Parties);
        Assert.Equal(Attendance.Open, Washington.Sessions["press"].Attendance);
    }

    [Fact]
    public void ItemsKnowWhereTheyStand()
    {
        var supply = Find<Item>("washington.supply");
        Assert.Equal("washington.resources", supply.Holder.Path);
        Assert.Equal("washington.plenary", supply.Session!.Path);
        Assert.Equal(Washington, supply.Event);
        Assert.Equal(new(2025, 11, 6), supply.Date);
        var credentials = Washington.Items["credentials"];
        Assert.Null(credentials.Session);
        Assert.Equal(Washington, credentials.Holder);
        Assert.Equal(new(2025, 11, 7), credentials.Date);
        Same("washington.bilateral", credentials.TakenUpIn);
        Same("washington.credentials", Washington.Sessions["bilateral"].AllItems);
        Same("washington.resources washington.supply washington.closing", Washington.Sessions["plenary"].AllItems);
    }

    [Fact]
    public void EveryDateOfAnEventIsADay()
    {
        Same("washington/2025-11-06 washington/2025-11-07", Washington.Days);
        Assert.Equal("The day of the presidents", Washington.Days[0].Name);
        Same("washington.plenary", Washington.Days[0].Sessions);
        Same("washington/2025-11-06/Coffee#1 washington/2025-11-06/Coffee#2", Washington.Days[0].Breaks);
        Same("washington.credentials", Washington.Days[1].Items);
        Assert.Equal(Washington, Washington.Days[1].Event);
        Assert.Same(Washington.Days[1], Washington.Sessions["bilateral"].Day);
        Assert.Null(Washington.Sessions["press"].Day);
        Assert.Null(Washington.DayOn(new(2025, 11, 8)));
    }

    [Fact]
    public void TheNearestWins()
    {
        var (plenary, bilateral) = (Washington.Sessions["plenary"], Washington.Sessions["bilateral"]);
        Assert.Equal((Rank.HeadOfState, Rank.ForeignMinister), (plenary.Level!.Value, bilateral.Level!.Value));
        Assert.Equal((Decision.Consensus, Decision.Majority), (plenary.Decides!.Value, bilateral.Decides!.Value));
        Assert.Equal(["en", "ru"], plenary.Languages);
        Assert.Equal(["en"], bilateral.Languages);
        Assert.Equal(("America/New_York", "Asia/Almaty"), (plenary.Zone, bilateral.Zone));
        Assert.Equal((Precedence.Alphabetical, Precedence.Rank), (plenary.Precedence!.Value, Find<Item>("washington.supply").Precedence!.Value));
        Assert.Equal(Decision.Consensus, Find<Item>("washington.supply").Decides);
        Assert.False(Find<Item>("washington.closing").IsLive);
        Assert.Equal("washington-dc", Washington.Sessions["press"].Place!.Path);
    }

    [Theory]
    [InlineData("kz", Audience.Public)]
    [InlineData("tokayev", Audience.Public)]
    [InlineData("washington-dc.east-room", Audience.Public)]
    [InlineData("middle-corridor", Audience.Delegations)]
    [InlineData("astana-talks", Audience.Delegations)]
    [InlineData("washington.supply", Audience.Public)]
    [InlineData("washington.programme", Audience.Public)]
    [InlineData("caspian-sea", Audience.Confidential)]
    [InlineData("water-level", Audience.Confidential)]
    public void TheAudienceIsThatOfTheHolder(string path, Audience audience) => Assert.Equal(audience, Find<Declaration>(path).Audience);

    [Fact]
    public void FactsAreRead()
    {
        Assert.Equal(new(2025, 11, 6, 18, 20, 0, TimeSpan.FromHours(-5)), Washington.Sessions["plenary"].Start);
        Assert.Equal(TimeSpan.FromMinutes(45), Washington.Sessions["bilateral"].Time!.Value.Duration);
        Assert.Equal(TimeSpan.FromMinutes(45), Washington.Sessions["press"].Length);
        Assert.Equal(new DelegationSize(1, 4), Washington.DelegationSize);
        Assert.Equal((EventStatus.Adopted, 2, 3), (Washington.Status, Washington.Revision!.Value, Washington.Quorum!.Value));
        Assert.Equal(InviteeRole.Observer, Washington.Invitations.Single().As);
        Assert.Equal("Ill", Washington.Absent.Single().Because);
        Assert.Equal("astana", Washington.Remote.Single().From!.Path);
        Assert.Equal(TimeSpan.FromMinutes(10), Washington.Transfers.Single().Duration);
        Assert.Equal(new(new(2025, 11, 1), null, "America/New_York", new(2025, 11, 2, 0, 0, 0, TimeSpan.FromHours(-4))), Washington.Deadline!.Value);
        Assert.Equal(["https://www.akorda.kz"], Find<Source>("akorda").Links);
        Assert.Equal(ProposalStatus.Accepted, Find<Proposal>("invite-azerbaijan").Status);
        Assert.Equal(new(2025, 11, 7), Find<Agreement>("minerals-memorandum").StatusDate);
        Assert.Equal(["First raised in 2023."], Find<Request>("save-the-caspian").Notes);
    }

    [Fact]
    public void AListFindsById()
    {
        Assert.Same(Washington.Sessions[1], Washington.Sessions["bilateral"]);
        Assert.Null(Washington.Sessions.Find("banquet"));
        var e = Assert.Throws<KeyNotFoundException>(() => Washington.Sessions["banquet"]);
        Assert.Equal("There is no \"banquet\" here.", e.Message);
    }

    [Fact]
    public void BackwardsIsOverAllFilesOfTheCompilation()
    {
        var files = Sample.WashingtonFiles();
        var kz = files[0].Set.Countries.Single(country => country.Id == "kz");
        Same("astana-talks washington", kz.Events);
        Assert.Empty(files[0].Set.Events);
        Assert.Same(kz, files[2].Set.Find("kz"));
    }

    [Fact]
    public void AnItemOfAnEventThatIsCalledOffIsDiscussedWhereItIsTakenUp()
    {
        var set = Sample.Of("""
            {"topics":[{"id":"a"},{"id":"b"},{"id":"c"}],"meetings":[
            {"id":"off","status":{"is":"cancelled"},"topics":["c"],"items":[{"id":"i","topics":["a"]},{"id":"j","status":{"is":"postponed"},"topics":["b"]}]},
            {"id":"on","topics":["c"],"sessions":[{"id":"s","takesUp":["off.i","off.j"]}]},
            {"id":"bare","topics":["c"],"sessions":[{"id":"s","status":{"is":"cancelled"},"topics":["a"]}]}]}
            """);
        Same("on.s", set.Topics[0].Discussions);
        Assert.Empty(set.Topics[1].Discussions);
        Same("bare", set.Topics[2].Discussions);
    }

    [Theory]
    [InlineData("{}", "", "us kz uz")]
    [InlineData("""{"participants":["c5"]}""", "uz", "kz")]
    [InlineData("""{"participants":["p"]}""", "", "kz")]
    [InlineData("""{"participants":["c5","az"],"invitations":[{"guest":"uz"}]}""", "uz", "kz az uz")]
    [InlineData("""{"absent":[{"who":"kz"},{"who":"p"}]}""", "", "us uz")]
    [InlineData("""{"host":"az","remote":[{"who":["p"]}]}""", "", "us kz uz az")]
    [InlineData("""{"attendance":"open"}""", "", "")]
    [InlineData("""{"attendance":"named","delegationSize":"2"}""", "", "us kz uz")]
    [InlineData("""{"attendance":"named","people":["p"]}""", "", "kz")]
    [InlineData("""{"attendance":"named","participants":["nobody"]}""", "", "")]
    public void ThePartiesOfASessionAreThoseThatItSays(string session, string absent, string parties)
    {
        var set = Sample.Of($$$"""
            {"countries":[{"id":"us"},{"id":"kz"},{"id":"uz"},{"id":"az"}],"groups":[{"id":"c5","members":["kz","uz"]}],"people":[{"id":"p","of":["kz"]}],
            "summits":[{"id":"s","parties":["us","kz","uz"],"absent":[{"who":"{{{absent}}}"}],"sessions":[{{{session}}}]}]}
            """);
        Same(parties, set.Summits[0].Sessions[0].Parties);
    }

    private static T Find<T>(string path) where T : Declaration => Set.Find<T>(path) ?? throw new InvalidOperationException($"No {path}.");

    private static void Same(string paths, IEnumerable<Declaration> found) => Assert.Equal(paths, string.Join(' ', found.Select(one => one.Path)));
}
