using System.Buffers;
using System.Text;

namespace AgendaLang.Language;

public static partial class LanguageTags
{
    /// <summary>
    /// The language of a tag without script, region and variant, in lower case: <c>ru</c> for <c>ru-KZ</c>. Old tags and single languages of a
    /// family that one tag stands for give that tag, so that who speaks one understands the other: <c>he</c> for <c>iw</c>, <c>zh</c> for <c>cmn</c>.
    /// </summary>
    /// <returns>Null for what is no valid tag, and for tags that name no language (<c>und</c>, <c>mul</c>, private ones).</returns>
    public static string? PrimaryLanguage(ReadOnlySpan<char> tag)
    {
        if (!IsValid(tag)) return null;
        var end = tag.IndexOf('-');
        var first = end < 0 ? tag : tag[..end];
        Span<char> lower = stackalloc char[3];
        // Tags registered whole (i-klingon) and private ones (x-…) begin with one letter.
        if (first.Length is < 2 or > 3 || Ascii.ToLower(first, lower, out var length) != OperationStatus.Done) return null;
        ReadOnlySpan<char> language = lower[..length];
        if (language is "und" or "mul" or "mis" or "zxx") return null;
        return PackedRows.RestOfLine(SpokenAs, language) ?? language.ToString();
    }

    // Deprecated tags with what is preferred to them, and languages that ISO 639-3 counts to one of two letters.
    private static ReadOnlySpan<byte> SpokenAs =>
        """
        arb ar
        azj az
        cmn zh
        fil tl
        in id
        iw he
        ji yi
        khk mn
        kmr ku
        mo ro
        nb no
        nn no
        pes fa
        prs fa
        swh sw
        uzn uz
        zsm ms
        """u8;
}
