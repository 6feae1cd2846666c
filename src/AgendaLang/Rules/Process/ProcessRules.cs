using System.Collections.Immutable;

namespace AgendaLang.Rules.Process;

/// <summary>The rules of this family, by id.</summary>
internal static class ProcessRules
{
    public static ImmutableArray<IRule> All => [];
}
