using CsCheck;

namespace AgendaLang.Exchange.Tests.Testing;

/// <summary>Random texts of the sort that files from elsewhere hold.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "Opening", "water", " ", "  ", "\"", "\\", "\n", "\r\n", "\t", "{", "}", "//", "///", "\"\"\"", "use \"x\"", "\nmeeting m {", "\u202E", "\u200F", "\u0007", "\u0085", "\u2028", "\uFEFF", "é", "e\u0301",
        "Анна", "الماء", "東京", "🦊", "<p>", "</p>", "<script>", "&amp;", "]]>", "'", "’", ",", ";", ":", "=cmd()", "\\n", "\\u{41}", "-", "_", "1", "42", "in", "session", "+1", "24:00",
    ];

    /// <summary>A text; may be empty.</summary>
    public static Gen<string> Text { get; } = Gen.Int[0, Pieces.Length - 1].Array[0, 8].Select(parts => string.Concat(parts.Select(part => Pieces[part])));

    /// <summary>What an agenda says where it keeps a title: white space is one blank each, controls are gone.</summary>
    public static string Kept(string text) => string.Join(' ', string.Concat(text.Select(c => c is '\u2028' or '\u0085' ? ' ' : c)).Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Replace("\u0007", "", StringComparison.Ordinal)).Where(word => word.Length > 0));
}
