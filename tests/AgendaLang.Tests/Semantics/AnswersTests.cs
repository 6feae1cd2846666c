using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using NodaTime;
using NodaTime.Text;

namespace AgendaLang.Tests.Semantics;

/// <summary>What the model answers about persons, parties, topics and days.</summary>
public sealed class AnswersTests
{
    private const string Agenda = """
        country us "United States"
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        country az "Azerbaijan"
        organization un "United Nations"
        group asia "Asia" = kz, uz
        group caspian "Caspian" = az
        group west "West" = us
        format three "Three" = us, asia
        person gor "Gor" of us
        person rubio "Rubio" of us
        person tokayev "Tokayev" of kz
        person saidov "Saidov" of uz
        person umarov "Umarov" of uz
        person aliyev "Aliyev" of az
        person envoy "Envoy" of un, az
        person pair "Pair" of kz, uz
        person mixed "Mixed" of kz, uz
        person vale "Vale"
        person guest "Guest" of uz
        person moderator "Moderator"
        topic economy "Economy" {
            topic trade "Trade" { topic tariffs "Tariffs" }
            topic water "Water"
        }
        topic peace "Peace"
        initiative corridor "Corridor"
        summit m "M" format three on 2026-05-14..2026-05-16 host moderator {
            delegation us led by gor with rubio
            delegation asia led by tokayev
            delegation kz with pair
            invite un led by envoy
            invite caspian led by aliyev
            invite guest
            participants vale
            absent uz
            absent rubio
            remote tokayev, un
            session s "S" discuss trade, corridor {
                participants us, umarov, asia
                invite un led by vale
                invite caspian led by moderator
                invite aliyev
                absent az
                absent gor
                remote saidov, us
            }
            session all "All"
            session part "Part" participants kz, vale
        }
        meeting bare "Bare" on 2026-05-14 {
            delegation us
            delegation kz with tokayev
            delegation uz led by saidov
            invite uz led by umarov
            invite us led by rubio
            invite az
            invite un led by envoy
        }
        meeting days "Days" {
            day 2026-05-14
            day 2026-05-16
        }
        """;

    private readonly AgendaSet _set = Load();

    [Theory]
    [InlineData("TakesPart", "us kz az un asia caspian west three")]
    [InlineData("TakesPart person", "gor tokayev aliyev envoy pair mixed vale guest moderator")]
    [InlineData("IsNamed", "gor tokayev aliyev envoy pair vale guest moderator")]
    [InlineData("IsAbsent", "uz rubio")]
    [InlineData("IsAbsent person", "rubio saidov umarov")]
    [InlineData("IsRemote", "tokayev envoy")]
    [InlineData("DelegationOf", "us kz uz")]
    [InlineData("DelegationWith", "gor rubio tokayev pair")]
    [InlineData("LeaderOf", "us=gor kz=tokayev uz=tokayev az=aliyev un=envoy")]
    [InlineData("NamesPeopleOf", "us kz uz az un")]
    [InlineData("Discusses", "economy trade tariffs corridor")]
    public void AnEventKnows(string question, string answer) => Assert.Equal(answer, Answer(Event("m"), question));

    [Theory]
    [InlineData("LeaderOf", "us=rubio uz=saidov un=envoy")]
    [InlineData("NamesPeopleOf", "us kz uz un")]
    [InlineData("DelegationOf", "us kz uz")]
    [InlineData("Discusses", "")]
    [InlineData("IsRemote", "")]
    public void AnEventThatSaysLittleKnows(string question, string answer) => Assert.Equal(answer, Answer(Event("bare"), question));

    [Theory]
    [InlineData("IsAbsent", "az gor")]
    [InlineData("IsInvited", "az un aliyev vale moderator")]
    [InlineData("IsParticipant", "us kz uz asia west three umarov")]
    [InlineData("IsRemote", "gor rubio tokayev saidov envoy")]
    [InlineData("LeaderOf", "us=gor kz=tokayev uz=tokayev az=moderator un=vale")]
    [InlineData("Presence", "us un kz asia west three tokayev umarov saidov aliyev envoy pair mixed vale moderator")]
    [InlineData("part IsParticipant", "kz asia three vale")]
    public void ASessionKnows(string question, string answer)
    {
        var session = Event("m").Sessions[question.StartsWith("part ", StringComparison.Ordinal) ? 2 : 0];
        Assert.Equal(Sorted(answer), Sorted(List(symbol => question switch
        {
            "IsAbsent" => session.IsAbsent(symbol),
            "IsInvited" => session.IsInvited(symbol),
            "IsParticipant" or "part IsParticipant" => session.IsParticipant(symbol),
            "Presence" => IsPersonOrParty(symbol) && session.PresenceOf(symbol) == Presence.Present,
            "IsRemote" => new AgendaModel(_set).Of(symbol) is PersonModel person && session.IsRemote(person),
            _ => session.LeaderOf(symbol) is { } leader ? leader.Id : false,
        })));
    }

