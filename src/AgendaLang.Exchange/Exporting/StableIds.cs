using System.Security.Cryptography;
using System.Text;

namespace AgendaLang.Exchange.Exporting;

/// <summary>Ids made of what something is called, the same at each export.</summary>
internal static class StableIds
{
    /// <summary>Sixteen hexadecimal digits that stand for a text.</summary>
    public static string Digits(string text) => Convert.ToHexStringLower(Hash(text).AsSpan(0, 8));

    /// <summary>A UUID of version 8 that stands for a text. Where an id was made of a UUID by <c>agenda import</c>, it begins with the same digits, so that it leads to the same id again.</summary>
    public static string Uuid(string text, string? id = null)
    {
        var bytes = Hash(text);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        var digits = Convert.ToHexStringLower(bytes.AsSpan(0, 16));
        if (id is { Length: 10 } && id.StartsWith("s-", StringComparison.Ordinal) && id.Skip(2).All(char.IsAsciiHexDigitLower)) digits = id[2..] + digits[8..];
        return $"{digits[..8]}-{digits[8..12]}-{digits[12..16]}-{digits[16..20]}-{digits[20..]}";
    }

    /// <summary>A number above 0 that stands for a text, mostly its own.</summary>
    public static int Number(string text)
    {
        var bytes = Hash(text);
        return (bytes[0] & 0x7F) << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3] | 1;
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
