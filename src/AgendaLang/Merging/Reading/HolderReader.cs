using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Formatting;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Merging;

/// <summary>Takes the tree of a file apart, so that every character belongs to one statement or to the file or declaration itself.</summary>
internal sealed class HolderReader
{
    private readonly string _text;
    private readonly IReadOnlyList<Symbol> _symbols;
    private readonly IReadOnlySet<Symbol> _whole;
    private readonly List<Holder> _declarations;
    private int _next;

    private HolderReader(AgendaFile file, IReadOnlySet<Symbol> whole, List<Holder> declarations)
    {
        _text = file.Source.Text;
        (_symbols, _whole, _declarations) = (file.Symbols, whole, declarations);
    }

    /// <summary>Takes a file apart, and all that it declares.</summary>
    /// <param name="file">The file; its text must end in a line break, and have no byte order mark.</param>
    public static Holder Read(AgendaFile file) => Read(file, ImmutableHashSet<Symbol>.Empty, []);

    /// <summary>Takes a file apart.</summary>
    /// <param name="file">The file; its text must end in a line break, and have no byte order mark.</param>
    /// <param name="whole">The declarations that are left whole, with all that they hold.</param>
    /// <param name="declarations">Takes up the declarations, in order of text.</param>
    public static Holder Read(AgendaFile file, IReadOnlySet<Symbol> whole, List<Holder> declarations)
    {
        var reader = new HolderReader(file, whole, declarations);
        var tree = file.Tree;
        var holder = new Holder { Path = file.Path, HasBlock = true, Stop = tree.Source.Length };
        var at = 0;
        for (var i = 0; i < tree.SegmentCount; i++)
            at = reader.ReadStatements(holder, new SyntaxNode(tree, tree.Segments[i].Root, tree.StartOf(i)), at);
        at = reader.ReadComments(holder, at, holder.Stop);
        holder.Tail = reader._text[at..];
        reader.MakeFragments(holder, 0);
        MarkUnreadable(holder, tree);
        return holder;
    }

    /// <summary>Reads the statements of a segment or block; gives where what is not taken up begins.</summary>
    private int ReadStatements(Holder holder, SyntaxNode container, int at)
    {
        foreach (var child in container.Children)
        {
            if (child.AsNode() is { } node)
            {
                at = ReadStatement(holder, node, at);
                continue;
            }
            var token = child.AsToken() ?? default;
            switch (token.Kind)
            {
                case TokenKind.OpenBrace:
                    at = token.Span.End;
                    break;
                case TokenKind.NewLine when holder.Kind != Kind.None && holder.HeadEnd.Length == 0 && holder.Statements.TrueForAll(statement => statement.OnHead):
                    holder.HeadEnd = _text[at..token.Span.End];
                    at = token.Span.End;
                    break;
                case TokenKind.NewLine when holder.Statements.Count > 0:
                    // The line goes on after something that ends without one: the break is the last statement's.
                    var last = holder.Statements[^1];
                    last.End += _text[at..token.Span.End];
                    if (last.Holder is { } inner)
                    {
                        inner.Fragments.Add(new(_text[at..token.Span.End], null));
                        inner.Stop = token.Span.End;
                    }
                    at = token.Span.End;
                    break;
                case TokenKind.CloseBrace:
                    if (token.StartsLine) at = ReadComments(holder, at, LineStart(at, token.Span.Start));
                    else holder.IsLined = false;
                    holder.Tail = _text[at..token.Span.Start];
                    at = token.Span.End;
                    break;
            }
        }
        return at;
    }

