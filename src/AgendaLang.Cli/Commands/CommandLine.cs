using System.CommandLine;
using System.CommandLine.Parsing;
using AgendaLang.Formatting;
using AgendaLang.Text;

namespace AgendaLang.Cli.Commands;

/// <summary>Reads the command line: which command, with what.</summary>
internal static class CommandLine
{
    /// <summary>What the executable is called.</summary>
    public const string Name = "agenda";

    /// <summary>What the executable is for.</summary>
    public const string Summary = "Checks, compares, merges, exports and imports summit agendas (.agenda files).";

    /// <summary>The first things to try.</summary>
    public static readonly (string Line, string Purpose)[] Examples =
    [
        ("agenda check", "check every agenda in this folder and below"),
        ("agenda format", "write them in canonical form"),
        ("agenda diff main...", "what this branch changes, in meaning"),
        ("agenda explain AGL1002", "what a finding means, and how to mend it"),
    ];

    /// <summary>All commands, in the order in which help lists them.</summary>
    public static IReadOnlyList<IAgendaCommand> Commands { get; } =
    [
        new CheckCommand(),
        new FormatCommand(AgendaFormatter.Format),
        new DiffCommand(),
        new MergeCommand(),
        new LogCommand(),
        new BriefCommand(),
        new ExportCommand(),
        new ImportCommand(),
        new ExplainCommand(),
        new GitSetupCommand(),
        new LspCommand(),
        new CompletionCommand(),
    ];

    /// <summary>Carries out a command line; gives the exit status.</summary>
    public static int Run(IReadOnlyList<string> arguments, Shell shell)
    {
        if (arguments.Count == 0)
        {
            HelpText.Write(shell, null);
            return ExitStatus.Done;
        }

        var called = Commands.FirstOrDefault(command => command.Name == arguments[0]);
        return called is null ? RunWithoutCommand(arguments[0], shell) : Run(called, [.. arguments.Skip(1)], shell);
    }

    /// <summary>Carries out a command with what follows it on the line; gives the exit status.</summary>
    public static int Run(IAgendaCommand called, IReadOnlyList<string> arguments, Shell shell)
    {
        if (called.RunAsIs(arguments, shell) is { } status) return status;
        var help = new Option<bool>("--help", "-h", "-?");
        var described = Described(called);
        described.Options.Add(help);
        var line = described.Parse(arguments, new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (line.GetResult(help) is { Implicit: false })
        {
            HelpText.Write(shell, called);
            return ExitStatus.Done;
        }
        if (Mistake(line, described, arguments) is { } mistake)
            throw new CommandProblem($"{mistake} \"agenda {called.Name} --help\" lists what there is.");
        return called.Run(line, shell);
    }

    /// <summary>A command with its arguments and options.</summary>
    public static Command Described(IAgendaCommand command)
    {
        var described = new Command(command.Name, command.Summary);
        command.Describe(described);
        return described;
    }

    /// <summary>An option that takes one of some words.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words), Arity = ArgumentArity.ExactlyOne };
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !words.Contains(word))
                result.AddError($"{name} takes {OneOf(words)}, not \"{word}\".{DidYouMean(word, words)}");
        });
        return option;
    }

    private static string OneOf(string[] words) => words is [var only] ? only : $"{string.Join(", ", words[..^1])} or {words[^1]}";

    /// <summary>The question to add to a message where there is a likely spelling; else nothing.</summary>
    public static string DidYouMean(string written, IEnumerable<string> words) =>
        Spelling.Nearest(written, words) is [var nearest, ..] ? $" Did you mean \"{nearest}\"?" : "";

    private static int RunWithoutCommand(string first, Shell shell)
    {
        switch (first)
        {
            case "--help" or "-h" or "-?":
                HelpText.Write(shell, null);
                return ExitStatus.Done;
            case "--version":
                shell.Output.Write($"{Name} {Program.Version}\n");
                return ExitStatus.Done;
        }
        var (what, words) = first.StartsWith('-')
            ? ("option", (IEnumerable<string>)["--help", "--version"])
            : ("command", Commands.Select(command => command.Name));
        throw new CommandProblem($"There is no {what} \"{first}\".{DidYouMean(first, words)} \"agenda --help\" lists what there is.");
    }

    // What is wrong with the line, as a sentence; null if nothing is.
    private static string? Mistake(ParseResult line, Command command, IReadOnlyList<string> arguments)
    {
        if (UnknownOption(line, command, arguments) is { } unknown)
        {
            var names = command.Options.SelectMany(option => option.Aliases.Prepend(option.Name));
            return $"There is no option \"{unknown}\".{DidYouMean(unknown, names)}";
        }
        foreach (var result in line.CommandResult.Children.OfType<OptionResult>().Where(result => !result.Implicit))
        {
            if (result.IdentifierTokenCount > 1) return $"{result.Option.Name} is given twice.";
            if (result.Tokens.Count < result.Option.Arity.MinimumNumberOfValues)
                return $"{result.Option.Name} needs a value: {result.Option.Name} {result.Option.HelpName}.";
        }
        if (line.UnmatchedTokens.Count > 0) return $"\"{line.UnmatchedTokens[0]}\" is more than \"agenda {command.Name}\" takes.";
        return line.Errors.Count > 0 ? line.Errors[0].Message : null;
    }

    // The library takes an unknown option for an argument; after "--" it is one.
    private static string? UnknownOption(ParseResult line, Command command, IReadOnlyList<string> arguments)
    {
        var end = arguments.ToList().IndexOf("--");
        var free = end < 0 ? 0 : arguments.Count - end - 1;
        var words = command.Arguments
            .SelectMany(argument => line.GetResult(argument)?.Tokens ?? [])
            .Select(token => token.Value)
            .Concat(line.UnmatchedTokens).ToList();
        return words.Take(words.Count - free).FirstOrDefault(word => word.Length > 1 && word[0] == '-')?.Split('=', ':')[0];
    }
}
