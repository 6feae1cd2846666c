using System.CommandLine;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.Git;
using AgendaLang.Cli.Output;
using AgendaLang.Comparing;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda log</c>: the life of one thing through git history.</summary>
internal sealed class LogCommand : IAgendaCommand
{
    private readonly Lazy<Argument<string>> _id = new(() => new("id") { HelpName = "ID", Description = "A topic, session, person, proposal … by its id or path, such as caspian-sea or washington.plenary" });
    private readonly Lazy<Argument<string[]>> _paths = new(() => new("paths")
    {
        HelpName = PathArguments.HelpName, Description = "Files and folders to look at; the whole repository if none is given", Arity = ArgumentArity.ZeroOrMore,
    });

    /// <inheritdoc/>
    public string Name => "log";

    /// <inheritdoc/>
    public string Summary => "Tells the life of one topic, session, person or proposal through git history.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("agenda log caspian-sea", "when a topic came up, was raised, accepted, moved"),
        ("agenda log washington.plenary", "every change of a session, under whatever id"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command)
    {
        command.Arguments.Add(_id.Value);
        command.Arguments.Add(_paths.Value);
    }

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var id = line.GetValue(_id.Value)!;
        var disk = new DiskFiles(shell.Folder);
        using var git = GitProcess.Open(shell.Folder);
        using var interruption = new Interruption(shell.Cancellation);
        if (git.Find("HEAD") == null) throw new CommandProblem("There are no commits yet.");
        var chapters = new Stack<(GitCommit Commit, Comparison Life)>();
        var isFound = false;
        Snapshot? newer = null;
        foreach (var commit in git.History([.. (line.GetValue(_paths.Value) ?? []).Select(disk.Full)]))
        {
            interruption.Token.ThrowIfCancellationRequested();
            // What a merge brings together was told by the commits that it brings.
            if (commit.Parents.Count > 1) continue;
            var now = newer?.Commit == commit.Id ? newer : Snapshot.Of(shell, git, commit.Id, newer);
            var old = commit.Parents is [var parent] ? Snapshot.Of(shell, git, parent, now) : null;
            newer = old ?? now;
            var thing = Life.Find(now.State, id);
            var match = DeclarationMatcher.Match(old?.State ?? AgendaState.Empty, now.State);
            // What is gone is looked for under the name that it had.
            var before = thing != null ? match.OldOf(thing) : old == null ? null : Life.Find(old.State, id);
            if (thing == null && before == null) continue;
            isFound = true;
            var comparison = AgendaComparer.Compare(match, cancellation: interruption.Token);
            var life = Life.Of(comparison, before, thing).ToHashSet();
            if (life.Count > 0) chapters.Push((commit, comparison.Where(life.Contains)));
            if (before is { Path.Length: > 0 }) id = before.Path;
        }
        if (!isFound) throw new CommandProblem($"The history has nothing with the id \"{id}\".{(git.IsShallow ? " This clone has only a part of the history: \"git fetch --unshallow\" brings the rest." : "")}");
        Write(shell, chapters);
        return ExitStatus.Done;
    }

    private static void Write(Shell shell, Stack<(GitCommit Commit, Comparison Life)> chapters)
    {
        var style = new Style(shell.IsColoured);
        var text = new DiffText(shell.Output, style, shell.Width);
        var count = chapters.Count;
        foreach (var (commit, life) in chapters)
        {
            shell.Output.Write($"{style.Bold(VisibleText.Line(commit.Date))}  {style.Blue(commit.Id[..Math.Min(10, commit.Id.Length)])}  {VisibleText.Line(commit.Author)}  {style.Dim(VisibleText.Line(commit.Subject))}\n");
            text.WriteLines(life);
            shell.Output.Write("\n");
        }
        shell.Output.Flush();
        shell.Say(Tally.Count(count, "commit"));
    }

    /// <summary>All agendas of a commit.</summary>
    private sealed record Snapshot(string Commit, GitFiles Files, FileLoader Loader, AgendaState State)
    {
        /// <param name="shell">The current folder.</param>
        /// <param name="git">The repository.</param>
        /// <param name="commit">The commit.</param>
        /// <param name="beside">One that was read before, with which it has most in common; null if there is none.</param>
        public static Snapshot Of(Shell shell, IGit git, string commit, Snapshot? beside)
        {
            var files = new GitFiles(git, commit, shell.Folder, beside?.Files);
            var loader = new FileLoader(files, null, beside?.Loader);
            var snapshot = new Snapshot(commit, files, loader, AgendaState.Load(loader, files.AgendasBelow("")));
            // Else the whole history would be kept.
            files.StandAlone();
            return snapshot;
        }
    }
}
