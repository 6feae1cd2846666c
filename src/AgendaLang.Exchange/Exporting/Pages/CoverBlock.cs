using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Pages;

/// <summary>The first page: what it is, when, where, how far and for whom.</summary>
internal static class CoverBlock
{
    public static Cover Of(PageContext context)
    {
        var (phrases, kicker) = (context.Phrases, new Line());
        if (context.For is { } who) kicker.Add(phrases.Named(who, links: false)).Add(" · ");
        kicker.Add(phrases[Term.Programme]).Add(" · ").Add(phrases[AudienceOf(context.Set)]);
        if (context.Main is not { } main) return new(kicker, new(phrases.Said(FileName(context.Set))), [], null, [], []);
        var title = phrases.Named(main, links: false);
        return new(kicker, main.IsLive ? title : title.Set(Setting.Struck), [.. Subtitles(main, context)], StateOf(main, context), [.. Facts(main, context)], context.Prose(main)) { Source = main.Path };
    }

    /// <summary>What is known of an event as a whole, beside when, where and how far.</summary>
    public static IEnumerable<Fact> Facts(Event @event, PageContext context)
    {
        var (phrases, words) = (context.Phrases, context.Words);
        Fact?[] facts =
        [
            context.Fact(Term.Host, @event.Host),
            context.Fact(Term.Chair, Line.Join(@event.Chairs.Select(phrases.Presented), "; ")),
            context.Fact(Term.Format, @event.Format),
            context.Fact(Term.PartOf, @event.Within),
            context.Fact(Term.Status, phrases.Status(@event.Status, @event.StatusDate, @event.StatusReason)),
            @event.Revision is { } revision ? context.Fact(Term.Revision, new Line(Phrases.Number(revision))) : null,
            @event.Level is { } level ? context.Fact(Term.Level, new Line(Phrases.Capital(words.Of(level)))) : null,
            @event.DelegationSize is { } size ? context.Fact(Term.Size, new Line(size.ToString())) : null,
            @event.Quorum is { } quorum ? context.Fact(Term.Quorum, new Line(Phrases.Number(quorum))) : null,
            @event.Decides is { } decides ? context.Fact(Term.DecidesBy, new Line(Phrases.Capital(words.Of(decides)))) : null,
            @event.Precedence is { } precedence ? context.Fact(Term.Precedence, new Line(Phrases.Capital(words.Of(precedence)))) : null,
            @event.Languages.Count > 0 ? context.Fact(Term.Interpretation, new Line(phrases.Languages(@event.Languages))) : null,
            @event.Deadline is { } deadline ? context.Fact(Term.Deadline, new Line(phrases.Moment(deadline))) : null,
            context.Fact(Term.Topics, @event.Topics),
            context.Fact(Term.Follows, @event.Follows),
            context.Fact(Term.Prepares, @event.Prepares),
            context.Fact(Term.Supersedes, @event.Supersedes),
            context.Fact(Term.Earlier, SessionCard.Was(@event, context)),
            context.Fact(Term.Outcome, @event.Outcomes.Select(text => new Line(phrases.Said(text)))),
            context.Fact(Term.Note, @event.Notes.Select(text => new Line(phrases.Said(text)))),
            context.Fact(Term.Links, @event.Links.Select(text => new Line(Phrases.Address(text)))),
        ];
        return facts.OfType<Fact>();
    }

    /// <summary>Dates and place.</summary>
    public static IEnumerable<Line> Subtitles(Event @event, PageContext context)
    {
        if (@event.On.Count > 0) yield return new(Dates(@event, context));
        if (@event.At is not { } place) yield break;
        var line = context.Phrases.Named(place);
        if (place.In is { } around) line.Add(", ").Add(context.Phrases.Named(around));
        yield return line;
    }

    /// <summary>The status, where it matters at first sight.</summary>
    public static Line? StateOf(Event @event, PageContext context) =>
        @event.Status is EventStatus.Cancelled or EventStatus.Postponed or EventStatus.Draft or EventStatus.Tentative
            ? new(Phrases.Capital(context.Words.Of(@event.Status))) : null;

    /// <summary>For whom an agenda was exported.</summary>
    public static Term AudienceOf(AgendaSet set) => set.Audience switch
    {
        Audience.Public => Term.ForPublic,
        Audience.Confidential => Term.ForConfidential,
        _ => Term.ForDelegations,
    };

    /// <summary>What an agenda without an event is called.</summary>
    public static string FileName(AgendaSet set)
    {
        var name = set.Root.Path[(set.Root.Path.LastIndexOf('/') + 1)..];
        return name.EndsWith(".agenda", StringComparison.Ordinal) && name.Length > ".agenda".Length ? name[..^".agenda".Length] : name;
    }

    private static string Dates(Event @event, PageContext context)
    {
        // Days that follow each other are one stretch.
        var stretches = new List<(DateOnly From, DateOnly Until)>();
        foreach (var period in @event.On.OrderBy(period => period.From))
        {
            if (stretches is [.., var last] && period.From.DayNumber <= last.Until.DayNumber + 1)
                stretches[^1] = (last.From, period.Until > last.Until ? period.Until : last.Until);
            else stretches.Add((period.From, period.Until));
        }
        if (stretches is [var only] && only.From == only.Until)
        {
            var date = Phrases.Capital(context.Words.FullDate(only.From));
            return @event.On is [{ Time: { } time }] ? $"{date}, {Phrases.Clock(time)}" : date;
        }
        return string.Join("; ", stretches.Select(stretch => context.Words.Dates(stretch.From, stretch.Until)));
    }
}
