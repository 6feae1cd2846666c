using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace AgendaLang.Exchange.Importing.Reading;

/// <summary>Turns bytes into text, strictly: UTF-8 or nothing.</summary>
internal static class SourceDecoding
{
    /// <exception cref="ImportProblemException">It is not UTF-8.</exception>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) throw Utf16();
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var units = new char[bytes.Length];
        if (Utf8.ToUtf16(bytes, units, out var read, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
            return new(units, 0, written);
        var guess = bytes[read] is >= 0x80 ? string.Create(CultureInfo.InvariantCulture, $" The byte {bytes[read]:X2} there suggests Windows-1252 or the like.") : "";
        throw new ImportProblemException($"The file is not UTF-8.{guess} Save it as UTF-8, in Excel as \"CSV UTF-8\".", bytes[..read].Count((byte)'\n') + 1);
    }

    public static ImportProblemException Utf16() => new("The file is UTF-16 where UTF-8 is expected. Save it as UTF-8.");
}
