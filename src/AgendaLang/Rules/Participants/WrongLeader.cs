using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2006: somebody is put into the delegation of a party that they do not act for.</summary>
internal sealed class WrongLeader : IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.WrongLeader;

    public RulePage Page => new(
        Info,
        What: """
        The leader or a member of a delegation, or the leader of an invited party, acts for another party: their `of` names others only. Somebody
        of several parties fits where one of them does, and one of a group wherever it has a member. Persons without `of` are not looked at.
        """,
        Why: """
        A delegation is led by somebody with the powers to speak for it. Names in a long list slip a line easily, and the place card that comes of it
        puts a president behind the flag of another country.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person saidov "Bakhtiyor Saidov" of uz as "Minister of Foreign Affairs" rank foreign-minister

        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation kz led by tokayev with saidov
            delegation uz led by mirziyoyev
        }
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state

        person saidov "Bakhtiyor Saidov" of uz as "Minister of Foreign Affairs" rank foreign-minister

        person mirziyoyev "Shavkat Mirziyoyev" of uz as "President" rank head-of-state

        place astana "Astana" in kz zone Asia/Almaty

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            delegation kz led by tokayev
            delegation uz led by mirziyoyev with saidov
        }
        """,
        Mend: """
        Move the person to the delegation of their own party. If they act for this party, too, say so where the person is declared: `of` takes
        several parties.
        """);

    public KindSet Kinds { get; } = KindSet.Events | KindSet.Of(Kind.Session, Kind.Tour, Kind.Proposal);

    public void Check(Symbol symbol, RuleContext context)
    {
        if (symbol.Event != null && !IsLive(symbol, context.View)) return;
        foreach (var fact in context.View.Facts(symbol))
        {
            if (fact.Keyword == Keyword.Delegation)
            {
                var delegation = new Delegation(fact);
                CheckOne(delegation.Leader, delegation.Party, "leads the delegation of", context);
                foreach (var other in delegation.Others) CheckOne(other, delegation.Party, "is in the delegation of", context);
            }
            else if (fact.Keyword == Keyword.Invite && fact.Mention().Target is { } guest && guest.Kind != Kind.Person)
            {
                CheckOne(fact.Mention(Keyword.Led), fact.Mention(), "is to lead the delegation of", context);
            }
        }
    }

    private void CheckOne(Mention mention, Mention of, string act, RuleContext context)
    {
        if (!ActsForAnother(mention, of, context.View)) return;
        var (who, target) = (mention.Target!, of.Target!);
        var person = context.View.Person(who);
        context.Report(Info.At(mention.Location, $"{Words.Begin(who)} {act} {Words.Of(target)}, but acts for {Words.List(person.Given.Select(Words.Of))}.") with
        {
            Help = $"Name somebody of {Words.Of(target)}, or add it to the parties that the person acts for.",
            Related = [new(who.Place(), "the person is declared here")],
        });
    }

    /// <summary>Whether somebody in a delegation surely acts for other parties only.</summary>
    public static bool ActsForAnother(Mention mention, Mention of, ModelView view)
    {
        if (mention.Target is not { } who || of.Target is not { } target) return false;
        var person = view.Person(who);
        var party = view.Party(target);
        if (person.Parties.IsEmpty || person.HasUnknownParty || party.HasUnknownMembers || party.Members.IsEmpty) return false;
        return !person.Parties.Any(party.Members.Contains);
    }

    private static bool IsLive(Symbol symbol, ModelView view)
    {
        var inEvent = view.Event(symbol.Event!);
        return symbol.Kind == Kind.Session ? inEvent.Session(symbol) is not { IsLive: false } : inEvent.IsLive;
    }
}
