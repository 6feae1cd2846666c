using System.Text;

namespace AgendaLang.Cli.Completions;

/// <summary>Completion for PowerShell 5.1 and later.</summary>
internal static class PwshScript
{
    /// <summary>The script.</summary>
    public static string Of(IReadOnlyList<CompletionModel> commands)
    {
        var script = new StringBuilder("""
            # Completion of agenda for PowerShell: agenda completion pwsh | Out-String | Invoke-Expression

            Register-ArgumentCompleter -Native -CommandName agenda -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
                $previous = $words[-1]
                $candidates = @()
                $agendas = $false
                $files = $false
                if ($words.Count -le 1) {

            """);
        script.Append($"        $candidates = {List([.. commands.Select(command => command.Name), "--help", "--version"])}\n    }} else {{\n        switch ($words[1]) {{\n");
        foreach (var command in commands)
        {
            script.Append($"            '{command.Name}' {{\n                switch ($previous) {{\n");
            foreach (var option in command.Options.Where(option => option.TakesValue))
            {
                var offer = option.Values.Count > 0 ? $"$candidates = {List(option.Values)}" : option.TakesFile ? "$agendas = $true" : "";
                script.Append($"                    '{option.Name}' {{ {offer} }}\n");
            }
            script.Append($"                    default {{ $candidates = {List([.. command.Words, .. command.Options.Select(option => option.Name)])}");
            script.Append(command.TakesAgendas ? "; $agendas = $true }\n" : command.TakesFiles ? "; $files = $true }\n" : " }\n");
            script.Append("                }\n            }\n");
        }
        script.Append("""
                    }
                }
                $candidates | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
                if ($files) {
                    [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete)
                }
                if ($agendas) {
                    [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) |
                        Where-Object { $_.ResultType -eq 'ProviderContainer' -or $_.ListItemText -like '*.agenda' }
                }
            }

            """);
        return script.ToString();
    }

    private static string List(IReadOnlyList<string> words) => $"@({string.Join(", ", words.Select(word => $"'{word}'"))})";
}
