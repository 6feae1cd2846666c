using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2007: somebody of too low a rank leads a delegation.</summary>
internal sealed class BelowLevel : IEventRule
{
    public RuleInfo Info => RuleCatalogue.BelowLevel;

    public RulePage Page => new(
        Info,
        What: """
        The leader of a delegation ranks below the `level` of the event, or of a session that sets a higher one and that the leader is in. Of an
        organization, a `head-of-organization` meets any level. Guests and observers, and leaders without a `rank`, are not looked at.
        """,
        Why: """
        The level decides who sits at the table, who greets whom at the airport and in which order they speak. A host who expects ministers must know
        beforehand that one member sends a deputy; the custom is to announce it and to accept it expressly.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person sarsen "Aliya Sarsen" of kz as "Deputy Minister of Water" rank deputy-minister

        person tursunov "Anvar Tursunov" of uz as "Minister of Water" rank minister

        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks of the ministers of water" between kz, uz on 2026-05-14 at astana {
            level minister
            delegation kz led by sarsen
            delegation uz led by tursunov
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person sarsen "Aliya Sarsen" of kz as "Deputy Minister of Water" rank deputy-minister

        person tursunov "Anvar Tursunov" of uz as "Minister of Water" rank minister

        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks of the ministers of water" between kz, uz on 2026-05-14 at astana {
            waive AGL2007 because "The minister is ill; the other side agreed to the deputy."
            level minister
            delegation kz led by sarsen
            delegation uz led by tursunov
        }
        """,
        Mend: """
        Let somebody of the rank lead the delegation. If a substitute is agreed, lower the `level`, or keep it and accept the finding with
        `waive AGL2007 because "..."`, so that the reason stands in the agenda.
        """);

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        foreach (var (leader, party) in Leaders(inEvent))
        {
            if (inEvent.IsAbsent(context.View.Person(leader.Target!))) continue;
            if (inEvent.Level is { } level && IsBelow(leader, party, level, context.View))
                Report(leader, party, level, inEvent.Symbol, inEvent.LevelLocation!.Value, context);
            else CheckSessions(leader, party, inEvent, context);
        }
    }

    /// <summary>Once for each leader, in the first session that asks for more than the event does.</summary>
    private void CheckSessions(Mention leader, Symbol party, EventModel inEvent, RuleContext context)
    {
        foreach (var session in inEvent.Sessions)
        {
            if (session.OwnLevel is not { } level || session.IsOfNobody || session.HasUnknownKind || !session.IsLive) continue;
            if (!IsBelow(leader, party, level, context.View) || session.PresenceOf(leader.Target!) != Presence.Present) continue;
            Report(leader, party, level, session.Symbol, session.OwnLevelLocation!.Value, context);
            return;
        }
    }

    /// <summary>Who leads a delegation, or that of a party invited as a member.</summary>
    private static IEnumerable<(Mention Leader, Symbol Party)> Leaders(EventModel inEvent)
    {
        foreach (var delegation in inEvent.Delegations)
            if (delegation is { Leader.Target: not null, Party.Target: { } party }) yield return (delegation.Leader, party);
        foreach (var invitation in inEvent.Invitations)
            if (invitation is { Role: InviteeRole.Member, Leader.Target: not null, Guest.Target: { } guest } && guest.Kind != Kind.Person) yield return (invitation.Leader, guest);
    }

    private static bool IsBelow(Mention leader, Symbol party, Rank level, ModelView view)
    {
        if (view.Person(leader.Target!).Rank is not { } rank || rank <= level) return false;
        return rank != Rank.HeadOfOrganization || view.Party(party).Members.All(member => member.Kind != Kind.Organization);
    }

    private void Report(Mention leader, Symbol party, Rank level, Symbol at, Location levelAt, RuleContext context)
    {
        var rank = context.View.Person(leader.Target!).Rank!.Value;
        context.Report(Info.At(leader.Location,
            $"{Words.Begin(leader.Target!)}, who leads the delegation of {Words.Of(party)}, ranks as {Text(rank)}, which is below the level of {Words.Of(at)} ({Text(level)}).") with
        {
            Help = "Name a leader of that rank, or lower the level. If a substitute is agreed, accept this and say why, for example: waive AGL2007 because \"Agreed with the host.\"",
            Related = [new(levelAt, "the level is set here")],
        });
    }

    private static string Text(Rank rank) => Vocabularies.Rank.Terms[(int)rank].Text.Replace('-', ' ');
}
