using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2010: who chairs a session is not in it.</summary>
internal sealed class ChairAbsent : IEventRule
{
    public RuleInfo Info => RuleCatalogue.ChairAbsent;

    public RulePage Page => new(
        Info,
        What: """
        A session names a chair of its own who is not in that session: not one of its `participants`, or absent, or beyond what its `delegation-size`
        takes of each delegation. To chair a session puts nobody into it.
        """,
        Why: """
        A meeting without its chair cannot begin. Rules of procedure therefore say who presides when the chair cannot come (rule 105 of the
        United Nations General Assembly for its committees: a vice-chair). Whoever drew up the list of the room and whoever named the chair meant
        different things; one of them must be told.
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
                chair kz
                participants kg, uz
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
                chair kz
                participants kg, uz, kz
            }
        }
        """,
        Mend: "Add the chair to the `participants`, invite them to the session with `invite`, or name somebody as chair who is in it.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive) continue;
            foreach (var chair in session.Chairs)
            {
                if (chair.Target is not { } who || session.PresenceOf(who) != Presence.Away) continue;
                if (Attendance.IsOutside(who, inEvent, session, context.View)) continue;
                context.Report(Info.At(chair.Location,
                    $"{Words.Begin(who)} chairs {Words.Of(session.Symbol)}, but {Attendance.Reason(who, session, context.View)}.") with
                {
                    Help = "Bring the chair into the session, or name a chair who is in it.",
                    Related = Attendance.Related(who, session, context.View),
                    Fixes = Attendance.BringIn(who, session, context.View),
                });
            }
        }
        if (inEvent.IsOneSession) CheckMeeting(inEvent, context);
    }

    /// <summary>A timed meeting without timed sessions counts as one session, with everybody in it who is not absent.</summary>
    private void CheckMeeting(EventModel inEvent, RuleContext context)
    {
        foreach (var chair in inEvent.Chairs)
        {
            if (chair.Target is not { } who || !inEvent.IsAbsent(who)) continue;
            if (Attendance.IsOutside(who, inEvent, null, context.View)) continue;
            context.Report(Info.At(chair.Location, $"{Words.Begin(who)} chairs {Words.Of(inEvent.Symbol)}, but is absent from it.") with
            {
                Help = "Name a chair who is there.",
                Related = Attendance.AbsenceOf(who, inEvent.Absent, context.View) is { } absence ? [new(absence, "the absence is said here")] : [],
            });
        }
    }
}
