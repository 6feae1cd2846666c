using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Pages;

/// <summary>What goes on around an event: proposals and requests with where they stand, statements, agreements, initiatives.</summary>
internal static class DealingBlocks
{
    public static IEnumerable<Block> Proposals(PageContext context)
    {
        var phrases = context.Phrases;
        var proposals = context.Set.Proposals.Where(each => context.Concerns(each.By.Concat(each.Invitations.Select(invitation => invitation.Guest)))).Select(each => Of(each, context));
        var requests = context.Set.Requests.Where(each => context.Concerns(each.By.Concat(each.To))).Select(each => Of(each, context));
        foreach (var (word, key, rows) in new[] { (Term.Proposals, "proposals", proposals.ToList()), (Term.Requests, "requests", requests.ToList()) })
        {
            if (rows.Count == 0) continue;
            yield return new Heading(2, new(phrases[word]), key);
            yield return Table.Of(phrases[word], [phrases[Term.Title], phrases[Term.By], phrases[Term.Date], phrases[Term.Raises], phrases[Term.Status]], rows);
        }
    }

    public static IEnumerable<Block> Statements(PageContext context)
    {
        var statements = context.Set.Statements.Where(each => context.Concerns(each.By.Concat(each.About))).ToList();
        if (statements.Count == 0) yield break;
        yield return new Heading(2, new(context.Phrases[Term.Statements]), "statements");
        yield return Table.Of(
            context.Phrases[Term.Statements], [context.Phrases[Term.Speaker], context.Phrases[Term.Date], context.Phrases[Term.Title], context.Phrases[Term.Concerns]],
            [
                .. statements.Select(each => new Row(
                    [
                        [Line.Join(each.By.Select(context.Short))], [new(each.On is { } on ? context.Phrases.Period(on) : "")],
                        [Called(each, context), .. each.Notes.Concat(each.Links).Select(text => new Line(Phrases.Address(text)))], [context.Phrases.Names(each.About)],
                    ], each.Path)),
            ]);
    }

    public static IEnumerable<Block> Agreements(PageContext context)
    {
        var phrases = context.Phrases;
        var agreements = context.Set.Agreements.Where(each => context.Concerns(each.Between)).ToList();
        if (agreements.Count > 0)
        {
            yield return new Heading(2, new(phrases[Term.Agreements]), "agreements");
            yield return Table.Of(phrases[Term.Agreements], [phrases[Term.Title], phrases[Term.Party], phrases[Term.Date], phrases[Term.Status]],
                [.. agreements.Select(each => new Row([Titled(each, each.About, each.Worth, context), [phrases.Names(each.Between)], [DateAndPlace(each, context)], [phrases.Status(each.Status, each.StatusDate, each.StatusReason)]], each.Path))]);
        }
        var initiatives = context.Set.Initiatives.Where(each => context.Concerns(each.By)).ToList();
        if (initiatives.Count == 0) yield break;
        yield return new Heading(2, new(phrases[Term.Initiatives]), "initiatives");
        yield return Table.Of(phrases[Term.Initiatives], [phrases[Term.Title], phrases[Term.By], phrases[Term.Status]],
            [.. initiatives.Select(each => new Row([Titled(each, each.About, each.Worth, context), [phrases.Names(each.By)], [phrases.Status(each.Status, each.StatusDate, each.StatusReason)]], each.Path))]);
    }

    public static IEnumerable<Block> Tours(PageContext context)
    {
        var phrases = context.Phrases;
        var tours = context.Set.Tours.Where(tour => context.Concerns(tour.By.Concat(tour.Delegations.SelectMany(each => each.People)))).ToList();
        if (tours.Count == 0) yield break;
        yield return new Heading(2, new(phrases[Term.Tours]), "tours");
        yield return Table.Of(phrases[Term.Tours], [phrases[Term.Title], phrases[Term.Date], phrases[Term.Delegation], phrases[Term.OtherMeetings]],
            [
                .. tours.Select(tour => new Row(
                    [
                        Titled(tour, [], null, context), [new(tour.On is { } on ? phrases.Period(on) : "")],
                        [.. tour.Delegations.Select(each => Line.Join([phrases.Named(each.Party), .. each.People.Select(person => phrases.Named(person))]))], [phrases.Names(tour.Stops)],
                    ], tour.Path)),
            ]);
    }

    /// <summary>What something is called where it is only mentioned; a statement by who said what.</summary>
    public static Line Called(Declaration what, PageContext context) => what switch
    {
        Statement { Says: { } says } statement when !string.IsNullOrWhiteSpace(says) => new(context.Phrases.Said(says) with { Target = statement.Path }),
        Session session => context.Phrases.Named(session.Event).Add(": ").Add(context.Phrases.Named(session)),
        Item item => context.Phrases.Named(item.Event).Add(": ").Add(ReferenceBlocks.Numbered(item, context)),
        _ => context.Phrases.Named(what),
    };

