using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2015: a speaker whom the interpreters cannot interpret.</summary>
internal sealed class NoInterpretation : IEventRule
{
    public RuleInfo Info => RuleCatalogue.NoInterpretation;

    public RulePage Page => new(
        Info,
        What: """
        A speaker speaks none of the `languages` that the session, else the event, offers interpretation in. `ru` and `ru-KZ` are one
        language here; a speaker of whom no languages are known is not looked at.
        """,
        Why: """
        Where a delegate may speak a language without interpretation, it is for the delegation to bring an interpreter into one of the offered
        ones (rule 53 of the United Nations General Assembly), and booths need the name of the language beforehand. If nobody asked, the floor
        goes silent when the statement begins.
        """,
        Bad: """
        country kg "Kyrgyzstan"

        country us "United States"

        person japarov "Sadyr Japarov" of kg as "President" rank head-of-state speaks ky, ru

        topic trade "Trade"

        meeting talks "Talks in New York" between us, kg on 2025-09-23 {
            zone America/New_York
            chair us
            languages en
            session plenary "Plenary" 10:00-11:00 kind plenary discuss trade {
                speaker japarov 10m
            }
        }
        """,
        Mended: """
        country kg "Kyrgyzstan"

        country us "United States"

        person japarov "Sadyr Japarov" of kg as "President" rank head-of-state speaks ky, ru

        topic trade "Trade"

        meeting talks "Talks in New York" between us, kg on 2025-09-23 {
            zone America/New_York
            chair us
            languages en, ky

            session plenary "Plenary" 10:00-11:00 kind plenary discuss trade {
                speaker japarov 10m
            }
        }
        """,
        Mend: "Order interpretation for a language of the speaker and add it to `languages`, or add to the person's `speaks` what they will speak.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        foreach (var session in inEvent.Sessions)
        {
            if (session.Speakers.IsEmpty || !session.IsLive) continue;
            ImmutableArray<SessionModel> only = [session];
            foreach (var speaker in session.Speakers) CheckSpeaker(speaker, inEvent, only, context);
        }
        foreach (var item in inEvent.Items)
        {
            if (item.Speakers.IsEmpty || !item.IsLive) continue;
            var sessions = item.LiveSessions;
            foreach (var speaker in item.Speakers) CheckSpeaker(speaker, inEvent, sessions, context);
        }
    }

    /// <summary>Looks at a speaker in the sessions of which one is theirs; without any, in the event.</summary>
    private void CheckSpeaker(Speaker speaker, EventModel inEvent, ImmutableArray<SessionModel> sessions, RuleContext context)
    {
        if (speaker.Who.Target is not { Kind: Kind.Person } who) return;
        var person = context.View.Person(who);
        if (person.Languages.IsEmpty || person.HasUnknownLanguage) return;
        if (sessions.IsEmpty && (Fits(person.Languages, inEvent.Languages) || IsLost(inEvent, context.View))) return;
        foreach (var session in sessions)
        {
            if (Fits(person.Languages, session.Languages)) return;
            if (session.IsBroken || context.View.HasLost(session.Symbol, Keyword.Languages) || !session.HasOwnLanguages && IsLost(inEvent, context.View)) return;
        }

        var holder = sessions is [{ HasOwnLanguages: true }, ..] ? sessions[0].Symbol : inEvent.Symbol;
        var offered = Offered(holder, context.View);
        context.Report(Info.At(speaker.Who.Location,
            $"{Words.Begin(who)} speaks {Spoken(person.Languages)}, but interpretation is offered in {Spoken(sessions.IsEmpty ? inEvent.Languages : sessions[0].Languages)} only.") with
        {
            Help = $"Order interpretation and add a language of the speaker to \"languages\", or add the language that {Words.Of(who)} will use to their \"speaks\".",
            Related = [new(offered, "the languages on offer")],
            Fixes = [.. person.Languages.Take(2).Select(language => Add(language, holder, offered))],
        });
    }

    private static bool IsLost(EventModel inEvent, ModelView view) => inEvent.IsBroken || view.HasLost(inEvent.Symbol, Keyword.Languages);

    /// <summary>Whether one is spoken of those on offer; also if none are declared, or one of either is unknown.</summary>
    private static bool Fits(ImmutableArray<string> spoken, ImmutableArray<string> offered)
    {
        if (offered.IsEmpty) return true;
        foreach (var each in spoken)
        {
            if (offered.Contains(each)) return true;
            if (LanguageTags.PrimaryLanguage(each) is not { } language) return true;
            foreach (var other in offered)
                if (LanguageTags.PrimaryLanguage(other) is not { } primary || primary == language) return true;
        }
        return false;
    }

    /// <summary>The last line of the languages that somebody offers.</summary>
    private static Location Offered(Symbol holder, ModelView view)
    {
        var last = view.Facts(holder).First(Keyword.Languages).Location;
        foreach (var fact in view.Facts(holder))
            if (fact.Keyword == Keyword.Languages) last = fact.Location;
        return last;
    }

    private static Fix Add(string language, Symbol holder, Location offered) => new($"Add {language} ({Name(language)}) to the languages of {Words.Of(holder)}", IsSafe: false,
        [new(offered.Source, new(new(offered.Span.End, 0), $", {language}"))]);

    private static string Spoken(ImmutableArray<string> languages) => Words.List(languages.Select(Name).Distinct());

    private static string Name(string language) => LanguageTags.EnglishName(language) ?? language;
}
