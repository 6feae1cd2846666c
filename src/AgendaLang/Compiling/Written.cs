using AgendaLang.Language;
using AgendaLang.Models.Records;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Compiling;

/// <summary>The properties of one declaration, as a record takes them: null for what is not said, could not be read, or is not for the readers.</summary>
internal readonly struct Written
{
    private readonly Facts _facts;

    public Written(RecordWriter writer, Symbol symbol)
    {
        Writer = writer;
        Symbol = symbol;
        _facts = new(symbol);
        IsWhole = writer.Readers?.SeesWhole(symbol) != false;
    }

    public RecordWriter Writer { get; }

    public Symbol Symbol { get; }

    /// <summary>Whether the readers may know more than its name.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether the readers may know reasons, notes and when people are free.</summary>
    public bool HasInternals => Writer.Readers is not { IsPublic: true };

    /// <summary>A record with what every declaration says; where the readers may know no more than its name, that alone.</summary>
    public T Head<T>(T record) where T : DeclarationRecord
    {
        record = record with
        {
            Id = Symbol.Id.Length == 0 ? null : Symbol.Id,
            Name = Symbol.Name,
            Names = Names(),
            Aka = Texts(Keyword.Aka),
        };
        if (!IsWhole) return record;
        return record with
        {
            Formerly = Words(Keyword.Formerly),
            Description = Symbol.Declaration.Doc,
            Audience = (Models.Audience?)Terms.Read(Vocabularies.Audience, Values(Keyword.Audience)),
            Embargo = First(Keyword.Embargo) is { IsDefault: false } embargo ? Moments.Embargo(embargo) : null,
            Notes = HasInternals ? Texts(Keyword.Note) : null,
            Links = Texts(Keyword.See),
            Citations = Citations(),
        };
    }

    public Fact First(Keyword keyword) => _facts.First(keyword);

    /// <summary>The values of the first property of a keyword; empty if there is none.</summary>
    public PropertyValues Values(Keyword keyword) => First(keyword) is { IsDefault: false } fact ? fact.Values : default;

    /// <summary>What each property of a keyword gives, in order of text; null if none gives anything.</summary>
    public T[]? All<T>(Keyword keyword, Func<Fact, RecordWriter, T?> read) where T : class => All(keyword, keyword, read);

    /// <summary>What each property of either keyword gives, in order of text; null if none gives anything.</summary>
    public T[]? All<T>(Keyword keyword, Keyword other, Func<Fact, RecordWriter, T?> read) where T : class
    {
        List<T>? all = null;
        foreach (var fact in _facts)
            if ((fact.Keyword == keyword || fact.Keyword == other) && read(fact, Writer) is { } one) (all ??= []).Add(one);
        return all?.ToArray();
    }

    public string? Path(Keyword keyword) => First(keyword) is { IsDefault: false } fact ? Writer.PathOf(fact.Mention().Target) : null;

    /// <summary>What the values of a list property name, whichever of its lines holds them.</summary>
    public string[]? Paths(Keyword keyword)
    {
        List<string>? paths = null;
        foreach (var fact in _facts)
        {
            if (fact.Keyword != keyword) continue;
            foreach (var mention in fact.Mentions())
                if (Writer.PathOf(mention.Target) is { } path) (paths ??= []).Add(path);
        }
        return paths?.ToArray();
    }

    public string? Text(Keyword keyword) => TextOf(Values(keyword));

    public string[]? Texts(Keyword keyword)
    {
        List<string>? texts = null;
        foreach (var fact in _facts)
        {
            if (fact.Keyword != keyword) continue;
            foreach (var token in fact.Values.Tokens)
                if (IsText(token.Kind)) (texts ??= []).Add(token.Value);
        }
        return texts?.ToArray();
    }

    public string? Word(Keyword keyword) => Values(keyword).FirstWord is { IsDefault: false } word ? WordOf(word) : null;

    public string[]? Words(Keyword keyword)
    {
        List<string>? words = null;
        foreach (var fact in _facts)
            if (fact.Keyword == keyword) (words ??= []).AddRange(fact.Values.Words.Select(WordOf));
        return words is { Count: > 0 } ? words.ToArray() : null;
    }

    /// <summary>The place of the word of a property in its vocabulary.</summary>
    public byte? Term(Keyword keyword, Vocabulary vocabulary) => Terms.Read(vocabulary, Values(keyword));

    public int? Number(Keyword keyword) => Values(keyword).Size?.Total;

    public int? Minutes(Keyword keyword) => Values(keyword).Minutes;

    public DateOnly? Date(Keyword keyword) => Values(keyword).Dates?.First;

    public string? Size(Keyword keyword) => Moments.Size(Values(keyword));

    public PeriodRecord? Period(Keyword keyword) => Moments.Period(Values(keyword));

    public MomentRecord? Deadline() => First(Keyword.Deadline) is { IsDefault: false } deadline ? Moments.Deadline(deadline) : null;

    public StatusRecord<T>? Status<T>(Vocabulary vocabulary, Func<byte, T> term) where T : struct, Enum
    {
        var fact = First(Keyword.Status);
        return fact.IsDefault || Terms.Read(vocabulary, fact.Values) is not { } word ? null : new()
        {
            Is = term(word),
            On = fact.Values.Dates?.First,
            Because = Writer.Readers is { IsPublic: true } ? null : TextOf(fact.Of(Keyword.Because)),
        };
    }

    public static string? TextOf(PropertyValues values) => values.Text is { IsDefault: false } text ? text.Value : null;

    private Dictionary<string, string>? Names()
    {
        Dictionary<string, string>? names = null;
        foreach (var fact in _facts)
            if (fact.Keyword == Keyword.Name && fact.Values.FirstWord is { IsDefault: false } language && TextOf(fact.Values) is { } name)
                (names ??= new(StringComparer.Ordinal)).TryAdd(WordOf(language), name);
        return names;
    }

    private CitationRecord[]? Citations() => All(Keyword.Cite, static (fact, writer) => writer.PathOf(fact.Mention().Target) is not { } source ? null
        : new CitationRecord { Source = source, Date = fact.Values.Dates?.First, Text = TextOf(fact.Values) });

    private static bool IsText(TokenKind kind) =>
        kind is TokenKind.Text or TokenKind.TextBlock or TokenKind.CurlyText or TokenKind.OpenText or TokenKind.OpenTextBlock;

    private static string WordOf(SyntaxToken word) => UnicodeText.ToNfc(word.Text.ToString());
}
