using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Rules;
using AgendaLang.Semantics;

namespace AgendaLang.Merging;

/// <summary>Finds what is wrong in the result and in neither side: errors and warnings that the merge made.</summary>
/// <remarks>Findings are the same on two sides if rule and things are the same; lines, and what the sentence says of times, may differ.</remarks>
internal static class MeaningCheck
{
    /// <summary>The findings as marks on the lines of the result.</summary>
    /// <param name="sides">The sides.</param>
    /// <param name="result">The result as it was read.</param>
    public static IEnumerable<LineMark> Find(MergeSides sides, SideReader result)
    {
        if (IsThatOf(sides.Ours, result) || IsThatOf(sides.Theirs, result)) return [];
        var found = Check(result);
        if (found.Count == 0) return [];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var side in (SideReader[])[sides.Ours, sides.Theirs])
        {
            var count = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (key, _) in Check(side)) count[key] = count.GetValueOrDefault(key) + 1;
            foreach (var (key, number) in count) known[key] = Math.Max(known.GetValueOrDefault(key), number);
        }
        var paths = result.Sources.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var marks = new List<LineMark>();
        foreach (var (key, finding) in found)
        {
            if (known.TryGetValue(key, out var left) && left > 0)
            {
                known[key] = left - 1;
                continue;
            }
            // What another file takes part in is for the check of the whole to tell.
            if (!paths.Contains(finding.Location.Source.Path) || finding.Related.Any(related => !paths.Contains(related.Location.Source.Path))) continue;
            marks.Add(MarkOf(finding, result.Loader));
        }
        return marks;
    }

    private static bool IsThatOf(SideReader side, SideReader result) =>
        side.Sources.Select(file => (file.Path, file.Source.Text)).SequenceEqual(result.Sources.Select(file => (file.Path, file.Source.Text)));

    private static List<(string Key, Finding Finding)> Check(SideReader side)
    {
        var paths = side.Sources.Select(file => file.Path).ToImmutableArray();
        if (paths.IsEmpty) return [];
        var findings = AgendaChecker.Check([new(paths, IsFolder: paths.Length > 1)], side.Loader).Findings;
        return [.. findings.Where(finding => finding.Severity >= Severity.Warning).Select(finding => (KeyOf(finding, side.Loader), finding))];
    }

    private static string KeyOf(Finding finding, FileLoader loader)
    {
        var subjects = finding.Related.Select(related => SubjectOf(related.Location, loader)).Append(SubjectOf(finding.Location, loader)).Order(StringComparer.Ordinal);
        return $"{finding.Rule.Id} {string.Join(", ", subjects)} {finding.Location.Source.Slice(finding.Location.Span)}";
    }

    /// <summary>The innermost declaration at a place, by its path.</summary>
    private static string SubjectOf(Location location, FileLoader loader) => SymbolAt(location, loader) is { } symbol ? Path(symbol) : location.Source.Path;

    private static string Path(Symbol symbol) => symbol.Path.Length > 0 ? $"{symbol.Kind} {symbol.Path}" : $"{symbol.Holder?.Path} {symbol.Kind} {symbol.Date} {symbol.Name}";

    private static Symbol? SymbolAt(Location location, FileLoader loader)
    {
        if (loader.TryGet(location.Source.Path) is not { } file) return null;
        Symbol? innermost = null;
        // Symbols stand in the order of the text, holders before what they hold.
        var (low, high) = (0, file.Symbols.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (file.Symbols[middle].Declaration.Node.FullSpan.Start <= location.Span.Start) low = middle + 1;
            else high = middle;
        }
        for (var symbol = low == 0 ? null : file.Symbols[low - 1]; symbol != null && innermost == null; symbol = symbol.Holder)
            if (symbol.Declaration.Node.FullSpan.Contains(location.Span)) innermost = symbol;
        return innermost;
    }

    private static LineMark MarkOf(Finding finding, FileLoader loader)
    {
        var (source, span) = finding.Location;
        var symbol = SymbolAt(finding.Location, loader);
        var reason = Said.Line($"Each side alone is sound, both together are not: {finding.Message} ({finding.Rule.Id})");
        return new(LineMark.LinesAround(source.Text, span),
            new(ConflictSort.Meaning, source.Path, symbol?.Path ?? source.Path, symbol?.Kind.Text() ?? "file", reason, finding.Rule));
    }
}
