namespace AgendaLang.Findings;

public static partial class RuleCatalogue
{
    // Reading

    /// <summary>AGL0001: unexpected-text.</summary>
    public static RuleInfo UnexpectedText { get; } = new("AGL0001", "unexpected-text", Severity.Error,
        "Something stands where something else was expected; the message says what, with an example.");

    /// <summary>AGL0002: unknown-keyword.</summary>
    public static RuleInfo UnknownKeyword { get; } = new("AGL0002", "unknown-keyword", Severity.Error,
        "A statement begins with a word that is neither a kind nor a property; the nearest spelling is offered.");

    /// <summary>AGL0003: unterminated-text.</summary>
    public static RuleInfo UnterminatedText { get; } = new("AGL0003", "unterminated-text", Severity.Error,
        "A text or text block is not closed.");

    /// <summary>AGL0004: unclosed-block.</summary>
    public static RuleInfo UnclosedBlock { get; } = new("AGL0004", "unclosed-block", Severity.Error,
        "A block is opened with `{` and not closed with `}`, or a `}` closes nothing.");

    /// <summary>AGL0005: invalid-date.</summary>
    public static RuleInfo InvalidDate { get; } = new("AGL0005", "invalid-date", Severity.Error,
        "A date does not exist, or a range of dates ends before it starts.");

    /// <summary>AGL0006: invalid-time.</summary>
    public static RuleInfo InvalidTime { get; } = new("AGL0006", "invalid-time", Severity.Error,
        "A time does not exist, or a range of times ends before it starts without `+1` for the next day.");

    /// <summary>AGL0007: invalid-duration.</summary>
    public static RuleInfo InvalidDuration { get; } = new("AGL0007", "invalid-duration", Severity.Error,
        "A length of time is not one; it is written like 45m, 2h or 1h30m.");

    /// <summary>AGL0008: property-not-allowed.</summary>
    public static RuleInfo PropertyNotAllowed { get; } = new("AGL0008", "property-not-allowed", Severity.Error,
        "A property stands on a kind that does not have it, or outside any declaration.");

    /// <summary>AGL0009: missing-value.</summary>
    public static RuleInfo MissingValue { get; } = new("AGL0009", "missing-value", Severity.Error,
        "An id or a value is missing where one is due.");

    /// <summary>AGL0010: repeated-property.</summary>
    public static RuleInfo RepeatedProperty { get; } = new("AGL0010", "repeated-property", Severity.Error,
        "A property is given twice where once is meant, or a member of a list is given twice.");

    /// <summary>AGL0011: invalid-escape.</summary>
    public static RuleInfo InvalidEscape { get; } = new("AGL0011", "invalid-escape", Severity.Error,
        "A `\\` in a text is followed by something other than `\"`, `\\`, `n`, `t` or `u{…}` with the number of a character.");

    /// <summary>AGL0012: kind-not-allowed.</summary>
    public static RuleInfo KindNotAllowed { get; } = new("AGL0012", "kind-not-allowed", Severity.Error,
        "A declaration stands where its kind does not belong.");

    /// <summary>AGL0013: nesting-too-deep.</summary>
    public static RuleInfo NestingTooDeep { get; } = new("AGL0013", "nesting-too-deep", Severity.Error,
        "More than 64 blocks are open at once; the innermost is skipped to its `}`.");

    /// <summary>AGL0014: unreadable-file.</summary>
    public static RuleInfo UnreadableFile { get; } = new("AGL0014", "unreadable-file", Severity.Error,
        "A file is not UTF-8 or is larger than 16 MiB.");

    // Names

    /// <summary>AGL1001: duplicate-id.</summary>
    public static RuleInfo DuplicateId { get; } = new("AGL1001", "duplicate-id", Severity.Error,
        "Two declarations that share a set of names have one id, or an event has two `day` blocks of one date.");

    /// <summary>AGL1002: unknown-reference.</summary>
    public static RuleInfo UnknownReference { get; } = new("AGL1002", "unknown-reference", Severity.Error,
        "A reference leads to nothing in the file's set; the nearest spelling or the missing `use` is offered.");

    /// <summary>AGL1003: wrong-kind.</summary>
    public static RuleInfo WrongKind { get; } = new("AGL1003", "wrong-kind", Severity.Error,
        "A reference leads to a declaration of a kind that is not expected there, such as a source in place of a person.");

