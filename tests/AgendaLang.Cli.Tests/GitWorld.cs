using System.Diagnostics;

namespace AgendaLang.Cli.Tests;

/// <summary>A git repository of its own for a test, and the command run in it.</summary>
public sealed class GitWorld : IDisposable
{
    /// <summary>A new repository without commits, on the branch <c>main</c>.</summary>
    public GitWorld() => Git("init", "--quiet", "--initial-branch=main", ".");

    /// <summary>The folder.</summary>
    public World World { get; } = new();

    /// <inheritdoc cref="World.Write(string, string)"/>
    public void Write(string path, string text) => World.Write(path, text);

    /// <summary>Writes a file and commits all.</summary>
    public void Commit(string path, string text)
    {
        Write(path, text);
        Commit();
    }

    /// <summary>Commits all there is.</summary>
    public void Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", "A change");
    }

    /// <inheritdoc cref="World.Run(string[])"/>
    public Outcome Run(params string[] arguments) => World.Run(arguments);

    /// <summary>Runs git; fails the test if git fails. Gives what it printed.</summary>
    public string Git(params string[] arguments) => GitIn(".", arguments);

    /// <summary>Runs git in a folder of the world.</summary>
    public string GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = World.Full(folder), RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = "2025-11-01T12:00:00Z";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}");
        return output;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // What git keeps may not be written to, which Windows takes for a reason not to remove it.
        foreach (var file in new DirectoryInfo(World.Folder).EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        World.Dispose();
    }
}
