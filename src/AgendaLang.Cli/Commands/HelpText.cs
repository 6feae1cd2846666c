using System.CommandLine;
using AgendaLang.Cli.Output;

namespace AgendaLang.Cli.Commands;

/// <summary>Help: examples first, since these are what people copy.</summary>
internal static class HelpText
{
    /// <summary>Writes the help of a command, or of all if none is given.</summary>
    public static void Write(Shell shell, IAgendaCommand? command)
    {
        var style = new Style(shell.IsColoured);
        var (summary, examples) = command is null
            ? (CommandLine.Summary, CommandLine.Examples)
            : (command.Summary, command.Examples);
        Line(shell, summary);
        Rows(shell, style, "Examples", [.. examples]);
        if (command is null)
        {
            Rows(shell, style, "Usage", [("agenda COMMAND [OPTION…]", "")]);
            Rows(shell, style, "Commands", [.. CommandLine.Commands.Select(each => (each.Name, each.Summary))]);
            Rows(shell, style, "Options", [("--help", "This page; after a command, the command's page"), ("--version", "The version")]);
            Rows(shell, style, "Exit status", [("0", "Done, nothing to report"), ("1", "Findings"), ("2", "The command could not be carried out")]);
            return;
        }

        var described = CommandLine.Described(command);
        var arguments = string.Concat(described.Arguments.Select(argument => " " + Usage(argument)));
        Rows(shell, style, "Usage", [($"agenda {command.Name}{arguments} [OPTION…]", "")]);
        Rows(shell, style, "Arguments", [.. described.Arguments.Select(argument => (argument.HelpName ?? argument.Name, argument.Description ?? ""))]);
        Rows(shell, style, "Options",
        [
            .. described.Options.Select(option => (option.HelpName is { } value ? $"{option.Name} {value}" : option.Name, option.Description ?? "")),
            ("--help", "This page"),
        ]);
    }

    private static string Usage(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        if (argument.Arity.MaximumNumberOfValues > 1) name += "…";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static void Rows(Shell shell, Style style, string title, IReadOnlyList<(string Name, string Text)> rows)
    {
        if (rows.Count == 0) return;
        Line(shell, "");
        Line(shell, style.Bold(title));
        var width = rows.Max(row => DisplayWidth.Of(row.Name));
        foreach (var (name, text) in rows)
            Line(shell, $"  {style.Blue(name)}{new string(' ', width - DisplayWidth.Of(name))}   {text}".TrimEnd());
    }

    private static void Line(Shell shell, string text)
    {
        shell.Output.Write(text);
        shell.Output.Write('\n');
    }
}
