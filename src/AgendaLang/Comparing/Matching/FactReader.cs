using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Comparing;

/// <summary>Reads what a declaration states as facts with keys.</summary>
internal static class FactReader
{
    /// <summary>The facts of a declaration in order of text: name and value of its head line, then its properties, those that are lists member by member.</summary>
    /// <param name="symbol">The declaration; what the names of its file lead to must have been looked up (as <see cref="AgendaModel"/> does).</param>
    /// <param name="nameOf">What a declaration is called in both states; <see cref="DeclarationMatch.NameOf"/>.</param>
    /// <param name="unknownName">What an id or path that leads nowhere is called in both states; null if as it is written.</param>
    public static List<PropertyFact> Read(Symbol symbol, Func<Symbol, string> nameOf, Func<string, string>? unknownName = null)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(nameOf);
        var list = new List<PropertyFact>();
        ReadHead(symbol, list);
        var values = new CanonicalValue(nameOf, unknownName);
        foreach (var fact in new Facts(symbol)) Read(fact, values, list);
        Count(list);
        return list;
    }

    private static void ReadHead(Symbol symbol, List<PropertyFact> list)
    {
        var head = symbol.Declaration.Head;
        if (head.Text is { IsDefault: false } name)
            list.Add(new(new(Keyword.Name, ""), CanonicalValue.OfToken(name)) { Owner = symbol, Span = name.Span });
        var value = head.TimeSpan ?? head.DurationSpan;
        if (value is { } span)
            list.Add(new(new(Keyword.None, ""), string.Concat(head.Tokens.Where(token => span.Contains(token.Span)).Select(CanonicalValue.OfToken))) { Owner = symbol, Span = span });
    }

    private static void Read(Fact fact, CanonicalValue values, List<PropertyFact> list)
    {
        var syntax = fact.Syntax;
        var info = syntax.Info;
        if (fact.IsBroken)
        {
            var text = syntax.Node.ToString();
            list.Add(new(new(info.Keyword, "text: " + text), text) { Owner = fact.Owner, Info = info, Syntax = syntax, Span = syntax.Node.Span, IsBroken = true, Fact = fact });
            return;
        }
        if (info.Occurrence == Occurrence.List)
        {
            var reference = 0;
            foreach (var token in fact.Values.Tokens)
            {
                var mention = token.Kind is TokenKind.Word or TokenKind.Path && reference < fact.MentionCount && fact.MentionAt(reference) is var at && at.Span == token.Span
                    ? at : default;
                if (!mention.IsDefault) reference++;
                Add(mention.IsDefault ? CanonicalValue.OfToken(token) : values.OfMention(mention), null, token.Span, mention.Target);
            }
            return;
        }
        if (info.Keyword == Keyword.Raise)
        {
            var where = values.OfSub(fact, Keyword.At);
            foreach (var topic in fact.Mentions()) Add($"{values.OfMention(topic)} at {where}", null, topic.Span, topic.Target);
            return;
        }
        var whole = values.OfAll(fact);
        if (info.Keyword == Keyword.Status && whole == DefaultStatus(info)) return;
        Add(info.Occurrence == Occurrence.Once ? "" : Detail(fact, values, whole), whole, syntax.Node.Span, fact.Mention().Target);

        void Add(string detail, string? value, AgendaLang.Text.TextSpan span, Symbol? target) =>
            list.Add(new(new(info.Keyword, detail), value ?? detail) { Owner = fact.Owner, Info = info, Syntax = syntax, Span = span, Target = target, Fact = fact });
    }

    /// <summary>What tells facts of one keyword apart that can be given several times.</summary>
    private static string Detail(Fact fact, CanonicalValue values, string whole) => fact.Keyword switch
    {
        Keyword.Name => fact.Values.FirstWord is { IsDefault: false } language ? language.Text.ToString().ToLowerInvariant() : "",
        Keyword.Delegation or Keyword.Speaker => values.OfMention(fact.Mention()),
        Keyword.Invite => fact.Of(Keyword.To).IsEmpty ? values.OfMention(fact.Mention()) : $"{values.OfMention(fact.Mention())} to {values.OfSub(fact, Keyword.To)}",
        Keyword.Cite => $"{values.OfMention(fact.Mention())}{(fact.Values.Dates is { } dates ? $" {dates.First:yyyy-MM-dd}" : "")}",
        Keyword.Waive => fact.Values.FirstWord is { IsDefault: false } rule ? rule.Text.ToString() : "",
        Keyword.Remote => values.OfValues(fact),
        // The reason is what is said of it, not what it is.
        _ => fact.Of(Keyword.Because).IsEmpty ? whole : values.OfAll(fact, without: Keyword.Because),
    };

    private static string? DefaultStatus(PropertyInfo info) => info.Values[0].Vocabulary?.Terms[0].Text;

    private static void Count(List<PropertyFact> list)
    {
        Dictionary<PropertyKey, int>? seen = null;
        for (var i = 0; i < list.Count; i++)
        {
            var key = list[i].Key;
            if (key.Detail.Length == 0 && list[i].Info == null) continue;
            seen ??= [];
            var nth = seen[key] = seen.GetValueOrDefault(key, -1) + 1;
            if (nth > 0) list[i] = list[i] with { Key = key with { Nth = nth } };
        }
    }
}
