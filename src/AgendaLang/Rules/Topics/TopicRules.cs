using System.Collections.Immutable;

namespace AgendaLang.Rules.Topics;

/// <summary>The rules of this family, by id.</summary>
internal static class TopicRules
{
    public static ImmutableArray<IRule> All =>
        [new TopicDropped(), new RequestNotOnAgenda(), new TopicUnused(), new TopicAliasClash(), new NoTopic(), new TopicOutsideSession(), new ItemNotTakenUp()];
}
