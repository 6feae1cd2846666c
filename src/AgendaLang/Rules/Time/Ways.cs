using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>How long ways take, by the <c>transfer</c> of events.</summary>
internal sealed class Ways(ModelView view)
{
    private readonly ModelView _view = view;
    private readonly Dictionary<(EventModel, Symbol, Symbol), int?> _known = [];

    /// <summary>How many minutes a way takes at least, by the event of its end, else by that of its begin; null where nothing says, or it may be no way at all.</summary>
    public int? Between(TransferTooShort.Stay from, TransferTooShort.Stay to) =>
        Between(to.Event, from.Room, to.Room) ?? Between(from.Event, from.Room, to.Room);

    private int? Between(EventModel inEvent, Symbol from, Symbol to)
    {
        if (_known.TryGetValue((inEvent, from, to), out var known)) return known;
        int? minutes = null;
        var (here, there) = (_view.Place(from), _view.Place(to));
        // What is somewhere in a place may be in that very room of it.
        if (!here.Places.Contains(to) && !there.Places.Contains(from))
        {
            // An event that is part of another is bound by what that says, unless it says something itself.
            var seen = new HashSet<EventModel>();
            for (var at = inEvent; at != null && seen.Add(at) && minutes == null;)
            {
                minutes = Closest(at, here, there);
                at = at.Within.Target is { } whole && KindSet.Events.Contains(whole.Kind) ? _view.Event(whole) : null;
            }
        }
        _known.Add((inEvent, from, to), minutes);
        return minutes;
    }

    /// <summary>The time that the closest of an event's lines gives; of two equally close the longer.</summary>
    private static int? Closest(EventModel inEvent, PlaceModel here, PlaceModel there)
    {
        int? minutes = null;
        var closest = int.MaxValue;
        foreach (var transfer in inEvent.Transfers)
        {
            if (transfer.Minutes is not { } length || Distance(transfer, here, there) is not { } distance || distance > closest) continue;
            minutes = distance == closest && minutes > length ? minutes : length;
            closest = distance;
        }
        return minutes;
    }

    /// <summary>How far what a line names is from two rooms: 0 for the rooms themselves, more for the places around; null where it is about another way.</summary>
    private static int? Distance(Transfer transfer, PlaceModel here, PlaceModel there)
    {
        if (transfer.Between.IsEmpty) return int.MaxValue - 1;
        return Nearest(transfer, here) is { } one && Nearest(transfer, there) is { } other && one.End != other.End ? one.Steps + other.Steps : null;
    }

    private static (Symbol End, int Steps)? Nearest(Transfer transfer, PlaceModel room)
    {
        if (IsNamed(transfer, room.Symbol)) return (room.Symbol, 0);
        for (var i = 0; i < room.Places.Length; i++)
            if (IsNamed(transfer, room.Places[i])) return (room.Places[i], i + 1);
        return null;
    }

    private static bool IsNamed(Transfer transfer, Symbol place)
    {
        foreach (var mention in transfer.Between)
            if (mention.Target == place) return true;
        return false;
    }
}
