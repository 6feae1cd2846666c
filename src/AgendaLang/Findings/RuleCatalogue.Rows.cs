namespace AgendaLang.Findings;

public static partial class RuleCatalogue
{
    // Reading

    /// <summary>AGL0001: unexpected-text.</summary>
    public static RuleInfo UnexpectedText { get; } = new("AGL0001", "unexpected-text", Severity.Error,
        "Something else was expected here; says what, with an example.");

    /// <summary>AGL0002: unknown-keyword.</summary>
    public static RuleInfo UnknownKeyword { get; } = new("AGL0002", "unknown-keyword", Severity.Error,
        "No such kind or property; nearest spelling offered.");

    /// <summary>AGL0003: unterminated-text.</summary>
    public static RuleInfo UnterminatedText { get; } = new("AGL0003", "unterminated-text", Severity.Error,
        "Text or text block is not closed.");

    /// <summary>AGL0004: unclosed-block.</summary>
    public static RuleInfo UnclosedBlock { get; } = new("AGL0004", "unclosed-block", Severity.Error,
        "`{` without `}` (at the opener), or `}` without `{`.");

    /// <summary>AGL0005: invalid-date.</summary>
    public static RuleInfo InvalidDate { get; } = new("AGL0005", "invalid-date", Severity.Error,
        "No such date; a range that ends before it starts.");

    /// <summary>AGL0006: invalid-time.</summary>
    public static RuleInfo InvalidTime { get; } = new("AGL0006", "invalid-time", Severity.Error,
        "No such time; a range that ends before it starts without `+1`.");

    /// <summary>AGL0007: invalid-duration.</summary>
    public static RuleInfo InvalidDuration { get; } = new("AGL0007", "invalid-duration", Severity.Error,
        "A length of time that cannot be read; write 45m, 2h or 1h30m.");

    /// <summary>AGL0008: property-not-allowed.</summary>
    public static RuleInfo PropertyNotAllowed { get; } = new("AGL0008", "property-not-allowed", Severity.Error,
        "The property does not belong on this kind.");

    /// <summary>AGL0009: missing-value.</summary>
    public static RuleInfo MissingValue { get; } = new("AGL0009", "missing-value", Severity.Error,
        "An id or a value is required.");

    /// <summary>AGL0010: repeated-property.</summary>
    public static RuleInfo RepeatedProperty { get; } = new("AGL0010", "repeated-property", Severity.Error,
        "Given twice where once is meant.");

    /// <summary>AGL0011: invalid-escape.</summary>
    public static RuleInfo InvalidEscape { get; } = new("AGL0011", "invalid-escape", Severity.Error,
        "A `\\` in a text is followed by something other than `\\\"`, `\\\\`, `\\n`, `\\t` or `\\u{1F91D}`.");

    /// <summary>AGL0012: kind-not-allowed.</summary>
    public static RuleInfo KindNotAllowed { get; } = new("AGL0012", "kind-not-allowed", Severity.Error,
        "The kind does not belong here.");

    /// <summary>AGL0013: nesting-too-deep.</summary>
    public static RuleInfo NestingTooDeep { get; } = new("AGL0013", "nesting-too-deep", Severity.Error,
        "A 65th open block; skipped to its `}`.");

    /// <summary>AGL0014: unreadable-file.</summary>
    public static RuleInfo UnreadableFile { get; } = new("AGL0014", "unreadable-file", Severity.Error,
        "Not UTF-8, or over 16 MiB.");

    // Names

    /// <summary>AGL1001: duplicate-id.</summary>
    public static RuleInfo DuplicateId { get; } = new("AGL1001", "duplicate-id", Severity.Error,
        "Also a second `day` of one date.");

    /// <summary>AGL1002: unknown-reference.</summary>
    public static RuleInfo UnknownReference { get; } = new("AGL1002", "unknown-reference", Severity.Error,
        "Nearest spelling, or the missing `use`, offered.");

    /// <summary>AGL1003: wrong-kind.</summary>
    public static RuleInfo WrongKind { get; } = new("AGL1003", "wrong-kind", Severity.Error,
        "\"`akorda` is a source; a person was expected\".");

