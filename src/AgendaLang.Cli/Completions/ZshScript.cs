using System.Text;

namespace AgendaLang.Cli.Completions;

/// <summary>Completion for zsh, sourced or as a file of <c>$fpath</c>.</summary>
internal static class ZshScript
{
    /// <summary>The script.</summary>
    public static string Of(IReadOnlyList<CompletionModel> commands)
    {
        var script = new StringBuilder("#compdef agenda\n# Completion of agenda for zsh: source <(agenda completion zsh), after compinit\n\n_agenda() {\n");
        script.Append("    if (( CURRENT == 2 )); then\n        local -a commands=(\n");
        foreach (var command in commands) script.Append($"            {Quoted($"{command.Name}:{command.Summary}")}\n");
        script.Append("        )\n        _describe command commands\n        _arguments '--help[Show help]' '--version[Show the version]'\n        return\n    fi\n");
        script.Append("    local command=$words[2]\n    shift words\n    (( CURRENT-- ))\n    case $command in\n");
        foreach (var command in commands)
        {
            script.Append($"        {command.Name})\n            _arguments");
            foreach (var option in command.Options)
            {
                var value = !option.TakesValue ? "" : option.Values.Count > 0 ? $":value:({string.Join(' ', option.Values)})" : option.TakesFile ? ":file:_files -g \"*.agenda\"" : ":value:";
                // = lets the value stand in the same word, or in the next.
                script.Append($" \\\n                {Quoted($"{option.Name}{(option.TakesValue ? "=" : "")}[{option.Description.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}]{value}")}");
            }
            if (command.Words.Count > 0) script.Append($" \\\n                {Quoted($":{command.Name}:({string.Join(' ', command.Words)})")}");
            if (command.TakesFiles) script.Append($" \\\n                {Quoted("*:file:_files")}");
            if (command.TakesAgendas) script.Append($" \\\n                {Quoted("*:agenda:_files -g \"*.agenda\"")}");
            script.Append("\n            ;;\n");
        }
        script.Append("    esac\n}\n\nif [[ $funcstack[1] == _agenda ]]; then\n    _agenda \"$@\"\nelse\n    compdef _agenda agenda\nfi\n");
        return script.ToString();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
