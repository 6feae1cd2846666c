using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Pages;

/// <summary>Sessions and breaks of a programme.</summary>
internal static class SessionCard
{
    /// <summary>A session or break on its day.</summary>
    public static Card Of(Entry entry, int level, PageContext context)
    {
        var (phrases, when) = (context.Phrases, WhenOf(entry, context));
        var where = entry.In is { } location ? phrases.Where(location, Around(entry)) : null;
        if (entry.Session is not { } session)
            return new(null, level, when, phrases.Named(entry.Break!, links: false), [], null, !entry.IsLive, true, where, [.. Common(entry.Break!, context)], context.Prose(entry.Break!), [], null) { Source = entry.Break!.Path };
        var title = phrases.Named(session, links: false);
        return new(
            session.Path, level, when, session.IsLive ? title : title.Set(Setting.Struck), [.. Tags(session, context)], StateOf(session, context), !session.IsLive, false, where,
            [.. Facts(session, context)], context.Prose(session), [.. ItemOutline.Of(session, context)], session.Attendance == Attendance.Open ? null : session.Parties);
    }

    /// <summary>When an entry is.</summary>
    public static When WhenOf(Entry entry, PageContext context)
    {
        var clock = entry.Time is { } time ? Phrases.Clock(time)
            : entry.Session?.Length is { } length ? context.Phrases.Minutes(length) : "";
        var home = (entry.Session?.Event ?? entry.Break!.Event).Zone;
        var second = context.Second is { } other && entry is { Start: { } start, Date: { } date } && other.Id != entry.Zone ? other.Shows(start, entry.End, date) : null;
        return new(clock, entry.Start, entry.End, entry.Time is not null && entry.Zone != home ? entry.Zone : null, second);
    }

    /// <summary>When and where something was before it was moved.</summary>
    public static IEnumerable<Line> Was(Proceeding proceeding, PageContext context) => proceeding.Was.Select(was =>
    {
        var line = new Line(context.Phrases.Period(was.On), Setting.Struck);
        if (was.In is { } location) line.Add(", ").Add(context.Phrases.Where(location, proceeding.InEvent.At).Set(Setting.Struck));
        return was.Because is { } reason ? line.Add(" – ").Add(context.Phrases.Said(reason)) : line;
    });

    /// <summary>A status that the session or item says itself.</summary>
    public static Line? StateOf(Proceeding proceeding, PageContext context) =>
        proceeding.Status == EventStatus.Provisional ? null : context.Phrases.Status(proceeding.Status, proceeding.StatusDate, proceeding.StatusReason);

    /// <summary>Speakers with their minutes.</summary>
    public static IEnumerable<Line> Speakers(IEnumerable<Speaker> speakers, PageContext context) => speakers.Select(speaker =>
    {
        var line = context.Short(speaker.Who);
        if (speaker.As is { } role) line.Add(", ").Add(context.Phrases.Said(role));
        if (speaker.For.Count > 0) line.Add(", ").Add(context.Phrases[Term.AlsoFor]).Add(" ").Add(context.Phrases.Names(speaker.For));
        return speaker.Duration is { } time ? line.Add(" ").Add(context.Phrases.Minutes(time), Setting.Faint) : line;
    });

    /// <summary>What may be said of anything: notes and where to read more.</summary>
    public static IEnumerable<Fact> Common(Declaration declaration, PageContext context)
    {
        if (context.Fact(Term.Note, declaration.Notes.Select(text => new Line(context.Phrases.Said(text)))) is { } notes) yield return notes;
        if (context.Fact(Term.Links, declaration.Links.Select(text => new Line(Phrases.Address(text)))) is { } links) yield return links;
    }

