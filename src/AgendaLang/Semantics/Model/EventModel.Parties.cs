using System.Collections.Immutable;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

public sealed partial class EventModel
{
    private readonly HashSet<Symbol> _parties = [];
    private readonly HashSet<Symbol> _people = [];
    private readonly HashSet<Symbol> _absent = [];
    private readonly Dictionary<Symbol, Delegation> _delegations = [];
    private readonly Dictionary<Symbol, Delegation> _delegates = [];
    private readonly Dictionary<Symbol, Invitation> _invitations = [];
    private HashSet<Symbol>? _remote;

    /// <summary>Members of its format and the sides of <c>between</c>: countries and organizations, each once, in order.</summary>
    public ImmutableArray<Symbol> Members { get; private set; } = [];

    /// <summary>The countries and organizations that take part, each once: members, host, invited, participants; less those absent.</summary>
    public ImmutableArray<Symbol> Parties { get; private set; } = [];

    /// <summary>The persons named for the event, each once: of its delegations, invitations and participants; less those absent.</summary>
    public ImmutableArray<Symbol> People { get; private set; } = [];

    /// <summary>Whether somebody who may take part, or is absent, is unknown.</summary>
    public bool HasUnknownPeople { get; private set; }

    /// <summary>Whether a party that may take part, or is absent, is unknown.</summary>
    public bool HasUnknownParties { get; private set; }

    /// <summary>Whether it says at all who takes part, beyond its host: of an event that does not, nobody can be said to be missing.</summary>
    public bool SaysWhoTakesPart { get; private set; }

    /// <summary>Whether a country or organization takes part; a group, if one of its members does.</summary>
    public bool TakesPart(Symbol party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return PartyModel.IsGroupKind(party.Kind) ? PartyModel.Of(party).Members.Any(_parties.Contains) : _parties.Contains(party);
    }

    /// <summary>Whether a person takes part: by name, or as one of a party that does. Nobody who is absent does.</summary>
    public bool TakesPart(PersonModel person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return !IsAbsent(person) && (_people.Contains(person.Symbol) || person.Parties.Any(_parties.Contains));
    }

    /// <summary>Whether a person is named for the event: in a delegation, in an invitation, among its participants or as its host. Nobody who is absent is.</summary>
    public bool IsNamed(Symbol person) => _people.Contains(person);

    /// <summary>Whether the event says of this very person, country or organization that they are absent.</summary>
    public bool IsAbsent(Symbol who) => _absent.Contains(who);

    /// <summary>Whether a person is absent: named so, or one of parties that all are. Who is invited or a participant in person comes even without their party.</summary>
    public bool IsAbsent(PersonModel person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (_absent.Contains(person.Symbol)) return true;
        return !_people.Contains(person.Symbol) && !person.Parties.IsEmpty && person.Parties.All(_absent.Contains);
    }

    /// <summary>Whether the event says that a person, or one for whom they act, takes part from afar.</summary>
    public bool IsRemote(PersonModel person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return IsAmong(person, _remote);
    }

    internal static bool IsAmong(PersonModel person, HashSet<Symbol>? remote) =>
        remote != null && (remote.Contains(person.Symbol) || person.Parties.Any(remote.Contains));

    internal static HashSet<Symbol>? ReadRemote(ImmutableArray<Mention> mentions, ModelView view) => mentions.IsEmpty ? null
        : [.. mentions.Select(mention => mention.Target).OfType<Symbol>().Where(who => who.Kind == Kind.Person),
            .. PartyModel.Flatten(mentions.Select(mention => mention.Target).OfType<Symbol>(), view, out _)];

    /// <summary>The delegation of a country or organization, its own or that of a group; the first, if there are two; null if there is none.</summary>
    public Delegation? DelegationOf(Symbol party) => _delegations.GetValueOrDefault(party);

    /// <summary>The delegation that lists a person; the first, if there are two; null if there is none.</summary>
    public Delegation? DelegationWith(Symbol person) => _delegates.GetValueOrDefault(person);

    /// <summary>Who leads a country or organization, by its delegation or its invitation; null if that is not said.</summary>
    public Symbol? LeaderOf(Symbol party) => DelegationOf(party)?.Leader.Target ?? _invitations.GetValueOrDefault(party)?.Leader.Target;

