using System.Globalization;
using AgendaLang.Comparing;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Merging;

/// <summary>What one side says of one thing: facts that can be counted.</summary>
internal sealed class FactSheet
{
    private readonly Dictionary<FactName, string> _facts = [];

    /// <summary>The facts, each with what it says.</summary>
    public IReadOnlyDictionary<FactName, string> Facts => _facts;

    /// <summary>The orders that mean something: of speakers, delegations, items and lists.</summary>
    public Dictionary<string, List<string>> Orders { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads what a side says of a thing.</summary>
    /// <param name="holder">The thing on that side.</param>
    /// <param name="symbol">Its declaration; null for a file.</param>
    /// <param name="isText">Whether it is known by its lines only.</param>
    /// <param name="nameOf">What declarations are called on all sides.</param>
    public static FactSheet Read(Holder holder, Symbol? symbol, bool isText, Func<Symbol, string> nameOf)
    {
        var sheet = new FactSheet();
        if (isText)
        {
            foreach (var line in Lines.Of(holder.FullText))
                if (line.Trim() is { Length: > 0 } content) sheet.Add("line", content, "");
            return sheet;
        }
        if (symbol != null)
        {
            sheet.Add("id", "", symbol.Id);
            sheet.Add("keyword", "", symbol.Kind.Text());
            if (symbol.Declaration.Doc is { } doc) sheet.Add("doc", "", doc);
            foreach (var fact in FactReader.Read(symbol, nameOf)) sheet.Add(fact, symbol, nameOf);
        }
        foreach (var statement in holder.Statements) sheet.Add(statement);
        if (holder.Statement != null) sheet.AddComments(holder.Statement.Lead, holder.HeadEnd, holder.BlockEnd);
        return sheet;
    }

    private void Add(Statement statement)
    {
        switch (statement.Sort)
        {
            case StatementSort.Use:
                Add("use", new UseSyntax(statement.Node).Path.Value, "");
                break;
            case StatementSort.Comment:
                Add("comment", statement.Text, "");
                return;
            case StatementSort.FileDoc:
                Add("doc", "", statement.Meaning);
                break;
            case StatementSort.Unreadable:
                Add("line", statement.Text, "");
                break;
            case StatementSort.Declaration:
                if (statement.Holder is { Kind: Kind.Item, Thing: { } thing }) AddToOrder("item", "#" + thing.Number.ToString(CultureInfo.InvariantCulture));
                return;
        }
        if (!statement.OnHead) AddComments(statement.Lead, statement.End, "");
    }

    private void AddComments(string lead, string end, string blockEnd)
    {
        foreach (var text in (string[])[lead, end, blockEnd])
            foreach (var line in Remarks.Lines(text, afterFirst: false))
                if (!DocComment.Begins(line)) Add("comment", line, "");
    }

    private void Add(PropertyFact fact, Symbol symbol, Func<Symbol, string> nameOf)
    {
        var (keyword, detail) = (fact.Key.Keyword, fact.Key.Nth == 0 ? fact.Key.Detail : string.Create(CultureInfo.InvariantCulture, $"{fact.Key.Detail} ({fact.Key.Nth + 1})"));
        if (keyword == Keyword.None)
        {
            Add(symbol.Kind == Kind.Item ? "duration" : "time", "", symbol.File.Source.Slice(fact.Span).ToString().Replace(" ", "", StringComparison.Ordinal));
            return;
        }
        var name = fact.Info?.Text ?? keyword.Text();
        if (fact.Info is { IsOrdered: true } row) AddToOrder(row.Text, detail);
        if (fact.IsBroken || fact.Info == null || fact.Info.SubKeywords.IsEmpty || keyword == Keyword.Raise)
        {
            Add(name, detail, fact.Value);
            return;
        }
        Add(name, detail, new CanonicalValue(nameOf).OfValues(fact.Fact));
        foreach (var sub in fact.Syntax.SubKeywords)
        {
            var info = fact.Info.FindSubKeyword(sub.Keyword);
            var word = sub.Keyword.Text();
            if (info?.Values is [{ IsList: true }])
            {
                foreach (var member in ListMember.Of(sub.Node)) Add(name, $"{detail} {word} {member.Text}", "");
            }
            else
            {
                Add(name, $"{detail} {word}", string.Join(' ', sub.Values.Tokens.Select(CanonicalValue.OfToken)));
            }
        }
    }

    private void AddToOrder(string order, string member)
    {
        if (!Orders.TryGetValue(order, out var list)) Orders.Add(order, list = []);
        list.Add(member);
    }

    private void Add(string name, string detail, string value)
    {
        for (var nth = 0; ; nth++)
            if (_facts.TryAdd(new(name, detail, nth), value)) return;
    }
}

/// <summary>Which fact of a thing it is.</summary>
/// <param name="Property">The property, or another word for what it is about.</param>
/// <param name="Detail">What tells several of one property apart.</param>
/// <param name="Nth">0 for the first of these, 1 for the second …</param>
internal readonly record struct FactName(string Property, string Detail, int Nth);
