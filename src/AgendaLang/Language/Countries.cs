using System.Collections.Immutable;
using System.Text;
using AgendaLang.Text;

namespace AgendaLang.Language;

/// <summary>A country of ISO 3166-1.</summary>
/// <param name="Code">Its alpha-2 code in lower case: <c>kz</c>.</param>
/// <param name="Name">Its short English name as people write it: "Kazakhstan".</param>
public readonly record struct CountryCode(string Code, string Name);

/// <summary>
/// The 249 officially assigned alpha-2 codes of ISO 3166-1, and <c>xk</c>. ISO has not assigned <c>xk</c>: it is one of its user-assigned codes, which the European
/// Union, the IMF, Unicode CLDR and others use for Kosovo, and an agenda has to be able to name who sits at the table. Reserved codes (<c>eu</c>, <c>uk</c>,
/// <c>un</c>) are none of a country: the first and last are organizations, and the United Kingdom is <c>gb</c>.
/// </summary>
public static partial class Countries
{
    /// <summary>All countries, by code.</summary>
    public static ImmutableArray<CountryCode> All => Table.All;

    /// <summary>Whether the code is one of a country, in whatever case.</summary>
    public static bool IsKnown(ReadOnlySpan<char> code) => NameOf(code) is not null;

    /// <summary>Short English name of the country that has the alpha-2 code, in whatever case; null where none has.</summary>
    public static string? NameOf(ReadOnlySpan<char> code)
    {
        if (code.Length != 2)
            return null;

        Span<char> lower = stackalloc char[2];
        Ascii.ToLower(code, lower, out _);
        return PackedRows.RestOfLine(Rows, lower)?[4..];
    }

    /// <summary>
    /// The alpha-2 code that somebody means who writes an alpha-3 code (<c>kaz</c>), an English name (<c>Kazakhstan</c>, <c>south-korea</c>) or
    /// <c>uk</c>; null where it is none of these. For the help of a message and its quick fix.
    /// </summary>
    public static string? FindCode(string text)
    {
        var wanted = UnicodeText.Fold(text.Replace('-', ' '));
        if (wanted is "uk")
            return "gb";
        foreach (var (code, name) in Table.All)
        {
            if (UnicodeText.Fold(name.Replace('-', ' ')) == wanted)
                return code;
        }

        return wanted.Length == 3 ? Table.ByAlpha3.GetValueOrDefault(wanted) : null;
    }

    private static class Table
    {
        private static readonly string[] Lines = PackedRows.Lines(Rows);

        public static readonly ImmutableArray<CountryCode> All = [.. Lines.Select(line => new CountryCode(line[..2], line[7..]))];

        public static readonly Dictionary<string, string> ByAlpha3 = Lines.ToDictionary(line => line[3..6], line => line[..2]);
    }
}
