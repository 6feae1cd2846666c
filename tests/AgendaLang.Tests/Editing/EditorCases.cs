using AgendaLang.Editing;
using AgendaLang.Rules;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;

namespace AgendaLang.Tests.Editing;

/// <summary>Agendas with a cursor, in the files of <c>Cases</c>: each case begins with a line <c>=== what it shows</c>; <c>¦</c> is the cursor.</summary>
internal static class EditorCases
{
    private const string Folder = "tests/AgendaLang.Tests/Editing/Cases";
    private const string Cursor = "¦";

    /// <summary>The names of the data files that begin so.</summary>
    public static IEnumerable<string> Files(string prefix) => RepositoryFolder.FilesOf(Folder, $"{prefix}*.txt");

    /// <summary>The cases of a data file: what each shows, and its texts. What stands before the first case is put before each.</summary>
    public static IEnumerable<(string Name, string Text)> Read(string file)
    {
        var parts = RepositoryFolder.Read($"{Folder}/{file}")!.Split("=== ");
        foreach (var part in parts.Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var text = part[(end + 1)..];
            // The line break before the next heading belongs to the file, not to the case.
            yield return (part[..end].Trim(), parts[0] + (text.EndsWith("\n\n", StringComparison.Ordinal) ? text[..^1] : text));
        }
    }

    /// <summary>The file that the cursor of a case stands in, and where.</summary>
    public static (EditorDocument Document, int Offset) Open(string text)
    {
        var sources = RulePage.FilesOf(text);
        var marked = sources.Single(source => source.Text.Contains(Cursor, StringComparison.Ordinal));
        var offset = marked.Text.IndexOf(Cursor, StringComparison.Ordinal);
        // At a cursor that ends the file there is no line break.
        var written = marked.Text.Remove(offset, Cursor.Length);
        if (offset == written.Length - 1 && text.EndsWith(Cursor + "$\n", StringComparison.Ordinal)) written = written[..offset];
        if (written.EndsWith("$\n", StringComparison.Ordinal)) written = written[..^2];
        return (Open(sources.Select(source => source == marked ? new SourceText(source.Path, written) : source), marked.Path), offset);
    }

    /// <summary>A file of some, all of them loaded as an editor has them.</summary>
    public static EditorDocument Open(IEnumerable<SourceText> sources, string path)
    {
        var files = MemoryFiles.Of(sources);
        var workspace = new EditorWorkspace(files, files.Paths);
        foreach (var document in workspace.Documents) _ = document.Set;
        return workspace.Document(path);
    }

    /// <summary>The text of a file after a proposal was chosen, places of a snippet filled as they are at first.</summary>
    public static string Accept(EditorDocument document, CompletionList list, CompletionItem item, bool asSnippet, bool replace, out int end)
    {
        var span = replace ? list.Replace : list.Insert;
        var written = asSnippet && item.Snippet != null ? Expand(item.Snippet) : item.Text;
        // Editors indent the lines of a snippet like the line that it is put into.
        var line = document.Source.LineSpan(document.Source.PositionOf(span.Start).Line);
        var indent = document.Source.Slice(line);
        written = written.Replace("\n", "\n" + indent[..(indent.Length - indent.TrimStart().Length)].ToString(), StringComparison.Ordinal);
        var text = document.Source.Text.Remove(span.Start, span.Length).Insert(span.Start, written);
        end = span.Start + written.Length;
        foreach (var change in item.Additional.OrderByDescending(change => change.Span.Start))
        {
            Assert.False(change.Span.Start > list.Replace.Start && change.Span.Start < list.Replace.End, "An additional change touches the word.");
            var shift = change.Span.Start >= list.Replace.End ? written.Length - span.Length : 0;
            text = text.Remove(change.Span.Start + shift, change.Span.Length).Insert(change.Span.Start + shift, change.NewText);
            if (shift == 0 && change.Span.Start <= span.Start) end += change.NewText.Length - change.Span.Length;
        }
        return text;
    }

    /// <summary>A snippet with its places filled as they are at first.</summary>
    public static string Expand(string snippet)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < snippet.Length; i++)
        {
            if (snippet[i] == '\\') text.Append(snippet[++i]);
            else if (snippet[i] == '$' && snippet[i + 1] == '{') i = snippet.IndexOf(':', i);
            else if (snippet[i] == '$') i++;
            else if (snippet[i] == '}' && !IsBrace(snippet, i)) continue;
            else text.Append(snippet[i]);
        }
        return text.ToString();
    }

    // Braces of a block stand at a line's begin; those of a place do not.
    private static bool IsBrace(string snippet, int at) => at > 0 && snippet[at - 1] == '\n';
}
