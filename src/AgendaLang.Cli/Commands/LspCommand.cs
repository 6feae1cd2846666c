using System.CommandLine;
using AgendaLang.Cli.LanguageServer;
using AgendaLang.LanguageServer;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda lsp</c>: the language server on standard input and output.</summary>
internal sealed class LspCommand : IAgendaCommand
{
    // Requests wait for each other's findings; the runtime would begin with as many threads as there are processors, and add them slowly.
    private const int Threads = 8;

    /// <inheritdoc/>
    public string Name => "lsp";

    /// <inheritdoc/>
    public string Summary => "Serves an editor, by the Language Server Protocol on standard input and output.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("vim.lsp.start({ name = \"agenda\", cmd = { \"agenda\", \"lsp\" } })", "Neovim, in a file of kind \"agenda\""),
        ("language-servers.agenda = { command = \"agenda\", args = [\"lsp\"] }", "Helix, in languages.toml"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command)
    {
        // Clients say them to servers that can do otherwise, or that do not follow the client by themselves.
        command.Options.Add(new Option<bool>("--stdio") { Description = "use standard input and output, as is done in any case" });
        command.Options.Add(new Option<int>("--clientProcessId") { Description = "the client's process; the protocol says it too", HelpName = "ID", Hidden = true });
    }

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        ThreadPool.SetMinThreads(Threads, Threads);
        return AgendaServer.RunAsync(shell.Input, shell.OpenRawOutput(), new DiskHost(shell)).GetAwaiter().GetResult();
    }
}
