using System.Collections.Immutable;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>Whether somebody is in a session.</summary>
public enum Presence : byte
{
    /// <summary>They are.</summary>
    Present,

    /// <summary>Their party is, but its delegation names others only.</summary>
    Unlisted,

    /// <summary>Neither they nor their party are.</summary>
    Away,

    /// <summary>Something about the people of the session could not be read.</summary>
    Unknown,
}

public sealed partial class SessionModel
{
    private static readonly HashSet<Symbol> Nobody = [];

    private HashSet<Symbol> _participants = Nobody;
    private HashSet<Symbol> _acting = Nobody;
    private HashSet<Symbol> _invited = Nobody;
    private HashSet<Symbol> _joining = Nobody;
    private HashSet<Symbol> _absent = Nobody;
    private HashSet<Symbol>? _remote;

    /// <summary>Whether somebody who may be in it by its own word, as participant, guest, host or from afar, is unknown.</summary>
    public bool HasUnknownParticipants { get; private set; }

    /// <summary>The items that are taken up in it by <c>items</c>, as far as they are known, in order.</summary>
    public ImmutableArray<ItemModel> TakenUpItems { get; private set; } = [];

    /// <summary>Who is named in it and not absent, in order of text, chairs before speakers before participants; one person may be several times.</summary>
    public ImmutableArray<Named> Named { get; private set; } = [];

    /// <summary>The countries and organizations among its participants as written, persons aside; groups stand for their members.</summary>
    public ImmutableArray<Symbol> ParticipantParties { get; private set; } = [];

    /// <summary>Its own items and those taken up, with their parts.</summary>
    public IEnumerable<ItemModel> AllItems
    {
        get
        {
            foreach (var item in Items)
                foreach (var part in item.WithParts) yield return part;
            foreach (var item in TakenUpItems)
                foreach (var part in item.WithParts) yield return part;
        }
    }

