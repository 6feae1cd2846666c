namespace AgendaLang.Merging;

/// <summary>Merges statements that are no declarations.</summary>
internal sealed class StatementMerge(Thing thing, string indent, string lineBreak)
{
    /// <summary>Merges one statement; null if it is not in the result.</summary>
    /// <param name="trio">The statement on each side.</param>
    /// <param name="number">The number by which orders name it.</param>
    public Placed? Merge(Trio<Statement> trio, int number)
    {
        var (atBase, ours, theirs) = trio;
        if (ours == null || theirs == null)
        {
            var there = trio.Any;
            if (atBase == null) return Place(there, there.Text, there, there.OnHead, number);
            var remaining = ours ?? theirs;
            if (remaining == null || remaining.Whole == atBase.Whole) return null;
            return Contested(trio, Said.PropertyChanged(thing, trio), number);
        }
        var onHead = atBase == null ? ours.OnHead && theirs.OnHead : ThreeWay.Layout(atBase.OnHead, ours.OnHead, theirs.OnHead);
        if (ThreeWay.Choose(atBase?.Whole, ours.Whole, theirs.Whole) is { } side)
        {
            // Where only the layout differs, that of the side that changed it.
            var chosen = side == MergeSide.Theirs || atBase != null && ours.Whole == theirs.Whole && ours.Text == atBase.Text && ours.Lead == atBase.Lead ? theirs : ours;
            return Place(chosen, chosen.Text, chosen, onHead, number, atBase, ours, theirs);
        }
        var comments = ThreeWay.Choose(atBase?.Comments ?? "", ours.Comments, theirs.Comments);
        if (comments == null) return Contested(trio, Said.CommentChanged(thing), number);
        return PropertyMerge.Merge(trio) is { } text
            ? Place(ours, text, comments == MergeSide.Ours ? ours : theirs, onHead, number, atBase, ours, theirs)
            : Contested(trio, Said.PropertyChanged(thing, trio), number);
    }

    /// <summary>Merges the lines of a property whose values add up to a list.</summary>
    /// <param name="lines">The lines on each side.</param>
    /// <param name="numberOf">Gives a line the number by which orders name it.</param>
    public List<Placed> MergeList(Trio<List<Statement>> lines, Func<Statement, int> numberOf)
    {
        var (atBase, ours, theirs) = (lines.Base!, lines.Ours!, lines.Theirs!);
        if (ThreeWay.Choose(Whole(atBase), Whole(ours), Whole(theirs)) is { } side)
        {
            var chosen = side == MergeSide.Theirs || Layout(ours) == Layout(atBase) && Whole(ours) == Whole(theirs) ? theirs : ours;
            return chosen.ConvertAll(line => Place(line, line.Text, line, line.OnHead, numberOf(line)));
        }
        if (ListMerge.Merge(lines, out var isCircular) is { } merged)
            return merged.ConvertAll(line => Place(line.Layout, line.Text, line.Comments, line.Layout.OnHead, numberOf(line.Layout)));
        var any = (ours.Count > 0 ? ours : theirs)[0];
        var reason = isCircular ? Said.Reordered(thing, $"\"{any.Row.Text}\"") : Said.PropertyChanged(thing, new(atBase.FirstOrDefault(), ours.FirstOrDefault(), theirs.FirstOrDefault()));
        return
        [
            Contested(new Conflict
            {
                Thing = thing, Key = StatementKeys.OfList(any.Row), Reason = reason,
                Base = Text(atBase), Ours = Text(ours), Theirs = Text(theirs),
            }, any, numberOf(any)),
        ];

        string Text(List<Statement> all) => string.Concat(all.Select(AsLine));
        static string Whole(List<Statement> all) => string.Join('\u0002', all.Select(line => line.Whole));
        static string Layout(List<Statement> all) => string.Join('\u0002', all.Select(line => line.Lead + line.Text + line.OnHead));
    }

    private Placed Contested(Trio<Statement> trio, string reason, int number) => Contested(new Conflict
    {
        Thing = thing,
        Key = trio.Any.Key,
        Reason = reason,
        Base = trio.Base == null ? "" : AsLine(trio.Base),
        Ours = trio.Ours == null ? "" : AsLine(trio.Ours),
        Theirs = trio.Theirs == null ? "" : AsLine(trio.Theirs),
    }, trio.Any, number);

    private static Placed Contested(Conflict conflict, Statement any, int number)
    {
        var output = new Output();
        output.Add(any.Blank);
        output.Add(conflict);
        return new() { Number = number, Sort = any.Sort, Output = output, Order = OrderOf(any), SortKey = any.Key };
    }

    private string AsLine(Statement statement) => (statement.StartsLine ? statement.Lead : indent) + statement.Text + Ended(statement);

    private Placed Place(
        Statement layout, string text, Statement comments, bool onHead, int number,
        Statement? atBase = null, Statement? ours = null, Statement? theirs = null)
    {
        if (onHead && comments.Comments.Length == 0)
            return new() { Number = number, Sort = layout.Sort, OnHead = true, HeadLead = layout.OnHead ? layout.Lead : " ", HeadText = text, SortKey = layout.Key };
        var output = new Output();
        output.Add(ours == null || theirs == null ? layout.Blank : ThreeWay.Layout(atBase?.Blank ?? ours.Blank, ours.Blank, theirs.Blank));
        output.Add((comments.StartsLine ? comments.Lead : indent) + text + Ended(comments));
        return new() { Number = number, Sort = layout.Sort, Output = output, Order = OrderOf(layout), SortKey = layout.Key };
    }

    private static string? OrderOf(Statement statement) =>
        statement.Sort == StatementSort.Property && statement.Row is { IsOrdered: true, Occurrence: Language.Occurrence.Many } row ? row.Text : null;

    private string Ended(Statement statement)
    {
        if (statement.End.Length > 0 && Lines.IsEnded(statement.End)) return statement.End;
        var comment = statement.End.Trim();
        return (comment.Length > 0 ? " " + comment : "") + lineBreak;
    }
}