    /// <summary>AGL1004: file-not-found.</summary>
    public static RuleInfo FileNotFound { get; } = new("AGL1004", "file-not-found", Severity.Error,
        "A `use` names a file that does not exist.");

    /// <summary>AGL1005: circular-use.</summary>
    public static RuleInfo CircularUse { get; } = new("AGL1005", "circular-use", Severity.Error,
        "A file uses itself, directly or through others; the chain is shown.");

    /// <summary>AGL1006: file-outside-workspace.</summary>
    public static RuleInfo FileOutsideWorkspace { get; } = new("AGL1006", "file-outside-workspace", Severity.Error,
        "A `use` names a file outside the workspace.");

    /// <summary>AGL1007: unused-declaration.</summary>
    public static RuleInfo UnusedDeclaration { get; } = new("AGL1007", "unused-declaration", Severity.Information,
        "Nothing in its set names this country, organization, group, format, person, place, room, topic or source, in a file that no other uses.");

    /// <summary>AGL1008: mixed-script-id.</summary>
    public static RuleInfo MixedScriptId { get; } = new("AGL1008", "mixed-script-id", Severity.Warning,
        "An id mixes letters of different scripts that look alike, such as a Cyrillic \"а\" among Latin letters.");

    /// <summary>AGL1009: same-name.</summary>
    public static RuleInfo SameName { get; } = new("AGL1009", "same-name", Severity.Warning,
        "Two top-level declarations of a kind have one name or spelling (documents of different `number` and events of different dates excepted; for topics see AGL3004), or two items or documents of an event have one `number`.");

    /// <summary>AGL1010: circular-membership.</summary>
    public static RuleInfo CircularMembership { get; } = new("AGL1010", "circular-membership", Severity.Error,
        "A group contains itself, or places, `after`, `supersedes` or `within` go round in a circle.");

    /// <summary>AGL1011: unknown-value.</summary>
    public static RuleInfo UnknownValue { get; } = new("AGL1011", "unknown-value", Severity.Error,
        "There is no such rank, status, kind, language, time zone, country code or rule, or the status belongs to another kind of thing.");

    // Participants

    /// <summary>AGL2001: not-a-member.</summary>
    public static RuleInfo NotAMember { get; } = new("AGL2001", "not-a-member", Severity.Error,
        "A chair, speaker, participant or delegation is of a party that neither takes part nor is invited (persons without `of` excepted).");

    /// <summary>AGL2002: person-overlap.</summary>
    public static RuleInfo PersonOverlap { get; } = new("AGL2002", "person-overlap", Severity.Error,
        "A person is named in two sessions or timed meetings at once, across events and time zones (arrival, departure and photo excepted), or a party without named persons is in two bilaterals at once.");

    /// <summary>AGL2003: person-unavailable.</summary>
    public static RuleInfo PersonUnavailable { get; } = new("AGL2003", "person-unavailable", Severity.Warning,
        "A person is named in a session outside the times they are `available`, or inside those they are `unavailable`.");

    /// <summary>AGL2004: no-delegation.</summary>
    public static RuleInfo NoDelegation { get; } = new("AGL2004", "no-delegation", Severity.Warning,
        "A member of the format has no delegation and is not absent, while others have one; an error once the event is adopted.");

    /// <summary>AGL2005: two-delegations.</summary>
    public static RuleInfo TwoDelegations { get; } = new("AGL2005", "two-delegations", Severity.Error,
        "One party has two delegations.");

    /// <summary>AGL2006: wrong-leader.</summary>
    public static RuleInfo WrongLeader { get; } = new("AGL2006", "wrong-leader", Severity.Error,
        "The leader or a member of a delegation or invitation acts for another party.");

    /// <summary>AGL2007: below-level.</summary>
    public static RuleInfo BelowLevel { get; } = new("AGL2007", "below-level", Severity.Warning,
        "A delegation's leader ranks below the declared `level` (a `head-of-organization` meets any for an organization).");

    /// <summary>AGL2008: delegation-too-large.</summary>
    public static RuleInfo DelegationTooLarge { get; } = new("AGL2008", "delegation-too-large", Severity.Warning,
        "A delegation has more people than `delegation-size` or its `size` allows.");

    /// <summary>AGL2009: already-a-member.</summary>
    public static RuleInfo AlreadyAMember { get; } = new("AGL2009", "already-a-member", Severity.Warning,
        "A party is invited as guest or observer although it is a member of the format or one of the sides.");

