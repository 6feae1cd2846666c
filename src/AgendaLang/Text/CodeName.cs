using System.Text;

namespace AgendaLang.Text;

/// <summary>What an id is called in a program (AGL6004).</summary>
internal static class CodeName
{
    private const int LongestShort = 128;

    /// <summary>The words of an id, split at <c>-</c> and <c>_</c>, each begun with a capital, joined; empty for an empty id.</summary>
    public static string Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length <= LongestShort && Ascii.IsValid(id)) return OfShort(id);
        var name = new StringBuilder(id.Length);
        var isBegin = true;
        foreach (var rune in id.EnumerateRunes())
        {
            if (rune.Value is '-' or '_')
            {
                isBegin = true;
                continue;
            }
            name.Append((isBegin ? Rune.ToUpperInvariant(rune) : rune).ToString());
            isBegin = false;
        }
        return name.ToString();
    }

    // Nearly all ids are such, and a checker asks for thousands.
    private static string OfShort(string id)
    {
        Span<char> name = stackalloc char[LongestShort];
        var length = 0;
        var isBegin = true;
        foreach (var c in id)
        {
            if (c is '-' or '_')
            {
                isBegin = true;
                continue;
            }
            name[length++] = isBegin ? char.ToUpperInvariant(c) : c;
            isBegin = false;
        }
        return id.AsSpan().SequenceEqual(name[..length]) ? id : new(name[..length]);
    }
}
