using System.Collections.Immutable;
using static AgendaLang.Language.Slots;

namespace AgendaLang.Language;

public static partial class LanguageTable
{
    private static ImmutableArray<KindInfo> ListKinds() =>
    [
        Top(Kind.Country, "a state; the id is its ISO 3166-1 code in lower case, or `code` gives it",
            """country kz "Kazakhstan" """),
        Top(Kind.Organization, "an intergovernmental or other body that can take part",
            """organization osce "Organization for Security and Co-operation in Europe" """),
        Top(Kind.Group, "a named set of parties",
            """group c5 "Central Asia" = kz, kg, tj, tm, uz"""),
        Top(Kind.Format, "a negotiating format; its members take part in an event held in it",
            """format c5plus1 "C5+1" = us, c5"""),
        Top(Kind.Person, "somebody, with the party they act for and their office",
            """person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state"""),
        Top(Kind.Place, "a city or venue, with its time zone",
            """place astana "Astana" in kz zone Asia/Almaty"""),
        new()
        {
            Kind = Kind.Room, Head = [Id, Name], Holders = KindSet.Of(Kind.Place),
            Help = "a room of a place", Example = """room east-room "East Room" seats 120""",
        },
        new()
        {
            Kind = Kind.Topic, Head = [Id, Name], IsTopLevel = true, Holders = KindSet.Of(Kind.Topic),
            Help = "a subject; topics inside it are narrower ones", Example = """topic trade "Trade" """.TrimEnd(),
        },
        Top(Kind.Initiative, "a project or programme that parties carry, such as a corridor or a power line",
            """initiative middle-corridor "Middle Corridor" about trade"""),
        Top(Kind.Agreement, "what was agreed",
            """agreement partnership "Enhanced partnership" between kz, us on 2025-11-06 at washington-dc"""),
        Top(Kind.Source, "who published what a fact rests on",
            """source akorda "Akorda.kz" of kz"""),
        new()
        {
            Kind = Kind.Document, Head = [Id, Name], IsTopLevel = true, Holders = KindSet.Events,
            Help = "an agenda paper or outcome document", Example = """document declaration "Joint declaration" kind declaration status draft""",
        },
        Top(Kind.Tour, "a journey made of meetings",
            """tour envoys-tour "Tour of Central Asia" by gor on 2025-10-27..2025-10-29"""),
        Top(Kind.Meeting, "any event that is not a summit: preparatory talks, a bilateral, a committee, a forum",
            """meeting astana-talks "Talks in Astana" on 2025-10-28 at astana between us, kz"""),
        Top(Kind.Summit, "the event that the agenda is for",
            """summit washington "US-Central Asia summit" on 2025-11-06 at washington-dc format c5plus1"""),
        new()
        {
            Kind = Kind.Day, Head = [Date, Name], Holders = KindSet.Events,
            Help = "what happens on one date", Example = """day 2025-11-06 "The day of the leaders" """.TrimEnd(),
        },
        new()
        {
            Kind = Kind.Session, Head = [Id, Name, Optional(TimeRange)], Holders = KindSet.Events | KindSet.Of(Kind.Day),
            Help = "a part of the programme", Example = """session plenary "Plenary" 18:20-19:30 kind plenary chair trump""",
        },
        new()
        {
            Kind = Kind.Item, Head = [Id, Name, Optional(Duration)],
            Holders = KindSet.Events | KindSet.Of(Kind.Day, Kind.Session, Kind.Item),
            Help = "an agenda item; numbered 1, 1.1 … through the event in order of appearance",
            Example = """item minerals "Critical minerals" 25m discuss critical-minerals""",
        },
        new()
        {
            Kind = Kind.Break, Head = [Name, TimeRange], Holders = KindSet.Events | KindSet.Of(Kind.Day),
            Help = "coffee, transfer, prayer", Example = """break "Coffee" 10:30-11:00""",
        },
        Top(Kind.Proposal, "what a party proposes",
            """proposal invite-azerbaijan "Invite Azerbaijan" by kz on 2025-10-26"""),
        Top(Kind.Request, "what a party asks of another",
            """request save-the-caspian "Support for the Caspian" by kz to us"""),
        Top(Kind.Statement, "what somebody said",
            """statement fresh-impetus by tokayev on 2025-10-29"""),
    ];

    private static KindInfo Top(Kind kind, string help, string example) =>
        new() { Kind = kind, Head = [Id, Name], IsTopLevel = true, Help = help, Example = example.TrimEnd() };
}
