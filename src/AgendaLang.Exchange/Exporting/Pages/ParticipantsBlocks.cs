using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Exporting.Pages;

/// <summary>Who takes part in an event, in order of precedence.</summary>
internal static class ParticipantsBlocks
{
    public static IEnumerable<Block> Of(Event @event, int level, PageContext context)
    {
        var phrases = context.Phrases;
        var rows = Rows(@event, context).ToList();
        var others = @event.Participants.Where(who => !rows.Any(row => row.Parties!.Contains(who))).ToList();
        if (rows.Count + @event.Invitations.Count + others.Count + @event.Absent.Count + @event.Remote.Count == 0) yield break;

        yield return new Heading(level, new(phrases[Term.Participants]), level == 2 ? "participants" : null);
        if (rows.Count > 0)
            yield return Table.Of(phrases[Term.Delegations], [phrases[Term.Delegation], phrases[Term.Leader], phrases[Term.Members], phrases[Term.Seats]], rows);
        if (others.Count > 0) yield return new Bullets([.. others.Select(phrases.Presented)]);
        var guests = @event.Invitations.Where(invitation => invitation.As != InviteeRole.Member).ToList();
        if (guests.Count > 0)
        {
            yield return Table.Of(phrases[Term.GuestsAndObservers], [phrases[Term.Party], phrases[Term.Kind], phrases[Term.Leader]],
                [.. guests.Select(guest => new Row([[Titled(guest.Guest, context)], [new(Phrases.Capital(context.Words.Of(guest.As)))], [Leader(guest.LedBy, context)]], null, false, PartiesOf(guest.Guest)))]);
        }
        Fact?[] facts = [context.Fact(Term.Absent, SessionCard.Absent(@event, context)), context.Fact(Term.Remote, SessionCard.Remote(@event, context))];
        if (facts.OfType<Fact>().ToList() is { Count: > 0 } some) yield return new FactList(some);
    }

    /// <summary>Delegations in order of precedence, and parties without one.</summary>
    public static IReadOnlyList<Delegation> InOrder(Event @event)
    {
        IEnumerable<Delegation> all = @event.Delegations;
        // Each order is stable: who has no rank or date keeps their place after those who have.
        return
        [
            .. @event.Precedence switch
            {
                Precedence.Alphabetical => all.OrderBy(each => UnicodeText.Fold(each.Party.DisplayName()), StringComparer.Ordinal),
                Precedence.Rank => all.OrderBy(each => each.LedBy?.Rank ?? (Rank)int.MaxValue),
                Precedence.Seniority => all.OrderBy(each => each.LedBy?.Since ?? DateOnly.MaxValue),
                _ => all,
            },
        ];
    }

    private static IEnumerable<Row> Rows(Event @event, PageContext context)
    {
        var seen = new HashSet<Party>();
        foreach (var delegation in InOrder(@event))
        {
            var members = delegation.AllMembers();
            seen.UnionWith(members);
            var party = context.Phrases.Named(delegation.Party);
            if (@event.Host == delegation.Party) party.Add($" · {context.Phrases[Term.Host]}", Setting.Faint);
            yield return new(
                [
                    [party],
                    [Leader(delegation.LedBy, context)],
                    [.. delegation.With.Select(person => Leader(person, context))],
                    [new(delegation.Size?.ToString() ?? "")],
                ], null, false, members);
        }
        foreach (var party in @event.Parties.Where(party => !seen.Contains(party) && !@event.Invitations.Any(guest => guest.As != InviteeRole.Member && guest.Guest == party)))
        {
            var invited = @event.Invitations.FirstOrDefault(guest => guest.Guest == party);
            yield return new([[context.Phrases.Named(party)], [Leader(invited?.LedBy, context)], [], []], null, false, [party]);
        }
    }

    private static IReadOnlyList<Party> AllMembers(this Delegation delegation) => delegation.Party.AllMembers.Count > 0 ? delegation.Party.AllMembers : [delegation.Party];

    private static IReadOnlyList<Party> PartiesOf(Participant who) => who is Person person ? person.Of : ((Party)who).AllMembers;

    private static Line Titled(Participant who, PageContext context) => who is Person person ? Leader(person, context) : context.Phrases.Named(who);

    private static Line Leader(Person? person, PageContext context)
    {
        if (person is null) return new();
        var line = context.Phrases.Named(person);
        return person.Office is { } office ? line.Add(", ").Add(context.Phrases.Said(office) with { Setting = Setting.Faint }) : line;
    }
}
