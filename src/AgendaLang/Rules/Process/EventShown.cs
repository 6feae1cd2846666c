using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>What an event shows, as its readers see it: who comes to it or to a part of it, as what, and what is on its agenda.</summary>
internal sealed class EventShown
{
    private readonly HashSet<Symbol> _parties = [];
    private readonly HashSet<Symbol> _people = [];
    private readonly HashSet<Symbol> _represented = [];
    private readonly HashSet<Symbol> _topics = [];
    private readonly HashSet<Symbol> _broader = [];
    private readonly Dictionary<Symbol, List<Mention>> _live = [];
    private readonly Dictionary<(Symbol, InviteeRole), Invitation> _invited = [];
    private readonly ModelView _view;

    public EventShown(EventModel inEvent, ModelView view)
    {
        _view = view;
        Event = inEvent;
        HasUnknownPeople = inEvent.IsBroken || inEvent.HasUnknownPeople;
        HasUnknownTopics = inEvent.HasUnknownTopics;
        foreach (var party in inEvent.Parties) _parties.Add(party);
        foreach (var person in inEvent.People) Come(person);
        foreach (var delegation in inEvent.Delegations) Come(delegation.Party.Target);
        foreach (var absent in inEvent.Absent) Come(absent.Target);
        foreach (var invitation in inEvent.Invitations)
        {
            Come(invitation);
            if (invitation.Role is not { } role || invitation.Guest.Target is not { } guest) continue;
            foreach (var member in MembersOf(guest, view)) _invited.TryAdd((member, role), invitation);
        }
        Discuss(inEvent.Topics, inEvent.IsLive);
        foreach (var session in inEvent.Sessions) Read(session);
        foreach (var item in inEvent.Items)
        {
            HasUnknownTopics |= item.IsBroken;
            Discuss(item.Topics, inEvent.IsLive && item.IsLive);
        }
    }

    /// <summary>The event.</summary>
    public EventModel Event { get; }

    /// <summary>Whether somebody who comes may not be known: something could not be read or leads nowhere.</summary>
    public bool HasUnknownPeople { get; private set; }

    /// <summary>Whether a topic may not be known: something could not be read or leads nowhere.</summary>
    public bool HasUnknownTopics { get; private set; }

    /// <summary>Whether a person or party is named for the event or a part of it, in whatever role, even as absent; a group, if each of its members is.</summary>
    public bool Names(Symbol who)
    {
        if (who.Kind == Kind.Person) return _people.Contains(who) || _view.Person(who).Parties.Any(_parties.Contains);
        return _view.Party(who).Members.All(member => _parties.Contains(member) || _represented.Contains(member));
    }

    /// <summary>Whether a topic, a broader or a narrower one is on the agenda, even if put off or called off since.</summary>
    public bool HasTopic(Symbol topic)
    {
        if (_broader.Contains(topic)) return true;
        for (var at = topic; at != null; at = at.Holder)
            if (_topics.Contains(at)) return true;
        return false;
    }

    /// <summary>Where it invites somebody in a role; null if it does not. Of a group all members must be invited so.</summary>
    public Invitation? InvitationOf(Symbol who, InviteeRole role)
    {
        Invitation? first = null;
        foreach (var member in MembersOf(who, _view))
        {
            if (!_invited.TryGetValue((member, role), out var invitation)) return null;
            first ??= invitation;
        }
        return first;
    }

    /// <summary>Where that very topic is to be discussed; null if it is not.</summary>
    public Mention? PlaceOf(Symbol topic) => _live.TryGetValue(topic, out var mentions) ? mentions[0] : null;

    /// <summary>All places where that very topic is to be discussed.</summary>
    public IReadOnlyList<Mention> PlacesOf(Symbol topic) => _live.GetValueOrDefault(topic) ?? [];

    /// <summary>A person, or the countries and organizations for which a party stands.</summary>
    public static IEnumerable<Symbol> MembersOf(Symbol who, ModelView view) => who.Kind == Kind.Person ? [who] : view.Party(who).Members;

    private void Read(SessionModel session)
    {
        HasUnknownPeople |= session.IsBroken || session.HasUnknownParticipants;
        HasUnknownTopics |= session.IsBroken;
        foreach (var invitation in session.Invitations) Come(invitation);
        foreach (var participant in session.Participants) Come(participant.Target);
        Discuss(session.Topics, session.IsLive);
        foreach (var item in session.TakenUpItems)
            foreach (var part in item.WithParts) Discuss(part.Topics, session.IsLive && part.IsLive);
    }

    private void Come(Invitation invitation)
    {
        HasUnknownPeople |= invitation.IsUnknown;
        Come(invitation.Guest.Target);
        Come(invitation.Leader.Target);
    }

    private void Come(Symbol? who)
    {
        if (who == null) return;
        if (who.Kind != Kind.Person)
        {
            _parties.UnionWith(_view.Party(who).Members);
            return;
        }
        _people.Add(who);
        _represented.UnionWith(_view.Person(who).Parties);
    }

    private void Discuss(System.Collections.Immutable.ImmutableArray<Mention> topics, bool isLive)
    {
        foreach (var mention in topics)
        {
            if (mention.Target is not { } topic)
            {
                HasUnknownTopics = true;
                continue;
            }
            if (isLive)
            {
                // What a session takes up stands in its own place already.
                if (!_live.TryGetValue(topic, out var mentions)) _live.Add(topic, [mention]);
                else if (!mentions.Contains(mention)) mentions.Add(mention);
            }
            if (!_topics.Add(topic)) continue;
            for (var at = topic.Holder; at is { Kind: Kind.Topic }; at = at.Holder) _broader.Add(at);
        }
    }
}
