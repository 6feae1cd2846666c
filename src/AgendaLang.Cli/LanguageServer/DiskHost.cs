using System.Diagnostics;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.Git;
using AgendaLang.LanguageServer.Hosting;

namespace AgendaLang.Cli.LanguageServer;

/// <summary>The world of a language server: the disk, git, processes.</summary>
internal sealed class DiskHost(Shell shell) : IServerHost
{
    /// <inheritdoc/>
    public string Version => Program.Version;

    /// <inheritdoc/>
    public string Folder => shell.Folder.Replace(Path.DirectorySeparatorChar, '/');

    /// <inheritdoc/>
    public IServerFiles Look(string folder, IReadOnlyList<string> roots) => new DiskLook(folder, roots);

    /// <inheritdoc/>
    public IDisposable? Watch(IReadOnlyList<string> roots, Action changed)
    {
        var watch = shell.Watch();
        try
        {
            watch.Observe([.. roots.Select(root => Path.GetFullPath(root))], []);
            return new WatchThread(watch, changed);
        }
        catch (CommandProblem problem)
        {
            watch.Dispose();
            Log(problem.Message);
            return null;
        }
    }

    /// <inheritdoc/>
    public Revision? FindRevision(string folder, string revision, IServerFiles files)
    {
        try
        {
            using var git = GitProcess.Open(Path.GetFullPath(folder));
            if (IdOf(git, revision) is not { } id) return null;
            var commit = new GitFiles(git, id, Path.GetFullPath(((DiskLook)files).Folder));
            var agendas = commit.AgendasBelow("").ToList();
            // git ends with this call: what may be asked for is read now.
            foreach (var path in agendas) commit.Read(path);
            return new(commit, agendas, id);
        }
        catch (CommandProblem problem)
        {
            throw new HostException(problem.Message);
        }
    }

    // Of what a person writes before three dots, the commit from which both went on.
    private static string? IdOf(GitProcess git, string revision)
    {
        const string Parted = "...";
        var isParted = revision.EndsWith(Parted, StringComparison.Ordinal);
        if (git.Find(isParted ? revision[..^Parted.Length] : revision) is not { Type: "commit" or "tree" or "tag" } found) return null;
        return isParted ? git.Find("HEAD") is { } head ? git.MergeBase(found.Id, head.Id) : null : found.Id;
    }

    /// <inheritdoc/>
    public async Task ProcessEnd(int processId, CancellationToken cancellation)
    {
        Process process;
        try
        {
            process = Process.GetProcessById(processId);
        }
        catch (ArgumentException)
        {
            // A client in another container counts processes otherwise. Its end is the end of what it sends.
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
            return;
        }
        using (process) await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Log(string text)
    {
        lock (shell.Error)
        {
            foreach (var line in text.ReplaceLineEndings("\n").Split('\n')) shell.Say(line);
            shell.Error.Flush();
        }
    }

    /// <summary>Waits for changes until it is disposed.</summary>
    private sealed class WatchThread : IDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private readonly Thread _thread;

        public WatchThread(IFileWatch watch, Action changed)
        {
            _thread = new(() =>
            {
                using (watch)
                    while (watch.WaitForChange(_end.Token)) changed();
            })
            { IsBackground = true, Name = "watch" };
            _thread.Start();
        }

        public void Dispose()
        {
            _end.Cancel();
            // What it does at the moment may wait for whoever disposes of it.
            if (_thread != Thread.CurrentThread && _thread.Join(TimeSpan.FromSeconds(1))) _end.Dispose();
        }
    }
}
