using System.Collections.Immutable;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Rules.Participants;

/// <summary>Where a party stands in the order of parties.</summary>
/// <param name="Number">Its place by number: rank, date or line.</param>
/// <param name="Name">Its place by name; empty where the order is by number.</param>
internal readonly record struct PartyPlace(int Number, string Name) : IComparable<PartyPlace>
{
    public int CompareTo(PartyPlace other) => Number != other.Number ? Number.CompareTo(other.Number) : string.CompareOrdinal(Name, other.Name);
}

/// <summary>The order of parties at an event, by whatever basis, and who keeps none.</summary>
internal sealed class PartyOrder(EventModel inEvent, ModelView view)
{
    private readonly EventModel _event = inEvent;
    private readonly ModelView _view = view;
    private readonly Dictionary<(Symbol, Precedence), PartyPlace?> _places = [];
    private HashSet<Symbol>? _exempt;
    private bool _isExemptKnown = true;

    /// <summary>Where a country or organization stands; null if that is not known.</summary>
    public PartyPlace? PlaceOf(Symbol party, Precedence basis)
    {
        if (!_places.TryGetValue((party, basis), out var place)) _places.Add((party, basis), place = Find(party, basis));
        return place;
    }

    /// <summary>Who leads a party's delegation; null if that is not known.</summary>
    public PersonModel? LeaderOf(Symbol party) => _event.LeaderOf(party) is { } leader ? _view.Person(leader) : null;

    /// <summary>
    /// The one party for which somebody speaks or stands: a country or organization itself, of a person the only one that takes part. Groups speak for
    /// several, and persons without a party for themselves: null.
    /// </summary>
    public Symbol? PartyOf(Symbol who)
    {
        if (who.Kind != Kind.Person) return who.Kind is Kind.Country or Kind.Organization ? who : null;
        var person = _view.Person(who);
        if (person.HasUnknownParty) return null;
        if (person.Parties.Length == 1) return person.Parties[0];
        Symbol? only = null;
        foreach (var party in person.Parties)
        {
            if (!_event.TakesPart(party)) continue;
            if (only != null) return null;
            only = party;
        }
        return only;
    }

    private PartyPlace? Find(Symbol party, Precedence basis) => basis switch
    {
        Precedence.Alphabetical => EnglishName(party) is { } name ? new(0, name) : null,
        Precedence.Rank => LeaderOf(party)?.Rank is { } rank ? new((int)rank, "") : null,
        Precedence.Seniority => LeaderOf(party)?.Since is { } since ? new(since.DayNumber, "") : null,
        _ => Line(party) is { } line ? new(line, "") : null,
    };

    private int? Line(Symbol party) => _event.DelegationOf(party) is { } delegation ? _event.Delegations.IndexOf(delegation) : null;

    /// <summary>The English name for comparison: accents and an article at its begin aside. Null if there is none in Latin letters.</summary>
    private string? EnglishName(Symbol party)
    {
        var name = party.Name;
        foreach (var fact in _view.Facts(party))
            if (fact.Keyword == Keyword.Name && fact.Values is { FirstWord: { IsDefault: false } language, Text: { IsDefault: false } text }
                && LanguageTags.PrimaryLanguage(language.Text) == "en") name = text.Value;
        if (string.IsNullOrWhiteSpace(name)) return null;
        var folded = UnicodeText.Fold(name);
        foreach (var letter in folded)
            if (!char.IsAscii(letter)) return null;
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded["the ".Length..] : folded;
    }

    /// <summary>Who keeps no order in some sessions or an item: chairs and hosts with their parties, guests and observers. Null if somebody of them is unknown.</summary>
    public Func<Symbol, bool>? ExemptIn(ImmutableArray<SessionModel> sessions, ItemModel? item)
    {
        if (_exempt == null)
        {
            _exempt = [];
            _isExemptKnown = AddOne(_event.Host, _exempt) && AddAll(_event.Chairs, _exempt) && AddGuests(_event.Invitations, _exempt)
                && !_view.HasLost(_event.Symbol, Keyword.Host, Keyword.Chair, Keyword.Invite);
        }
        var exempt = new HashSet<Symbol>();
        var isKnown = _isExemptKnown;
        foreach (var session in sessions)
        {
            isKnown &= AddOne(session.Host, exempt) && AddAll(session.Chairs, exempt) && AddGuests(session.Invitations, exempt)
                && !_view.HasLost(session.Symbol, Keyword.Host, Keyword.Chair, Keyword.Invite);
        }
        for (var at = item; at != null; at = at.Holder) isKnown &= AddAll(at.Chairs, exempt) && !_view.HasLost(at.Symbol, Keyword.Chair);
        return isKnown ? who => _exempt.Contains(who) || exempt.Contains(who) : null;
    }

    private bool AddAll(ImmutableArray<Mention> mentions, HashSet<Symbol> exempt)
    {
        foreach (var mention in mentions)
            if (!AddOne(mention, exempt)) return false;
        return true;
    }

    private bool AddOne(Mention mention, HashSet<Symbol> exempt)
    {
        if (mention.IsDefault) return true;
        if (mention.Target is not { } who) return false;
        exempt.Add(who);
        if (who.Kind != Kind.Person)
        {
            exempt.UnionWith(_view.Party(who).Members);
            return true;
        }
        var person = _view.Person(who);
        exempt.UnionWith(person.Parties);
        return !person.HasUnknownParty;
    }

    /// <summary>Guests and observers; a person who is invited as such brings nobody along.</summary>
    private bool AddGuests(ImmutableArray<Invitation> invitations, HashSet<Symbol> exempt)
    {
        foreach (var invitation in invitations)
        {
            if (invitation.Role == InviteeRole.Member) continue;
            if (invitation.Guest.Target is not { } guest) return false;
            exempt.Add(guest);
            if (invitation.Leader.Target is { } leader) exempt.Add(leader);
            if (guest.Kind != Kind.Person) exempt.UnionWith(_view.Party(guest).Members);
        }
        return true;
    }
}
