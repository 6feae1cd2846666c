using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AgendaLang.Cli.Tests.LanguageServer;

/// <summary><c>agenda lsp</c> as a process of its own, and a client that speaks to it word by word.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private int _lastId;

    public ServerProcess(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [AgendaProgram.Assembly, "lsp", "--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        _process = Process.Start(start)!;
    }

    /// <summary>Says <c>initialize</c> and <c>initialized</c> for one folder.</summary>
    public JsonNode Initialize(string folder, string capabilities, int? processId = null)
    {
        var result = Request("initialize", new JsonObject { ["processId"] = processId, ["rootUri"] = Uri(folder), ["capabilities"] = JsonNode.Parse(capabilities) });
        Notify("initialized", new JsonObject());
        return result!;
    }

    /// <summary>Asks, and gives the result; what comes before it is passed over.</summary>
    public JsonNode? Request(string method, JsonNode? parameters)
    {
        var id = ++_lastId;
        Send(new() { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
            if (Receive() is var message && message["method"] == null && (int?)message["id"] == id) return message["result"] ?? message["error"];
    }

    /// <summary>The parameters of the next notification of a method that fit.</summary>
    public JsonNode WaitFor(string method, Func<JsonNode, bool> fits)
    {
        while (true)
            if (Receive() is var message && (string?)message["method"] == method && fits(message["params"]!)) return message["params"]!;
    }

    /// <summary>Tells something.</summary>
    public void Notify(string method, JsonNode? parameters) => Send(new() { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    /// <summary>Ends what the server reads.</summary>
    public void EndInput() => _process.StandardInput.Close();

    /// <summary>Waits for the end of the process; gives its exit status, or null if it goes on.</summary>
    public int? WaitForExit() => _process.WaitForExit(60_000) ? _process.ExitCode : null;

    /// <summary>The address of a file.</summary>
    public static string Uri(string path) => new System.Uri(path).AbsoluteUri;

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private void Send(JsonObject message)
    {
        var content = Encoding.UTF8.GetBytes(message.ToJsonString());
        var stream = _process.StandardInput.BaseStream;
        stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n")));
        stream.Write(content);
        stream.Flush();
    }

    private JsonNode Receive()
    {
        var stream = _process.StandardOutput.BaseStream;
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = stream.ReadByte();
            if (next < 0) throw new EndOfStreamException("The server sends nothing more.");
            header.Append((char)next);
        }
        var content = new byte[int.Parse(header.ToString()["Content-Length: ".Length..].TrimEnd(), CultureInfo.InvariantCulture)];
        stream.ReadExactly(content);
        return JsonNode.Parse(content)!;
    }
}
