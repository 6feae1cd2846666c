using System.Text;
using System.Text.Json;
using AgendaLang.Findings;
using AgendaLang.LanguageServer;
using AgendaLang.LanguageServer.Hosting;
using AgendaLang.Semantics;

namespace AgendaLang.Fuzz.Targets;

/// <summary>Whatever a client sends, the server ends when the client does, answers in messages that can be read, and never with a defect.</summary>
internal static class Protocol
{
    private const int InternalError = -32603;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Serves a client that sends these bytes, and then no more.</summary>
    public static void Try(byte[] sent)
    {
        using var input = new MemoryStream(sent);
        using var output = new MemoryStream();
        var host = new EmptyHost();
        var server = AgendaServer.RunAsync(input, output, host);
        BrokenPromiseException.Unless(server.Wait(Patience), "The server goes on without a client.");
        BrokenPromiseException.Unless(server.Result is 0 or 1, "An exit status that is none.");
        // Answers may still be on their way when the connection ends, but not half of one before another.
        Read(output.ToArray());
        var log = host.Logged;
        BrokenPromiseException.Unless(!log.Contains("defect", StringComparison.OrdinalIgnoreCase), log);
    }

    private static void Read(ReadOnlySpan<byte> messages)
    {
        while (!messages.IsEmpty)
        {
            var end = messages.IndexOf("\r\n\r\n"u8);
            if (end < 0) return;
            var header = Encoding.ASCII.GetString(messages[..end]).Split("\r\n").First(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal));
            var length = int.Parse(header["Content-Length: ".Length..], System.Globalization.CultureInfo.InvariantCulture);
            messages = messages[(end + 4)..];
            if (messages.Length < length) return;
            using var message = JsonDocument.Parse(messages[..length].ToArray());
            if (message.RootElement.TryGetProperty("error", out var error))
                BrokenPromiseException.Unless(error.GetProperty("code").GetInt32() != InternalError, $"A defect: {error.GetProperty("message").GetString()}");
            messages = messages[length..];
        }
    }

    /// <summary>A world without files.</summary>
    private sealed class EmptyHost : IServerHost, IServerFiles, IEditorConfigFiles
    {
        private readonly StringBuilder _logged = new();

        public string Logged
        {
            get
            {
                lock (_logged) return _logged.ToString();
            }
        }

        public string Version => "0";

        public string Folder => "/work";

        public IEditorConfigFiles Configs => this;

        public IServerFiles Look(string folder, IReadOnlyList<string> roots) => this;

        public IDisposable? Watch(IReadOnlyList<string> roots, Action changed) => null;

        public Revision? FindRevision(string folder, string revision, IServerFiles files) => null;

        public Task ProcessEnd(int processId, CancellationToken cancellation) => Task.Delay(Timeout.Infinite, cancellation);

        public void Log(string text)
        {
            lock (_logged) _logged.Append(text).Append('\n');
        }

        public string FullPath(string path) => path.StartsWith('/') ? path : $"/work/{path}";

        public string PathOf(string fullPath) => fullPath.StartsWith("/work/", StringComparison.Ordinal) ? fullPath["/work/".Length..] : fullPath;

        public FoundAgendas AgendasBelow(string folder, CancellationToken cancellation) => new([], []);

        public FileRead Read(string path) => new(null, "The file cannot be opened: it is not there.");

        public UseTarget Resolve(string fromPath, string written) => new(UseStatus.NotFound, null);

        public IEnumerable<string> Neighbours(string path) => [];

        string? IEditorConfigFiles.Read(string folder) => null;
    }
}
