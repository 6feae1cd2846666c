namespace AgendaLang.Merging;

/// <summary>Decides what becomes of each thing, and where it stands in the result.</summary>
internal sealed class Fates
{
    private readonly Dictionary<(Thing Thing, MergeSide Side), bool> _changed = [];

    /// <summary>Decides.</summary>
    public static void Decide(ThingTable table)
    {
        var fates = new Fates();
        foreach (var thing in table.All) fates.Decide(thing);
        foreach (var thing in table.All)
            if (thing.Fate == Fate.RemovedAndChanged) KeepOut(thing, thing.Ours != null ? MergeSide.Ours : MergeSide.Theirs);
        foreach (var thing in table.All) BreakCircle(thing);
        foreach (var thing in table.All)
        {
            if (thing.Fate is Fate.Kept or Fate.Gone) continue;
            foreach (var side in (MergeSide[])[MergeSide.Ours, MergeSide.Theirs])
                if (thing.OuterOn(side) is { } outer) outer.IsContested = true;
        }
    }

    private void Decide(Thing thing)
    {
        var (atBase, ours, theirs) = (thing.Base, thing.Ours, thing.Theirs);
        if (ours != null && theirs != null)
        {
            var (outerOfBase, outerOfOurs, outerOfTheirs) = (thing.OuterOn(MergeSide.Base), thing.OuterOn(MergeSide.Ours), thing.OuterOn(MergeSide.Theirs));
            var side = ThreeWay.Choose(atBase == null ? null : outerOfBase, outerOfOurs, outerOfTheirs);
            if (side == null) thing.Fate = Fate.MovedApart;
            thing.Outer = side == MergeSide.Theirs ? outerOfTheirs : outerOfOurs;
            return;
        }
        if (ours == null && theirs == null)
        {
            thing.Fate = Fate.Gone;
            return;
        }
        var stays = ours != null ? MergeSide.Ours : MergeSide.Theirs;
        thing.Outer = thing.OuterOn(stays);
        if (atBase == null) return;
        thing.Fate = IsChanged(thing, stays) ? Fate.RemovedAndChanged : Fate.Gone;
    }

    /// <summary>Whether a side changed something that the other took out: itself, where it stands, or something in it that is gone with it.</summary>
    private bool IsChanged(Thing thing, MergeSide side)
    {
        if (_changed.TryGetValue((thing, side), out var known)) return known;
        _changed[(thing, side)] = false;
        return _changed[(thing, side)] = FindChange(thing, side);
    }

    private bool FindChange(Thing thing, MergeSide side)
    {
        var (now, before) = (thing[side]!, thing.Base!);
        if (thing.OuterOn(side) != thing.OuterOn(MergeSide.Base)) return true;
        if (now.Signature != before.Signature)
        {
            // Empty lines before it came or went with a neighbour; a side that mixes line breaks keeps them.
            if (thing.IsText ? !Lines.AreSame(now.FullText, before.FullText) : !Lines.AreSame(now.OwnText.Trim(), before.OwnText.Trim())) return true;
            // What it lost is no change to it; what it gained, or holds in another order, is.
            var held = before.Inner.Select(inner => inner.Thing).ToList();
            var at = -1;
            foreach (var inner in now.Inner)
            {
                var next = held.IndexOf(inner.Thing, at + 1);
                if (next < 0) return true;
                at = next;
            }
        }
        foreach (var inner in now.Inner)
            if (inner.Thing is { } held && held[side.Other()] == null && held.Base != null && IsChanged(held, side)) return true;
        return false;
    }

    /// <summary>
    /// A side's text of something that the other side took out stands in a conflict with all that it holds. What the other side has elsewhere of that
    /// is in the conflict too, so that it is there once, whichever side is taken.
    /// </summary>
    private static void KeepOut(Thing thing, MergeSide side)
    {
        foreach (var inner in thing[side]!.Inner)
        {
            if (inner.Thing is not { } held) continue;
            if (held[side.Other()] != null) held.Fate = Fate.MovedApart;
            KeepOut(held, side);
        }
    }

    /// <summary>If something would stand in itself, what theirs moved there stays where ours has it, as a conflict.</summary>
    private static void BreakCircle(Thing thing)
    {
        if (thing.Fate == Fate.Gone || thing.IsFile) return;
        var steps = 0;
        var at = thing.Outer;
        while (at != null && at != thing && steps++ <= Language.LanguageTable.MaxDepth + 1) at = at.Outer;
        if (at != thing) return;
        var circle = new List<Thing> { thing };
        for (var outer = thing.Outer!; outer != thing; outer = outer.Outer!) circle.Add(outer);
        foreach (var inCircle in circle)
        {
            if (inCircle.Ours != null && inCircle.Outer != inCircle.OuterOn(MergeSide.Ours))
            {
                inCircle.Fate = Fate.MovedInCircle;
                inCircle.Outer = inCircle.OuterOn(MergeSide.Ours);
                inCircle.Circle = circle;
            }
        }
    }
}