    /// <summary>What a proposal or request raises, and where.</summary>
    public static IEnumerable<Line> Raised(IEnumerable<Raised> raises, PageContext context) => raises.Select(raised =>
    {
        var line = context.Phrases.Names(raised.Topics);
        return raised.At is { } at ? line.Add(" → ").Add(context.Phrases.Named(at)) : line;
    });

    /// <summary>Whom a proposal would invite.</summary>
    public static IEnumerable<Line> Invited(Proposal proposal, PageContext context) => proposal.Invitations.Select(invitation =>
    {
        var line = new Line($"{context.Phrases[Term.Invites]}: ", Setting.Faint).Add(SessionCard.Invited(invitation, context));
        return invitation.To is { } to && to != proposal ? line.Add(" → ").Add(context.Phrases.Named(to)) : line;
    });

    /// <summary>A proposal or request with where it stands; a statement with who said it.</summary>
    public static Row Of(Declaration dealing, PageContext context) => dealing switch
    {
        Proposal proposal => Of(proposal, context),
        Request request => Of(request, context),
        Statement statement => new(
            [[Called(statement, context)], [Line.Join(statement.By.Select(context.Short))], [new(statement.On is { } on ? context.Phrases.Period(on) : "")], [context.Phrases.Names(statement.About)], []], statement.Path),
        _ => new([[context.Phrases.Named(dealing)], [], [], [], []]),
    };

    private static Row Of(Proposal proposal, PageContext context) => new(
        [
            Reasoned(proposal, proposal.Because, proposal.Supersedes, proposal.Status, context),
            [Line.Join(proposal.By.Select(context.Short))],
            [new(proposal.On is { } on ? context.Phrases.Period(on) : "")],
            [.. Raised(proposal.Raises, context), .. Invited(proposal, context)],
            [Standing(proposal.Status, proposal.StatusDate, proposal.StatusReason, context)],
        ], proposal.Path, proposal.Status == ProposalStatus.Withdrawn);

    private static Row Of(Request request, PageContext context) => new(
        [
            Reasoned(request, request.Because, [], request.Status, context),
            [Line.Join(request.By.Select(context.Short)).Add(" → ").Add(context.Phrases.Names(request.To))],
            [new(request.On is { } on ? context.Phrases.Period(on) : "")],
            [.. Raised(request.Raises, context)],
            [Standing(request.Status, request.StatusDate, request.StatusReason, context)],
        ], request.Path, request.Status == ProposalStatus.Withdrawn);

    private static List<Line> Reasoned(Declaration what, string? because, IReadOnlyList<Declaration> supersedes, ProposalStatus status, PageContext context)
    {
        var title = context.Phrases.Named(what, links: false);
        List<Line> lines = [status == ProposalStatus.Withdrawn ? title.Set(Setting.Struck) : title];
        if (because is not null) lines.Add(new Line($"{context.Phrases[Term.Because]}: ", Setting.Faint).Add(context.Phrases.Said(because)));
        if (supersedes.Count > 0) lines.Add(new Line($"{context.Phrases[Term.Supersedes]}: ", Setting.Faint).Add(context.Phrases.Names(supersedes)));
        lines.AddRange(context.Prose(what).Select(paragraph => paragraph.Line));
        lines.AddRange(what.Notes.Select(text => new Line(context.Phrases.Said(text))));
        return lines;
    }

    /// <summary>Where a proposal or request stands.</summary>
    public static Line Standing(ProposalStatus status, DateOnly? date, string? reason, PageContext context)
    {
        var line = context.Phrases.Status(status, date, reason);
        return new Line(line.Runs[0] with { Setting = Setting.Strong }).Add(Line.Join(line.Runs.Skip(1).Select(run => new Line(run)), ""));
    }

    private static List<Line> Titled(Declaration what, IReadOnlyList<Declaration> about, string? worth, PageContext context)
    {
        List<Line> lines = [context.Phrases.Named(what, links: false)];
        if (about.Count > 0) lines.Add(new Line($"{context.Phrases[Term.Concerns]}: ", Setting.Faint).Add(context.Phrases.Names(about)));
        if (worth is not null) lines.Add(new Line($"{context.Phrases[Term.Worth]}: ", Setting.Faint).Add(context.Phrases.Said(worth)));
        lines.AddRange(context.Prose(what).Select(paragraph => paragraph.Line));
        lines.AddRange(what.Notes.Select(text => new Line(context.Phrases.Said(text))));
        return lines;
    }

    private static Line DateAndPlace(Agreement agreement, PageContext context)
    {
        var line = new Line(agreement.On is { } on ? context.Phrases.Period(on) : "");
        return agreement.At is { } at ? Line.Join([line, context.Phrases.Named(at)]) : line;
    }
}
