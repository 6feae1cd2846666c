using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>What the live proposals and requests of a set ask for: those that are pending, deferred or accepted. Each is gone through once.</summary>
internal sealed class LiveAsks
{
    private readonly HashSet<(Symbol Event, Symbol Who, InviteeRole Role)> _invited = [];
    private readonly HashSet<(Symbol Event, Symbol Topic)> _raised = [];
    private readonly HashSet<(Symbol Event, Symbol Topic)> _broader = [];
    private readonly HashSet<Symbol> _unknownGuests = [];
    private readonly HashSet<Symbol> _unknownTopics = [];
    private readonly ModelView _view;
    private bool _isUnknown;

    public LiveAsks(IEnumerable<ProposalModel> proposals, ModelView view)
    {
        _view = view;
        foreach (var proposal in proposals)
        {
            if (!proposal.IsLive && proposal.Status != null) continue;
            _isUnknown |= proposal.IsBroken;
            foreach (var invitation in proposal.Invitations) Add(invitation);
            foreach (var raised in proposal.Raised) Add(raised);
        }
    }

    /// <summary>Whether somebody may ask that a person or party is invited to an event in a role; of a group, each of its members.</summary>
    public bool Invites(Symbol inEvent, Symbol who, InviteeRole role) =>
        _isUnknown || _unknownGuests.Contains(inEvent) || EventShown.MembersOf(who, _view).All(member => _invited.Contains((inEvent, member, role)));

    /// <summary>Whether somebody may ask that a topic, a broader or a narrower one is raised at an event.</summary>
    public bool Raises(Symbol inEvent, Symbol topic)
    {
        if (_isUnknown || _unknownTopics.Contains(inEvent) || _broader.Contains((inEvent, topic))) return true;
        for (var at = topic; at != null; at = at.Holder)
            if (_raised.Contains((inEvent, at))) return true;
        return false;
    }

    private void Add(Invitation invitation)
    {
        if (invitation.To is { IsDefault: true }) return;
        if (invitation.To.Target is not { } at)
        {
            _isUnknown = true;
            return;
        }
        if (invitation.Guest.Target is not { } guest || invitation.Role is not { } role)
        {
            _unknownGuests.Add(at);
            return;
        }
        foreach (var member in EventShown.MembersOf(guest, _view)) _invited.Add((at, member, role));
    }

    private void Add(Raised raised)
    {
        if (raised.At.Target is not { } at)
        {
            _isUnknown = true;
            return;
        }
        foreach (var mention in raised.Topics)
        {
            if (mention.Target is not { } topic)
            {
                _unknownTopics.Add(at);
                continue;
            }
            _raised.Add((at, topic));
            for (var above = topic.Holder; above is { Kind: Kind.Topic }; above = above.Holder) _broader.Add((at, above));
        }
    }
}
