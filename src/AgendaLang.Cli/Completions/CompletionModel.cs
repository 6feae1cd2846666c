using System.CommandLine.Completions;
using AgendaLang.Cli.Commands;

namespace AgendaLang.Cli.Completions;

/// <summary>What a shell completes after one of our commands; read off the command's own arguments and options.</summary>
/// <param name="Name">The command.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Options">Its options.</param>
/// <param name="Words">Words that its argument may be.</param>
/// <param name="TakesAgendas">Whether its arguments are agendas and folders.</param>
/// <param name="TakesFiles">Whether its argument is a file of any sort.</param>
internal sealed record CompletionModel(string Name, string Summary, IReadOnlyList<CompletedOption> Options, IReadOnlyList<string> Words, bool TakesAgendas, bool TakesFiles)
{
    /// <summary>The model of a command.</summary>
    public static CompletionModel Of(IAgendaCommand command)
    {
        var described = CommandLine.Described(command);
        var options = described.Options
            .Select(option => new CompletedOption(option.Name, option.Description ?? "", option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool), Sorted(option.GetCompletions(CompletionContext.Empty)), option.HelpName is PathArguments.FileName or "NAME"))
            .Append(new("--help", "Show the command's page", false, [], false)).ToList();
        return new(command.Name, command.Summary, options,
            [.. described.Arguments.SelectMany(argument => Sorted(argument.GetCompletions(CompletionContext.Empty)))],
            described.Arguments.Any(argument => argument.HelpName == PathArguments.HelpName),
            described.Arguments.Any(argument => argument.HelpName == PathArguments.FileName));
    }

    private static List<string> Sorted(IEnumerable<CompletionItem> items) => [.. items.Select(item => item.Label).Order(StringComparer.Ordinal)];
}

/// <summary>An option as a shell completes it.</summary>
/// <param name="Name">The option, with its hyphens.</param>
/// <param name="Description">What it does.</param>
/// <param name="TakesValue">Whether a value follows.</param>
/// <param name="Values">The values there are; none means that it is something else.</param>
/// <param name="TakesFile">Whether the value is an agenda.</param>
internal sealed record CompletedOption(string Name, string Description, bool TakesValue, IReadOnlyList<string> Values, bool TakesFile);
