using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>How near a declaration is to what is being written: the lower the group, the nearer.</summary>
/// <param name="Group">0 for what fits best, to <see cref="ReferenceRanking.Never"/> for what would be a mistake.</param>
/// <param name="Reason">Why, for the reader; empty where its office or date says more.</param>
/// <param name="Order">The order within the group.</param>
internal readonly record struct ReferenceRank(int Group, string Reason, int Order = 0);

/// <summary>Ranks what could be named, by what the agenda says of the event, its people, rooms and topics.</summary>
internal sealed class ReferenceRanking
{
    /// <summary>The group of what is not proposed, since it would be a mistake.</summary>
    public const int Never = 9;

    private static readonly ReferenceRank Ordinary = new(2, "");
    private static readonly ReferenceRank Mistake = new(Never, "");
    private static readonly KindSet PeopleKinds = KindSet.Parties | KindSet.Of(Kind.Person);

    private readonly CompletionDraft _draft;
    private readonly PropertyInfo? _row;
    private readonly Keyword _sub;
    private readonly Symbol? _owner;
    private readonly EventModel? _event;
    private readonly SessionModel? _session;
    private readonly Symbol? _value;
    private readonly Symbol? _near;
    private readonly RoomPlan? _rooms;
    private readonly TopicPlan? _topics;
    private readonly bool _isPartyKnown;

    public ReferenceRanking(CompletionDraft draft, KindSet kinds, Symbol? near)
    {
        _draft = draft;
        _near = near;
        _row = draft.Reading.Row;
        _sub = draft.Reading.Sub?.Keyword ?? Keyword.None;
        _owner = draft.Place.Owner;
        if (draft.Place.Event is { } inEvent) _event = EventModel.Of(inEvent);
        for (var at = _owner ?? draft.Place.HolderSymbol; at != null && _session == null; at = at.Holder)
            if (at.Kind == Kind.Session) _session = _event?.Session(at);
        if (_sub != Keyword.None && draft.Reading.Value is { IsDefault: false } value) _value = NameLookup.Global(draft.Set, Text.UnicodeText.ToNfc(value.Text.ToString()), PeopleKinds);
        _isPartyKnown = _value != null && IsOfParty && draft.Set.Files.Any(file => file.Names.OfKinds(KindSet.Of(Kind.Person)).Any(person => ActsFor(person, _value)));
        if (kinds.Contains(Kind.Room) && _session != null) _rooms = new(_event!, _session, near);
        if (_row?.Keyword is Keyword.Discuss or Keyword.Raise && _event != null) _topics = new(draft.Set, _event, _session);
    }

    private bool IsOfParty => _sub is Keyword.Led or Keyword.With;

    /// <summary>Where something stands among what could be named.</summary>
    public ReferenceRank Of(Symbol symbol)
    {
        if (_row == null) return Ordinary;
        if (_owner != null && LeadsBack(symbol)) return Mistake;
        if (_rooms != null && symbol.Kind is Kind.Room or Kind.Place) return _rooms!.Of(symbol);
        if (_topics != null && symbol.Kind is Kind.Topic or Kind.Initiative) return _topics!.Of(symbol);
        if (symbol.Scope != null && symbol.Scope == _owner?.Event) return new(OfOwnEvent(symbol), "");
        if (symbol.Kind == Kind.Person || KindSet.Parties.Contains(symbol.Kind)) return OfPeople(symbol);
        if (KindSet.Events.Contains(symbol.Kind)) return OfEvent(symbol);
        return symbol.Scope != null && symbol.Scope != _near ? new(4, "") : Ordinary;
    }

    private int OfOwnEvent(Symbol symbol) => symbol.Kind switch
    {
        Kind.Item when _event?.Item(symbol) is { } item => item.TakenUpIn.IsEmpty && item.Session == null ? 0 : 1,
        Kind.Session when SymbolNames.IsOff(symbol) => 1,
        _ => 0,
    };

    private ReferenceRank OfEvent(Symbol symbol)
    {
        if (SymbolNames.IsOff(symbol)) return new(4, "");
        if (_event == null || _row!.Keyword is not (Keyword.Prepares or Keyword.Follows) || _event.FirstDate is not { } own || EventModel.Of(symbol).FirstDate is not { } other) return Ordinary;
        var fits = _row.Keyword == Keyword.Prepares ? other >= own : other <= own;
        return fits ? new(0, "", Math.Min(999, Math.Abs(other.DayNumber - own.DayNumber))) : new(5, _row.Keyword == Keyword.Prepares ? "is earlier" : "is later");
    }

