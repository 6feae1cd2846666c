using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Syntax;

/// <summary>What is left out between the values of a list, or at the end of a text.</summary>
public sealed class ListMistakeTests
{
    [Fact]
    public void WhatACommaFollowsIsAValueHoweverNearToAPropertyItIs()
    {
        var finding = Assert.Single(Reading.Check("meeting m \"M\" participants teles, brand [[0001 cote]], bae\n").Findings);
        Assert.Equal("Write a comma between two values.", finding.Help);
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void WhatNoCommaFollowsMayBeAPropertyMisspelled() =>
        Reading.CheckFix("session s \"S\" chair ilieva [[0002 discus]] water\n".Insert(0, "meeting m \"M\" {\n    ") + "}\n",
            "meeting m \"M\" {\n    session s \"S\" chair ilieva discuss water\n}\n");

    [Fact]
    public void ADeclarationOnTheLineOfAnotherBeginsANewOne() =>
        Reading.CheckFix("place p \"P\" {\n    room a \"A\" seats 9 [[0001 room]] b \"B\" seats 7\n}\n", "place p \"P\" {\n    room a \"A\" seats 9 \nroom b \"B\" seats 7\n}\n");

    [Fact]
    public void WhatItDeclaresIsNotMissedElsewhere() => Marked.Check("""
        place p "P" zone Asia/Almaty { room a "A" seats 9  room b "B"  room c "C" } //! AGL0001 room
        meeting m "M" on 2026-05-14 at p {
            session s "S" in b
            session t "T" in c
            session u "U" in d //! AGL1002 d
        }
        """, "AGL1002");

    [Fact]
    public void ATextThatGoesOnTooFarIsToldFromAPropertyThatIsNone()
    {
        var finding = Assert.Single(Reading.Check("person stone \"Ellen Stone of us as \"[[0001 President]]\" rank head-of-state\n").Findings);
        Assert.Equal("A quotation mark seems to be missing, here or where the text before should end.", finding.Help);
    }
}
