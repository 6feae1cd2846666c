using AgendaLang.Findings;

namespace AgendaLang.Tests.Findings;

public sealed class RuleCatalogueTests
{
    // Other people's scripts, settings and waivers depend on these: rows are added, never changed or taken away.
    private const string Published = """
        AGL0001 unexpected-text error
        AGL0002 unknown-keyword error
        AGL0003 unterminated-text error
        AGL0004 unclosed-block error
        AGL0005 invalid-date error
        AGL0006 invalid-time error
        AGL0007 invalid-duration error
        AGL0008 property-not-allowed error
        AGL0009 missing-value error
        AGL0010 repeated-property error
        AGL0011 invalid-escape error
        AGL0012 kind-not-allowed error
        AGL0013 nesting-too-deep error
        AGL0014 unreadable-file error
        AGL1001 duplicate-id error
        AGL1002 unknown-reference error
        AGL1003 wrong-kind error
        AGL1004 file-not-found error
        AGL1005 circular-use error
        AGL1006 file-outside-workspace error
        AGL1007 unused-declaration information
        AGL1008 mixed-script-id warning
        AGL1009 same-name warning
        AGL1010 circular-membership error
        AGL1011 unknown-value error
        AGL2001 not-a-member error
        AGL2002 person-overlap error
        AGL2003 person-unavailable warning
        AGL2004 no-delegation warning
        AGL2005 two-delegations error
        AGL2006 wrong-leader error
        AGL2007 below-level warning
        AGL2008 delegation-too-large warning
        AGL2009 already-a-member warning
        AGL2010 chair-absent error
        AGL2011 speaker-absent error
        AGL2012 no-chair warning
        AGL2013 out-of-precedence warning
        AGL2014 bilateral-arity error
        AGL2015 no-interpretation warning
        AGL2016 no-quorum warning
        AGL2017 out-of-office warning
        AGL2018 host-away warning
        AGL2019 not-in-delegation warning
        AGL2020 no-shared-language information
        AGL3001 topic-dropped warning
        AGL3002 request-not-on-agenda warning
        AGL3003 topic-unused information
        AGL3004 topic-alias-clash warning
        AGL3005 no-topic information
        AGL3006 topic-outside-session warning
        AGL3007 item-not-taken-up warning
        AGL4001 outside-event error
        AGL4002 room-overlap error
        AGL4003 plenary-overlap error
        AGL4004 over-time warning
        AGL4005 no-zone error
        AGL4006 clock-gap error
        AGL4007 no-date error
        AGL4008 prepared-too-late error
        AGL4009 follows-later error
        AGL4010 source-too-early warning
        AGL4011 transfer-too-short warning
        AGL4012 room-too-small warning
        AGL4013 order-broken error
        AGL4014 out-of-sequence warning
        AGL4015 clock-twice warning
        AGL4016 no-time warning
        AGL4017 break-overlap warning
        AGL5001 undecided-proposal warning
        AGL5002 accepted-not-applied warning
        AGL5003 declined-but-applied error
        AGL5004 no-source information
        AGL5005 addressee-absent warning
        AGL5006 late-paper warning
        AGL5007 nothing-to-decide warning
        AGL5008 other-business warning
        AGL5009 draft-outcome warning
        AGL5010 leak warning
        AGL5011 no-proponent error
        AGL5012 paper-after-session warning
        AGL5013 contradictory-accounts information
        AGL6001 id-style information
        AGL6002 no-name information
        AGL6003 unused-waiver warning
        AGL6004 same-code-name error
        """;

    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Id)];

    [Fact]
    public void IdsNamesAndSeveritiesAreAsPublished() =>
        Assert.Equal(
            Published.ReplaceLineEndings("\n").Split('\n'),
            RuleCatalogue.All.Select(rule => $"{rule.Id} {rule.Name} {rule.Severity.ToString().ToLowerInvariant()}"));

    [Theory, MemberData(nameof(Rules))]
    public void ASummaryIsOneSentence(string id)
    {
        var summary = RuleCatalogue.Find(id)!.Summary;
        Assert.Matches("^[A-Z].{20,}[^.]\\.$", summary);
        Assert.DoesNotContain(". ", summary, StringComparison.Ordinal);
        Assert.DoesNotContain('|', summary);
    }

    [Fact]
    public void SummariesDiffer() => Assert.Distinct(RuleCatalogue.All.Select(rule => rule.Summary));

    [Theory, MemberData(nameof(Rules))]
    public void ARuleIsFoundByIdAndNameInAnyCase(string id)
    {
        var rule = RuleCatalogue.Find(id)!;
        Assert.Same(rule, RuleCatalogue.Find(id.ToLowerInvariant()));
        Assert.Same(rule, RuleCatalogue.Find(rule.Name.ToUpperInvariant()));
    }

    [Theory]
    [InlineData("AGL0014", true, false)]
    [InlineData("AGL1001", false, false)]
    [InlineData("AGL2001", false, true)]
    [InlineData("AGL5013", false, true)]
    [InlineData("AGL6001", false, false)]
    public void WhatCanBeConfiguredAndWaivedFollowsFromTheId(string id, bool isFixed, bool canBeWaived)
    {
        var rule = RuleCatalogue.Find(id)!;
        Assert.Equal((isFixed, canBeWaived), (rule.IsFixed, rule.CanBeWaived));
    }

    [Fact]
    public void WhatIsNoRuleIsNotFound() => Assert.Null(RuleCatalogue.Find("AGL9999"));
}
