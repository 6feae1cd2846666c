using System.Text;

namespace AgendaLang.Cli.Completions;

/// <summary>Completion for bash 3.2 (macOS) and later.</summary>
internal static class BashScript
{
    /// <summary>The script.</summary>
    public static string Of(IReadOnlyList<CompletionModel> commands)
    {
        var script = new StringBuilder("""
            # Completion of agenda for bash: source <(agenda completion bash)

            # Offers words, one a line, that begin with what is written.
            _agenda_words() {
                local word
                while IFS= read -r word; do
                    [[ -n $word ]] && COMPREPLY+=("$word")
                done < <(compgen -W "$1" -- "$2")
            }

            # Offers agendas and folders.
            _agenda_files() {
                local word
                compopt -o filenames 2>/dev/null
                while IFS= read -r word; do
                    [[ -n $word ]] && COMPREPLY+=("$word")
                done < <(compgen -d -- "$1"; compgen -f -X '!*.agenda' -- "$1")
            }

            # Offers files of any sort, and folders.
            _agenda_any_files() {
                local word
                compopt -o filenames 2>/dev/null
                while IFS= read -r word; do
                    [[ -n $word ]] && COMPREPLY+=("$word")
                done < <(compgen -f -- "$1")
            }

            _agenda() {
                local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
                COMPREPLY=()
                # bash takes --output=json apart at the equals sign.
                if [[ $current == "=" ]]; then
                    current=""
                elif [[ $previous == "=" ]]; then
                    previous="${COMP_WORDS[COMP_CWORD-2]}"
                fi

            """);
        script.Append("    if (( COMP_CWORD == 1 )); then\n");
        script.Append($"        _agenda_words \"{string.Join(' ', commands.Select(command => command.Name))} --help --version\" \"$current\"\n");
        script.Append("        return\n    fi\n    case \"${COMP_WORDS[1]}\" in\n");
        foreach (var command in commands)
        {
            script.Append($"        {command.Name})\n            case \"$previous\" in\n");
            foreach (var option in command.Options.Where(option => option.TakesValue))
            {
                var offer = option.Values.Count > 0 ? $"_agenda_words \"{string.Join(' ', option.Values)}\" \"$current\"; " : option.TakesFile ? "_agenda_files \"$current\"; " : "";
                script.Append($"                {option.Name}) {offer}return ;;\n");
            }
            script.Append("            esac\n");
            script.Append("            if [[ $current == -?* ]]; then\n");
            script.Append($"                _agenda_words \"{string.Join(' ', command.Options.Select(option => option.Name))}\" \"$current\"\n");
            script.Append("            else\n");
            if (command.Words.Count > 0) script.Append($"                _agenda_words \"{string.Join(' ', command.Words)}\" \"$current\"\n");
            if (command.TakesAgendas) script.Append("                _agenda_files \"$current\"\n");
            if (command.TakesFiles) script.Append("                _agenda_any_files \"$current\"\n");
            script.Append($"                [[ -z $current || $current == - ]] && _agenda_words \"{string.Join(' ', command.Options.Select(option => option.Name))}\" \"$current\"\n");
            script.Append("            fi\n            ;;\n");
        }
        script.Append("    esac\n}\n\ncomplete -F _agenda agenda\n");
        return script.ToString();
    }
}
