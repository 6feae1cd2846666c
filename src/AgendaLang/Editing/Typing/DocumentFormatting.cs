using System.Collections.Immutable;
using AgendaLang.Formatting;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>The canonical form in an editor: of a file, of a part of it, and of what was just typed. What a file says is never changed, and what cannot be read stays.</summary>
internal static class DocumentFormatting
{
    private const int Step = 4;

    /// <summary>The characters after which <see cref="AfterTyping"/> has something to do.</summary>
    public static ImmutableArray<char> Triggers { get; } = ['\n', '}'];

    /// <summary>The changes that bring a file into canonical form; empty where it is so already.</summary>
    public static ImmutableArray<TextChange> Of(EditorDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return AgendaFormatter.Format(document.Tree).Changes;
    }

    /// <summary>The changes that bring the statements which a stretch of a file touches into canonical form; it is cut to the text where it is longer.</summary>
    public static ImmutableArray<TextChange> Of(EditorDocument document, TextSpan range)
    {
        ArgumentNullException.ThrowIfNull(document);
        var start = Math.Clamp(range.Start, 0, document.Source.Length);
        return AgendaFormatter.Format(document.Tree, TextSpan.FromBounds(start, Math.Clamp(range.End, start, document.Source.Length))).Changes;
    }

    /// <summary>What is to be changed after a character was typed: a new line stands as deep as its block and goes on with a doc comment; a block that was closed is brought into its form.</summary>
    /// <param name="document">The file, the character in it.</param>
    /// <param name="offset">Where the cursor is now.</param>
    /// <param name="typed">The character; one of <see cref="Triggers"/>, others change nothing.</param>
    public static ImmutableArray<TextChange> AfterTyping(EditorDocument document, int offset, char typed)
    {
        ArgumentNullException.ThrowIfNull(document);
        offset = Math.Clamp(offset, 0, document.Source.Length);
        return typed switch
        {
            '\n' => NewLine(document.Tree, offset),
            '}' => CloseBrace(document.Tree, offset),
            _ => [],
        };
    }

    private static ImmutableArray<TextChange> NewLine(SyntaxTree tree, int offset)
    {
        var source = tree.Source;
        var number = source.PositionOf(offset).Line;
        if (number == 0) return [];
        var line = source.LineSpan(number);
        if (TokenWalk.IsInText(tree, line.Start)) return [];
        var before = source.LineSpan(number - 1);
        var content = Blanks.TrimStart(source.Slice(line));
        var blanks = new TextSpan(line.Start, line.Length - content.Length);
        var above = source.Slice(before);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        // A line that was left empty keeps no blanks.
        if (!above.IsEmpty && Blanks.TrimStart(above).IsEmpty) changes.Add(new(before, ""));

        if (DocComment.Begins(Blanks.TrimStart(above)) && !TokenWalk.IsInText(tree, before.Start))
        {
            if (content.StartsWith("//")) return changes.ToImmutable();
            Replace(changes, source, blanks, string.Concat(above[..(above.Length - Blanks.TrimStart(above).Length)], "/// "));
            return changes.ToImmutable();
        }
        var (depth, goesOn) = LayoutAt(tree, line.Start);
        if (content.StartsWith("}")) depth--;
        else if (goesOn) depth++;
        Replace(changes, source, blanks, new string(' ', Step * Math.Max(depth, 0)));
        return changes.ToImmutable();
    }

    private static ImmutableArray<TextChange> CloseBrace(SyntaxTree tree, int offset)
    {
        var source = tree.Source;
        if (offset == 0 || source.Text[offset - 1] != '}' || TokenWalk.IsInText(tree, offset - 1)) return [];
        if (ClosedAt(tree, offset) is { } declaration) return AgendaFormatter.Format(tree, declaration.Span).Changes;
        var line = source.LineSpan(source.PositionOf(offset).Line);
        var content = Blanks.TrimStart(source.Slice(line));
        var blanks = new TextSpan(line.Start, line.Length - content.Length);
        if (blanks.End != offset - 1) return [];
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        Replace(changes, source, blanks, new string(' ', Step * Math.Max(LayoutAt(tree, line.Start).Depth - 1, 0)));
        return changes.ToImmutable();
    }

    private static void Replace(ImmutableArray<TextChange>.Builder changes, SourceText source, TextSpan span, string text)
    {
        if (!source.Slice(span).SequenceEqual(text)) changes.Add(new(span, text));
    }

    /// <summary>How many blocks are open where a line begins, and whether a list goes on there.</summary>
    private static (int Depth, bool GoesOn) LayoutAt(SyntaxTree tree, int lineStart)
    {
        if (tree.SegmentCount == 0) return default;
        var depth = 0;
        var last = TokenKind.NewLine;
        // A block is never open beyond the segment that it begins in.
        foreach (var token in TokenWalk.Tokens(tree, TextSpan.FromBounds(tree.StartOf(tree.IndexAt(lineStart)), lineStart)))
        {
            if (token.Span.End > lineStart || token.Span.Start >= lineStart) break;
            if (token.Kind == TokenKind.OpenBrace) depth++;
            else if (token.Kind == TokenKind.CloseBrace) depth = Math.Max(depth - 1, 0);
            last = token.Kind;
        }
        return (depth, last == TokenKind.Comma);
    }

    /// <summary>The declaration whose block a brace right before an offset closes; null where there is none, or where not all could be read.</summary>
    private static SyntaxNode? ClosedAt(SyntaxTree tree, int offset)
    {
        var segment = tree.IndexAt(offset - 1);
        if (!tree.Segments[segment].Findings.IsEmpty) return null;
        SyntaxNode? found = null;
        var at = new SyntaxNode(tree, tree.Segments[segment].Root, tree.StartOf(segment));
        while (true)
        {
            SyntaxNode? inner = null;
            foreach (var child in at.Children)
                if (child.AsNode() is { } node && node.FullSpan.Start < offset && offset <= node.FullSpan.End) inner = node;
            if (inner is not { } next) return found;
            if (next.Kind == SyntaxKind.Declaration && new DeclarationSyntax(next).Block is { IsDefault: false } block && block.Span.End == offset) found = next;
            at = next;
        }
    }
}
