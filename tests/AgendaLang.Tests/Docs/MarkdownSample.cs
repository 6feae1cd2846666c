using System.Text;

namespace AgendaLang.Tests.Docs;

/// <summary>A fenced block of a Markdown page.</summary>
/// <param name="Page">The page, with <c>/</c> between the parts of its path.</param>
/// <param name="Line">The line of the opening fence, from 1.</param>
/// <param name="Info">What stands behind the opening fence: the language, and for agendas how to check them.</param>
/// <param name="Text">The lines between the fences, each with its <c>\n</c>.</param>
internal sealed record MarkdownSample(string Page, int Line, string Info, string Text)
{
    /// <summary>The words behind the language.</summary>
    public string[] Words => Info.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];

    /// <summary>Whether it is in the agenda language.</summary>
    public bool IsAgenda => Info == "agenda" || Info.StartsWith("agenda ", StringComparison.Ordinal);

    /// <summary>Whether it is a piece of a file, whose names need not be declared.</summary>
    public bool IsFragment => Words is ["fragment", ..];

    /// <summary>Whether it has mistakes, whose findings the block after it shows.</summary>
    public bool IsWrong => Words is ["wrong", ..];

    /// <summary>The value of a word <c>name=value</c>; null if there is none.</summary>
    public string? Option(string name) =>
        Words.FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    /// <summary>All fenced blocks of a page.</summary>
    public static IEnumerable<MarkdownSample> Of(string page, string markdown)
    {
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            var opening = i;
            var text = new StringBuilder();
            while (++i < lines.Length && lines[i] != "```") text.Append(lines[i]).Append('\n');
            if (i == lines.Length) throw new InvalidOperationException($"{page}({opening + 1}): The block is not closed.");
            yield return new(page, opening + 1, lines[opening][3..].Trim(), text.ToString());
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Page}({Line})";
}
