using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Semantics;

/// <summary>Which files are read and checked, and what is wrong with <c>use</c> lines.</summary>
public sealed class UseTests
{
    public static TheoryData<string> Agendas =>
    [
        // A circle is said once, at the use that closes it.
        """
        // file: a.agenda
        use "b.agenda"
        country us "United States"

        // file: b.agenda
        use "c.agenda"

        // file: c.agenda
        use "a.agenda" //! AGL1005 "a.agenda"
        use "b.agenda" //! AGL1005 "b.agenda"
        meeting m "M" host us
        """,
        """use "summit.agenda" //! AGL1005 "summit.agenda" """,
        // A diamond is none, nor is one file used twice.
        """
        // file: a.agenda
        use "b.agenda"
        use "c.agenda"
        use "c.agenda"

        // file: b.agenda
        use "d.agenda"

        // file: c.agenda
        use "d.agenda"

        // file: d.agenda
        country us "United States"
        """,
        """
        use "../parties.agenda" //! AGL1006 "../parties.agenda"
        use "parties.agenda" //! AGL1004 "parties.agenda"
        use "" //! AGL1004 ""
        """,
        """
        // file: a.agenda
        use "partys.agenda" //! AGL1004 "partys.agenda"

        // file: parties.agenda
        country us "United States"
        """,
        // Files of a folder that no set joins never clash; what two of them use is checked once.
        """
        // folder
        // file: a.agenda
        use "parties.agenda"
        meeting talks "Talks" host us

        // file: b.agenda
        use "parties.agenda"
        meeting talks "Talks" host us chair nobody //! AGL1002 nobody

        // file: parties.agenda
        country us "United States" zone America/Washington //! AGL1011 America/Washington
        country kz "Kazakhstan"
        """,
        // A circle that nothing uses has no root: its first file is taken, not one that it uses.
        """
        // folder
        // file: a.agenda
        use "z.agenda"
        country kg "Kyrgyzstan" = us //! AGL0008 =

        // file: b.agenda
        use "c.agenda"
        use "a.agenda"

        // file: c.agenda
        use "b.agenda" //! AGL1005 "b.agenda"
        meeting m "M" participants tj, uz //! AGL1002 tj

        // file: z.agenda
        country uz "Uzbekistan"
        """,
    ];

    [Theory, MemberData(nameof(Agendas))]
    public void UsesAreFollowed(string agenda) => Marked.Check(agenda, "AGL1002", "AGL1004", "AGL1005", "AGL1006", "AGL1011");

    [Fact]
    public void TheChainOfACircleIsShown()
    {
        var files = new MemoryFiles(("a.agenda", "use \"b.agenda\""), ("b.agenda", "use \"c.agenda\""), ("c.agenda", "use \"a.agenda\""));
        Assert.Equal(["c.agenda:1:5 AGL1005 `\"a.agenda\"` The files use each other in a circle: a.agenda → b.agenda → c.agenda → a.agenda."],
            files.Check("a.agenda", "b.agenda").Findings.Select(MemoryFiles.Describe));
    }

    [Fact]
    public void TheNearestFileNameIsOffered()
    {
        var files = new MemoryFiles(("a.agenda", "use \"partys.agenda\""), ("parties.agenda", ""));
        Assert.Equal("use \"parties.agenda\"", Mends.Apply(Assert.Single(files.Check("a.agenda").Findings)));
    }

    [Fact]
    public void AnUnreadableFileIsSaidOnceAndHidesWhatItWouldDeclare()
    {
        var files = new MemoryFiles(("a.agenda", "use \"b.agenda\"\nmeeting m \"M\" host us"), ("c.agenda", "use \"b.agenda\""))
            .WithUnreadable("b.agenda", "The file is not UTF-8.", 11);
        var result = files.Check("a.agenda", "c.agenda", "b.agenda");
        var finding = Assert.Single(result.Findings);
        Assert.Equal("b.agenda:1:1 AGL0014 `` The file is not UTF-8.", MemoryFiles.Describe(finding));
        Assert.Equal("Save it as UTF-8; the first wrong byte is number 12.", finding.Help);
        Assert.Equal("a.agenda", Assert.Single(finding.Related).Location.Source.Path);
        Assert.Equal("a.agenda, b.agenda, c.agenda", string.Join(", ", result.Files));
    }

    [Theory]
    [InlineData("use \"list.agenda\"")]
    [InlineData("\uFEFF use\u00A0\"list.agenda\"")]
    [InlineData("\u3000use\t\"list.agenda\"")]
    public void AListThatAFileUsesWhichIsNotCheckedNeedsNoUse(string user)
    {
        Assert.Empty(new MemoryFiles(("list.agenda", "country kz \"Kazakhstan\""), ("user.agenda", user)).Check("list.agenda").Findings);
        Assert.Single(new MemoryFiles(("list.agenda", "country kz \"Kazakhstan\""), ("user.agenda", "// " + user)).Check("list.agenda").Findings);
    }
}
