using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace AgendaLang.Findings;

/// <summary>What a rule is called, how grave it is, and what it finds, in one sentence.</summary>
/// <param name="Id">Four digits after <c>AGL</c>; fixed for ever.</param>
/// <param name="Name">Words joined by hyphens; fixed for ever.</param>
/// <param name="Severity">How grave a finding is where nothing is configured.</param>
/// <param name="Summary">What is found, as one sentence.</param>
public sealed record RuleInfo(string Id, string Name, Severity Severity, string Summary)
{
    /// <summary>Whether the rule is about reading the text (<c>AGL0…</c>): its severity is fixed.</summary>
    public bool IsFixed => Id[3] == '0';

    /// <summary>Whether a <c>waive</c> line can accept its findings: AGL2 to AGL5.</summary>
    public bool CanBeWaived => Id[3] is >= '2' and <= '5';

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Name}";
}

/// <summary>Every rule there is. Ids are never used twice.</summary>
public static partial class RuleCatalogue
{
    // Made when asked for, since the order in which the parts of a class are initialised is not fixed.
    private static readonly Lazy<RuleInfo[]> AllRules = new(ListAll);

    private static readonly Lazy<Dictionary<string, RuleInfo>> ByIdOrName = new(IndexAll);

    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<RuleInfo> All => ImmutableCollectionsMarshal.AsImmutableArray(AllRules.Value);

    /// <summary>The rule of an id or name, whatever the case of its letters; null if there is none.</summary>
    public static RuleInfo? Find(string idOrName) => ByIdOrName.Value.GetValueOrDefault(idOrName);

    private static Dictionary<string, RuleInfo> IndexAll()
    {
        var index = new Dictionary<string, RuleInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in AllRules.Value)
        {
            index.Add(rule.Id, rule);
            index.Add(rule.Name, rule);
        }
        return index;
    }

    private static RuleInfo[] ListAll() =>
    [
        UnexpectedText, UnknownKeyword, UnterminatedText, UnclosedBlock, InvalidDate, InvalidTime,
        InvalidDuration, PropertyNotAllowed, MissingValue, RepeatedProperty, InvalidEscape, KindNotAllowed,
        NestingTooDeep, UnreadableFile, DuplicateId, UnknownReference, WrongKind, FileNotFound, CircularUse,
        FileOutsideWorkspace, UnusedDeclaration, MixedScriptId, SameName, CircularMembership, UnknownValue,
        NotAMember, PersonOverlap, PersonUnavailable, NoDelegation, TwoDelegations, WrongLeader, BelowLevel,
        DelegationTooLarge, AlreadyAMember, ChairAbsent, SpeakerAbsent, NoChair, OutOfPrecedence,
        BilateralArity, NoInterpretation, NoQuorum, OutOfOffice, HostAway, NotInDelegation, NoSharedLanguage,
        TopicDropped, RequestNotOnAgenda, TopicUnused, TopicAliasClash, NoTopic, TopicOutsideSession,
        ItemNotTakenUp, OutsideEvent, RoomOverlap, PlenaryOverlap, OverTime, NoZone, ClockGap, NoDate,
        PreparedTooLate, FollowsLater, SourceTooEarly, TransferTooShort, RoomTooSmall, OrderBroken,
        OutOfSequence, ClockTwice, NoTime, BreakOverlap, UndecidedProposal, AcceptedNotApplied,
        DeclinedButApplied, NoSource, AddresseeAbsent, LatePaper, NothingToDecide, OtherBusiness,
        DraftOutcome, Leak, NoProponent, PaperAfterSession, ContradictoryAccounts, IdStyle, NoName,
        UnusedWaiver, SameCodeName,
    ];
}
