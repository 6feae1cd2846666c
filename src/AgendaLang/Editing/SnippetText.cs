using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Editing;

/// <summary>Writes snippets from rows of the table.</summary>
internal static class SnippetText
{
    /// <summary>A text as it stands in a snippet.</summary>
    public static string Escape(string text) =>
        text.AsSpan().IndexOfAny('$', '}', '\\') < 0 ? text : text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);

    /// <summary>A text in quotes, as it is written in an agenda.</summary>
    public static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A property with places for what it must have; null where the keyword and one value are all.</summary>
    public static string? Of(PropertyInfo row)
    {
        var hasText = row.Values.Any(slot => slot.Form == ValueForm.Text && !slot.IsOptional);
        var subs = row.SubKeywords.Where(sub => sub.IsRequired).ToList();
        if (!hasText && subs.Count == 0) return null;
        var text = new StringBuilder(row.Text);
        var shown = new Queue<string>(Shown(row));
        var number = 0;
        Append(text, row.Values, shown, ref number);
        foreach (var sub in subs)
        {
            text.Append(' ').Append(sub.Text);
            Append(text, sub.Values, shown, ref number);
        }
        return text.ToString();
    }

    /// <summary>The values that the example of a property shows, texts left out: what stands in its places until something else is written.</summary>
    private static IEnumerable<string> Shown(PropertyInfo row)
    {
        var property = SyntaxTree.Parse($"{row.On.First().Text()} x {row.Example}").Declarations.First().First(row.Keyword);
        if (property.IsDefault) return [];
        return property.Values.Tokens.Concat(property.SubKeywords.SelectMany(sub => sub.Values.Tokens)).Where(token => token.Kind != TokenKind.Text).Select(token => token.Text.ToString());
    }

    /// <summary>A declaration with places for what its head must have, and for its name; with a block where it holds other declarations.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="suggested">What stands at first in the place of a value; null for nothing.</param>
    public static string Of(KindInfo kind, Func<ValueSlot, string?> suggested)
    {
        var text = new StringBuilder(kind.Kind.Text());
        var number = 0;
        foreach (var slot in kind.Head)
        {
            if (slot.IsOptional && slot.Form != ValueForm.Text && suggested(slot) == null) continue;
            AppendPlace(text, slot, ++number, suggested(slot));
        }
        if (LanguageTable.KindsIn(kind.Kind).Any()) text.Append(" {\n    $0\n}");
        else text.Append("$0");
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<ValueSlot> slots, Queue<string> shown, ref int number)
    {
        foreach (var slot in slots)
            if (!slot.IsOptional) AppendPlace(text, slot, ++number, slot.Form != ValueForm.Text && shown.TryDequeue(out var example) ? example : null);
    }

    private static void AppendPlace(StringBuilder text, ValueSlot slot, int number, string? suggested)
    {
        var isText = slot.Form == ValueForm.Text;
        text.Append(' ');
        if (isText) text.Append('"');
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (suggested == null) text.Append('$').Append(digits);
        else text.Append("${").Append(digits).Append(':').Append(Escape(suggested)).Append('}');
        if (isText) text.Append('"');
    }
}
