using System.Collections.Immutable;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Finds the places that are typed together with an id while it is edited.</summary>
internal static class LinkedEditing
{
    /// <summary>What an id can consist of, as a regular expression: anything but what ends one. Classes of Unicode mean nothing to editors written in JavaScript.</summary>
    public const string WordPattern = """[^\s"{},.=/]+""";

    /// <summary>
    /// The id of a declaration and the places that name it, where all of these are in this file and written alike. Only from the declaration: who edits a
    /// place that names something means to name something else.
    /// </summary>
    /// <returns>In order of text, two or more; empty where nothing is to be typed together.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<TextSpan> Find(EditorDocument document, int offset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (NameAt.Find(document, offset) is not { IsDeclaration: true } name || name.Symbol.Next != null) return [];
        var spans = new List<TextSpan> { name.Span };
        foreach (var reference in WorkspaceNames.ReferencesTo(document.Workspace, name.Symbol, cancellation))
        {
            if (reference.File != document.File) return [];
            foreach (var place in WorkspaceNames.PlacesIn(reference, name.Symbol))
            {
                if (!document.Source.Slice(place.Span).SequenceEqual(document.Source.Slice(name.Span))) return [];
                spans.Add(place.Span);
            }
        }
        if (spans.Count < 2) return [];
        spans.Sort();
        return [.. spans];
    }
}
