using System.Collections.Immutable;
using static AgendaLang.Language.Slots;

namespace AgendaLang.Language;

public static partial class LanguageTable
{
    private static readonly KindSet Facts = KindSet.All - KindSet.Of(Kind.Source, Kind.Country, Kind.Place, Kind.Room);

    private static readonly KindSet Programme = KindSet.Events | KindSet.Of(Kind.Session);

    private static readonly KindSet Points = Programme | KindSet.Of(Kind.Item);

    private static ImmutableArray<PropertyInfo> ListProperties() => [.. Naming(), .. Parties(), .. Relations(), .. Roles(), .. Subject(), .. Process()];

    private static IEnumerable<PropertyInfo> Naming() =>
    [
        Many(Keyword.Name, KindSet.All, [LanguageTag, Quoted], "the name in another language",
            """name ru "Казахстан" """),
        Listed(Keyword.Aka, KindSet.Of(Kind.Country, Kind.Organization, Kind.Person, Kind.Topic, Kind.Place, Kind.Initiative),
            Quoted, "other spellings", """aka "critical materials" """),
        Listed(Keyword.Formerly, KindSet.All - KindSet.Of(Kind.Day, Kind.Break), FormerId,
            "earlier ids; comparison, history and calendar entries follow them", "formerly opening-session"),
        Many(Keyword.Note, KindSet.All, [Quoted], "a note for those who work on the agenda; never public",
            """note "The room is being renovated." """),
        Many(Keyword.See, KindSet.All, [Quoted with { Label = "a web address in quotes" }], "a web address to look at",
            """see "https://example.org/programme" """),
        Many(Keyword.Cite, Facts, [Reference(KindSet.Of(Kind.Source), "source"), Optional(Date), Optional(Quoted)],
            "the source that a fact rests on, when it said so, and in which words", "cite akorda 2025-10-29"),
        Many(Keyword.Waive, KindSet.All, [Rule], "accepts the findings of a rule, here and below, for a reason",
            """waive AGL3001 because "A matter between the two" """) with
            { SubKeywords = [Because with { IsRequired = true, Help = "the reason" }] },
        Once(Keyword.Audience, KindSet.All, [Term(Vocabularies.Audience, "public, delegations or confidential")],
            "who may read it", "audience public"),
        Once(Keyword.Embargo, KindSet.All, [Date, Time, Optional(Zone)], "not to be published before",
            "embargo 2025-11-06 20:00 America/New_York"),
        Once(Keyword.Code, KindSet.Of(Kind.Country), [CodeOfCountry], "the ISO 3166-1 code, where the id is another word", "code kz"),
    ];

    private static IEnumerable<PropertyInfo> Parties() =>
    [
        Listed(Keyword.Equals, KindSet.Of(Kind.Group, Kind.Format), Reference(KindSet.Parties, "party"),
            "the members", "= us, c5"),
        Listed(Keyword.Of, KindSet.Of(Kind.Person, Kind.Source), Reference(KindSet.Parties, "party"),
            "the party somebody acts for, or that publishes a source", "of kz"),
        Once(Keyword.As, KindSet.Of(Kind.Person), [Quoted], "the office somebody holds", """as "President" """),
        Once(Keyword.Rank, KindSet.Of(Kind.Person), [Term(Vocabularies.Rank, "RANK")], "the rank of the office", "rank head-of-state"),
        Listed(Keyword.Speaks, KindSet.Of(Kind.Person), LanguageTag, "the languages somebody speaks in meetings", "speaks en, ru"),
        Once(Keyword.Since, KindSet.Of(Kind.Person), [Date], "first day in office", "since 2019-03-20"),
        Once(Keyword.Until, KindSet.Of(Kind.Person), [Date], "last day in office", "until 2029-03-20"),
        Many(Keyword.Available, KindSet.Of(Kind.Person), [DateRange, Optional(TimeRange), Optional(Zone)],
            "when somebody can be there; without a zone on the clock of the event", "available 2025-11-05..2025-11-07") with
            { SubKeywords = [Because] },
        Many(Keyword.Unavailable, KindSet.Of(Kind.Person), [DateRange, Optional(TimeRange), Optional(Zone)],
            "when somebody cannot be there; without a zone on the clock of the event",
            """unavailable 2025-11-06 08:00-12:00 because "In flight" """) with
            { SubKeywords = [Because] },
        Once(Keyword.Kind, KindSet.Of(Kind.Session), [Term(Vocabularies.SessionKind, "KIND")], "the kind of session", "kind plenary"),
        Once(Keyword.Kind, KindSet.Of(Kind.Item), [Term(Vocabularies.ItemKind, "KIND")], "the kind of item", "kind adoption"),
        Once(Keyword.Kind, KindSet.Of(Kind.Document), [Term(Vocabularies.DocumentKind, "KIND")], "the kind of document", "kind declaration"),
        Once(Keyword.In, KindSet.Of(Kind.Place), [Reference(KindSet.Of(Kind.Place, Kind.Country), "place or country")],
            "the country or larger place", "in us"),
        Once(Keyword.In, KindSet.Of(Kind.Session, Kind.Break), [Reference(KindSet.Of(Kind.Room, Kind.Place), "room or place")],
            "the room or place", "in east-room"),
        Once(Keyword.Zone, KindSet.Of(Kind.Place, Kind.Country, Kind.Organization, Kind.Person, Kind.Session) | KindSet.Events,
            [Zone], "the time zone (IANA)", "zone America/New_York"),
        Once(Keyword.Seats, KindSet.Of(Kind.Room), [Number], "how many people the room seats", "seats 120"),
        Once(Keyword.Number, KindSet.Of(Kind.Item, Kind.Document), [Quoted], "the number as printed, instead of the automatic one",
            """number "16 (b)" """),
    ];

