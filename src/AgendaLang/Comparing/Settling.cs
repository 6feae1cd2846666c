using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Finds out whom changes concern and says them, event by event, so that no more than the models of one event need be there at once.</summary>
internal sealed class Settling(DeclarationMatch match, Func<AgendaFile, bool>? isWanted)
{
    private readonly Affected _affected = new(match);
    private readonly TopicsLost _lost = new(match);

    /// <summary>Whether changes of what stands in a file are wanted.</summary>
    public bool IsWanted(ChangeDraft draft) => isWanted == null || FileOf(draft, isOld: true) is { } was && isWanted(was) || FileOf(draft, isOld: false) is { } isNow && isWanted(isNow);

    /// <summary>Settles changes that are not settled yet.</summary>
    /// <param name="drafts">The changes.</param>
    /// <param name="from">The first of them to look at.</param>
    /// <param name="withZones">Whether those of time zones too: they need to know what became of all others.</param>
    /// <param name="cancellation">To stop early.</param>
    public void Settle(List<ChangeDraft> drafts, int from, bool withZones, CancellationToken cancellation)
    {
        Symbol? last = null;
        for (var i = from; i < drafts.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var draft = drafts[i];
            if (draft.IsSettled || !withZones && draft.Keyword == Keyword.Zone || !IsWanted(draft)) continue;
            var inEvent = EventOf(draft);
            if (last != null && inEvent != last) Release(last);
            last = inEvent;
            draft.Affected = _affected.Of(draft);
            draft.AffectsEverybody = IsEverybody(draft);
            draft.Lost = _lost.Of(draft);
            draft.Sentence = Sentences.Of(draft);
            draft.IsSettled = true;
        }
        if (last != null) Release(last);
    }

    /// <summary>Lets go of what was worked out of an event, in both states, where nobody will ask for it again.</summary>
    public void Release(Symbol inEvent)
    {
        _affected.Forget();
        _lost.Forget();
        if (match.New.KeepsModels || match.Old.KeepsModels) return;
        inEvent.Model = null;
        if (match.OldOf(inEvent) is { } old) old.Model = null;
        if (match.NewOf(inEvent) is { } now) now.Model = null;
    }

    /// <summary>The file of a change in a state; null if it is not there.</summary>
    public static AgendaFile? FileOf(ChangeDraft draft, bool isOld) => isOld ? draft.Old?.File ?? draft.OldFile : draft.New?.File ?? draft.NewFile;

    private static Symbol? EventOf(ChangeDraft draft) => draft.New?.Event ?? draft.Old?.Event;

    private bool IsEverybody(ChangeDraft draft)
    {
        if (draft.Affected.Count <= 3) return false;
        var ids = draft.Affected.Where(who => who.Id.Length > 0).Select(who => who.Id).ToHashSet(StringComparer.Ordinal);
        var inEvent = draft.New?.Event ?? (draft.Old?.Event is { } before ? match.NewOf(before) ?? before : null);
        if (ids.Count <= 3 || inEvent == null) return false;
        var model = EventModel.Of(inEvent);
        return model.Parties.Concat(model.People).All(who => ids.Contains(who.Id));
    }
}
