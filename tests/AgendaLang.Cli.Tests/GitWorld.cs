using System.Diagnostics;

namespace AgendaLang.Cli.Tests;

/// <summary>A git repository of its own for a test, in which <c>agenda</c> is on the path, and the command run in it.</summary>
public sealed class GitWorld : IDisposable
{
    private readonly World _tools = new();

    /// <summary>A new repository without commits, on the branch <c>main</c>.</summary>
    public GitWorld()
    {
        _tools.Write("agenda", $"#!/bin/sh\nexec {AgendaProgram.InShell} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_tools.Full("agenda"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Git("init", "--quiet", "--initial-branch=main");
        Git("config", "merge.conflictStyle", "merge");
    }

    /// <summary>The work tree.</summary>
    public World World { get; } = new();

    /// <summary>Whether git and shells find <c>agenda</c>; else it is as if not installed.</summary>
    public bool HasAgenda { get; set; } = true;

    /// <inheritdoc cref="World.Write(string, string)"/>
    public void Write(string path, string text) => World.Write(path, text);

    /// <summary>Writes a file and commits all.</summary>
    public void Commit(string path, string text)
    {
        Write(path, text);
        Commit();
    }

    /// <summary>Writes files and commits all.</summary>
    public void Commit(string message, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files) Write(path, text);
        Git("add", "--all");
        Git("commit", "--quiet", "--no-verify", "--allow-empty", "--message", message);
    }

    /// <summary>Commits all there is.</summary>
    public void Commit() => Commit("A change", []);

    /// <summary>Runs the command in this process.</summary>
    public Outcome Run(params string[] arguments) => World.Run(arguments);

    /// <summary>Runs git; fails the test if git fails. Gives what it printed.</summary>
    public string Git(params string[] arguments) => GitIn(".", arguments);

    /// <summary>Runs git in a folder of the world; fails the test if git fails. Gives what it printed.</summary>
    public string GitIn(string folder, params string[] arguments)
    {
        var (status, output, error) = RunProcess(folder, "git", arguments);
        Assert.True(status == 0, $"git {string.Join(' ', arguments)}: {status}\n{output}{error}");
        return output;
    }

    /// <summary>Runs git, which may fail.</summary>
    public (int Status, string Output, string Error) TryGit(params string[] arguments) => RunProcess(".", "git", arguments);

    /// <summary>Runs the command as a process.</summary>
    public (int Status, string Output, string Error) Agenda(params string[] arguments) => RunProcess(".", _tools.Full("agenda"), arguments);

    /// <summary>Runs a line of a shell.</summary>
    public (int Status, string Output, string Error) Shell(string line) => RunProcess(".", "/bin/sh", ["-c", line]);

    /// <inheritdoc/>
    public void Dispose()
    {
        // What git keeps may not be written to, which Windows takes for a reason not to remove it.
        foreach (var file in new DirectoryInfo(World.Folder).EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        World.Dispose();
        _tools.Dispose();
    }

    private (int Status, string Output, string Error) RunProcess(string folder, string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = World.Full(folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Nothing of the person who runs the tests, and nobody else's repository.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["HOME"] = start.Environment["XDG_CONFIG_HOME"] = _tools.Folder;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_EDITOR"] = "true";
        start.Environment["LC_ALL"] = "C";
        foreach (var role in (string[])["AUTHOR", "COMMITTER"])
        {
            start.Environment[$"GIT_{role}_NAME"] = "A. Person";
            start.Environment[$"GIT_{role}_EMAIL"] = "person@example.org";
            start.Environment[$"GIT_{role}_DATE"] = "2025-11-01T12:00:00Z";
        }
        if (HasAgenda) start.Environment["PATH"] = _tools.Folder + Path.PathSeparator + start.Environment["PATH"];
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
