using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2005: one party comes in two delegations.</summary>
internal sealed class TwoDelegations : IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.TwoDelegations;

    public RulePage Page => new(
        Info,
        What: """
        An event or tour has two delegations of one party. A group stands for its members, so a country in the delegation of a group cannot
        have one of its own, too.
        """,
        Why: """
        A delegation has one head, one seat at the table and one voice. Two lines for one country mostly come from merging two lists, and leave
        it open who leads, and whose flag and place card are printed twice.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation kz led by tokayev
            delegation uz led by mirziyoyev
            delegation kz
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation kz led by tokayev
            delegation uz led by mirziyoyev
        }
        """,
        Mend: "Put the people of both into one `delegation`: its leader after `led by`, the others after `with`.");

    public KindSet Kinds { get; } = KindSet.Events | KindSet.Of(Kind.Tour);

    public void Check(Symbol symbol, RuleContext context)
    {
        var first = new Dictionary<Symbol, Delegation>();
        foreach (var delegation in DelegationList.Of(symbol, context.View))
        {
            if (delegation.Party.Target is not { } party) continue;
            Symbol? twice = null;
            foreach (var member in context.View.Party(party).Members)
                if (!first.TryAdd(member, delegation)) twice ??= member;
            if (twice != null) Report(symbol, twice, delegation, first[twice], context);
        }
    }

    private void Report(Symbol symbol, Symbol member, Delegation second, Delegation first, RuleContext context)
    {
        var name = Words.Begin(member);
        var where = (symbol.Kind == Kind.Tour ? "on " : "at ") + Words.Of(symbol);
        var message = (first.Party.Target == member, second.Party.Target == member) switch
        {
            (true, true) => $"{name} has two delegations {where}.",
            (false, false) when first.Party.Target != second.Party.Target =>
                $"{name} is in two delegations {where}, that of {Words.Of(first.Party.Target!)} and that of {Words.Of(second.Party.Target!)}.",
            (false, false) => $"{Words.Begin(first.Party.Target!)} has two delegations {where}.",
            _ => $"{name} has a delegation of its own {where}, and is in that of {Words.Of((first.Party.Target == member ? second : first).Party.Target!)}, too.",
        };
        context.Report(Info.At(second.Party.Location, message) with
        {
            Help = "Put the people of both into one delegation: its leader after \"led by\", the others after \"with\".",
            Related = [new(first.Party.Location, "the first delegation is here")],
            Fixes = SaysNothingNew(second, first) ? [new("Remove the second delegation", false, [Edits.Remove(second.Location)])] : [],
        });
    }

    /// <summary>Whether the second delegation could go without a loss.</summary>
    private static bool SaysNothingNew(Delegation second, Delegation first)
    {
        if (second.IsUnknown || second.Party.Target != first.Party.Target || second.Size != null && second.Size != first.Size) return false;
        if (!second.Leader.IsDefault && second.Leader.Target != first.Leader.Target) return false;
        return second.Others.All(other => first.Others.Any(listed => listed.Target == other.Target));
    }
}

/// <summary>The delegations of an event or tour.</summary>
internal static class DelegationList
{
    /// <summary>In order; none for what is postponed or cancelled.</summary>
    public static ImmutableArray<Delegation> Of(Symbol symbol, ModelView view)
    {
        if (symbol.Event == symbol) return view.Event(symbol) is { IsLive: true } inEvent ? inEvent.Delegations : [];
        var delegations = ImmutableArray.CreateBuilder<Delegation>();
        foreach (var fact in view.Facts(symbol))
            if (fact.Keyword == Keyword.Delegation) delegations.Add(new(fact));
        return delegations.ToImmutable();
    }
}
