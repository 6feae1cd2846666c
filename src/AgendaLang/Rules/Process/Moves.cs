using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Rules.Process;

/// <summary>Moves declarations inside a file, each with the comments directly above it.</summary>
internal static class Moves
{
    /// <summary>Puts a declaration behind another one of the same block; null where one of them shares a line with something else.</summary>
    public static ImmutableArray<FileEdit>? After(Symbol moved, Symbol last)
    {
        var source = moved.File.Source;
        if (LinesOf(source, moved.Declaration.Node.Span) is not { } lines || LinesOf(source, last.Declaration.Node.Span) is not { } target) return null;
        for (var line = source.PositionOf(lines.Start).Line - 1; line >= 0; line--)
        {
            var above = source.LineSpan(line);
            if (!source.Slice(above).TrimStart(" \t").StartsWith("//")) break;
            lines = TextSpan.FromBounds(above.Start, lines.End);
        }
        return [new(source, new(lines, "")), new(source, new(new(target.End, 0), source.Slice(lines).ToString()))];
    }

    /// <summary>The whole lines that a declaration fills, with the last line break; null if other things stand on them, or no line break ends them.</summary>
    private static TextSpan? LinesOf(SourceText source, TextSpan span)
    {
        var text = source.Text;
        var start = span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        if (start > 0 && text[start - 1] != '\n') return null;
        var end = source.LineSpan(source.PositionOf(span.End).Line).End;
        var rest = text.AsSpan(span.End, end - span.End).Trim(" \t\r");
        if (rest.Length > 0 && !rest.StartsWith("//")) return null;
        while (end < text.Length && text[end] != '\n') end++;
        return end < text.Length ? TextSpan.FromBounds(start, end + 1) : null;
    }
}
