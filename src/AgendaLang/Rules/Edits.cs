using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Rules;

/// <summary>Makes the edits of mends. They leave comments where they are, and lines in the shape of those around them.</summary>
internal static class Edits
{
    private const string Step = "    ";

    /// <summary>Puts another text in a place.</summary>
    public static FileEdit Replace(Location place, string text) => new(place.Source, new(place.Span, text));

    /// <summary>A mend that puts another text in a place.</summary>
    public static Fix ReplaceFix(string title, Location place, string text, bool isSafe = false) => new(title, isSafe, [Replace(place, text)]);

    /// <summary>Writes a property, <c>chair kz</c>, as a new line at the top of a declaration's block; where there is no block, one is opened.</summary>
    public static FileEdit AddLine(Symbol symbol, string line)
    {
        var source = symbol.File.Source;
        var declaration = symbol.Declaration;
        var indent = IndentAt(source, declaration.Node.Span.Start);
        if (declaration.Block is not { IsDefault: false } block)
            return new(source, new(new(declaration.Node.Span.End, 0), $" {{\n{indent}{Step}{line}\n{indent}}}"));
        var open = block.Span.Start + 1;
        // What stands on the same line as the brace moves to a line of its own.
        var rest = source.Text.AsSpan(open).TrimStart(" \t");
        var isLineEnd = rest.IsEmpty || rest[0] is '\r' or '\n' || rest.StartsWith("//");
        if (isLineEnd)
        {
            var end = source.LineSpan(source.PositionOf(open).Line).End;
            return new(source, new(new(end, 0), $"\n{indent}{Step}{line}"));
        }
        return new(source, new(TextSpan.FromBounds(open, source.Length - rest.Length), $"\n{indent}{Step}{line}\n{indent}{(rest[0] == '}' ? "" : Step)}"));
    }

    /// <summary>Writes a property as a new line below another, indented as that is; null where that does not begin and end its lines.</summary>
    public static FileEdit? AddLineBelow(Location statement, string line)
    {
        var (source, span) = statement;
        var first = source.LineSpan(source.PositionOf(span.Start).Line);
        var before = source.Text.AsSpan(first.Start, span.Start - first.Start);
        var last = source.LineSpan(source.PositionOf(span.End).Line);
        var after = source.Text.AsSpan(span.End, last.End - span.End).TrimStart(" \t");
        if (!before.Trim(" \t").IsEmpty || !after.IsEmpty && !after.StartsWith("//")) return null;
        return new(source, new(new(last.End, 0), $"\n{before}{line}"));
    }

    /// <summary>Takes a property out, with its line if nothing else stands there.</summary>
    public static FileEdit Remove(Location statement)
    {
        var (source, span) = statement;
        var text = source.Text;
        var start = span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        var end = span.End;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        var isLineStart = start == 0 || text[start - 1] == '\n';
        var isLineEnd = end == text.Length || text[end] is '\r' or '\n';
        if (!isLineStart) return new(source, new(TextSpan.FromBounds(start, isLineEnd ? end : span.End), ""));
        if (!isLineEnd) return new(source, new(TextSpan.FromBounds(span.Start, end), ""));
        if (end < text.Length && text[end] == '\r') end++;
        if (end < text.Length) end++;
        return new(source, new(TextSpan.FromBounds(start, end), ""));
    }

    /// <summary>Takes a member out of a list with its comma; null where it is the only one, so that the property itself would have to go, or a comment stands beside it.</summary>
    public static FileEdit? RemoveMember(Mention member)
    {
        var text = member.File.Source.Text;
        var next = member.Span.End;
        while (next < text.Length && text[next] is ' ' or '\t') next++;
        if (next < text.Length && text[next] == ',')
        {
            next++;
            while (next < text.Length && IsSpace(text[next])) next++;
            return text.AsSpan(next).StartsWith("//") ? null : new(member.File.Source, new(TextSpan.FromBounds(member.Span.Start, next), ""));
        }
        var start = member.Span.Start;
        while (start > 0 && IsSpace(text[start - 1])) start--;
        return start > 0 && text[start - 1] == ',' ? new(member.File.Source, new(TextSpan.FromBounds(start - 1, member.Span.End), "")) : null;

        static bool IsSpace(char letter) => letter is ' ' or '\t' or '\r' or '\n';
    }

    /// <summary>Moves a declaration, with the comments that belong to it, to right before or right after another of the same block.</summary>
    /// <returns>Null where one of them shares a line with something else.</returns>
    public static Fix? MoveFix(string title, Symbol what, Symbol target, bool isAfter)
    {
        if (what.Holder != target.Holder || what.File != target.File || LinesOf(what) is not { } lines || LinesOf(target) is not { } there) return null;
        var source = what.File.Source;
        return new(title, false,
        [
            new(source, new(lines, "")),
            new(source, new(new(isAfter ? there.End : there.Start, 0), source.Slice(lines).ToString())),
        ]);
    }

    /// <summary>The lines of a declaration and of the comments right above it, with the line break of the last; null where something else stands on them.</summary>
    private static TextSpan? LinesOf(Symbol symbol)
    {
        var source = symbol.File.Source;
        var span = symbol.Declaration.Node.Span;
        var line = source.PositionOf(span.Start).Line;
        var end = source.LineSpan(source.PositionOf(span.End).Line).End;
        var rest = source.Text.AsSpan(span.End, end - span.End).TrimStart(" \t");
        if (!source.Text.AsSpan(source.LineSpan(line).Start, span.Start - source.LineSpan(line).Start).IsWhiteSpace()) return null;
        if (!rest.IsEmpty && !rest.StartsWith("//")) return null;
        while (line > 0 && source.Slice(source.LineSpan(line - 1)).TrimStart(" \t").StartsWith("//")) line--;
        if (end < source.Length && source.Text[end] == '\r') end++;
        if (end == source.Length || source.Text[end] != '\n') return null;
        return TextSpan.FromBounds(source.LineSpan(line).Start, end + 1);
    }

    private static string IndentAt(SourceText source, int offset)
    {
        var line = source.LineSpan(source.PositionOf(offset).Line);
        var text = source.Slice(line);
        return text[..(text.Length - text.TrimStart(" \t").Length)].ToString();
    }
}
