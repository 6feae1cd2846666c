using System.Collections.Immutable;
using System.Text;
using NodaTime;

namespace AgendaLang.Language;

/// <summary>
/// Ids of the IANA time zone database, canonical ones and links alike, as <see cref="DateTimeZoneProviders.Tzdb"/> knows them. Kept as a list, since
/// opening NodaTime's data takes milliseconds and a check without times needs none of it; a test compares the two.
/// </summary>
public static partial class TimeZones
{
    /// <summary>All ids that can be written in an agenda, in ordinal order: those without a plus sign, which no word has (<c>Etc/GMT+5</c>).</summary>
    public static ImmutableArray<string> All => Table.All;

    /// <summary>Whether there is a zone of that id, and it can be written in an agenda: <c>Asia/Tashkent</c>. Case counts, as it does in NodaTime.</summary>
    public static bool IsKnown(ReadOnlySpan<char> id) => PackedRows.ContainsWord(Ids, id);

    /// <summary>The zone's rules, from NodaTime's built-in data; null where there is no such zone.</summary>
    public static DateTimeZone? Find(string id) => IsKnown(id) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;

    private static class Table
    {
        public static readonly ImmutableArray<string> All =
            [.. Encoding.ASCII.GetString(Ids).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];
    }
}
