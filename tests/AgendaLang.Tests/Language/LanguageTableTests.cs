using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Language;

/// <summary>The table of the language: complete, in agreement with itself, and with its examples readable.</summary>
public class LanguageTableTests
{
    private static readonly Dictionary<Kind, string> Heads = new()
    {
        [Kind.Day] = "day 2025-11-06",
        [Kind.Break] = "break 10:00",
    };

    public static TheoryData<int> Rows() => [.. LanguageTable.Properties.Select(row => row.Order)];

    public static TheoryData<Kind> AllKinds() => [.. LanguageTable.Kinds.Select(row => row.Kind)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_example_of_a_property_can_be_read_on_every_kind_that_has_it(int order)
    {
        var row = LanguageTable.Properties[order];
        Assert.Equal(order, row.Order);
        Assert.NotEmpty(row.Help);
        Assert.Equal(row.Example.Trim(), row.Example);
        Assert.StartsWith(row.Text, row.Example, StringComparison.Ordinal);
        Assert.False(row.On.IsEmpty);
        foreach (var kind in row.On)
        {
            Assert.Same(row, LanguageTable.Property(kind, row.Keyword));
            Assert.Contains(row, LanguageTable.PropertiesOf(kind));
            var head = Heads.TryGetValue(kind, out var special) ? special : $"{kind.Text()} x";
            Reading.Check(Held(kind, $"{head} {{\n    {row.Example}\n}}"));
            Reading.Check(Held(kind, $"{head} {row.Example}"));
        }
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void The_example_of_a_kind_can_be_read_wherever_it_can_stand(Kind kind)
    {
        var info = kind.Info();
        Assert.Equal(kind, info.Kind);
        Assert.NotEmpty(info.Help);
        Assert.StartsWith(kind.Text(), info.Example, StringComparison.Ordinal);
        Assert.Equal(info.Example.Trim(), info.Example);
        Assert.True(info.IsTopLevel || !info.Holders.IsEmpty);
        if (info.IsTopLevel) Reading.Check(info.Example);
        foreach (var holder in info.Holders)
        {
            var head = Heads.TryGetValue(holder, out var special) ? special : $"{holder.Text()} x";
            Reading.Check(Held(holder, $"{head} {{\n    {info.Example}\n}}"));
            Assert.Contains(info, LanguageTable.KindsIn(holder));
        }
        Assert.Equal(info.IsTopLevel, LanguageTable.KindsIn(Kind.None).Contains(info));
    }

    [Fact]
    public void Every_word_is_a_keyword_and_every_keyword_is_used()
    {
        var used = new HashSet<Keyword> { Keyword.Use };
        foreach (var kind in LanguageTable.Kinds)
        {
            used.Add(kind.Kind.ToKeyword());
            Assert.Equal(kind.Kind, kind.Kind.ToKeyword().ToKind());
            Assert.Equal(kind.Kind.ToKeyword(), Keywords.Find(kind.Kind.Text()));
        }
        foreach (var row in LanguageTable.Properties)
        {
            used.UnionWith([row.Keyword, row.SecondWord, .. row.SubKeywords.SelectMany(sub => new[] { sub.Keyword, sub.SecondWord })]);
            Assert.Equal(row.SubKeywords.Length, row.SubKeywords.Select(sub => sub.Keyword).Distinct().Count());
        }
        used.Remove(Keyword.None);
        Assert.Equal(Enum.GetValues<Keyword>().Where(keyword => keyword != Keyword.None).Order(), used.Order());
        foreach (var keyword in used.Where(keyword => keyword != Keyword.Equals)) Assert.Equal(keyword, Keywords.Find(keyword.Text()));
        Assert.Equal("=", Keyword.Equals.Text());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Country")]
    [InlineData("countrys")]
    [InlineData("delegation-sizes")]
    [InlineData("=")]
    public void Another_word_is_none(string word) => Assert.Equal(Keyword.None, Keywords.Find(word));

    [Fact]
    public void Rows_of_one_keyword_share_no_kind()
    {
        foreach (var group in LanguageTable.Properties.GroupBy(row => row.Keyword))
            Assert.Equal(group.Sum(row => row.On.Count), group.SelectMany(row => row.On).Distinct().Count());
    }

    [Fact]
    public void Kinds_stand_in_their_order() =>
        Assert.Equal(Enum.GetValues<Kind>().Where(kind => kind != Kind.None), LanguageTable.Kinds.Select(row => row.Kind));

    // The lists of the language reference, spelled out.
    [Fact]
    public void The_vocabularies_are_those_of_the_language()
    {
        AreTerms(Vocabularies.Rank, "head-of-state, head-of-government, head-of-organization, vice-president, deputy-head-of-government, foreign-minister, minister, deputy-minister, ambassador, special-envoy, senior-official, official");
        AreTerms(Vocabularies.SessionKind, "plenary, restricted, expanded, bilateral, pull-aside, retreat, drafting, consultations, panel, working-lunch, working-dinner, banquet, reception, ceremony, signing, photo, arrival, departure, visit, press, side-event");
        AreTerms(Vocabularies.ItemKind, "adoption, debate, decision, reply, other-business, closing");
        AreTerms(Vocabularies.DocumentKind, "agenda, declaration, chairs-summary, resolution, report, contract, non-paper, background");
        AreTerms(Vocabularies.EventStatus, "provisional, draft, tentative, adopted, concluded, postponed, cancelled");
        AreTerms(Vocabularies.ProposalStatus, "pending, accepted, declined, deferred, withdrawn");
        AreTerms(Vocabularies.DocumentStatus, "issued, draft, tabled, agreed, adopted, signed, withdrawn, rejected");
        AreTerms(Vocabularies.AgreementStatus, "signed, proposed, announced, in-force");
        AreTerms(Vocabularies.InitiativeStatus, "underway, proposed, completed, halted");
        AreTerms(Vocabularies.Audience, "public, delegations, confidential");
        AreTerms(Vocabularies.Decision, "consensus, majority, two-thirds");
        AreTerms(Vocabularies.Precedence, "alphabetical, rank, seniority, listed");
        AreTerms(Vocabularies.Coverage, "open, pool, closed");
        AreTerms(Vocabularies.Role, "guest, observer, member");
    }

    [Fact]
    public void Every_rule_has_an_id_and_a_name_of_its_own()
    {
        Assert.Equal(RuleCatalogue.All.Length, RuleCatalogue.All.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(RuleCatalogue.All.Length, RuleCatalogue.All.Select(rule => rule.Name).Distinct().Count());
        Assert.Equal(RuleCatalogue.All.OrderBy(rule => rule.Id, StringComparer.Ordinal), RuleCatalogue.All);
        foreach (var rule in RuleCatalogue.All)
        {
            Assert.Matches("^AGL[0-6][0-9]{3}$", rule.Id);
            Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Name);
            Assert.Same(rule, RuleCatalogue.Find(rule.Id));
            Assert.Same(rule, RuleCatalogue.Find(rule.Name.ToUpperInvariant()));
            Assert.Equal(rule.Id.StartsWith("AGL0", StringComparison.Ordinal), rule.IsFixed);
            Assert.Equal(rule.Id[3] is '2' or '3' or '4' or '5', rule.CanBeWaived);
        }
        Assert.Null(RuleCatalogue.Find("AGL9999"));
    }

    private static void AreTerms(Vocabulary vocabulary, string terms)
    {
        Assert.Equal(terms.Split(", "), vocabulary.Terms.Select(term => term.Text));
        Assert.All(vocabulary.Terms, term => Assert.NotEmpty(term.Help));
        Assert.Equal(0, vocabulary.IndexOf(vocabulary.Terms[0].Text));
        Assert.Equal(-1, vocabulary.IndexOf("no-such-word"));
    }

    /// <summary>A declaration inside what can hold its kind.</summary>
    private static string Held(Kind kind, string text) => kind.Info().IsTopLevel ? text
        : kind == Kind.Room ? $"place p {{\n {text}\n}}"
        : $"summit s {{\n {text}\n}}";
}
