using System.Collections.Immutable;

namespace AgendaLang.Rules.Participants;

/// <summary>The rules of this family, by id.</summary>
internal static class ParticipantRules
{
    public static ImmutableArray<IRule> All =>
    [
        new PersonOverlap(), new NoChair(),
        new OutOfPrecedence(), new BilateralArity(), new NoInterpretation(), new NoQuorum(), new OutOfOffice(), new HostAway(), new NotInDelegation(), new NoSharedLanguage(),
    ];
}