    /// <summary>
    /// Whether a person or party is in it. A party whose delegation lists no members beyond its leader stands for any of its people; its host, and
    /// who takes part in it from afar, are in it too.
    /// </summary>
    public Presence PresenceOf(Symbol who)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (IsOfNobody) return Presence.Present;
        return who.Kind == Language.Kind.Person ? PresenceOf(PersonModel.Of(who)) : PresenceOfParty(who);
    }

    /// <summary>Whether the session itself says that a person, country or organization is absent.</summary>
    public bool IsAbsent(Symbol who) => _absent.Contains(who);

    /// <summary>Whether a person, country or organization is invited to this session, by name or as leader.</summary>
    public bool IsInvited(Symbol who) => _invited.Contains(who);

    /// <summary>Whether a person, country or organization is among its participants; a group, if one of its members is.</summary>
    public bool IsParticipant(Symbol who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return PartyModel.IsGroupKind(who.Kind) ? PartyModel.Of(who).Members.Any(_participants.Contains) : _participants.Contains(who);
    }

    /// <summary>Who leads a country or organization in it: as it is invited to it, else as it comes to the event; null if that is not said.</summary>
    public Symbol? LeaderOf(Symbol party)
    {
        foreach (var invitation in Invitations)
            if (invitation.Leader.Target is { } leader && invitation.Guest.Target is { } guest && guest.Kind != Language.Kind.Person
                && PartyModel.Of(guest).Members.Contains(party)) return leader;
        return Event.LeaderOf(party);
    }

    private bool IsUncertain => HasUnknownParticipants || IsBroken
        || !HasParticipants && (HasUnknownKind || Event.HasUnknownPeople || Event.IsBroken || !Event.SaysWhoTakesPart);

    /// <summary>What is said of somebody in person goes before what is said of their party, and what the session says before what the event says.</summary>
    private Presence PresenceOf(PersonModel person)
    {
        var who = person.Symbol;
        if (_absent.Contains(who)) return Presence.Away;
        if (_invited.Contains(who) || _joining.Contains(who)) return Presence.Present;
        if (Event.IsAbsent(who)) return Presence.Away;
        if (_participants.Contains(who)) return Presence.Present;
        var delegation = Event.DelegationWith(who);
        if (IsOfEverybody && delegation == null && Event.IsNamed(who)) return Presence.Present;

        var best = Presence.Away;
        foreach (var party in person.Parties)
        {
            if (_absent.Contains(party)) continue;
            if (_invited.Contains(party) || _joining.Contains(party)) return Presence.Present;
            if (Event.IsAbsent(party) || !(HasParticipants ? _participants.Contains(party) : Event.TakesPart(party))) continue;
            if (delegation == null && !Event.IsNamed(who) && Event.DelegationOf(party) is { IsUnknown: false, Others.IsEmpty: false }) best = Presence.Unlisted;
            else if (HasSeat(who, delegation ?? Event.DelegationOf(party))) return Presence.Present;
        }
        if (IsOfAbsent(person)) return Presence.Away;
        // Whoever comes in a delegation is in what it is in, whomever they act for.
        if (best == Presence.Away && Event.IsNamed(who) && HasSeat(who, delegation)
            && (IsOfEverybody || delegation?.Party.Target is { } with && IsParticipant(with))) return Presence.Present;
        return best == Presence.Away && (IsUncertain || person.HasUnknownParty) ? Presence.Unknown : best;
    }

    private bool IsOfAbsent(PersonModel person) => !person.Parties.IsEmpty && person.Parties.All(_absent.Contains);

    /// <summary>Whether a session that takes so many of each delegation, the leader first, takes somebody, listed or not.</summary>
    private bool HasSeat(Symbol person, Delegation? delegation)
    {
        if (HasParticipants || DelegationSize is not { } size || delegation == null || delegation.IsUnknown) return true;
        var taken = 0;
        foreach (var mention in delegation.People)
        {
            if (mention.Target == person) break;
            if (!_absent.Contains(mention.Target!) && !Event.IsAbsent(mention.Target!)) taken++;
            if (taken == size.Total) return false;
        }
        return taken < size.Total;
    }

    /// <summary>Whether the session or its event says that a person, or one for whom they act, takes part from afar.</summary>
    public bool IsRemote(PersonModel person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return EventModel.IsAmong(person, _remote) || Event.IsRemote(person);
    }

    private Presence PresenceOfParty(Symbol party)
    {
        var isAbsent = true;
        var model = PartyModel.Of(party);
        foreach (var member in model.Members)
        {
            if (_absent.Contains(member)) continue;
            if (_invited.Contains(member) || _joining.Contains(member)) return Presence.Present;
            if (Event.IsAbsent(member)) continue;
            isAbsent = false;
            if (HasParticipants ? _participants.Contains(member) || _acting.Contains(member) : Event.TakesPart(member)) return Presence.Present;
        }
        return !isAbsent && IsUncertain || model.HasUnknownMembers ? Presence.Unknown : Presence.Away;
    }

    /// <summary>Finds what it takes up, once all items of the event are known.</summary>
    internal void TakeUp(ModelView view)
    {
        if (TakenUp.IsEmpty) return;
        var items = ImmutableArray.CreateBuilder<ItemModel>();
        foreach (var mention in TakenUp)
        {
            if (mention.Target is not { Kind: Language.Kind.Item } symbol) continue;
            var own = Event.Item(symbol);
            if (own != null && !own.TakenUpIn.Contains(this)) own.TakenUpIn = own.TakenUpIn.Add(this);
            items.Add(own ?? ItemModel.OfOther(symbol, null, view));
        }
        TakenUpItems = items.ToImmutable();
    }

    /// <summary>Finds who is in it and whom it names, once it is known what it takes up.</summary>
    internal void ReadPeople(ModelView view)
    {
        ReadParticipants(view);
        foreach (var mention in Absent)
            if (mention.Target is { } absent) Include(absent, ref _absent, view);
        foreach (var invitation in Invitations)
        {
            if (invitation.Guest.Target is { } guest) Include(guest, ref _invited, view);
            if (invitation.Leader.Target is { } leader) Include(leader, ref _invited, view);
        }
        foreach (var mention in Remote)
            if (mention.Target is { Kind: Language.Kind.Person } remote) Include(remote, ref _joining, view);
        _remote = EventModel.ReadRemote(Remote, view);
        if (Host.Target is { } host) Include(host, ref _joining, view);
        Named = ListNamed(view);
    }

    private void ReadParticipants(ModelView view)
    {
        if (Participants.IsEmpty) return;
        _participants = [];
        _acting = [];
        var parties = new List<Symbol>();
        foreach (var mention in Participants)
        {
            if (mention.Target is not { } target) continue;
            if (target.Kind != Language.Kind.Person)
            {
                parties.Add(target);
                continue;
            }
            _participants.Add(target);
            _acting.UnionWith(view.Person(target).Parties);
        }
        ParticipantParties = PartyModel.Flatten(parties, view, out var isUnknown);
        HasUnknownParticipants |= isUnknown;
        _participants.UnionWith(ParticipantParties);
    }

    private static void Include(Symbol who, ref HashSet<Symbol> set, ModelView view)
    {
        NoteWho(who, view);
        if (set == Nobody) set = [];
        if (who.Kind == Language.Kind.Person) set.Add(who);
        else set.UnionWith(PartyModel.Of(who).Members);
    }

    private ImmutableArray<Named> ListNamed(ModelView view)
    {
        List<ItemModel> items = Items.IsEmpty && TakenUpItems.IsEmpty ? [] : [.. AllItems];
        var named = ImmutableArray.CreateBuilder<Named>(2);
        foreach (var chair in Chairs) AddOne(chair, Part.Chair, false);
        foreach (var item in items)
            if (item.IsLive)
                foreach (var chair in item.Chairs) AddOne(chair, Part.Chair, true);
        foreach (var speaker in Speakers) AddOne(speaker.Who, Part.Speaker, false);
        foreach (var item in items)
            if (item.IsLive)
                foreach (var speaker in item.Speakers) AddOne(speaker.Who, Part.Speaker, true);
        foreach (var mention in Participants)
        {
            if (mention.Target is { Kind: Language.Kind.Person }) AddOne(mention, Part.Participant, false);
            else if (mention.Target is { } party && Kind == SessionKind.Bilateral) AddParty(party, mention);
        }
        if (Kind == SessionKind.Bilateral && !HasParticipants)
            foreach (var side in Event.Between)
                if (side.Target is { } party) AddParty(party, side);
        return named.DrainToImmutable();

        void AddOne(Mention mention, Part part, bool isOfItem)
        {
            if (mention.Target is not { } who) return;
            NoteWho(who, view);
            if (who.Kind == Language.Kind.Person && !IsAway(view.Person(who))) named.Add(new(who, part, mention, isOfItem));
        }

        // A party in a bilateral is its leader; one without named persons is itself.
        void AddParty(Symbol party, Mention mention)
        {
            Symbol? last = null;
            foreach (var member in PartyModel.Flatten([party], view, out _))
            {
                if (_absent.Contains(member) || Event.IsAbsent(member)) continue;
                if (LeaderOf(member) is { } leader)
                {
                    // The members of a group may come in one delegation.
                    if (leader != last && !IsAway(view.Person(leader))) named.Add(new(leader, Part.Leader, mention));
                    last = leader;
                }
                else if (!Event.NamesPeopleOf(member))
                {
                    named.Add(new(member, Part.Participant, mention));
                }
            }
        }

        bool IsAway(PersonModel person) => _absent.Contains(person.Symbol) || Event.IsAbsent(person) && !_invited.Contains(person.Symbol)
            || !_participants.Contains(person.Symbol) && IsOfAbsent(person);
    }

    private static void NoteWho(Symbol who, ModelView view)
    {
        if (who.Kind == Language.Kind.Person) view.Person(who);
        else if (KindSet.Parties.Contains(who.Kind)) view.Party(who);
    }
}
