using System.CommandLine;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;
using AgendaLang.Compiling;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Text;
using NodaTime;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda export</c>: an agenda in another format.</summary>
internal sealed class ExportCommand : IAgendaCommand
{
    internal const string AsOfExample = "2025-11-06 20:00 America/New_York";

    private const string Json = "json";
    private const string Word = "docx";
    private const string Calendar = "ics";
    private const string JsonLd = "jsonld";

    // Roots that are named where there are too many.
    private const int MaxNamed = 10;

    private static readonly (string Word, ExportFormat Format)[] Formats =
    [
        (Calendar, ExportFormat.Calendar), ("html", ExportFormat.Html), ("markdown", ExportFormat.Markdown), ("csv", ExportFormat.Csv), (JsonLd, ExportFormat.JsonLd), ("schedule-xml", ExportFormat.ScheduleXml),
        ("schedule-json", ExportFormat.ScheduleJson), (Word, ExportFormat.Word),
    ];

    private readonly Lazy<Argument<string?>> _path = new(() => new("path")
    {
        HelpName = PathArguments.HelpName,
        Description = "An agenda, which is written with all that it uses; a folder with one that no other uses; or - for standard input. The current folder if none is given",
        Arity = ArgumentArity.ZeroOrOne,
    });
    private readonly Lazy<Option<string>> _to = new(() => CommandLine.Choice("--to", "The format", [Json, .. Formats.Select(format => format.Word)]));
    private readonly Lazy<Option<string>> _for = new(() => new Option<string>("--for")
    {
        HelpName = "ID",
        Description = "Only the programme of this person or party, or only this event; not with json",
        Arity = ArgumentArity.ExactlyOne,
    });
    private readonly Lazy<Option<string>> _zone = new(() => new Option<string>("--zone")
    {
        HelpName = "ZONE",
        Description = "The clock on which times are written, such as Asia/Almaty; that of each session if not given; in html and markdown beside it; not with json",
        Arity = ArgumentArity.ExactlyOne,
    });
    private readonly Lazy<Option<string>> _lang = new(LanguageOption);
    private readonly Lazy<Option<string>> _audience = new(() =>
        CommandLine.Choice("--audience", "For whom: what may not be shown to them is left out; for the delegations if not given", Words(Enum.GetValues<Audience>())));
    private readonly Lazy<Option<string>> _asOf = new(AsOfOption);
    private readonly Lazy<Option<string>> _alarm = new(AlarmOption);
    private readonly Lazy<Option<string>> _base = new(() => new Option<string>("--base")
    {
        HelpName = "OLD",
        Description = "With jsonld: an earlier state of this agenda, a file, a folder, REV or REV:PATH; what begins at another time than there is told to be rescheduled",
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
        ("agenda export washington.agenda --to html --zone Asia/Almaty --out washington.html", "a page for people, to look at and to print"),
        ("agenda export washington.agenda --to markdown --lang ru", "the same as Markdown, in Russian as far as the agenda has names"),
        ("agenda export washington.agenda --to ics --for tokayev --zone Asia/Almaty --out tokayev.ics", "a calendar of what somebody attends, on the clock at home"),
        ("agenda export washington.agenda --to docx --lang ru --out washington.docx", "a programme for Word, to go on writing"),
        ("agenda export washington.agenda --to jsonld --audience public --base v1", "linked data that tells what was moved since the revision v1"),
        ($"agenda export . --to json --audience public --as-of \"{AsOfExample}\"", "what is public once an embargo is over"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command)
    {
        command.Arguments.Add(_path.Value);
        command.Options.Add(_to.Value);
        command.Options.Add(_for.Value);
        command.Options.Add(_zone.Value);
        command.Options.Add(_lang.Value);
        command.Options.Add(_audience.Value);
        command.Options.Add(_asOf.Value);
        command.Options.Add(_alarm.Value);
        command.Options.Add(_base.Value);
        command.Options.Add(_out.Value);
        command.Options.Add(_standardInput.Value);
    }

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var to = line.GetValue(_to.Value) ?? throw new CommandProblem("Which format? --to says it: \"agenda export --to json\".");
        var (who, zone) = (line.GetValue(_for.Value), Zone(line.GetValue(_zone.Value)));
        if (to == Json && (who ?? zone) is not null)
            throw new CommandProblem($"--{(who is null ? "zone" : "for")} does not go with json, which is all that an agenda says, each time with its zone.");
        var language = Language(line.GetValue(_lang.Value));
        if (language is not null && to is not ("html" or "markdown" or Word or Calendar)) throw new CommandProblem($"--lang does not go with {to}: it is for html, markdown, docx and ics, which people read.");
        var alarm = Alarm(line.GetValue(_alarm.Value));
        if (alarm is not null && to != Calendar) throw new CommandProblem($"--alarm does not go with {to}: only a calendar reminds.");
        var old = line.GetValue(_base.Value);
        if (old is not null && to != JsonLd) throw new CommandProblem($"--base does not go with {to}: only linked data tells what was rescheduled.");
        var outFile = line.GetValue(_out.Value);
        if (to == Word && outFile is null) throw new CommandProblem("A Word file is no text to show here. Where to? --out says it: \"--out agenda.docx\".");
        Audience? audience = line.GetValue(_audience.Value) is { } word ? Enum.GetValues<Audience>().First(each => WordOf(each) == word) : null;
        var asOf = AsOf(line.GetValue(_asOf.Value));
        var selection = Selection.Of(shell, line.GetValue(_path.Value) is { } path ? [path] : [], line.GetValue(_standardInput.Value));
        if (selection.EmptyFolders is [var empty])
            throw new CommandProblem(empty == "." ? "There are no .agenda files here." : $"There are no .agenda files in \"{empty}\".");

        using var interruption = new Interruption(shell.Cancellation);
        var loader = new FileLoader(selection.Files);
        var set = TheOne(CompiledSet.Find(selection.Targets, loader, interruption.Token));
        if (outFile is not null) RefuseAgenda(outFile, set, selection.Files);
        var settings = SayFindings(shell, selection, loader, interruption.Token);

        var folder = Path.GetDirectoryName(selection.Files.Full(set.Root.Path))!;
        var readers = new ExportOptions
        {
            Audience = audience,
            AsOf = asOf,
            PathOf = file => Path.GetRelativePath(folder, selection.Files.Full(file.Path)).Replace(Path.DirectorySeparatorChar, '/'),
        };
        var compiled = CompiledSet.Of(set, readers, interruption.Token);
        var exported = to == Json ? null : AgendaExport.Write(compiled.Models, Formats.First(each => each.Word == to).Format, new()
        {
            For = who is null ? null : Find(compiled.Models, who),
            Zone = zone,
            Language = language,
            Alarm = alarm,
            Base = old is null ? null : EarlierState.Of(shell, old, selection.Files.Full(set.Root.Path), readers, interruption.Token),
            NamesLanguage = settings.LanguageOf(set.Root.Path) ?? "en",
            Domain = settings.DomainOf(set.Root.Path),
        }, interruption.Token);
        if (exported is null) Write(compiled.Models.WriteTo, JsonText.Escaped, outFile, selection.Files, shell);
        else Write(stream => stream.Write(exported.Content.Span), Visible, outFile, selection.Files, shell);
        shell.Output.Flush();
        foreach (var notice in exported?.Notices ?? []) shell.Say(notice);
        if (compiled.LeftOut > 0) shell.Say(LeftOut(compiled.LeftOut, audience));
        return ExitStatus.Done;
    }

    private static Models.Declaration Find(Models.AgendaSet models, string id)
    {
        var found = models.Find(id);
        if (found is Models.Participant or Models.Event) return found;
        var known = models.People.Concat<Models.Declaration>(models.Events).Concat(models.Countries).Concat(models.Organizations).Concat(models.Groups)
            .Concat(models.Formats).Select(each => each.Path);
        throw new CommandProblem($"There is no person, party or event \"{id}\".{CommandLine.DidYouMean(id, known)}");
    }

    /// <summary>The language of a page.</summary>
    internal static Option<string> LanguageOption() => new("--lang")
    {
        HelpName = "LANGUAGE",
        Description = "The language of names, dates and words, such as ru; that of the agenda if not given. What has no name in it keeps its own, marked with its language",
        Arity = ArgumentArity.ExactlyOne,
    };

    /// <summary>A language as written.</summary>
    /// <exception cref="CommandProblem">There is no such language.</exception>
    internal static string? Language(string? written) => written is null || LanguageTags.ProblemOf(written) is not { } problem ? written
        : throw new CommandProblem(problem.Help is { } help ? $"{problem.Message}. {help}" : $"{problem.Message}.");

    /// <summary>When it is read.</summary>
    internal static Option<string> AsOfOption() => new("--as-of")
    {
        HelpName = "\"DATE TIME ZONE\"",
        Description = "For the public: when it is read. Without it, what has an embargo is left out",
        Arity = ArgumentArity.ExactlyOne,
    };

    /// <summary>When calendars remind.</summary>
    internal static Option<string> AlarmOption() => new("--alarm")
    {
        HelpName = "DURATION",
        Description = "With ics: remind this long before each session, such as 15m or 1h30m; not at all if not given",
        Arity = ArgumentArity.ExactlyOne,
    };

    /// <summary>A length of time as written.</summary>
    /// <exception cref="CommandProblem">It is none.</exception>
    internal static TimeSpan? Alarm(string? written) => written is null ? null
        : Durations.Read(written) ?? throw new CommandProblem($"--alarm takes a length of time, such as 15m, 2h or 1h30m, not \"{written}\".");

    internal static string? Zone(string? written)
    {
        if (written is null || TimeZones.IsKnown(written)) return written;
        throw new CommandProblem($"There is no time zone \"{written}\".{CommandLine.DidYouMean(written, TimeZones.All)} Zones are written like Europe/Paris or Asia/Almaty.");
    }

    internal static void Write(Action<Stream> write, Func<string, string> visible, string? outFile, DiskFiles files, Shell shell)
    {
        if (outFile is null)
        {
            using var output = new Utf8Writer(shell.Output, shell.OutputIsTerminal ? visible : null);
            write(output);
            return;
        }
        try
        {
            AtomicFile.Write(files.Full(outFile), write);
        }
        catch (CommandProblem problem)
        {
            throw new CommandProblem($"{outFile}: {problem.Message}");
        }
    }

    // Where no escape means the same, what a terminal shows is for looking at.
    internal static string Visible(string text) => UnicodeText.ToVisible(text.Replace("\r", "", StringComparison.Ordinal));

    // A slip of the finger should not cost an agenda.
    internal static void RefuseAgenda(string outFile, AgendaSet set, DiskFiles files)
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
    private static EditorConfigSettings SayFindings(Shell shell, Selection selection, FileLoader loader, CancellationToken cancellation)
    {
        var configs = new EditorConfigsOnDisk(selection.Files);
        var settings = new EditorConfigSettings(configs);
        var result = AgendaChecker.Check(selection.Targets, loader, settings, cancellation);
        foreach (var finding in result.Findings)
            if (finding.Severity >= Severity.Warning) shell.Say(TextReport.FirstLine(finding));
        foreach (var problem in settings.Problems) shell.Say(FormattableString.Invariant($"{configs.Shown(problem.Folder)}({problem.Line}): {problem.Message}"));
        var tally = Tally.Of(result.Findings, result.Files.Length);
        if (tally.Errors + tally.Warnings > 0) shell.Say(tally.ToString());
        return settings;
    }

    internal static string LeftOut(int count, Audience? audience) => (audience == Audience.Public, count == 1) switch
    {
        (true, true) => "1 declaration is not for the public, or not yet, and was left out.",
        (true, false) => FormattableString.Invariant($"{count} declarations are not for the public, or not yet, and were left out."),
        (false, true) => "1 declaration is confidential and was left out.",
        _ => FormattableString.Invariant($"{count} declarations are confidential and were left out."),
    };

    /// <summary>A moment as written.</summary>
    /// <exception cref="CommandProblem">It is none.</exception>
    internal static Instant? AsOf(string? moment) => moment is null ? null : Compiling.AsOf.Read(moment)
        ?? throw new CommandProblem($"--as-of takes a date, a time and a time zone, such as \"{AsOfExample}\", not \"{moment}\".");

    internal static string[] Words(Audience[] audiences) => [.. audiences.Select(WordOf)];

    internal static string WordOf(Audience audience) => audience.ToString().ToLowerInvariant();
}
