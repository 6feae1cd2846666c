using AgendaLang.LanguageServer.Features;
using AgendaLang.LanguageServer.Hosting;
using AgendaLang.LanguageServer.Transport;

namespace AgendaLang.LanguageServer;

/// <summary>The language server: serves one client over two streams.</summary>
public static class AgendaServer
{
    /// <summary>Serves a client until it says <c>exit</c>, its process ends, or nothing more comes.</summary>
    /// <param name="input">What the client sends.</param>
    /// <param name="output">What it gets.</param>
    /// <param name="host">The world.</param>
    /// <returns>The exit status: 0 if the client said <c>shutdown</c> first, else 1.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, IServerHost host)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(host);
        var table = new FeatureTable();
        foreach (var feature in FeatureList.All()) feature.Register(table);
        ServerSession? session = null;
        using var connection = new ClientConnection(
            input, output, table.Methods.ContainsKey,
            method => session?.Log(MessageType.Warning, $"\"{method}\" is not what the protocol says, and was skipped."),
            (method, defect) => session?.Report(method, defect));
        session = new(host, connection);
        using var ending = session;
        using var lifecycle = new Lifecycle(session, table);
        lifecycle.AddTo(connection);
        connection.StartListening();
        await Task.WhenAny(connection.Completion, lifecycle.Exit).ConfigureAwait(false);
        return lifecycle.Exit.IsCompletedSuccessfully ? await lifecycle.Exit.ConfigureAwait(false) : lifecycle.Status;
    }
}
