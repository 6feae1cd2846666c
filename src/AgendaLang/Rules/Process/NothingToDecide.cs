using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5007: an item that decides without a paper to decide on.</summary>
internal sealed class NothingToDecide : IEventRule
{
    public RuleInfo Info => RuleCatalogue.NothingToDecide;

    public RulePage Page => new(
        Info,
        What: """
        An item says itself how it decides, and no document is listed with it: neither on the item, on its parts or the item that it is a
        part of, nor on the session in which it is taken (background papers and non-papers aside, which nobody decides on).
        """,
        Why: """
        A meeting decides on a text that all have before them. Rules of procedure ask that proposals are put in writing and handed to all
        delegations before they are decided (rule 78 of the United Nations General Assembly: no later than the day before the meeting).
        An item that decides without a document leaves open what was decided.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            chair kz

            session closing "Closing plenary" 10:00-11:00 kind plenary {
                item statement "Joint statement" kind decision decides by consensus
            }
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            chair kz

            document text "Draft joint statement" kind declaration by kz on 2026-05-01 status tabled

            session closing "Closing plenary" 10:00-11:00 kind plenary {
                item statement "Joint statement" kind decision documents text decides by consensus
            }
        }
        """,
        Mend: "List the text with `documents`. Where the item decides nothing, remove `decides by`.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        HashSet<ItemModel>? papers = null;
        foreach (var item in inEvent.Items)
        {
            // That other business decides at all is a finding of its own (AGL5008).
            if (item.DecidesLocation is not { } place || !item.IsLive || item.Kind == ItemKind.OtherBusiness || HasPaper(item)) continue;
            papers ??= InSessionsWithPapers(inEvent, context);
            if (papers.Contains(item)) continue;
            context.Report(Info.At(place, $"{Words.Begin(item.Symbol)} decides, but no document is listed with it.") with
            {
                Help = "List the text that is decided on, for example: documents declaration.",
            });
        }
    }

    /// <summary>Whether a paper is listed with an item, a part of it, or the item that it is a part of.</summary>
    private static bool HasPaper(ItemModel item)
    {
        foreach (var part in item.WithParts)
            if (part.HasDocuments || part.IsBroken) return true;
        for (var above = item.Holder; above != null; above = above.Holder)
            if (above.HasDocuments || above.IsBroken) return true;
        return false;
    }

    /// <summary>The items that stand in, or are taken up in, sessions that list papers to decide on.</summary>
    private static HashSet<ItemModel> InSessionsWithPapers(EventModel inEvent, RuleContext context)
    {
        var items = new HashSet<ItemModel>();
        foreach (var session in inEvent.Sessions)
            if (session.IsBroken || session.Documents.Any(document => CanBeDecided(document, context))) items.UnionWith(session.AllItems);
        return items;
    }

    private static bool CanBeDecided(Mention document, RuleContext context) =>
        document.Target is not { } paper || context.View.Document(paper).Kind is not (DocumentKind.Background or DocumentKind.NonPaper);
}