    /// <summary>AGL1004: file-not-found.</summary>
    public static RuleInfo FileNotFound { get; } = new("AGL1004", "file-not-found", Severity.Error,
        "Of `use`.");

    /// <summary>AGL1005: circular-use.</summary>
    public static RuleInfo CircularUse { get; } = new("AGL1005", "circular-use", Severity.Error,
        "The chain is shown.");

    /// <summary>AGL1006: file-outside-workspace.</summary>
    public static RuleInfo FileOutsideWorkspace { get; } = new("AGL1006", "file-outside-workspace", Severity.Error,
        "Of `use`.");

    /// <summary>AGL1007: unused-declaration.</summary>
    public static RuleInfo UnusedDeclaration { get; } = new("AGL1007", "unused-declaration", Severity.Information,
        "A country, organization, group, format, person, place, room, topic or source that nothing in its set names, in a file no other uses; greyed in editors.");

    /// <summary>AGL1008: mixed-script-id.</summary>
    public static RuleInfo MixedScriptId { get; } = new("AGL1008", "mixed-script-id", Severity.Warning,
        "An id mixing scripts (Latin and Cyrillic \"а\").");

    /// <summary>AGL1009: same-name.</summary>
    public static RuleInfo SameName { get; } = new("AGL1009", "same-name", Severity.Warning,
        "Two top-level declarations of a kind with one name or spelling (topics: AGL3004; documents of different `number` and events of different dates excepted); two items or documents of an event with one `number`.");

    /// <summary>AGL1010: circular-membership.</summary>
    public static RuleInfo CircularMembership { get; } = new("AGL1010", "circular-membership", Severity.Error,
        "A group in itself, a place, `after`, `supersedes` or `within` chain in a loop.");

    /// <summary>AGL1011: unknown-value.</summary>
    public static RuleInfo UnknownValue { get; } = new("AGL1011", "unknown-value", Severity.Error,
        "No such rank, status, kind, language, zone, ISO code, rule; a status of another kind of thing.");

    // Participants

    /// <summary>AGL2001: not-a-member.</summary>
    public static RuleInfo NotAMember { get; } = new("AGL2001", "not-a-member", Severity.Error,
        "Chair, speaker, participant or delegation of a party that does not take part and is not invited (persons without `of` excepted).");

    /// <summary>AGL2002: person-overlap.</summary>
    public static RuleInfo PersonOverlap { get; } = new("AGL2002", "person-overlap", Severity.Error,
        "A person named in two sessions or timed meetings at once, compared as instants, across events and zones (arrival, departure, photo excepted); a party without named persons in two bilaterals.");

    /// <summary>AGL2003: person-unavailable.</summary>
    public static RuleInfo PersonUnavailable { get; } = new("AGL2003", "person-unavailable", Severity.Warning,
        "Named in a session outside `available` or inside `unavailable`.");

    /// <summary>AGL2004: no-delegation.</summary>
    public static RuleInfo NoDelegation { get; } = new("AGL2004", "no-delegation", Severity.Warning,
        "A member of the format has none, and is not absent, while others have (error once adopted).");

    /// <summary>AGL2005: two-delegations.</summary>
    public static RuleInfo TwoDelegations { get; } = new("AGL2005", "two-delegations", Severity.Error,
        "Two for one party.");

    /// <summary>AGL2006: wrong-leader.</summary>
    public static RuleInfo WrongLeader { get; } = new("AGL2006", "wrong-leader", Severity.Error,
        "A delegation's or invitation's leader, or a member, acts for another party.");

    /// <summary>AGL2007: below-level.</summary>
    public static RuleInfo BelowLevel { get; } = new("AGL2007", "below-level", Severity.Warning,
        "A leader ranks below `level` (of an organization, `head-of-organization` meets any).");

    /// <summary>AGL2008: delegation-too-large.</summary>
    public static RuleInfo DelegationTooLarge { get; } = new("AGL2008", "delegation-too-large", Severity.Warning,
        "More than `delegation-size` or `size` allows.");

    /// <summary>AGL2009: already-a-member.</summary>
    public static RuleInfo AlreadyAMember { get; } = new("AGL2009", "already-a-member", Severity.Warning,
        "Invited as guest or observer though a member of the format or of `between`.");

