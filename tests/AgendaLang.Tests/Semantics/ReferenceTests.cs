using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Semantics;

/// <summary>AGL1002 and AGL1003: where references lead.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Agendas =>
    [
        // An unknown id, as a value, in a list, after sub-keywords; nothing follows from it.
        """
        country us "United States"
        person gor "Sergio Gor" of us
        meeting talks "Talks" on 2025-10-27 {
            between us, usa //! AGL1002 usa
            delegation us led by gorr with gor, landau //! AGL1002 gorr ; AGL1002 landau
            raise trade at talks //! AGL0008 raise
        }
        """,
        // The event's own things are found from everywhere in it, whatever holds them; in another event only by path.
        """
        meeting talks "Talks" {
            session evening "Evening" after morning items trade, energy
            day 2025-10-27 {
                session morning "Morning" {
                    item trade "Trade" { item energy "Energy" }
                    documents paper
                }
            }
            document paper "Paper"
            documents paper
        }
        meeting more-talks "More talks" {
            session noon "Noon" items talks.energy, energy after talks.morning //! AGL1002 energy
            documents talks.paper
        }
        """,
        // The event's own document goes before the one of all.
        """
        document paper "Paper"
        summit washington "Summit" {
            document paper "Draft" supersedes paper
            documents paper
        }
        """,
        // Rooms: of the session's place, else of the event's; else by path only.
        """
        place dc "Washington" { room east "East Room" }
        place astana "Astana" {
            room hall "Hall"
            room east "East Hall"
        }
        summit washington "Summit" at dc {
            session one "One" in east
            session two "Two" in astana { was 2025-11-06 in hall }
            session three "Three" in astana.hall { was 2025-11-06 in hall because "The other hall" }
            session four "Four" in hall //! AGL1002 hall
            break "Coffee" 10:00-10:30 in east
            transfer 5m between east, hall //! AGL1002 hall
        }
        """,
        // Where the place is unknown, so are its rooms; that is no further finding.
        """
        place dc "Washington" { room east "East Room" }
        summit washington "Summit" at cd { //! AGL1002 cd
            session one "One" in east
            session two "Two" in dc.east
            session three "Three" in nowhere.east { was 2025-11-06 in west } //! AGL1002 nowhere
            transfer 5m between east, dc.west //! AGL1002 west
        }
        """,
        // Two events of one id: what either holds is not missed.
        """
        meeting talks "Talks" { session morning "Morning" }
        meeting talks "Other talks" { session evening "Evening" } //! AGL1001 talks
        meeting more "More" { session one "One" after talks.morning, talks.evening, talks.noon } //! AGL1002 noon
        """,
        // The smallest piece of a path.
        """
        place dc "Washington" { room east "East Room" }
        summit washington "Summit" at dc {
            session opening "Opening" in dc.west //! AGL1002 west
            session closing "Closing" in tashkent.east //! AGL1002 tashkent
        }
        meeting talks "Talks" {
            session morning "Morning" after washington.opning //! AGL1002 opning
            session evening "Evening" after washingtn.opening //! AGL1002 washingtn
            chair washington.opening //! AGL1003 opening
        }
        statement s about dc.east, washington.closing, talks by dc.east //! AGL1003 east
        """,
        // Another kind has the id.
        """
        source akorda "Akorda.kz"
        person tokayev "Kassym-Jomart Tokayev"
        topic economy "Economy" { topic trade "Trade" }
        meeting talks "Talks" chair akorda discuss trade, tokayev, economy.trade { //! AGL1003 akorda ; AGL1003 tokayev ; AGL1003 economy
            session opening "Opening" chair opening, tokayev //! AGL1003 opening
            cite akorda
        }
        meeting next "Next" follows talks supersedes tokayev //! AGL1003 tokayev
        """,
        // A place is looked for among the expected kinds first: nobody is misled by a session that bears a country's id.
        """
        country us "United States"
        meeting talks "Talks" host us { session us "The American view" chair us }
        """,
        // Composed and decomposed letters are one; capital letters are not.
        "person Tokáyev \"Tokayev\"\nmeeting talks \"Talks\" chair Toka\u0301yev participants tokáyev //! AGL1002 tokáyev",
        // Of an id given twice the first is meant, unless only the second fits: one finding for one mistake.
        """
        source us "US news"
        country us "United States" //! AGL1001 us
        meeting talks "Talks" host us { cite us }
        """,
        // What could not be read may have declared it; what does not belong there is not checked further.
        """
        contry kz "Kazakhstan" //! AGL0002 contry
        meeting talks "Talks" participants kz, uz { //! AGL1002 uz
            person gor "Gor" of nowhere //! AGL0012 person
            chair gor
        }
        """,
        // The whole of a statement that cannot be read is no reference.
        """
        meeting talks "Talks" {
            speker nobody //! AGL0002 speker
            rank nobody //! AGL0008 rank
            chair no/body //! AGL0001 no/body
            host washington. //! AGL0009 washington.
        }
        """,
        // Across files: what is used is known, through others too; what uses is not.
        """
        // file: washington.agenda
        use "parties.agenda"
        summit washington "Summit" host us chair trump, gorr //! AGL1002 gorr

        // file: parties.agenda
        use "countries.agenda"
        person trump "Donald Trump" of us
        topic peace "Peace" { cite washington-post } //! AGL1002 washington-post
        statement s by trump about washington //! AGL1002 washington

        // file: countries.agenda
        country us "United States"
        """,
        // What stands before the dot holds nothing: what is meant is named by its own id.
        """
        country kz "Kazakhstan"
        person tokayev "Tokayev" of kz
        place dc "Washington" { room east "East" }
        meeting talks "Talks" on 2026-05-14 at dc {
            chair kz.tokayev //! AGL1003 kz
            host kz.nobody //! AGL1003 kz
            session one "One" in dc.eest chair talks.tokayev //! AGL1002 eest ; AGL1002 tokayev
            session two "Two" in talks.east after dc.one //! AGL1003 talks ; AGL1003 dc
            session three "Three" after talks.east, talks.onne items talks.one //! AGL1002 east ; AGL1002 onne ; AGL1003 one
            session four "Four" in kz after kz //! AGL1003 kz ; AGL1003 kz
        }
        """,
        // Several things may be meant.
        """
        place a "A" { room hall "Hall" }
        place b "B" { room hall "Hall" }
        place c "C" { room hall "Hall" }
        place d "D" { room hall "Hall" }
        person anna "Anna"
        person anne "Anne"
        person hannah "Hannah"
        meeting talks "Talks" {
            session one "One" in hall //! AGL1002 hall
            session two "Two" after hall //! AGL1002 hall
            session three "Three" chair ann, hanna, hall //! AGL1002 ann ; AGL1002 hanna ; AGL1002 hall
            item hall-2 "Hall" discuss halls //! AGL1002 halls
        }
        meeting more "More" {
            session four "Four" after one, tow //! AGL1002 one ; AGL1002 tow
        }
        """,
        // Rooms of the session's own place go before those of the event's; a room of another place is not meant.
        """
        place dc "Washington" {
            room east "East Room"
            room oval "Oval Office"
        }
        place annex "Annex" { room east "East Wing" }
        summit washington "Summit" at dc {
            session one "One" in annex { was 2025-11-06 in oval }
            session two "Two" in annex { was 2025-11-06 in ovel } //! AGL1002 ovel
            day 2025-11-06 {
                session three "Three" in oval
                break 10:00-10:30 in oval
                break 11:00-11:30 in annex.oval //! AGL1002 oval
            }
            transfer 5m between annex.east, oval
        }
        meeting elsewhere "Elsewhere" at annex {
            session four "Four" in oval //! AGL1002 oval
            transfer 5m between east, annex
        }
        """,
        // What the event, the place and the event's place hold is near, too.
        """
        place dc "Washington" { room east "East Room" }
        place annex "Annex" { room lobby "Lobby" }
        summit washington "Summit" at dc {
            session opening "Opening" in annex {
                was 2025-11-06 in loby //! AGL1002 loby
                was 2025-11-07 in eastt //! AGL1002 eastt
            }
            session in-annex "In the annex" in annex { item moved "Moved" { was 2025-11-06 in lobby } }
            session closing "Closing" after openning items traed //! AGL1002 openning ; AGL1002 traed
            item trade "Trade"
        }
        """,
        // A missing file may hold whatever is unknown, however whole the others are.
        """
        // file: a.agenda
        use "b.agenda"
        use "c.agenda" //! AGL1004 "c.agenda"
        meeting talks "Talks" host kz chair nobody

        // file: b.agenda
        country kz "Kazakhstan" { note "Whole" }
        """,
        // Where the place of a session could not be read, its rooms are not missed.
        """
        place dc "Washington" { room east "East Room" }
        summit washington "Summit" {
            at 5 //! AGL0001 5
            session one "One" in east
            transfer 5m between east, west
        }
        summit next "Next" at dc {
            session one "One" { in 5 was 2025-11-06 in west } //! AGL0001 5
            session two "Two" in west //! AGL1002 west
        }
        """,
        // Of what could not be read, the word after the first may be an id; a path in it may name both its parts.
        """
        countri kz "Kazakhstan" //! AGL0002 countri
        meeting talks "Talks" host kz {
            country uz "Uzbekistan" { person lost "Lost" } //! AGL0012 country ; AGL0012 person
            participants uz, lost, tj //! AGL1002 tj
            sesion opening "Opening" //! AGL0002 sesion
            session two "Two" after opening, talks.opening, closing //! AGL1002 closing
        }
        """,
        // A file that is missing takes its names with it.
        """
        use "partys.agenda" //! AGL1004 "partys.agenda"
        meeting talks "Talks" host us chair gor
        """,
    ];

    [Theory, MemberData(nameof(Agendas))]
    public void ReferencesLeadWhereTheLanguageSays(string agenda) => Marked.Check(agenda, "AGL1001", "AGL1002", "AGL1003", "AGL1004");

    [Theory]
    [InlineData("gorr", "gor", "Did you mean \"gor\"?")]
    [InlineData("tokaev", "tokayev", "Did you mean \"tokayev\"?")]
    [InlineData("gоr", "gor", "Did you mean \"gor\"? The id is in Latin, but its letter \"о\" (character 2) is Cyrillic.")]
    [InlineData("tramp", null, null)]
    public void TheNearestSpellingIsOffered(string written, string? mended, string? help)
    {
        var agenda = $"person gor \"Gor\"\nperson tokayev \"Tokayev\"\ntopic tromp \"A topic\"\nmeeting m \"M\" chair {written} participants gor, tokayev discuss tromp\n";
        var finding = Assert.Single(MemoryFiles.Parse(agenda).Check("summit.agenda").Findings);
        Assert.Equal("AGL1002", finding.Rule.Id);
        Assert.Equal(help, finding.Help);
        Assert.Equal(mended == null ? null : agenda.Replace(written, mended, StringComparison.Ordinal), Mends.Apply(finding));
    }

    [Theory]
    [InlineData("use \"parties.agenda\n")]
    [InlineData("use \"parties.agenda\nuse \"people.agenda\n")]
    [InlineData("use\nuse parties\n")]
    [InlineData("topic t \"T\" {\n    use \"parties.agenda\"\n    use \"people.agenda\"\n}\n")]
    public void AUseThatCannotBeReadHidesWhatItWouldDeclare(string use) =>
        Assert.DoesNotContain(MemoryFiles.Parse(use + "meeting talks \"Talks\" host us").Check("summit.agenda").Findings, finding => finding.Rule.Id == "AGL1002");

    [Fact]
    public void ThePathIsOfferedWhereAnotherPlaceHoldsTheRoom()
    {
        var finding = Assert.Single(Marked.Check("""
            place white-house "White House" { room east-room "East Room" }
            summit washington "Summit" { session one "One" in east-room } //! AGL1002 east-room
            """, "AGL1002").Findings, finding => finding.Rule.Id == "AGL1002");
        Assert.Equal("\"east-room\" is a room of \"white-house\"; from here write white-house.east-room.", finding.Help);
        Assert.Contains("in white-house.east-room", Mends.Apply(finding), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("use \"a.agenda\"\nmeeting m \"M\" host us\n", "use \"a.agenda\"\nuse \"lists/parties.agenda\"\nmeeting m \"M\" host us\n")]
    [InlineData("use \"a.agenda\" // ours\r\nmeeting m \"M\" host us\r\n", "use \"a.agenda\" // ours\r\nuse \"lists/parties.agenda\"\r\nmeeting m \"M\" host us\r\n")]
    [InlineData("meeting m \"M\" host us\n", "use \"lists/parties.agenda\"\n\nmeeting m \"M\" host us\n")]
    [InlineData("// About the file\n\n/// About m\nmeeting m \"M\" host us", "// About the file\n\nuse \"lists/parties.agenda\"\n\n/// About m\nmeeting m \"M\" host us")]
    [InlineData("// One\n//\n\n\n/// About m\nmeeting m \"M\" host us\n", "// One\n//\n\n\nuse \"lists/parties.agenda\"\n\n/// About m\nmeeting m \"M\" host us\n")]
    [InlineData("/// About m\n\nmeeting m \"M\" host us\n", "use \"lists/parties.agenda\"\n\n/// About m\n\nmeeting m \"M\" host us\n")]
    [InlineData("// One\r\n\r\nmeeting m \"M\" host us\r\n", "// One\r\n\r\nuse \"lists/parties.agenda\"\r\n\r\nmeeting m \"M\" host us\r\n")]
    [InlineData("meeting m \"M\" host us\nuse \"a.agenda\"", "meeting m \"M\" host us\nuse \"a.agenda\"\nuse \"lists/parties.agenda\"")]
    [InlineData("\uFEFFmeeting m \"M\" host us\n", "\uFEFFuse \"lists/parties.agenda\"\n\nmeeting m \"M\" host us\n")]
    [InlineData("\n  \nmeeting m \"M\" host us\n", "\n  \nuse \"lists/parties.agenda\"\n\nmeeting m \"M\" host us\n")]
    [InlineData("// About m\nmeeting m \"M\" host us\n", "use \"lists/parties.agenda\"\n\n// About m\nmeeting m \"M\" host us\n")]
    public void TheMissingUseIsOffered(string before, string after)
    {
        var files = new MemoryFiles(("m.agenda", before), ("a.agenda", ""), ("lists/parties.agenda", "country us \"United States\""));
        var finding = Assert.Single(files.Check("m.agenda").Findings);
        Assert.Equal("It is declared in \"lists/parties.agenda\", which this file does not use.", finding.Help);
        Assert.Equal(after, Mends.Apply(finding));
    }

    [Fact]
    public void OfManyFilesTheFirstAreOffered()
    {
        var files = new MemoryFiles(("x/m.agenda", "meeting m \"M\" host us chair gor"), ("a.agenda", "country us \"A\""), ("b.agenda", "country us \"B\""),
            ("x/c.agenda", "country us \"C\"\nperson gor \"Gor\""), ("x/y/d.agenda", "country us \"D\""), ("e.agenda", "person us \"E\"\ncountry gor \"Gor\""));
        Snapshots.Match(string.Concat(files.Check("x/m.agenda").Findings.Where(finding => finding.Rule.Id == "AGL1002").Select(Said.Of)), "offers");
    }

    [Fact]
    public void AUseThatWouldCloseACircleIsNotOffered()
    {
        var files = new MemoryFiles(("m.agenda", "use \"parties.agenda\"\ncountry us \"United States\""), ("parties.agenda", "group g \"G\" = us"));
        var finding = Assert.Single(files.Check("parties.agenda").Findings, finding => finding.Rule.Id == "AGL1002");
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void NeighboursAreReadOnlyForUnknownNamesAndEachFileIsReadOnce()
    {
        var files = new MemoryFiles(("a.agenda", "use \"b.agenda\"\nmeeting m \"M\" host us"), ("b.agenda", "country us \"United States\""), ("c.agenda", "use \"b.agenda\""));
        files.Check("a.agenda");
        Assert.Equal(new Dictionary<string, int> { ["a.agenda"] = 1, ["b.agenda"] = 1 }, files.Reads);
    }
}
