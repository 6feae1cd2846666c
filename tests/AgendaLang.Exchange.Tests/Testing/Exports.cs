using System.Text;
using AgendaLang.Exchange.Exporting;

namespace AgendaLang.Exchange.Tests.Testing;

/// <summary>What stands in exported files.</summary>
internal static class Exports
{
    /// <summary>All text of a file, lines that were folded put together.</summary>
    public static string AllText(Exported exported, ExportFormat format)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(exported.Content.Span);
        return format == ExportFormat.Calendar ? text.Replace("\r\n ", "", StringComparison.Ordinal) : text;
    }
}
