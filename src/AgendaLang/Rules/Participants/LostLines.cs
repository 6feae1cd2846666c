using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>Tells where a property could not be read in full, so that more may be meant than is known.</summary>
internal static class LostLines
{
    /// <summary>Whether a declaration has such a line of one of some properties.</summary>
    public static bool HasLost(this ModelView view, Symbol symbol, params ReadOnlySpan<Keyword> keywords)
    {
        foreach (var fact in view.Facts(symbol))
        {
            if (!fact.IsBroken) continue;
            foreach (var keyword in keywords)
                if (fact.Keyword == keyword) return true;
        }
        return false;
    }
}
