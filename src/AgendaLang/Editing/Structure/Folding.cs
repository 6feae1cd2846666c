using System.Collections.Immutable;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>What is folded away.</summary>
internal enum FoldingKind : byte
{
    /// <summary>A block, a text block, or a statement of several lines.</summary>
    Block,

    /// <summary>Comments.</summary>
    Comment,

    /// <summary>A run of <c>use</c> lines.</summary>
    Uses,
}

/// <summary>A stretch that an editor can fold away. It reaches over a line's end; what is before it on its first line stays to be seen.</summary>
/// <param name="Span">What is hidden.</param>
/// <param name="Kind">What it is.</param>
/// <param name="EndsLine">Whether nothing that should stay follows on its last line, so that this line can be hidden whole.</param>
internal readonly record struct FoldingRange(TextSpan Span, FoldingKind Kind, bool EndsLine);

/// <summary>Finds what can be folded.</summary>
internal static class Folding
{
    /// <summary>All ranges of more than one line, by where they start.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<FoldingRange> Find(EditorDocument document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var ranges = new List<FoldingRange>();
        TextSpan? uses = null;
        foreach (var statement in document.Tree.Statements)
        {
            cancellation.ThrowIfCancellationRequested();
            if (statement.Kind == SyntaxKind.Use) uses = uses is { } run ? TextSpan.FromBounds(run.Start, statement.Span.End) : statement.Span;
            else EndUses();
            Collect(statement, ranges);
        }
        EndUses();
        Comments(document.Tree, ranges, cancellation);
        return [.. ranges.Where(range => IsLonger(document.Source, range.Span)).OrderBy(range => range.Span.Start).ThenByDescending(range => range.Span.Length)];

        void EndUses()
        {
            if (uses is { } run) ranges.Add(new(AfterFirstLine(document.Source, run), FoldingKind.Uses, true));
            uses = null;
        }
    }

    private static bool IsLonger(SourceText source, TextSpan span) => source.PositionOf(span.Start).Line < source.PositionOf(span.End).Line;

    /// <summary>What follows the first line of a stretch.</summary>
    private static TextSpan AfterFirstLine(SourceText source, TextSpan span) =>
        TextSpan.FromBounds(Math.Min(span.End, source.LineSpan(source.PositionOf(span.Start).Line).End), span.End);

    private static void Collect(SyntaxNode node, List<FoldingRange> ranges)
    {
        var source = node.Tree.Source;
        if (node.Kind == SyntaxKind.Block)
        {
            var span = node.Span;
            var isClosed = span.Length > 1 && source.Text[span.End - 1] == '}';
            ranges.Add(new(TextSpan.FromBounds(Math.Min(span.Start + 1, span.End), isClosed ? span.End - 1 : span.End), FoldingKind.Block, !isClosed));
        }
        else if (node.Kind is SyntaxKind.Property or SyntaxKind.Unknown) ranges.Add(new(AfterFirstLine(source, node.Span), FoldingKind.Block, true));
        else if (node.Kind == SyntaxKind.Declaration && HeadOf(node) is { Length: > 0 } head && IsLonger(source, head))
            ranges.Add(new(AfterFirstLine(source, head), FoldingKind.Block, true));
        foreach (var child in node.Children)
            if (child.AsNode() is { Kind: SyntaxKind.Block or SyntaxKind.Declaration or SyntaxKind.Property or SyntaxKind.Unknown } inner
                && (inner.Kind != SyntaxKind.Property || node.Kind != SyntaxKind.Declaration)) Collect(inner, ranges);
    }

    /// <summary>A declaration that has no block: all of it; else nothing, as its block is folded.</summary>
    private static TextSpan HeadOf(SyntaxNode node) => new DeclarationSyntax(node).Block.IsDefault ? node.Span : default;

    /// <summary>Comments that fill lines, in runs: those for documentation apart from others.</summary>
    private static void Comments(SyntaxTree tree, List<FoldingRange> ranges, CancellationToken cancellation)
    {
        TextSpan? run = null;
        var isDoc = false;
        for (var i = 0; i < tree.SegmentCount; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Walk(new SyntaxNode(tree, tree.Segments[i].Root, tree.StartOf(i)));
        }
        End();

        void Walk(SyntaxNode node)
        {
            foreach (var child in node.Children)
            {
                if (child.AsNode() is { } inner) Walk(inner);
                else if (child.AsToken() is { } token) Token(token);
            }
        }

        void Token(SyntaxToken token)
        {
            if (token.Lead.IndexOf("//") >= 0) Lead(token);
            if (token.Kind != TokenKind.End) End();
        }

        void Lead(SyntaxToken token)
        {
            var text = tree.Source.Text;
            for (var at = token.FullStart(); at < token.Span.Start;)
            {
                var length = text.AsSpan(at, token.Span.Start - at).IndexOfAny('\n', '\r');
                var end = length < 0 ? token.Span.Start : at + length;
                var comment = at + text.AsSpan(at, end - at).IndexOf("//");
                var isLine = comment >= at && (at == 0 || text[at - 1] is '\n' or '\r');
                if (isLine)
                {
                    var isDocLine = DocComment.Begins(text.AsSpan(comment, end - comment));
                    if (run != null && isDoc != isDocLine) End();
                    isDoc = isDocLine;
                    run = TextSpan.FromBounds(run?.Start ?? comment, end);
                }
                else End();
                at = end;
                if (at < token.Span.Start) at += text[at] == '\r' && at + 1 < token.Span.Start && text[at + 1] == '\n' ? 2 : 1;
            }
        }

        void End()
        {
            if (run is { } span) ranges.Add(new(AfterFirstLine(tree.Source, span), FoldingKind.Comment, true));
            run = null;
        }
    }
}
