using System.Collections.Immutable;

namespace AgendaLang.Rules.Participants;

/// <summary>The rules of this family, by id.</summary>
internal static class ParticipantRules
{
    public static ImmutableArray<IRule> All =>
    [
        new NotAMember(), new PersonOverlap(), new PersonUnavailable(), new NoDelegation(), new TwoDelegations(), new WrongLeader(), new BelowLevel(),
        new DelegationTooLarge(), new AlreadyAMember(), new ChairAbsent(), new SpeakerAbsent(), new NoChair(),
        new OutOfPrecedence(), new BilateralArity(), new NoInterpretation(), new NoQuorum(), new OutOfOffice(), new HostAway(), new NotInDelegation(), new NoSharedLanguage(),
    ];
}
