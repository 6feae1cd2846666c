using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5006: a proposal, request or member's paper that came after the deadline.</summary>
internal sealed class LatePaper : IDeclarationRule, IEventRule
{
    public RuleInfo Info => RuleCatalogue.LatePaper;

    public RulePage Page => new(
        Info,
        What: """
        A pending proposal or request is dated after the `deadline` of the event at which it aims. Or a document of a member is dated after
        the deadline of the item that lists it, else of the event (or after its own, where it has one), and is still issued, draft or
        tabled. Revised papers are not looked at (`supersedes`, or a `revision` from 2 on), nor the agenda itself, the chair's texts and
        papers of secretariats, guests and observers.
        """,
        Why: """
        The deadline gives capitals the time to instruct their delegations, and the secretariat the time to translate. What comes later is
        taken up only if the meeting agrees, so it should be seen in time (rule 15 of the United Nations General Assembly: items of an
        important and urgent character may be added late if a majority so decides).
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            chair kz
            deadline 2026-05-07 18:00

            document customs-paper "Customs at the border" by uz on 2026-05-11

            session plenary "Plenary" 10:00-12:00 kind plenary {
                item trade-item "Trade" discuss trade documents customs-paper
            }
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            chair kz
            deadline 2026-05-11 18:00

            document customs-paper "Customs at the border" by uz on 2026-05-11

            session plenary "Plenary" 10:00-12:00 kind plenary {
                item trade-item "Trade" discuss trade documents customs-paper
            }
        }
        """,
        Mend: """
        Decide whether it is taken up: give the proposal a status, or move the deadline; else take the paper off the item. Where it takes
        the place of an earlier paper, say so with `supersedes`. Where the meeting agreed to take it, `waive` the finding and say so.
        """);

    public KindSet Kinds => KindSet.Of(Kind.Proposal, Kind.Request);

    public void Check(Symbol symbol, RuleContext context)
    {
        var proposal = context.View.Proposal(symbol);
        if (proposal is not { Status: ProposalStatus.Pending, IsBroken: false, FirstDate: { } date, DateLocation: { } place }) return;
        foreach (var at in SetProposals.EventsOf(proposal))
        {
            var inEvent = context.View.Event(at);
            if (!inEvent.IsLive || inEvent.Deadline is not { } deadline) continue;
            if (!PaperDates.IsAfter(date, proposal.Minutes, proposal.By, deadline, inEvent, context) || IsRevision(proposal, deadline, inEvent, context)) continue;
            Report(place, $"{Words.Begin(symbol)} is dated {PaperDates.When(date, proposal.Minutes, inEvent)}", deadline, inEvent,
                "Accept, decline or defer it, or correct the date.", context);
            return;
        }
    }

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive) return;
        Members? members = null;
        foreach (var item in inEvent.Items)
        {
            if (item.Documents.IsEmpty || !item.IsLive) continue;
            var ofItem = DeadlineOf(item, inEvent);
            foreach (var mention in item.Documents)
            {
                if (mention.Target is not { } symbol) continue;
                var document = context.View.Document(symbol);
                if ((document.Deadline ?? ofItem) is not { } deadline || document is not { Date: { } date, DateLocation: { } place } || !IsFirstIssue(document)) continue;
                if (!PaperDates.IsAfter(date, document.Minutes, document.By, deadline, inEvent, context)) continue;
                members ??= new(inEvent, context);
                if (!members.Wrote(document, item)) continue;
                Report(place, $"{Words.Begin(symbol)} is dated {PaperDates.When(date, document.Minutes, inEvent)}", deadline, inEvent,
                    "Take it off the item, or waive this finding if the meeting agreed to take it; a revised paper names the earlier one with \"supersedes\".", context);
            }
        }
    }

    /// <summary>Whether an earlier proposal, made in time, lives on in it.</summary>
    private static bool IsRevision(ProposalModel proposal, Deadline deadline, EventModel inEvent, RuleContext context)
    {
        foreach (var mention in proposal.Supersedes)
        {
            if (mention.Target is not { } symbol) return true;
            var earlier = context.View.Proposal(symbol);
            if (earlier.FirstDate is not { } date || !PaperDates.IsAfter(date, earlier.Minutes, earlier.By, deadline, inEvent, context)) return true;
        }
        return false;
    }

    /// <summary>Whether a paper was issued once, is no revision of another, and nothing was decided on it; nor is it one that others than members write.</summary>
    private static bool IsFirstIssue(DocumentModel document) =>
        document.Status is DocumentStatus.Issued or DocumentStatus.Draft or DocumentStatus.Tabled
        && !document.IsBroken && !document.HasSupersedes && document.Revision is not > 1
        && document.Kind is not (DocumentKind.Agenda or DocumentKind.ChairsSummary) && !(document.HasKind && document.Kind == null);

    private static Deadline? DeadlineOf(ItemModel item, EventModel inEvent)
    {
        for (var at = item; at != null; at = at.Holder)
            if (at.Deadline != null) return at.Deadline;
        return inEvent.Deadline;
    }

    private void Report(Location place, string claim, Deadline deadline, EventModel inEvent, string help, RuleContext context) =>
        context.Report(Info.At(place, $"{claim}, after the deadline for {Words.Of(inEvent.Symbol)}: {PaperDates.When(deadline, inEvent)}.") with
        {
            Help = help,
            Related = [new(deadline.Location, "the deadline is here")],
        });

    /// <summary>Who may be late: members of the format, sides, those invited as members; without format and sides those who take part as parties.</summary>
    private sealed class Members
    {
        private readonly HashSet<Symbol> _parties;
        private readonly EventModel _event;
        private readonly RuleContext _context;

        public Members(EventModel inEvent, RuleContext context)
        {
            (_event, _context) = (inEvent, context);
            _parties = [.. inEvent.Members];
            foreach (var invitation in inEvent.Invitations)
                if (invitation.Role == InviteeRole.Member) Add(invitation.Guest);
            if (!inEvent.Format.IsDefault || !inEvent.Between.IsEmpty) return;
            foreach (var delegation in inEvent.Delegations) Add(delegation.Party);
            foreach (var participant in inEvent.Participants) Add(participant);
        }

        /// <summary>Whether a member, or somebody who acts for one and does not chair, wrote a document.</summary>
        public bool Wrote(DocumentModel document, ItemModel item)
        {
            foreach (var mention in document.By)
            {
                if (mention.Target is not { } author) continue;
                if (author.Kind == Kind.Person)
                {
                    if (!IsChair(author, _event.Chairs) && !IsChair(author, item.Chairs) && !IsChair(author, item.Session?.Chairs ?? [])
                        && _context.View.Person(author).Parties.Any(_parties.Contains)) return true;
                }
                else if (KindSet.Parties.Contains(author.Kind) && _context.View.Party(author).Members.Any(_parties.Contains)) return true;
            }
            return false;
        }

        private static bool IsChair(Symbol person, ImmutableArray<Mention> chairs)
        {
            foreach (var chair in chairs)
                if (chair.Target == person) return true;
            return false;
        }

        private void Add(Mention who)
        {
            if (who.Target is { } target && target.Kind != Kind.Person) _parties.UnionWith(_context.View.Party(target).Members);
        }
    }
}
