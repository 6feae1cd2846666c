using System.Globalization;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>What the help of a proposal is found by, once it is asked for: short, and still right after further edits.</summary>
internal static class HelpKeys
{
    private const string Symbols = "symbol:";
    private const string Rules = "rule:";
    private const string Kinds = "kind:";
    private const string Rows = "row:";

    public static string Of(Symbol symbol) => $"{Symbols}{symbol.File.Path}#{symbol.Path}";

    public static string Of(RuleInfo rule) => Rules + rule.Id;

    public static string Of(Kind kind) => Kinds + kind.Text();

    public static string Of(PropertyInfo row, SubKeywordInfo? sub) =>
        sub == null ? $"{Rows}{row.Order.ToString(CultureInfo.InvariantCulture)}" : $"{Rows}{row.Order.ToString(CultureInfo.InvariantCulture)}:{sub.Keyword.Text()}";

    /// <summary>The card of a key; null where what it names is gone.</summary>
    public static HoverCard? Find(EditorDocument document, string key)
    {
        if (key.StartsWith(Symbols, StringComparison.Ordinal)) return FindSymbol(document, key[Symbols.Length..]);
        if (key.StartsWith(Rules, StringComparison.Ordinal)) return RuleCatalogue.Find(key[Rules.Length..]) is { } rule ? LanguageCards.Of(rule) : null;
        if (key.StartsWith(Kinds, StringComparison.Ordinal)) return Keywords.Find(key.AsSpan(Kinds.Length)).ToKind() is var kind and not Kind.None ? LanguageCards.Of(kind.Info()) : null;
        return key.StartsWith(Rows, StringComparison.Ordinal) ? FindRow(key[Rows.Length..]) : null;
    }

    private static HoverCard? FindRow(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        if (!int.TryParse(colon < 0 ? key : key[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var order) || order >= LanguageTable.Properties.Length) return null;
        var row = LanguageTable.Properties[order];
        if (colon < 0) return LanguageCards.Of(row);
        return row.FindSubKeyword(Keywords.Find(key.AsSpan(colon + 1))) is { } sub ? LanguageCards.Of(row, sub) : null;
    }

    private static HoverCard? FindSymbol(EditorDocument document, string key)
    {
        var at = key.LastIndexOf('#');
        if (at < 0 || document.Workspace.Loader.TryGet(key[..at]) is not { } file) return null;
        var set = document.Set.Contains(file) ? document.Set : document.Workspace.Loader.SetOf(file);
        return file.Symbols.FirstOrDefault(symbol => symbol.Id.Length > 0 && symbol.Path == key[(at + 1)..]) is { } found ? SymbolCards.Of(set, found) : null;
    }
}
