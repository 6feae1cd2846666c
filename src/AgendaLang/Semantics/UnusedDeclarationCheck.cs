using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Semantics;

/// <summary>
/// Finds declarations that nothing names (AGL1007), in files that no other uses: lists that several agendas share need not be named in full.
/// A room in use keeps its place in use, a narrower topic the broader one.
/// </summary>
internal static class UnusedDeclarationCheck
{
    private static readonly KindSet Kinds = KindSet.Parties | KindSet.Of(Kind.Person, Kind.Place, Kind.Room, Kind.Topic, Kind.Source);

    /// <param name="set">The set whose root is looked at.</param>
    /// <param name="isUsed">Whether another file uses a file; asked only where something is named nowhere.</param>
    /// <param name="findings">Where to put what is found.</param>
    public static void Run(AgendaSet set, Func<AgendaFile, bool> isUsed, FindingSink findings)
    {
        var file = set.Root;
        if (!file.IsReadable) return;
        // Files that do not use the root cannot name what it declares.
        var binding = set.BindingOf(file);
        var named = Named(file, binding);
        bool? isRoot = null;
        foreach (var symbol in file.Symbols)
        {
            if (symbol.Id.Length == 0 || !Kinds.Contains(symbol.Kind) || named[symbol.Order] || file.Names.IsMentioned(symbol.Id)
                || binding.IsMeant(symbol.Id) || binding.MayMean(symbol.Kind) || IsRepeated(symbol)) continue;
            if (!(isRoot ??= !isUsed(file))) return;
            var rule = RuleCatalogue.UnusedDeclaration;
            findings.Add(new(rule, rule.Severity, new(file.Source, symbol.IdSpan), $"Nothing names the {symbol.Kind.Text()} {Messages.Quote(symbol.Id)}.")
            {
                Help = "Name it where it belongs, or remove it. What several agendas share stands in a file that they use; there nothing has to be named.",
                Tags = FindingTags.Unused,
            });
        }
    }

    /// <summary>Which symbols of the root something else names, by their number.</summary>
    private static bool[] Named(AgendaFile root, FileBinding binding)
    {
        var named = new bool[root.Names.Symbols.Length];
        var names = root.Names;
        for (var segment = 0; segment < names.SegmentCount; segment++)
        {
            var rows = names.Segment(segment).References;
            for (var i = 0; i < rows.Length; i++)
            {
                if (binding.Targets[names.FirstReference(segment) + i] is not { } target || target.File != root) continue;
                if (target.Order != names.FirstSymbol(segment) + rows[i].Owner) Mark(target);
            }
        }
        foreach (var scope in binding.Scopes)
            if (scope.File == root) named[scope.Order] = true;
        return named;

        void Mark(Symbol symbol)
        {
            named[symbol.Order] = true;
            for (var holder = symbol.Holder; holder != null && Kinds.Contains(holder.Kind); holder = holder.Holder) named[holder.Order] = true;
        }
    }

    /// <summary>Whether an id is given twice, which is said already.</summary>
    private static bool IsRepeated(Symbol symbol)
    {
        var names = symbol.File.Names;
        var first = symbol.Scope == null ? names.Global(symbol.Id) : names.Local(symbol.Scope, symbol.Id);
        return first != symbol || symbol.Next != null;
    }
}
