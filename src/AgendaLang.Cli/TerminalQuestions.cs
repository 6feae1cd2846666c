using AgendaLang.Text;
using Spectre.Console;

namespace AgendaLang.Cli;

/// <summary>Asks through the library for prompts, which is only put together when there is something to ask.</summary>
/// <param name="output">The terminal.</param>
internal sealed class TerminalQuestions(TextWriter output) : IQuestions
{
    private const int Shown = 12;

    private readonly Lazy<IAnsiConsole> _console = new(() => AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output), Interactive = InteractionSupport.Yes }));

    /// <inheritdoc/>
    public string Choose(string question, IReadOnlyList<string> answers)
    {
        // A terminal that cannot move its cursor can be asked for words.
        if (!_console.Value.Profile.Capabilities.Ansi)
            return Ask(question, string.Join(", ", answers), answer => answers.Contains(answer) ? null : $"One of {string.Join(", ", answers)}.");
        var prompt = new SelectionPrompt<string> { Title = Text(question), PageSize = Shown, SearchEnabled = answers.Count > Shown, Converter = Text };
        foreach (var answer in answers) prompt.AddChoice(answer);
        var chosen = _console.Value.Prompt(prompt);
        _console.Value.MarkupLine($"{Text(question)} [bold]{Text(chosen)}[/]");
        return chosen;
    }

    /// <inheritdoc/>
    public string Ask(string question, string hint, Func<string, string?> problemOf) => _console.Value.Prompt(new TextPrompt<string>($"{Text(question)} [dim]({Text(hint)})[/]")
    {
        AllowEmpty = true,
        Validator = answer => problemOf(answer) is { } problem ? ValidationResult.Error($"[red]{Text(problem)}[/]") : ValidationResult.Success(),
    });

    private static string Text(string text) => Markup.Escape(UnicodeText.ToVisible(text));
}
