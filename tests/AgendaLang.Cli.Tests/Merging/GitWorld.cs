using System.Diagnostics;

namespace AgendaLang.Cli.Tests.Merging;

/// <summary>A git repository of its own for a test, in which <c>agenda</c> is on the path.</summary>
internal sealed class GitWorld : IDisposable
{
    private readonly World _tools = new();

    public GitWorld()
    {
        _tools.Write("agenda", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "agenda.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_tools.Full("agenda"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Git("init", "-q", "-b", "main");
        Git("config", "merge.conflictStyle", "merge");
    }

    /// <summary>The work tree.</summary>
    public World Files { get; } = new();

    /// <summary>Whether <c>agenda</c> is found; else it is as if not installed.</summary>
    public bool HasAgenda { get; set; } = true;

    /// <summary>Runs git, which must succeed; gives its output.</summary>
    public string Git(params string[] arguments)
    {
        var (status, output, error) = TryGit(arguments);
        Assert.True(status == 0, $"git {string.Join(' ', arguments)}: {status}\n{output}{error}");
        return output;
    }

    /// <summary>Runs git.</summary>
    public (int Status, string Output, string Error) TryGit(params string[] arguments) => Run("git", arguments);

    /// <summary>Runs the command as a process in the repository.</summary>
    public (int Status, string Output, string Error) Agenda(params string[] arguments) => Run(_tools.Full("agenda"), arguments);

    /// <summary>Runs a line of a shell in the repository.</summary>
    public (int Status, string Output, string Error) Shell(string line) => Run("/bin/sh", ["-c", line]);

    /// <summary>Writes a file and commits all there is.</summary>
    public void Commit(string message, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files) Files.Write(path, text);
        Git("add", "-A");
        Git("commit", "-q", "--no-verify", "-m", message);
    }

    public void Dispose()
    {
        Files.Dispose();
        _tools.Dispose();
    }

    private (int Status, string Output, string Error) Run(string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Files.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Nothing of the person who runs the tests, and nobody else's repository.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["HOME"] = _tools.Folder;
        start.Environment["XDG_CONFIG_HOME"] = _tools.Folder;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_EDITOR"] = "true";
        foreach (var role in (string[])["AUTHOR", "COMMITTER"])
        {
            start.Environment[$"GIT_{role}_NAME"] = "A. Person";
            start.Environment[$"GIT_{role}_EMAIL"] = "person@example.org";
        }
        if (HasAgenda) start.Environment["PATH"] = _tools.Folder + Path.PathSeparator + start.Environment["PATH"];
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