    /// <summary>AGL2010: chair-absent.</summary>
    public static RuleInfo ChairAbsent { get; } = new("AGL2010", "chair-absent", Severity.Error,
        "A session's own chair is not in it.");

    /// <summary>AGL2011: speaker-absent.</summary>
    public static RuleInfo SpeakerAbsent { get; } = new("AGL2011", "speaker-absent", Severity.Error,
        "The speaker is not in the session.");

    /// <summary>AGL2012: no-chair.</summary>
    public static RuleInfo NoChair { get; } = new("AGL2012", "no-chair", Severity.Warning,
        "A plenary without a chair, its own or the event's.");

    /// <summary>AGL2013: out-of-precedence.</summary>
    public static RuleInfo OutOfPrecedence { get; } = new("AGL2013", "out-of-precedence", Severity.Warning,
        "Speakers or `order` break the declared `precedence`.");

    /// <summary>AGL2014: bilateral-arity.</summary>
    public static RuleInfo BilateralArity { get; } = new("AGL2014", "bilateral-arity", Severity.Error,
        "A bilateral not of exactly two sides (of `participants`, else `between`; a named group is one side, the host none).");

    /// <summary>AGL2015: no-interpretation.</summary>
    public static RuleInfo NoInterpretation { get; } = new("AGL2015", "no-interpretation", Severity.Warning,
        "A speaker speaks none of the declared `languages`.");

    /// <summary>AGL2016: no-quorum.</summary>
    public static RuleInfo NoQuorum { get; } = new("AGL2016", "no-quorum", Severity.Warning,
        "Fewer parties than `quorum`, in an event with a format.");

    /// <summary>AGL2017: out-of-office.</summary>
    public static RuleInfo OutOfOffice { get; } = new("AGL2017", "out-of-office", Severity.Warning,
        "Acts outside `since`/`until`.");

    /// <summary>AGL2018: host-away.</summary>
    public static RuleInfo HostAway { get; } = new("AGL2018", "host-away", Severity.Warning,
        "An event whose host is a country, at a place in another.");

    /// <summary>AGL2019: not-in-delegation.</summary>
    public static RuleInfo NotInDelegation { get; } = new("AGL2019", "not-in-delegation", Severity.Warning,
        "Named in a session, but not in their party's delegation (where that has `with`), nor invited, nor in the event's `participants`.");

    /// <summary>AGL2020: no-shared-language.</summary>
    public static RuleInfo NoSharedLanguage { get; } = new("AGL2020", "no-shared-language", Severity.Information,
        "Restricted or bilateral, all languages known, none shared, no interpretation.");

    // Topics

    /// <summary>AGL3001: topic-dropped.</summary>
    public static RuleInfo TopicDropped { get; } = new("AGL3001", "topic-dropped", Severity.Warning,
        "Discussed in a meeting that prepares the event, but nowhere in it (information where not all members of the format met).");

    /// <summary>AGL3002: request-not-on-agenda.</summary>
    public static RuleInfo RequestNotOnAgenda { get; } = new("AGL3002", "request-not-on-agenda", Severity.Warning,
        "A pending or deferred request or proposal that raises, before the event, what the event's programme does not discuss.");

    /// <summary>AGL3003: topic-unused.</summary>
    public static RuleInfo TopicUnused { get; } = new("AGL3003", "topic-unused", Severity.Information,
        "Declared, never discussed.");

    /// <summary>AGL3004: topic-alias-clash.</summary>
    public static RuleInfo TopicAliasClash { get; } = new("AGL3004", "topic-alias-clash", Severity.Warning,
        "A topic's name or `aka` is another topic's (case, accents and repeated spaces aside).");

    /// <summary>AGL3005: no-topic.</summary>
    public static RuleInfo NoTopic { get; } = new("AGL3005", "no-topic", Severity.Information,
        "A plenary or restricted session with neither topic nor item.");

    /// <summary>AGL3006: topic-outside-session.</summary>
    public static RuleInfo TopicOutsideSession { get; } = new("AGL3006", "topic-outside-session", Severity.Warning,
        "An item's topic is not discussed by its session, which names topics.");

