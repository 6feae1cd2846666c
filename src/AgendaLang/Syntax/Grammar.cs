using System.Collections.Immutable;
using AgendaLang.Language;
using Pidgin;
using static Pidgin.Parser;

namespace AgendaLang.Syntax;

/// <summary>The parsers of the language, built once from its table.</summary>
internal static class Grammar
{
    private static readonly PropertiesParser PropertyLine = new();

    private static readonly PropertyParser[] PropertyParsers = [.. LanguageTable.Properties.Select(row => new PropertyParser(row))];

    private static readonly DeclarationParser[] DeclarationParsers =
        [.. LanguageTable.Kinds.Select(kind => new DeclarationParser(kind, Shape(new KeywordParser(), kind.Head).Then(PropertyLine)))];

    /// <summary>The parser of a segment.</summary>
    public static StatementsParser Statements { get; } = new();

    /// <summary>The parser of what remains of a head or line: properties.</summary>
    public static PropertiesParser Properties => PropertyLine;

    /// <summary>The parser of <c>use "…"</c>.</summary>
    public static Parser<Token, Nothing> Use { get; } =
        Shape(new KeywordParser(), [new ValueSlot(ValueForm.Text) { Label = "the name of a file in quotes, such as \"parties.agenda\"", Notation = "text" }]);

    /// <summary>The parser of a property.</summary>
    public static PropertyParser Property(PropertyInfo row) => PropertyParsers[row.Order];

    /// <summary>The parser of a declaration.</summary>
    public static DeclarationParser Declaration(Kind kind) => DeclarationParsers[(int)kind - 1];

    /// <summary>A keyword and its values in order.</summary>
    public static Parser<Token, Nothing> Shape(KeywordParser keyword, ImmutableArray<ValueSlot> slots)
    {
        var values = slots.Select((slot, i) => new ValueParser(slot, slots[(i + 1)..])).ToArray();
        return values.Length switch
        {
            1 => Map((_, _) => default(Nothing), keyword, values[0]),
            2 => Map((_, _, _) => default(Nothing), keyword, values[0], values[1]),
            3 => Map((_, _, _, _) => default(Nothing), keyword, values[0], values[1], values[2]),
            _ => throw new InvalidOperationException("A row of the table has more values than any shape."),
        };
    }
}
