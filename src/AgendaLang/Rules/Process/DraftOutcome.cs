using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5009: an event is over, and a document of it is still a draft.</summary>
internal sealed class DraftOutcome : ISetRule
{
    public RuleInfo Info => RuleCatalogue.DraftOutcome;

    public RulePage Page => new(
        Info,
        What: """
        An event is concluded, and a document that it holds, or that it, a session or an item of it lists, is still `status draft`. A draft
        that another document supersedes is left alone, and so is one that goes on to an event that is still to come.
        """,
        Why: """
        When a meeting is over its texts were adopted, agreed, signed or dropped. A draft in the record of a concluded event is an outcome
        that nobody can quote: delegations will ask whether it binds them.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"
        source akorda "Akorda.kz, official website of the President of Kazakhstan" of kz

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            status concluded
            discuss trade
            documents joint-statement
            cite akorda 2026-05-15

            document joint-statement "Joint statement" kind declaration by kz, uz status draft
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        place astana "Astana" in kz zone Asia/Almaty
        topic trade "Trade"
        source akorda "Akorda.kz, official website of the President of Kazakhstan" of kz

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            status concluded
            discuss trade
            documents joint-statement
            cite akorda 2026-05-15

            document joint-statement "Joint statement" kind declaration by kz, uz status adopted
        }
        """,
        Mend: "Say what became of the text: `adopted`, `agreed`, `signed`, `issued`, `withdrawn` or `rejected`; or name it in the event to which it goes on.");

    public void Check(SetView set, RuleContext context)
    {
        var over = new List<EventModel>();
        var goesOn = new HashSet<Symbol>();
        foreach (var inEvent in set.Events)
        {
            if (inEvent.Status == EventStatus.Concluded) over.Add(inEvent);
            else if (inEvent.IsLive) goesOn.UnionWith(DocumentsOf(inEvent));
        }
        if (over.Count == 0) return;
        foreach (var symbol in set.Declarations(KindSet.Of(Kind.Document)))
        {
            var later = context.View.Document(symbol);
            if (later.Status is DocumentStatus.Withdrawn or DocumentStatus.Rejected) continue;
            foreach (var earlier in later.Supersedes)
                if (earlier.Target is { } target && target != symbol) goesOn.Add(target);
        }
        foreach (var inEvent in over)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (PreparesMore(inEvent, context)) continue;
            foreach (var symbol in DocumentsOf(inEvent))
            {
                var document = context.View.Document(symbol);
                if (document is not { Status: DocumentStatus.Draft, StatusLocation: { } place } || goesOn.Contains(symbol)) continue;
                context.Report(Info.At(place, $"{Words.Begin(symbol)} is still a draft, although {Words.Of(inEvent.Symbol)} is concluded.") with
                {
                    Help = "Say what became of it, for example: status adopted. It can also be \"agreed\", \"signed\", \"issued\", \"withdrawn\" or \"rejected\".",
                    Related = [new(inEvent.Symbol.Place(), "this is concluded")],
                });
            }
        }
    }

    /// <summary>Whether it prepares an event that is still to come, or not known, for which its drafts may be meant.</summary>
    private static bool PreparesMore(EventModel inEvent, RuleContext context)
    {
        foreach (var mention in inEvent.Prepares)
        {
            if (mention.Target is not { } target) return true;
            var next = context.View.Event(target);
            if (next.IsLive && next.Status != EventStatus.Concluded) return true;
        }
        return false;
    }

    /// <summary>The documents that an event holds or lists; less those that are listed only where the session or item was put off or called off.</summary>
    private static HashSet<Symbol> DocumentsOf(EventModel inEvent)
    {
        var documents = new HashSet<Symbol>();
        var putOff = new HashSet<Symbol>();
        Add(inEvent.Documents, true);
        foreach (var session in inEvent.Sessions) Add(session.Documents, session.IsLive);
        foreach (var item in inEvent.Items) Add(item.Documents, item.IsLive);
        foreach (var symbol in EventModel.Held(inEvent.Symbol))
            if (symbol.Kind == Kind.Document && !putOff.Contains(symbol)) documents.Add(symbol);
        return documents;

        void Add(System.Collections.Immutable.ImmutableArray<Mention> mentions, bool isLive)
        {
            foreach (var mention in mentions)
                if (mention.Target is { } target) (isLive ? documents : putOff).Add(target);
        }
    }
}
