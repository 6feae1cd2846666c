using AgendaLang.Rules;
using AgendaLang.Text;

namespace AgendaLang.LanguageServer.Tests.Testing;

/// <summary>
/// Agendas with marks: <c>|</c> is where the cursor is, <c>[|…|]</c> a stretch. Several files are each begun by a line <c>// file: name.agenda</c>; without
/// such a line there is one, <c>summit.agenda</c>. Marks are taken out of the texts.
/// </summary>
internal sealed class MarkedSource
{
    private readonly List<(string Path, int Offset)> _cursors = [];
    private readonly List<(string Path, TextSpan Span)> _spans = [];

    private MarkedSource(IEnumerable<SourceText> files) => Files = [.. files.Select(file => new SourceText(file.Path, Unmark(file)))];

    /// <summary>The files, without marks; the first is the one that is opened.</summary>
    public IReadOnlyList<SourceText> Files { get; }

    /// <summary>The places of all cursors, in order.</summary>
    public IReadOnlyList<(string Path, int Offset)> Cursors => _cursors;

    /// <summary>All marked stretches, in order of their ends.</summary>
    public IReadOnlyList<(string Path, TextSpan Span)> Spans => _spans;

    /// <summary>Reads a marked text.</summary>
    public static MarkedSource Parse(string text) => new(RulePage.FilesOf(text.ReplaceLineEndings("\n")));

    /// <summary>A file's text.</summary>
    public SourceText this[string path] => Files.First(file => file.Path == path);

    private string Unmark(SourceText file)
    {
        var text = file.Text;
        var result = new System.Text.StringBuilder(text.Length);
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[' && i + 1 < text.Length && text[i + 1] == '|')
            {
                open.Push(result.Length);
                i++;
            }
            else if (text[i] == '|' && i + 1 < text.Length && text[i + 1] == ']' && open.TryPop(out var start))
            {
                _spans.Add((file.Path, TextSpan.FromBounds(start, result.Length)));
                i++;
            }
            else if (text[i] == '|') _cursors.Add((file.Path, result.Length));
            else result.Append(text[i]);
        }
        return result.ToString();
    }
}