    private static IEnumerable<PropertyInfo> Relations() =>
    [
        Listed(Keyword.Affects, KindSet.Of(Kind.Topic, Kind.Initiative), Reference(Subjects, "topic or initiative"),
            "what it has an effect on", "affects middle-corridor"),
        Listed(Keyword.About, KindSet.Of(Kind.Initiative, Kind.Statement, Kind.Document, Kind.Agreement),
            Reference(KindSet.All - KindSet.Of(Kind.Day, Kind.Break), "declaration"), "what it is about", "about trade, washington"),
        Listed(Keyword.By, KindSet.Of(Kind.Initiative, Kind.Document, Kind.Tour, Kind.Proposal, Kind.Request, Kind.Statement),
            Reference(People | KindSet.Of(Kind.Source), "party, person or source"), "who makes or carries it", "by kz"),
        Listed(Keyword.Between, KindSet.Of(Kind.Agreement, Kind.Meeting), Reference(KindSet.Parties, "party"),
            "the sides", "between us, kz"),
        Listed(Keyword.To, KindSet.Of(Kind.Request), Reference(KindSet.Parties, "party"), "who is asked", "to us"),
        Once(Keyword.On, KindSet.Events | KindSet.Of(Kind.Session, Kind.Break, Kind.Agreement, Kind.Proposal, Kind.Request,
                Kind.Statement, Kind.Document, Kind.Tour),
            [DateRange, Optional(TimeRange)], "when it is or was", "on 2025-11-06"),
        Once(Keyword.At, KindSet.Events | KindSet.Of(Kind.Agreement), [Reference(Places, "place")], "where it is", "at washington-dc"),
        Many(Keyword.Was, Points, [Date, Optional(TimeRange)], "when and where it was before it was moved",
            """was 2025-11-06 18:00-18:20 in east-room because "A late arrival" """) with
            {
                SubKeywords =
                [
                    Sub(Keyword.In, Reference(KindSet.Of(Kind.Room, Kind.Place), "room or place"), "where it was"),
                    Because,
                ],
            },
        Once(Keyword.Within, KindSet.Events, [Reference(KindSet.Events, "event")], "the larger event that it is part of", "within general-assembly"),
        Once(Keyword.Format, KindSet.Events, [Reference(KindSet.Of(Kind.Format), "format")], "the format that it is held in", "format c5plus1"),
    ];

