using System.CommandLine;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;
using AgendaLang.Compiling;
using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda export</c>: an agenda in another format.</summary>
internal sealed class ExportCommand : IAgendaCommand
{
    private const string AsOfExample = "2025-11-06 20:00 America/New_York";

    // Roots that are named where there are too many.
    private const int MaxNamed = 10;

    private readonly Lazy<Argument<string?>> _path = new(() => new("path")
    {
        HelpName = PathArguments.HelpName,
        Description = "An agenda, which is written with all that it uses; a folder with one that no other uses; or - for standard input. The current folder if none is given",
        Arity = ArgumentArity.ZeroOrOne,
    });
    private readonly Lazy<Option<string>> _to = new(() => CommandLine.Choice("--to", "The format", "json"));
    private readonly Lazy<Option<string>> _audience = new(() =>
        CommandLine.Choice("--audience", "For whom: what may not be shown to them is left out; for the delegations if not given", Words(Enum.GetValues<Audience>())));
    private readonly Lazy<Option<string>> _asOf = new(() => new Option<string>("--as-of")
    {
        HelpName = "\"DATE TIME ZONE\"",
        Description = "For the public: when it is read. Without it, what has an embargo is left out",
        Arity = ArgumentArity.ExactlyOne,
    });
    private readonly Lazy<Option<string>> _out = new(() => new Option<string>("--out")
    {
        HelpName = "FILE",
        Description = "Write to a file, whole or not at all, and not to standard output",
        Arity = ArgumentArity.ExactlyOne,
    });
    private readonly Lazy<Option<string>> _standardInput = new(PathArguments.StandardInputName);

    /// <inheritdoc/>
    public string Name => "export";

    /// <inheritdoc/>
    public string Summary => "Writes an agenda in another format.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("agenda export washington.agenda --to json", "all that an agenda says and what follows from it, for programs"),
        ("agenda export washington.agenda --to json --audience public --out washington.json", "only what is public, to a file"),
        ($"agenda export . --to json --audience public --as-of \"{AsOfExample}\"", "what is public once an embargo is over"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command)
    {
        command.Arguments.Add(_path.Value);
        command.Options.Add(_to.Value);
        command.Options.Add(_audience.Value);
        command.Options.Add(_asOf.Value);
        command.Options.Add(_out.Value);
        command.Options.Add(_standardInput.Value);
    }

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        if (line.GetValue(_to.Value) is null) throw new CommandProblem("Which format? --to says it: \"agenda export --to json\".");
        Audience? audience = line.GetValue(_audience.Value) is { } word ? Enum.GetValues<Audience>().First(each => WordOf(each) == word) : null;
        var asOf = line.GetValue(_asOf.Value) is { } moment ? Read(moment) : (Instant?)null;
        var selection = Selection.Of(shell, line.GetValue(_path.Value) is { } path ? [path] : [], line.GetValue(_standardInput.Value));
        if (selection.EmptyFolders is [var empty])
            throw new CommandProblem(empty == "." ? "There are no .agenda files here." : $"There are no .agenda files in \"{empty}\".");

        using var interruption = new Interruption(shell.Cancellation);
        var loader = new FileLoader(selection.Files);
        var set = TheOne(CompiledSet.Find(selection.Targets, loader, interruption.Token));
        var outFile = line.GetValue(_out.Value);
        if (outFile is not null) RefuseAgenda(outFile, set, selection.Files);
        SayFindings(shell, selection, loader, interruption.Token);

        var folder = Path.GetDirectoryName(selection.Files.Full(set.Root.Path))!;
        var compiled = CompiledSet.Of(set, new()
        {
            Audience = audience,
            AsOf = asOf,
            PathOf = file => Path.GetRelativePath(folder, selection.Files.Full(file.Path)).Replace(Path.DirectorySeparatorChar, '/'),
        }, interruption.Token);
        Write(compiled, outFile, selection.Files, shell);
        shell.Output.Flush();
        if (compiled.LeftOut > 0) shell.Say(LeftOut(compiled.LeftOut, audience));
        return ExitStatus.Done;
    }

    private static void Write(CompiledSet compiled, string? outFile, DiskFiles files, Shell shell)
    {
        if (outFile is null)
        {
            using var output = new Utf8Writer(shell.Output, shell.OutputIsTerminal ? JsonText.Escaped : null);
            compiled.Models.WriteTo(output);
            return;
        }
        try
        {
            AtomicFile.Write(files.Full(outFile), compiled.Models.WriteTo);
        }
        catch (CommandProblem problem)
        {
            throw new CommandProblem($"{outFile}: {problem.Message}");
        }
    }

    // A slip of the finger should not cost an agenda.
    private static void RefuseAgenda(string outFile, AgendaSet set, DiskFiles files)
    {
        var path = files.Add(files.Full(outFile));
        if (set.Files.Any(file => file.Path == path)) throw new CommandProblem($"--out would write over the agenda \"{path}\" itself.");
    }

    private static AgendaSet TheOne(IReadOnlyList<AgendaSet> sets)
    {
        if (sets is [var only]) return only;
        var names = string.Join(", ", sets.Take(MaxNamed).Select(set => $"\"{set.Root.Path}\""));
        if (sets.Count > MaxNamed) names += $" and {sets.Count - MaxNamed} more";
        throw new CommandProblem($"One agenda is exported at a time; here {sets.Count} are used by no other: {names}. Name one of them.");
    }

    // Others than check tell findings and go on. What is for information only is counted.
    private static void SayFindings(Shell shell, Selection selection, FileLoader loader, CancellationToken cancellation)
    {
        var configs = new EditorConfigsOnDisk(selection.Files);
        var settings = new EditorConfigSettings(configs);
        var result = AgendaChecker.Check(selection.Targets, loader, settings, cancellation);
        foreach (var finding in result.Findings)
            if (finding.Severity >= Severity.Warning) shell.Say(TextReport.FirstLine(finding));
        foreach (var problem in settings.Problems) shell.Say(FormattableString.Invariant($"{configs.Shown(problem.Folder)}({problem.Line}): {problem.Message}"));
        var tally = Tally.Of(result.Findings, result.Files.Length);
        if (tally.Errors + tally.Warnings > 0) shell.Say(tally.ToString());
    }

    private static string LeftOut(int count, Audience? audience) => (audience == Audience.Public, count == 1) switch
    {
        (true, true) => "1 declaration is not for the public, or not yet, and was left out.",
        (true, false) => FormattableString.Invariant($"{count} declarations are not for the public, or not yet, and were left out."),
        (false, true) => "1 declaration is confidential and was left out.",
        _ => FormattableString.Invariant($"{count} declarations are confidential and were left out."),
    };

    private static Instant Read(string moment) => AsOf.Read(moment)
        ?? throw new CommandProblem($"--as-of takes a date, a time and a time zone, such as \"{AsOfExample}\", not \"{moment}\".");

    private static string[] Words(Audience[] audiences) => [.. audiences.Select(WordOf)];

    private static string WordOf(Audience audience) => audience.ToString().ToLowerInvariant();
}
