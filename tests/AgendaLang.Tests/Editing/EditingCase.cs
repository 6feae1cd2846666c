using System.Text;
using AgendaLang.Editing;
using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;

namespace AgendaLang.Tests.Editing;

/// <summary>A workspace with a cursor, or a selection between two: <c>|</c>. Several files are begun by <c>// file: name.agenda</c>.</summary>
internal sealed class EditingCase
{
    private const char Mark = '|';

    private EditingCase(EditorWorkspace workspace, EditorDocument document, TextSpan range) => (Workspace, Document, Range) = (workspace, document, range);

    public EditorWorkspace Workspace { get; }

    /// <summary>The file with the cursor; the last where none has one.</summary>
    public EditorDocument Document { get; }

    public TextSpan Range { get; }

    /// <summary>The workspace of a text.</summary>
    public static EditingCase Of(string text)
    {
        var files = RulePage.FilesOf(text).Select(source => (source.Path, source.Text)).ToArray();
        var (path, range) = (files[^1].Path, new TextSpan(0, 0));
        for (var i = 0; i < files.Length; i++)
        {
            var start = files[i].Text.IndexOf(Mark);
            if (start < 0) continue;
            var plain = files[i].Text.Remove(start, 1);
            var end = plain.IndexOf(Mark, start);
            if (end >= 0) plain = plain.Remove(end, 1);
            (path, range) = (files[i].Path, TextSpan.FromBounds(start, Math.Max(start, end)));
            files[i].Text = plain;
        }
        var workspace = WorkspaceOf(files);
        return new(workspace, workspace.Document(path), range);
    }

    /// <summary>A workspace of some files.</summary>
    public static EditorWorkspace WorkspaceOf(params (string Path, string Text)[] files) => new(new MemoryFiles(files), files.Select(file => file.Path));

    /// <summary>The cases of a file: each begun by a line <c># title</c>.</summary>
    public static IEnumerable<(string Title, string Text)> Read(string path) => RepositoryFolder.Read(path)!.ReplaceLineEndings("\n")
        .Split("\n# ").Select((text, i) => i == 0 && text.StartsWith("# ", StringComparison.Ordinal) ? text[2..] : text)
        .Select(text => (text[..text.IndexOf('\n', StringComparison.Ordinal)], text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]));

    /// <summary>The texts after some edits, by path.</summary>
    public static Dictionary<string, string> Apply(IEnumerable<FileEdit> edits) => edits.GroupBy(edit => edit.Source)
        .ToDictionary(file => file.Key.Path, file => file.Key.WithChanges(file.Select(edit => edit.Change)).Text);

    /// <summary>The workspace after some edits.</summary>
    public static EditorWorkspace After(EditorWorkspace workspace, IEnumerable<FileEdit> edits)
    {
        var texts = Apply(edits);
        return WorkspaceOf([.. workspace.Documents.Select(document => (document.Path, texts.GetValueOrDefault(document.Path, document.Source.Text)))]);
    }

    /// <summary>What differs, a line each, as in a patch.</summary>
    public static string Difference(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        var text = new StringBuilder();
        for (var (i, j) = (0, 0); i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j]) (i, j) = (i + 1, j + 1);
            else if (i < old.Length && (j == now.Length || lengths[i + 1, j] >= lengths[i, j + 1])) text.Append("      - ").Append(old[i++]).Append('\n');
            else text.Append("      + ").Append(now[j++]).Append('\n');
        }
        return text.ToString();
    }
}
