using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5012: a paper that was issued only after the session that needs it.</summary>
internal sealed class PaperAfterSession : IEventRule
{
    public RuleInfo Info => RuleCatalogue.PaperAfterSession;

    public RulePage Page => new(
        Info,
        What: """
        A session, or an item that is taken in it, lists a document which is dated after the session: an agenda, a background paper, a
        non-paper, or an issued document without a kind. Outcomes such as declarations and reports may bear a later date. An item that
        several sessions take up may use its papers in the last of them. Revised papers are not looked at, if an earlier issue was there
        in time.
        """,
        Why: """
        Such papers are read before or during the session. One that is dated later was not on the table: either its date is wrong, or it
        belongs to another session, or the delegations will sit there without it.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"
        document trade-figures "Trade in figures" kind background by kz on 2026-05-20

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            chair kz

            session plenary "Plenary" 10:00-12:00 kind plenary discuss trade {
                documents trade-figures
            }
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"
        document trade-figures "Trade in figures" kind background by kz on 2026-05-02

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            chair kz

            session plenary "Plenary" 10:00-12:00 kind plenary discuss trade {
                documents trade-figures
            }
        }
        """,
        Mend: "Correct the date, or list the paper in the session that has it. An outcome has a kind: `declaration`, `resolution`, `report` or another.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        Dictionary<Symbol, SessionModel?>? lastOf = null;
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive) continue;
            foreach (var mention in session.Documents) Look(mention, session, context);
            foreach (var item in session.AllItems)
            {
                if (item.Documents.IsEmpty || !item.IsLive) continue;
                var last = LastSessions(ref lastOf, inEvent).GetValueOrDefault(item.Symbol);
                if (last != session) continue;
                foreach (var mention in item.Documents) Look(mention, session, context);
            }
        }
    }

    /// <summary>The last session in which each item is taken; null where that is not known. Worked out when first needed.</summary>
    private static Dictionary<Symbol, SessionModel?> LastSessions(ref Dictionary<Symbol, SessionModel?>? known, EventModel inEvent)
    {
        if (known != null) return known;
        known = [];
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive) continue;
            foreach (var item in session.AllItems)
            {
                if (!known.TryGetValue(item.Symbol, out var other)) known.Add(item.Symbol, session);
                else if (other != null && other != session) known[item.Symbol] = Later(other, session);
            }
        }
        return known;
    }

    private static SessionModel? Later(SessionModel one, SessionModel other)
    {
        if (one.LastDate is not { } first || other.LastDate is not { } second) return null;
        if (first != second) return first > second ? one : other;
        return one.Timing is { } start && other.Timing is { } begin && start.Start > begin.Start ? one : other;
    }

    private void Look(Mention mention, SessionModel session, RuleContext context)
    {
        if (mention.Target is not { } symbol) return;
        var document = context.View.Document(symbol);
        if (!IsToBeRead(document) || !PaperDates.IsAfter(document, session, context) || HadEarlierIssue(document, session, context)) return;
        var when = session.Timings is [.., var last] ? Words.When(last) : Words.Date(session.LastDate!.Value);
        var dated = PaperDates.When(document.Date!.Value, document.Minutes, session.Event);
        context.Report(Info.At(mention.Location,
            $"{Words.Begin(symbol)} is dated {dated}, after {Words.Of(session.Symbol)}, which uses it on {when}.") with
        {
            Help = "Correct the date of the document, or list it in a session that has it; on an outcome of the session write its kind, such as \"kind report\".",
            Related = [new(document.DateLocation!.Value, "the date of the document is here")],
        });
    }

    /// <summary>Whether a document is one that is read before or during a session.</summary>
    private static bool IsToBeRead(DocumentModel document)
    {
        if (document.IsBroken) return false;
        if (document.HasKind) return document.Kind is DocumentKind.Agenda or DocumentKind.Background or DocumentKind.NonPaper;
        return document.Status == DocumentStatus.Issued;
    }

    /// <summary>Whether what the session had was an earlier issue, or a paper whose place this one has taken since.</summary>
    private static bool HadEarlierIssue(DocumentModel document, SessionModel session, RuleContext context)
    {
        if (document.Revision > 1) return true;
        foreach (var mention in document.Supersedes)
            if (mention.Target is not { } earlier || !PaperDates.IsAfter(context.View.Document(earlier), session, context)) return true;
        return false;
    }
}
