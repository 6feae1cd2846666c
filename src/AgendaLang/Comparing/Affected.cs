using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Finds the parties and persons whose programme, role, topic or document a change concerns, in either state.</summary>
internal sealed class Affected(DeclarationMatch match)
{
    /// <summary>The sub-keywords that give somebody a role, and the value of the property itself.</summary>
    private static readonly Keyword[] Roles = [Keyword.None, Keyword.Led, Keyword.With, Keyword.For];

    private readonly Dictionary<Symbol, HashSet<Symbol>> _everyone = [];
    private readonly Users _users = new(match);

    /// <summary>Lets go of what is kept for further changes of the same event.</summary>
    public void Forget() => _everyone.Clear();

    /// <summary>Countries, organizations and persons that a change concerns, as they are in the newer state, else in the older.</summary>
    public HashSet<Symbol> Of(ChangeDraft draft)
    {
        var found = new HashSet<Symbol>();
        if (draft.Symbol == null || draft.Change is ChangeKind.Sources or ChangeKind.Renamed) return found;
        switch (draft.Change)
        {
            case ChangeKind.People when draft.Concerned is { } concerned:
                found.UnionWith(concerned);
                if (concerned.Count > 0) AddOwners(draft, found, isForPerson: true);
                break;
            case ChangeKind.People:
                AddNamed(draft, found);
                AddOwners(draft, found, isForPerson: true);
                break;
            case ChangeKind.Moved when draft.Keyword is Keyword.Speaker or Keyword.Delegation or Keyword.Order && draft.Gained.Count > 0:
                AddReordered(draft, found);
                break;
            case ChangeKind.Text when draft.Class == ChangeClass.Editorial:
                if (draft.Keyword is Keyword.Name or Keyword.As or Keyword.Because) AddOwners(draft, found, isForPerson: true);
                break;
            case ChangeKind.Rules when draft.Keyword == Keyword.Waive:
            case ChangeKind.Retimed when draft is { Keyword: Keyword.Zone, Class: ChangeClass.Editorial }:
                break;
            default:
                AddConcerned(draft.Old, found);
                AddConcerned(draft.New, found);
                if (draft.Change is ChangeKind.Relocated or ChangeKind.Retimed or ChangeKind.Rules && draft.Kind is Kind.Place or Kind.Room or Kind.Country) AddUsers(draft, found);
                break;
        }
        return WithParties(found);
    }

    /// <summary>Whom facts name. Of one that was changed, who is in both is not concerned, unless it is the party whose delegation, the guest whose invitation it is.</summary>
    private void AddNamed(ChangeDraft draft, HashSet<Symbol> found)
    {
        var was = Named(draft.Dropped);
        var isNow = Named(draft.Gained);
        foreach (var (name, who) in was)
            if (!isNow.ContainsKey(name)) Add(who, found);
        foreach (var (name, who) in isNow)
            if (!was.ContainsKey(name)) Add(who, found);
        foreach (var fact in draft.Dropped.Concat(draft.Gained)) Add(fact.Target, found);
    }

