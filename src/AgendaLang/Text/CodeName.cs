using System.Text;

namespace AgendaLang.Text;

/// <summary>What an id is called in a program (AGL6004).</summary>
internal static class CodeName
{
    /// <summary>The words of an id, split at <c>-</c> and <c>_</c>, each begun with a capital, joined; empty for an empty id.</summary>
    public static string Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
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
}
