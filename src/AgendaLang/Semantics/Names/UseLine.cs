using AgendaLang.Findings;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>Writes a <c>use</c> line where the others stand.</summary>
internal static class UseLine
{
    /// <summary>The mend that adds a <c>use</c>: after the last one, else at the top, below a comment that belongs to no declaration.</summary>
    public static Fix Add(AgendaFile file, string written)
    {
        var text = file.Source.Text;
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var line = $"use \"{written.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        TextChange change;
        if (file.Names.Uses is { Count: > 0 } uses)
        {
            var end = uses[^1].Node.Span.End;
            var stop = text.AsSpan(end).IndexOfAny('\r', '\n');
            change = new(new(stop < 0 ? text.Length : end + stop, 0), newLine + line);
        }
        else change = new(new(Top(text), 0), line + newLine + newLine);
        return new($"Add {line}", false, [new(file.Source, change)]);
    }

    /// <summary>Where the first statement may begin: after the byte order mark, and after comments that an empty line parts from what follows.</summary>
    private static int Top(string text)
    {
        var top = text.StartsWith('\uFEFF') ? 1 : 0;
        var at = top;
        while (at < text.Length)
        {
            var length = text.AsSpan(at).IndexOf('\n');
            var line = text.AsSpan(at, length < 0 ? text.Length - at : length).Trim();
            if (!line.IsEmpty && (!line.StartsWith("//") || DocComment.Begins(line))) break;
            if (length < 0) break;
            at += length + 1;
            if (line.IsEmpty) top = at;
        }
        return top;
    }
}
