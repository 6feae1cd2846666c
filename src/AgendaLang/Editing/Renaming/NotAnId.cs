using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Editing;

/// <summary>Says why what stands at a place cannot be renamed, where it is no id of anything.</summary>
internal static class NotAnId
{
    /// <summary>The word, text or value at an offset with the reason; null where there is none.</summary>
    public static RenamePlace? At(EditorDocument document, int offset)
    {
        var (token, nodes) = TreePlace.At(document.Tree, offset);
        if (token.IsDefault || token.Span.IsEmpty || !token.Span.Touches(offset)) return null;
        if (nodes[^1].Kind == SyntaxKind.Use && token.Kind == TokenKind.Text)
            return new(token.Span, token.ToString(), "Only ids are renamed. Where the file itself is renamed, the lines that use it follow.");
        return token.Kind switch
        {
            TokenKind.Word or TokenKind.Path => new(token.Span, token.ToString(), OfWord(token, nodes[^1])),
            TokenKind.Text or TokenKind.TextBlock or TokenKind.CurlyText or TokenKind.OpenText or TokenKind.OpenTextBlock =>
                new(token.Span, token.ToString(), "Only ids are renamed. This is a text, which can be changed where it stands: nothing refers to it."),
            TokenKind.Date or TokenKind.Time or TokenKind.Duration or TokenKind.Number or TokenKind.Size or TokenKind.Numeric =>
                new(token.Span, token.ToString(), "Only ids are renamed. This can be changed where it stands."),
            _ => null,
        };
    }

    private static string OfWord(SyntaxToken word, SyntaxNode node)
    {
        var quoted = Messages.Quote(word.Text);
        if (node.Kind is SyntaxKind.Unknown or SyntaxKind.Skipped || node.IsMisplaced) return $"The line of {quoted} has a mistake, which has to be mended before anything in it can be renamed.";
        foreach (var child in node.Children)
        {
            // The first word is the keyword.
            if (child.AsToken() is { } first && first.Span == word.Span) return $"{quoted} is a word of the language. Only ids are renamed.";
            break;
        }
        if (FormOf(node) is { } form && form is not ValueForm.Reference)
        {
            return form == ValueForm.FormerId ? "An earlier id stays as it was: comparisons and calendars know the thing by it."
                : $"{quoted} is no id, but a value with a meaning of its own. Only ids are renamed.";
        }
        return node.Kind == SyntaxKind.Declaration ? $"{quoted} is no id. Only ids are renamed." : $"{quoted} leads nowhere, so there is nothing to rename. It can be changed where it stands.";
    }

    /// <summary>What the words of a property or sub-keyword are; null if unknown.</summary>
    private static ValueForm? FormOf(SyntaxNode node)
    {
        if (node.Kind == SyntaxKind.Property) return Form(new PropertySyntax(node).Info.Values);
        if (node.Kind != SyntaxKind.SubKeyword) return null;
        var keyword = new SubKeywordSyntax(node).Keyword;
        foreach (var row in LanguageTable.Properties)
            if (row.FindSubKeyword(keyword) is { } sub && Form(sub.Values) is { } form) return form;
        return null;

        static ValueForm? Form(IEnumerable<ValueSlot> slots) => slots.FirstOrDefault(slot => Values.IsWord(slot.Form))?.Form;
    }
}
