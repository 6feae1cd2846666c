using System.Collections.Immutable;

namespace AgendaLang.Rules.Participants;

/// <summary>The rules of this family, by id.</summary>
internal static class ParticipantRules
{
    public static ImmutableArray<IRule> All => [new PersonOverlap(), new NoChair()];
}
