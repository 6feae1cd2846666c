using AgendaLang.Findings;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Semantics;

/// <summary>AGL1001, 1007, 1008, 1009, 1010: what is declared.</summary>
public sealed class DeclarationTests
{
    public static TheoryData<string> DuplicateIds =>
    [
        """
        country us "United States"
        topic economy "Economy" {
            topic us "America" //! AGL1001 us
        }
        person us "Uncle Sam" //! AGL1001 us
        """,
        """
        meeting talks "Talks" {
            session opening "Opening"
            day 2025-10-27
            day 2025-10-28 {
                item opening "Opening" //! AGL1001 opening
            }
            day 2025-10-27 //! AGL1001 2025-10-27
            document talks "Talks"
            break "Coffee" 10:00-10:15
            break "Coffee" 11:00-11:15
        }
        meeting more "More" {
            session opening "Opening"
            day 2025-10-27
        }
        """,
        """
        place a "A" {
            room hall "Hall"
            room hall "Other hall" //! AGL1001 hall
        }
        place b "B" { room hall "Hall" }
        """,
        """
        // file: a.agenda
        use "b.agenda"
        use "c.agenda"
        country us "Again" //! AGL1001 us

        // file: b.agenda
        country us "United States"

        // file: c.agenda
        source us "US" //! AGL1001 us
        """,
        """
        // file: a.agenda
        use "b.agenda"
        country us "Again" //! AGL1001 us
        country us "And again" //! AGL1001 us

        // file: b.agenda
        country us "United States"
        """,
    ];

    public static TheoryData<string> UnusedDeclarations =>
    [
        // A name that looks like no other may mean any of its kind: mostly an id was changed where it is declared, and nowhere else.
        """
        country us "United States" //! AGL1007 us
        topic hunger-and-poverty "Hunger and poverty"
        meeting talks "Talks" discuss food //! AGL1002 food
        """,
        // Itself does not count; a sub-keyword and a path do; a room keeps its place, a topic the broader one.
        """
        country us "United States"
        country az "Azerbaijan" //! AGL1007 az
        group g "G" = us, g //! AGL1007 g
        person gor "Gor" of us
        place dc "Washington" { room east "East" }
        place astana "Astana" { room hall "Hall" } //! AGL1007 hall
        place unused "Unused" { room none "None" } //! AGL1007 unused ; AGL1007 none
        topic economy "Economy" {
            topic trade "Trade"
            topic energy "Energy" //! AGL1007 energy
        }
        source akorda "Akorda" //! AGL1007 akorda
        initiative corridor "Corridor"
        summit washington "Summit" at dc {
            invite us led by gor
            session one "One" in east discuss trade
            session two "Two" in astana
        }
        """,
        // What a misspelled name seems to mean.
        """
        country us "United States"
        person tokayev "Tokayev" of us
        person gor "Gor" of us //! AGL1007 gor
        meeting m "M" chair tokaev //! AGL1002 tokaev
        """,
        // While a file is missing, nobody knows what is unused.
        """
        // folder
        // file: a.agenda
        use "c.agenda" //! AGL1004 "c.agenda"
        // file: b.agenda
        country kz "Kazakhstan"
        """,
        // What a statement that could not be read may name.
        """
        country us "United States"
        country kz "Kazakhstan" //! AGL1007 kz
        meeting m "M" {
            hosst us //! AGL0002 hosst
        }
        """,
        """
        // folder
        // file: a.agenda
        use "b.agenda"
        country uz "Uzbekistan" //! AGL1007 uz

        // file: b.agenda
        country kz "Kazakhstan"
        """,
        // What holds something in use is in use; what could not be read may name a path.
        """
        topic economy "Economy" {
            topic trade "Trade" { topic tariffs "Tariffs" }
        }
        topic peace "Peace" affects peace //! AGL1007 peace
        place dc "Washington" {
            room east "East"
            room west "West"
        }
        place astana "Astana" { room hall "Hall" }
        place paris "Paris" { room tower "Tower" }
        format c5 "C5" = kz //! AGL1007 c5
        country kz "Kazakhstan"
        country kz "Kazakhstan again" //! AGL1001 kz
        organization un "UN" //! AGL1007 un
        agreement accord "Accord"
        meeting m "M" {
            discuss tariffs
            rooom dc.west //! AGL0002 rooom
            session one "One" in dc.east
            at astana
            visit hall //! AGL0002 visit
            visit paris.tower //! AGL0002 visit
        }
        """,
        // A file that is checked alone may still be used by others.
        """
        // file: b.agenda
        country kz "Kazakhstan"

        // file: a.agenda
        use "b.agenda"
        """,
    ];