    private Dictionary<string, Symbol> Named(IReadOnlyList<PropertyFact> facts)
    {
        var named = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            // The members of a list are facts of their own, though one property states them.
            if (fact.Info is { Occurrence: Occurrence.List }) continue;
            foreach (var role in Roles)
                foreach (var mention in fact.Fact.Mentions(role))
                    if (mention.Target is { } target) named.TryAdd($"{role.Text()} {match.NameOf(target)}", target);
        }
        return named;
    }

    private void AddReordered(ChangeDraft draft, HashSet<Symbol> found)
    {
        for (var i = 0; i < draft.Gained.Count && i < draft.Dropped.Count; i++)
        {
            var (before, who) = (draft.Dropped[i].Target, draft.Gained[i].Target);
            if (before != null && who != null && match.NameOf(before) == match.NameOf(who)) continue;
            Add(before, found);
            Add(who, found);
        }
    }

    /// <summary>Those whose own declaration it is: the person or party itself, who makes a proposal and whom it is for.</summary>
    private void AddOwners(ChangeDraft draft, HashSet<Symbol> found, bool isForPerson)
    {
        foreach (var symbol in new[] { draft.Old, draft.New }.OfType<Symbol>())
        {
            if (isForPerson && (symbol.Kind == Kind.Person || KindSet.Parties.Contains(symbol.Kind))) Add(symbol, found);
            else if (symbol.Kind is Kind.Proposal or Kind.Request or Kind.Statement or Kind.Agreement or Kind.Initiative) AddConcerned(symbol, found);
        }
    }

    private void AddConcerned(Symbol? symbol, HashSet<Symbol> found)
    {
        switch (symbol?.Kind)
        {
            case Kind.Session or Kind.Item or Kind.Meeting or Kind.Summit or Kind.Break:
                found.UnionWith(Everyone(symbol));
                break;
            case Kind.Day:
                foreach (var held in EventModel.Held(symbol))
                    if (held.Kind == Kind.Session) found.UnionWith(Everyone(held));
                break;
            case Kind.Person or Kind.Country or Kind.Organization or Kind.Group or Kind.Format:
                Add(symbol, found);
                break;
            case Kind.Document:
                AddNamed(symbol, found);
                var users = _users.Of(symbol);
                foreach (var user in users) found.UnionWith(Everyone(user));
                if (users.Count == 0 && symbol.Event is { } inEvent) found.UnionWith(Everyone(inEvent));
                break;
            case Kind.Proposal or Kind.Request or Kind.Statement or Kind.Agreement or Kind.Initiative or Kind.Tour:
                AddNamed(symbol, found);
                break;
            case Kind.Topic:
                foreach (var user in _users.Of(symbol))
                    if (user.Kind is Kind.Proposal or Kind.Request) AddNamed(user, found);
                break;
        }
    }

    /// <summary>All parties and persons that a declaration names.</summary>
    private static void AddNamed(Symbol symbol, HashSet<Symbol> found)
    {
        foreach (var fact in new Facts(symbol))
        {
            if (fact.Keyword is not (Keyword.By or Keyword.To or Keyword.Between or Keyword.Invite or Keyword.Delegation)) continue;
            for (var i = 0; i < fact.MentionCount; i++) Add(fact.MentionAt(i).Target, found);
        }
    }

    /// <summary>Those who are in the sessions and events that are in a room or place, or have its zone.</summary>
    private void AddUsers(ChangeDraft draft, HashSet<Symbol> found)
    {
        foreach (var place in new[] { draft.Old, draft.New }.OfType<Symbol>())
            foreach (var user in draft.Keyword == Keyword.Zone ? _users.OfZone(place) : _users.OfPlace(place)) found.UnionWith(Everyone(user));
    }

    private HashSet<Symbol> Everyone(Symbol symbol)
    {
        if (_everyone.TryGetValue(symbol, out var known)) return known;
        var found = new HashSet<Symbol>();
        if (symbol.Event is { } inEvent)
        {
            var model = EventModel.Of(inEvent);
            if (model.Session(symbol) is { } session) AddSession(session, found);
            else if (model.Item(symbol) is { } item && item.Sessions.Any()) AddItem(item, found);
            else AddEvent(model, found);
        }
        _everyone.Add(symbol, found);
        return found;
    }

    private static void AddEvent(EventModel model, HashSet<Symbol> found)
    {
        found.UnionWith(model.Parties);
        found.UnionWith(model.People);
        foreach (var chair in model.Chairs) Add(chair.Target, found);
        Add(model.Host.Target, found);
    }

    private void AddItem(ItemModel item, HashSet<Symbol> found)
    {
        foreach (var session in item.Sessions) found.UnionWith(Everyone(session.Symbol));
        foreach (var chair in item.Chairs) Add(chair.Target, found);
        foreach (var speaker in item.Speakers)
        {
            Add(speaker.Who.Target, found);
            foreach (var party in speaker.For) Add(party.Target, found);
        }
    }

    private static void AddSession(SessionModel session, HashSet<Symbol> found)
    {
        if (session.IsOfEverybody) AddEvent(session.Event, found);
        foreach (var participant in session.Participants) Add(participant.Target, found);
        foreach (var party in session.ParticipantParties)
            if (session.Event.DelegationOf(party) is { } delegation)
                foreach (var person in delegation.People) Add(person.Target, found);
        foreach (var invitation in session.Invitations)
        {
            Add(invitation.Guest.Target, found);
            Add(invitation.Leader.Target, found);
        }
        foreach (var named in session.Named) Add(named.Who, found);
        Add(session.Host.Target, found);
        foreach (var absent in session.Absent)
            if (absent.Target is { } away) found.Remove(away);
    }

    private static void Add(Symbol? who, HashSet<Symbol> found)
    {
        if (who == null) return;
        if (who.Kind == Kind.Person) found.Add(who);
        else if (KindSet.Parties.Contains(who.Kind)) found.UnionWith(PartyModel.Of(who).Members);
    }

    /// <summary>With the parties of the persons, each once, of both states the newer.</summary>
    private HashSet<Symbol> WithParties(HashSet<Symbol> found)
    {
        var all = new HashSet<Symbol>();
        foreach (var who in found)
        {
            all.Add(match.NewOf(who) ?? who);
            if (who.Kind != Kind.Person) continue;
            foreach (var party in PersonModel.Of(who).Parties) all.Add(match.NewOf(party) ?? party);
        }
        return all;
    }
}
