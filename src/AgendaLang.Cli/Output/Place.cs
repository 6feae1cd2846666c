using AgendaLang.Findings;
using AgendaLang.Text;

namespace AgendaLang.Cli.Output;

/// <summary>A stretch of a file as people, editors and other programs count it: lines and columns from 1, columns in UTF-16 units, a byte order mark not counted.</summary>
internal readonly record struct Place(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Where a location is.</summary>
    public static Place Of(Location location) => Of(location.Source, location.Span);

    /// <summary>Where a stretch of a text is.</summary>
    public static Place Of(SourceText source, TextSpan span)
    {
        var (line, column) = Of(source, span.Start);
        var (endLine, endColumn) = Of(source, span.End);
        return new(line, column, endLine, endColumn);
    }

    private static (int Line, int Column) Of(SourceText source, int offset)
    {
        var position = source.PositionOf(offset);
        var mark = position.Line == 0 && position.Column > 0 && source.Text[0] == '\uFEFF' ? 1 : 0;
        return (position.Line + 1, position.Column + 1 - mark);
    }
}