    /// <summary>Whether persons of a country or organization are named, in its delegation or its invitation, known or not.</summary>
    public bool NamesPeopleOf(Symbol party) =>
        DelegationOf(party) is { } delegation && (!delegation.Leader.IsDefault || !delegation.Others.IsEmpty || delegation.IsUnknown)
        || _invitations.GetValueOrDefault(party) is { } invitation && (!invitation.Leader.IsDefault || invitation.IsUnknown);

    private void ReadParties(Draft draft, ModelView view)
    {
        SaysWhoTakesPart = !Format.IsDefault || !Between.IsEmpty || !Delegations.IsEmpty || !Invitations.IsEmpty || !Participants.IsEmpty;
        foreach (var mention in Absent) AddAbsent(mention.Target, view);
        foreach (var chair in Chairs)
            if (chair.Target is { Kind: Kind.Person } person) view.Person(person);
        _remote = ReadRemote(Remote, view);

        var written = Between.Select(side => side.Target).Prepend(Format.Target).OfType<Symbol>();
        Members = Flatten(written, view);
        var parties = new List<Symbol>(Members);
        var people = new List<Symbol>();
        foreach (var delegation in draft.Delegations) AddDelegation(delegation, parties, people, view);
        AddOne(Host.Target, parties, null, view);
        foreach (var invitation in draft.Invitations)
        {
            AddOne(invitation.Guest.Target, parties, people, view);
            if (invitation.Leader.Target is { } leader) AddPerson(leader, people, view);
            if (invitation.Guest.Target is { } guest && guest.Kind != Kind.Person)
                foreach (var member in view.Party(guest).Members) _invitations.TryAdd(member, invitation);
        }
        foreach (var participant in Participants) AddOne(participant.Target, parties, people, view);

        parties.RemoveAll(party => _absent.Contains(party) || !_parties.Add(party));
        Parties = [.. parties];
        people.RemoveAll(person => _absent.Contains(person) || !_people.Add(person));
        People = [.. people];
        if (Host.Target is { Kind: Kind.Person } host && !_absent.Contains(host)) _people.Add(host);
    }

    /// <summary>Parties with a delegation take part by that only where there is neither format nor <c>between</c>. Nobody comes in the delegation of one that is absent.</summary>
    private void AddDelegation(Delegation delegation, List<Symbol> parties, List<Symbol> people, ModelView view)
    {
        var isAbsent = false;
        if (delegation.Party.Target is { } party)
        {
            var members = Flatten([party], view);
            isAbsent = !members.IsEmpty && members.All(_absent.Contains);
            foreach (var member in members)
            {
                _delegations.TryAdd(member, delegation);
                if (Format.IsDefault && Between.IsEmpty) parties.Add(member);
            }
        }
        foreach (var mention in delegation.People)
        {
            _delegates.TryAdd(mention.Target!, delegation);
            if (!isAbsent) AddPerson(mention.Target!, people, view);
        }
    }

    private void AddAbsent(Symbol? who, ModelView view)
    {
        if (who == null) return;
        if (who.Kind == Kind.Person) _absent.Add(view.Person(who).Symbol);
        else _absent.UnionWith(Flatten([who], view));
    }

    /// <summary>A person brings along those for whom they act only as host: whoever is invited in person comes for themselves.</summary>
    private void AddOne(Symbol? who, List<Symbol> parties, List<Symbol>? people, ModelView view)
    {
        if (who == null) return;
        if (who.Kind != Kind.Person) parties.AddRange(Flatten([who], view));
        else if (people == null) parties.AddRange(view.Person(who).Parties);
        else AddPerson(who, people, view);
    }

    private static void AddPerson(Symbol person, List<Symbol> people, ModelView view) => people.Add(view.Person(person).Symbol);

    private ImmutableArray<Symbol> Flatten(IEnumerable<Symbol> parties, ModelView view)
    {
        var members = PartyModel.Flatten(parties, view, out var isUnknown);
        HasUnknownPeople |= isUnknown;
        HasUnknownParties |= isUnknown;
        return members;
    }
}
