using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Pages;

/// <summary>What a programme refers to: documents, topics, sources.</summary>
internal static class ReferenceBlocks
{
    public static IEnumerable<Block> Documents(PageContext context)
    {
        var phrases = context.Phrases;
        var documents = context.Set.Documents.Where(document => context.For is null || context.Concerns(document.By) || UsedIn(document, context).Any()).ToList();
        if (documents.Count == 0) yield break;
        yield return new Heading(2, new(phrases[Term.Documents]), "documents");
        yield return DocumentTable(documents, context);
    }

    /// <summary>Documents with number, authors, date, status and use.</summary>
    public static Table DocumentTable(IReadOnlyList<Document> documents, PageContext context)
    {
        var phrases = context.Phrases;
        return Table.Of(
            phrases[Term.Documents], [phrases[Term.Number], phrases[Term.Title], phrases[Term.By], phrases[Term.Date], phrases[Term.Status], phrases[Term.UsedIn]],
            [.. documents.Select(document => Of(document, context))]);
    }

    public static IEnumerable<Block> Topics(PageContext context)
    {
        var phrases = context.Phrases;
        var rows = context.Set.Topics.Concat<Subject>(context.Set.Initiatives)
            .Select(topic => (topic, discussions: topic.Discussions.Where(each => each is not Session session || context.Shows(session)).ToList()))
            .Where(pair => pair.discussions.Count > 0)
            .Select(pair => new Row([[phrases.Named(pair.topic)], [Line.Join(pair.discussions.Select(each => Numbered(each, context)))]])).ToList();
        if (rows.Count == 0) yield break;
        yield return new Heading(2, new(phrases[Term.Topics]), "topics");
        yield return Table.Of(phrases[Term.Topics], [phrases[Term.Topics], phrases[Term.DiscussedIn]], rows);
    }

    public static IEnumerable<Block> Sources(PageContext context)
    {
        var phrases = context.Phrases;
        var bySource = new Dictionary<Source, List<Citation>>();
        foreach (var citing in context.Set.Sources.SelectMany(source => source.Cited).Distinct())
        {
            foreach (var citation in citing.Citations)
            {
                if (!bySource.TryGetValue(citation.Source, out var list)) bySource[citation.Source] = list = [];
                list.Add(citation);
            }
        }
        var rows = context.Set.Sources.Where(bySource.ContainsKey).Select(source => new Row([Source(source, context), [.. bySource[source].Select(citation => Cited(citation, context))]], source.Path)).ToList();
        if (rows.Count == 0) yield break;
        yield return new Heading(2, new(phrases[Term.Sources]), "sources");
        yield return Table.Of(phrases[Term.Sources], [phrases[Term.Source], phrases[Term.Cited]], rows);
    }

    /// <summary>An item with its number, a session with its title.</summary>
    public static Line Numbered(Declaration what, PageContext context) =>
        what is Item { Number: { } number } ? new Line(context.Phrases.Said(number)).Add(" ").Add(context.Phrases.Named(what)) : context.Phrases.Named(what);

    private static IEnumerable<Proceeding> UsedIn(Document document, PageContext context) =>
        document.UsedIn.Where(each => each is not Event && (each is not Session session || context.Shows(session)));

    private static Row Of(Document document, PageContext context)
    {
        var phrases = context.Phrases;
        var isOff = document.Status is DocumentStatus.Withdrawn or DocumentStatus.Rejected;
        var title = phrases.Named(document, links: false);
        if (isOff) title = title.Set(Setting.Struck);
        if (document.Kind is { } kind && !SessionCard.Says(document, context.Words.Of(kind))) title.Add(" · ", Setting.Faint).Add(context.Words.Of(kind), Setting.Faint);
        var status = phrases.Status(document.Status, document.StatusDate, document.StatusReason);
        if (document.Revision is { } revision) status.Add($" · {phrases[Term.Revision]} {Phrases.Number(revision)}");
        var lines = new List<Line> { title };
        if (document.About.Count > 0) lines.Add(new Line($"{phrases[Term.Concerns]}: ", Setting.Faint).Add(phrases.Names(document.About)));
        if (document.Supersedes.Count > 0) lines.Add(new Line($"{phrases[Term.Supersedes]}: ", Setting.Faint).Add(phrases.Names(document.Supersedes)));
        if (document.Deadline is { } deadline) lines.Add(new($"{phrases[Term.Deadline]}: {phrases.Moment(deadline)}"));
        if (document.Worth is { } worth) lines.Add(new Line($"{phrases[Term.Worth]}: ", Setting.Faint).Add(phrases.Said(worth)));
        lines.AddRange(context.Prose(document).Select(paragraph => paragraph.Line));
        lines.AddRange(document.Notes.Concat(document.Links).Select(text => new Line(Phrases.Address(text))));
        return new(
            [
                [document.Number is { } number ? new(phrases.Said(number)) : new()],
                lines,
                [phrases.Names(document.By)],
                [new(document.On is { } on ? phrases.Period(on) : "")],
                [status],
                [Line.Join(UsedIn(document, context).Select(each => Numbered(each, context)))],
            ], document.Path, isOff);
    }

    private static List<Line> Source(Source source, PageContext context)
    {
        List<Line> lines = [context.Phrases.Named(source, links: false)];
        if (source.Of.Count > 0) lines.Add(context.Phrases.Names(source.Of));
        lines.AddRange(source.Links.Select(text => new Line(Phrases.Address(text))));
        return lines;
    }

    private static Line Cited(Citation citation, PageContext context)
    {
        var line = new Line();
        if (citation.Date is { } date) line.Add($"{context.Words.Date(date)}: ");
        if (citation.Text is { } text) line.Add("“").Add(context.Phrases.Said(text)).Add("” → ");
        return line.Add(DealingBlocks.Called(citation.In, context));
    }
}
