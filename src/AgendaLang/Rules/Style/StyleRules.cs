using System.Collections.Immutable;

namespace AgendaLang.Rules.Style;

/// <summary>The rules of this family, by id.</summary>
internal static class StyleRules
{
    public static ImmutableArray<IRule> All => [new IdStyle(), new NoName(), new UnusedWaiver(), new SameCodeName()];
}
