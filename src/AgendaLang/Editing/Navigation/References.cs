using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>Finds everything that names what stands at a place.</summary>
internal static class References
{
    /// <summary>Where the whole workspace names what an id means; on the path of a <c>use</c>, where that file is used.</summary>
    /// <param name="document">The file.</param>
    /// <param name="offset">Where in it.</param>
    /// <param name="withDeclaration">Whether the declaration's own id counts.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>Each place once, by file and place; null where nothing stands that can be named.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<Location>? Find(EditorDocument document, int offset, bool withDeclaration, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (UseLines.At(document.File, offset) is { } use)
            return use.File == null ? null : [.. UseLines.Of(document.Workspace, use.File, cancellation).Select(found => found.Use.In(found.File))];
        if (NameAt.Find(document, offset) is not { } name) return null;
        var places = new List<Location>();
        if (withDeclaration) places.Add(new(name.Symbol.File.Source, name.Symbol.IdSpan));
        foreach (var reference in WorkspaceNames.ReferencesTo(document.Workspace, name.Symbol, cancellation))
            foreach (var place in WorkspaceNames.PlacesIn(reference, name.Symbol)) places.Add(new(reference.File.Source, place.Span));
        return [.. places.OrderBy(place => place.Source.Path, StringComparer.Ordinal).ThenBy(place => place.Span)];
    }
}

/// <summary>The <c>use</c> lines of a workspace.</summary>
internal static class UseLines
{
    /// <summary>The <c>use</c> whose text stands at an offset; null if there is none.</summary>
    public static UseLink? At(AgendaFile file, int offset)
    {
        foreach (var use in file.Uses)
            if (use.Span.Touches(offset)) return use;
        return null;
    }

    /// <summary>The lines that lead to a file.</summary>
    public static IEnumerable<(AgendaFile File, UseLink Use)> Of(EditorWorkspace workspace, AgendaFile used, CancellationToken cancellation) =>
        from file in WorkspaceNames.FilesOf(workspace, cancellation).OrderBy(file => file.Path, StringComparer.Ordinal)
        from use in file.Uses
        where use.File == used
        select (file, use);
}
