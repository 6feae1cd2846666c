using System.Collections.Immutable;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>A place in a file where the id under the cursor stands.</summary>
/// <param name="Span">The id.</param>
/// <param name="IsDeclaration">Whether it is declared there, rather than named.</param>
internal readonly record struct Highlight(TextSpan Span, bool IsDeclaration);

/// <summary>Finds the other places of a file where the same thing is named.</summary>
internal static class Highlights
{
    /// <summary>All places of the file that name what stands at an offset, in order.</summary>
    /// <returns>Empty where no id stands that leads somewhere.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<Highlight> Find(EditorDocument document, int offset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        if (NameAt.Find(document, offset) is not { } name) return [];
        var places = new List<Highlight>();
        if (name.Symbol.File == document.File) places.Add(new(name.Symbol.IdSpan, true));
        foreach (var reference in WorkspaceNames.ReferencesIn(document.Workspace, document.File, name.Symbol))
            foreach (var place in WorkspaceNames.PlacesIn(reference, name.Symbol)) places.Add(new(place.Span, false));
        return [.. places.OrderBy(place => place.Span)];
    }
}
