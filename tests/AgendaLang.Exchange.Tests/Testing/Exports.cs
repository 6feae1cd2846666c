using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AgendaLang.Exchange.Exporting;

namespace AgendaLang.Exchange.Tests.Testing;

/// <summary>What stands in exported files.</summary>
internal static partial class Exports
{
    /// <summary>All text of a file, lines that were folded put together.</summary>
    public static string AllText(Exported exported, ExportFormat format)
    {
        if (format == ExportFormat.Word) return string.Concat(Parts(exported).Select(part => part.Text));
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(exported.Content.Span);
        return format switch
        {
            ExportFormat.Calendar => text.Replace("\r\n ", "", StringComparison.Ordinal),
            // Hashes may hold any three letters.
            ExportFormat.Html => StyleHash().Replace(text, ""),
            _ => text,
        };
    }

    /// <summary>The parts of a package, in its order.</summary>
    public static IReadOnlyList<(string Name, string Text)> Parts(Exported exported)
    {
        using var package = new ZipArchive(new MemoryStream(exported.Content.ToArray()));
        return [.. package.Entries.Select(part =>
        {
            using var reader = new StreamReader(part.Open(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return (part.FullName, reader.ReadToEnd());
        })];
    }

    [GeneratedRegex("sha256-[A-Za-z0-9+/=]+")]
    private static partial Regex StyleHash();
}
