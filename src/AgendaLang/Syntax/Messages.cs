using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Text;

namespace AgendaLang.Syntax;

/// <summary>What is said about text that cannot be read. In the reader's words: never of tokens, identifiers or parsing.</summary>
internal static partial class Messages
{
    private const int LongestQuote = 40;
    private const int MostNearest = 512;

    // What follows from the table alone, worked out when it is first said: a file that is being written can have thousands of one mistake.
    private static readonly ConcurrentDictionary<Keyword, PropertyInfo?> SubKeywordOwners = new();
    private static readonly ConcurrentDictionary<(Kind, Keyword, string Text), (string Message, string Help)> NotAllowed = new();
    private static readonly ConcurrentDictionary<(Kind, bool IsAny, string Word), ImmutableArray<string>> Nearest = new();

    /// <summary>A piece of text in quotes, shortened.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestQuote)
        {
            var cut = LongestQuote - 1;
            if (char.IsHighSurrogate(text[cut - 1])) cut--;
            return text[0] == '"' ? $"{text[..cut]}…\"" : $"\"{text[..cut]}…\"";
        }
        return text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text.ToString() : $"\"{text}\"";
    }

    public static void ValueMissing(ParserContext context, ValueSlot slot)
    {
        var previous = context.Previous;
        context.Break(RuleCatalogue.MissingValue, context.SpanOf(previous),
            previous.Kind == TokenKind.Comma
                ? $"After this comma {slot.Label} is missing."
                : $"After {Quote(context.TextOf(previous))} {slot.Label} is missing.",
            previous.Kind == TokenKind.Comma ? "Go on with the list, or remove the comma." : null,
            previous.Kind == TokenKind.Comma ? new("Remove the comma", context.SpanOf(previous), "") : null);
    }

    public static void ValueUnfit(ParserContext context, ValueSlot slot, in Token token)
    {
        var found = Describe(context, token);
        var help = slot.Form == ValueForm.Text && token.Kind == TokenKind.Word ? "Put the text in quotes."
            : Values.IsWord(slot.Form) && token.Kind is TokenKind.Text ? "Write the id, without quotes."
            : null;
        context.Break(RuleCatalogue.UnexpectedText, context.SpanOf(token), $"{found} stands where {slot.Label} is expected.", help);
    }

    public static void RangeUnfinished(ParserContext context, ValueForm form, in Token start, in Token dash)
    {
        var isDate = form == ValueForm.DateRange;
        context.Break(isDate ? RuleCatalogue.InvalidDate : RuleCatalogue.InvalidTime,
            TextSpan.FromBounds(start.Start - context.SegmentStart, dash.End - context.SegmentStart),
            $"The range from {context.TextOf(start)} has no end.",
            isDate ? "Write both days: 2025-11-06..2025-11-07." : "Write both times: 09:00-10:30.");
    }

    public static void SecondWordMissing(ParserContext context, Keyword second, bool isEnd)
    {
        var previous = context.Previous;
        context.Break(isEnd ? RuleCatalogue.MissingValue : RuleCatalogue.UnexpectedText, context.SpanOf(previous),
            $"\"{previous.Keyword.Text()}\" is written \"{previous.Keyword.Text()} {second.Text()}\".",
            fix: isEnd ? null : new($"Insert \"{second.Text()}\"", new(previous.End - context.SegmentStart, 0), " " + second.Text(), true));
    }

    public static void SubKeywordMissing(ParserContext context, PropertyInfo row, SubKeywordInfo sub)
    {
        var previous = context.Previous;
        context.Break(RuleCatalogue.MissingValue, context.SpanOf(previous),
            $"\"{row.Text}\" needs \"{sub.Text}\" with {sub.Values[0].Label}.", $"For example: {row.Example}");
    }

    public static void RepeatedSubKeyword(ParserContext context, in Token token, SubKeywordInfo sub) =>
        context.Break(RuleCatalogue.RepeatedProperty, context.SpanOf(token), $"\"{sub.Text}\" is given a second time.",
            "Several values of one word are written with commas between.");

    public static void PropertyNotAllowed(ParserContext context, in Token token, PropertyInfo row)
    {
        if (context.IsMuted) return;
        var (message, help) = NotAllowed.GetOrAdd((context.Kind, row.Keyword, row.Text), static key =>
        {
            var (kind, keyword, word) = key;
            var on = LanguageTable.Properties.Where(p => p.Keyword == keyword).SelectMany(p => p.On).Distinct().Order().Take(6).Select(holder => holder.Text());
            return (kind == Kind.None ? $"\"{word}\" stands outside any declaration." : $"{Capital(kind.Info().Article)} has no \"{word}\".",
                $"\"{word}\" belongs to: {string.Join(", ", on)}.");
        });
        context.Break(RuleCatalogue.PropertyNotAllowed, context.SpanOf(token), message, help);
    }

    public static void KindNotAllowed(ParserContext context, in Token token, Kind kind)
    {
        var info = kind.Info();
        var holders = info.Holders.Select(holder => holder.Info().Article).ToList();
        if (info.IsTopLevel) holders.Insert(0, "the top level of a file");
        context.Break(RuleCatalogue.KindNotAllowed, context.SpanOf(token),
            context.Kind == Kind.None
                ? $"{Capital(info.Article)} cannot stand at the top level of a file."
                : $"{Capital(info.Article)} cannot stand in {context.Kind.Info().Article}.",
            $"It belongs in {Join(holders)}.");
    }

    public static void UseNotAllowed(ParserContext context, in Token token) =>
        context.Break(RuleCatalogue.KindNotAllowed, context.SpanOf(token), "\"use\" cannot stand in a block.",
            "Write it at the top of the file.");

    public static void HalfComment(ParserContext context, in Token token)
    {
        var slash = new TextSpan(token.Start - context.SegmentStart, 1);
        context.Break(RuleCatalogue.UnexpectedText, slash, "This line begins with one slash; a comment begins with two.",
            "Write \"//\" before a comment.", new("Write \"//\"", slash, "//"));
    }

    public static void UnknownStatement(ParserContext context, in Token token)
    {
        if (token.StartsLine && context.TextOf(token) is ['/', ..])
        {
            HalfComment(context, token);
            return;
        }
        if (token.Kind != TokenKind.Word)
        {
            context.Break(RuleCatalogue.UnexpectedText, context.SpanOf(token), $"{Describe(context, token)} stands where {Statement(context)} is expected.");
            return;
        }
        var word = context.TextOf(token).ToString();
        var owner = SubKeywordOwner(token.Keyword);
        if (owner != null)
        {
            context.Break(RuleCatalogue.UnknownKeyword, context.SpanOf(token), $"\"{word}\" cannot begin a line.",
                $"It stands on the line of \"{owner.Text}\": {owner.Example}");
            return;
        }
        var scope = context.Scope;
        var nearest = NearestStatements(word, scope);
        context.Break(RuleCatalogue.UnknownKeyword, context.SpanOf(token),
            scope.Kind == Kind.None && !scope.IsAny ? $"There is no kind of declaration {Quote(word)}." : $"There is no property or kind {Quote(word)}.",
            DidYouMean(nearest), nearest.Length == 1 ? Replace(context, token, nearest[0]) : null);
    }

    public static void Leftover(ParserContext context, in Token token)
    {
        if (context.IsMuted) return;
        if (token.Keyword.ToKind() is var kind and not Kind.None && !context.Scope.IsAny && kind.Info().CanStandIn(context.Scope.Kind) && context.Second.Kind == TokenKind.Word)
        {
            context.Break(RuleCatalogue.UnexpectedText, context.SpanOf(token), $"{Capital(kind.Info().Article)} begins a line of its own.",
                fix: new("Begin a new line", new(token.Start - context.SegmentStart, 0), "\n"));
            return;
        }
        // What a comma follows is one more value, however near to a property it is spelled.
        var isInList = IsInList(context) && context.Second.Kind == TokenKind.Comma;
        if (token.Kind == TokenKind.Word && context.Kind != Kind.None && !isInList)
        {
            var words = LanguageTable.PropertiesOf(context.Kind).Select(row => row.Keyword.Text());
            var nearest = Spelling.Nearest(context.TextOf(token).ToString(), words);
            if (!nearest.IsEmpty)
            {
                context.Break(RuleCatalogue.UnknownKeyword, context.SpanOf(token),
                    $"{Capital(context.Kind.Info().Article)} has no property {Quote(context.TextOf(token))}.",
                    DidYouMean(nearest), nearest.Length == 1 ? Replace(context, token, nearest[0]) : null);
                return;
            }
        }
        var help = token.Kind != TokenKind.Word ? null
            : context.IsAfterId ? "Put the name in quotes."
            : context.Previous.Kind == TokenKind.Text && context.Previous.End == token.Start ? "A quotation mark seems to be missing, here or where the text before should end."
            : IsInList(context) ? "Write a comma between two values." : null;
        context.Break(RuleCatalogue.UnexpectedText, context.SpanOf(token),
            $"{Describe(context, token)} is not expected after {Quote(context.TextOf(context.Previous))}; a property or the end of the line is.", help);
    }

    private static bool IsInList(ParserContext context) =>
        context.Previous.Kind is TokenKind.Word or TokenKind.Path && context.LastRow is { } row && row.Values.Any(slot => slot.IsList);

    public static void AfterBlock(ParserContext context, in Token token) =>
        context.Break(RuleCatalogue.UnexpectedText, context.SpanOf(token), $"After \"}}\" the line ends; {Describe(context, token)} begins a line of its own.",
            fix: new("Begin a new line", new(context.Previous.End - context.SegmentStart, 0), "\n"));

    public static void PropertyWithBlock(ParserContext context, in Token brace) =>
        context.Break(RuleCatalogue.UnexpectedText, context.SpanOf(brace), "A property has no block.",
            "Only a declaration has \"{\" and \"}\".");

    public static void StrayDoc(ParserContext context, TextSpan doc) =>
        context.Report(RuleCatalogue.UnexpectedText, doc, "This doc comment stands before nothing that it could describe.",
            "\"///\" stands on the lines before a declaration, or before the first \"use\" for the whole file; an ordinary comment begins with \"//\".",
            new("Make it an ordinary comment", new(doc.Start, 3), "//", true));

    public static SyntaxFinding UseDocTooLate(TextSpan doc) =>
        new(RuleCatalogue.UnexpectedText, doc, "This doc comment stands before a \"use\" that is not the first.")
        {
            Help = "A doc comment for the whole file stands before its first \"use\"; an ordinary comment begins with \"//\".",
            Fix = new("Make it an ordinary comment", new(doc.Start, 3), "//", true),
        };

    private static string Describe(ParserContext context, in Token token) => token.Kind switch
    {
        TokenKind.NewLine => "The end of the line",
        TokenKind.End => "The end of the file",
        TokenKind.OpenText => "A text without its closing quote",
        TokenKind.OpenTextBlock when token.Length == 3 => "\"\"\"",
        TokenKind.OpenTextBlock => "A text block without its closing quotes",
        TokenKind.TextBlock => "A text block",
        _ => Quote(context.TextOf(token)),
    };

    private static string Statement(ParserContext context) =>
        context.Scope.Kind != Kind.None ? $"a property of {context.Scope.Kind.Info().Article}, or a kind that stands in it,"
        : context.Scope.IsAny ? "a property or kind" : "a declaration such as country kz \"Kazakhstan\"";

    /// <summary>A misspelt word is looked up again after each stroke in the declaration, mostly with the others that were there before.</summary>
    private static ImmutableArray<string> NearestStatements(string word, in Scope scope)
    {
        var key = (scope.Kind, scope.IsAny, word);
        if (Nearest.TryGetValue(key, out var known)) return known;
        var found = Spelling.Nearest(word, StatementWords(scope));
        if (word.Length > LongestQuote) return found;
        if (Nearest.Count >= MostNearest) Nearest.Clear();
        return Nearest[key] = found;
    }

    private static IEnumerable<string> StatementWords(Scope scope)
    {
        if (scope.IsAny) return LanguageTable.Properties.Select(row => row.Keyword.Text()).Concat(LanguageTable.Kinds.Select(kind => kind.Kind.Text())).Distinct();
        var words = LanguageTable.KindsIn(scope.Kind).Select(kind => kind.Kind.Text());
        return scope.Kind == Kind.None ? words.Append("use") : words.Concat(LanguageTable.PropertiesOf(scope.Kind).Select(row => row.Keyword.Text()));
    }

    private static PropertyInfo? SubKeywordOwner(Keyword keyword) =>
        keyword == Keyword.None ? null : SubKeywordOwners.GetOrAdd(keyword, static wanted => LanguageTable.Properties.FirstOrDefault(row => row.FindSubKeyword(wanted) != null));

    private static string? DidYouMean(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : $"Did you mean {Join([.. words.Select(word => $"\"{word}\"")])}?";

    private static SyntaxFix Replace(ParserContext context, in Token token, string text) =>
        new($"Change {Quote(context.TextOf(token))} to \"{text}\"", context.SpanOf(token), text, true);

    private static string Join(List<string> words) =>
        words.Count < 2 ? string.Concat(words) : string.Join(", ", words[..^1]) + " or " + words[^1];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
