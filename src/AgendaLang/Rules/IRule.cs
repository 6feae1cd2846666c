using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules;

/// <summary>Something that a protocol officer would look for. Each rule is a class that can be read alone; it holds no state.</summary>
internal interface IRule
{
    /// <summary>Its id, name, severity and summary.</summary>
    RuleInfo Info { get; }

    /// <summary>Its page. Made anew when asked for, so that nobody pays for it who does not read it.</summary>
    RulePage Page { get; }
}

/// <summary>A rule that looks at one declaration and at what follows from what that names. It runs again only when something that it read has changed.</summary>
internal interface IDeclarationRule : IRule
{
    /// <summary>The kinds that it looks at.</summary>
    KindSet Kinds { get; }

    /// <summary>Looks at one declaration, which may be broken: what seems absent then may be there.</summary>
    void Check(Symbol symbol, RuleContext context);
}

/// <summary>A rule that looks at one meeting or summit with all that it holds. It runs again only when something that it read has changed.</summary>
internal interface IEventRule : IRule
{
    /// <summary>Looks at one event.</summary>
    void Check(EventModel inEvent, RuleContext context);
}

/// <summary>A rule that compares declarations of one file with each other.</summary>
internal interface IFileRule : IRule
{
    /// <summary>Looks at one file.</summary>
    void Check(AgendaFile file, RuleContext context);
}

/// <summary>A rule that compares what stands anywhere in a set. It reads what is summed up of each event.</summary>
internal interface ISetRule : IRule
{
    /// <summary>Whether it asks for files outside of the set that use one of it. If not, what it finds is kept as long as the set stays as it is.</summary>
    bool LooksOutside => false;

    /// <summary>Looks at one set. What two sets give alike is shown once.</summary>
    void Check(SetView set, RuleContext context);
}

/// <summary>A rule about what is absent: it is so only if it is so in every set of the check, so this rule looks at all of them at once.</summary>
internal interface IAllSetsRule : IRule
{
    /// <summary>Looks at all sets of a check.</summary>
    void Check(AllSets sets, RuleContext context);
}
