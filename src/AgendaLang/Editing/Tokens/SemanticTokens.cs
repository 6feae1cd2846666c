using System.Collections.Immutable;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>A stretch of one line, with what it is.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Type">Its place in <see cref="SemanticTokens.Types"/>.</param>
/// <param name="Modifiers">A bit for each of <see cref="SemanticTokens.Modifiers"/> that holds.</param>
internal readonly record struct SemanticToken(TextSpan Span, byte Type, byte Modifiers);

/// <summary>What every word of a file is, for colours: keywords, values, and names by the kind of what they lead to.</summary>
internal static class SemanticTokens
{
    internal const byte Keyword = 0, Comment = 1, String = 2, Number = 3, Operator = 4, Date = 5, Time = 6, Duration = 7, Term = 8, Zone = 9, Language = 10, Rule = 11, Code = 12, FormerId = 13;

    internal const byte FirstKind = 14;

    internal const byte IsDeclaration = 1, IsDocumentation = 2, IsDeprecated = 4, IsUnresolved = 8;

    /// <summary>What a token can be; the kinds of the language come last, each by its own word.</summary>
    public static ImmutableArray<string> Types { get; } =
    [
        "keyword", "comment", "string", "number", "operator", "date", "time", "duration", "term", "zone", "language", "rule", "code", "formerId",
        .. LanguageTable.Kinds.Select(info => info.Kind.Text()),
    ];

    /// <summary>What may be said of a token besides: whether it is what declares a name, whether a comment is shown to readers, whether what it names was called off, whether it names nothing.</summary>
    public static ImmutableArray<string> Modifiers { get; } = ["declaration", "documentation", "deprecated", "unresolved"];

    /// <summary>The type that an editor knows for one that it does not: a standard one of the protocol; the type itself if it is one.</summary>
    public static string StandardType(string type) => type switch
    {
        "date" or "time" or "duration" => "number",
        "term" or "zone" or "language" or "code" => "enumMember",
        "rule" => "decorator",
        "formerId" => "label",
        _ => Array.Find([.. LanguageTable.Kinds], info => info.Kind.Text() == type) is { } kind ? StandardType(kind.Kind) : type,
    };

    /// <summary>The tokens of a file, or of the part of it that holds a stretch, in order; none reaches over a line's end.</summary>
    /// <param name="document">The file.</param>
    /// <param name="range">The stretch; null for all.</param>
    public static ImmutableArray<SemanticToken> Of(EditorDocument document, TextSpan? range = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = new TokenPainter(document).Paint(range);
        return range is not { } wanted ? tokens : [.. tokens.Where(token => token.Span.Start < wanted.End && token.Span.End > wanted.Start)];
    }

    internal static byte TypeOf(Kind kind) => (byte)(FirstKind + (int)kind - 1);

    internal static byte? TypeOf(ValueForm form) => form switch
    {
        ValueForm.Term => Term,
        ValueForm.Zone => Zone,
        ValueForm.Language => Language,
        ValueForm.Rule => Rule,
        ValueForm.CountryCode => Code,
        ValueForm.FormerId => FormerId,
        _ => null,
    };

    internal static byte? TypeOf(TokenKind kind) => kind switch
    {
        TokenKind.Text or TokenKind.CurlyText or TokenKind.TextBlock or TokenKind.OpenText or TokenKind.OpenTextBlock => String,
        TokenKind.Date => Date,
        TokenKind.Time => Time,
        TokenKind.Duration => Duration,
        TokenKind.Number or TokenKind.Size => Number,
        TokenKind.EqualsSign => Operator,
        _ => null,
    };

    private static string StandardType(Kind kind) => kind switch
    {
        Kind.Country or Kind.Organization => "type",
        Kind.Group or Kind.Format => "interface",
        Kind.Person => "class",
        Kind.Place or Kind.Room => "enum",
        Kind.Topic or Kind.Initiative => "property",
        Kind.Tour or Kind.Meeting or Kind.Summit => "namespace",
        Kind.Day or Kind.Session or Kind.Item or Kind.Break => "function",
        _ => "struct",
    };
}
