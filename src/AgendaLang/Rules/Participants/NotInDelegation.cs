using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2019: somebody who acts in a session without being on their delegation's list.</summary>
internal sealed class NotInDelegation : IEventRule
{
    public RuleInfo Info => RuleCatalogue.NotInDelegation;

    public RulePage Page => new(
        Info,
        What: """
        A chair, speaker or participant of a session acts for a party whose `delegation` names its members (`with`), but is not one of them, nor
        invited, nor among the event's `participants`. Who chairs or speaks in a panel, at a reception or in another session that is of nobody in
        particular need not be a delegate.
        """,
        Why: """
        Badges, seats, cars and rooms are given out by the lists of the delegations. Who is on no list stops at the gate on the day, however clear
        the programme is that they should speak.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person karim "Karim Aliev" of kz as "Adviser" rank senior-official

        person dana "Dana Omarova" of kz as "Minister of Trade" rank minister

        topic trade "Trade"

        meeting talks "Talks in Samarkand" between kz, uz on 2026-05-14 {
            zone Asia/Samarkand
            chair uz
            delegation kz led by tokayev with karim
            delegation uz
            session plenary "Plenary" 10:00-12:00 kind plenary discuss trade {
                speaker dana 10m
            }
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person karim "Karim Aliev" of kz as "Adviser" rank senior-official

        person dana "Dana Omarova" of kz as "Minister of Trade" rank minister

        topic trade "Trade"

        meeting talks "Talks in Samarkand" between kz, uz on 2026-05-14 {
            zone Asia/Samarkand
            chair uz
            delegation kz led by tokayev with karim, dana
            delegation uz

            session plenary "Plenary" 10:00-12:00 kind plenary discuss trade {
                speaker dana 10m
            }
        }
        """,
        Mend: "Add the person to the delegation, `invite` them to the session or the event, or name somebody of the delegation instead.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive || inEvent.Delegations.IsEmpty || inEvent.IsBroken) return;
        if (inEvent.Participants.Any(mention => mention.Target == null) || context.View.HasLost(inEvent.Symbol, Keyword.Participants)) return;
        var listed = ListedIn(inEvent);
        // A person is missing from the list once, in however many sessions they act.
        var said = new HashSet<Symbol>();
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive || session.IsOfNobody || session.IsBroken) continue;
            foreach (var (who, _, mention, _) in session.Named)
            {
                if (MissesIn(inEvent, who, listed, session, context.View) is { } delegation && said.Add(who)) Report(who, mention, delegation, Words.Of(session.Symbol), context);
            }
        }
        foreach (var (who, _, mention, _) in inEvent.NamedInMeeting())
        {
            if (MissesIn(inEvent, who, listed, null, context.View) is { } delegation && said.Add(who)) Report(who, mention, delegation, Words.Of(inEvent.Symbol), context);
        }
    }

    private void Report(Symbol who, Mention mention, Delegation delegation, string where, RuleContext context)
    {
        var last = delegation.Others[^1];
        context.Report(Info.At(mention.Location, $"{Words.Begin(who)} is named in {where}, but is not in the delegation of {Words.Of(delegation.Party.Target!)}.") with
        {
            Help = $"Add {Words.Of(who)} to the delegation, or invite them, or name somebody who is in it.",
            Related = [new(delegation.Location, "the delegation")],
            Fixes = [new($"Add {Words.Of(who)} to the delegation", IsSafe: false, [new(last.File.Source, new(new(last.Span.End, 0), $", {who.Id}"))])],
        });
    }

    /// <summary>Everybody whom the event names: in delegations, invitations, among its participants.</summary>
    private static HashSet<Symbol> ListedIn(EventModel inEvent)
    {
        var listed = new HashSet<Symbol>(inEvent.People);
        foreach (var delegation in inEvent.Delegations)
            foreach (var mention in delegation.People) listed.Add(mention.Target!);
        return listed;
    }

    /// <summary>The delegation in whose list a person is missing; null if they need not be in one, or that is not known.</summary>
    private static Delegation? MissesIn(EventModel inEvent, Symbol who, HashSet<Symbol> listed, SessionModel? session, ModelView view)
    {
        if (who.Kind != Kind.Person || listed.Contains(who)) return null;
        var person = view.Person(who);
        if (person.HasUnknownParty || session != null && session.Invitations.Any(invitation => Invites(invitation, person, view))
            || inEvent.Invitations.Any(invitation => Invites(invitation, person, view))) return null;
        Delegation? missed = null;
        foreach (var party in person.Parties)
        {
            if (inEvent.DelegationOf(party) is not { } delegation)
            {
                if (inEvent.TakesPart(party)) return null;
                continue;
            }
            // Where somebody of another party stands in the list (AGL2006), it may be in place of this person.
            if (delegation.IsUnknown || delegation.Others.IsEmpty || delegation.People.Any(mention => WrongLeader.ActsForAnother(mention, delegation.Party, view))) return null;
            missed ??= delegation;
        }
        return missed;
    }

    private static bool Invites(Invitation invitation, PersonModel person, ModelView view)
    {
        if (invitation.Guest.Target is not { } guest) return true;
        if (guest == person.Symbol || invitation.Leader.Target == person.Symbol) return true;
        return guest.Kind != Kind.Person && view.Party(guest).Members.Any(person.Parties.Contains);
    }
}
