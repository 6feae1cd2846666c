using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Rules.Participants;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>As what a party takes part in an event.</summary>
internal enum PartyRole : byte
{
    /// <summary>It hosts it.</summary>
    Host,

    /// <summary>It is a member of the format or a side, or simply takes part.</summary>
    Member,

    /// <summary>It is invited as guest.</summary>
    Guest,

    /// <summary>It is invited as observer.</summary>
    Observer,
}

/// <summary>A person who takes part in an event.</summary>
/// <param name="Person">The person.</param>
/// <param name="Office">The office; null if it is not given.</param>
/// <param name="Rank">The word of the rank; null if it is not given.</param>
/// <param name="Role"><c>leader</c>, <c>member</c>, <c>guest</c>, <c>observer</c> or <c>participant</c>.</param>
/// <param name="Sessions">The sessions that they are in, in order of time.</param>
internal sealed record PersonTakingPart(NamedThing Person, string? Office, string? Rank, string Role, ImmutableArray<SessionSummary> Sessions);

/// <summary>A party that takes part in an event.</summary>
/// <param name="Party">The party.</param>
/// <param name="Attendance">Where the event names it: its delegation or invitation; null if nowhere by name.</param>
/// <param name="Role">As what it takes part.</param>
/// <param name="IsAbsent">Whether it is said to be absent.</param>
/// <param name="Zone">Its home zone, an IANA id; null if none is known.</param>
/// <param name="Size">The seats of its delegation, of the head and in all; null if not said.</param>
/// <param name="People">Who comes for it.</param>
/// <param name="Sessions">The sessions that it is in, in order of time.</param>
internal sealed record PartyTakingPart(NamedThing Party, Location? Attendance, PartyRole Role, bool IsAbsent, string? Zone, (int Head, int Total)? Size, ImmutableArray<PersonTakingPart> People,
    ImmutableArray<SessionSummary> Sessions);