    /// <summary>AGL3007: item-not-taken-up.</summary>
    public static RuleInfo ItemNotTakenUp { get; } = new("AGL3007", "item-not-taken-up", Severity.Warning,
        "An item of the event that no session takes up while others are.");

    // Time

    /// <summary>AGL4001: outside-event.</summary>
    public static RuleInfo OutsideEvent { get; } = new("AGL4001", "outside-event", Severity.Error,
        "A session on a date that the event does not have.");

    /// <summary>AGL4002: room-overlap.</summary>
    public static RuleInfo RoomOverlap { get; } = new("AGL4002", "room-overlap", Severity.Error,
        "A room used twice at once, in this event or another (photo excepted).");

    /// <summary>AGL4003: plenary-overlap.</summary>
    public static RuleInfo PlenaryOverlap { get; } = new("AGL4003", "plenary-overlap", Severity.Error,
        "Two sessions of everybody at once, or during a plenary one that names a delegation's leader (arrival, departure, photo excepted).");

    /// <summary>AGL4004: over-time.</summary>
    public static RuleInfo OverTime { get; } = new("AGL4004", "over-time", Severity.Warning,
        "Speakers and items need more time than the session or item has.");

    /// <summary>AGL4005: no-zone.</summary>
    public static RuleInfo NoZone { get; } = new("AGL4005", "no-zone", Severity.Error,
        "A time, and nothing gives a zone.");

    /// <summary>AGL4006: clock-gap.</summary>
    public static RuleInfo ClockGap { get; } = new("AGL4006", "clock-gap", Severity.Error,
        "A local time that does not exist that day.");

    /// <summary>AGL4007: no-date.</summary>
    public static RuleInfo NoDate { get; } = new("AGL4007", "no-date", Severity.Error,
        "A session of an event of several days without a date (tentative excepted).");

    /// <summary>AGL4008: prepared-too-late.</summary>
    public static RuleInfo PreparedTooLate { get; } = new("AGL4008", "prepared-too-late", Severity.Error,
        "Starts after the end of what it prepares.");

    /// <summary>AGL4009: follows-later.</summary>
    public static RuleInfo FollowsLater { get; } = new("AGL4009", "follows-later", Severity.Error,
        "Follows what comes later.");

    /// <summary>AGL4010: source-too-early.</summary>
    public static RuleInfo SourceTooEarly { get; } = new("AGL4010", "source-too-early", Severity.Warning,
        "A statement, request, proposal, concluded event, signed or in-force agreement all of whose citations are dated before it.");

    /// <summary>AGL4011: transfer-too-short.</summary>
    public static RuleInfo TransferTooShort { get; } = new("AGL4011", "transfer-too-short", Severity.Warning,
        "A person named in two known rooms with less than `transfer` between (remote persons excepted).");

    /// <summary>AGL4012: room-too-small.</summary>
    public static RuleInfo RoomTooSmall { get; } = new("AGL4012", "room-too-small", Severity.Warning,
        "More people than `seats` (remote persons excepted).");

    /// <summary>AGL4013: order-broken.</summary>
    public static RuleInfo OrderBroken { get; } = new("AGL4013", "order-broken", Severity.Error,
        "A session before one that it must come `after`.");

    /// <summary>AGL4014: out-of-sequence.</summary>
    public static RuleInfo OutOfSequence { get; } = new("AGL4014", "out-of-sequence", Severity.Warning,
        "A tour's stops, an event's days, its sessions of everybody, or the sessions of one room and day not in order of time; stops outside the tour's dates.");

    /// <summary>AGL4015: clock-twice.</summary>
    public static RuleInfo ClockTwice { get; } = new("AGL4015", "clock-twice", Severity.Warning,
        "A local time that exists twice that day; the earlier is taken.");

    /// <summary>AGL4016: no-time.</summary>
    public static RuleInfo NoTime { get; } = new("AGL4016", "no-time", Severity.Warning,
        "A session of an adopted event without a time (tentative, or with `after`, excepted).");

    /// <summary>AGL4017: break-overlap.</summary>
    public static RuleInfo BreakOverlap { get; } = new("AGL4017", "break-overlap", Severity.Warning,
        "A session of everybody during a break.");

    // Process