    /// <summary>What is known of a session.</summary>
    public static IEnumerable<Fact> Facts(Session session, PageContext context)
    {
        var (phrases, words, main) = (context.Phrases, context.Words, session.Event);
        // The chair of an event presides over its plenaries.
        var chairs = session.Chairs.Count > 0 || session.Kind != SessionKind.Plenary ? session.Chairs : main.Chairs;
        Fact?[] facts =
        [
            context.Fact(Term.Chair, Line.Join(chairs.Select(context.Short))),
            context.Fact(Term.Host, session.Host),
            context.Fact(Term.Participants, Present(session, context)),
            context.Fact(Term.GuestsAndObservers, session.Invitations.Select(invitation => Invited(invitation, context))),
            context.Fact(Term.Remote, Remote(session, context)),
            context.Fact(Term.Absent, Absent(session, context)),
            context.Fact(Term.Speakers, Speakers(session.Speakers, context)),
            context.Fact(Term.Topics, session.Topics),
            context.Fact(Term.Documents, session.Documents.Select(phrases.Document)),
            context.Fact(Term.Order, Line.Join(session.Order.Select(each => phrases.Named(each)), " · ")),
            session.Level is { } level && level != main.Level ? context.Fact(Term.Level, new Line(words.Of(level))) : null,
            session.DelegationSize is { } size ? context.Fact(Term.Size, new Line(size.ToString())) : null,
            session.Decides is { } decides && decides != main.Decides ? context.Fact(Term.DecidesBy, new Line(words.Of(decides))) : null,
            session.Quorum is { } quorum ? context.Fact(Term.Quorum, new Line(Phrases.Number(quorum))) : null,
            session.Languages.SequenceEqual(main.Languages) ? null : context.Fact(Term.Interpretation, new Line(phrases.Languages(session.Languages))),
            context.Fact(Term.After, session.Time is null ? session.After : []),
            context.Fact(Term.Earlier, Was(session, context)),
            context.Fact(Term.Outcome, session.Outcomes.Select(text => new Line(phrases.Said(text)))),
        ];
        return facts.OfType<Fact>().Concat(Common(session, context));
    }

    private static Line Present(Session session, PageContext context) => session.Attendance switch
    {
        Attendance.Named when session.Participants.Count > 0 => Line.Join(session.Participants.Select(context.Short)),
        _ => new(),
    };

    /// <summary>Somebody invited.</summary>
    public static Line Invited(Invitation invitation, PageContext context)
    {
        var line = context.Short(invitation.Guest).Add(", ").Add(context.Words.Of(invitation.As));
        return invitation.LedBy is { } leader ? line.Add(", ").Add(context.Phrases[Term.LedBy]).Add(" ").Add(context.Phrases.Named(leader)) : line;
    }

    /// <summary>Those who are not there.</summary>
    public static IEnumerable<Line> Absent(Gathering gathering, PageContext context) => gathering.Absent.Select(absence =>
    {
        var line = context.Short(absence.Who);
        return absence.Because is { } reason ? line.Add(" – ").Add(context.Phrases.Said(reason)) : line;
    });

    /// <summary>Those who take part from afar.</summary>
    public static IEnumerable<Line> Remote(Gathering gathering, PageContext context) => gathering.Remote.Select(remote =>
    {
        var line = Line.Join(remote.Who.Select(context.Short));
        return remote.From is { } place ? line.Add(", ").Add(context.Phrases[Term.From]).Add(" ").Add(context.Phrases.Named(place)) : line;
    });

    /// <summary>What a session is: its kind, press.</summary>
    public static IEnumerable<string> Tags(Session session, PageContext context)
    {
        if (session.Kind is { } kind && !Says(session, context.Words.Of(kind))) yield return Phrases.Capital(context.Words.Of(kind));
        if (session.Coverage is { } coverage) yield return $"{context.Phrases[Term.Coverage]}: {context.Words.Of(coverage)}";
    }

    /// <summary>Whether a title says already what a word would add.</summary>
    public static bool Says(Declaration declaration, string word) => declaration.DisplayName().Contains(word, StringComparison.OrdinalIgnoreCase);

    private static Place? Around(Entry entry) => (entry.Session?.Event ?? entry.Break!.Event).At;
}
