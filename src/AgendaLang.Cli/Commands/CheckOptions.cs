namespace AgendaLang.Cli.Commands;

/// <summary>What <c>agenda check</c> is asked for.</summary>
internal sealed record CheckOptions
{
    /// <summary>Files, folders and <c>-</c>; none means the current folder.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>The name that standard input takes; null if none was given.</summary>
    public string? StandardInputName { get; init; }

    /// <summary>How findings are written: <c>json</c>, <c>sarif</c>, <c>github</c>; else as text.</summary>
    public string? Output { get; init; }

    /// <summary>Whether warnings end the command with 1, too.</summary>
    public bool WarningsAreErrors { get; init; }

    /// <summary>Whether the numbers of the check follow the findings.</summary>
    public bool Statistics { get; init; }
}
