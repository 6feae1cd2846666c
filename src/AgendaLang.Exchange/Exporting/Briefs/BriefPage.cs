using AgendaLang.Exchange.Exporting.Pages;
using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Briefs;

/// <summary>Puts a brief together, whatever medium it is for.</summary>
internal static class BriefPage
{
    public static Page Of(BriefFacts facts, PageContext context, IReadOnlyList<BriefFinding> findings)
    {
        var blocks = new List<Block> { Cover(facts, context) };
        foreach (var each in facts.Events) blocks.AddRange(Of(each, facts, context));
        blocks.AddRange(Meets(facts, context));
        blocks.AddRange(Roles(facts, context));
        blocks.AddRange(Dealings(Term.OwnRequests, "own", [.. facts.Requests, .. facts.Proposals], context));
        blocks.AddRange(Dealings(Term.RequestsToThem, "asked", facts.RequestsToThem, context));
        blocks.AddRange(Dealings(Term.OthersRaise, "others", facts.OthersRaise, context));
        if (facts.ToRead.Count > 0)
        {
            blocks.Add(new Heading(2, new(context.Phrases[Term.ToRead]), "read"));
            blocks.Add(ReferenceBlocks.DocumentTable(facts.ToRead, context));
        }
        if (findings.Count > 0)
        {
            blocks.Add(new Heading(2, new(context.Phrases[Term.Findings]), "findings"));
            blocks.Add(new Bullets([.. findings.Select(Finding)]));
        }
        var title = $"{context.Phrases[Term.Brief]}: {context.Phrases.Name(facts.Who).Text}";
        return new(context.Phrases, title, context.Phrases[CoverBlock.AudienceOf(facts.Set)], blocks) { Zones = context.Second is { } second ? [second.Id] : [], SecondZone = context.Second?.Id, HasCoverPage = false };
    }

    private static Cover Cover(BriefFacts facts, PageContext context)
    {
        var (phrases, who) = (context.Phrases, facts.Who);
        var kicker = new Line(phrases[Term.Brief]).Add(" · ").Add(phrases[CoverBlock.AudienceOf(facts.Set)]);
        var subtitles = new List<Line>();
        if (who is Person { Office: { } office }) subtitles.Add(new(phrases.Said(office)));
        if (who is Person { Of: { Count: > 0 } of }) subtitles.Add(phrases.Names(of));
        Fact?[] known =
        [
            context.Second is { } second ? context.Fact(Term.HomeTime, new Line(second.Id)) : null,
            who is Person { Rank: { } rank } ? context.Fact(Term.Level, new Line(Phrases.Capital(context.Words.Of(rank)))) : null,
            who is Person { Languages: { Count: > 0 } languages } ? context.Fact(Term.Interpretation, new Line(phrases.Languages(languages))) : null,
        ];
        return new(kicker, phrases.Named(who, links: false), subtitles, null, [.. known.OfType<Fact>()], context.Prose(who)) { Source = who.Path };
    }

    private static IEnumerable<Block> Of(BriefEvent each, BriefFacts facts, PageContext context)
    {
        var (phrases, @event) = (context.Phrases, each.Event);
        var title = phrases.Named(@event, links: false);
        yield return new Heading(2, @event.IsLive ? title : title.Set(Setting.Struck), @event.Path);
        if (Line.Join(CoverBlock.Subtitles(@event, context), " · ") is { IsEmpty: false } subtitle) yield return new TextBlock(subtitle);
        var theirs = @event.Delegations.Where(delegation => facts.IsTheirs([delegation.Party]) || facts.IsTheirs(delegation.People)).ToList();
        Fact?[] known =
        [
            context.Fact(Term.Status, phrases.Status(@event.Status, @event.StatusDate, @event.StatusReason)),
            context.Fact(Term.Host, @event.Host),
            context.Fact(Term.Chair, Line.Join(@event.Chairs.Select(context.Short))),
            context.Fact(Term.Delegation, theirs.SelectMany(delegation => delegation.People).Select(phrases.Presented)),
            context.Fact(Term.GuestsAndObservers, @event.Invitations.Where(invitation => facts.IsTheirs([invitation.Guest])).Select(invitation => SessionCard.Invited(invitation, context))),
            @event.Deadline is { } deadline ? context.Fact(Term.Deadline, new Line(phrases.Moment(deadline))) : null,
            context.Fact(Term.Topics, each.Days.Count == 0 ? @event.Topics : []),
            context.Fact(Term.Outcome, @event.Outcomes.Select(text => new Line(phrases.Said(text)))),
        ];
        yield return new FactList([.. known.OfType<Fact>()]);
        foreach (var day in each.Days)
        {
            yield return new Heading(3, AgendaPage.DayTitle(day.Day, context)) { Source = day.Day.Day?.Path };
            if (AgendaPage.Clocks(@event, day.Day, context) is { IsEmpty: false } clocks) yield return new TextBlock(clocks);
            foreach (var entry in day.Entries) yield return Of(entry, context);
        }
    }

