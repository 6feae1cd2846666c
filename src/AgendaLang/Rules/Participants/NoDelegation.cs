using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2004: a member of the format sends nobody.</summary>
internal sealed class NoDelegation : IEventRule
{
    public RuleInfo Info => RuleCatalogue.NoDelegation;

    public RulePage Page => new(
        Info,
        What: """
        Members of the event's `format` have delegations, but one has none and is not said to be `absent`. A member that is listed in
        `participants`, itself or by its people, or invited `as member`, is accounted for as well. Once the event is adopted this is an error.
        """,
        Why: """
        In a format all members meet as equals. One without a delegation has no seat, no flag and no badge; if it stays away that is news, and
        the agenda should say so before the press does.
        """,
        Bad: """
        country kz "Kazakhstan"

        country kg "Kyrgyzstan"

        country uz "Uzbekistan"

        format three "Meeting of the three" = kz, kg, uz

        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks on water" on 2026-05-14 at astana format three {
            delegation kz
            delegation uz
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country kg "Kyrgyzstan"

        country uz "Uzbekistan"

        format three "Meeting of the three" = kz, kg, uz

        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks on water" on 2026-05-14 at astana format three {
            delegation kz
            delegation uz
            absent kg because "Elections on the same day."
        }
        """,
        Mend: "Write a `delegation` for the member, or `absent` with the reason.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive || inEvent.IsBroken || inEvent.HasUnknownParties || inEvent.Format.Target is not { } format) return;
        var members = context.View.Party(format).Members;
        if (!members.Any(member => inEvent.DelegationOf(member) != null)) return;
        var missing = members.Where(member => inEvent.DelegationOf(member) == null && !inEvent.IsAbsent(member)).ToList();
        missing.RemoveAll(Accounted(inEvent, context).Contains);
        if (missing.Count > 0) Report(inEvent, missing, context);
    }

    /// <summary>Members that come without a delegation: as participants, by name, or by an invitation as what they are.</summary>
    private static HashSet<Symbol> Accounted(EventModel inEvent, RuleContext context)
    {
        var accounted = new HashSet<Symbol>();
        foreach (var mention in inEvent.Invitations.Where(invitation => invitation.Role is InviteeRole.Member or null).Select(invitation => invitation.Guest).Concat(inEvent.Participants))
        {
            if (mention.Target is not { } who) continue;
            accounted.UnionWith(who.Kind == Language.Kind.Person ? context.View.Person(who).Parties : context.View.Party(who).Members);
        }
        return accounted;
    }

    private void Report(EventModel inEvent, List<Symbol> missing, RuleContext context)
    {
        var names = Words.List(missing.Select(Words.Of));
        var (have, are) = missing.Count == 1 ? ("has", "is") : ("have", "are");
        var example = missing[0].Id;
        var finding = Info.At(inEvent.Format.Location, $"{Words.Capital(names)} {have} no delegation at {Words.Of(inEvent.Symbol)}, and {are} not said to be absent.") with
        {
            Help = $"Write who comes, for example: delegation {example}. For who stays away, write the reason, for example: absent {example} because \"Elections on that day.\"",
            Fixes =
            [
                new($"Add {(missing.Count == 1 ? "a delegation" : "delegations")} of {names}", false, [AddDelegations(inEvent, missing)]),
                new($"Say that {names} {are} absent", false, [Edits.AddLine(inEvent.Symbol, Lines("absent", missing))]),
            ],
        };
        context.Report(inEvent.IsAdopted ? finding with { Severity = Severity.Error } : finding);
    }

    private static FileEdit AddDelegations(EventModel inEvent, List<Symbol> missing)
    {
        var lines = Lines("delegation", missing);
        return Edits.AddLineBelow(inEvent.Delegations[^1].Location, lines) ?? Edits.AddLine(inEvent.Symbol, lines);
    }

    private static string Lines(string keyword, List<Symbol> missing) => string.Join("\n    ", missing.Select(member => $"{keyword} {member.Id}"));
}
