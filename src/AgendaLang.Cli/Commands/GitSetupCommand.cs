using System.CommandLine;
using System.Text;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.GitSetup;
using AgendaLang.Cli.Output;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda git-setup</c>: says, and with <c>--write</c> sets, what git must know to show and merge agendas by meaning.</summary>
internal sealed class GitSetupCommand : IAgendaCommand
{
    private const string AttributesFile = ".gitattributes";

    private readonly Lazy<Option<bool>> _write = new(() => new Option<bool>("--write") { Description = "Set it; without this only say what is to be set" });

    /// <inheritdoc/>
    public string Name => "git-setup";

    /// <inheritdoc/>
    public string Summary => "Lets git show and merge agendas by what they mean.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("agenda git-setup", "say what is to be set in this repository"),
        ("agenda git-setup --write", "set it; everybody who clones the repository does so once"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command) => command.Options.Add(_write.Value);

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var git = GitConfig.Open(shell.Folder);
        var write = line.GetValue(_write.Value);
        SetAttributes(git, shell, write);
        foreach (var (name, value) in GitSettings.All)
        {
            if (git.Get(name) == value) Tell(shell, "is set", $"git config {name}");
            else if (write)
            {
                git.Set(name, value);
                Tell(shell, "set", $"git config {name}");
            }
            else Tell(shell, "to set", $"git config {name} {Quoted(value)}");
        }
        SetHook(git, shell, write);
        shell.Output.Flush();
        if (!write) shell.Say("Nothing was changed; \"agenda git-setup --write\" sets what is to be set.");
        else shell.Say($"Commit {AttributesFile}, so that it holds for all. The settings and the hook are of this clone only: in every other, run \"agenda git-setup --write\" once.");
        return ExitStatus.Done;
    }

    private static void SetAttributes(GitConfig git, Shell shell, bool write)
    {
        var path = Path.Combine(git.Root, AttributesFile);
        // Byte for byte: names of files need not be UTF-8.
        var text = File.Exists(path) ? Encoding.Latin1.GetString(Read(path, AttributesFile)) : "";
        var shown = $"{AttributesFile}: {GitSettings.Attributes}";
        if (text.Split('\n').Any(written => written.Trim() == GitSettings.Attributes))
        {
            Tell(shell, "is set", shown);
            return;
        }
        if (write) AtomicFile.Write(path, Encoding.Latin1.GetBytes(text + (text.Length == 0 || text.EndsWith('\n') ? "" : "\n") + GitSettings.Attributes + "\n"));
        Tell(shell, write ? "set" : "to set", shown);
    }

    private static void SetHook(GitConfig git, Shell shell, bool write)
    {
        var path = git.HookPath(GitSettings.HookName);
        var shown = $"hook {GitSettings.HookName}: agenda check";
        var old = File.Exists(path) ? Encoding.Latin1.GetString(Read(path, shown)) : null;
        // What git does not run is no hook.
        if (old == GitSettings.Hook && (OperatingSystem.IsWindows() || File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute)))
        {
            Tell(shell, "is set", shown);
        }
        else if (old != null && !old.Contains(GitSettings.HookMark, StringComparison.Ordinal))
        {
            // Somebody has a hook there already, which does what we do not know.
            Tell(shell, "add yourself", $"{shown} (there is a hook of that name already)");
        }
        else
        {
            if (write) WriteHook(path);
            Tell(shell, write ? "set" : "to set", shown);
        }
    }

    private static byte[] Read(string path, string shown)
    {
        try
        {
            return RegularFile.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandProblem($"{shown} cannot be opened: {DiskProblem.Why(e)}");
        }
    }

    private static void WriteHook(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.WriteExecutable(path, GitSettings.Hook);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandProblem($"The hook cannot be written: {DiskProblem.Why(e)}");
        }
    }

    private static void Tell(Shell shell, string what, string line) => shell.Output.Write($"{what + ":",-14}{VisibleText.Line(line)}\n");

    private static string Quoted(string value) => $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
