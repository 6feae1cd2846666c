using System.Text;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
internal sealed record CsvRow(IReadOnlyList<string> Cells, int Line);

/// <summary>Takes a table apart into cells (RFC 4180), whichever of comma, semicolon and tab divides them.</summary>
internal static class CsvTable
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>Whether a line names columns that we know.</summary>
    public static bool LooksLikeHeader(string line)
    {
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) return true;
        var names = line.TrimEnd('\r').Split(Delimiters).Select(CsvColumns.Find).Where(column => column != CsvColumn.None).ToHashSet();
        return names.Contains(CsvColumn.Title) || names.Count >= 2;
    }

    /// <summary>All rows that hold something, the names of columns first.</summary>
    /// <exception cref="ImportProblemException">A quotation mark is not closed.</exception>
    public static List<CsvRow> Read(string source)
    {
        var (at, line) = (0, 1);
        var delimiter = '\0';
        // Excel's own way to say it.
        if (source.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && source.Length > 4)
        {
            delimiter = source[4];
            at = source.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end + 1 : source.Length;
            line++;
        }
        if (delimiter == '\0') delimiter = DelimiterOf(source.AsSpan(at));
        var rows = new List<CsvRow>();
        while (at < source.Length)
        {
            var first = line;
            var row = new CsvRow(ReadRow(source, delimiter, ref at, ref line, first), first);
            if (row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))) rows.Add(row);
        }
        return rows;
    }

    private static char DelimiterOf(ReadOnlySpan<char> source)
    {
        var header = source[..(source.IndexOfAny('\r', '\n') is >= 0 and var end ? end : source.Length)].ToString();
        return Delimiters.MaxBy(delimiter => header.Split(delimiter).Count(name => CsvColumns.Find(name) != CsvColumn.None));
    }

    private static List<string> ReadRow(string source, char delimiter, ref int at, ref int line, int first)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        while (true)
        {
            if (at < source.Length && source[at] == '"') ReadQuoted(source, cell, ref at, ref line, first);
            var end = source.AsSpan(at).IndexOfAny(delimiter, '\r', '\n') is >= 0 and var length ? at + length : source.Length;
            cell.Append(source, at, end - at);
            at = end;
            cells.Add(cell.ToString());
            cell.Clear();
            if (at >= source.Length) return cells;
            if (source[at] == delimiter)
            {
                at++;
                continue;
            }
            at += source[at] == '\r' && at + 1 < source.Length && source[at + 1] == '\n' ? 2 : 1;
            line++;
            return cells;
        }
    }

    private static void ReadQuoted(string source, StringBuilder cell, ref int at, ref int line, int first)
    {
        for (at++; at < source.Length; at++)
        {
            if (source[at] == '\n') line++;
            if (source[at] != '"') cell.Append(source[at]);
            else if (at + 1 < source.Length && source[at + 1] == '"') cell.Append(source[++at]);
            else
            {
                at++;
                return;
            }
        }
        throw new ImportProblemException("A quotation mark is not closed in the row that begins here.", first);
    }
}
