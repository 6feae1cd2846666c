using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>What is said above declarations: how often they are named, a page or brief to look at, what changed.</summary>
internal static class CodeLenses
{
    private static readonly KindSet Briefed = KindSet.Parties | KindSet.Of(Kind.Person);

    /// <summary>The lenses of a file, in order of text; nothing is counted for them yet.</summary>
    /// <param name="document">The file.</param>
    /// <param name="options">Which are wanted.</param>
    public static ImmutableArray<CodeLens> Of(EditorDocument document, CodeLensOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var lenses = ImmutableArray.CreateBuilder<CodeLens>();
        foreach (var symbol in document.File.Symbols)
        {
            if (symbol.Id.Length == 0 || !Uses.Named.Contains(symbol.Kind)) continue;
            if (options.References) Add(symbol, CodeLensKind.References);
            if (KindSet.Events.Contains(symbol.Kind))
            {
                if (options.Preview) Add(symbol, CodeLensKind.Preview);
                if (options.Changes) Add(symbol, CodeLensKind.Changes);
            }
            else if (options.Brief && Briefed.Contains(symbol.Kind))
            {
                Add(symbol, CodeLensKind.Brief);
            }
        }
        return lenses.ToImmutable();

        void Add(Symbol symbol, CodeLensKind kind) => lenses.Add(new(symbol.IdSpan, kind, symbol.Path));
    }

    /// <summary>What a lens says; null where what it was for is gone, or there is nothing to say.</summary>
    /// <param name="document">The file.</param>
    /// <param name="lens">The lens.</param>
    /// <param name="earlier">The state that changes are counted from; null if there is none.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CodeLensText? Resolve(EditorDocument document, CodeLens lens, EarlierState? earlier = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(lens);
        if (document.File.Symbols.FirstOrDefault(symbol => symbol.Path == lens.Id && Uses.Named.Contains(symbol.Kind)) is not { } symbol) return null;
        switch (lens.Kind)
        {
            case CodeLensKind.References:
                ImmutableArray<Location> places = [.. Uses.Of(document.Workspace, symbol).Select(use => new Location(use.File.Source, use.TargetSpan))];
                return new(places.IsEmpty ? "named nowhere" : $"named in {Words.Count(places.Length, "place", "places")}", places);
            case CodeLensKind.Preview:
                return new("Show page", []);
            case CodeLensKind.Brief:
                return new("Show brief", []);
            default:
                if (earlier == null) return null;
                var changes = ChangesReport.Of(document.Workspace, earlier, cancellation).Comparison.Changes
                    .Count(change => change.NewEvent == symbol || change.NewSymbol == symbol);
                return new(changes == 0 ? $"no changes since {earlier.Name}" : $"{Words.Count(changes, "change", "changes")} since {earlier.Name}", []);
        }
    }
}
