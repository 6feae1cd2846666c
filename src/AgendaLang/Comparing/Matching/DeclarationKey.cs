using System.Globalization;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>What a declaration is found by in the other state.</summary>
/// <param name="Kind">Its kind, or the kind that stands for those that one thing may change between: a meeting can become a summit.</param>
/// <param name="Scope">The event or place that its id is local to, as it is in the older state; null where the whole set knows it.</param>
/// <param name="Id">Its id; of days the date, of breaks date and name, of what lacks an id its name.</param>
/// <param name="File">The path of its file, where only the same file is looked into; else null.</param>
internal readonly record struct DeclarationKey(Kind Kind, Symbol? Scope, string Id, string? File);

/// <summary>Gives declarations their keys.</summary>
internal sealed class DeclarationKeys(DeclarationMatch match)
{
    /// <summary>The key of a declaration of the older state.</summary>
    public static DeclarationKey? OfOld(Symbol symbol, bool inSameFile) => Of(symbol, symbol.Scope, inSameFile);

    /// <summary>The key of a declaration of the newer state; null if what its id is local to is new.</summary>
    public DeclarationKey? OfNew(Symbol symbol, bool inSameFile) => Of(symbol, symbol.Scope is { } scope ? match.OldOf(scope) : null, inSameFile);

    private static DeclarationKey? Of(Symbol symbol, Symbol? scope, bool inSameFile) =>
        symbol.Scope != null && scope == null ? null : new(Family(symbol.Kind), scope, IdOf(symbol), inSameFile ? symbol.File.Path : null);

    /// <summary>The kind that stands for those that are written differently and can still be one thing.</summary>
    public static Kind Family(Kind kind) => kind switch
    {
        Kind.Meeting or Kind.Summit => Kind.Summit,
        Kind.Country or Kind.Organization => Kind.Country,
        Kind.Group or Kind.Format => Kind.Group,
        Kind.Proposal or Kind.Request => Kind.Proposal,
        _ => kind,
    };

    private static string IdOf(Symbol symbol)
    {
        if (symbol.Id.Length > 0) return symbol.Id;
        return symbol.Kind switch
        {
            Kind.Day => DateText(symbol.Date),
            Kind.Break => $"{DateText(BreakDate(symbol))}/{symbol.Name}",
            // No id begins with a quote.
            _ => $"\"{symbol.Name}",
        };
    }

    private static DateOnly? BreakDate(Symbol symbol)
    {
        if (symbol.Holder is { Kind: Kind.Day, Date: { } date }) return date;
        var on = new Facts(symbol).First(Keyword.On);
        return on.IsDefault ? null : on.Values.Dates?.First;
    }

    private static string DateText(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
