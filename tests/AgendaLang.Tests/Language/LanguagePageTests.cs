using AgendaLang.Language;

namespace AgendaLang.Tests.Language;

/// <summary>The table of properties against section 5 of the language page, row by row.</summary>
public class LanguagePageTests
{
    private const string Page = """
        `name` + | LANGUAGE text — the name in another language (`name ru "Казахстан"`) | any with a name
        `aka` | text, … — other spellings | country, organization, person, topic, place, initiative
        `formerly` | id, … — earlier ids; diff, log and calendar entries follow them | any with an id
        `note` + | text | any
        `see` + | text (a URL) | any
        `cite` + | source [date] [text] | any but source, country, place, room
        `waive` + | RULE `because` text — the finding is accepted here and below | any
        `audience` | `public`, `delegations` or `confidential` | any
        `embargo` | date time [ZONE] | any
        `code` | word | country
        `=` | parties, … | group, format
        `of` | parties, … | person, source
        `as` | text — office | person
        `rank` | RANK | person
        `speaks` | LANGUAGE, … | person
        `since`, `until` | date — term of office | person
        `available` +, `unavailable` + | date or range [time range] [ZONE] [`because` text] — without a zone, on the clock of the event | person
        `kind` | KIND | session, item, document
        `in` | place or country (of a place); room or place (of a session, break) | place, session, break
        `zone` | IANA zone, bare: `America/New_York` | place, country, organization, person, event, session
        `seats` | number | room
        `number` | text — as printed, instead of the automatic number (`"16 (b)"`, `"A/80/141"`) | item, document
        `affects` | topics or initiatives, … | topic, initiative
        `about` | any declarations, … | initiative, statement, document, agreement
        `by` | parties, persons or sources, … | initiative, document, tour, proposal, request, statement
        `between` | parties, … | agreement, meeting
        `to` | parties, … | request
        `on` | date or range [time or time range] | event, session, break, agreement, proposal, request, statement, document, tour
        `at` | place | event, agreement
        `was` + | date [time or time range] [`in` room or place] [`because` text] — when and where it was before it was moved | event, session, item
        `within` | event | event
        `format` | format | event
        `host` | party or person | event, session
        `chair` | persons or parties, … | event, session, item
        `status` | STATUS [date] [`because` text] | event, session, item, proposal, request, document, agreement, initiative
        `revision` | number — raised each time it is reissued | event, document
        `level` | RANK — the lowest rank that may lead a delegation | event, session
        `delegation-size` | size — most seats a delegation may fill | event, session
        `delegation` + | party [`led by` person] [`with` person, …] [`size` size] | event, tour
        `invite` + | party or person [`led by` person] [`to` event] [`as` guest, observer or member] | event, session, proposal
        `participants` | persons or parties, … — who is in it; without it, everybody of the event | event, session
        `absent` + | party or person [`because` text] | event, session
        `remote` + | persons or parties, … [`from` place] | event, session
        `speaker` + | person or party [duration] [`for` parties, …] [`as` text] | session, item
        `order` | persons or parties, … — of seating, photo, arrival or signing | session
        `discuss` | topics or initiatives, … | event, session, item
        `raise` + | topic or initiative, … `at` event | request, proposal
        `items` | items, … of this or (as `event.item`) another event that are taken up here | session
        `length` | duration | session
        `after` | sessions, … — must come later than these | session
        `documents` | documents, … | event, session, item
        `decides by` | `consensus`, `majority` or `two-thirds` | event, session, item
        `outcome` + | text — what came of it | event, session, item
        `quorum` | number of parties | event, session
        `languages` | LANGUAGE, … — interpretation offered | event, session
        `precedence` | `alphabetical`, `rank`, `seniority` or `listed` — the basis for the order of parties | event, session, item
        `transfer` + | duration [`between` rooms or places, …] — least time from one room to another | event
        `deadline` | date [time] [ZONE] — last day for proposals, requests and parties' papers; end of a silence procedure | event, item, document
        `coverage` | `open`, `pool` or `closed` — for the press | session, item
        `prepares` | events, … | meeting, tour
        `follows` | events or agreements, … | event, agreement
        `stops` | meetings, … | tour
        `supersedes` | declarations of the same kind, … | proposal, document, agreement, meeting
        `contradicts` | statements, … | statement
        `says` | text | statement
        `because` | text | proposal, request
        `worth` | text | agreement, document, initiative
        """;

    private static readonly KindSet WithoutId = KindSet.Of(Kind.Day, Kind.Break);

    public static TheoryData<string> Rows() => [.. Page.Split('\n').Select(line => line.Trim())];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_as_the_page_says(string line)
    {
        var cells = line.Split(" | ");
        var value = cells[1].Split(" — ")[0];
        foreach (var word in cells[0].TrimEnd(' ', '+').Split(", ").SelectMany(words => words.Replace("` +", "`", StringComparison.Ordinal).Split(", ")))
        {
            var text = word.Trim('`', ' ', '+');
            var rows = LanguageTable.Properties.Where(row => row.Text == text).ToList();
            Assert.NotEmpty(rows);
            Assert.Equal(KindsOf(cells[2]).Order(), rows.SelectMany(row => row.On).Order());
            var isList = value.Split(" [")[0].Split(" `")[0].EndsWith('…') || value.Contains(", … of", StringComparison.Ordinal);
            foreach (var row in rows)
            {
                Assert.Equal(cells[0].Contains('+') ? Occurrence.Many : isList ? Occurrence.List : Occurrence.Once, row.Occurrence);
                Assert.Equal(isList, row.Values[0].IsList);
            }
        }
    }

    [Fact]
    public void The_page_has_every_property() => Assert.Equal(
        LanguageTable.Properties.Select(row => row.Text).Distinct().Order(StringComparer.Ordinal),
        Page.Split('\n').SelectMany(line => line.Trim().Split(" | ")[0].Split(", ")).Select(word => word.Trim('`', ' ', '+')).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<Kind> KindsOf(string cell) => cell switch
    {
        "any" or "any with a name" => KindSet.All,
        "any with an id" => KindSet.All - WithoutId,
        "any but source, country, place, room" => KindSet.All - KindSet.Of(Kind.Source, Kind.Country, Kind.Place, Kind.Room),
        _ => cell.Split(", ").SelectMany(word => word == "event" ? (IEnumerable<Kind>)KindSet.Events : [Keywords.Find(word).ToKind()]),
    };
}
