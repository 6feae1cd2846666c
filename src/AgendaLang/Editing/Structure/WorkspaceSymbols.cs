using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>A declaration that a search found.</summary>
/// <param name="Symbol">The declaration.</param>
/// <param name="Name">The name that fits best, in whatever language, or the id or path.</param>
/// <param name="Container">The event, place or broader topic that holds it; null at the top of a file.</param>
/// <param name="IsCancelled">Whether it is cancelled or withdrawn.</param>
internal sealed record SymbolMatch(Symbol Symbol, string Name, string? Container, bool IsCancelled);

/// <summary>Finds declarations of the whole workspace by what somebody remembers of a name.</summary>
internal static class WorkspaceSymbols
{
    /// <summary>How many are found at most if nothing else is asked for.</summary>
    public const int DefaultLimit = 200;

    /// <summary>Names by segment: what an edit did not touch is not read again.</summary>
    private static readonly ConditionalWeakTable<Segment, KnownNames[]> Known = [];

    /// <summary>
    /// The declarations of which a name in any language, another spelling (<c>aka</c>), the id or the path fits a text, the best first. Case and accents do not
    /// count; every word of the text has to fit: a whole name before the begin of one, that before the begin of a word, a part of one, and letters in their order.
    /// </summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="text">What is looked for; empty finds everything.</param>
    /// <param name="limit">How many to give at most.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<SymbolMatch> Find(EditorWorkspace workspace, string text, int limit = DefaultLimit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(text);
        var words = UnicodeText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = new List<Found>();
        foreach (var file in WorkspaceNames.FilesOf(workspace, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            for (var segment = 0; segment < file.Names.SegmentCount; segment++)
            {
                var names = NamesOf(file, segment);
                var symbols = file.Names.SymbolsOf(segment);
                for (var i = 0; i < names.Length; i++)
                    if (Best(names[i], symbols[i], words) is { } best) found.Add(best);
            }
        }
        found.Sort();
        return [.. found.Take(Math.Max(0, limit)).Select(best => new SymbolMatch(best.Symbol, best.Name, ContainerOf(best.Symbol), DocumentOutline.IsCancelled(best.Symbol.Declaration)))];
    }

    private static Found? Best(KnownNames names, Symbol symbol, string[] words)
    {
        if (names.Shown.Length == 0) return null;
        var (best, at) = (0, -1);
        for (var i = 0; i < names.Folded.Length; i++)
        {
            var score = FuzzyMatch.Score(names.Folded[i], words);
            if (score > best) (best, at) = (score, i);
        }
        if (at < 0 && symbol.Scope is { Id.Length: > 0 })
        {
            // The path, so that "washington.open" finds one session among many.
            best = FuzzyMatch.Score(UnicodeText.Fold(symbol.Path), words) / 2;
            return best == 0 ? null : new(best, symbol, symbol.Path);
        }
        return at < 0 ? null : new(best, symbol, names.Shown[at]);
    }

    private static string? ContainerOf(Symbol symbol)
    {
        var holder = symbol.Kind is Kind.Topic or Kind.Room ? symbol.Holder : symbol.Scope ?? (symbol.Holder == null ? null : symbol.Event);
        return holder == null ? null : holder.Name is { } name && !string.IsNullOrWhiteSpace(name) ? name : holder.Id;
    }

    private static KnownNames[] NamesOf(AgendaFile file, int segment)
    {
        var key = file.Tree.Segments[segment];
        if (Known.TryGetValue(key, out var known)) return known;
        var symbols = file.Names.SymbolsOf(segment);
        var names = new KnownNames[symbols.Length];
        for (var i = 0; i < names.Length; i++) names[i] = Read(symbols[i]);
        Known.AddOrUpdate(key, names);
        return names;
    }

    /// <summary>The name, what it is called in other languages and spellings, the id.</summary>
    private static KnownNames Read(Symbol symbol)
    {
        var names = new List<string>();
        var declaration = symbol.Declaration;
        if (declaration.Name is { IsDefault: false } name) Add(name);
        foreach (var property in declaration.Properties)
        {
            if (property.Info.Keyword is not (Keyword.Name or Keyword.Aka)) continue;
            foreach (var token in property.Values.Tokens)
                if (token.Kind is TokenKind.Text or TokenKind.TextBlock) Add(token);
        }
        if (symbol.Id.Length > 0) names.Add(symbol.Id);
        var shown = names.Distinct(StringComparer.Ordinal).ToArray();
        return new(shown, [.. shown.Select(UnicodeText.Fold)]);

        void Add(SyntaxToken text)
        {
            var value = string.Join(' ', text.Value.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
            if (value.Length > 0) names.Add(value);
        }
    }

    /// <summary>What a declaration is called, and the same folded.</summary>
    private readonly record struct KnownNames(string[] Shown, string[] Folded);

    private readonly record struct Found(int Score, Symbol Symbol, string Name) : IComparable<Found>
    {
        public int CompareTo(Found other)
        {
            var order = other.Score.CompareTo(Score);
            if (order == 0) order = Name.Length.CompareTo(other.Name.Length);
            if (order == 0) order = string.CompareOrdinal(Name, other.Name);
            if (order == 0) order = string.CompareOrdinal(Symbol.File.Path, other.Symbol.File.Path);
            return order != 0 ? order : Symbol.Order.CompareTo(other.Symbol.Order);
        }
    }
}