    private ReferenceRank OfPeople(Symbol symbol)
    {
        if (IsOfParty)
        {
            if (_value == null) return Ordinary;
            if (ActsFor(symbol, _value)) return new(0, "", (int?)PersonModel.Of(symbol).Rank ?? 99);
            // Another's people would lead the wrong delegation; who acts for nobody in particular may.
            return _isPartyKnown && PersonModel.Of(symbol).HasParty ? Mistake : new(3, "");
        }
        if (_event == null) return _row!.Keyword == Keyword.By && symbol.Kind is Kind.Group or Kind.Format ? new(3, "") : Ordinary;
        switch (_row!.Keyword)
        {
            case Keyword.Delegation when _sub == Keyword.None:
                return _event.DelegationOf(symbol) is { } known && known.Party.Target == symbol && !known.Location.Span.Touches(_draft.Place.Offset) ? Mistake
                    : !TakesPart(symbol) || PartyModel.IsGroupKind(symbol.Kind) ? new(3, "") : new(IsMember(symbol) ? 0 : 1, "");
            case Keyword.Invite when _sub == Keyword.None && _session == null:
                return IsMember(symbol) ? Mistake : Ordinary;
            case Keyword.Format or Keyword.Between or Keyword.Of or Keyword.Equals or Keyword.About:
                return Ordinary;
        }
        if (_session != null && _owner is { Kind: Kind.Session or Kind.Item } && _row.Keyword is not (Keyword.Participants or Keyword.Invite or Keyword.Host or Keyword.Remote or Keyword.Absent))
        {
            return _session.PresenceOf(symbol) switch
            {
                Presence.Present => new(0, "", RankOf(symbol)),
                Presence.Away => new(5, "not in the session"),
                _ => new(1, ""),
            };
        }
        // Who is absent by this very line would be expected without it.
        if (_row.Keyword == Keyword.Absent) return TakesPart(symbol) || IsMember(symbol) || _event.IsAbsent(symbol) ? new(0, "", RankOf(symbol)) : new(5, "not in the event");
        if (_row.Keyword == Keyword.Invite) return TakesPart(symbol) ? new(3, "takes part already") : Ordinary;
        return TakesPart(symbol) ? new(0, "", RankOf(symbol)) : new(5, "not in the event");
    }

    /// <summary>Persons by rank, then countries and organizations, then groups.</summary>
    private static int RankOf(Symbol symbol) => symbol.Kind == Kind.Person ? (int?)PersonModel.Of(symbol).Rank ?? 99 : PartyModel.IsGroupKind(symbol.Kind) ? 300 : 200;

    private bool TakesPart(Symbol symbol) => symbol.Kind == Kind.Person ? _event!.TakesPart(PersonModel.Of(symbol)) : _event!.TakesPart(symbol);

    private bool IsMember(Symbol symbol) => KindSet.Parties.Contains(symbol.Kind)
        && PartyModel.Of(symbol).Members is { IsEmpty: false } members && members.All(_event!.Members.Contains);

    private static bool ActsFor(Symbol person, Symbol party) =>
        person.Kind == Kind.Person && (PersonModel.Of(person).Given.Contains(party) || PersonModel.Of(person).Parties.Any(PartyModel.Of(party).Members.Contains));

    /// <summary>Whether naming it here would close a circle.</summary>
    private bool LeadsBack(Symbol symbol)
    {
        var keyword = _row!.Keyword;
        if (_sub != Keyword.None || keyword is not (Keyword.Equals or Keyword.In or Keyword.After or Keyword.Within or Keyword.Supersedes)) return false;
        var seen = new HashSet<Symbol>();
        var waiting = new Stack<Symbol>();
        waiting.Push(symbol);
        while (waiting.TryPop(out var next))
        {
            if (next == _owner) return true;
            if (!seen.Add(next)) continue;
            foreach (var fact in new Facts(next))
            {
                if (fact.Keyword != keyword) continue;
                foreach (var mention in fact.Mentions())
                    if (mention.Target is { } target) waiting.Push(target);
            }
        }
        return false;
    }
}
