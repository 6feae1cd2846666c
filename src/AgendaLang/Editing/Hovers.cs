using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Editing;

/// <summary>What is shown for the word under the pointer.</summary>
internal static class Hovers
{
    /// <summary>The card for an offset; null where there is nothing to say.</summary>
    /// <param name="document">The file.</param>
    /// <param name="offset">In UTF-16 units from the file's start.</param>
    /// <param name="cancellation">Stops looking.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static HoverCard? At(EditorDocument document, int offset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, document.Source.Length);
        cancellation.ThrowIfCancellationRequested();
        foreach (var file in document.Set.Files) document.Set.BindingOf(file);

        if (document.Set.ReferenceAt(document.File, offset) is { } reference)
        {
            if (reference.Scope is { } scope && reference.ScopeSpan.Touches(offset) && !reference.ScopeSpan.IsEmpty) return SymbolCards.Of(document.Set, scope) with { Span = reference.ScopeSpan };
            if (reference.Target is { } target) return SymbolCards.Of(document.Set, target) with { Span = reference.TargetSpan };
        }
        var path = TokenPath.At(document.Tree, offset);
        if (path.Token.IsDefault) return null;
        var card = path.Parent.Kind switch
        {
            SyntaxKind.Declaration => InHead(document, path),
            SyntaxKind.Property => OfWord(document, path, new PropertySyntax(path.Parent).Info, null),
            SyntaxKind.SubKeyword when path.Grandparent.Kind == SyntaxKind.Property && new PropertySyntax(path.Grandparent).Info is var row =>
                OfWord(document, path, row, row.FindSubKeyword(new SubKeywordSyntax(path.Parent).Keyword)),
            SyntaxKind.Use => InUse(document, path),
            _ => null,
        };
        return card == null || !card.Span.IsEmpty ? card : card with { Span = path.Token.Span };
    }

    private static HoverCard? InHead(EditorDocument document, TokenPath path)
    {
        var declaration = new DeclarationSyntax(path.Parent);
        if (Is(declaration.Keyword)) return LanguageCards.Of(declaration.Kind.Info());
        var symbol = path.SymbolOf(document);
        if (Is(declaration.Id) || Is(declaration.Name)) return symbol == null ? null : SymbolCards.Of(document.Set, symbol);
        return WhenCards.Of(path, symbol);

        bool Is(SyntaxToken token) => !token.IsDefault && token.Span == path.Token.Span;
    }

    private static HoverCard? OfWord(EditorDocument document, TokenPath path, PropertyInfo row, SubKeywordInfo? sub)
    {
        var token = path.Token;
        if (path.Index == 0 || path.Index == 1 && (sub?.SecondWord ?? row.SecondWord) is var second and not Keyword.None && token.Keyword == second)
            return sub == null ? LanguageCards.Of(row) : LanguageCards.Of(row, sub);
        if (token.Kind is TokenKind.Date or TokenKind.Time or TokenKind.DotDot or TokenKind.Dash) return WhenCards.Of(path, path.SymbolOf(document));
        if (token.Kind is TokenKind.Duration && Values.TryDuration(token.Text, out var minutes)) return new(Words.Length(minutes), "duration");
        return token.Kind == TokenKind.Word && WordSlots.Of(row.Order, sub?.Keyword ?? Keyword.None) is { } slot ? OfTerm(document, path, slot, token.Text.ToString()) : null;
    }

    private static HoverCard? OfTerm(EditorDocument document, TokenPath path, ValueSlot slot, string word)
    {
        switch (slot.Form)
        {
            case ValueForm.Term:
                return slot.Vocabulary!.IndexOf(word) is >= 0 and var index ? LanguageCards.Of(slot.Vocabulary, slot.Vocabulary.Terms[index]) : null;
            case ValueForm.Rule:
                return RuleCatalogue.Find(word) is { } rule ? LanguageCards.Of(rule) : null;
            case ValueForm.Zone:
                return WhenCards.OfZone(word, path.SymbolOf(document));
            case ValueForm.Language:
                return LanguageTags.EnglishName(word) is { } language ? new(language, $"language {word}") : null;
            case ValueForm.CountryCode:
                return Countries.NameOf(word) is { } country ? new($"{SymbolNames.Flag(word)} {country}", $"ISO 3166-1 code {word}") : null;
            default:
                return null;
        }
    }

    private static HoverCard? InUse(EditorDocument document, TokenPath path)
    {
        if (path.Index == 0) return new("use", "makes the names of another file known in this one") { Example = "use \"parties.agenda\"" };
        foreach (var use in document.File.Uses)
        {
            if (use.Span != path.Token.Span || use.File is not { IsReadable: true } file) continue;
            var kinds = file.Symbols.GroupBy(symbol => symbol.Kind).OrderBy(group => group.Key).Select(group => $"{Words.Number(group.Count())} {group.Key.Text()}");
            return new(use.Written, file.Path) { Rows = file.Symbols.Count == 0 ? [] : [new("Declares", string.Join(", ", kinds))], Doc = file.Tree.Doc };
        }
        return null;
    }
}

/// <summary>A token of a tree with the nodes around it.</summary>
internal readonly struct TokenPath
{
    private TokenPath(SyntaxToken token, SyntaxNode parent, SyntaxNode grandparent, int index)
    {
        Token = token;
        Parent = parent;
        Grandparent = grandparent;
        Index = index;
    }

    public SyntaxToken Token { get; }

    /// <summary>The node that it is a part of.</summary>
    public SyntaxNode Parent { get; }

    /// <summary>The node that holds <see cref="Parent"/>.</summary>
    public SyntaxNode Grandparent { get; }

    /// <summary>Which part of its node it is, from 0.</summary>
    public int Index { get; }

    /// <summary>The token whose characters an offset touches, a word before a sign; the default value if there is none.</summary>
    public static TokenPath At(SyntaxTree tree, int offset)
    {
        var segment = tree.IndexAt(offset);
        var found = In(new(tree, tree.Segments[segment].Root, tree.StartOf(segment)), default, offset);
        if (!found.Token.IsDefault || segment == 0 || tree.StartOf(segment) != offset) return found;
        return In(new(tree, tree.Segments[segment - 1].Root, tree.StartOf(segment - 1)), default, offset);
    }

    /// <summary>The declaration whose head or block it stands in; null if there is none that could be read.</summary>
    public Symbol? SymbolOf(EditorDocument document)
    {
        Symbol? owner = null;
        var start = Token.Span.Start;
        foreach (var symbol in document.File.Names.SymbolsOf(document.Tree.IndexAt(start)))
            if (symbol.Declaration.Node is var node && node.Position <= start && start < node.FullSpan.End) owner = symbol;
        return owner;
    }

    private static TokenPath In(SyntaxNode node, SyntaxNode parent, int offset)
    {
        TokenPath best = default;
        var index = -1;
        foreach (var child in node.Children)
        {
            index++;
            var full = child.FullSpan;
            if (full.Start > offset) break;
            if (full.End < offset) continue;
            var found = child.AsNode() is { } inner ? In(inner, node, offset)
                : child.AsToken() is { } token && token.Kind != TokenKind.NewLine && !token.Span.IsEmpty && token.Span.Touches(offset) ? new(token, node, parent, index) : default;
            if (found.Token.IsDefault) continue;
            if (best.Token.IsDefault || best.Token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.DotDot or TokenKind.EqualsSign) best = found;
        }
        return best;
    }
}
