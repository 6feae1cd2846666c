using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;

namespace AgendaLang.Cli;

/// <summary>What the command sees of the world: its streams, its folder, its environment. Tests give their own.</summary>
internal sealed class Shell
{
    /// <summary>Standard input, as bytes.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output: data.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Opens standard output as bytes; nothing is written to <see cref="Output"/> then.</summary>
    public Func<Stream> OpenRawOutput { get; init; } = StandardStream.OpenOutput;

    /// <summary>Standard error: talk.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The value of an environment variable; null where there is none.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>The current folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether standard output is a terminal that a person looks at.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Columns of the terminal; null where there is none or it does not say.</summary>
    public int? Width { get; init; }

    /// <summary>Begins to watch files.</summary>
    public Func<IFileWatch> Watch { get; init; } = () => new FolderWatch();

    /// <summary>Set when the command is to stop.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether standard output may be coloured: a terminal, and neither NO_COLOR (any value but none, as no-color.org has it) nor TERM=dumb.</summary>
    public bool IsColoured => OutputIsTerminal
        && string.IsNullOrEmpty(Environment("NO_COLOR"))
        && Environment("TERM") != "dumb";

    /// <summary>Whether the terminal can be cleared.</summary>
    public bool CanClear => OutputIsTerminal && Environment("TERM") != "dumb";

    /// <summary>Says something to the person on standard error.</summary>
    public void Say(string text) => Error.WriteLine(VisibleText.Line(text));
}

/// <summary>The command cannot be carried out, for a reason that the person can do something about: exit status 2.</summary>
internal sealed class CommandProblem(string message) : Exception(message);

/// <summary>Exit statuses, fixed by the command's contract.</summary>
internal static class ExitStatus
{
    /// <summary>Done, nothing to report.</summary>
    public const int Done = 0;

    /// <summary>Findings.</summary>
    public const int Findings = 1;

    /// <summary>The command could not be carried out.</summary>
    public const int Failed = 2;

    /// <summary>Stopped with Ctrl+C, as shells count it: 128 and the signal's number.</summary>
    public const int Interrupted = 130;
}
