using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Tells days that say something from those that only hold what is on them: a day and an equal date of the event say the same.</summary>
internal static class DaysSaid
{
    /// <summary>Whether a day, which only one state has, says nothing that the other does not say by the dates of the event.</summary>
    /// <param name="symbol">What only one state has.</param>
    /// <param name="otherOf">What a declaration of that state is in the other.</param>
    public static bool IsSaidAnyway(Symbol symbol, Func<Symbol, Symbol?> otherOf)
    {
        if (symbol is not { Kind: Kind.Day, Date: { } date } || otherOf(symbol.Event!) is not { } other) return false;
        return symbol.Name == null && symbol.Declaration.Doc == null && !symbol.Declaration.Properties.Any() && EventModel.Of(other).HasDate(date);
    }
}
