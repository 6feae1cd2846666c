using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Time;

/// <summary>AGL4014: days and sessions that are not written in order of time. For tours see <see cref="TourSequence"/>.</summary>
internal sealed class OutOfSequence : IEventRule, IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.OutOfSequence;

    public KindSet Kinds => KindSet.Of(Kind.Tour);

    public RulePage Page => new(
        Info,
        What: """
        Something is not written in order of time: the stops of a tour, the days of an event, its sessions of everybody, or the sessions of one room on one
        day. Or a stop of a tour is outside the tour's dates. Parallel sessions in several rooms can be written as it suits, room by room or hour by hour.
        """,
        Why: """
        A programme is read from top to bottom, by people who are on their way. A lunch below the dinner is missed, and where the order of the text and the
        times disagree, one of the two is often a slip of the pen: 9:00 for 19:00, or the wrong month.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade
            session dinner "Dinner" 09:00-10:00 kind working-dinner
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"

        place astana "Astana" in kz zone Asia/Almaty

        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            session plenary "Plenary" 10:00-12:00 kind plenary chair kz discuss trade
            session dinner "Dinner" 19:00-20:00 kind working-dinner
        }
        """,
        Mend: "Correct the time, or move what is written out of order to where its time puts it.");

    public void Check(Symbol symbol, RuleContext context) => TourSequence.Check(symbol, context);

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        var areDaysInOrder = CheckDays(inEvent, context);
        var said = OrderBroken.In(inEvent, context.View);
        var ofAll = new List<SessionModel>();
        var inRooms = new Dictionary<(Symbol, DateOnly), List<SessionModel>>();
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive || session.IsTimeLost || session.Timing is not { } timing || OutsideEvent.IsOutside(session)) continue;
            if (Everybody.AreIn(session)) ofAll.Add(session);
            if (session.Place.Target is not { Kind: Kind.Room } room) continue;
            if (!inRooms.TryGetValue((room, timing.Date), out var list)) inRooms.Add((room, timing.Date), list = []);
            list.Add(session);
        }
        // Where days are out of order, all their sessions are; that is said once.
        if (areDaysInOrder) CheckSessions(ofAll, said, context);
        else
        {
            foreach (var ofDay in ofAll.GroupBy(session => session.Symbol.Holder)) CheckSessions([.. ofDay], said, context);
        }
        foreach (var inRoom in inRooms.Values)
        {
            inRoom.RemoveAll(said.Contains);
            CheckSessions(inRoom, said, context);
        }
    }

    private bool CheckDays(EventModel inEvent, RuleContext context)
    {
        if (inEvent.HasRepeatedDay) return true;
        var days = new List<Symbol>();
        foreach (var symbol in EventModel.Held(inEvent.Symbol))
            if (symbol is { Kind: Kind.Day, Date: not null } && symbol.Holder == inEvent.Symbol) days.Add(symbol);
        if (days.Count < 2) return true;
        var misplaced = Sequence.OutOfOrder([.. days.Select(day => (long)day.Date!.Value.DayNumber)]);
        foreach (var place in misplaced)
        {
            var (index, other) = (place.Index, place.Other);
            var (side, rank) = place.IsTooLate ? ("after", "later") : ("before", "earlier");
            context.Report(Info.At(days[index].Place(), $"{Words.Begin(days[index])} is written {side} {Words.Of(days[other])}, which is {rank}.") with
            {
                Help = "Move it to where its date puts it, or correct the date.",
                Related = [new(days[other].Place(), "the other day is here")],
                Fixes = Move(days[index], days[place.Target], place),
            });
        }
        return misplaced.Count == 0;
    }

    private void CheckSessions(List<SessionModel> sessions, HashSet<SessionModel> said, RuleContext context)
    {
        foreach (var place in Sequence.OutOfOrder([.. sessions.Select(session => session.Timing!.Start.ToUnixTimeTicks())]))
        {
            var (session, beside) = (sessions[place.Index], sessions[place.Other]);
            if (!said.Add(session)) continue;
            var (side, rank) = place.IsTooLate ? ("after", "later") : ("before", "earlier");
            context.Report(Info.At(session.TimeLocation,
                $"{Words.Begin(session.Symbol)}, {Words.When(session.Timing!)}, is written {side} {Words.Of(beside.Symbol)}, {Words.When(beside.Timing!, session.Timing!)}, which is {rank}.") with
            {
                Help = "Move it to where its time puts it, or correct the time.",
                Related = [new(beside.TimeLocation, "the other session is here")],
                Fixes = Move(session.Symbol, sessions[place.Target].Symbol, place),
            });
        }
    }

    private static ImmutableArray<Fix> Move(Symbol what, Symbol target, Misplaced place)
    {
        var side = place.IsTooLate ? "before" : "after";
        return Edits.MoveFix($"Move {Words.Of(what)} {side} {Words.Of(target)}", what, target, isAfter: !place.IsTooLate) is { } fix ? [fix] : [];
    }
}