    private int ReadStatement(Holder holder, SyntaxNode node, int at)
    {
        var first = Shapes.FirstToken(node);
        var textStart = first.IsDefault ? node.Position : first.Span.Start;
        var start = at;
        var leadStart = at;
        var startsLine = !first.IsDefault && first.StartsLine;
        if (startsLine)
        {
            leadStart = Math.Max(at, node.Position + Comments.AttachedFrom(node.Lead));
            start = ReadComments(holder, at, Math.Min(leadStart, LineStart(at, textStart)));
            // Without comments the lead is the line's own indentation.
            leadStart = Math.Min(leadStart, LineStart(start, textStart));
        }
        else
        {
            holder.IsLined = false;
        }
        var stop = node.FullSpan.End;
        var textEnd = Math.Max(textStart, node.Span.End);
        if (node.Kind == SyntaxKind.Declaration && SymbolAt(node) is { } symbol)
        {
            var inner = new Holder { Kind = symbol.Kind, Outer = holder, Symbol = symbol, Node = node, Stop = stop, IsWhole = _whole.Contains(symbol) };
            _declarations.Add(inner);
            inner.Statement = new()
            {
                Sort = StatementSort.Declaration, Node = node, Holder = inner, Start = start, StartsLine = startsLine,
                Blank = _text[start..leadStart], Lead = _text[leadStart..textStart],
            };
            if (!inner.IsWhole) ReadDeclaration(inner, node, textStart);
            holder.Statements.Add(inner.Statement);
            MakeFragments(inner, start);
            return stop;
        }
        var sort = SortOf(node);
        if (sort == StatementSort.Use && startsLine && !holder.Statements.Exists(static statement => statement.Sort == StatementSort.Use))
            (start, leadStart) = ReadFileDoc(holder, start, leadStart, textStart);
        holder.Statements.Add(new()
        {
            Sort = sort,
            Node = node,
            Start = start,
            StartsLine = startsLine,
            Blank = _text[start..leadStart],
            Lead = _text[leadStart..textStart],
            Text = _text[textStart..textEnd],
            End = _text[textEnd..stop],
        });
        return stop;
    }

    /// <summary>Sets the doc comment of the file apart from the first <c>use</c>; gives where what is left of its lead, and the comments in that, begin.</summary>
    private (int Start, int LeadStart) ReadFileDoc(Holder file, int start, int leadStart, int textStart)
    {
        var lead = _text.AsSpan(leadStart, textStart - leadStart);
        var (first, end) = (-1, 0);
        for (var at = 0; DocComment.FindIn(lead, ref at) is { } line; end = line.End)
            if (first < 0) first = line.Start;
        if (first < 0) return (start, leadStart);
        var stop = end;
        while (stop < lead.Length && lead[stop] is not ('\n' or '\r')) stop++;
        stop += lead[stop..].StartsWith("\r\n") ? 2 : 1;
        file.Statements.Add(new()
        {
            Sort = StatementSort.FileDoc, Start = start, StartsLine = true, Blank = _text[start..leadStart], Lead = lead[..first].ToString(),
            Text = lead[first..end].ToString(), End = lead[end..stop].ToString(),
        });
        return (leadStart + stop, leadStart + stop);
    }

    /// <summary>The symbol of a declaration; null if it has none. Symbols stand in order of text, as declarations are reached.</summary>
    private Symbol? SymbolAt(SyntaxNode node)
    {
        while (_next < _symbols.Count && _symbols[_next].Declaration.Node.Position < node.Position) _next++;
        return _next < _symbols.Count && _symbols[_next].Declaration.Node is var declared && declared == node ? _symbols[_next] : null;
    }

    private static StatementSort SortOf(SyntaxNode node) => node.Kind switch
    {
        _ when node.IsBroken || node.IsMisplaced => StatementSort.Unreadable,
        SyntaxKind.Property => StatementSort.Property,
        SyntaxKind.Use => StatementSort.Use,
        _ => StatementSort.Unreadable,
    };

    private void ReadDeclaration(Holder holder, SyntaxNode node, int at)
    {
        foreach (var child in node.Children)
        {
            if (child.AsNode() is { } part)
            {
                if (part.Kind == SyntaxKind.Block)
                {
                    holder.HasBlock = true;
                    var brace = Shapes.FirstToken(part);
                    holder.Open = _text[at..Math.Max(at, brace.Kind == TokenKind.OpenBrace ? brace.Span.End : at)];
                    at = ReadStatements(holder, part, at);
                    continue;
                }
                var first = Shapes.FirstToken(part);
                var end = Math.Max(at, Math.Max(first.Span.Start, part.Span.End));
                holder.Statements.Add(new()
                {
                    Sort = SortOf(part),
                    OnHead = true, Node = part, Start = at,
                    Lead = _text[at..first.Span.Start],
                    Text = _text[first.Span.Start..end],
                });
                if (part.FullSpan.End > end) holder.HeadEnd = _text[end..part.FullSpan.End];
                at = part.FullSpan.End;
                continue;
            }
            var token = child.AsToken() ?? default;
            if (token.Kind == TokenKind.NewLine)
            {
                if (holder.HasBlock) holder.BlockEnd = _text[at..token.Span.End];
                else holder.HeadEnd = _text[at..token.Span.End];
            }
            else
            {
                AddToHead(holder, token, at);
            }
            at = token.Span.End;
        }
    }

