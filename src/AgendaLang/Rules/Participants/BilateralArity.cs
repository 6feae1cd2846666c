using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2014: a bilateral of one side, or of three.</summary>
internal sealed class BilateralArity : IEventRule
{
    public RuleInfo Info => RuleCatalogue.BilateralArity;

    public RulePage Page => new(
        Info,
        What: """
        A session of kind `bilateral` does not have exactly two sides. The sides are those of its `participants`, else those of the meeting's
        `between`. A named group is one side, and so are all persons of one party; a host who only lends the room is none.
        """,
        Why: """
        A bilateral is prepared for two: two flags, two rows of seats, interpreters for two languages, a note for the file of each. If the
        programme names one side only, its partner does not know of the meeting; if it names three, it is another sort of meeting.
        """,
        Bad: """
        country jp "Japan"

        country br "Brazil"

        country nz "New Zealand"

        format ocean-forum "Ocean Forum" = jp, br, nz

        meeting forum "Ocean Forum in Lisbon" on 2026-09-16 format ocean-forum {
            zone Europe/Lisbon
            session talks "Japan, Brazil and New Zealand" 16:30-17:00 kind bilateral {
                participants jp, br, nz
            }
        }
        """,
        Mended: """
        country jp "Japan"

        country br "Brazil"

        country nz "New Zealand"

        format ocean-forum "Ocean Forum" = jp, br, nz

        meeting forum "Ocean Forum in Lisbon" on 2026-09-16 format ocean-forum {
            zone Europe/Lisbon

            session talks "Japan, Brazil and New Zealand" 16:30-17:00 kind consultations {
                participants jp, br, nz
            }
        }
        """,
        Mend: """
        Name both sides in `participants`: a country, an organization, a group, or persons of theirs. If three or more are meant to meet, give the
        session another kind, such as `consultations`, or write a bilateral for each two.
        """);

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        foreach (var session in inEvent.Sessions)
        {
            if (session.Kind != SessionKind.Bilateral || !session.IsLive || session.IsBroken) continue;
            if (SidesOf(session, context.View) is not { } sides || sides.Count == 2) continue;
            if (sides.Count > 2 && IsHostUnknown(session, context.View)) continue;
            if (sides.Count(side => !IsHost(side, session, context.View)) == 2) continue;
            context.Report(Info.At(PlaceOf(session, context.View), Message(session, sides)) with
            {
                Help = sides.Count > 2
                    ? "Leave two of them in \"participants\", or give the session another kind, for example: kind consultations."
                    : $"Name both sides, for example: participants {Example(inEvent, sides)}.",
                Related = [.. sides.Where(_ => sides.Count > 1).Take(6).Select((side, i) => new RelatedLocation(side.Mention.Location, $"side {Words.Number(i + 1)} is named here"))],
            });
        }
    }

    private static string Message(SessionModel session, List<Side> sides) => sides.Count switch
    {
        0 => $"{Words.Begin(session.Symbol)} is a bilateral, but nothing says between whom.",
        1 => $"{Words.Begin(session.Symbol)} is a bilateral, but it has one side only: {Words.Of(sides[0].Named)}.",
        _ => $"{Words.Begin(session.Symbol)} is a bilateral, but it has {Words.Number(sides.Count)} sides: {Words.List(sides.Select(side => Words.Of(side.Named)))}.",
    };

    private static string Example(EventModel inEvent, List<Side> sides)
    {
        var first = sides.Count == 1 ? sides[0].Named : inEvent.Parties.FirstOrDefault();
        var second = inEvent.Parties.FirstOrDefault(party => party != first && (sides.Count == 0 || !sides[0].Members.Contains(party)));
        return $"{first?.Id ?? "us"}, {second?.Id ?? "kz"}";
    }

    private static Location PlaceOf(SessionModel session, ModelView view) => view.Facts(session.Symbol).First(Keyword.Kind).LocationOf() ?? session.Symbol.Place();

    /// <summary>The sides, each once; null where that is not known.</summary>
    private static List<Side>? SidesOf(SessionModel session, ModelView view)
    {
        var inEvent = session.Event;
        if (session.HasParticipants) return session.HasUnknownParticipants ? null : SidesOf(session.Participants, view);
        if (inEvent.IsBroken || view.HasLost(inEvent.Symbol, Keyword.Between)) return null;
        if (!inEvent.Between.IsEmpty) return inEvent.Between.All(side => side.Target != null) ? SidesOf(inEvent.Between, view) : null;
        // Where only two parties take part in the event, they are the sides without more words.
        return inEvent.HasUnknownPeople || inEvent.Parties.Length == 2 ? null : [];
    }

    private static List<Side>? SidesOf(ImmutableArray<Mention> named, ModelView view)
    {
        var sides = new List<Side>();
        var covered = new HashSet<Symbol>();
        // The largest group first: whoever belongs to it stands on its side.
        foreach (var mention in named.Where(mention => mention.Target!.Kind != Kind.Person).OrderByDescending(mention => view.Party(mention.Target!).Members.Length))
        {
            var party = view.Party(mention.Target!);
            if (party.HasUnknownMembers) return null;
            if (!party.Members.IsEmpty && party.Members.All(covered.Contains)) continue;
            covered.UnionWith(party.Members);
            sides.Add(new(party.Symbol, party.Members, mention));
        }
        foreach (var mention in named.Where(mention => mention.Target!.Kind == Kind.Person).OrderBy(mention => view.Person(mention.Target!).Parties.Length))
        {
            var person = view.Person(mention.Target!);
            if (person.HasUnknownParty) return null;
            if (person.Parties.Any(covered.Contains)) continue;
            covered.UnionWith(person.Parties);
            sides.Add(new(person.Parties.IsEmpty ? person.Symbol : person.Parties[0], person.Parties, mention));
        }
        sides.Sort((one, other) => one.Mention.Span.CompareTo(other.Mention.Span));
        return sides;
    }

    private static bool IsHostUnknown(SessionModel session, ModelView view) =>
        view.HasLost(session.Symbol, Keyword.Host) || view.HasLost(session.Event.Symbol, Keyword.Host)
        || session.Host is { IsDefault: false, Target: null } || session.Event.Host is { IsDefault: false, Target: null };

    private static bool IsHost(Side side, SessionModel session, ModelView view) => IsHost(side, session.Host.Target, view) || IsHost(side, session.Event.Host.Target, view);

    private static bool IsHost(Side side, Symbol? host, ModelView view)
    {
        if (host == null) return false;
        if (side.Mention.Target == host) return true;
        var parties = host.Kind == Kind.Person ? view.Person(host).Parties : view.Party(host).Members;
        // A person of several parties fits where one of them does; of a group all must.
        if (side.Mention.Target!.Kind == Kind.Person) return side.Members.Any(parties.Contains);
        return !side.Members.IsEmpty && side.Members.All(parties.Contains);
    }

    /// <param name="Named">What it is called by.</param>
    /// <param name="Members">The countries and organizations of it; none for a person who acts for nobody.</param>
    /// <param name="Mention">Where it is named first.</param>
    private sealed record Side(Symbol Named, ImmutableArray<Symbol> Members, Mention Mention);
}
