using System.Globalization;
using System.Text;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Importing.Writing;

/// <summary>Ids made from what a source calls things.</summary>
internal static class IdText
{
    private const int MaxLength = 48;
    private const int MaxRead = 200;

    /// <summary>Whether a word is an id of the language.</summary>
    public static bool IsId(string word)
    {
        if (word.Length == 0 || word.Contains('/', StringComparison.Ordinal)) return false;
        var isFirst = true;
        foreach (var rune in word.EnumerateRunes())
        {
            if (!(isFirst ? UnicodeText.IsWordStart(rune) : UnicodeText.IsWordPart(rune))) return false;
            isFirst = false;
        }
        return true;
    }

    /// <summary>A name as an id in kebab-case, of one script; what stands before it where the name has no letter to begin with.</summary>
    /// <param name="name">The name.</param>
    /// <param name="prefix">A word such as <c>room</c>.</param>
    public static string Of(string name, string prefix)
    {
        // Without diacritics where that gives plain letters; й and и are two letters.
        if (name.Length > MaxRead) name = name[..MaxRead];
        var kebab = Kebab(UnicodeText.Fold(name));
        if (!Ascii.IsValid(kebab)) kebab = Kebab(name.ToLowerInvariant());
        if (UnicodeText.MixesScripts(kebab)) kebab = Kebab(string.Concat(kebab.Select(c => char.IsAscii(c) ? c : ' ')));
        if (kebab.Length == 0) return $"{prefix}-{Hash(name)}";
        if (UnicodeText.IsWordStart(Rune.GetRuneAt(kebab, 0))) return kebab;
        var longer = $"{prefix}-{kebab}";
        return UnicodeText.MixesScripts(longer) ? NumberLast(kebab) ?? $"{prefix}-{Hash(name)}" : longer;
    }

    // Before letters of another script there is no word of ours: 1-東京 is 東京-1.
    private static string? NumberLast(string kebab)
    {
        var words = kebab.Split('-').ToList();
        var first = words.FindIndex(word => IsId(word));
        return first < 0 ? null : string.Join('-', words.Skip(first).Concat(words.Take(first)));
    }

    /// <summary>The id of an entry that the source knows by a globally unique id, a number, a code or the UID of a calendar.</summary>
    public static string OfEntry(string sourceId)
    {
        if (Guid.TryParse(sourceId, out var guid)) return $"s-{Digits(guid)}";
        if (sourceId.Length <= 12 && sourceId.All(char.IsAsciiDigit)) return $"s{sourceId}";
        var name = sourceId.Split('@')[0];
        if (Guid.TryParse(name, out guid)) return $"s-{Digits(guid)}";
        return name.Length is > 0 and <= 24 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? Of(name, "s") : $"s-{Hash(sourceId)}";
    }

    /// <summary>What tells two of one name apart: the source's id in short, else a number made from the name's very spelling.</summary>
    public static string Suffix(string? sourceId, string name)
    {
        if (sourceId is null) return Hash(name);
        if (Guid.TryParse(sourceId, out var guid)) return Digits(guid);
        return sourceId.Length <= 12 && sourceId.All(char.IsAsciiLetterOrDigit) ? sourceId.ToLowerInvariant() : Hash(sourceId);
    }

    /// <summary>Eight digits that depend on a text and nothing else (FNV-1a).</summary>
    public static string Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text) hash = (hash ^ unit) * 1099511628211UL;
        return ((uint)(hash ^ (hash >> 32))).ToString("x8", CultureInfo.InvariantCulture);
    }

    // Eight of 32 digits tell the few thousand entries of a schedule apart; where they do not, the id gets a suffix.
    private static string Digits(Guid guid) => guid.ToString("N", CultureInfo.InvariantCulture)[..8];

    private static string Kebab(string name)
    {
        var id = new StringBuilder(Math.Min(name.Length, MaxLength));
        // Longer names are cut, at a word if there is one near.
        foreach (var rune in UnicodeText.ToNfc(name).EnumerateRunes())
        {
            if (id.Length >= MaxLength) break;
            if (UnicodeText.IsWordPart(rune) && rune.Value is not ('-' or '_' or '/')) id.Append(rune.ToString());
            // An apostrophe joins, as in o'neill; anything else parts.
            else if (rune.Value is not ('\'' or '’') && id.Length > 0 && id[^1] != '-') id.Append('-');
        }
        var text = id.ToString();
        if (text.Length >= MaxLength && text.LastIndexOf('-') is > MaxLength / 2 and var cut) text = text[..cut];
        text = text.Trim('-');
        // What begins with a mark or a digit of another script is no id, even behind a prefix of letters.
        return text.Length > 0 && !IsId("x" + text) ? "" : text;
    }
}
