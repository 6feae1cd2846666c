using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>The proposals and requests of a set, and what the events show at which they aim; each event is gone through once.</summary>
internal sealed class SetProposals
{
    private readonly HashSet<Symbol> _superseded = [];
    private readonly Dictionary<Symbol, EventShown> _shown = [];
    private readonly RuleContext _context;

    public SetProposals(SetView set, RuleContext context)
    {
        _context = context;
        foreach (var symbol in set.Declarations(KindSet.Of(Kind.Proposal, Kind.Request)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var proposal = context.View.Proposal(symbol);
            All.Add(proposal);
            // What was declined or withdrawn itself takes nothing's place any more.
            if (!proposal.IsLive && proposal.Status != null) continue;
            foreach (var earlier in proposal.Supersedes)
                if (earlier.Target is { } target && target != symbol) _superseded.Add(target);
        }
    }

    /// <summary>All of them, in the order of the set's files.</summary>
    public List<ProposalModel> All { get; } = [];

    /// <summary>Whether a later one has taken its place, so that it is no longer the one to be decided or applied.</summary>
    public bool IsSuperseded(ProposalModel proposal) => _superseded.Contains(proposal.Symbol);

    /// <summary>What an event shows of those who come and of what is discussed.</summary>
    public EventShown Shown(Symbol inEvent)
    {
        if (!_shown.TryGetValue(inEvent, out var shown)) _shown.Add(inEvent, shown = new(_context.View.Event(inEvent), _context.View));
        return shown;
    }

    /// <summary>The events at which a proposal or request aims, as far as they are known, each once, in order.</summary>
    public static IEnumerable<Symbol> EventsOf(ProposalModel proposal) =>
        proposal.Invitations.Select(invitation => invitation.To.Target).Concat(proposal.Raised.Select(raised => raised.At.Target)).OfType<Symbol>().Distinct();

    /// <summary><c>the meeting "A" invites Kazakhstan and discusses the topic "Trade"</c>, from what is said of each event.</summary>
    public static string Sentence(IEnumerable<(Symbol Event, string Verb)> parts) => string.Join("; ",
        parts.GroupBy(part => part.Event, part => part.Verb).Select(verbs => $"{Words.Of(verbs.Key)} {Words.List(verbs)}"));
}
