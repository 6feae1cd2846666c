using System.Globalization;
using System.Text;

namespace AgendaLang.LanguageServer.Protocol;

/// <summary>Addresses of files as editors write them (RFC 8089, with what editors make of it), and paths.</summary>
internal static class FileUri
{
    private const string Scheme = "file://";

    /// <summary>The absolute path of an address, with <c>/</c> between its parts; null if it is not one of a file.</summary>
    public static string? ToPath(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = uri.AsSpan(Scheme.Length);
        var end = rest.IndexOfAny('?', '#');
        if (end >= 0) rest = rest[..end];
        var path = Decode(rest);
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        path = path.Replace('\\', '/');
        // A host is a server of Windows; "localhost" is this machine.
        if (path.StartsWith("localhost/", StringComparison.OrdinalIgnoreCase)) path = path["localhost".Length..];
        if (path.Length == 0) return null;
        if (path[0] != '/') return "//" + path;
        return IsDrive(path) ? char.ToUpperInvariant(path[1]) + path[2..] : path;
    }

    /// <summary>The absolute path of a folder's address, without a <c>/</c> at its end; null if it is not one of a file.</summary>
    public static string? ToFolder(string uri) => ToPath(uri) is { } path ? path.Length > 1 && path[^1] == '/' && path is not [_, ':', '/'] ? path.TrimEnd('/') : path : null;

    /// <summary>The address of an absolute path, with <c>/</c> between its parts.</summary>
    public static string FromPath(string path)
    {
        var result = new StringBuilder(Scheme);
        var rest = path;
        if (rest.StartsWith("//", StringComparison.Ordinal)) rest = rest[2..];
        else if (!rest.StartsWith('/')) result.Append('/');
        foreach (var octet in Encoding.UTF8.GetBytes(rest))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'/' or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~') result.Append((char)octet);
            else result.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }
        return result.ToString();
    }

    // "/c:/folder"
    private static bool IsDrive(string path) => path.Length > 2 && path[2] == ':' && char.IsAsciiLetter(path[1]);

    private static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('%')) return text.ToString();
        var octets = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var length = 0;
        while (!text.IsEmpty)
        {
            if (text[0] == '%' && text.Length > 2 && byte.TryParse(text[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                octets[length++] = octet;
                text = text[3..];
                continue;
            }
            var next = text[1..].IndexOf('%');
            var piece = next < 0 ? text : text[..(next + 1)];
            length += Encoding.UTF8.GetBytes(piece, octets.AsSpan(length));
            text = text[piece.Length..];
        }
        return Encoding.UTF8.GetString(octets, 0, length);
    }
}
