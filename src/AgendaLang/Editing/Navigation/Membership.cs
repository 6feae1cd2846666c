using System.Collections.Immutable;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>
/// Who and what belongs to what: parties to groups and formats, persons to the party that they act for, narrower topics to broader ones, rooms and places to
/// the place that they lie in.
/// </summary>
internal static class Membership
{
    private static readonly KindSet Kinds = KindSet.Parties | KindSet.Of(Kind.Person, Kind.Topic, Kind.Place, Kind.Room);

    /// <summary>What stands at an offset, if it can belong to something or something to it; else null.</summary>
    public static Symbol? At(EditorDocument document, int offset)
    {
        ArgumentNullException.ThrowIfNull(document);
        return NameAt.Find(document, offset) is { } name && Kinds.Contains(name.Symbol.Kind) ? name.Symbol : null;
    }

    /// <summary>What a declaration belongs to directly: for a party all groups and formats of the workspace that list it, by file and place.</summary>
    /// <param name="workspace">The workspace that the declaration is of.</param>
    /// <param name="symbol">The declaration.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<Symbol> Above(EditorWorkspace workspace, Symbol symbol, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(symbol);
        WorkspaceNames.Bind(workspace, symbol.File);
        return symbol.Kind switch
        {
            Kind.Person => Each(Definitions.Named(symbol, Keyword.Of)),
            Kind.Topic or Kind.Room => symbol.Holder is { } holder ? [holder] : [],
            Kind.Place => Each(Definitions.Named(symbol, Keyword.In)),
            _ when KindSet.Parties.Contains(symbol.Kind) => Owners(workspace, symbol, Keyword.Equals, cancellation),
            _ => [],
        };
    }

    /// <summary>What belongs to a declaration directly: the members of a group or format in their order; else all of the workspace, by file and place.</summary>
    /// <param name="workspace">The workspace that the declaration is of.</param>
    /// <param name="symbol">The declaration.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<Symbol> Below(EditorWorkspace workspace, Symbol symbol, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(symbol);
        WorkspaceNames.Bind(workspace, symbol.File);
        return symbol.Kind switch
        {
            Kind.Group or Kind.Format => Each(Definitions.Named(symbol, Keyword.Equals)),
            Kind.Organization => [.. Owners(workspace, symbol, Keyword.Of, cancellation).Where(owner => owner.Kind == Kind.Person)],
            Kind.Country =>
            [
                .. Owners(workspace, symbol, Keyword.Of, cancellation).Where(owner => owner.Kind == Kind.Person),
                .. Owners(workspace, symbol, Keyword.In, cancellation).Where(owner => owner.Kind == Kind.Place),
            ],
            Kind.Topic => [.. symbol.File.Names.Symbols.Where(inner => inner.Holder == symbol && inner.Kind == Kind.Topic)],
            Kind.Place =>
            [
                .. symbol.File.Names.Symbols.Where(inner => inner.Holder == symbol && inner.Kind == Kind.Room),
                .. Owners(workspace, symbol, Keyword.In, cancellation).Where(owner => owner.Kind == Kind.Place),
            ],
            _ => [],
        };
    }

    private static ImmutableArray<Symbol> Each(List<Symbol> symbols) => [.. symbols.Distinct()];

    /// <summary>The declarations whose property names another.</summary>
    private static ImmutableArray<Symbol> Owners(EditorWorkspace workspace, Symbol symbol, Keyword keyword, CancellationToken cancellation) =>
    [
        .. WorkspaceNames.ReferencesTo(workspace, symbol, cancellation)
            .Where(reference => reference.Target == symbol && reference.Property.Keyword == keyword && reference.SubKeyword == Keyword.None)
            .Select(reference => reference.Owner).Distinct()
            .OrderBy(owner => owner.File.Path, StringComparer.Ordinal).ThenBy(owner => owner.Order),
    ];
}