    private static Card Of(BriefEntry entry, PageContext context)
    {
        var card = SessionCard.Of(entry.Entry, 4, context);
        Fact?[] facts =
        [
            entry.IsHost ? context.Fact(Term.Hosts, new Line("✓")) : null,
            entry.IsChair ? context.Fact(Term.Chairs, new Line("✓")) : null,
            .. card.Facts,
            context.Fact(Term.Next, Next(entry, context)),
        ];
        return card with { Facts = [.. facts.OfType<Fact>()], Parties = null };
    }

    /// <summary>Where they must be next, and how long the way is.</summary>
    private static Line Next(BriefEntry entry, PageContext context)
    {
        if (entry.Next is not { Entry: { Session: { } session } next } || entry.Entry.Date is not { } date) return new();
        var line = new Line();
        if (next.Date is { } on && on != date) line.Add($"{context.Words.ShortDate(on)}, ");
        if (next.Time is { } time) line.Add($"{Phrases.Clock(time)} ");
        line.Add(context.Phrases.Named(session));
        if (next.In is { } where) line.Add(", ").Add(context.Phrases.Where(where, session.Event.At));
        return entry.Way is { } way ? line.Add($" · {context.Phrases[Term.Way]}: {context.Phrases.Minutes(way)}") : line;
    }

    private static IEnumerable<Block> Meets(BriefFacts facts, PageContext context)
    {
        var rows = facts.Entries.Where(entry => entry.With.Count > 0)
            .Select(entry => new Row([[When(entry, context)], [Struck(entry, context)], [Line.Join(entry.With.Select(context.Short))], [Where(entry, context)]])).ToList();
        if (rows.Count == 0) yield break;
        var phrases = context.Phrases;
        yield return new Heading(2, new(phrases[Term.MeetsWith]), "meets");
        yield return Table.Of(phrases[Term.MeetsWith], [phrases[Term.Time], phrases[Term.Session], phrases[Term.Participants], phrases[Term.Room]], rows);
    }

    private static IEnumerable<Block> Roles(BriefFacts facts, PageContext context)
    {
        var phrases = context.Phrases;
        var rows = new List<Row>();
        foreach (var entry in facts.Entries.Where(entry => entry.Entry.Session is not null))
        {
            if (entry.IsHost) rows.Add(Role(entry, new(phrases[Term.Host])));
            if (entry.IsChair) rows.Add(Role(entry, new(phrases[Term.Chair])));
            foreach (var speech in entry.Speeches)
            {
                var line = new Line($"{phrases[Term.Speaker]}: ").Add(Line.Join(SessionCard.Speakers([speech], context)));
                if (speech.In is Item item) line.Add(" · ").Add(ReferenceBlocks.Numbered(item, context));
                rows.Add(Role(entry, line));
            }
        }
        if (rows.Count == 0) yield break;
        yield return new Heading(2, new(phrases[Term.Roles]), "roles");
        yield return Table.Of(phrases[Term.Roles], [phrases[Term.Time], phrases[Term.Session], phrases[Term.Roles], phrases[Term.Room]], rows);

        Row Role(BriefEntry entry, Line role) => new([[When(entry, context)], [Struck(entry, context)], [role], [Where(entry, context)]]);
    }

    private static IEnumerable<Block> Dealings(Term title, string key, IReadOnlyList<Declaration> dealings, PageContext context)
    {
        if (dealings.Count == 0) yield break;
        var phrases = context.Phrases;
        yield return new Heading(2, new(phrases[title]), key);
        yield return Table.Of(phrases[title], [phrases[Term.Title], phrases[Term.By], phrases[Term.Date], phrases[Term.Raises], phrases[Term.Status]],
            [.. dealings.Select(each => DealingBlocks.Of(each, context))]);
    }

    private static Line When(BriefEntry entry, PageContext context)
    {
        var date = entry.Entry.Date is { } on ? context.Words.Dates(on, on) : context.Phrases[Term.NoDate];
        return new(entry.Entry.Time is { } time ? $"{date}, {Phrases.Clock(time)}" : date);
    }

    private static Line Struck(BriefEntry entry, PageContext context)
    {
        var line = context.Phrases.Named(entry.Entry.Declaration);
        return entry.Entry.IsLive ? line : line.Set(Setting.Struck);
    }

    private static Line Where(BriefEntry entry, PageContext context) =>
        entry.Entry.In is { } location ? context.Phrases.Where(location, entry.Entry.Session?.Event.At) : new();

    private static Line Finding(BriefFinding finding)
    {
        var line = new Line($"{finding.Severity} {finding.Rule}: ", Setting.Strong).Add(new Run(finding.Message, true));
        if (finding.Help is { Length: > 0 } help) line.Add(" ").Add(new Run(help, true));
        return line.Add(" (").Add(new Run(finding.File, true)).Add($":{Phrases.Number(finding.Line)})");
    }
}
