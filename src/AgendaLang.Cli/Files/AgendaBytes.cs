using System.Buffers;
using System.Text.Unicode;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Cli.Files;

/// <summary>Turns the bytes of a file into text, strictly: UTF-8 or nothing.</summary>
internal static class AgendaBytes
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    /// <summary>Reads a stream to its end and decodes it.</summary>
    /// <param name="path">The path under which the text is known.</param>
    /// <param name="stream">The bytes; need not know its length.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static FileRead Read(string path, Stream stream)
    {
        // One byte more than allowed tells "too large" from "just fits", also for what has no length of its own.
        var expected = stream.CanSeek ? Math.Min(stream.Length, MaxLength) + 1 : 64 * 1024;
        // Lent, not made: of many files the buffers would be most of the memory.
        var buffer = ArrayPool<byte>.Shared.Rent((int)expected);
        try
        {
            var length = 0;
            while (true)
            {
                var read = stream.Read(buffer, length, buffer.Length - length);
                if (read == 0) return Decode(path, buffer.AsSpan(0, length));
                length += read;
                if (length > MaxLength) return new(null, "The file is larger than 16 MiB.");
                if (length < buffer.Length) continue;
                var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, MaxLength + 1));
                buffer.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Decodes UTF-8. A byte order mark becomes U+FEFF at the start, so that writing gives the same bytes back.</summary>
    public static FileRead Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return new(null, "The file is UTF-16 where UTF-8 is expected.", 0);

        var units = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            var status = Utf8.ToUtf16(bytes, units, out var read, out var written, replaceInvalidSequences: false);
            return status == OperationStatus.Done
                ? new(new SourceText(path, new string(units, 0, written)))
                : new(null, "The file is not UTF-8.", read);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(units);
        }
    }
}
