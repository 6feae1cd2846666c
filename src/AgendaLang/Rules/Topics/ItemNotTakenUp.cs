using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Topics;

/// <summary>AGL3007: an item of the agenda for which no session has time.</summary>
internal sealed class ItemNotTakenUp : IAllSetsRule
{
    public RuleInfo Info => RuleCatalogue.ItemNotTakenUp;

    public RulePage Page => new(
        Info,
        What: """
        The agenda of an event is a list of items that sessions take up with `items`; one of them is taken up by no session, although others are. An
        item with parts is taken up with them, or part by part. Items that stand in a session are in it, and a session of another event can take up
        an item, too.
        """,
        Why: """
        The agenda says what is dealt with, the programme says when. An item without a session has been adopted and is never called: it is found on the last
        afternoon, when the chair asks whether the list is exhausted.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        topic trade "Trade"
        topic water "Water"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 {
            zone Asia/Almaty
            item tariffs "Tariffs" discuss trade
            item rivers "Rivers that we share" discuss water
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz items tariffs
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        topic trade "Trade"
        topic water "Water"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 {
            zone Asia/Almaty
            item tariffs "Tariffs" discuss trade
            item rivers "Rivers that we share" discuss water
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz items tariffs, rivers
        }
        """,
        Mend: "Take the item up in a session with `items`, or say that it is not dealt with: `status postponed`.");

    public void Check(AllSets sets, RuleContext context)
    {
        var taken = new Dictionary<Symbol, Taken>();
        var events = new HashSet<EventModel>();
        var isUnknown = false;
        foreach (var set in sets.Sets)
            foreach (var inEvent in set.Events)
                if (inEvent.IsLive && events.Add(inEvent)) isUnknown |= TakeUp(inEvent, taken);
        if (taken.Count == 0 || isUnknown) return;
        foreach (var inEvent in events)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (!inEvent.Items.IsEmpty && IsKnown(inEvent)) CheckEvent(inEvent, taken, context);
        }
    }

    /// <summary>Notes what the sessions of an event take up; says whether they may take up something unknown of another event.</summary>
    private static bool TakeUp(EventModel inEvent, Dictionary<Symbol, Taken> taken)
    {
        var isUnknown = false;
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive) continue;
            foreach (var mention in session.TakenUp)
            {
                if (mention.Target is { } item) taken.TryAdd(item, new(mention, session));
                else isUnknown |= mention.File.Source.Slice(mention.Span).Contains('.');
            }
        }
        return isUnknown;
    }

    /// <summary>Whether all that the sessions of an event take up could be read.</summary>
    private static bool IsKnown(EventModel inEvent)
    {
        if (inEvent.IsBroken) return false;
        foreach (var session in inEvent.Sessions)
        {
            if (session.IsBroken) return false;
            foreach (var mention in session.TakenUp)
                if (mention.Target == null) return false;
        }
        return true;
    }

    private void CheckEvent(EventModel inEvent, Dictionary<Symbol, Taken> taken, RuleContext context)
    {
        // Items are in order of text, each before its parts: seen from the end, parts come first. The very first is part of none.
        var inParts = new HashSet<Symbol>();
        for (var i = inEvent.Items.Length - 1; i > 0; i--)
        {
            var item = inEvent.Items[i];
            if (item.Holder != null && (taken.ContainsKey(item.Symbol) || inParts.Contains(item.Symbol))) inParts.Add(item.Holder.Symbol);
        }
        Taken? before = null;
        var missing = new List<(ItemModel Item, Taken? Before)>();
        foreach (var item in inEvent.Items)
        {
            if (item.Session != null) continue;
            if (taken.TryGetValue(item.Symbol, out var by)) before = by;
            else if (!item.IsOff && IsAsked(item, taken, inParts)) missing.Add((item, before));
        }
        if (before == null) return;
        foreach (var (item, near) in missing) Report(item, near, inEvent, context);
    }

    /// <summary>Whether an item should be taken up itself: not as a part of a larger one, and not part by part.</summary>
    private static bool IsAsked(ItemModel item, Dictionary<Symbol, Taken> taken, HashSet<Symbol> inParts)
    {
        var symbol = item.Symbol;
        if (inParts.Contains(symbol) || symbol.Id.Length == 0) return false;
        // An id that is given twice is a mistake already.
        if (symbol.Next != null || symbol.File.Names.Local(symbol.Event!, symbol.Id) != symbol) return false;
        for (var holder = item.Holder; holder != null; holder = holder.Holder)
            if (taken.ContainsKey(holder.Symbol)) return false;
        return item.Holder == null || inParts.Contains(item.Holder.Symbol);
    }

    private void Report(ItemModel item, Taken? near, EventModel inEvent, RuleContext context)
    {
        var id = item.Symbol.Id;
        context.Report(Info.At(item.Symbol.Place(), $"No session takes up {Words.Of(item.Symbol)}, while other items of {Words.Of(inEvent.Symbol)} are taken up.") with
        {
            Help = $"Take it up where it belongs, for example: items {id}. Or say that it is not dealt with: status postponed.",
            Fixes = near is { Session: var session, Mention: var mention } && session.Event == inEvent
                ? [new($"Take it up in {Words.Of(session.Symbol)}", false, [new(mention.File.Source, new(new(mention.Span.End, 0), $", {id}"))])] : [],
        });
    }

    /// <summary>Where an item is taken up.</summary>
    private readonly record struct Taken(Mention Mention, SessionModel Session);
}
