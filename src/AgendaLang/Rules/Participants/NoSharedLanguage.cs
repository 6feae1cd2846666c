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
        Lazy<Circle?>? everybody = null;
        foreach (var session in inEvent.Sessions)
        {
            if (session.Kind is not (SessionKind.Restricted or SessionKind.Bilateral) || !session.IsLive || session.IsBroken) continue;
            if (session.HasOwnLanguages || !session.Languages.IsEmpty) continue;
            var circle = session is { HasParticipants: false, DelegationSize: null, Invitations.IsEmpty: true, Absent.IsEmpty: true }
                ? (everybody ??= new(() => Circle.Of(session, context.View))).Value
                : Circle.Of(session, context.View);
            if (circle == null || circle.ShareOne || session.Invitations.Any(circle.CanInterpret)) continue;
            context.Report(Info.At(session.Symbol.Place(), $"Those in {Words.Of(session.Symbol)} have no language in common, and no interpretation is offered: {circle.Text}.") with
            {
                Help = $"Arrange for interpreters and say so, for example: languages {string.Join(", ", circle.Offer)}.",
                Fixes = circle.Offer.Count > 4 ? [] : [new($"Offer interpretation for {Words.List(circle.Offer.Select(Name))}", IsSafe: false,
                    [Edits.AddLine(session.Symbol, $"languages {string.Join(", ", circle.Offer)}")])],
            });
        }
    }

    private static string Name(string language) => LanguageTags.EnglishName(language) ?? language;

    /// <summary>The people in a session, two at least, and what they speak.</summary>
    private sealed class Circle
    {
        private readonly List<(Symbol Who, List<string> Languages)> _people;

        private Circle(List<(Symbol Who, List<string> Languages)> people)
        {
            _people = people;
            var shared = new HashSet<string>(people[0].Languages, StringComparer.Ordinal);
            foreach (var (_, languages) in people) shared.IntersectWith(languages);
            ShareOne = shared.Count > 0;
            if (ShareOne) return;
            Offer = [.. people.Select(each => each.Languages[0]).Distinct().Take(5)];
            var named = people.Take(people.Count > 4 ? 3 : 4).Select(each => $"{Words.Of(each.Who)} ({string.Join(", ", each.Languages.Select(Name))})").ToList();
            if (people.Count > 4) named.Add(Words.Count(people.Count - 3, "other", "others"));
            Text = Words.List(named);
        }

        /// <summary>Whether they have a language in common.</summary>
        public bool ShareOne { get; }

        /// <summary>The first language of each, each once.</summary>
        public List<string> Offer { get; } = [];

        /// <summary>Who speaks what.</summary>
        public string Text { get; } = "";

        /// <summary>Those in a session; null if they are fewer than two, or it is not known of all who they are and what they speak.</summary>
        public static Circle? Of(SessionModel session, ModelView view)
        {
            if (SessionPeople.Of(session, view) is not { Count: > 1 } people) return null;
            var all = new List<(Symbol, List<string>)>(people.Count);
            foreach (var who in people)
            {
                var person = view.Person(who);
                if (person.Languages.IsEmpty || person.HasUnknownLanguage) return null;
                var languages = new List<string>(person.Languages.Length);
                foreach (var tag in person.Languages)
                {
                    if (LanguageTags.PrimaryLanguage(tag) is not { } language) return null;
                    languages.Add(language);
                }
                all.Add((who, languages));
            }
            return new(all);
        }

        /// <summary>Whether somebody is invited to the session who can speak with each of the others, as an interpreter does.</summary>
        public bool CanInterpret(Invitation invitation)
        {
            var (_, languages) = _people.Find(each => each.Who == invitation.Guest.Target);
            return languages != null && _people.TrueForAll(each => each.Languages.Exists(languages.Contains));
        }
    }
}
