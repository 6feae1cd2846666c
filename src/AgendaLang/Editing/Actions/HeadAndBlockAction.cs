using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Formatting;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Moves what stands on a head line into the block, and back.</summary>
internal sealed class HeadAndBlockAction : IActionSource
{
    private const int LineWidth = 100;
    private const string Step = "    ";

    public bool KeepsMeaning => true;

    public IEnumerable<CodeAction> Offer(ActionContext context)
    {
        if (!context.Wants(CodeActionKinds.Rewrite) || context.Symbol is not { } symbol) yield break;
        var node = symbol.Declaration.Node;
        if (node.IsBroken || node.IsMisplaced || HasFindings(context.Document.Tree, symbol)) yield break;
        var parts = new Parts(node);
        if (!parts.IsSound || !context.IsTouched(TextSpan.FromBounds(node.Span.Start, parts.HeadEnd))) yield break;
        if (parts.Head.Count > 0 && IsSame(symbol, ToBlock(symbol, parts)) is { } edits)
            yield return new("Move what the head line says into the block", CodeActionKinds.Rewrite, edits);
        if (ToHead(context.Source, parts) is { } edit && IsSame(symbol, [edit]) is { } back)
            yield return new("Write it all on the head line", CodeActionKinds.Rewrite, back);
    }

    private static bool HasFindings(SyntaxTree tree, Symbol symbol) => !tree.Segments[symbol.Segment].Findings.IsEmpty;

    private static ImmutableArray<FileEdit> ToBlock(Symbol symbol, Parts parts)
    {
        var source = symbol.File.Source;
        var line = source.Slice(source.LineSpan(source.PositionOf(parts.Start).Line));
        var indent = line[..(line.Length - line.TrimStart(" \t").Length)].ToString() + Step;
        var lines = string.Join($"\n{indent}", parts.Head.Select(property => Indented(property, indent)));
        FileEdit[] edits = [new(source, new(TextSpan.FromBounds(parts.HeadStart, parts.HeadEnd), "")), Edits.AddLine(symbol, lines)];
        // Side by side they are one.
        return edits[1].Change.Span.Start == parts.HeadEnd ? [new(source, new(edits[0].Change.Span, edits[1].Change.NewText))] : [.. edits];
    }

    /// <summary>A property with its further lines four deeper than its first; those of a text block stay.</summary>
    private static string Indented(SyntaxNode property, string indent)
    {
        var text = property.ToString();
        if (!text.Contains('\n') || TokenWalk.Tokens(property.Tree, property.Span).Any(token => token.Kind == TokenKind.TextBlock)) return text;
        return string.Join($"\n{indent}{Step}", text.Split('\n').Select((line, i) => i == 0 ? line.TrimEnd() : line.Trim()));
    }

    /// <summary>Replaces block and head; null where something in the block cannot stand on the head line, or the line would be too long.</summary>
    private static FileEdit? ToHead(SourceText source, Parts parts)
    {
        if (parts.Block is not { IsDefault: false } block || parts.InBlock is not { Count: > 0 } inner) return null;
        var all = parts.Head.Concat(inner).ToList();
        Shapes.SortHead(all, 0);
        var head = string.Concat(all.Select(property => $" {property}"));
        var line = source.PositionOf(parts.Start);
        if (head.Contains('\n') || line.Column + parts.HeadStart - parts.Start + head.Length > LineWidth) return null;
        return new(source, new(TextSpan.FromBounds(parts.HeadStart, block.Span.End), head));
    }

    /// <summary>The edits, if the file still says the same afterwards.</summary>
    private static ImmutableArray<FileEdit>? IsSame(Symbol symbol, ImmutableArray<FileEdit> edits)
    {
        // What lies between two declarations at the top is read alone.
        var (tree, start) = (symbol.File.Tree, symbol.File.Tree.StartOf(symbol.Segment));
        var before = SyntaxTree.Parse(tree.Source.Text.Substring(start, tree.Segments[symbol.Segment].Width));
        var after = SyntaxTree.Parse(before.Source.WithChanges(edits.Select(edit => edit.Change with { Span = edit.Change.Span.Shift(-start) })));
        return Meaning.AreEqual(before, after) ? edits : null;
    }

    /// <summary>A declaration taken apart.</summary>
    private sealed class Parts
    {
        public Parts(SyntaxNode node)
        {
            Start = HeadStart = HeadEnd = node.Span.Start;
            foreach (var child in node.Children)
            {
                if (child.AsToken() is { } token)
                {
                    if (token.Kind == TokenKind.NewLine) continue;
                    HeadStart = HeadEnd = token.Span.End;
                }
                else if (child.AsNode() is { } part)
                {
                    if (part.Kind == SyntaxKind.Block) Block = part;
                    else
                    {
                        IsSound &= part is { Kind: SyntaxKind.Property, IsBroken: false, IsMisplaced: false };
                        Head.Add(part);
                        HeadEnd = part.Span.End;
                    }
                }
            }
            if (!Block.IsDefault) InBlock = Properties(Block);
        }

        public int Start { get; }

        /// <summary>Where the properties of the head begin.</summary>
        public int HeadStart { get; }

        /// <summary>Where they end.</summary>
        public int HeadEnd { get; }

        public List<SyntaxNode> Head { get; } = [];

        public SyntaxNode Block { get; }

        /// <summary>The properties of the block; null where it holds anything else, or a comment.</summary>
        public List<SyntaxNode>? InBlock { get; }

        public bool IsSound { get; } = true;

        private static List<SyntaxNode>? Properties(SyntaxNode block)
        {
            var properties = new List<SyntaxNode>();
            foreach (var child in block.Children)
            {
                if (child.AsNode() is not { } node) continue;
                if (node is not { Kind: SyntaxKind.Property, IsBroken: false, IsMisplaced: false } || Shapes.IsBlockOnly(node)) return null;
                properties.Add(node);
            }
            foreach (var token in TokenWalk.Tokens(block.Tree, block.Span))
                if (token.Position > block.Span.Start && token.Span.End <= block.Span.End && token.Lead.Contains('/')) return null;
            return properties;
        }
    }
}