    private static IEnumerable<PropertyInfo> Roles() =>
    [
        Once(Keyword.Host, Programme, [Reference(People, "party or person")], "who hosts it", "host us"),
        Listed(Keyword.Chair, Points, Reference(People, "person or party"), "who chairs it", "chair trump"),
        Status(Points, Vocabularies.EventStatus, "how far it has come", "status adopted 2025-11-01"),
        Status(KindSet.Of(Kind.Proposal, Kind.Request), Vocabularies.ProposalStatus, "what became of it",
            """status declined 2025-11-01 because "No consensus" """),
        Status(KindSet.Of(Kind.Document), Vocabularies.DocumentStatus, "how far it has come", "status tabled"),
        Status(KindSet.Of(Kind.Agreement), Vocabularies.AgreementStatus, "how far it has come", "status in-force 2025-12-01"),
        Status(KindSet.Of(Kind.Initiative), Vocabularies.InitiativeStatus, "how far it has come", "status underway"),
        Once(Keyword.Revision, KindSet.Events | KindSet.Of(Kind.Document), [Number], "raised each time it is reissued", "revision 2"),
        Once(Keyword.Level, Programme, [Term(Vocabularies.Rank, "RANK")], "the lowest rank that may lead a delegation", "level head-of-state"),
        Once(Keyword.DelegationSize, Programme, [Size], "most seats a delegation may fill", "delegation-size 1+4"),
        Many(Keyword.Delegation, KindSet.Events | KindSet.Of(Kind.Tour), [Reference(KindSet.Parties, "party")],
            "who comes for a party", "delegation us led by gor with landau") with
            {
                IsOrdered = true,
                SubKeywords =
                [
                    LedBy("who leads it"),
                    Sub(Keyword.With, List(Reference(KindSet.Of(Kind.Person), "person")), "the others"),
                    Sub(Keyword.Size, Size, "its number of seats"),
                ],
            },
        Many(Keyword.Invite, Programme | KindSet.Of(Kind.Proposal), [Reference(People, "party or person")],
            "who is invited beyond the members", "invite az led by aliyev as guest") with
            {
                SubKeywords =
                [
                    LedBy("who leads the invited delegation"),
                    Sub(Keyword.To, Reference(KindSet.Events, "event"), "to which event"),
                    Sub(Keyword.As, Term(Vocabularies.Role, "guest, observer or member"), "as what; a guest if not given"),
                ],
            },
        Listed(Keyword.Participants, Programme, Reference(People, "person or party"),
            "who is in it; without it, everybody of the event", "participants us, kz"),
        Many(Keyword.Absent, Programme, [Reference(People, "party or person")], "who is not there although expected",
            """absent tm because "National holiday" """) with
            { SubKeywords = [Because] },
        Many(Keyword.Remote, Programme, [List(Reference(People, "person or party"))], "who takes part from afar", "remote rahmon from dushanbe") with
            { SubKeywords = [Sub(Keyword.From, Reference(Places, "place"), "from where")] },
        Many(Keyword.Speaker, KindSet.Of(Kind.Session, Kind.Item), [Reference(People, "person or party"), Optional(Duration)],
            "who speaks, how long, for whom", """speaker tokayev 10m for c5 as "lead speaker" """) with
            {
                IsOrdered = true,
                SubKeywords =
                [
                    Sub(Keyword.For, List(Reference(KindSet.Parties, "party")), "on whose behalf"),
                    Sub(Keyword.As, Quoted, "in which role"),
                ],
            },
        Listed(Keyword.Order, KindSet.Of(Kind.Session), Reference(People, "person or party"),
            "the order of seating, photo, arrival or signing", "order us, kz, kg") with { IsOrdered = true },
    ];

    private static IEnumerable<PropertyInfo> Subject() =>
    [
        Listed(Keyword.Discuss, Points, Reference(Subjects, "topic or initiative"), "what is discussed", "discuss trade, energy"),
        Many(Keyword.Raise, KindSet.Of(Kind.Request, Kind.Proposal), [List(Reference(Subjects, "topic or initiative"))],
            "what is to be raised, and where", "raise caspian-sea at washington") with
            { SubKeywords = [Sub(Keyword.At, Reference(KindSet.Events, "event"), "the event") with { IsRequired = true }] },
        Listed(Keyword.Items, KindSet.Of(Kind.Session), Reference(KindSet.Of(Kind.Item), "item"),
            "items of this or another event that are taken up here", "items minerals, preparatory.corridor"),
        Once(Keyword.Length, KindSet.Of(Kind.Session), [Duration], "how long it takes", "length 45m"),
        Listed(Keyword.After, KindSet.Of(Kind.Session), Reference(KindSet.Of(Kind.Session), "session"),
            "sessions that must come before", "after plenary"),
        Listed(Keyword.Documents, Points, Reference(KindSet.Of(Kind.Document), "document"), "the papers it needs", "documents declaration"),
        Once(Keyword.Decides, Points, [Term(Vocabularies.Decision, "consensus, majority or two-thirds")], "how it decides",
            "decides by consensus") with { SecondWord = Keyword.By },
        Many(Keyword.Outcome, Points, [Quoted], "what came of it", """outcome "The agenda was adopted." """),
    ];

