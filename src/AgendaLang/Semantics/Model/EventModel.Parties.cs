using System.Collections.Immutable;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

public sealed partial class EventModel
{
    private readonly HashSet<Symbol> _parties = [];
    private readonly HashSet<Symbol> _people = [];
    private readonly HashSet<Symbol> _absent = [];
    private readonly Dictionary<Symbol, Delegation> _delegations = [];

    /// <summary>Members of its format, or the sides of <c>between</c>: countries and organizations, each once, in order.</summary>
    public ImmutableArray<Symbol> Members { get; private set; } = [];

    /// <summary>The countries and organizations that take part, each once: members, host, invited, participants; less those absent.</summary>
    public ImmutableArray<Symbol> Parties { get; private set; } = [];

    /// <summary>The persons named for the event, each once: of its delegations, invitations and participants; less those absent.</summary>
    public ImmutableArray<Symbol> People { get; private set; } = [];

    /// <summary>Whether somebody who may take part, or is absent, is unknown.</summary>
    public bool HasUnknownPeople { get; private set; }

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

    /// <summary>Whether a person is named for the event: in a delegation, an invitation or among its participants.</summary>
    public bool IsNamed(Symbol person) => _people.Contains(person);

    /// <summary>Whether the event says that a country or organization is absent.</summary>
    public bool IsAbsent(Symbol party) => _absent.Contains(party);

    /// <summary>Whether the event says that a person, or all for whom they act, are absent.</summary>
    public bool IsAbsent(PersonModel person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return _absent.Contains(person.Symbol) || !person.Parties.IsEmpty && person.Parties.All(_absent.Contains);
    }

    /// <summary>The delegation of a country or organization, its own or that of a group; the first, if there are two; null if there is none.</summary>
    public Delegation? DelegationOf(Symbol party) => _delegations.GetValueOrDefault(party);

    private void ReadParties(Draft draft, ModelView view)
    {
        foreach (var mention in Absent) AddAbsent(mention.Target, view);

        IEnumerable<Symbol> written = Format.Target is { } format ? [format] : Between.Select(side => side.Target).OfType<Symbol>();
        Members = Flatten(written, view);
        var parties = new List<Symbol>(Members);
        var people = new List<Symbol>();
        foreach (var delegation in draft.Delegations)
        {
            if (delegation.Party.Target is { } party)
            {
                foreach (var member in Flatten([party], view))
                {
                    _delegations.TryAdd(member, delegation);
                    if (Format.IsDefault && Between.IsEmpty) parties.Add(member);
                }
            }
            people.AddRange(delegation.People.Select(mention => mention.Target!));
        }
        AddOne(Host.Target, parties, null, view);
        foreach (var invitation in draft.Invitations)
        {
            AddOne(invitation.Guest.Target, parties, people, view);
            if (invitation.Leader.Target is { } leader) people.Add(leader);
        }
        foreach (var participant in Participants) AddOne(participant.Target, parties, people, view);

        parties.RemoveAll(party => _absent.Contains(party) || !_parties.Add(party));
        Parties = [.. parties];
        people.RemoveAll(person => IsAbsent(view.Person(person)) || !_people.Add(person));
        People = [.. people];
    }

    private void AddAbsent(Symbol? who, ModelView view)
    {
        if (who == null) return;
        if (who.Kind == Kind.Person) _absent.Add(who);
        else _absent.UnionWith(Flatten([who], view));
    }

    /// <summary>A person brings along those for whom they act only as host: whoever is invited in person comes for themselves.</summary>
    private void AddOne(Symbol? who, List<Symbol> parties, List<Symbol>? people, ModelView view)
    {
        if (who == null) return;
        if (who.Kind != Kind.Person) parties.AddRange(Flatten([who], view));
        else if (people == null) parties.AddRange(view.Person(who).Parties);
        else people.Add(who);
    }

    private ImmutableArray<Symbol> Flatten(IEnumerable<Symbol> parties, ModelView view)
    {
        var members = PartyModel.Flatten(parties, view, out var isUnknown);
        HasUnknownPeople |= isUnknown;
        foreach (var member in members) view.Note(member);
        return members;
    }
}