    /// <summary>AGL2010: chair-absent.</summary>
    public static RuleInfo ChairAbsent { get; } = new("AGL2010", "chair-absent", Severity.Error,
        "A session's own chair is not in the session.");

    /// <summary>AGL2011: speaker-absent.</summary>
    public static RuleInfo SpeakerAbsent { get; } = new("AGL2011", "speaker-absent", Severity.Error,
        "A speaker is not in the session.");

    /// <summary>AGL2012: no-chair.</summary>
    public static RuleInfo NoChair { get; } = new("AGL2012", "no-chair", Severity.Warning,
        "A plenary has no chair, neither its own nor the event's.");

    /// <summary>AGL2013: out-of-precedence.</summary>
    public static RuleInfo OutOfPrecedence { get; } = new("AGL2013", "out-of-precedence", Severity.Warning,
        "Speakers or an `order` break the declared `precedence`.");

    /// <summary>AGL2014: bilateral-arity.</summary>
    public static RuleInfo BilateralArity { get; } = new("AGL2014", "bilateral-arity", Severity.Error,
        "A bilateral does not have exactly two sides (a named group is one side, the host none).");

    /// <summary>AGL2015: no-interpretation.</summary>
    public static RuleInfo NoInterpretation { get; } = new("AGL2015", "no-interpretation", Severity.Warning,
        "A speaker speaks none of the declared `languages`.");

    /// <summary>AGL2016: no-quorum.</summary>
    public static RuleInfo NoQuorum { get; } = new("AGL2016", "no-quorum", Severity.Warning,
        "Fewer parties take part than the `quorum`, in an event with a format.");

    /// <summary>AGL2017: out-of-office.</summary>
    public static RuleInfo OutOfOffice { get; } = new("AGL2017", "out-of-office", Severity.Warning,
        "A person acts in an office before its `since` or after its `until`.");

    /// <summary>AGL2018: host-away.</summary>
    public static RuleInfo HostAway { get; } = new("AGL2018", "host-away", Severity.Warning,
        "An event hosted by a country is at a place in another country.");

    /// <summary>AGL2019: not-in-delegation.</summary>
    public static RuleInfo NotInDelegation { get; } = new("AGL2019", "not-in-delegation", Severity.Warning,
        "A person is named in a session but is not in their party's delegation (where that lists its members), nor invited, nor a participant of the event.");

    /// <summary>AGL2020: no-shared-language.</summary>
    public static RuleInfo NoSharedLanguage { get; } = new("AGL2020", "no-shared-language", Severity.Information,
        "Those in a restricted or bilateral session, all of whose languages are known, share none, and there is no interpretation.");

    // Topics

    /// <summary>AGL3001: topic-dropped.</summary>
    public static RuleInfo TopicDropped { get; } = new("AGL3001", "topic-dropped", Severity.Warning,
        "A topic is discussed in a meeting that prepares the event, but nowhere in the event; information only where not all members of the format met.");

    /// <summary>AGL3002: request-not-on-agenda.</summary>
    public static RuleInfo RequestNotOnAgenda { get; } = new("AGL3002", "request-not-on-agenda", Severity.Warning,
        "A pending or deferred request or proposal, made before the event, raises what the event's programme does not discuss.");

    /// <summary>AGL3003: topic-unused.</summary>
    public static RuleInfo TopicUnused { get; } = new("AGL3003", "topic-unused", Severity.Information,
        "A topic is declared and never discussed.");

    /// <summary>AGL3004: topic-alias-clash.</summary>
    public static RuleInfo TopicAliasClash { get; } = new("AGL3004", "topic-alias-clash", Severity.Warning,
        "A topic's name or other spelling is also another topic's, letter case, accents and repeated spaces aside.");

    /// <summary>AGL3005: no-topic.</summary>
    public static RuleInfo NoTopic { get; } = new("AGL3005", "no-topic", Severity.Information,
        "A plenary or restricted session has neither a topic nor an item.");

    /// <summary>AGL3006: topic-outside-session.</summary>
    public static RuleInfo TopicOutsideSession { get; } = new("AGL3006", "topic-outside-session", Severity.Warning,
        "An item's topic is not discussed by its session, although the session names topics.");