    [Theory]
    [InlineData("trade", "economy", true)]
    [InlineData("economy", "tariffs", true)]
    [InlineData("trade", "trade", true)]
    [InlineData("trade", "water", false)]
    [InlineData("peace", "economy", false)]
    public void ATopicIsRelatedToBroaderAndNarrowerOnes(string one, string other, bool areRelated) =>
        Assert.Equal(areRelated, EventModel.AreRelated(_set.Find(one)!, _set.Find(other)!));

    [Theory]
    [InlineData("m", "14 15 16")]
    [InlineData("bare", "14")]
    [InlineData("days", "14 16")]
    public void AnEventHasItsDays(string id, string days) =>
        Assert.Equal(days, string.Join(' ', Enumerable.Range(12, 8).Where(day => Event(id).HasDate(new(2026, 5, day)))));

    [Fact]
    public void AModelIsGivenForWhatHasOne()
    {
        var model = new AgendaModel(_set);
        Assert.Equal(["m", "bare", "days"], model.Events.Select(of => of.Symbol.Id));
        Assert.Equal(12, model.People.Count());
        Assert.Equal(["us", "kz", "uz", "az", "un", "asia", "caspian", "west", "three"], model.Parties.Select(of => of.Symbol.Id));
        Assert.Empty(model.Places);
        Assert.Empty(model.Proposals);
        Assert.Empty(model.Documents);
        Assert.Null(model.Of(_set.Find("trade")!));
        Assert.Null(model.Of(_set.Find("m.s")!));
        Assert.Throws<ArgumentException>(() => model.Of(Load().Find("us")!));
        Assert.Equal("meeting bare", Event("bare").ToString());
        Assert.Equal("session m.s", Event("m").Sessions[0].ToString());
        Assert.Null(Event("m").Session(_set.Find("bare")!));
    }

    [Fact]
    public void NothingIsAskedAboutNothing()
    {
        var inEvent = Event("m");
        var session = inEvent.Sessions[0];
        var window = new Availability(true, new(2026, 5, 14), new(2026, 5, 14), null, null, null) { Location = inEvent.TimeLocation };
        var timing = Timing.Of(new(2026, 5, 14), 600, null, null, DateTimeZone.Utc)!;
        var loader = new FileLoader(new MemoryFiles());
        Action[] all =
        [
            () => inEvent.TakesPart((Symbol)null!), () => inEvent.TakesPart((PersonModel)null!), () => inEvent.IsAbsent((PersonModel)null!), () => inEvent.IsRemote(null!),
            () => inEvent.Discusses(null!), () => session.PresenceOf(null!), () => session.IsParticipant(null!), () => session.IsRemote(null!),
            () => Publicity.Of(null!), () => _ = new AgendaModel(null!), () => new AgendaModel(_set).Of(null!), () => _ = window.Around(null!, DateTimeZone.Utc).Any(),
            () => _ = window.Around(timing, null!).Any(), () => loader.Load(null!), () => loader.SetOf(null!), () => _set.Find(null!), () => _set.ReferencesTo(null!),
        ];
        Assert.All(all, action => Assert.Throws<ArgumentNullException>(action));
    }