    public static TheoryData<string> SameNames =>
    [
        """
        initiative corridor "Middle Corridor"
        initiative middle-corridor "The corridor" aka "Trans-Caspian route", "middle  corridor" //! AGL1009 "middle  corridor"
        topic middle "Middle Corridor"
        place p "Oʻzbekiston"
        place q "O'zbekiston" //! AGL1009 "O'zbekiston"
        """,
        // Topics have a rule of their own; events differ by date, documents by number or succession; inside events names may repeat.
        """
        topic a "Trade"
        topic b "Trade"
        meeting first "Sherpas" on 2025-10-01 { session one "Opening" }
        meeting second "Sherpas" { day 2025-10-02 { session one "Opening" } }
        meeting third "Sherpas" on 2025-10-02 //! AGL1009 "Sherpas"
        document report "Report" number "A/80/1"
        document other-report "Report" number "A/80/2"
        document third-report "Report" number "A/80/2" //! AGL1009 "Report"
        document draft "Declaration"
        document final "Declaration" supersedes draft
        """,
        """
        summit washington "Summit" {
            item one "One" number "1"
            item two "Two" number "1" //! AGL1009 "1"
            document paper "Paper" number "1"
            day 2025-11-06 { document other "Other" number "1" } //! AGL0012 document
            document another "Another" number "1" //! AGL1009 "1"
        }
        meeting m "M" { item one "One" number "1" }
        """,
        """
        // file: a.agenda
        use "b.agenda"
        person gor2 "Sergio Gor" //! AGL1009 "Sergio Gor"

        // file: b.agenda
        person gor "Sergio Gor"
        """,
        // Told apart: by the other superseding it, by dates of days; not by a date or number of one alone.
        """
        document final "Declaration" supersedes draft
        document draft "Declaration"
        document numbered "Report" number "1"
        document bare "Report" //! AGL1009 "Report"
        meeting first "Sherpas" {
            day 2025-10-01
            day 2025-10-03
        }
        meeting second "Sherpas" on 2025-10-01..2025-10-03 //! AGL1009 "Sherpas"
        meeting third "Sherpas" { day 2025-10-02 }
        meeting fourth "Sherpas" //! AGL1009 "Sherpas"
        summit fifth "Sherpas"
        person none ""
        person nothing ""
        person self "Self" aka "self", "Selfish"
        person other "Other" aka "selfish" //! AGL1009 "selfish"
        meeting late "Late" supersedes early
        meeting early "Late"
        """,
        // One mistake: the id that is given twice.
        """
        country us "United States"
        country us "United States" //! AGL1001 us
        """,
    ];

    public static TheoryData<string> Circles =>
    [
        """
        group a "A" = b
        group b "B" = c, b //! AGL1010 b
        format c "C" = a //! AGL1010 a
        group d "D" = a
        """,
        """
        place a "A" in b
        place b "B" in a //! AGL1010 a
        place c "C" in a
        meeting m "M" within n {
            session one "One" after two
            session two "Two" after three, one //! AGL1010 one
            session three "Three"
        }
        meeting n "N" within m //! AGL1010 m
        document x "X" supersedes x //! AGL1010 x
        proposal p "P" supersedes q
        proposal q "Q"
        """,
        """
        // file: a.agenda
        use "b.agenda"
        group g "G" = h //! AGL1010 h

        // file: b.agenda
        use "a.agenda" //! AGL1005 "a.agenda"
        group h "H" = g
        """,
    ];

    public static TheoryData<string> MixedScripts =>
    [
        "person tаlks \"T\" //! AGL1008 tаlks\nperson казахстан \"K\"\nperson tokaev-2 \"T\"\nperson qäzaq \"Q\"\nperson 日本-カナ \"J\"",
        "// file: a.agenda\nuse \"b.agenda\"\nmeeting m \"M\" chair gоr\n// file: b.agenda\nperson gоr \"Gor\" //! AGL1008 gоr",
    ];

    [Theory, MemberData(nameof(DuplicateIds))]
    public void AnIdIsGivenOnce(string agenda) => Marked.Check(agenda, "AGL1001");

    [Theory, MemberData(nameof(UnusedDeclarations))]
    public void WhatNothingNamesIsGrey(string agenda)
    {
        var unused = Marked.Check(agenda, "AGL1001", "AGL1002", "AGL1004", "AGL1007").Findings.Where(finding => finding.Rule.Id == "AGL1007");
        Assert.All(unused, finding => Assert.Equal((Severity.Information, FindingTags.Unused), (finding.Severity, finding.Tags)));
    }

    [Theory, MemberData(nameof(SameNames))]
    public void OneNameIsForOneThing(string agenda) => Marked.Check(agenda, "AGL1001", "AGL1009");

    [Theory, MemberData(nameof(Circles))]
    public void CirclesAreSaidOnceWhereTheyClose(string agenda) => Marked.Check(agenda, "AGL1005", "AGL1010");

    [Theory, MemberData(nameof(MixedScripts))]
    public void AnIdKeepsToOneScript(string agenda) => Marked.Check(agenda, "AGL1008");

    [Fact]
    public void ACircleShowsItsChain()
    {
        var result = MemoryFiles.Parse("group a \"A\" = b\ngroup b \"B\" = c\ngroup c \"C\" = a").Check("summit.agenda");
        var finding = Assert.Single(result.Findings, finding => finding.Rule.Id == "AGL1010");
        Assert.Equal("Group \"a\" is a member of itself: a → b → c → a.", finding.Message);
        Assert.Equal(["from a to b", "from b to c"], finding.Related.Select(related => related.Message));
    }

    [Fact]
    public void ALongChainOverflowsNothing()
    {
        var agenda = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"group g{i} \"G{i}\" = g{(i + 1) % 20_000}\n"));
        Assert.Single(MemoryFiles.Parse(agenda).Check("summit.agenda").Findings, finding => finding.Rule.Id == "AGL1010");
    }
}
