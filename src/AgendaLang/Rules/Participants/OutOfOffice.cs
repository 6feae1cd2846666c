using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2017: somebody who acts before or after their term.</summary>
internal sealed class OutOfOffice : IEventRule, IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.OutOfOffice;

    public KindSet Kinds => KindSet.Of(Kind.Tour);

    public RulePage Page => new(
        Info,
        What: """
        A person is named in an event, a session or a tour (as host, chair, speaker, participant or in a delegation) whose dates all lie before
        their `since` or after their `until`. Who is invited in person as a guest or observer comes in their own name and may be out of office.
        """,
        Why: """
        Agendas are copied, and ministers change. Whoever prints a former minister's name on the programme and the seat card slights the new one,
        and a text signed by somebody without full powers has to be confirmed by the state (article 8 of the Vienna Convention on the Law of
        Treaties).
        """,
        Bad: """
        country jp "Japan"

        country nz "New Zealand"

        person okada "Kenji Okada" of jp as "Minister for Cultural Affairs" rank minister until 2024-12-05

        meeting talks "Talks in Wellington" between jp, nz on 2026-03-12 {
            delegation jp led by okada
            delegation nz
        }
        """,
        Mended: """
        country jp "Japan"

        country nz "New Zealand"

        person mori "Haruka Mori" of jp as "Minister for Cultural Affairs" rank minister since 2024-12-05

        meeting talks "Talks in Wellington" between jp, nz on 2026-03-12 {
            delegation jp led by mori
            delegation nz
        }
        """,
        Mend: "Name who holds the office on that day, or mend the person's `since` and `until`.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        // Somebody is out of office once, wherever they are named. Who comes as a guest in their own name is not looked at.
        var said = new HashSet<Symbol>();
        if (!AddGuests(inEvent.Invitations, said)) return;
        var isDateLost = inEvent.OnLocation == null ? inEvent.IsDateLost : context.View.HasLost(inEvent.Symbol, Keyword.On);
        if (!isDateLost && inEvent is { FirstDate: { } first, LastDate: { } last })
        {
            CheckOne(inEvent.Host, first, last, said, context);
            CheckAll(inEvent.Chairs, first, last, said, context);
            foreach (var delegation in inEvent.Delegations)
                foreach (var mention in delegation.People) CheckOne(mention, first, last, said, context);
            foreach (var invitation in inEvent.Invitations) CheckOne(invitation.Leader, first, last, said, context);
            CheckAll(inEvent.Participants, first, last, said, context);
        }
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive || session.IsTimeLost || isDateLost && session.OnLocation == null || (session.FirstDate ?? inEvent.FirstDate) is not { } from || (session.LastDate ?? inEvent.LastDate) is not { } to) continue;
            var guests = new HashSet<Symbol>();
            if (!AddGuests(session.Invitations, guests)) continue;
            CheckOne(session.Host, from, to, said, context, guests);
            foreach (var (who, _, mention, _) in session.Named) CheckOne(mention with { Target = who }, from, to, said, context, guests);
            foreach (var invitation in session.Invitations) CheckOne(invitation.Leader, from, to, said, context, guests);
        }
    }

    public void Check(Symbol symbol, RuleContext context)
    {
        var facts = context.View.Facts(symbol);
        if (facts.First(Keyword.On) is not { IsDefault: false } on || on.Values.Dates is not { } dates) return;
        var said = new HashSet<Symbol>();
        foreach (var fact in facts)
        {
            if (fact.Keyword != Keyword.Delegation) continue;
            foreach (var mention in new Delegation(fact).People) CheckOne(mention, dates.First, dates.Last, said, context);
        }
    }

    /// <summary>Adds who is invited in person; false if somebody of them is unknown.</summary>
    private static bool AddGuests(ImmutableArray<Invitation> invitations, HashSet<Symbol> guests)
    {
        foreach (var invitation in invitations)
        {
            if (invitation.Role == InviteeRole.Member) continue;
            if (invitation.Guest.Target is not { } guest) return false;
            if (guest.Kind == Kind.Person) guests.Add(guest);
        }
        return true;
    }

    private void CheckAll(ImmutableArray<Mention> mentions, DateOnly first, DateOnly last, HashSet<Symbol> said, RuleContext context)
    {
        foreach (var mention in mentions) CheckOne(mention, first, last, said, context);
    }

    private void CheckOne(Mention mention, DateOnly first, DateOnly last, HashSet<Symbol> said, RuleContext context, HashSet<Symbol>? guests = null)
    {
        if (mention.Target is not { Kind: Kind.Person } who || said.Contains(who) || guests?.Contains(who) == true) return;
        var person = context.View.Person(who);
        // A term that ends before it begins says nothing.
        if (person.Since > person.Until) return;
        var isEarly = last < person.Since;
        if (!isEarly && !(first > person.Until)) return;
        said.Add(who);
        var term = context.View.Facts(who).First(isEarly ? Keyword.Since : Keyword.Until).Location;
        var office = person.Office is { } title && !string.IsNullOrWhiteSpace(title) ? $" as {Syntax.Messages.Quote(title)}" : "";
        context.Report(Info.At(mention.Location, isEarly
            ? $"{Words.Begin(who)} takes part on {Words.Dates(first, last)}, but is in office{office} only from {Words.Date(person.Since!.Value)}."
            : $"{Words.Begin(who)} takes part on {Words.Dates(first, last)}, but was in office{office} only until {Words.Date(person.Until!.Value)}.") with
        {
            Help = "Name who holds the office on that day, or correct the person's term of office. Who comes in their own name is invited as guest.",
            Related = [new(term, isEarly ? "the first day in office" : "the last day in office")],
        });
    }
}
