using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2011: who speaks in a session is not in it.</summary>
internal sealed class SpeakerAbsent : IEventRule
{
    public RuleInfo Info => RuleCatalogue.SpeakerAbsent;

    public RulePage Page => new(
        Info,
        What: """
        Somebody is to speak in a session, or on an item that is dealt with there, who is not in that session: not one of its `participants`,
        or absent, or beyond what its `delegation-size` takes of each delegation. To speak puts nobody into a session. Of an item that
        several sessions take up, a speaker must be in one of them.
        """,
        Why: """
        The list of speakers and the list of those in the room are drawn up by different people. Where they differ, somebody is called who
        is not there, or a minister waits at a door where nobody expects them.
        """,
        Bad: """
        country kz "Kazakhstan"

        country kg "Kyrgyzstan"

        country uz "Uzbekistan"

        format three "Meeting of the three" = kz, kg, uz

        place astana "Astana" in kz zone Asia/Almaty

        topic water "Water"

        meeting talks "Talks on water" on 2026-05-14 at astana format three {
            session rivers "Two rivers" 10:00-11:00 kind restricted discuss water {
                participants kg, uz
                speaker kg 10m
                speaker kz 10m
            }
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country kg "Kyrgyzstan"

        country uz "Uzbekistan"

        format three "Meeting of the three" = kz, kg, uz

        place astana "Astana" in kz zone Asia/Almaty

        topic water "Water"

        meeting talks "Talks on water" on 2026-05-14 at astana format three {
            session rivers "Two rivers" 10:00-11:00 kind restricted discuss water {
                participants kg, uz, kz
                speaker kg 10m
                speaker kz 10m
            }
        }
        """,
        Mend: "Add the speaker to the `participants`, invite them to the session with `invite`, or let somebody speak who is in it.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        var told = new HashSet<(SessionModel, Symbol)>();
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive) continue;
            foreach (var speaker in session.Speakers)
                if (speaker.Who.Target is { } who && IsMissing(who, session, context)) Report(speaker.Who, [session], null, told, context);
        }
        foreach (var item in inEvent.Items)
        {
            if (!item.IsLive || item.Speakers.IsEmpty) continue;
            var sessions = item.LiveSessions;
            if (sessions.IsEmpty) continue;
            foreach (var speaker in item.Speakers)
                if (speaker.Who.Target is { } who && IsMissing(who, sessions, context)) Report(speaker.Who, sessions, item, told, context);
        }
    }

    private static bool IsMissing(Symbol who, ImmutableArray<SessionModel> sessions, RuleContext context)
    {
        foreach (var session in sessions)
            if (!IsMissing(who, session, context)) return false;
        return true;
    }

    private static bool IsMissing(Symbol who, SessionModel session, RuleContext context) =>
        session.PresenceOf(who) == Presence.Away && !Attendance.IsOutside(who, session.Event, session, context.View);

    private void Report(Mention speaker, ImmutableArray<SessionModel> sessions, ItemModel? item, HashSet<(SessionModel, Symbol)> told, RuleContext context)
    {
        var who = speaker.Target!;
        var session = sessions[0];
        if (!told.Add((session, who))) return;
        var reason = Attendance.Reason(who, session, context.View);
        var says = item == null ? $"speaks in {Words.Of(session.Symbol)}, but {reason}"
            : sessions.Length == 1 ? $"speaks on {Words.Of(item.Symbol)} in {Words.Of(session.Symbol)}, but {reason}"
            : $"speaks on {Words.Of(item.Symbol)}, but is in none of the {Words.Number(sessions.Length)} sessions that take it up";
        var related = Attendance.Related(who, session, context.View);
        if (item != null && item.Session != session) related = related.Insert(0, new(session.Symbol.Place(), "a session that takes the item up is here"));
        context.Report(Info.At(speaker.Location, $"{Words.Begin(who)} {says}.") with
        {
            Help = "Bring the speaker into the session, or let somebody speak who is in it.",
            Related = related,
            Fixes = Attendance.BringIn(who, session, context.View),
        });
    }
}