    /// <summary>AGL3007: item-not-taken-up.</summary>
    public static RuleInfo ItemNotTakenUp { get; } = new("AGL3007", "item-not-taken-up", Severity.Warning,
        "No session takes up an item of the event, while other items are taken up.");

    // Time

    /// <summary>AGL4001: outside-event.</summary>
    public static RuleInfo OutsideEvent { get; } = new("AGL4001", "outside-event", Severity.Error,
        "A session is on a date that the event does not have, or its `on` contradicts its `day`.");

    /// <summary>AGL4002: room-overlap.</summary>
    public static RuleInfo RoomOverlap { get; } = new("AGL4002", "room-overlap", Severity.Error,
        "A room is used twice at once, in this event or another (photo excepted).");

    /// <summary>AGL4003: plenary-overlap.</summary>
    public static RuleInfo PlenaryOverlap { get; } = new("AGL4003", "plenary-overlap", Severity.Error,
        "Two sessions of everybody are at once, or a session that names a delegation's leader is during a plenary (arrival, departure and photo excepted).");

    /// <summary>AGL4004: over-time.</summary>
    public static RuleInfo OverTime { get; } = new("AGL4004", "over-time", Severity.Warning,
        "Speakers and items need more time than their session or item has.");

    /// <summary>AGL4005: no-zone.</summary>
    public static RuleInfo NoZone { get; } = new("AGL4005", "no-zone", Severity.Error,
        "There is a time, and nothing says in which time zone.");

    /// <summary>AGL4006: clock-gap.</summary>
    public static RuleInfo ClockGap { get; } = new("AGL4006", "clock-gap", Severity.Error,
        "A local time does not exist on that day, because the clocks go forward.");

    /// <summary>AGL4007: no-date.</summary>
    public static RuleInfo NoDate { get; } = new("AGL4007", "no-date", Severity.Error,
        "A session of an event of several days has no date (tentative sessions excepted).");

    /// <summary>AGL4008: prepared-too-late.</summary>
    public static RuleInfo PreparedTooLate { get; } = new("AGL4008", "prepared-too-late", Severity.Error,
        "A meeting or tour starts after the end of the event that it prepares.");

    /// <summary>AGL4009: follows-later.</summary>
    public static RuleInfo FollowsLater { get; } = new("AGL4009", "follows-later", Severity.Error,
        "An event or agreement follows one that comes later.");

    /// <summary>AGL4010: source-too-early.</summary>
    public static RuleInfo SourceTooEarly { get; } = new("AGL4010", "source-too-early", Severity.Warning,
        "All citations of a statement, request, proposal, concluded event, or signed or in-force agreement are dated before it.");

    /// <summary>AGL4011: transfer-too-short.</summary>
    public static RuleInfo TransferTooShort { get; } = new("AGL4011", "transfer-too-short", Severity.Warning,
        "A person is named in two known rooms with less time between than `transfer` asks for (remote persons excepted).");

    /// <summary>AGL4012: room-too-small.</summary>
    public static RuleInfo RoomTooSmall { get; } = new("AGL4012", "room-too-small", Severity.Warning,
        "More people are in a session than its room has `seats` (remote persons excepted).");

    /// <summary>AGL4013: order-broken.</summary>
    public static RuleInfo OrderBroken { get; } = new("AGL4013", "order-broken", Severity.Error,
        "A session is before one that it must come `after`.");

    /// <summary>AGL4014: out-of-sequence.</summary>
    public static RuleInfo OutOfSequence { get; } = new("AGL4014", "out-of-sequence", Severity.Warning,
        "A tour's stops, an event's days, its sessions of everybody, or the sessions of one room and day are not written in order of time, or a stop is outside the tour's dates.");

    /// <summary>AGL4015: clock-twice.</summary>
    public static RuleInfo ClockTwice { get; } = new("AGL4015", "clock-twice", Severity.Warning,
        "A local time exists twice on that day, because the clocks go back; the earlier is taken.");

    /// <summary>AGL4016: no-time.</summary>
    public static RuleInfo NoTime { get; } = new("AGL4016", "no-time", Severity.Warning,
        "A session of an adopted event has no time (tentative sessions, and those with `after`, excepted).");

    /// <summary>AGL4017: break-overlap.</summary>
    public static RuleInfo BreakOverlap { get; } = new("AGL4017", "break-overlap", Severity.Warning,
        "A session of everybody is during a break.");

    // Process