    private void AddToHead(Holder holder, SyntaxToken token, int at)
    {
        var slot = holder.Head[(int)HeadSlot.Keyword].Text == null ? HeadSlot.Keyword
            : token.Kind is TokenKind.Word or TokenKind.Path ? HeadSlot.Id
            : token.Kind is TokenKind.Text or TokenKind.TextBlock or TokenKind.CurlyText ? HeadSlot.Name
            : HeadSlot.Value;
        var (lead, text) = (_text[at..token.Span.Start], token.ToString());
        ref var part = ref holder.Head[(int)slot];
        part = part.Text == null ? new(lead, text) : new(part.Lead, part.Text + lead + text);
    }

    /// <summary>Makes statements of the comments among some lines; gives where the empty lines after the last begin.</summary>
    private int ReadComments(Holder holder, int from, int to)
    {
        var blank = from;
        var text = _text.AsSpan(from, to - from);
        foreach (var range in text.SplitLines())
        {
            var (start, end) = (from + range.Start.Value, from + range.End.Value);
            var line = _text.AsSpan(start, end - start);
            var content = line.Trim();
            if (content.IsEmpty) continue;
            var textStart = start + (line.Length - line.TrimStart().Length);
            holder.Statements.Add(new()
            {
                Sort = StatementSort.Comment, Start = blank, StartsLine = true, Blank = _text[blank..start], Lead = _text[start..textStart],
                Text = content.ToString(), End = _text[(textStart + content.Length)..end],
            });
            blank = end;
        }
        return blank;
    }

    /// <summary>Where the line of an offset begins, not before another offset.</summary>
    private int LineStart(int floor, int at) => floor + _text.AsSpan(floor, at - floor).LastIndexOfAny('\n', '\r') + 1;

    private void MakeFragments(Holder holder, int start)
    {
        var tail = holder.Fragments.ToArray();
        holder.Fragments.Clear();
        // Of many things each, most have one.
        holder.Fragments.Capacity = 2 * holder.Statements.Count(statement => statement.Holder != null) + 1 + tail.Length;
        var at = start;
        foreach (var statement in holder.Statements)
        {
            if (statement.Holder is not { } inner) continue;
            if (statement.Start > at) holder.Fragments.Add(new(_text[at..statement.Start], null));
            holder.Fragments.Add(new("", statement));
            at = inner.Stop;
        }
        if (holder.Stop > at) holder.Fragments.Add(new(_text[at..holder.Stop], null));
        holder.Fragments.AddRange(tail);
    }

    /// <summary>
    /// Marks the declarations with mistakes that leave in doubt what belongs to what: those with one in the head, and the whole where braces do not match.
    /// A mistake in a statement spoils that statement only.
    /// </summary>
    private static void MarkUnreadable(Holder file, SyntaxTree tree)
    {
        foreach (var finding in tree.Findings)
        {
            if (IsOfValue(finding.Rule)) continue;
            var isBrace = finding.Rule == RuleCatalogue.UnclosedBlock || finding.Rule == RuleCatalogue.NestingTooDeep || finding.Rule == RuleCatalogue.UnterminatedText;
            var at = finding.Location.Span.Start;
            Holder? found = null;
            var statement = Find(file.Statements, at);
            while (statement?.Holder is { } inner && at < inner.Stop)
            {
                found = inner;
                if (isBrace) break;
                statement = Find(inner.Statements, at);
            }
            var isInStatement = !isBrace && statement is { Sort: StatementSort.Unreadable } && statement.Text.AsSpan().IndexOfAny('{', '}') < 0 && at <= statement.Node.FullSpan.End;
            if (found != null && !isInStatement) found.IsUnreadable = true;
        }
    }

    private static bool IsOfValue(RuleInfo rule) => rule == RuleCatalogue.InvalidDate || rule == RuleCatalogue.InvalidTime || rule == RuleCatalogue.InvalidDuration
        || rule == RuleCatalogue.RepeatedProperty || rule == RuleCatalogue.InvalidEscape;

    /// <summary>The last statement that begins at or before an offset; null if there is none.</summary>
    private static Statement? Find(List<Statement> statements, int at)
    {
        var (low, high) = (0, statements.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (statements[middle].Start <= at) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? null : statements[low - 1];
    }
}
