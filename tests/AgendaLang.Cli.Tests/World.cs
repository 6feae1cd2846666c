using System.Text;

namespace AgendaLang.Cli.Tests;

/// <summary>A folder of its own for a test, and the command run in it without a process.</summary>
public sealed class World : IDisposable
{
    /// <summary>A new empty folder.</summary>
    public World() => Folder = Directory.CreateTempSubdirectory("agenda-").FullName;

    /// <summary>The folder, absolute.</summary>
    public string Folder { get; }

    /// <summary>The environment that the command sees.</summary>
    public Dictionary<string, string> Environment { get; } = new() { ["TERM"] = "xterm" };

    /// <summary>Whether the command writes to a terminal.</summary>
    public bool IsTerminal { get; set; }

    /// <summary>Somebody at the terminal who can be asked; null for nobody.</summary>
    internal IQuestions? Questions { get; set; }

    /// <summary>Columns of the terminal; null if it does not say.</summary>
    public int? Width { get; set; }

    /// <summary>Writes a file, with the folders that it needs; gives its absolute path.</summary>
    public string Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Writes a file from bytes.</summary>
    public string Write(string path, byte[] bytes)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    /// <summary>Makes a folder a git work tree, as far as anybody asks.</summary>
    public void MakeRepository(string path = ".") => Directory.CreateDirectory(Path.Combine(Full(path), ".git"));

    /// <summary>The absolute path of a file.</summary>
    public string Full(string path) => Path.GetFullPath(path, Folder);

    /// <summary>The text of a file.</summary>
    public string Read(string path) => File.ReadAllText(Full(path));

    /// <summary>Runs the command in the folder.</summary>
    public Outcome Run(params string[] arguments) => RunWithInput("", arguments);

    /// <summary>Runs the command in the folder with a text on standard input.</summary>
    public Outcome RunWithInput(string input, params string[] arguments) => Run(shell => Program.Run(arguments, shell), input);

    /// <summary>Runs a piece of the command in the folder.</summary>
    internal Outcome Run(Func<Shell, int> run, string input = "")
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        return new(run(Shell(stream, output, error)), output.ToString(), error.ToString());
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Shell Shell(Stream input, TextWriter output, TextWriter error) => new()
    {
        Input = input,
        Output = output,
        Error = error,
        Environment = Environment.GetValueOrDefault,
        Folder = Folder,
        OutputIsTerminal = IsTerminal,
        Questions = Questions,
        Width = Width,
    };
}

/// <summary>What a run gave.</summary>
public sealed record Outcome(int Status, string Output, string Error);
