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
    public void ATextThatGoesOnTooFarIsToldFromAPropertyThatIsNone()
    {
        var finding = Assert.Single(Reading.Check("person stone \"Ellen Stone of us as \"[[0001 President]]\" rank head-of-state\n").Findings);
        Assert.Equal("A quotation mark seems to be missing, here or where the text before should end.", finding.Help);
    }
}
