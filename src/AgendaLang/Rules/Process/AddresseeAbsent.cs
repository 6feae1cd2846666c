using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5005: a request is to be raised where those who are asked are not.</summary>
internal sealed class AddresseeAbsent : IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.AddresseeAbsent;

    public RulePage Page => new(
        Info,
        What: """
        A request is addressed `to` a party that takes no part in the event `at` which it is raised: it is neither a member, nor host,
        invited or a participant, or it is absent. Requests that were declined or withdrawn are no more looked at.
        """,
        Why: """
        A request needs somebody in the room who can answer. Raised among others it becomes a statement about a third party, which may take
        offence, and the answer has to be sought through its embassy after all.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        country us "United States"
        place astana "Astana" in kz zone Asia/Almaty
        topic caspian-sea "The shrinking Caspian Sea"
        source akorda "Akorda.kz, official website of the President of Kazakhstan" of kz

        request save-the-caspian "Support in addressing the shrinking Caspian Sea" by kz to us {
            raise caspian-sea at talks
            cite akorda 2026-05-02
        }

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            discuss caspian-sea
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        country us "United States"
        place astana "Astana" in kz zone Asia/Almaty
        topic caspian-sea "The shrinking Caspian Sea"
        source akorda "Akorda.kz, official website of the President of Kazakhstan" of kz

        request save-the-caspian "Support in addressing the shrinking Caspian Sea" by kz to us {
            raise caspian-sea at talks
            cite akorda 2026-05-02
        }

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            invite us as observer
            discuss caspian-sea
        }
        """,
        Mend: "Raise it at an event in which the party takes part, invite the party, or address the request to somebody who is there.");

    public KindSet Kinds => KindSet.Of(Kind.Request);

    public void Check(Symbol symbol, RuleContext context)
    {
        var request = context.View.Proposal(symbol);
        if (request.To.IsEmpty || request.Raised.IsEmpty || request.Status is ProposalStatus.Declined or ProposalStatus.Withdrawn) return;
        var events = new List<EventModel>();
        foreach (var raised in request.Raised)
        {
            if (raised.At.Target is not { } at) return;
            var inEvent = context.View.Event(at);
            if (inEvent.IsLive && !events.Contains(inEvent)) events.Add(inEvent);
        }
        // Whoever can be asked at one of several events can be asked.
        if (events.Count == 0 || events.Exists(inEvent => !SaysWhoComes(inEvent))) return;
        foreach (var mention in request.To)
        {
            if (mention.Target is not { } party || context.View.Party(party).HasUnknownMembers || events.Exists(inEvent => IsThere(party, inEvent, context))) continue;
            Report(request, mention, party, events, context);
        }
    }

    /// <summary>Whether an event says more of those who take part than who its host is, and all of it is known.</summary>
    private static bool SaysWhoComes(EventModel inEvent) => !inEvent.IsBroken && !inEvent.HasUnknownPeople
        && !(inEvent.Members.IsEmpty && inEvent.Delegations.IsEmpty && inEvent.Invitations.IsEmpty && inEvent.Participants.IsEmpty);

    private static bool IsThere(Symbol party, EventModel inEvent, RuleContext context)
    {
        if (inEvent.TakesPart(party)) return true;
        var members = context.View.Party(party).Members;
        // Somebody invited in person, or to one session only, can be asked as well.
        foreach (var person in inEvent.People)
            if (ActsForOne(person)) return true;
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive) continue;
            if (session.IsBroken || session.HasUnknownParticipants) return true;
            foreach (var invitation in session.Invitations)
                if (invitation.IsUnknown || ActsForOne(invitation.Guest.Target!) || ActsForOne(invitation.Leader.Target)) return true;
            foreach (var participant in session.Participants)
                if (ActsForOne(participant.Target)) return true;
        }
        return false;

        bool ActsForOne(Symbol? who)
        {
            if (who == null) return false;
            var parties = who.Kind == Kind.Person ? context.View.Person(who).Parties : context.View.Party(who).Members;
            foreach (var each in parties)
                if (members.Contains(each) && !inEvent.IsAbsent(each)) return true;
            return false;
        }
    }

    private void Report(ProposalModel request, Mention mention, Symbol party, List<EventModel> events, RuleContext context)
    {
        var isAbsent = events.TrueForAll(inEvent => context.View.Party(party).Members.Any(inEvent.IsAbsent));
        var names = Words.List(events.Select(inEvent => Words.Of(inEvent.Symbol)));
        context.Report(Info.At(mention.Location,
            $"{Words.Begin(party)} {(isAbsent ? "is absent from" : "takes no part in")} {names}, where {Words.Of(request.Symbol)} is raised.") with
        {
            Help = "Raise it where the party takes part, invite the party, or address it to somebody who is there.",
            Related = [.. events.Select(inEvent => new RelatedLocation(inEvent.Symbol.Place(), "the event is here"))],
        });
    }
}
