using System.Text;
using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Comparing;

/// <summary>Values as they are written, whatever the layout: one blank between two, none in ranges, texts in quotes on one line.</summary>
internal static class Written
{
    /// <summary>All that follows the keyword of a property.</summary>
    public static string Values(PropertySyntax property)
    {
        var text = new StringBuilder();
        Append(text, property.Values, property.Info.Values is [.., { IsList: true }]);
        foreach (var sub in property.SubKeywords)
        {
            var slot = property.Info.FindSubKeyword(sub.Keyword);
            text.Append(text.Length > 0 ? " " : "").Append(slot?.Text ?? sub.Keyword.Text());
            Append(text, sub.Values, slot?.Values is [.., { IsList: true }]);
        }
        return text.ToString();
    }

    /// <summary>The member of a list, or the value on a head line, that a fact is.</summary>
    public static string Member(PropertyFact fact)
    {
        var text = fact.Owner.File.Source.Slice(fact.Span).ToString();
        // Only a text block has line breaks inside.
        return fact.Syntax.IsDefault || !text.Contains('\n', StringComparison.Ordinal) ? text : string.Join(' ', fact.Syntax.Values.Tokens.Where(token => fact.Span.Contains(token.Span)).Select(Token));
    }

    private static void Append(StringBuilder text, PropertyValues values, bool isList)
    {
        var isFirst = true;
        var isRange = false;
        foreach (var token in values.Tokens)
        {
            var isSign = token.Kind is TokenKind.Dash or TokenKind.LongDash or TokenKind.DotDot;
            if (!isSign && !isRange) text.Append(isFirst ? text.Length > 0 ? " " : "" : isList ? ", " : " ");
            text.Append(token.Kind == TokenKind.LongDash ? "-" : Token(token));
            (isFirst, isRange) = (false, isSign);
        }
    }

    private static string Token(SyntaxToken token) => token.Kind switch
    {
        TokenKind.Text or TokenKind.TextBlock or TokenKind.CurlyText => $"\"{token.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"",
        _ => token.ToString(),
    };
}
