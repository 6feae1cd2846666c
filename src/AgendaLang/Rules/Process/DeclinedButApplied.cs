using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5003: what was declined or withdrawn stands in the event all the same, and nobody asks for it any more.</summary>
internal sealed class DeclinedButApplied : ISetRule
{
    public RuleInfo Info => RuleCatalogue.DeclinedButApplied;

    public RulePage Page => new(
        Info,
        What: """
        A proposal was declined or withdrawn, and the event shows what it asked for: it invites those whom the proposal would have had
        invited, in that very role, or that very topic is to be discussed. No other proposal or request that is pending, deferred or
        accepted asks for it.
        """,
        Why: """
        Who was refused must not find a place card, and what was struck out must not come back on the agenda unseen: either embarrasses
        those who decided. Mostly an earlier draft was copied, or the decision was recorded wrongly.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        country az "Azerbaijan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"
        source akorda "Akorda.kz, official website of the President of Kazakhstan" of kz

        proposal invite-azerbaijan "Invite Azerbaijan" by kz on 2026-04-20 {
            status declined 2026-05-07
            invite az to talks as guest
            cite akorda 2026-04-20
        }

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            invite az as guest
            discuss trade
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        country az "Azerbaijan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"
        source akorda "Akorda.kz, official website of the President of Kazakhstan" of kz

        proposal invite-azerbaijan "Invite Azerbaijan" by kz on 2026-04-20 {
            status declined 2026-05-07
            invite az to talks as guest
            cite akorda 2026-04-20
        }

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            discuss trade
        }
        """,
        Mend: """
        Take the invitation or topic out of the event. If it was accepted in the end, correct the proposal's status, or write the later
        proposal or request that asked for it.
        """);

    public void Check(SetView set, RuleContext context)
    {
        // In a file that was not found somebody may ask for it.
        if (!set.Set.IsComplete) return;
        var proposals = new SetProposals(set, context);
        LiveAsks? asks = null;
        foreach (var proposal in proposals.All)
        {
            if (proposal.Symbol.Kind != Language.Kind.Proposal || proposal.Status is not (ProposalStatus.Declined or ProposalStatus.Withdrawn)) continue;
            asks ??= new LiveAsks(proposals.All, context.View);
            var applied = new List<Applied>();
            foreach (var invitation in proposal.Invitations) Look(invitation, proposals, asks, applied);
            foreach (var raised in proposal.Raised) Look(raised, proposals, asks, applied);
            if (applied.Count == 0) continue;
            var was = proposal.Status == ProposalStatus.Declined ? "was declined" : "was withdrawn";
            context.Report(Info.At(proposal.Symbol.Place(),
                $"{Words.Begin(proposal.Symbol)} {was}, but {SetProposals.Sentence(applied.Select(each => (each.Event, each.Verb)))}.") with
            {
                Help = "Take it out of the event, or correct the status of the proposal.",
                Related = [.. applied.Select(each => each.Place)],
                Fixes = applied is [{ Edits: { IsDefault: false } edits, Event: { } at }] ? [new($"Take it out of {Words.Of(at)}", IsSafe: false, edits)] : [],
            });
        }
    }

    private static void Look(Invitation invitation, SetProposals proposals, LiveAsks asks, List<Applied> applied)
    {
        if (invitation.Guest.Target is not { } guest || invitation.To.Target is not { } at || invitation.Role is not { } role) return;
        var shown = proposals.Shown(at);
        if (!shown.Event.IsLive || shown.InvitationOf(guest, role) is not { } there || asks.Invites(at, guest, role)) return;
        // One that invites others, too, cannot simply go.
        ImmutableArray<FileEdit> edits = there.Guest.Target == guest ? [Edits.Remove(there.Location)] : default;
        applied.Add(new(at, $"invites {Words.Of(guest)} {RoleOf(role)}", new(there.Location, "the invitation is here"), edits));
    }

    private static void Look(Raised raised, SetProposals proposals, LiveAsks asks, List<Applied> applied)
    {
        if (raised.At.Target is not { } at) return;
        var shown = proposals.Shown(at);
        if (!shown.Event.IsLive) return;
        foreach (var mention in raised.Topics)
        {
            if (mention.Target is not { } topic || shown.PlaceOf(topic) is not { } there || asks.Raises(at, topic)) continue;
            applied.Add(new(at, $"discusses {Words.Of(topic)}", new(there.Location, "it is to be discussed here"), WithoutMembers(shown.PlacesOf(topic))));
        }
    }

    /// <summary>Takes a topic out of all lists that name it; the default value where one of them would be left without any.</summary>
    private static ImmutableArray<FileEdit> WithoutMembers(IReadOnlyList<Mention> places)
    {
        var edits = places.Select(Edits.RemoveMember).OfType<FileEdit>().ToImmutableArray();
        return edits.Length == places.Count ? edits : default;
    }

    private static string RoleOf(InviteeRole role) => role switch
    {
        InviteeRole.Observer => "as an observer",
        InviteeRole.Member => "as a member",
        _ => "as a guest",
    };

    /// <summary>What of a proposal an event shows, where, and the edits that would take it out; the default value if there are none.</summary>
    private sealed record Applied(Symbol Event, string Verb, RelatedLocation Place, ImmutableArray<FileEdit> Edits);
}
