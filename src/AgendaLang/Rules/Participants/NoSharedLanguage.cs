using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2020: talks behind closed doors in which nobody understands the other.</summary>
internal sealed class NoSharedLanguage : IEventRule
{
    public RuleInfo Info => RuleCatalogue.NoSharedLanguage;

    public RulePage Page => new(
        Info,
        What: """
        The languages of all who are in a `restricted` or `bilateral` session are known, they have none in common, and no interpretation is offered
        (`languages` of the session or the event).
        """,
        Why: """
        In plenary there are booths. To a talk of two with one adviser each, somebody has to bring an interpreter on purpose, who then needs a chair,
        a badge and often a clearance. It is a custom that each side brings its own.
        """,
        Bad: """
        country kg "Kyrgyzstan"

        country us "United States"

        person japarov "Sadyr Japarov" of kg as "President" rank head-of-state speaks ky, ru

        person trump "Donald Trump" of us as "President" rank head-of-state speaks en

        meeting talks "Talks in Washington" between us, kg on 2025-11-06 {
            zone America/New_York
            session bilateral-talks "Bilateral talks" 15:00-15:30 kind bilateral {
                participants trump, japarov
            }
        }
        """,
        Mended: """
        country kg "Kyrgyzstan"

        country us "United States"

        person japarov "Sadyr Japarov" of kg as "President" rank head-of-state speaks ky, ru

        person trump "Donald Trump" of us as "President" rank head-of-state speaks en

        meeting talks "Talks in Washington" between us, kg on 2025-11-06 {
            zone America/New_York

            session bilateral-talks "Bilateral talks" 15:00-15:30 kind bilateral {
                languages en, ky
                participants trump, japarov
            }
        }
        """,
        Mend: "Arrange for interpreters and say so with `languages`, or add to a person's `speaks` what is missing there.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive || inEvent.IsBroken || context.View.HasLost(inEvent.Symbol, Keyword.Languages)) return;
        // Sessions of the whole event are of the same people.
        Lazy<List<(Symbol Who, HashSet<string> Languages)>?>? everybody = null;
        foreach (var session in inEvent.Sessions)
        {
            if (session.Kind is not (SessionKind.Restricted or SessionKind.Bilateral) || !session.IsLive || session.IsBroken) continue;
            if (session.HasOwnLanguages || !session.Languages.IsEmpty) continue;
            var spoken = session is { HasParticipants: false, DelegationSize: null, Invitations.IsEmpty: true, Absent.IsEmpty: true }
                ? (everybody ??= new(() => LanguagesOf(SessionPeople.Of(session, context.View), context.View))).Value
                : LanguagesOf(SessionPeople.Of(session, context.View), context.View);
            if (spoken is not { Count: > 1 }) continue;
            if (ShareOne(spoken) || session.Invitations.Any(invitation => CanInterpret(invitation, spoken))) continue;
            Report(session, spoken, context);
        }
    }

    private void Report(SessionModel session, List<(Symbol Who, HashSet<string> Languages)> spoken, RuleContext context)
    {
        var offered = spoken.Select(each => each.Languages.First()).Distinct().ToList();
        context.Report(Info.At(session.Symbol.Place(), $"Those in {Words.Of(session.Symbol)} have no language in common, and no interpretation is offered: "
            + $"{Words.List(spoken.Select(each => $"{Words.Of(each.Who)} ({string.Join(", ", each.Languages.Select(Name))})"), most: 4)}.") with
        {
            Help = $"Arrange for interpreters and say so, for example: languages {string.Join(", ", offered)}.",
            Fixes = offered.Count > 4 ? [] : [new($"Offer interpretation for {Words.List(offered.Select(Name))}", IsSafe: false,
                [Edits.AddLine(session.Symbol, $"languages {string.Join(", ", offered)}")])],
        });
    }

    private static string Name(string language) => LanguageTags.EnglishName(language) ?? language;

    /// <summary>What each speaks; null if that is not known of all.</summary>
    private static List<(Symbol Who, HashSet<string> Languages)>? LanguagesOf(IReadOnlyCollection<Symbol>? people, ModelView view)
    {
        if (people == null) return null;
        var all = new List<(Symbol, HashSet<string>)>(people.Count);
        foreach (var who in people)
        {
            var person = view.Person(who);
            if (person.Languages.IsEmpty || person.HasUnknownLanguage) return null;
            var languages = new HashSet<string>(StringComparer.Ordinal);
            foreach (var tag in person.Languages)
            {
                if (LanguageTags.PrimaryLanguage(tag) is not { } language) return null;
                languages.Add(language);
            }
            all.Add((who, languages));
        }
        return all;
    }

    private static bool ShareOne(List<(Symbol Who, HashSet<string> Languages)> spoken)
    {
        var shared = new HashSet<string>(spoken[0].Languages, StringComparer.Ordinal);
        foreach (var (_, languages) in spoken) shared.IntersectWith(languages);
        return shared.Count > 0;
    }

    /// <summary>Whether somebody is invited to the session who can speak with each of the others, as an interpreter does.</summary>
    private static bool CanInterpret(Invitation invitation, List<(Symbol Who, HashSet<string> Languages)> spoken)
    {
        var (_, languages) = spoken.Find(each => each.Who == invitation.Guest.Target);
        return languages != null && spoken.TrueForAll(each => each.Languages.Overlaps(languages));
    }
}
