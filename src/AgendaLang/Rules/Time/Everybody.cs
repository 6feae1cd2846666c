using AgendaLang.Semantics;
using NodaTime;

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

    /// <summary>When something ends that is compared with others: an open end lasts for a moment, long enough to fall into what goes on then.</summary>
    public static Instant EndOf(Timing timing) => timing.HasEnd ? timing.End : timing.Start.PlusNanoseconds(1);
}
