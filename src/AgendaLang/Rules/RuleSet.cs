using AgendaLang.Language;
using AgendaLang.Rules.Participants;
using AgendaLang.Rules.Process;
using AgendaLang.Rules.Style;
using AgendaLang.Rules.Time;
using AgendaLang.Rules.Topics;

namespace AgendaLang.Rules;

/// <summary>All rules about what an agenda means, by id.</summary>
internal static class RuleSet
{
    private static readonly Lazy<IRule[]> Rules = new(() =>
        [.. ParticipantRules.All, .. TopicRules.All, .. TimeRules.All, .. ProcessRules.All, .. StyleRules.All]);
    private static readonly Lazy<IDeclarationRule[][]> ByKind = new(() =>
        [.. Enum.GetValues<Kind>().Select(kind => Rules.Value.OfType<IDeclarationRule>().Where(rule => rule.Kinds.Contains(kind)).ToArray())]);
    private static readonly Lazy<IEventRule[]> EventRules = new(() => [.. Rules.Value.OfType<IEventRule>()]);
    private static readonly Lazy<IFileRule[]> FileRules = new(() => [.. Rules.Value.OfType<IFileRule>()]);
    private static readonly Lazy<ISetRule[]> SetRules = new(() => [.. Rules.Value.OfType<ISetRule>()]);
    private static readonly Lazy<IAllSetsRule[]> AllSetsRules = new(() => [.. Rules.Value.OfType<IAllSetsRule>()]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IRule> All => Rules.Value;

    /// <summary>Those that look at declarations of a kind.</summary>
    public static ReadOnlySpan<IDeclarationRule> Of(Kind kind) => ByKind.Value[(int)kind];

    /// <summary>Those that look at events.</summary>
    public static ReadOnlySpan<IEventRule> OfEvents => EventRules.Value;

    /// <summary>Those that look at files.</summary>
    public static ReadOnlySpan<IFileRule> OfFiles => FileRules.Value;

    /// <summary>Those that look at sets.</summary>
    public static ReadOnlySpan<ISetRule> OfSets => SetRules.Value;

    /// <summary>Those that look at all sets at once.</summary>
    public static ReadOnlySpan<IAllSetsRule> OfAllSets => AllSetsRules.Value;
}
