using System.CommandLine.Completions;
using AgendaLang.Cli.Commands;

namespace AgendaLang.Cli.Completions;

/// <summary>What a shell completes after one of our commands; read off the command's own arguments and options.</summary>
/// <param name="Name">The command.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Options">Its options.</param>
/// <param name="Words">Words that its argument may be.</param>
/// <param name="TakesAgendas">Whether its arguments are agendas and folders.</param>
internal sealed record CompletionModel(string Name, string Summary, IReadOnlyList<CompletedOption> Options, IReadOnlyList<string> Words, bool TakesAgendas)
{
    /// <summary>The model of a command.</summary>
    public static CompletionModel Of(IAgendaCommand command)
    {
        var described = CommandLine.Described(command);
        var options = described.Options
            .Select(option => new CompletedOption(option.Name, option.Description ?? "", option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool), Sorted(option.GetCompletions(CompletionContext.Empty))))
            .Append(new("--help", "Show the command's page", false, [])).ToList();
        return new(command.Name, command.Summary, options,
            [.. described.Arguments.SelectMany(argument => Sorted(argument.GetCompletions(CompletionContext.Empty)))],
            described.Arguments.Any(argument => argument.HelpName == PathArguments.HelpName));
    }

    private static List<string> Sorted(IEnumerable<CompletionItem> items) => [.. items.Select(item => item.Label).Order(StringComparer.Ordinal)];
}

/// <summary>An option as a shell completes it.</summary>
/// <param name="Name">The option, with its hyphens.</param>
/// <param name="Description">What it does.</param>
/// <param name="TakesValue">Whether a value follows.</param>
/// <param name="Values">The values there are; none means that the value is a file.</param>
internal sealed record CompletedOption(string Name, string Description, bool TakesValue, IReadOnlyList<string> Values);
