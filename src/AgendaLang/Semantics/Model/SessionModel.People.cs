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
    private HashSet<Symbol>? _participants;

    /// <summary>Whether somebody who may be in it is unknown.</summary>
    public bool HasUnknownParticipants { get; private set; }

    /// <summary>The items that are taken up in it by <c>items</c>, as far as they are known, in order.</summary>
    public ImmutableArray<ItemModel> TakenUpItems { get; private set; } = [];

    /// <summary>Who is named in it, in order of text, chairs before speakers before participants; one person may be several times.</summary>
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

    /// <summary>Whether a person or party is in it. A party that names no persons, or only its leader, stands for any of its people.</summary>
    public Presence PresenceOf(Symbol who)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (IsOfNobody) return Presence.Present;
        if (who.Kind != Language.Kind.Person) return PresenceOfParty(who);
        var person = PersonModel.Of(who);
        if (Event.IsAbsent(person) || IsAbsent(who) || !person.Parties.IsEmpty && person.Parties.All(IsAbsent)) return Presence.Away;
        if (_participants!.Contains(who) || IsOfEverybody && Event.IsNamed(who)) return Presence.Present;
        foreach (var invitation in Invitations)
        {
            if (invitation.Guest.Target == who || invitation.Leader.Target == who) return Presence.Present;
            if (invitation.Guest.Target is { } guest && guest.Kind != Language.Kind.Person && PartyModel.Of(guest).Members.Any(person.Parties.Contains)) return Presence.Present;
        }
        var best = Presence.Away;
        foreach (var party in person.Parties)
        {
            if (HasParticipants ? !_participants.Contains(party) : !Event.TakesPart(party)) continue;
            if (Event.DelegationOf(party) is not { } delegation || delegation.IsUnknown || delegation.Others.IsEmpty
                || delegation.People.Any(mention => mention.Target == who)) return Presence.Present;
            best = Presence.Unlisted;
        }
        return best == Presence.Away && (HasUnknownParticipants || IsBroken || Event.HasUnknownPeople || Event.IsBroken || person.HasUnknownParty)
            ? Presence.Unknown : best;
    }

    /// <summary>Whether the session itself says that a person, country or organization is absent.</summary>
    public bool IsAbsent(Symbol who)
    {
        foreach (var mention in Absent)
            if (mention.Target is { } target && (target == who || PartyModel.IsGroupKind(target.Kind) && PartyModel.Of(target).Members.Contains(who))) return true;
        return false;
    }

    private Presence PresenceOfParty(Symbol party)
    {
        var members = PartyModel.Of(party).Members;
        foreach (var member in members)
        {
            if (Event.IsAbsent(member) || IsAbsent(member)) continue;
            if (HasParticipants ? _participants!.Contains(member) || ActsFor(member) : Event.TakesPart(member)) return Presence.Present;
            if (Invitations.Any(invitation => invitation.Guest.Target is { } guest && guest.Kind != Language.Kind.Person && PartyModel.Of(guest).Members.Contains(member)))
                return Presence.Present;
        }
        return HasUnknownParticipants || IsBroken || Event.HasUnknownPeople || Event.IsBroken || PartyModel.Of(party).HasUnknownMembers
            ? Presence.Unknown : Presence.Away;
    }

    private bool ActsFor(Symbol party) =>
        Participants.Any(mention => mention.Target is { Kind: Language.Kind.Person } person && PersonModel.Of(person).Parties.Contains(party));

    /// <summary>Finds what it takes up and whom it names, once all items of the event are known.</summary>
    internal void TakeUp(ModelView view)
    {
        TakenUpItems = [.. TakenUp.Select(mention => ItemOf(mention.Target, view)).OfType<ItemModel>()];
        _participants = [];
        var parties = new List<Symbol>();
        foreach (var mention in Participants)
        {
            if (mention.Target is not { } target) continue;
            _participants.Add(target);
            if (target.Kind == Language.Kind.Person) view.Person(target);
            else parties.Add(target);
        }
        ParticipantParties = PartyModel.Flatten(parties, view, out var isUnknown);
        HasUnknownParticipants |= isUnknown;
        _participants.UnionWith(ParticipantParties);
        foreach (var mention in Absent)
            if (mention.Target is { } absent) NoteWho(absent, view);
        foreach (var invitation in Invitations)
            if (invitation.Guest.Target is { } guest) NoteWho(guest, view);
        Named = ListNamed(view);
    }

    private ItemModel? ItemOf(Symbol? item, ModelView view) =>
        item == null ? null : Event.Item(item) ?? (item.Kind == Language.Kind.Item ? new ItemModel(item, null, "", view) : null);

    private ImmutableArray<Named> ListNamed(ModelView view)
    {
        var named = ImmutableArray.CreateBuilder<Named>();
        foreach (var chair in Chairs) AddOne(chair, Part.Chair, false);
        foreach (var item in AllItems)
            if (item.IsLive)
                foreach (var chair in item.Chairs) AddOne(chair, Part.Chair, true);
        foreach (var speaker in Speakers) AddOne(speaker.Who, Part.Speaker, false);
        foreach (var item in AllItems)
            if (item.IsLive)
                foreach (var speaker in item.Speakers) AddOne(speaker.Who, Part.Speaker, true);
        foreach (var mention in Participants)
        {
            if (mention.Target is { Kind: Language.Kind.Person } person) named.Add(new(person, Part.Participant, mention));
            else if (mention.Target is { } party && Kind == SessionKind.Bilateral) AddParty(party, mention);
        }
        if (Kind == SessionKind.Bilateral && !HasParticipants)
            foreach (var side in Event.Between)
                if (side.Target is { } party) AddParty(party, side);
        return named.ToImmutable();

        void AddOne(Mention mention, Part part, bool isOfItem)
        {
            if (mention.Target is not { } who) return;
            NoteWho(who, view);
            if (who.Kind == Language.Kind.Person) named.Add(new(who, part, mention, isOfItem));
        }

        // A party in a bilateral is its leader; one without named persons is itself.
        void AddParty(Symbol party, Mention mention)
        {
            foreach (var member in PartyModel.Flatten([party], view, out _))
            {
                if (IsAbsent(member) || Event.IsAbsent(member)) continue;
                var delegation = Event.DelegationOf(member);
                if (delegation?.Leader.Target is { } leader) named.Add(new(leader, Part.Leader, mention));
                else if (delegation is not { IsUnknown: true } && !(delegation?.People.Any() ?? false)) named.Add(new(member, Part.Participant, mention));
            }
        }
    }

    private static void NoteWho(Symbol who, ModelView view)
    {
        if (who.Kind == Language.Kind.Person) view.Person(who);
        else if (KindSet.Parties.Contains(who.Kind)) view.Party(who);
    }
}
