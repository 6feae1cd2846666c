using System.CommandLine;
using AgendaLang.Cli.Git;
using AgendaLang.Cli.Merging;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda merge</c>: brings two states of an agenda together by what they mean. With five arguments it is git's merge driver.</summary>
internal sealed class MergeCommand : IAgendaCommand
{
    private const int GitMarkerSize = 7;

    private readonly Lazy<Argument<string[]>> _paths = new(() => new("paths")
    {
        HelpName = "BASE OURS THEIRS",
        Description = "Three files, folders, revisions or REV:PATH: the state that both sides come from (A...B is where two revisions part), the side to merge into, the side to merge in",
        Arity = ArgumentArity.ZeroOrMore,
    });

    private readonly Lazy<Option<string>> _out = new(() => new("--out")
    {
        HelpName = PathArguments.HelpName,
        Description = "Where the result goes; without it to standard output (of folders and revisions it must be given)",
        Arity = ArgumentArity.ExactlyOne,
    });

    private readonly Lazy<Option<string>> _markerSize = new(() => new("--marker-size")
    {
        HelpName = "N",
        Description = "How many characters a conflict marker has; 7 if not given",
        Arity = ArgumentArity.ExactlyOne,
    });

    private readonly Lazy<Option<string>> _name = new(() => new("--path")
    {
        HelpName = "NAME",
        Description = "The file that the result is to be, from which `use` is followed; OURS if not given",
        Arity = ArgumentArity.ExactlyOne,
    });

    private readonly Lazy<Option<string>> _ledger = new(() => new("--ledger")
    {
        HelpName = "FILE",
        Description = "Write where every change of either side ended up, as JSON",
        Arity = ArgumentArity.ExactlyOne,
    });

    /// <inheritdoc/>
    public string Name => "merge";

    /// <inheritdoc/>
    public string Summary => "Merges two states of an agenda by what they mean.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("agenda merge base.agenda ours.agenda theirs.agenda --out merged.agenda", "three files to one"),
        ("agenda merge base/ ours/ theirs/ --out merged/", "whole folders, things moved between files included"),
        ("agenda merge main...topic main topic --out merged/", "two branches, whatever is checked out"),
        ("agenda merge base.agenda ours.agenda theirs.agenda --ledger changes.json", "account for every change"),
        ("agenda git-setup --write", "let git merge agendas so"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command)
    {
        command.Arguments.Add(_paths.Value);
        command.Options.Add(_out.Value);
        command.Options.Add(_markerSize.Value);
        command.Options.Add(_name.Value);
        command.Options.Add(_ledger.Value);
    }

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var paths = line.GetValue(_paths.Value) ?? [];
        if (paths is [var atBase, var ours, var theirs, var size, var name])
            return new GitMergeDriver(shell).Run(atBase, ours, theirs, int.TryParse(size, out var given) && given > 0 ? given : GitMarkerSize, name);
        if (paths.Length != 3) throw new CommandProblem("agenda merge takes three files, folders or revisions: BASE OURS THEIRS (or the five that git gives its merge driver).");

        var job = new MergeJob(shell, line.GetValue(_out.Value), MarkerSize(line), line.GetValue(_ledger.Value));
        GitProcess? git = null;
        try
        {
            var known = new Dictionary<(string, string), MergeInput>();
            var places = Array.ConvertAll(paths, path => MergePlace.Of(shell, path, () => git ??= GitProcess.Open(shell.Folder, "Give three files or folders instead: agenda merge BASE OURS THEIRS."), known));
            if (!Array.Exists(places, place => place.IsFolder)) return new FileMerge(job).Run(places[0], places[1], places[2], line.GetValue(_name.Value));
            if (Array.Find(places, place => !place.IsFolder && !place.IsNothing) is { } file)
                throw new CommandProblem($"\"{file.Name}\" is a file and \"{Array.Find(places, place => place.IsFolder)!.Name}\" is not; three files are merged, or three folders or revisions.");
            return new FolderMerge(job).Run(places[0], places[1], places[2]);
        }
        finally
        {
            git?.Dispose();
        }
    }

    private int MarkerSize(ParseResult line)
    {
        if (line.GetValue(_markerSize.Value) is not { } written) return GitMarkerSize;
        return int.TryParse(written, out var size) && size is > 0 and <= 200
            ? size : throw new CommandProblem($"--marker-size takes a number from 1 to 200, not \"{written}\".");
    }
}
