using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Pages;

/// <summary>Agenda items, numbered and annotated.</summary>
internal static class ItemOutline
{
    // Deeper parts are not shown; the language itself allows no more.
    private const int MaxDepth = 32;

    /// <summary>What is on a session's agenda: its own items annotated, those that it takes up by number and title.</summary>
    public static IEnumerable<OutlineEntry> Of(Session session, PageContext context) =>
        session.Items.Select(item => Entry(item, 0, true, context)).Concat(session.TakesUp.Select(item => Entry(item, 0, item.Event != session.Event, context)));

    /// <summary>The items of an event outside its sessions.</summary>
    public static IEnumerable<OutlineEntry> Of(Event @event, PageContext context) => @event.Items.Select(item => Entry(item, 0, true, context));

    private static OutlineEntry Entry(Item item, int depth, bool isAnnotated, PageContext context)
    {
        var title = context.Phrases.Named(item, links: !isAnnotated);
        if (!item.IsLive) title = title.Set(Setting.Struck);
        if (item.Kind is { } kind && !SessionCard.Says(item, context.Words.Of(kind))) title.Add($" · {context.Words.Of(kind)}", Setting.Faint);
        if (item.Duration is { } length) title.Add(" ").Add(context.Phrases.Minutes(length), Setting.Faint);
        if (!isAnnotated) return new(null, item.Number, title, SessionCard.StateOf(item, context), !item.IsLive, [], [], []) { Source = item.Path };
        return new(
            item.Path, item.Number, title, SessionCard.StateOf(item, context), !item.IsLive, [.. Facts(item, context)], context.Prose(item),
            depth < MaxDepth ? [.. item.Items.Select(part => Entry(part, depth + 1, true, context))] : []);
    }

    private static IEnumerable<Fact> Facts(Item item, PageContext context)
    {
        var (phrases, words) = (context.Phrases, context.Words);
        var holder = item.Holder;
        Fact?[] facts =
        [
            context.Fact(Term.Chair, Line.Join(item.Chairs.Select(context.Short))),
            context.Fact(Term.Speakers, SessionCard.Speakers(item.Speakers, context)),
            context.Fact(Term.Topics, item.Topics),
            context.Fact(Term.Documents, item.Documents.Select(phrases.Document)),
            item.Decides is { } decides && decides != holder.Decides ? context.Fact(Term.DecidesBy, new Line(words.Of(decides))) : null,
            item.Deadline is { } deadline ? context.Fact(Term.Deadline, new Line(phrases.Moment(deadline))) : null,
            item.Coverage is { } coverage ? context.Fact(Term.Coverage, new Line(words.Of(coverage))) : null,
            context.Fact(Term.Session, item.TakenUpIn.Where(context.Shows)),
            context.Fact(Term.Earlier, SessionCard.Was(item, context)),
            context.Fact(Term.Outcome, item.Outcomes.Select(text => new Line(phrases.Said(text)))),
        ];
        return facts.OfType<Fact>().Concat(SessionCard.Common(item, context));
    }
}
