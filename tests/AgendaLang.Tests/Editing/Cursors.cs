using AgendaLang.Editing;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;

namespace AgendaLang.Tests.Editing;

/// <summary>Agendas with places marked by <c>‸</c>, and what an editor makes of them.</summary>
internal static class Cursors
{
    private const char Mark = '‸';

    /// <summary>The files of a text without its marks, and the places of these in order.</summary>
    public static (EditorWorkspace Workspace, List<(EditorDocument Document, int Offset)> Places) Read(string text)
    {
        var marked = MemoryFiles.Parse(text);
        var files = new List<(string, string)>();
        var places = new List<(string Path, int Offset)>();
        foreach (var path in marked.Paths)
        {
            var parts = marked.Read(path).Source!.Text.Split(Mark);
            var offset = 0;
            foreach (var part in parts.SkipLast(1)) places.Add((path, offset += part.Length));
            files.Add((path, string.Concat(parts)));
        }
        var workspace = Open(new MemoryFiles([.. files]));
        return (workspace, [.. places.Select(place => (workspace.Document(place.Path), place.Offset))]);
    }

    public static EditorWorkspace Open(MemoryFiles files) => new(files, files.Paths);

    /// <summary>The line of a place, with a mark in it: <c>washington.agenda:4: chair ‸gor</c>.</summary>
    public static string Line(SourceText source, int offset)
    {
        var place = source.PositionOf(offset);
        var line = source.Slice(source.LineSpan(place.Line)).ToString();
        return $"{source.Path}:{place.Line + 1}: {line.Insert(place.Column, "‸").Trim()}";
    }

    /// <summary>A stretch with where it stands: <c>washington.agenda:4:11 `gor`</c>; of several lines the first and the last.</summary>
    public static string Show(SourceText source, TextSpan span)
    {
        var place = source.PositionOf(span.Start);
        var lines = source.Slice(span).ToString().Split('\n');
        var text = lines.Length == 1 ? lines[0] : $"{lines[0]} … {lines[^1].Trim()}";
        return $"{source.Path}:{place.Line + 1}:{place.Column + 1} `{text.Trim('\r')}`";
    }

    /// <summary>The names of the data files of a folder of these tests.</summary>
    public static TheoryData<string> FilesOf(string folder) => [.. RepositoryFolder.FilesOf($"tests/AgendaLang.Tests/Editing/{folder}", "*.agenda")];

    public static string TextOf(string folder, string name) => RepositoryFolder.Read($"tests/AgendaLang.Tests/Editing/{folder}/{name}")!;
}
