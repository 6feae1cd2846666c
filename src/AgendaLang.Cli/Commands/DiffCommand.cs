using System.CommandLine;
using System.CommandLine.Parsing;
using AgendaLang.Cli.Git;
using AgendaLang.Cli.Output;
using AgendaLang.Comparing;
using AgendaLang.Semantics;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda diff</c>: what changed, in meaning.</summary>
internal sealed class DiffCommand : IAgendaCommand
{
    /// <summary>The option with which git calls it.</summary>
    public const string AsGitDiff = "--git";

    private readonly Lazy<Argument<string[]>> _words = new(() => new("states")
    {
        HelpName = "OLD NEW",
        Description = "Two files, folders or REV:PATH; or A..B, A...B, one or two revisions as in git, then paths; HEAD and the work tree if none is given",
        Arity = ArgumentArity.ZeroOrMore,
    });
    private readonly Lazy<Option<string>> _output = new(() =>
        CommandLine.Choice("--output", "How changes are written; text if not given", "text", "markdown", "json", "html", "github"));
    private readonly Lazy<Option<string>> _columns = new(() =>
        CommandLine.Choice("--columns", "In text, the old line beside the new one; auto, where the terminal is wide, if not given", "auto", "always", "never"));
    private readonly Lazy<Option<string>> _for = new(() => new("--for") { HelpName = "ID", Description = "Only what concerns this party or person", Arity = ArgumentArity.ExactlyOne });
    private readonly Lazy<Option<string>> _only = new(() => new("--only")
    {
        HelpName = "KIND,…", Description = "Only these kinds of declaration (session, document …) or of change (retimed, people …)", Arity = ArgumentArity.ExactlyOne,
    });
    private readonly Lazy<Option<string>> _ignore = new(() => new("--ignore") { HelpName = "KIND,…", Description = "None of these kinds", Arity = ArgumentArity.ExactlyOne });
    private readonly Lazy<Option<bool>> _exitCode = new(() => new("--exit-code") { Description = "Exit with 1 if anything changed" });
    private readonly Lazy<Option<string>> _failOn = new(() =>
        CommandLine.Choice("--fail-on", "Exit with 1 for any change, a substantive one, or a substantive one to an adopted event that was not issued anew", "any", "substantive", "adopted"));
    private readonly Lazy<Option<bool>> _git = new(() => new(AsGitDiff) { Description = "As git's external diff; git gives the arguments" });

    /// <inheritdoc/>
    public string Name => "diff";

    /// <inheritdoc/>
    public string Summary => "Says what changed in agendas, in meaning, and for whom.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("agenda diff", "what is not committed yet"),
        ("agenda diff main...", "what this branch changes"),
        ("agenda diff v1 v2 --for kz", "what Astana needs to know of two folders"),
        ("agenda diff HEAD~3:washington.agenda washington.agenda", "one agenda since three commits ago"),
        ("agenda diff main... --output markdown", "for a pull request"),
        ("agenda diff main... --fail-on adopted", "in a workflow: stop what was adopted from being changed"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command)
    {
        command.Arguments.Add(_words.Value);
        command.Options.Add(_output.Value);
        command.Options.Add(_columns.Value);
        command.Options.Add(_for.Value);
        command.Options.Add(_only.Value);
        command.Options.Add(_ignore.Value);
        command.Options.Add(_exitCode.Value);
        command.Options.Add(_failOn.Value);
        command.Options.Add(_git.Value);
    }

    /// <inheritdoc/>
    public int? RunAsIs(IReadOnlyList<string> arguments, Shell shell) =>
        arguments.Count > 0 && arguments[0] == AsGitDiff && arguments is not [_, "--help" or "-h"] ? GitExternalDiff.Run([.. arguments.Skip(1)], shell) : null;

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var words = line.GetValue(_words.Value) ?? [];
        var dashes = line.Tokens.ToList().FindIndex(token => token.Type == TokenType.DoubleDash);
        var after = dashes < 0 ? 0 : line.Tokens.Count - dashes - 1;
        var opened = new List<GitProcess>();
        try
        {
            var sides = DiffSides.Of(shell, words[..^after], dashes < 0 ? null : words[^after..], folder =>
            {
                if (opened.Count == 0) opened.Add(GitProcess.Open(folder, "Give two files or folders instead: agenda diff OLD NEW."));
                return opened[0];
            });
            return Run(line, shell, sides);
        }
        finally
        {
            foreach (var git in opened) git.Dispose();
        }
    }

    private int Run(ParseResult line, Shell shell, DiffSides sides)
    {
        using var interruption = new Interruption(shell.Cancellation);
        var old = sides.Old.Load(null, out var loader);
        var now = sides.New.Load(loader, out _);
        var (unreadable, said) = Unreadable(sides, old, now);
        foreach (var problem in said) shell.Say(problem);
        var comparison = AgendaComparer.Compare(old, now, file => !unreadable.Contains(file.Path) && IsWanted(file, sides, shell), interruption.Token);
        var concerned = line.GetValue(_for.Value) is { } id ? DiffFilter.Concerned(id, old, now) : null;
        comparison = DiffFilter.Apply(comparison, concerned, line.GetValue(_only.Value), line.GetValue(_ignore.Value));

        DiffReport.Write(shell, line.GetValue(_output.Value) ?? "text", comparison, line.GetValue(_columns.Value) ?? "auto");
        var failOn = line.GetValue(_failOn.Value);
        var fails = (line.GetValue(_exitCode.Value) || failOn == "any") && comparison.Changes.Length > 0
            || failOn == "substantive" && comparison.Substantive > 0
            || failOn == "adopted" && SayAdopted(shell, comparison);
        return unreadable.Count > 0 ? ExitStatus.Failed : fails ? ExitStatus.Findings : ExitStatus.Done;
    }

    private static bool SayAdopted(Shell shell, Comparison comparison)
    {
        var events = comparison.Changes.Where(change => change.BreaksAdopted).GroupBy(change => change.OldEvent!).ToList();
        foreach (var each in events)
            shell.Say($"{each.Key.Id} was adopted and changes in substance ({Tally.Count(each.Count(), "change")}): raise its \"revision\" if it is issued anew.");
        return events.Count > 0;
    }

    /// <summary>Files that cannot be read in one state: what is in them cannot be compared, and is not taken for removed.</summary>
    private static (HashSet<string> Keys, List<string> Said) Unreadable(DiffSides sides, AgendaState old, AgendaState now)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var said = new List<string>();
        foreach (var (state, side) in new[] { (old, sides.Old), (now, sides.New) })
            foreach (var file in state.Files)
                if (!file.IsReadable && keys.Add(file.Path))
                    said.Add($"{side.Files!.PathOf(file.Path)} ({side.Name}) cannot be read, so it is not compared: {side.Files.Read(file.Path).Problem}");
        return (keys, said);
    }

    private static bool IsWanted(AgendaFile file, DiffSides sides, Shell shell)
    {
        if (sides.Old.IsFile || sides.New.IsFile) return sides.Old.Keys.Contains(file.Path) || sides.New.Keys.Contains(file.Path);
        if (file.Path.StartsWith("../", StringComparison.Ordinal)) return false;
        if (sides.Paths.Count == 0) return true;
        var full = Path.GetFullPath(file.Source.Path, shell.Folder);
        return sides.Paths.Any(path => Files.Repository.Holds(path, full));
    }
}