    /// <summary>AGL5001: undecided-proposal.</summary>
    public static RuleInfo UndecidedProposal { get; } = new("AGL5001", "undecided-proposal", Severity.Warning,
        "An adopted event has a proposal made before it that invites or raises something there and is still pending, or a concluded event has a pending request.");

    /// <summary>AGL5002: accepted-not-applied.</summary>
    public static RuleInfo AcceptedNotApplied { get; } = new("AGL5002", "accepted-not-applied", Severity.Warning,
        "An invitation or topic was accepted, and the event does not show it.");

    /// <summary>AGL5003: declined-but-applied.</summary>
    public static RuleInfo DeclinedButApplied { get; } = new("AGL5003", "declined-but-applied", Severity.Error,
        "An event shows an invitation, in that very role, or a topic of a proposal that was declined or withdrawn, and no live proposal or request asks for it.");

    /// <summary>AGL5004: no-source.</summary>
    public static RuleInfo NoSource { get; } = new("AGL5004", "no-source", Severity.Information,
        "A statement, request or proposal cites no source.");

    /// <summary>AGL5005: addressee-absent.</summary>
    public static RuleInfo AddresseeAbsent { get; } = new("AGL5005", "addressee-absent", Severity.Warning,
        "A request is addressed to a party that takes no part in the event at which it is raised.");

    /// <summary>AGL5006: late-paper.</summary>
    public static RuleInfo LatePaper { get; } = new("AGL5006", "late-paper", Severity.Warning,
        "A pending proposal or request, or a member's document that is listed on an item, supersedes nothing and is still issued, draft or tabled, is dated after the `deadline`.");

    /// <summary>AGL5007: nothing-to-decide.</summary>
    public static RuleInfo NothingToDecide { get; } = new("AGL5007", "nothing-to-decide", Severity.Warning,
        "An item with its own `decides by` has no document to decide on.");

    /// <summary>AGL5008: other-business.</summary>
    public static RuleInfo OtherBusiness { get; } = new("AGL5008", "other-business", Severity.Warning,
        "An item of kind `other-business` decides something, or is followed by an item that is neither `closing` nor `adoption`.");

    /// <summary>AGL5009: draft-outcome.</summary>
    public static RuleInfo DraftOutcome { get; } = new("AGL5009", "draft-outcome", Severity.Warning,
        "A concluded event has a document that is still a draft.");

    /// <summary>AGL5010: leak.</summary>
    public static RuleInfo Leak { get; } = new("AGL5010", "leak", Severity.Warning,
        "What is written `audience public` refers to something that fewer may read, or that is under a later embargo.");

    /// <summary>AGL5011: no-proponent.</summary>
    public static RuleInfo NoProponent { get; } = new("AGL5011", "no-proponent", Severity.Error,
        "A proposal, request or statement has no `by`, or a request has no `to`.");

    /// <summary>AGL5012: paper-after-session.</summary>
    public static RuleInfo PaperAfterSession { get; } = new("AGL5012", "paper-after-session", Severity.Warning,
        "A document of kind agenda, background or non-paper, or an issued one without kind, is dated after the session that uses it.");

    /// <summary>AGL5013: contradictory-accounts.</summary>
    public static RuleInfo ContradictoryAccounts { get; } = new("AGL5013", "contradictory-accounts", Severity.Information,
        "Two accounts of a matter contradict each other, as a statement's `contradicts` says.");

    // Style

    /// <summary>AGL6001: id-style.</summary>
    public static RuleInfo IdStyle { get; } = new("AGL6001", "id-style", Severity.Information,
        "An id is not in kebab-case: lower-case words joined by hyphens.");

    /// <summary>AGL6002: no-name.</summary>
    public static RuleInfo NoName { get; } = new("AGL6002", "no-name", Severity.Information,
        "A declaration has no name (statements, days and breaks excepted).");

    /// <summary>AGL6003: unused-waiver.</summary>
    public static RuleInfo UnusedWaiver { get; } = new("AGL6003", "unused-waiver", Severity.Warning,
        "A waiver silences nothing, although its rule is on.");

    /// <summary>AGL6004: same-code-name.</summary>
    public static RuleInfo SameCodeName { get; } = new("AGL6004", "same-code-name", Severity.Error,
        "Two ids of one kind in one file, or of one event, place or list, would have one name in C#: `a-b` and `a_b` both become `AB`.");
}
