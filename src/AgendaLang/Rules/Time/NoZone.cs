using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4005: a time without a time zone. One finding an event: where the event gets a zone, all its times have one.</summary>
internal sealed class NoZone : IEventRule, IDeclarationRule
{
    /// <summary>How many zones are offered.</summary>
    private const int MostOffers = 3;

    public RuleInfo Info => RuleCatalogue.NoZone;

    public KindSet Kinds => KindSet.All;

    public RulePage Page => new(
        Info,
        What: """
        There is a time, of an event, session, break, agreement, deadline or embargo, and nothing says in which time zone. It is said once an
        event, at its first time. A session takes the zone that it gives itself, else that of its room or place, else that of its event, else
        that of the event's place; the zone of a country is the last resort for places in it. Availability needs none: it follows the clock of
        the event.
        """,
        Why: """
        Delegations, press and remote speakers read the programme in other parts of the world. The invitation to a video link at 18:00 without
        a zone brings them in hours early or late, and no calendar can show it rightly.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade
        }
        """,
        Mend: """
        Say `at` which place the event is and give that place a `zone`, or write the `zone` of the event. A session elsewhere can have its own.
        A deadline or embargo takes its zone after the time: `deadline 2026-05-10 18:00 Asia/Almaty`.
        """);

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive || inEvent.IsBroken || inEvent.Zone != null || inEvent.HasUnknownZone) return;
        List<Location>? places = null;
        if (inEvent.HasTime) Add(inEvent.TimeLocation);
        foreach (var session in inEvent.Sessions)
            if (session is { HasTime: true, IsLive: true, Zone: null, HasUnknownZone: false, IsBroken: false }) Add(session.TimeLocation);
        foreach (var pause in inEvent.Breaks)
            if (pause is { HasTime: true, Zone: null, HasUnknownZone: false, IsBroken: false }) Add(TimeOf(pause.Symbol));
        foreach (var symbol in WrittenTimes.WithParts(inEvent))
            foreach (var fact in context.View.Facts(symbol))
                if (LacksZone(fact, context.View)) Add(TimeOf(fact));
        if (places == null) return;

        var first = places.MinBy(place => place.Span.Start);
        var what = first.Source.Slice(first.Span);
        var many = places.Count > 1 ? $" The same is true of {Words.Count(places.Count - 1, "other time", "other times")} of {Words.Of(inEvent.Symbol)}." : "";
        context.Report(Info.At(first, $"Nothing says in which time zone {what} is.{many}") with
        {
            Help = $"Give the event a zone, for example: zone {ZonesFor(inEvent, context.View).FirstOrDefault("Asia/Almaty")}. Or say at which place it is, and give that place a zone.",
            Fixes = [.. ZonesFor(inEvent, context.View).Select(zone =>
                new Fix($"Give the event the zone {zone}", IsSafe: false, [Edits.AddLine(inEvent.Symbol, $"zone {zone}")]))],
        });

        void Add(Location place) => (places ??= []).Add(place);
    }

    public void Check(Symbol symbol, RuleContext context)
    {
        if (symbol.Event != null) return;
        foreach (var fact in context.View.Facts(symbol))
        {
            if (!LacksZone(fact, context.View)) continue;
            var place = TimeOf(fact);
            var isDate = fact.Keyword == Keyword.On;
            context.Report(Info.At(place, $"Nothing says in which time zone {place.Source.Slice(place.Span)} is.") with
            {
                Help = isDate ? "Say at which place it was agreed, and give that place a zone." : "Write the zone after the time, for example: 18:00 Asia/Almaty.",
            });
        }
    }

    /// <summary>Whether a property gives a time by a clock of which nothing says the zone.</summary>
    private static bool LacksZone(Fact fact, ModelView view)
    {
        if (fact.Keyword is not (Keyword.Deadline or Keyword.Embargo) && !(fact.Keyword == Keyword.On && fact.Owner.Kind == Kind.Agreement)) return false;
        if (fact.IsBroken || fact.Values.Times == null || !fact.Values.FirstWord.IsDefault) return false;
        return Clock.At(fact.Owner, view) is { Zone: null, IsUnknown: false } && !view.Facts(fact.Owner).IsBroken;
    }

    /// <summary>The home zones of those who host or take part.</summary>
    private static IEnumerable<string> ZonesFor(EventModel inEvent, ModelView view)
    {
        var parties = inEvent.Host.Target is { } host && KindSet.Parties.Contains(host.Kind) ? inEvent.Parties.Insert(0, host) : inEvent.Parties;
        return parties.Select(party => view.Party(party).Zone).OfType<string>().Where(zone => TimeZones.IsKnown(zone)).Distinct(StringComparer.Ordinal).Take(MostOffers);
    }

    private static Location TimeOf(Fact fact) => fact.Values.TimeSpan is { } span ? new(fact.Owner.File.Source, span) : fact.Location;

    /// <summary>The time of a break, which is on its head line.</summary>
    private static Location TimeOf(Symbol pause) => new(pause.File.Source, pause.Declaration.Head.TimeSpan ?? pause.IdSpan);
}
