using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4011: less time from one room to the next than the way takes.</summary>
internal sealed class TransferTooShort : ISetRule
{
    public RuleInfo Info => RuleCatalogue.TransferTooShort;

    public RulePage Page => new(
        Info,
        What: """
        Somebody is named in two sessions one after the other, in two rooms that are both known, with less time between than the event's `transfer` asks
        for. Of several `transfer` lines that fit, the one that names the rooms or places most closely holds. People who are remote in one of the two
        need no way, and what overlaps is said by AGL2002.
        """,
        Why: """
        A motorcade of a head of state takes its time, with road closures, a door that opens and a hand to shake; between two halls of one house the
        photographers slow it down. Protocol services plan such ways by the minute, and a programme without them is late from the second session on.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty

        place akorda "Akorda" in astana {
            room red-hall "Red Hall"
        }

        place library "National Library" in astana {
            room foyer "Foyer"
        }

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at akorda {
            delegation kz led by tokayev
            transfer 20m between akorda, library

            session plenary "Plenary" 10:00-12:00 kind plenary in red-hall chair tokayev discuss trade
            session exhibition "Opening of the exhibition" 12:10-12:40 kind ceremony {
                in library.foyer
                participants tokayev
            }
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty

        place akorda "Akorda" in astana {
            room red-hall "Red Hall"
        }

        place library "National Library" in astana {
            room foyer "Foyer"
        }

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at akorda {
            delegation kz led by tokayev
            transfer 20m between akorda, library

            session plenary "Plenary" 10:00-12:00 kind plenary in red-hall chair tokayev discuss trade

            session exhibition "Opening of the exhibition" 12:30-13:00 kind ceremony {
                in library.foyer
                participants tokayev
            }
        }
        """,
        Mend: "Begin the later session later, end the earlier one earlier, or hold both in one room. If somebody joins by video, say so with `remote`.");

    public void Check(SetView set, RuleContext context)
    {
        var events = set.Events.Where(each => each.IsLive).ToList();
        if (!events.Exists(each => !each.Transfers.IsEmpty)) return;
        var stays = new Dictionary<Symbol, List<Stay>>();
        foreach (var inEvent in events) Collect(inEvent, stays, context.View);
        var ways = new Ways(context.View);
        var late = new Dictionary<(Symbol, Symbol), Haste>();
        foreach (var (person, list) in stays)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            Compare(person, list, ways, late);
        }
        foreach (var haste in late.Values) Report(haste, context);
    }

    /// <summary>Notes when each person is named in which known room, unless they are remote.</summary>
    private static void Collect(EventModel inEvent, Dictionary<Symbol, List<Stay>> stays, ModelView view)
    {
        var seen = new HashSet<Symbol>();
        foreach (var session in inEvent.Sessions)
        {
            if (session.Timings.IsEmpty || !session.IsLive || session.Place.Target is not { Kind: Kind.Room or Kind.Place } room) continue;
            seen.Clear();
            foreach (var named in session.Named)
            {
                if (named.Who.Kind != Kind.Person || !seen.Add(named.Who) || session.IsRemote(view.Person(named.Who))) continue;
                foreach (var timing in session.Timings) Add(named.Who, new(inEvent, session.Symbol, room, timing, session.TimeLocation, named.IsOfItem ? named.Mention : default));
            }
        }
        if (inEvent.At.Target is not { Kind: Kind.Place } place) return;
        seen.Clear();
        foreach (var named in inEvent.NamedInMeeting())
        {
            if (!seen.Add(named.Who) || inEvent.IsRemote(view.Person(named.Who))) continue;
            foreach (var timing in inEvent.OwnTimings) Add(named.Who, new(inEvent, inEvent.Symbol, place, timing, inEvent.TimeLocation, default));
        }

        void Add(Symbol person, Stay stay)
        {
            if (!stays.TryGetValue(person, out var list)) stays.Add(person, list = []);
            list.Add(stay);
        }
    }

    /// <summary>Compares each stay of a person with the one before that ends last.</summary>
    private static void Compare(Symbol person, List<Stay> list, Ways ways, Dictionary<(Symbol, Symbol), Haste> late)
    {
        Stay? before = null;
        foreach (var stay in list.OrderBy(stay => stay.Timing.Start))
        {
            if (before != null && before.Room != stay.Room && !IsOneItem(before, stay) && before.Timing.End <= stay.Timing.Start
                && ways.Between(before, stay) is { } needed && (stay.Timing.Start - before.Timing.End).TotalMinutes < needed)
            {
                if (!late.TryGetValue((stay.Session, before.Session), out var haste)) late.Add((stay.Session, before.Session), haste = new(stay, before, needed));
                haste.People.Add(person);
            }
            // Nobody knows when one without an end is over.
            if (stay.Timing.HasEnd && (before == null || stay.Timing.End >= before.Timing.End)) before = stay;
        }
    }

    /// <summary>Whether one item names somebody in both: where two sessions take it up, they need to be in one of them only.</summary>
    private static bool IsOneItem(Stay one, Stay other) => !one.OfItem.IsDefault && one.OfItem == other.OfItem;

    private void Report(Haste haste, RuleContext context)
    {
        var (later, earlier) = (haste.Later, haste.Earlier);
        var minutes = (int)(later.Timing.Start - earlier.Timing.End).TotalMinutes;
        var has = haste.People.Count == 1 ? "has" : "have";
        context.ReportPair(Info.At(later.Place,
            $"{Words.Capital(Words.List(haste.People.Select(Words.Of)))} {has} {(minutes == 0 ? "no time" : Words.Length(minutes))} to get from {Words.Of(earlier.Room)} to "
            + $"{Words.Of(later.Room)}, between {Words.Of(earlier.Session)}, {Words.When(earlier.Timing)}, and {Words.Of(later.Session)}, "
            + $"{Words.When(later.Timing, earlier.Timing)}; the way takes {Words.Length(haste.Needed)}.") with
        {
            Help = $"Begin the later one at {Words.Clock(later.Timing.StartMinutes + haste.Needed - minutes)} or after, or hold both in one room.",
            Related = [new(earlier.Place, "the way begins here")],
        }, earlier.Place);
    }

    /// <summary>Somebody's time in a room; <c>OfItem</c> where an item names them.</summary>
    internal sealed record Stay(EventModel Event, Symbol Session, Symbol Room, Timing Timing, Location Place, Mention OfItem);

    /// <summary>People who have too little time for a way.</summary>
    private sealed record Haste(Stay Later, Stay Earlier, int Needed)
    {
        public List<Symbol> People { get; } = [];
    }
}