    /// <summary>AGL5001: undecided-proposal.</summary>
    public static RuleInfo UndecidedProposal { get; } = new("AGL5001", "undecided-proposal", Severity.Warning,
        "An adopted event with a proposal, dated before it, that invites or raises something there and is still pending; a concluded one with a pending request.");

    /// <summary>AGL5002: accepted-not-applied.</summary>
    public static RuleInfo AcceptedNotApplied { get; } = new("AGL5002", "accepted-not-applied", Severity.Warning,
        "An accepted invitation or topic that the event does not show.");

    /// <summary>AGL5003: declined-but-applied.</summary>
    public static RuleInfo DeclinedButApplied { get; } = new("AGL5003", "declined-but-applied", Severity.Error,
        "A declined or withdrawn proposal's invitation, in that very role, or that very topic, which the event does show and no live proposal or request asks for.");

    /// <summary>AGL5004: no-source.</summary>
    public static RuleInfo NoSource { get; } = new("AGL5004", "no-source", Severity.Information,
        "A statement, request or proposal without `cite`.");

    /// <summary>AGL5005: addressee-absent.</summary>
    public static RuleInfo AddresseeAbsent { get; } = new("AGL5005", "addressee-absent", Severity.Warning,
        "`to` a party that takes no part in the event `at` which it is raised.");

    /// <summary>AGL5006: late-paper.</summary>
    public static RuleInfo LatePaper { get; } = new("AGL5006", "late-paper", Severity.Warning,
        "A pending proposal or request, or a member's document that supersedes nothing, listed on an item and still issued, draft or tabled, dated after `deadline`.");

    /// <summary>AGL5007: nothing-to-decide.</summary>
    public static RuleInfo NothingToDecide { get; } = new("AGL5007", "nothing-to-decide", Severity.Warning,
        "An item with its own `decides by` and no document.");

    /// <summary>AGL5008: other-business.</summary>
    public static RuleInfo OtherBusiness { get; } = new("AGL5008", "other-business", Severity.Warning,
        "An item of kind `other-business` that decides, or is followed by anything but `closing` or `adoption`.");

    /// <summary>AGL5009: draft-outcome.</summary>
    public static RuleInfo DraftOutcome { get; } = new("AGL5009", "draft-outcome", Severity.Warning,
        "A concluded event with a document still draft.");

    /// <summary>AGL5010: leak.</summary>
    public static RuleInfo Leak { get; } = new("AGL5010", "leak", Severity.Warning,
        "What is written `audience public` refers to something narrower or under a later embargo.");

    /// <summary>AGL5011: no-proponent.</summary>
    public static RuleInfo NoProponent { get; } = new("AGL5011", "no-proponent", Severity.Error,
        "A proposal, request or statement without `by`; a request without `to`.");

    /// <summary>AGL5012: paper-after-session.</summary>
    public static RuleInfo PaperAfterSession { get; } = new("AGL5012", "paper-after-session", Severity.Warning,
        "A document of kind agenda, background or non-paper, or an issued one without kind, dated after the session that uses it.");

    /// <summary>AGL5013: contradictory-accounts.</summary>
    public static RuleInfo ContradictoryAccounts { get; } = new("AGL5013", "contradictory-accounts", Severity.Information,
        "Via `contradicts`.");

    // Style

    /// <summary>AGL6001: id-style.</summary>
    public static RuleInfo IdStyle { get; } = new("AGL6001", "id-style", Severity.Information,
        "Not kebab-case.");

    /// <summary>AGL6002: no-name.</summary>
    public static RuleInfo NoName { get; } = new("AGL6002", "no-name", Severity.Information,
        "A declaration without a name (statement, day, break excepted).");

    /// <summary>AGL6003: unused-waiver.</summary>
    public static RuleInfo UnusedWaiver { get; } = new("AGL6003", "unused-waiver", Severity.Warning,
        "Silences nothing, of a rule that is on.");

    /// <summary>AGL6004: same-code-name.</summary>
    public static RuleInfo SameCodeName { get; } = new("AGL6004", "same-code-name", Severity.Error,
        "Two ids of one kind in one file (or of one event, place, list) with one C# name: words split at `-` and `_`, each begun with a capital, joined (`c5-plus` and `c5plus` differ, `a-b` and `a_b` do not).");
}
