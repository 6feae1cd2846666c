using System.Text;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Editing;

/// <summary>Says what is written of a declaration, property by property, with names for ids.</summary>
internal static class FactRows
{
    private const int MaxFacts = 6;

    // Sources stand below the facts that rest on them.
    private const int Sources = 1000;

    private static readonly HashSet<Keyword> LeftOut = [Keyword.Name, Keyword.Aka, Keyword.Formerly, Keyword.Note, Keyword.See, Keyword.Waive];

    public static void Add(Symbol symbol, List<HoverRow> rows)
    {
        var facts = new SortedDictionary<int, List<string>>();
        foreach (var fact in new Facts(symbol))
        {
            if (LeftOut.Contains(fact.Keyword)) continue;
            var order = fact.Syntax.Info.Order + (fact.Keyword == Keyword.Cite ? Sources : 0);
            if (!facts.TryGetValue(order, out var texts)) facts.Add(order, texts = []);
            if (Say(fact) is { Length: > 0 } text) texts.Add(text);
        }
        foreach (var (order, texts) in facts)
        {
            if (texts.Count == 0) continue;
            var more = texts.Count > MaxFacts ? $"; {Words.Number(texts.Count - MaxFacts)} more" : "";
            rows.Add(new(Label(LanguageTable.Properties[order % Sources], symbol.Kind), string.Join("; ", texts.Take(MaxFacts)) + more));
        }
    }

    /// <summary>What people call what a property says.</summary>
    private static string Label(PropertyInfo row, Kind kind) => row.Keyword switch
    {
        Keyword.Equals => "Members",
        Keyword.Of => kind == Kind.Person ? "Acts for" : "Of",
        Keyword.As => "Office",
        Keyword.On => "Date",
        Keyword.At or Keyword.In => "Place",
        Keyword.Cite => "Source",
        Keyword.Discuss => "Topics",
        _ => Words.Capital(row.Text),
    };

    private static string Say(Fact fact)
    {
        var text = new StringBuilder();
        Append(text, fact, fact.Values);
        foreach (var sub in fact.Syntax.SubKeywords)
        {
            text.Append(text.Length > 0 ? " " : "").Append(fact.Syntax.Info.FindSubKeyword(sub.Keyword)?.Text).Append(' ');
            Append(text, fact, sub.Values);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, Fact fact, PropertyValues values)
    {
        var isFirst = true;
        var previous = TokenKind.End;
        foreach (var token in values.Tokens)
        {
            var isRange = token.Kind is TokenKind.Dash or TokenKind.DotDot || previous is TokenKind.Dash or TokenKind.DotDot;
            if (!isFirst && !isRange) text.Append(previous is TokenKind.Word or TokenKind.Path && token.Kind is TokenKind.Word or TokenKind.Path ? ", " : " ");
            text.Append(Say(fact, token));
            isFirst = false;
            previous = token.Kind;
        }
    }

    private static string Say(Fact fact, SyntaxToken token)
    {
        switch (token.Kind)
        {
            case TokenKind.Word or TokenKind.Path:
                for (var i = 0; i < fact.MentionCount; i++)
                    if (fact.MentionAt(i) is { Target: { } target } mention && mention.Span == token.Span) return SymbolNames.Of(target);
                return token.Text.ToString();
            case TokenKind.Text or TokenKind.TextBlock or TokenKind.CurlyText:
                return token.Value;
            case TokenKind.Date when Values.TryDate(token.Text, out var date):
                return Words.Date(date);
            case TokenKind.DotDot:
                return " – ";
            default:
                return token.Text.ToString();
        }
    }
}
