using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>What the rules about sessions of everybody have in common.</summary>
internal static class Everybody
{
    /// <summary>
    /// Whether a session is of everybody of its event, and surely so: it has no participants, is of no kind that is of nobody in particular, and does not
    /// take only some of each delegation.
    /// </summary>
    public static bool AreIn(SessionModel session) =>
        session.IsOfEverybody && session.DelegationSize == null && !session.IsBroken && (session.Kind != null || !session.HasKind);
}
