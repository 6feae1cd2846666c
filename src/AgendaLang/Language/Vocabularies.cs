namespace AgendaLang.Language;

/// <summary>The closed lists of words (language reference, end of section 5).</summary>
public static class Vocabularies
{
    /// <summary>Ranks, highest first.</summary>
    public static Vocabulary Rank { get; } = Of("rank",
        ("head-of-state", "head of state"),
        ("head-of-government", "head of government"),
        ("head-of-organization", "secretary-general or other head of an organization"),
        ("vice-president", "vice-president"),
        ("deputy-head-of-government", "deputy head of government"),
        ("foreign-minister", "minister of foreign affairs"),
        ("minister", "minister"),
        ("deputy-minister", "deputy minister, state secretary"),
        ("ambassador", "ambassador"),
        ("special-envoy", "special envoy or representative"),
        ("senior-official", "senior official, sherpa"),
        ("official", "official"));

    /// <summary>Kinds of session; none if not given.</summary>
    public static Vocabulary SessionKind { get; } = Of("kind of session",
        ("plenary", "all delegations, under a chair"),
        ("restricted", "leaders with very few others"),
        ("expanded", "leaders with their delegations"),
        ("bilateral", "two sides"),
        ("pull-aside", "a brief, unlisted talk in the margins"),
        ("retreat", "leaders only"),
        ("drafting", "sherpas at work on a text"),
        ("consultations", "informal consultations"),
        ("panel", "speakers before an audience"),
        ("working-lunch", "a lunch that is a session"),
        ("working-dinner", "a dinner that is a session"),
        ("banquet", "a formal dinner"),
        ("reception", "a reception"),
        ("ceremony", "a ceremony"),
        ("signing", "signing of documents"),
        ("photo", "family photo"),
        ("arrival", "arrivals"),
        ("departure", "departures"),
        ("visit", "a visit to a site"),
        ("press", "press conference or statements"),
        ("side-event", "an event in the margins"));

    /// <summary>Kinds of item; none if not given.</summary>
    public static Vocabulary ItemKind { get; } = Of("kind of item",
        ("adoption", "adoption of the agenda or an outcome"),
        ("debate", "statements and discussion"),
        ("decision", "a decision is taken"),
        ("reply", "rights of reply"),
        ("other-business", "any other business"),
        ("closing", "closing"));

    /// <summary>Kinds of document; none if not given.</summary>
    public static Vocabulary DocumentKind { get; } = Of("kind of document",
        ("agenda", "the agenda itself"),
        ("declaration", "joint declaration, agreed by all"),
        ("chairs-summary", "the chair's summary, agreed by nobody else"),
        ("resolution", "resolution or decision"),
        ("report", "report"),
        ("contract", "contract"),
        ("non-paper", "an unofficial paper"),
        ("background", "background paper"));

    /// <summary>Status of an event, session or item.</summary>
    public static Vocabulary EventStatus { get; } = Of("status of an event, session or item",
        ("provisional", "on the agenda, not yet adopted"),
        ("draft", "being written"),
        ("tentative", "may not take place"),
        ("adopted", "on the adopted agenda"),
        ("concluded", "over"),
        ("postponed", "put off; kept as a record"),
        ("cancelled", "called off; kept as a record"));

    /// <summary>Status of a proposal or request.</summary>
    public static Vocabulary ProposalStatus { get; } = Of("status of a proposal or request",
        ("pending", "not yet decided"),
        ("accepted", "accepted"),
        ("declined", "declined"),
        ("deferred", "put off"),
        ("withdrawn", "withdrawn by who made it"));

    /// <summary>Status of a document.</summary>
    public static Vocabulary DocumentStatus { get; } = Of("status of a document",
        ("issued", "issued"),
        ("draft", "being written"),
        ("tabled", "put before the meeting"),
        ("agreed", "agreed, not yet adopted"),
        ("adopted", "adopted"),
        ("signed", "signed"),
        ("withdrawn", "withdrawn"),
        ("rejected", "rejected"));

    /// <summary>Status of an agreement.</summary>
    public static Vocabulary AgreementStatus { get; } = Of("status of an agreement",
        ("signed", "signed"),
        ("proposed", "proposed"),
        ("announced", "announced, not yet signed"),
        ("in-force", "in force"));

    /// <summary>Status of an initiative.</summary>
    public static Vocabulary InitiativeStatus { get; } = Of("status of an initiative",
        ("underway", "underway"),
        ("proposed", "proposed"),
        ("completed", "completed"),
        ("halted", "halted"));

    /// <summary>Who may read something.</summary>
    public static Vocabulary Audience { get; } = Of("audience",
        ("public", "everybody"),
        ("delegations", "the delegations"),
        ("confidential", "only those in the session, or who made and received it"));

    /// <summary>How something is decided.</summary>
    public static Vocabulary Decision { get; } = Of("way of deciding",
        ("consensus", "nobody objects"),
        ("majority", "more than half"),
        ("two-thirds", "two thirds"));

    /// <summary>The basis for the order of parties.</summary>
    public static Vocabulary Precedence { get; } = Of("basis of precedence",
        ("alphabetical", "by English name"),
        ("rank", "by the rank of the leader"),
        ("seniority", "by how long the leader has been in office"),
        ("listed", "as the delegations are listed"));

    /// <summary>What the press may attend.</summary>
    public static Vocabulary Coverage { get; } = Of("press coverage",
        ("open", "open to the press"),
        ("pool", "a pool of the press only"),
        ("closed", "no press"));

    /// <summary>As what somebody is invited.</summary>
    public static Vocabulary Role { get; } = Of("role of an invitee",
        ("guest", "a guest"),
        ("observer", "an observer"),
        ("member", "with the rights of a member"));

    private static Vocabulary Of(string name, params (string Text, string Help)[] terms) =>
        new(name, [.. terms.Select(term => new Term(term.Text, term.Help))]);
}
