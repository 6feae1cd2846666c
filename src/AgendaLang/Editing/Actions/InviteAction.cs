using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Rules;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>Invites whoever is named at the cursor in a session, item or event, and is not there.</summary>
internal sealed class InviteAction : IActionSource
{
    private static readonly string[] Roles = ["guest", "observer"];

    public IEnumerable<CodeAction> Offer(ActionContext context)
    {
        if (!context.Wants(CodeActionKinds.QuickFix)) yield break;
        if (context.Set.ReferenceAt(context.File, context.Range.Start) is not { Target: { } who } reference) yield break;
        if (who.Kind != Kind.Person && !KindSet.Parties.Contains(who.Kind) || reference.Owner.Event is not { } holder) yield break;
        if (reference.Property.Keyword is not (Keyword.Chair or Keyword.Speaker or Keyword.Participants or Keyword.Order or Keyword.Absent) || reference.SubKeyword != Keyword.None) yield break;
        var inEvent = EventModel.Of(holder);
        var mends = Mended(context, reference);
        if (reference.Property.Keyword == Keyword.Absent || inEvent.IsAbsent(who))
        {
            foreach (var absent in AbsentLines(inEvent, who)) yield return absent;
            yield break;
        }

        if (!TakesPart(inEvent, who))
        {
            foreach (var role in Roles)
            {
                yield return new($"Invite {Words.Of(who)} to {Words.Of(holder)} as {role}", CodeActionKinds.QuickFix, [Edits.AddLine(holder, $"invite {who.Id} as {role}")]) { Mends = mends };
                // Who comes for a party comes at its head.
                if (who.Kind == Kind.Person && PersonModel.Of(who) is { Given: [var party] } && inEvent.LeaderOf(party) == null)
                {
                    yield return new($"Invite {Words.Of(party)}, led by {Words.Of(who)}, to {Words.Of(holder)} as {role}", CodeActionKinds.QuickFix,
                        [Edits.AddLine(holder, $"invite {party.Id} led by {who.Id} as {role}")]) { Mends = mends };
                }
            }
        }
        if (SessionOf(reference.Owner, inEvent) is { } session && session.PresenceOf(who) is Presence.Away or Presence.Unlisted && !session.IsAbsent(who))
        {
            yield return new($"Invite {Words.Of(who)} to {Words.Of(session.Symbol)}", CodeActionKinds.QuickFix, [Edits.AddLine(session.Symbol, $"invite {who.Id}")]) { Mends = mends };
        }
    }

    private static ImmutableArray<Finding> Mended(ActionContext context, Reference reference) =>
    [
        .. context.Findings.Where(finding => finding.Location.Span == reference.Span && (finding.Rule == RuleCatalogue.NotAMember || finding.Rule == RuleCatalogue.ChairAbsent
            || finding.Rule == RuleCatalogue.SpeakerAbsent || finding.Rule == RuleCatalogue.NotInDelegation)),
    ];

    private static bool TakesPart(EventModel inEvent, Symbol who) => who.Kind == Kind.Person ? inEvent.TakesPart(PersonModel.Of(who)) : inEvent.TakesPart(who);

    private static SessionModel? SessionOf(Symbol owner, EventModel inEvent)
    {
        for (var at = owner; at != null; at = at.Holder)
            if (at.Kind == Kind.Session) return inEvent.Session(at);
        return null;
    }

    /// <summary>Takes out the lines that say that somebody is absent.</summary>
    private static IEnumerable<CodeAction> AbsentLines(EventModel inEvent, Symbol who)
    {
        foreach (var symbol in (Symbol[])[inEvent.Symbol, .. inEvent.Sessions.Select(session => session.Symbol)])
        {
            foreach (var fact in new Facts(symbol))
            {
                if (fact.Keyword != Keyword.Absent || fact.IsBroken || fact.Mention().Target != who) continue;
                yield return new($"Let {Words.Of(who)} take part in {Words.Of(symbol)}: remove \"absent {who.Id}\"", CodeActionKinds.QuickFix, [Edits.Remove(fact.Location)]);
            }
        }
    }
}
