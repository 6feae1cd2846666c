using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5008: other business that decides, or that is not the last but for adoption and closing.</summary>
internal sealed class OtherBusiness : IEventRule
{
    public RuleInfo Info => RuleCatalogue.OtherBusiness;

    public RulePage Page => new(
        Info,
        What: """
        An item of kind `other-business` decides something, itself or in a part of it, or it stands before an item of the same list that
        is neither `closing` nor `adoption`.
        """,
        Why: """
        Under "any other business" delegations raise what is not on the agenda, at its end, for information. Nobody has come with
        instructions for it, so nothing is decided there, and whoever reads "other business" takes the substance to be over. What follows
        is the adoption of the report or outcome, and the closing.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            chair kz

            session plenary "Plenary" 10:00-12:00 kind plenary {
                item opening "Adoption of the agenda" kind adoption
                item business "Other business" kind other-business
                item trade-item "Trade" discuss trade
                item close "Closing" kind closing
            }
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            chair kz

            session plenary "Plenary" 10:00-12:00 kind plenary {
                item opening "Adoption of the agenda" kind adoption
                item trade-item "Trade" discuss trade
                item business "Other business" kind other-business
                item close "Closing" kind closing
            }
        }
        """,
        Mend: "Move other business behind all items but adoption and closing. Give what is to be decided an item and a document of its own.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        ItemModel? last = null;
        foreach (var item in inEvent.Items)
        {
            if (item.Kind != ItemKind.OtherBusiness || !item.IsLive) continue;
            last = item;
            CheckDecides(item, context);
        }
        if (last == null) return;
        var said = new HashSet<ItemModel>();
        CheckOrder(inEvent, last, said, context);
        CheckTakenUp(inEvent, last, said, context);
    }

    private void CheckDecides(ItemModel item, RuleContext context)
    {
        foreach (var part in item.WithParts)
        {
            if (!part.IsLive || (part.DecidesLocation ?? (part.Kind == ItemKind.Decision ? part.Symbol.Place() : null)) is not { } place) continue;
            var message = part == item ? $"{Words.Begin(item.Symbol)} is other business, where nothing is decided."
                : $"{Words.Begin(part.Symbol)} decides, but it is part of other business, where nothing is decided.";
            context.Report(Info.At(place, message) with
            {
                Help = "Give what is to be decided an item of its own, before other business.",
                Related = part == item ? [] : [new(item.Symbol.Place(), "the other business is here")],
            });
        }
    }

    /// <summary>Goes backward, so that what comes next in each list is known. Each event, day, session and item holds a list of its own.</summary>
    private void CheckOrder(EventModel inEvent, ItemModel last, HashSet<ItemModel> said, RuleContext context)
    {
        var nexts = new Dictionary<Symbol, (ItemModel First, ItemModel Last)>();
        ItemModel? nextOfDays = null;
        for (var i = inEvent.Items.Length - 1; i >= 0; i--)
        {
            var item = inEvent.Items[i];
            if (!item.IsLive) continue;
            var isOfDays = item.Session == null && item.Holder == null;
            if (item.Kind == ItemKind.OtherBusiness)
            {
                // Where each day has other business of its own, only the last is that of the whole agenda.
                if (nexts.TryGetValue(item.Symbol.Holder!, out var after)) Report(item, after.First, after.Last, said, context);
                else if (item == last && (isOfDays ? nextOfDays : InLaterPlenary(inEvent, item)) is { } next) Report(item, next, null, said, context);
            }
            else if (MayNotFollow(item))
            {
                var end = nexts.TryGetValue(item.Symbol.Holder!, out var known) ? known.Last : item;
                nexts[item.Symbol.Holder!] = (item, end);
                if (isOfDays) nextOfDays = item;
            }
        }
    }

    /// <summary>The order in which a session takes up items is that of the agenda there.</summary>
    private void CheckTakenUp(EventModel inEvent, ItemModel last, HashSet<ItemModel> said, RuleContext context)
    {
        if (said.Contains(last)) return;
        foreach (var session in last.TakenUpIn)
        {
            if (!session.IsLive) continue;
            var isAfter = false;
            foreach (var mention in session.TakenUp)
            {
                if (mention.Target == last.Symbol) isAfter = true;
                else if (isAfter && mention.Target is { } target && inEvent.Item(target) is { IsLive: true } next && MayNotFollow(next) && IsOutside(next, last))
                {
                    Report(last, next, null, said, context);
                    return;
                }
            }
        }
    }

    private static bool IsOutside(ItemModel part, ItemModel item)
    {
        for (var at = part; at != null; at = at.Holder)
            if (at == item) return false;
        return true;
    }

    private static bool MayNotFollow(ItemModel item) =>
        item.Kind is not (ItemKind.Closing or ItemKind.Adoption) && !(item.HasKind && item.Kind == null) && !item.IsBroken;

    /// <summary>An item that a later plenary of the event adds to an agenda whose other business, its last, was taken in a plenary already.</summary>
    private static ItemModel? InLaterPlenary(EventModel inEvent, ItemModel business)
    {
        if (business.Holder != null || business.Session is not { Kind: SessionKind.Plenary, Timing: { } timing }) return null;
        foreach (var session in inEvent.Sessions)
        {
            if (session.Kind != SessionKind.Plenary || !session.IsLive || session.Timing is not { } later || later.Start < timing.End
                || later.Start == timing.Start) continue;
            foreach (var item in session.Items)
                if (item.IsLive && item.Kind != ItemKind.OtherBusiness && MayNotFollow(item)) return item;
        }
        return null;
    }

    private void Report(ItemModel business, ItemModel next, ItemModel? end, HashSet<ItemModel> said, RuleContext context)
    {
        said.Add(business);
        context.Report(Info.At(business.Symbol.Place(),
            $"{Words.Begin(next.Symbol)} comes after {Words.Of(business.Symbol)}, but only adoption and closing come after other business.") with
        {
            Help = "Move other business to the end, or write \"kind adoption\" or \"kind closing\" on the other item if it is that.",
            Related = [new(next.Symbol.Place(), "this comes after it")],
            Fixes = end != null && Edits.MoveFix($"Move {Words.Of(business.Symbol)} after {Words.Of(end.Symbol)}", business.Symbol, end.Symbol, isAfter: true) is { } fix
                ? [fix] : [],
        });
    }
}