    [Theory]
    // Whole days run from midnight to midnight, as far as they touch the time.
    [InlineData("14", "14", null, null, "14T10:00-14T11:00", "14T00:00-15T00:00")]
    [InlineData("13", "15", null, null, "14T10:00-14T11:00", "13T00:00-15T00:00")]
    [InlineData("15", "15", null, null, "14T10:00-14T11:00", "")]
    [InlineData("12", "12", null, null, "14T10:00-14T11:00", "")]
    [InlineData("13", "13", null, null, "14T10:00-14T11:00", "13T00:00-14T00:00")]
    [InlineData("14", "16", null, null, "14T23:00-15T01:00", "14T00:00-16T00:00")]
    // Hours of each day; what began the day before may last into this one.
    [InlineData("12", "20", 540, 600, "14T10:00-15T11:00", "13T09:00-13T10:00 14T09:00-14T10:00 15T09:00-15T10:00")]
    [InlineData("14", "14", 540, null, "14T10:00-14T11:00", "14T09:00-15T00:00")]
    [InlineData("13", "13", 1320, 1560, "14T00:30-14T01:00", "13T22:00-14T02:00")]
    public void AnAvailabilityIsStretchesOfTime(string first, string last, int? start, int? end, string when, string stretches)
    {
        var window = new Availability(true, Day(first), Day(last), start, end, null) { Location = Event("m").TimeLocation };
        var of = when.Split('-');
        var from = Minutes(of[0]);
        var timing = Timing.Of(Day(of[0][..2]), from, from + (int)(At(of[1]) - At(of[0])).TotalMinutes, null, DateTimeZone.Utc)!;
        Assert.Equal(stretches, string.Join(' ', window.Around(timing, DateTimeZone.Utc).Select(stretch => $"{Text(stretch.From)}-{Text(stretch.To)}")));

        static DateOnly Day(string day) => new(2026, 5, int.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        static int Minutes(string at) => (int)(At(at) - At(at[..2] + "T00:00")).TotalMinutes;
        static Instant At(string at) => InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse("2026-05-" + at).Value;
        static string Text(Instant at) => InstantPattern.CreateWithInvariantCulture("dd'T'HH':'mm").Format(at);
    }

    [Theory]
    [InlineData(null, "Etc/UTC")]
    [InlineData("Asia/Almaty", "Asia/Almaty")]
    [InlineData("Asia/Nowhere", null)]
    public void AnAvailabilityIsOnItsOwnClockElseThatOfTheEvent(string? zone, string? clock)
    {
        var window = new Availability(true, default, default, null, null, zone) { Location = Event("m").TimeLocation };
        Assert.Equal(clock, window.ClockAt(DateTimeZoneProviders.Tzdb["Etc/UTC"])?.Id);
    }

    private string Answer(EventModel inEvent, string question) => List(symbol => question switch
    {
        "TakesPart" => new AgendaModel(_set).Of(symbol) is PartyModel && inEvent.TakesPart(symbol),
        "TakesPart person" => new AgendaModel(_set).Of(symbol) is PersonModel person && inEvent.TakesPart(person),
        "IsNamed" => inEvent.IsNamed(symbol),
        "IsAbsent" => inEvent.IsAbsent(symbol),
        "IsAbsent person" => new AgendaModel(_set).Of(symbol) is PersonModel person && inEvent.IsAbsent(person),
        "IsRemote" => new AgendaModel(_set).Of(symbol) is PersonModel person && inEvent.IsRemote(person),
        "DelegationOf" => inEvent.DelegationOf(symbol) != null,
        "DelegationWith" => inEvent.DelegationWith(symbol) != null,
        "NamesPeopleOf" => inEvent.NamesPeopleOf(symbol),
        "Discusses" => inEvent.Discusses(symbol),
        _ => inEvent.LeaderOf(symbol) is { } leader ? leader.Id : false,
    });

    /// <summary>Those of which something is true, with what it is where it is more than that.</summary>
    private string List(Func<Symbol, object> ask) => string.Join(' ', _set.Symbols.Select(symbol => (symbol.Id, Answer: ask(symbol)))
        .Where(of => of.Answer is not false)
        .Select(of => of.Answer is string text ? $"{of.Id}={text}" : of.Id));

    private bool IsPersonOrParty(Symbol symbol) => new AgendaModel(_set).Of(symbol) is PersonModel or PartyModel;

    private static string Sorted(string ids) => string.Join(' ', ids.Split(' ').Order(StringComparer.Ordinal));

    private EventModel Event(string id) => new AgendaModel(_set).Events.Single(of => of.Symbol.Id == id);

    private static AgendaSet Load()
    {
        var loader = new FileLoader(MemoryFiles.Parse(Agenda));
        return loader.SetOf(loader.Load("summit.agenda"));
    }
}
