using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5005: a request is to be raised where those who are asked are not.</summary>
internal sealed class AddresseeAbsent : ISetRule
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

    public void Check(SetView set, RuleContext context)
    {
        var present = new Dictionary<EventModel, Present>();
        foreach (var symbol in set.Declarations(KindSet.Of(Kind.Request)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var request = context.View.Proposal(symbol);
            if (request.Status is ProposalStatus.Declined or ProposalStatus.Withdrawn || EventsOf(request, context) is not { Count: > 0 } events) continue;
            foreach (var mention in request.To)
            {
                if (mention.Target is not { } party || context.View.Party(party).HasUnknownMembers) continue;
                // Whoever can be asked at one of several events can be asked.
                if (!events.Exists(inEvent => At(inEvent).MayHave(context.View.Party(party)))) Report(request, mention, party, events, context);
            }
        }

        Present At(EventModel inEvent)
        {
            if (!present.TryGetValue(inEvent, out var known)) present.Add(inEvent, known = new(inEvent, context.View));
            return known;
        }
    }

    /// <summary>The events at which a request is raised, as far as they take place; null if one is not known.</summary>
    private static List<EventModel>? EventsOf(ProposalModel request, RuleContext context)
    {
        var events = new List<EventModel>();
        foreach (var raised in request.Raised)
        {
            if (raised.At.Target is not { } at) return null;
            var inEvent = context.View.Event(at);
            if (inEvent.IsLive && !events.Contains(inEvent)) events.Add(inEvent);
        }
        return events;
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

    /// <summary>The countries and organizations that can be asked at an event: those that take part, those of whom somebody comes, if only to one session.</summary>
    private sealed class Present
    {
        private readonly HashSet<Symbol> _parties;
        private readonly ModelView _view;
        private readonly bool _isUnknown;

        public Present(EventModel inEvent, ModelView view)
        {
            _view = view;
            // An event that says no more than who its host is does not say who comes.
            _isUnknown = inEvent.IsBroken || inEvent.HasUnknownPeople
                || inEvent.Members.IsEmpty && inEvent.Delegations.IsEmpty && inEvent.Invitations.IsEmpty && inEvent.Participants.IsEmpty;
            _parties = [.. inEvent.Parties];
            foreach (var person in inEvent.People) Add(person);
            foreach (var session in inEvent.Sessions)
            {
                if (!session.IsLive) continue;
                _isUnknown |= session.IsBroken || session.HasUnknownParticipants;
                foreach (var participant in session.Participants) Add(participant.Target);
                foreach (var invitation in session.Invitations)
                {
                    _isUnknown |= invitation.IsUnknown;
                    Add(invitation.Guest.Target);
                    Add(invitation.Leader.Target);
                }
            }
            _parties.RemoveWhere(inEvent.IsAbsent);
        }

        /// <summary>Whether a party, or a member of a group, is there, as far as that is known.</summary>
        public bool MayHave(PartyModel party)
        {
            if (_isUnknown) return true;
            foreach (var member in party.Members)
                if (_parties.Contains(member)) return true;
            return false;
        }

        private void Add(Symbol? who)
        {
            if (who != null) _parties.UnionWith(who.Kind == Kind.Person ? _view.Person(who).Parties : _view.Party(who).Members);
        }
    }
}
