using System.Text;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>Tells formats by their content.</summary>
internal static class FormatDetection
{
    /// <exception cref="ImportProblemException">It is none that we know.</exception>
    public static ImportFormat Of(ReadOnlySpan<byte> source)
    {
        if (source.IsEmpty) throw new ImportProblemException("The file is empty.");
        // XML says its own encoding; UTF-16 begins with its mark, or with "<" in two bytes.
        if (source is [0xFF, 0xFE, (byte)'<', 0, ..] or [0xFE, 0xFF, 0, (byte)'<', ..] or [(byte)'<', 0, ..] or [0, (byte)'<', ..]) return ImportFormat.ScheduleXml;
        var start = source.StartsWith("\uFEFF"u8) ? source[3..] : source;
        start = start.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty) throw new ImportProblemException("The file is empty.");
        if (start[0] == (byte)'<') return ImportFormat.ScheduleXml;
        if (start[0] is (byte)'{' or (byte)'[') return ImportFormat.ScheduleJson;
        var line = Encoding.Latin1.GetString(start[..Math.Min(start.Length, 4096)]);
        if (line.StartsWith("BEGIN:", StringComparison.OrdinalIgnoreCase)) return ImportFormat.Calendar;
        if (source is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) throw SourceDecoding.Utf16();
        if (CsvTable.LooksLikeHeader(line.Split('\n')[0])) return ImportFormat.Csv;
        throw new ImportProblemException("It is not clear what this is: no schedule.xml, schedule.json or calendar, and the first line does not name columns of a table. Say it with --format, or see docs/importing.md for the names of columns.");
    }
}
