using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2001: somebody acts in an event that their party has no part in.</summary>
internal sealed class NotAMember : IEventRule
{
    public RuleInfo Info => RuleCatalogue.NotAMember;

    public RulePage Page => new(
        Info,
        What: """
        A party has a delegation, or somebody chairs, speaks or is a participant of a session, though the party does not take part in the event and
        is not invited. Parties take part as members of the `format`, as sides of `between`, as host, as those invited or listed in
        `participants`; where there is neither `format` nor `between`, also by their delegation. Who is in a session may be invited to that session
        alone. Persons who act for nobody, and panels, side events and the like, which are open to anybody, are not looked at. Neither is an event
        that does not say who takes part.
        """,
        Why: """
        Who sits at the table is the first thing that members of a format agree on, and a guest whom nobody invited is an incident. Azerbaijan, for one,
        is not a member of the C5+1: its president can come to a summit of that format as a guest, if the agenda says so.
        """,
        Bad: """
        country us "United States"

        country kz "Kazakhstan"

        country az "Azerbaijan"

        person aliyev "Ilham Aliyev" of az as "President" rank head-of-state

        place washington-dc "Washington, D.C." in us zone America/New_York

        topic trade "Trade"

        meeting talks "Talks in Washington" between us, kz on 2025-11-06 at washington-dc {
            session plenary "Plenary" 18:00-19:00 kind plenary chair us discuss trade {
                speaker aliyev 10m
            }
        }
        """,
        Mended: """
        country us "United States"

        country kz "Kazakhstan"

        country az "Azerbaijan"

        person aliyev "Ilham Aliyev" of az as "President" rank head-of-state

        place washington-dc "Washington, D.C." in us zone America/New_York

        topic trade "Trade"

        meeting talks "Talks in Washington" between us, kz on 2025-11-06 at washington-dc {
            session plenary "Plenary" 18:00-19:00 kind plenary chair us discuss trade {
                invite az led by aliyev
                speaker aliyev 10m
            }
        }
        """,
        Mend: """
        If they are guests, write `invite` on the event, or on the session if they come for that alone. If the party has become a member, add it to the
        format. Otherwise name somebody else.
        """);

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive || !inEvent.SaysWhoTakesPart || inEvent.IsBroken || inEvent.HasUnknownParties) return;
        foreach (var delegation in inEvent.Delegations) CheckDelegation(delegation.Party, inEvent, context);
        // Once in a session is enough, and who chairs the event without a part in it needs no finding in each session.
        var told = new HashSet<(object, Symbol)>();
        foreach (var chair in inEvent.Chairs) CheckOne(chair, inEvent, null, "chairs", inEvent.Symbol, told, context);
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive) continue;
            foreach (var participant in session.Participants) CheckParticipant(participant, inEvent, session, told, context);
            foreach (var chair in session.Chairs) CheckOne(chair, inEvent, session, "chairs", session.Symbol, told, context);
            foreach (var speaker in session.Speakers) CheckOne(speaker.Who, inEvent, session, "speaks in", session.Symbol, told, context);
        }
        foreach (var item in inEvent.Items) CheckItem(item, inEvent, told, context);
    }

    private void CheckItem(ItemModel item, EventModel inEvent, HashSet<(object, Symbol)> told, RuleContext context)
    {
        if (!item.IsLive || item.Chairs.IsEmpty && item.Speakers.IsEmpty) return;
        var live = item.LiveSessions;
        // What only a cancelled session would have dealt with is not dealt with.
        if (live.IsEmpty && item.Sessions.Any()) return;
        foreach (var chair in item.Chairs) CheckOfItem(chair, "chairs", item, live, inEvent, told, context);
        foreach (var speaker in item.Speakers) CheckOfItem(speaker.Who, "speaks on", item, live, inEvent, told, context);
    }

    private void CheckOfItem(
        Mention mention, string does, ItemModel item, ImmutableArray<SessionModel> live, EventModel inEvent, HashSet<(object, Symbol)> told, RuleContext context)
    {
        if (mention.Target is not { } who) return;
        foreach (var session in live)
            if (!Attendance.IsOutside(who, inEvent, session, context.View)) return;
        CheckOne(mention, inEvent, live.FirstOrDefault(), does, item.Symbol, told, context, item);
    }

    /// <summary>A group stands for its members, each of which must take part. One that is absent was expected.</summary>
    private void CheckDelegation(Mention mention, EventModel inEvent, RuleContext context)
    {
        if (mention.Target is not { } party || Outsider(context.View, party, inEvent, null) is not { } outsider) return;
        var name = Words.Of(inEvent.Symbol);
        var format = inEvent.Format.Target is { } target ? $"is not a member of {Words.Of(target)}, in whose format {name} is held, and is not invited"
            : $"is not one of the sides of {name} and is not invited";
        var whose = outsider == party ? $"{Words.Begin(outsider)} has a delegation, but {format}." : $"{Words.Begin(outsider)} is in the delegation of {Words.Of(party)}, but {format}.";
        context.Report(Info.At(mention.Location, whose) with
        {
            Help = $"Invite {Words.Of(outsider)}, for example: invite {outsider.Id} as guest. If it has become a member, add it to the members.",
            Related = Members(inEvent),
            Fixes = [Invite(outsider, inEvent.Symbol)],
        });
    }

    private void CheckParticipant(Mention mention, EventModel inEvent, SessionModel session, HashSet<(object, Symbol)> told, RuleContext context)
    {
        if (mention.Target is not { } who) return;
        if (who.Kind == Kind.Person)
        {
            if (!inEvent.IsAbsent(context.View.Person(who))) CheckOne(mention, inEvent, session, "is a participant of", session.Symbol, told, context);
            return;
        }
        if (session.HasUnknownParticipants || session.IsBroken || Outsider(context.View, who, inEvent, session) is not { } outsider) return;
        if (!told.Add((session, outsider))) return;
        foreach (var member in context.View.Party(who).Members) told.Add((session, member));
        var name = outsider == who ? Words.Begin(who) : $"{Words.Begin(outsider)}, one of {Words.Of(who)},";
        Report(mention, outsider, [outsider], $"{name} is a participant of {Words.Of(session.Symbol)}", inEvent, session, context);
    }

    private void CheckOne(Mention mention, EventModel inEvent, SessionModel? session, string does, Symbol at, HashSet<(object, Symbol)> told, RuleContext context, ItemModel? item = null)
    {
        if (mention.Target is not { } who || !Attendance.IsOutside(who, inEvent, session, context.View)) return;
        var parties = who.Kind == Kind.Person ? context.View.Person(who).Parties : context.View.Party(who).Members;
        var where = session ?? item ?? (object)inEvent;
        foreach (var party in parties)
            if (told.Contains((where, party))) return;
        if (told.Contains((inEvent, who)) || !told.Add((where, who))) return;
        Report(mention, who, parties, $"{Words.Begin(who)} {does} {Words.Of(at)}", inEvent, session, context);
    }

    private void Report(Mention mention, Symbol who, ImmutableArray<Symbol> parties, string says, EventModel inEvent, SessionModel? session, RuleContext context)
    {
        var isAbsent = parties.All(inEvent.IsAbsent);
        var subject = who.Kind == Kind.Person ? Words.List(context.View.Person(who).Given.Select(Words.Of)) + " " : "";
        var isMany = who.Kind == Kind.Person && context.View.Person(who).Given.Length > 1;
        var reason = isAbsent ? isMany ? "are absent from" : "is absent from" : isMany ? "do not take part in" : "does not take part in";
        var from = says.EndsWith(Words.Of(inEvent.Symbol), StringComparison.Ordinal) ? "it" : Words.Of(inEvent.Symbol);
        context.Report(Info.At(mention.Location, $"{says}, but {subject}{reason} {from}.") with
        {
            Help = isAbsent ? "Name somebody else, or remove the line that says who is absent."
                : session == null ? $"Invite {Words.Of(who)}, for example: invite {who.Id} as guest. Otherwise name somebody else."
                : $"Invite {Words.Of(who)} to the event or to this session, for example: invite {who.Id} as guest. Otherwise name somebody else.",
            Related = isAbsent && Attendance.AbsenceOf(who, inEvent.Absent, context.View) is { } absence ? [new(absence, "the absence is said here")] : Members(inEvent),
            Fixes = isAbsent ? [] : session == null ? [Invite(who, inEvent.Symbol)] : [Invite(who, session.Symbol), Invite(who, inEvent.Symbol)],
        });
    }

    /// <summary>Where it stands whose event it is.</summary>
    private static ImmutableArray<RelatedLocation> Members(EventModel inEvent)
    {
        if (!inEvent.Format.IsDefault) return [new(inEvent.Format.Location, "the format of the event is here")];
        return inEvent.Between.IsEmpty ? [] : [new(inEvent.Between[0].Location, "the sides are here")];
    }

    private static Fix Invite(Symbol who, Symbol to) =>
        new($"Invite {Words.Of(who)} to {Words.Of(to)}", false, [Edits.AddLine(to, $"invite {who.Id} as guest")]);

    /// <summary>The country or organization that a party is or stands for that neither takes part, nor is invited, nor is absent; null if there is none.</summary>
    private static Symbol? Outsider(ModelView view, Symbol party, EventModel inEvent, SessionModel? session)
    {
        foreach (var member in view.Party(party).Members)
            if (!inEvent.TakesPart(member) && !inEvent.IsAbsent(member) && (session == null || !session.IsInvited(member))) return member;
        return null;
    }
}
