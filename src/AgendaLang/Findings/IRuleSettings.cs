namespace AgendaLang.Findings;

/// <summary>How grave somebody wants the findings of a rule to be.</summary>
public enum ConfiguredSeverity : byte
{
    /// <summary>As the rule says itself.</summary>
    Default,

    /// <summary>The rule is off.</summary>
    None,

    /// <summary>The rule is on, and its findings are not shown.</summary>
    Silent,

    /// <summary>Worth knowing: <c>suggestion</c>.</summary>
    Information,

    /// <summary>Should be mended.</summary>
    Warning,

    /// <summary>The agenda cannot stand as it is.</summary>
    Error,
}

/// <summary>What is configured about rules. The command reads it from <c>.editorconfig</c> files.</summary>
public interface IRuleSettings
{
    /// <summary>What is configured for a rule in a file.</summary>
    /// <param name="path">The file's path, as <c>IAgendaFiles</c> knows it.</param>
    /// <param name="rule">The rule; never one whose severity is fixed.</param>
    ConfiguredSeverity SeverityOf(string path, RuleInfo rule);
}
