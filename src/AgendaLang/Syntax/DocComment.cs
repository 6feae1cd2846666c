using System.Text;

namespace AgendaLang.Syntax;

/// <summary>Comments that begin with three slashes.</summary>
internal static class DocComment
{
    /// <summary>Whether a text begins with a doc comment: three slashes, not four.</summary>
    public static bool Begins(ReadOnlySpan<char> text) =>
        text.StartsWith("///") && (text.Length == 3 || text[3] != '/');

    /// <summary>The Markdown of the doc comment lines in a lead; null if there are none.</summary>
    public static string? Read(ReadOnlySpan<char> lead)
    {
        StringBuilder? text = null;
        foreach (var line in lead.EnumerateLines())
        {
            var content = line.TrimStart();
            if (!Begins(content)) continue;
            if (text == null) text = new();
            else text.Append('\n');
            content = content[3..].TrimEnd();
            text.Append(content.StartsWith(" ") ? content[1..] : content);
        }
        return text?.ToString();
    }
}