    private static IEnumerable<PropertyInfo> Process() =>
    [
        Once(Keyword.Quorum, Programme, [Number with { Label = "a number of parties such as 4", Notation = "number of parties" }],
            "how many parties must be there", "quorum 4"),
        Listed(Keyword.Languages, Programme, LanguageTag, "the languages of interpretation", "languages en, ru"),
        Once(Keyword.Precedence, Points, [Term(Vocabularies.Precedence, "alphabetical, rank, seniority or listed")],
            "the basis for the order of parties", "precedence alphabetical"),
        Many(Keyword.Transfer, KindSet.Events, [Duration], "the least time from one room to another",
            "transfer 15m between east-room, state-dining-room") with
            {
                SubKeywords =
                [
                    Sub(Keyword.Between, List(Reference(KindSet.Of(Kind.Room, Kind.Place), "room or place")), "between which"),
                ],
            },
        Once(Keyword.Deadline, KindSet.Events | KindSet.Of(Kind.Item, Kind.Document), [Date, Optional(Time), Optional(Zone)],
            "last day for proposals, requests and papers; end of a silence procedure", "deadline 2025-10-30 18:00 Asia/Almaty"),
        Once(Keyword.Coverage, KindSet.Of(Kind.Session, Kind.Item), [Term(Vocabularies.Coverage, "open, pool or closed")],
            "what the press may attend", "coverage pool"),
        Listed(Keyword.Prepares, KindSet.Of(Kind.Meeting, Kind.Tour), Reference(KindSet.Events, "event"), "the event it prepares", "prepares washington"),
        Listed(Keyword.Follows, KindSet.Events | KindSet.Of(Kind.Agreement), Reference(KindSet.Events | KindSet.Of(Kind.Agreement), "event or agreement"),
            "what it follows up", "follows new-york-talks"),
        Listed(Keyword.Stops, KindSet.Of(Kind.Tour), Reference(KindSet.Of(Kind.Meeting), "meeting"), "the meetings of the journey, in order",
            "stops tashkent-talks, astana-talks") with { IsOrdered = true },
        Listed(Keyword.Supersedes, KindSet.Of(Kind.Proposal, Kind.Document, Kind.Agreement, Kind.Meeting), SameKind,
            "what it takes the place of", "supersedes draft-declaration"),
        Listed(Keyword.Contradicts, KindSet.Of(Kind.Statement), Reference(KindSet.Of(Kind.Statement), "statement"),
            "the statements that say otherwise", "contradicts joined-already"),
        Once(Keyword.Says, KindSet.Of(Kind.Statement), [Quoted], "the words, or what they come to", """says "The summit will give fresh impetus." """),
        Once(Keyword.Because, KindSet.Of(Kind.Proposal, Kind.Request), [Quoted], "the reasons given", """because "A Caspian littoral state" """) with
            { IsBlockOnly = true },
        Once(Keyword.Worth, KindSet.Of(Kind.Agreement, Kind.Document, Kind.Initiative), [Quoted], "what it is worth", """worth "USD 4.2 billion" """),
    ];

    private static PropertyInfo Once(Keyword keyword, KindSet on, ImmutableArray<ValueSlot> values, string help, string example) =>
        new() { Keyword = keyword, On = on, Values = values, Help = help, Example = example.TrimEnd() };

    private static PropertyInfo Listed(Keyword keyword, KindSet on, ValueSlot value, string help, string example) =>
        Once(keyword, on, [List(value)], help, example) with { Occurrence = Occurrence.List };

    private static PropertyInfo Many(Keyword keyword, KindSet on, ImmutableArray<ValueSlot> values, string help, string example) =>
        Once(keyword, on, values, help, example) with { Occurrence = Occurrence.Many };

    private static PropertyInfo Status(KindSet on, Vocabulary vocabulary, string help, string example) =>
        Once(Keyword.Status, on, [Term(vocabulary, "STATUS"), Optional(Date)], help, example) with { SubKeywords = [Because] };

    private static SubKeywordInfo LedBy(string help) =>
        Sub(Keyword.Led, Reference(KindSet.Of(Kind.Person), "person"), help) with { SecondWord = Keyword.By };
}
