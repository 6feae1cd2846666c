using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2008: more people come for a party than it has seats.</summary>
internal sealed class DelegationTooLarge : IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.DelegationTooLarge;

    public RulePage Page => new(
        Info,
        What: """
        A delegation lists more people than its `size` or the event's `delegation-size` allows, or is given a `size` above that; or the `participants` of
        a session name more people of one party than the session's own `delegation-size` allows. Those who are absent are not counted.
        """,
        Why: """
        1+4 means a head and four seats behind. The fifth adviser stands, in front of everybody, and equal delegations are what the formula is
        there for. Rules of procedure set such limits, too (rule 25 of the United Nations General Assembly: not more than five representatives and
        five alternates).
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person kosherbayev "Yermek Kosherbayev" of kz as "Minister of Foreign Affairs" rank foreign-minister

        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation-size 1+0
            delegation kz led by tokayev with kosherbayev
            delegation uz led by mirziyoyev
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person kosherbayev "Yermek Kosherbayev" of kz as "Minister of Foreign Affairs" rank foreign-minister

        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation-size 1+1
            delegation kz led by tokayev with kosherbayev
            delegation uz led by mirziyoyev
        }
        """,
        Mend: "Take people out of the delegation, or raise the size for all.");

    public KindSet Kinds { get; } = KindSet.Events | KindSet.Of(Kind.Tour);

    public void Check(Symbol symbol, RuleContext context)
    {
        var inEvent = symbol.Event == symbol ? context.View.Event(symbol) : null;
        foreach (var delegation in DelegationList.Of(symbol, context.View)) CheckDelegation(delegation, inEvent, context);
        if (inEvent is not { IsLive: true }) return;
        foreach (var session in inEvent.Sessions)
            if (session is { HasParticipants: true, IsLive: true, DelegationSize: { } size }) CheckSession(session, size, context);
    }

    private void CheckDelegation(Delegation delegation, EventModel? inEvent, RuleContext context)
    {
        if (delegation.Party.Target is not { } party) return;
        var most = inEvent?.DelegationSize;
        if (delegation.Size is { } own && most is { } all && own.Total > all.Total)
        {
            context.Report(Info.At(delegation.SizeLocation!.Value,
                $"The delegation of {Words.Of(party)} is given {Seats(own)}, but {Words.Of(inEvent!.Symbol)} allows {Seats(all)}.") with
            {
                Help = "Lower the size of the delegation, or raise the size for all.",
                Related = [new(inEvent.DelegationSizeLocation!.Value, "the size for all is set here")],
                Fixes = [Edits.ReplaceFix($"Change the size to {Written(all)}", delegation.SizeLocation!.Value, Written(all))],
            });
            return;
        }

        if ((delegation.Size ?? most) is not { } size) return;
        Mention? beyond = null;
        var people = new HashSet<Symbol>();
        foreach (var mention in delegation.People)
        {
            if (inEvent != null && inEvent.IsAbsent(mention.Target!)) continue;
            if (people.Add(mention.Target!) && people.Count == size.Total + 1) beyond = mention;
        }
        if (beyond is not { } first) return;
        var place = delegation.Size != null ? delegation.SizeLocation : inEvent!.DelegationSizeLocation;
        context.Report(Info.At(first.Location, $"The delegation of {Words.Of(party)} lists {Words.Count(people.Count, "person", "people")}, but has {Seats(size)}.") with
        {
            Help = $"Take {Words.Count(people.Count - size.Total, "person", "people")} out, or raise the size.",
            Related = [new(place!.Value, "the size is set here")],
        });
    }

    /// <summary>Somebody of several parties may come for any of them, and counts for none.</summary>
    private void CheckSession(SessionModel session, (int Head, int Total) size, RuleContext context)
    {
        var counts = new Dictionary<Symbol, (int Count, Mention Beyond)>();
        var seen = new HashSet<Symbol>();
        foreach (var mention in session.Participants)
        {
            if (mention.Target is not { Kind: Kind.Person } who || !seen.Add(who)) continue;
            if (session.PresenceOf(who) != Presence.Present || context.View.Person(who).Parties is not [var party]) continue;
            var (count, beyond) = counts.GetValueOrDefault(party);
            counts[party] = (count + 1, count == size.Total ? mention : beyond);
        }
        foreach (var (party, (count, beyond)) in counts)
        {
            if (count <= size.Total) continue;
            context.Report(Info.At(beyond.Location,
                $"{Words.Begin(session.Symbol)} lists {Words.Count(count, "person", "people")} of {Words.Of(party)}, but has {Seats(size)} for each delegation.") with
            {
                Help = $"Take {Words.Count(count - size.Total, "person", "people")} out, or raise the size.",
                Related = [new(session.DelegationSizeLocation!.Value, "the size is set here")],
            });
        }
    }

    private static string Seats((int Head, int Total) size) =>
        size.Head > 0 ? $"{Words.Count(size.Total, "seat", "seats")} ({Written(size)})" : Words.Count(size.Total, "seat", "seats");

    private static string Written((int Head, int Total) size) => size.Head > 0 ? $"{Words.Number(size.Head)}+{Words.Number(size.Total - size.Head)}" : Words.Number(size.Total);
}
