using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Formatting;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Where something new is declared, so that it stands with its like.</summary>
internal static class NewDeclaration
{
    /// <summary>The files in which something of a kind could be declared for a file to name it, the best first: where most of its kind stand, and the file itself.</summary>
    /// <param name="document">The file that names it.</param>
    /// <param name="kind">The kind.</param>
    public static IEnumerable<(AgendaFile File, Fix? Use)> HomesOf(EditorDocument document, Kind kind)
    {
        var best = document.Set.Files.Select((file, place) => (File: file, Count: CountOf(file, kind), Place: place))
            .Where(each => each.Count > 0 && each.File.IsReadable).OrderByDescending(each => each.Count).ThenByDescending(each => each.Place).FirstOrDefault().File;
        if (best != null) yield return (best, null);
        else if (Unused(document, kind) is { } unused) yield return unused;
        if (best != document.File) yield return (document.File, null);
    }

    /// <summary>Writes a declaration at the top level of a file: after the last of its kind, else before the declaration that an offset lies in, else at the end.</summary>
    public static FileEdit Write(AgendaFile file, Kind kind, string declaration, int? before)
    {
        var source = file.Source;
        if (file.Symbols.LastOrDefault(symbol => symbol.Kind == kind && symbol.Holder == null) is { } last)
        {
            var node = last.Declaration.Node;
            var isApart = IsApart(last) || source.Slice(node.Span).Contains('\n');
            var end = node.FullSpan.End;
            var isEnded = end > 0 && source.Text[end - 1] is '\n' or '\r';
            return new(source, new(new(end, 0), $"{(isEnded ? "" : "\n")}{(isApart ? "\n" : "")}{declaration}{(isEnded ? "\n" : "")}"));
        }
        if (before is { } offset && Symbols.At(file, offset)?.Top is { } top)
        {
            var node = top.Declaration.Node;
            var start = node.Position + Comments.AttachedFrom(node.Lead);
            // Blanks before it stay with it.
            start = Math.Min(start, LineStart(source, node.Span.Start));
            return new(source, new(new(start, 0), $"{declaration}\n\n"));
        }
        var text = source.Text.AsSpan();
        var gap = text.IsWhiteSpace() ? "" : text[^1] is '\n' or '\r' ? "\n" : "\n\n";
        return new(source, new(new(source.Length, 0), $"{gap}{declaration}\n"));
    }

    private static int LineStart(SourceText source, int offset) => source.LineSpan(source.PositionOf(offset).Line).Start;

    private static int CountOf(AgendaFile file, Kind kind) => file.Names.OfKinds(KindSet.Of(kind)).Count(symbol => symbol.Holder == null);

    /// <summary>Whether an empty line parts a declaration from the one before.</summary>
    private static bool IsApart(Symbol symbol)
    {
        if (symbol.Declaration.Node.Position == 0) return true;
        var lines = 0;
        foreach (var c in symbol.Declaration.Node.Lead)
        {
            if (c == '\n') lines++;
            else if (!Blanks.Is(c) && c != '\r') break;
        }
        return lines > 0;
    }

    /// <summary>The file of the workspace in which most of a kind stand, of those that a file does not use and could; those of its own folder first.</summary>
    private static (AgendaFile, Fix?)? Unused(EditorDocument document, Kind kind)
    {
        var workspace = document.Workspace;
        var folder = FolderOf(document.Path);
        var others = workspace.Agendas.Where(path => !document.Set.Files.Any(file => file.Path == path)).Select(path => workspace.Document(path))
            .Where(other => other.File.IsReadable && CountOf(other.File, kind) > 0 && !other.Set.Contains(document.File))
            .OrderBy(other => FolderOf(other.Path) == folder ? 0 : 1).ThenByDescending(other => CountOf(other.File, kind));
        foreach (var other in others)
        {
            var written = AgendaPath.Relative(document.Path, other.Path);
            if (workspace.Loader.Files.Resolve(document.Path, written) is { Status: UseStatus.Found } target && target.Path == other.Path)
                return (other.File, UseLine.Add(document.File, written));
        }
        return null;
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
