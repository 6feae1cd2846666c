using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4004: speakers and items need more time than there is.</summary>
internal sealed class OverTime : IEventRule
{
    /// <summary>The longest time that can be written.</summary>
    private const int MostMinutes = 9999 * 60;

    public RuleInfo Info => RuleCatalogue.OverTime;

    public RulePage Page => new(
        Info,
        What: """
        The speakers and items of a session together need more time than the session has, or those of an item more than the item. An item takes
        the time on its head line, else that of its speakers and parts. Items that a session takes up with `items` do not count, nor do items
        of a session that another one takes up too: they may be spread over both.
        """,
        Why: """
        A session that is full on paper runs over in the room: the last speakers are cut short, and whatever follows begins late. Six speakers
        of ten minutes do not fit into three quarters of an hour, however brief they promise to be.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-10:45 kind plenary chair kz discuss trade {
                speaker kz 30m
                speaker uz 30m
            }
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-11:00 kind plenary chair kz discuss trade {
                speaker kz 30m
                speaker uz 30m
            }
        }
        """,
        Mend: "Let it last longer, give speakers and items less time, or move an item to another session.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        var takenUp = TakenUp(inEvent);
        var begins = new Lazy<Instant[]>(() => Begins(inEvent), LazyThreadSafetyMode.None);
        foreach (var session in inEvent.Sessions)
            if (session.IsLive && (!session.Speakers.IsEmpty || !session.Items.IsEmpty)) CheckSession(session, takenUp, begins, context);
        foreach (var item in inEvent.Items)
            if (item is { IsLive: true, Minutes: { } minutes } && (!item.Speakers.IsEmpty || !item.Items.IsEmpty)) CheckItem(item, minutes, takenUp, context);
    }

    private void CheckSession(SessionModel session, Dictionary<Symbol, SessionModel?> takenUp, Lazy<Instant[]> begins, RuleContext context)
    {
        var speakers = OfSpeakers(session.Speakers);
        var items = OfItems(session.Items, session, takenUp);
        if (speakers + items == 0 || Has(session, context.View) is not { } has || speakers + items <= has.Minutes) return;
        var needed = ToInt(speakers + items);
        context.Report(Info.At(has.Place, $"{Words.Begin(session.Symbol)} has {Words.Length(has.Minutes)}, but its {What(speakers, items)} need {Words.Length(needed)}.") with
        {
            Help = Help(needed - has.Minutes),
            Fixes = has.IsLength ? [.. GiveTime(has.Place, needed)] : [.. EndLater(session, needed - has.Minutes, begins, context.View)],
        });
    }

    private void CheckItem(ItemModel item, int has, Dictionary<Symbol, SessionModel?> takenUp, RuleContext context)
    {
        var speakers = OfSpeakers(item.Speakers);
        var parts = OfItems(item.Items, item.Session, takenUp);
        if (speakers + parts <= has) return;
        var needed = ToInt(speakers + parts);
        var symbol = item.Symbol;
        var place = symbol.Declaration.Head.DurationSpan is { } span ? new Location(symbol.File.Source, span) : symbol.Place();
        context.Report(Info.At(place, $"{Words.Begin(symbol)} has {Words.Length(has)}, but its {What(speakers, parts)} need {Words.Length(needed)}.") with
        {
            Help = Help(needed - has),
            Fixes = [.. GiveTime(place, needed)],
        });
    }

    /// <summary>How long a session is, and where that is written; null if it is not said, or by a clock that is wrong.</summary>
    private static (int Minutes, Location Place, bool IsLength)? Has(SessionModel session, ModelView view)
    {
        if (session.IsDateLost) return null;
        var days = session is { FirstDate: { } first, LastDate: { } last } ? last.DayNumber - first.DayNumber + 1 : 1;
        if (Times(session, view) is { End: { } end } times)
        {
            if (session.Timings.IsEmpty) return ((end - times.Start) * Math.Min(days, Timing.MaxDays), session.TimeLocation, false);
            if (session.Timings.Length < days) return null;
            var sum = 0;
            foreach (var timing in session.Timings)
            {
                if (timing.StartProblem == ClockProblem.Gap || timing.EndProblem == ClockProblem.Gap) return null;
                sum += timing.Minutes ?? 0;
            }
            return (sum, session.TimeLocation, false);
        }
        if (session.Length is not { } length || days > 1 || view.Facts(session.Symbol).First(Keyword.Length).Values.DurationSpan is not { } span) return null;
        return (length, new(session.Symbol.File.Source, span), true);
    }