/// <summary>Who takes part in an event.</summary>
/// <param name="Event">The event; null where a file has none.</param>
/// <param name="Parties">The parties by precedence, then guests, then observers, last who is absent.</param>
/// <param name="Others">Persons who take part for none of these.</param>
internal sealed record ParticipantsReport(EventSummary? Event, ImmutableArray<PartyTakingPart> Parties, ImmutableArray<PersonTakingPart> Others)
{
    /// <summary>Who takes part in an event.</summary>
    /// <param name="document">The file that asks.</param>
    /// <param name="id">The event; null for the one at the offset, else the main one: the last summit of the file, else its last meeting, else those of its set.</param>
    /// <param name="offset">Where the cursor is; null if that does not matter.</param>
    /// <returns>Null if there is no event of that id.</returns>
    public static ParticipantsReport? Of(EditorDocument document, string? id = null, int? offset = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var file in document.Set.Files) document.Set.BindingOf(file);
        var symbol = id != null ? document.Set.Find(id) : (offset is { } at ? Symbols.At(document.File, at)?.Event : null) ?? MainOf(document);
        if (id != null && (symbol == null || !KindSet.Events.Contains(symbol.Kind))) return null;
        return symbol == null ? new(null, [], []) : new Reader(EventModel.Of(symbol), document.Set).Read();
    }

    /// <summary>The event that a file is about.</summary>
    internal static Symbol? MainOf(EditorDocument document) =>
        document.File.Names.OfKinds(KindSet.Of(Kind.Summit)).LastOrDefault() ?? document.File.Names.OfKinds(KindSet.Events).LastOrDefault()
        ?? document.Set.OfKind(Kind.Summit).LastOrDefault() ?? document.Set.OfKind(Kind.Meeting).LastOrDefault();

    private sealed class Reader(EventModel model, AgendaSet set)
    {
        private readonly PartyOrder _order = new(model, new ModelView());

        public ParticipantsReport Read()
        {
            var absent = model.Absent.Select(mention => mention.Target).OfType<Symbol>().Where(who => who.Kind != Kind.Person)
                .SelectMany(party => PartyModel.Of(party).Members).Where(party => !model.TakesPart(party)).Distinct();
            var parties = model.Parties.Concat(absent).Select(Party).ToList();
            var basis = model.Precedence ?? Precedence.Listed;
            var places = model.Parties.ToDictionary(party => party, party => _order.PlaceOf(party, basis));
            var sorted = parties.Select((party, number) => (party, number)).OrderBy(each => each.party.Made.IsAbsent).ThenBy(each => each.party.Made.Role is PartyRole.Host ? PartyRole.Member : each.party.Made.Role)
                .ThenBy(each => places.GetValueOrDefault(each.party.Symbol) == null).ThenBy(each => places.GetValueOrDefault(each.party.Symbol) ?? default).ThenBy(each => each.number);
            var shown = parties.SelectMany(party => party.People).ToHashSet();
            var others = model.People.Concat(model.Chairs.Concat([model.Host]).Select(mention => mention.Target).OfType<Symbol>().Where(who => who.Kind == Kind.Person)).Distinct()
                .Where(person => !shown.Contains(person)).Select(person => Person(person, RoleOf(person)));
            return new(Summaries.Of(model), [.. sorted.Select(each => each.party.Made)], [.. others]);
        }

        private (Symbol Symbol, PartyTakingPart Made, List<Symbol> People) Party(Symbol party)
        {
            var delegation = model.DelegationOf(party);
            var invitation = InvitationOf(party);
            var people = (delegation?.People.Select(mention => mention.Target!) ?? []).Concat(invitation?.Leader.Target is { } leader ? [leader] : [])
                .Concat(model.People.Where(person => PersonModel.Of(person).Parties is [var only] && only == party)).Distinct().ToList();
            var role = IsHost(party) ? PartyRole.Host : model.Members.Contains(party) ? PartyRole.Member
                : invitation?.Role switch { InviteeRole.Guest => PartyRole.Guest, InviteeRole.Observer => PartyRole.Observer, _ => PartyRole.Member };
            var made = new PartyTakingPart(NamedThing.Of(party), delegation?.Location ?? invitation?.Location, role, !model.TakesPart(party), HomeZone.Of(party, set), delegation?.Size,
                [.. people.Select(person => Person(person, RoleOf(person)))], SessionsOf(party));
            return (party, made, people);
        }

        private bool IsHost(Symbol party) => model.Host.Target is { } host
            && (host.Kind == Kind.Person ? PersonModel.Of(host).Parties.Contains(party) : PartyModel.Of(host).Members.Contains(party));

        private Invitation? InvitationOf(Symbol party) =>
            model.Invitations.FirstOrDefault(invitation => invitation.Guest.Target is { } guest && guest.Kind != Kind.Person && PartyModel.Of(guest).Members.Contains(party));

        private string RoleOf(Symbol person)
        {
            if (model.DelegationWith(person) is { } delegation) return delegation.Leader.Target == person ? "leader" : "member";
            foreach (var invitation in model.Invitations)
            {
                if (invitation.Leader.Target == person) return "leader";
                if (invitation.Guest.Target == person) return invitation.Role switch { InviteeRole.Observer => "observer", InviteeRole.Member => "member", _ => "guest" };
            }
            return "participant";
        }

        private PersonTakingPart Person(Symbol symbol, string role)
        {
            var person = PersonModel.Of(symbol);
            return new(NamedThing.Of(symbol), person.Office, person.Rank is { } rank ? Vocabularies.Rank.Terms[(int)rank].Text : null, role, SessionsOf(symbol));
        }

        private ImmutableArray<SessionSummary> SessionsOf(Symbol who)
        {
            var roles = new Dictionary<SessionModel, ImmutableArray<string>>();
            foreach (var session in model.Sessions)
            {
                var own = RolesIn(session, who);
                if (!own.IsEmpty || !session.IsOfNobody && session.PresenceOf(who) == Presence.Present) roles.Add(session, own);
            }
            return Summaries.InOrder(roles.Keys, session => roles[session]);
        }

        private static ImmutableArray<string> RolesIn(SessionModel session, Symbol who)
        {
            var roles = ImmutableArray.CreateBuilder<string>();
            var items = session.AllItems.Where(item => item.IsLive).ToList();
            if (session.Chairs.Any(IsTheirs) || items.Exists(item => item.Chairs.Any(IsTheirs))) roles.Add("chair");
            if (IsTheirs(session.Host)) roles.Add("host");
            if (session.Speakers.Any(speaker => IsTheirs(speaker.Who)) || items.Exists(item => item.Speakers.Any(speaker => IsTheirs(speaker.Who)))) roles.Add("speaker");
            if (session.Participants.Any(IsTheirs)) roles.Add("participant");
            return roles.ToImmutable();

            // What somebody does, their party does.
            bool IsTheirs(Mention mention) => mention.Target is { } target && (target == who
                || who.Kind != Kind.Person && (target.Kind == Kind.Person ? PersonModel.Of(target).Parties is [var only] && only == who
                    : PartyModel.IsGroupKind(target.Kind) && PartyModel.Of(target).Members.Contains(who)));
        }
    }
}
