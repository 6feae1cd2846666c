using System.Text;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Comparing;

/// <summary>What facts say, for people: names instead of ids, dates and lengths as people write them.</summary>
internal static class FactWords
{
    private const int LongestText = 90;

    private static readonly KindSet CalledByName = KindSet.Parties | KindSet.Of(Kind.Person, Kind.Place, Kind.Source);

    /// <summary>A thing inside a sentence whose verb says what kind it is: <c>Kazakhstan</c>, <c>"East Room"</c>.</summary>
    public static string Name(Symbol symbol) => CalledByName.Contains(symbol.Kind) || symbol.Kind is Kind.Day or Kind.Break ? Words.Of(symbol) : Words.Quoted(symbol);

    /// <summary>A text in quotes, on one line, of a long one the beginning.</summary>
    public static string Quote(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= LongestText) return $"\"{text}\"";
        var cut = LongestText - 1;
        if (char.IsHighSurrogate(text[cut - 1])) cut--;
        return $"\"{text[..cut]}…\"";
    }

    /// <summary>All that a fact says after its keyword; of a list the member.</summary>
    public static string Of(PropertyFact fact)
    {
        if (fact.Syntax.IsDefault) return fact.Key.Keyword == Keyword.Name ? Quote(fact.Value[1..^1]) : Minutes(fact.Value);
        if (fact.IsBroken) return Quote(fact.Value);
        if (fact.Info!.Occurrence == Occurrence.List)
            return fact.Target is { } target ? Name(target) : fact.Value.StartsWith('"') ? Quote(fact.Value[1..^1]) : Messages.Quote(Written.Member(fact));
        var said = fact.Fact;
        return fact.Key.Keyword switch
        {
            Keyword.Raise => $"{(fact.Target is { } topic ? Name(topic) : Quote(Written.Member(fact)))} at {Mentioned(said, Keyword.At)}",
            Keyword.Speaker => $"{Mentioned(said)}{Part(fact)}",
            Keyword.Delegation => $"a delegation of {Mentioned(said)}{Led(said)}{With(said)}{SizeOf(said)}",
            Keyword.Invite => $"{Guest(fact)}{To(said)} as {RoleOf(fact)}",
            Keyword.Cite => Cited(said),
            Keyword.Remote => Mentioned(said),
            Keyword.Transfer => $"{Plain(said.Values)} for the way{(said.Of(Keyword.Between).IsEmpty ? "" : $" between {Mentioned(said, Keyword.Between)}")}",
            Keyword.Rank or Keyword.Level or Keyword.Kind or Keyword.Decides => Term(said),
            Keyword.Absent => $"{Mentioned(said)}{Because(said)}",
            Keyword.Status => Status(said),
            _ => $"{InOrder(said)}{Subs(said)}",
        };
    }

    /// <summary>Who is invited, and who leads them.</summary>
    public static string Guest(PropertyFact fact) => $"{Mentioned(fact.Fact)}{Led(fact.Fact)}";

    /// <summary>As what they are invited.</summary>
    public static string RoleOf(PropertyFact fact) => fact.Syntax.Of(Keyword.As).FirstWord is { IsDefault: false } role ? role.Text.ToString() : "guest";

    /// <summary>How long somebody speaks, for whom, as what: <c> for 5 min on behalf of Central Asia</c>.</summary>
    public static string Part(PropertyFact fact) =>
        $"{(fact.Syntax.Values.Minutes is { } length ? $" for {Words.Length(length)}" : "")}{OnBehalf(fact.Fact)}{Role(fact.Fact)}";

    /// <summary>The words of a value or sub-keyword that names something, or says a word.</summary>
    private static string Mentioned(Fact fact, Keyword sub = Keyword.None)
    {
        var mentions = fact.Mentions(sub);
        return Words.List(mentions.Select(mention => mention.Target is { } target ? Name(target) : Messages.Quote(mention.File.Source.Slice(mention.Span))), 12);
    }

    private static string Led(Fact fact) => fact.Of(Keyword.Led).IsEmpty ? "" : $" led by {Mentioned(fact, Keyword.Led)}";

    private static string With(Fact fact) => fact.Of(Keyword.With).IsEmpty ? "" : $" with {Mentioned(fact, Keyword.With)}";

    private static string To(Fact fact) => fact.Of(Keyword.To).IsEmpty ? "" : $" to {Mentioned(fact, Keyword.To)}";

    private static string SizeOf(Fact fact) => fact.Of(Keyword.Size).IsEmpty ? "" : $" ({Plain(fact.Of(Keyword.Size))} seats)";

    private static string OnBehalf(Fact fact) => fact.Of(Keyword.For).IsEmpty ? "" : $" on behalf of {Mentioned(fact, Keyword.For)}";

    private static string Role(Fact fact) => fact.Of(Keyword.As).Text is { IsDefault: false } text ? $" as {Quote(text.Value)}" : "";

    /// <summary>What a fact says after its keyword, but the reason.</summary>
    public static string WithoutReason(PropertyFact fact) => InOrder(fact.Fact);

    /// <summary>From where they take part; empty if it is not said.</summary>
    public static string Whence(PropertyFact fact) => Mentioned(fact.Fact, Keyword.From);

    /// <summary>The reason that is given, in quotes; null if there is none.</summary>
    public static string? Reason(PropertyFact fact) => Reason(fact.Fact);

    private static string? Reason(Fact fact) => fact.Of(Keyword.Because).Text is { IsDefault: false } text ? Quote(text.Value) : null;

    private static string Because(Fact fact) => Reason(fact) is { } reason ? $" ({reason})" : "";

    private static string Status(Fact fact)
    {
        var since = fact.Values.Dates is { } dates ? Words.Date(dates.First) : null;
        var brackets = string.Join(", ", new[] { since, Reason(fact) }.OfType<string>());
        return $"{Term(fact)}{(brackets.Length > 0 ? $" ({brackets})" : "")}";
    }

    /// <summary>A word of a vocabulary as people write it: <c>head of state</c>.</summary>
    private static string Term(Fact fact) => fact.Values.FirstWord is { IsDefault: false } word ? word.Text.ToString().Replace('-', ' ') : "";

    private static string Cited(Fact fact)
    {
        var date = fact.Values.Dates is { } dates ? $" ({Words.Date(dates.First)})" : "";
        var text = fact.Values.Text is { IsDefault: false } words ? $": {Quote(words.Value)}" : "";
        return $"{Mentioned(fact)}{date}{text}";
    }

    private static string Plain(PropertyValues values) => string.Join(' ', values.Tokens.Select(Token));

    private static string Token(SyntaxToken token) => token.Kind switch
    {
        TokenKind.Date when Values.TryDate(token.Text, out var date) => Words.Date(date),
        TokenKind.Duration when Values.TryDuration(token.Text, out var minutes) => Words.Length(minutes),
        TokenKind.Text or TokenKind.TextBlock or TokenKind.CurlyText => Quote(token.Value),
        TokenKind.Word when token.Text.Contains('/') => Words.ZoneOf(token.Text.ToString()),
        _ => token.Text.ToString(),
    };

    private static string InOrder(Fact fact)
    {
        var text = new StringBuilder();
        var reference = 0;
        var (isDated, isTimed) = (false, false);
        foreach (var token in fact.Values.Tokens)
        {
            string word;
            if (token.Kind is TokenKind.Word or TokenKind.Path && reference < fact.MentionCount && fact.MentionAt(reference) is var mention && mention.Span == token.Span)
            {
                reference++;
                word = mention.Target is { } target ? Name(target) : Messages.Quote(token.Text);
            }
            else if (token.Kind is TokenKind.Date or TokenKind.DotDot && fact.Values.Dates is { } dates)
            {
                if (isDated) continue;
                (isDated, word) = (true, Words.Dates(dates.First, dates.Last));
            }
            else if (token.Kind is TokenKind.Time or TokenKind.Dash or TokenKind.LongDash && fact.Values.Times is { } times)
            {
                if (isTimed) continue;
                (isTimed, word) = (true, times.End is { } end ? $"{Words.Clock(times.Start)}-{Words.Clock(end)}" : Words.Clock(times.Start));
            }
            else
            {
                word = Token(token);
            }
            text.Append(text.Length > 0 ? " " : "").Append(word);
        }
        return text.ToString();
    }

    private static string Subs(Fact fact)
    {
        var text = new StringBuilder();
        foreach (var sub in fact.Syntax.SubKeywords)
        {
            var said = sub.Keyword == Keyword.Because ? Because(fact)
                : $" {fact.Syntax.Info.FindSubKeyword(sub.Keyword)?.Text} {(fact.Mention(sub.Keyword).IsDefault ? Plain(sub.Values) : Mentioned(fact, sub.Keyword))}";
            text.Append(said);
        }
        return text.ToString();
    }

    private static string Minutes(string canonical) => int.TryParse(canonical.TrimEnd('m'), out var minutes) ? Words.Length(minutes) : canonical;
}