    private static (int Start, int? End)? Times(SessionModel session, ModelView view) =>
        session.Symbol.Declaration.Head.Times ?? (view.Facts(session.Symbol).First(Keyword.On) is { IsDefault: false } on ? on.Values.Times : null);

    /// <summary>The items that live sessions take up, with the session; null if several do.</summary>
    private static Dictionary<Symbol, SessionModel?> TakenUp(EventModel inEvent)
    {
        var takenUp = new Dictionary<Symbol, SessionModel?>();
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive) continue;
            foreach (var mention in session.TakenUp)
                if (mention.Target is { } item && !takenUp.TryAdd(item, session) && takenUp[item] != session) takenUp[item] = null;
        }
        return takenUp;
    }

    private static long OfSpeakers(ImmutableArray<Speaker> speakers)
    {
        var sum = 0L;
        foreach (var speaker in speakers) sum += speaker.Minutes ?? 0;
        return sum;
    }

    /// <summary>The time of some items, without those that (also) another session takes up: they may be spread over several.</summary>
    private static long OfItems(ImmutableArray<ItemModel> items, SessionModel? session, Dictionary<Symbol, SessionModel?> takenUp)
    {
        var sum = 0L;
        foreach (var item in items)
        {
            if (!item.IsLive || takenUp.TryGetValue(item.Symbol, out var by) && (by == null || by != session)) continue;
            sum += item.Minutes ?? OfSpeakers(item.Speakers) + OfItems(item.Items, session, takenUp);
        }
        return sum;
    }

    private static int ToInt(long minutes) => (int)Math.Min(minutes, int.MaxValue);

    private static string What(long speakers, long items) => items == 0 ? "speakers" : speakers == 0 ? "items" : "speakers and items";

    private static string Help(int over) => $"Let it last {Words.Length(over)} longer, or give speakers and items less time.";

    /// <summary>The mend that ends a session later, where nothing else begins before.</summary>
    private static IEnumerable<Fix> EndLater(SessionModel session, int over, Lazy<Instant[]> begins, ModelView view)
    {
        if (session.Timings is not [{ EndMinutes: { } end } timing] || over >= 24 * 60 || end + over >= 2 * 24 * 60) yield break;
        var next = Array.BinarySearch(begins.Value, timing.Start);
        while (next < begins.Value.Length && begins.Value[next] == timing.Start) next++;
        if (next < begins.Value.Length && begins.Value[next] < timing.End.Plus(Duration.FromMinutes(over))) yield break;
        var isOnHead = session.Symbol.Declaration.Head.Times != null;
        var span = isOnHead ? session.Symbol.Declaration.Head.EndTimeSpan : view.Facts(session.Symbol).First(Keyword.On).Values.EndTimeSpan;
        var later = Words.Clock(end + over);
        if (span is { } at) yield return Edits.ReplaceFix($"End it at {later}", new(session.Symbol.File.Source, at), later);
    }

    /// <summary>When live sessions and breaks begin, in order.</summary>
    private static Instant[] Begins(EventModel inEvent)
    {
        var timings = inEvent.Sessions.Where(session => session.IsLive).SelectMany(session => session.Timings).Concat(inEvent.Breaks.SelectMany(pause => pause.Timings));
        Instant[] begins = [.. timings.Select(timing => timing.Start)];
        Array.Sort(begins);
        return begins;
    }

    private static IEnumerable<Fix> GiveTime(Location place, int minutes)
    {
        if (minutes > MostMinutes) yield break;
        yield return Edits.ReplaceFix($"Give it {Words.Length(minutes)}", place, Written(minutes));
    }

    private static string Written(int minutes) => minutes % 60 == 0 ? $"{Words.Number(minutes / 60)}h"
        : minutes < 60 ? $"{Words.Number(minutes)}m" : $"{Words.Number(minutes / 60)}h{Words.Number(minutes % 60)}m";
}
