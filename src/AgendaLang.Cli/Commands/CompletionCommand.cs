using System.CommandLine;
using AgendaLang.Cli.Completions;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda completion</c>: the script that lets a shell complete our commands.</summary>
internal sealed class CompletionCommand : IAgendaCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private readonly Lazy<Argument<string?>> _shell = new(() =>
    {
        var shell = new Argument<string?>("shell")
        {
            HelpName = "SHELL",
            Description = string.Join(", ", Shells[..^1]) + " or " + Shells[^1],
            Arity = ArgumentArity.ZeroOrOne,
        };
        shell.CompletionSources.Add(Shells);
        return shell;
    });

    /// <inheritdoc/>
    public string Name => "completion";

    /// <inheritdoc/>
    public string Summary => "Writes a completion script for a shell.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("source <(agenda completion bash)", "bash; in ~/.bashrc for every session"),
        ("source <(agenda completion zsh)", "zsh; in ~/.zshrc, after compinit"),
        ("agenda completion fish | source", "fish; in config.fish"),
        ("agenda completion pwsh | Out-String | Invoke-Expression", "PowerShell; in $PROFILE"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command) => command.Arguments.Add(_shell.Value);

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var written = line.GetValue(_shell.Value)
            ?? throw new CommandProblem($"Which shell? Write one of {string.Join(", ", Shells)} behind \"agenda completion\".");
        var commands = CommandLine.Commands.Select(CompletionModel.Of).ToList();
        shell.Output.Write(written switch
        {
            "bash" => BashScript.Of(commands),
            "zsh" => ZshScript.Of(commands),
            "fish" => FishScript.Of(commands),
            "pwsh" => PwshScript.Of(commands),
            _ => throw new CommandProblem($"There is no completion for \"{written}\".{CommandLine.DidYouMean(written, Shells)} There is one for {string.Join(", ", Shells)}."),
        });
        return ExitStatus.Done;
    }
}
