namespace AgendaLang.Merging;

/// <summary>Writes the result of each thing.</summary>
internal sealed class ThingWriter(ThingTable table, string lineBreak)
{
    /// <summary>How lines end.</summary>
    public string LineBreak => lineBreak;

    /// <summary>Writes a file.</summary>
    public Output WriteFile(Thing file)
    {
        var output = new Output();
        Write(file, null, output);
        return output;
    }

    /// <summary>Writes what a thing is in the result, where it stands in another.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="outer">The thing that it is written in; null for a file.</param>
    /// <param name="output">Takes the text.</param>
    public void Write(Thing thing, Thing? outer, Output output)
    {
        if (outer != null && thing.Outer != outer && thing.Fate != Fate.MovedApart) return;
        switch (thing.Fate)
        {
            case Fate.Gone:
                return;
            case Fate.RemovedAndChanged:
                output.Add(RemovedAndChanged(thing));
                return;
            case Fate.MovedApart:
                output.Add(MovedApart(thing, outer));
                return;
            case Fate.MovedInCircle:
                output.Add(new Conflict
                {
                    Thing = thing, Reason = Said.MovedInCircle(thing),
                    Base = Circle(thing, MergeSide.Base), Ours = TextOf(thing, MergeSide.Ours), Theirs = Circle(thing, MergeSide.Theirs),
                });
                return;
        }
        var content = Content(thing, out var template);
        if (template != null && outer != null && Deeper(thing, template.Value) is { } shift) content = content.Select(shift);
        output.Add(content);
    }

    /// <summary>The text of a side, as whole lines; empty where it is not there.</summary>
    public string TextOf(Thing thing, MergeSide side)
    {
        if (thing[side] is not { } holder) return "";
        var text = holder.FullText;
        if (holder.Statement is { Blank: var blank }) text = text[blank.Length..];
        return Lines.IsEnded(text) ? text : text + lineBreak;
    }

    /// <summary>The text of all that would stand in each other, as it is on a side.</summary>
    private string Circle(Thing thing, MergeSide side) =>
        string.Concat(thing.Circle.Where(held => held.OuterOn(side) is { } outer && !thing.Circle.Contains(outer)).OrderBy(held => held.Number).Select(held => TextOf(held, side)));

    /// <summary>The content of a thing that is kept.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="template">The side whose layout it has; null where it is merged as text.</param>
    private Output Content(Thing thing, out MergeSide? template)
    {
        var (atBase, ours, theirs) = (thing.Base, thing.Ours, thing.Theirs);
        var output = new Output();
        if (thing.IsText && ours != null && theirs != null)
        {
            template = null;
            foreach (var (text, conflict) in LineMerge.Merge(new(atBase?.FullText, ours.FullText, theirs.FullText)))
            {
                if (conflict is not { } parts) output.Add(text);
                else output.Add(new Conflict { Thing = thing, Reason = Said.TextChanged(thing), Base = parts.Base!, Ours = parts.Ours!, Theirs = parts.Theirs! });
            }
            return output;
        }
        template = ours == null ? MergeSide.Theirs
            : theirs == null ? MergeSide.Ours
            : thing.IsContested ? null
            : ThreeWay.Choose(atBase?.Signature, ours.Signature, theirs.Signature)
            // What was left whole can differ in the empty lines behind it only.
            ?? (thing.IsWhole ? MergeSide.Ours : null);
        if (template is { } side)
        {
            var holder = thing[side]!;
            var isWhole = true;
            foreach (var fragment in holder.Fragments)
            {
                if (fragment.Inner is not { } inner) output.Add(fragment.Text);
                else if (inner.Holder!.Thing is { } held)
                {
                    var written = new Output();
                    Write(held, thing, written);
                    isWhole &= holder.IsLined || !written.HasConflict
                        && Lines.IsEnded(written.TextFor(MergeSide.Ours)) == Lines.IsEnded(inner.Holder.FullText);
                    output.Add(written);
                }
                else output.Add(inner.Holder.FullText);
            }
            if (isWhole) return output;
        }
        template ??= MergeSide.Ours;
        table.NameStatements(thing);
        return new HolderMerge(this, thing).Write();
    }

    private Conflict RemovedAndChanged(Thing thing) => new()
    {
        Thing = thing,
        Reason = Said.RemovedAndChanged(thing),
        Base = TextOf(thing, MergeSide.Base),
        Ours = TextOf(thing, MergeSide.Ours),
        Theirs = TextOf(thing, MergeSide.Theirs),
    };

    private Conflict MovedApart(Thing thing, Thing? outer) => new()
    {
        Thing = thing,
        Reason = Said.MovedApart(thing),
        Base = thing.OuterOn(MergeSide.Base) == outer ? TextOf(thing, MergeSide.Base) : "",
        Ours = thing.OuterOn(MergeSide.Ours) == outer ? TextOf(thing, MergeSide.Ours) : "",
        Theirs = thing.OuterOn(MergeSide.Theirs) == outer ? TextOf(thing, MergeSide.Theirs) : "",
    };

    /// <summary>If the side with the layout is not the one that moved a thing to where it is, what brings its lines as far to the right as they are there.</summary>
    private static Func<string, string>? Deeper(Thing thing, MergeSide template)
    {
        var other = template.Other();
        if (thing[other] is not { } moved || thing.OuterOn(template) == thing.Outer || thing.OuterOn(other) != thing.Outer) return null;
        var (from, to) = (thing[template]!.Indentation, moved.Indentation);
        return from == to ? null : text => Indented.Shift(text, from, to);
    }
}

/// <summary>Brings lines to another depth.</summary>
internal static class Indented
{
    /// <summary>The lines with one indentation in place of another. Text blocks, whose blanks mean something, stay.</summary>
    public static string Shift(string text, string from, string to)
    {
        if (text.Contains("\"\"\"", StringComparison.Ordinal)) return text;
        var result = new System.Text.StringBuilder(text.Length + 64);
        foreach (var line in Lines.Of(text))
        {
            if (line.StartsWith(from, StringComparison.Ordinal) && line.Trim().Length > 0) result.Append(to).Append(line, from.Length, line.Length - from.Length);
            else result.Append(line);
        }
        return result.ToString();
    }
}
