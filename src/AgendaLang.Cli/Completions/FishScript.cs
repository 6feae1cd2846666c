using System.Text;

namespace AgendaLang.Cli.Completions;

/// <summary>Completion for fish.</summary>
internal static class FishScript
{
    /// <summary>The script.</summary>
    public static string Of(IReadOnlyList<CompletionModel> commands)
    {
        var script = new StringBuilder("# Completion of agenda for fish: agenda completion fish | source\n\ncomplete -c agenda -f\n");
        script.Append("complete -c agenda -n __fish_use_subcommand -l help -d 'Show help'\n");
        script.Append("complete -c agenda -n __fish_use_subcommand -l version -d 'Show the version'\n");
        foreach (var command in commands)
        {
            script.Append($"\ncomplete -c agenda -n __fish_use_subcommand -a {command.Name} -d {Quoted(command.Summary)}\n");
            var here = $"complete -c agenda -n '__fish_seen_subcommand_from {command.Name}'";
            foreach (var option in command.Options)
            {
                var value = !option.TakesValue ? "" : option.Values.Count > 0 ? $" -x -a '{string.Join(' ', option.Values)}'" : option.TakesFile ? " -r -F" : " -x";
                script.Append($"{here} -l {option.Name[2..]}{value} -d {Quoted(option.Description)}\n");
            }
            if (command.Words.Count > 0) script.Append($"{here} -a '{string.Join(' ', command.Words)}'\n");
            if (command.TakesFiles) script.Append($"{here} -F\n");
            if (command.TakesAgendas) script.Append($"{here} -k -a '(__fish_complete_suffix .agenda)'\n");
        }
        return script.ToString();
    }

    private static string Quoted(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
