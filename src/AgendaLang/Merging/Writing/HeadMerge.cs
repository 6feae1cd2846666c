using AgendaLang.Language;

namespace AgendaLang.Merging;

/// <summary>Merges the head line of a declaration: its keyword, id, name and value, the comments on it.</summary>
internal sealed class HeadMerge
{
    private static readonly HeadSlot[] AllSlots = [HeadSlot.Keyword, HeadSlot.Id, HeadSlot.Name, HeadSlot.Value];

    private readonly Thing _thing;
    private readonly Holder? _base;
    private readonly Holder _ours;
    private readonly Holder _theirs;

    public HeadMerge(Thing thing, Holder? atBase, Holder ours, Holder theirs) => (_thing, _base, _ours, _theirs) = (thing, atBase, ours, theirs);

    /// <summary>Writes the line with what stands above it.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="properties">The properties on the line.</param>
    /// <param name="hasBlock">Whether a block follows.</param>
    /// <param name="lineBreak">How lines end.</param>
    public void Write(Output output, string properties, bool hasBlock, string lineBreak)
    {
        var sides = new MergeSide?[AllSlots.Length];
        string? reason = null;
        foreach (var slot in AllSlots)
        {
            sides[(int)slot] = ThreeWay.Choose(Said(_base, slot), Said(_ours, slot), Said(_theirs, slot));
            if (sides[(int)slot] == null) reason ??= Merging.Said.HeadChanged(_thing, slot);
        }
        var above = ThreeWay.Choose(Above(_base), Above(_ours), Above(_theirs));
        var end = ThreeWay.Choose(End(_base), End(_ours), End(_theirs));
        if (above == null || end == null) reason ??= Merging.Said.CommentChanged(_thing);

        output.Add(ThreeWay.Layout(_base?.Statement?.Blank ?? "", _ours.Statement!.Blank, _theirs.Statement!.Blank));
        // Comments above that are decided stay out of a conflict on the line.
        var lead = above == null ? "" : Of(above, null).Statement!.Lead;
        lead = lead[..(lead.LastIndexOfAny(['\n', '\r']) + 1)];
        output.Add(lead);
        if (reason == null) output.Add(Line(null));
        else output.Add(new Conflict { Thing = _thing, Key = "", Reason = reason, Base = _base == null ? "" : Line(_base), Ours = Line(_ours), Theirs = Line(_theirs) });

        // What is decided is the same in all parts of a conflict.
        string Line(Holder? undecided)
        {
            var text = new System.Text.StringBuilder(Of(above, undecided).Statement!.Lead[lead.Length..]);
            foreach (var slot in SlotsInOrder())
            {
                var holder = Of(sides[(int)slot], undecided);
                var part = holder.Head[(int)slot];
                if (part.Text == null) continue;
                var layout = _ours.Head[(int)slot] is { Text: not null } own ? own : part;
                text.Append(layout.Lead).Append(Said(_ours, slot) == Said(holder, slot) ? layout.Text : part.Text);
            }
            text.Append(properties);
            if (hasBlock) text.Append(_ours.HasBlock ? _ours.Open : _theirs.HasBlock ? _theirs.Open : " {");
            return text.Append(Ended(Of(end, undecided), lineBreak)).ToString();
        }
    }

    /// <summary>What stands behind the closing brace.</summary>
    public string BlockEnd(string lineBreak)
    {
        var end = ThreeWay.Layout(_base?.BlockEnd.Trim() ?? "", _ours.BlockEnd.Trim(), _theirs.BlockEnd.Trim());
        var holder = end == _ours.BlockEnd.Trim() ? _ours : _theirs;
        return holder.HasBlock && Lines.IsEnded(holder.BlockEnd) && holder.BlockEnd.Length > 0 ? holder.BlockEnd : (end.Length > 0 ? " " + end : "") + lineBreak;
    }

    private Holder Of(MergeSide? side, Holder? undecided) => side switch
    {
        MergeSide.Theirs => _theirs,
        MergeSide.Ours => _ours,
        _ => undecided ?? _ours,
    };

    private IEnumerable<HeadSlot> SlotsInOrder()
    {
        yield return HeadSlot.Keyword;
        foreach (var slot in _ours.Kind.Info().Head)
            yield return slot.Form switch { ValueForm.Id => HeadSlot.Id, ValueForm.Text => HeadSlot.Name, _ => HeadSlot.Value };
        // A kind without value may still have one written, which has its finding.
        if (!_ours.Kind.Info().Head.Any(slot => slot.Form is not (ValueForm.Id or ValueForm.Text))) yield return HeadSlot.Value;
    }

    private static string? Said(Holder? holder, HeadSlot slot) =>
        slot == HeadSlot.Value ? holder?.Head[(int)slot].Text?.Replace(" ", "", StringComparison.Ordinal) : holder?.Head[(int)slot].Text;

    private static string Above(Holder? holder) => holder == null ? "" : Remarks.Of(holder.Statement!.Lead, "");

    private static string End(Holder? holder) => holder?.HeadEnd.Trim() ?? "";

    private static string Ended(Holder holder, string lineBreak)
    {
        if (holder.HeadEnd.Length > 0 && Lines.IsEnded(holder.HeadEnd)) return holder.HeadEnd;
        return (End(holder).Length > 0 ? " " + End(holder) : "") + lineBreak;
    }
}
