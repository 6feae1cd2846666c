using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>A file or folder that gets another path.</summary>
/// <param name="From">Its path now, with <c>/</c> between its parts and none at the end.</param>
/// <param name="To">Its path then.</param>
internal readonly record struct FileMove(string From, string To);

/// <summary>Keeps <c>use</c> lines true when files are renamed or moved.</summary>
internal static class FileMoves
{
    /// <summary>
    /// The changes of all <c>use</c> lines of the workspace that would no longer lead where they lead: those of other files to what moves, and those of what
    /// moves. Lines that still lead there stay as they are, as do those that lead nowhere.
    /// </summary>
    /// <param name="workspace">The workspace before the move.</param>
    /// <param name="moves">What moves; of several that fit a file the one with the longest path counts.</param>
    /// <param name="fullPath">Makes an absolute path of a path of the workspace, where the moves are told in absolute ones; null where they are not.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>By path and place; the paths are those before the move.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<FileEdit> Edits(EditorWorkspace workspace, IReadOnlyList<FileMove> moves, Func<string, string>? fullPath = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(moves);
        var edits = new List<FileEdit>();
        foreach (var file in WorkspaceNames.FilesOf(workspace, cancellation))
        {
            var before = fullPath?.Invoke(file.Path) ?? file.Path;
            var from = After(before, moves);
            foreach (var use in file.Uses)
            {
                if (use.Target.Path is not { } path) continue;
                var target = fullPath?.Invoke(path) ?? path;
                var to = After(target, moves);
                if (from == before && to == target) continue;
                var written = AgendaPath.Relative(from, to);
                if (written == AgendaPath.Relative(before, target) || IsElsewhere(from, to)) continue;
                edits.Add(new(file.Source, new(use.Span, $"\"{written.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"")));
            }
        }
        return [.. edits.OrderBy(edit => edit.Source.Path, StringComparer.Ordinal).ThenBy(edit => edit.Change.Span)];
    }

    private static string After(string path, IReadOnlyList<FileMove> moves)
    {
        FileMove? best = null;
        foreach (var move in moves)
        {
            var fits = path.StartsWith(move.From, StringComparison.Ordinal) && (path.Length == move.From.Length || path[move.From.Length] == '/');
            if (fits && (best is not { } longest || move.From.Length > longest.From.Length)) best = move;
        }
        return best is { } found ? found.To + path[found.From.Length..] : path;
    }

    /// <summary>Whether no relative path leads from one to the other: they are on different drives.</summary>
    private static bool IsElsewhere(string from, string to)
    {
        var (one, other) = (from[..Math.Max(0, from.IndexOf('/'))], to[..Math.Max(0, to.IndexOf('/'))]);
        return one != other && (one.EndsWith(':') || other.EndsWith(':'));
    }
}
