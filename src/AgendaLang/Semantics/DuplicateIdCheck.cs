using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Semantics;

/// <summary>Finds ids that are declared twice where each can be declared once, and second blocks of one day (AGL1001).</summary>
internal static class DuplicateIdCheck
{
    public static void Run(AgendaSet set, FindingSink findings)
    {
        foreach (var file in set.Files)
        {
            foreach (var first in file.Names.Repeated)
                for (var later = first.Next; later != null; later = later.Next) Report(first.Scope == null ? set.Global(first.Id)! : first, later, findings);
            Days(file, findings);
        }
        AcrossFiles(set, findings);
    }

    private static void AcrossFiles(AgendaSet set, FindingSink findings)
    {
        if (set.Files.Length == 1) return;
        var known = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        foreach (var file in set.Files)
            foreach (var symbol in file.Names.Globals)
                if (!known.TryAdd(symbol.Id, symbol)) Report(known[symbol.Id], symbol, findings);
    }

    private static void Days(AgendaFile file, FindingSink findings)
    {
        Dictionary<(Symbol, DateOnly), Symbol>? days = null;
        foreach (var symbol in file.Names.Symbols)
        {
            if (symbol is not { Kind: Kind.Day, Date: { } date, Holder: { } holder }) continue;
            if ((days ??= []).TryAdd((holder, date), symbol)) continue;
            Report(days[(holder, date)], symbol, findings);
        }
    }

    private static void Report(Symbol first, Symbol later, FindingSink findings)
    {
        var rule = RuleCatalogue.DuplicateId;
        var place = new Location(first.File.Source, first.IdSpan);
        var message = later.Kind == Kind.Day
            ? $"The {later.Holder!.Kind.Text()} {Messages.Quote(later.Holder.Id)} has two blocks of the day {later.Date:yyyy-MM-dd}."
            : first.Kind == later.Kind
                ? $"{NameMessages.Capital(later.Kind.Info().Article)} with the id {Messages.Quote(later.Id)} is declared already{Where(later)}."
                : $"The id {Messages.Quote(later.Id)} is given already{Where(later)}: to {first.Kind.Info().Article}.";
        findings.AddPair(new(rule, rule.Severity, new(later.File.Source, later.IdSpan), message)
        {
            Help = later.Kind == Kind.Day ? "Move what this block holds into the first one."
                : "Give one of them another id, and use it wherever that one is meant; if both are the same thing, join them.",
            Related = [new(place, "first declared here")],
        }, place);
    }

    private static string Where(Symbol symbol) => symbol.Scope is { Id.Length: > 0 } scope ? $" in {Messages.Quote(scope.Id)}" : "";
}
