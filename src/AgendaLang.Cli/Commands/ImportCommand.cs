using System.CommandLine;
using System.Globalization;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;
using AgendaLang.Exchange.Importing;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda import</c>: makes an agenda from a schedule of another program.</summary>
internal sealed class ImportCommand : IAgendaCommand
{
    // The first few show what there is; the check of the file shows all.
    private const int MaxFindings = 10;

    private static readonly (string Word, ImportFormat Format)[] Formats =
        [("ics", ImportFormat.Calendar), ("schedule-xml", ImportFormat.ScheduleXml), ("schedule-json", ImportFormat.ScheduleJson), ("csv", ImportFormat.Csv)];

    private readonly Lazy<Argument<string?>> _file = new(() => new Argument<string?>("file")
    {
        HelpName = PathArguments.FileName,
        Description = "A schedule.xml, schedule.json, calendar (.ics) or table (.csv), or - for standard input",
        Arity = ArgumentArity.ZeroOrOne,
    });

    private readonly Lazy<Option<string>> _out = new(() => new Option<string>("--out")
    {
        HelpName = PathArguments.FileName,
        Description = "The agenda to write; standard output if not given",
        Arity = ArgumentArity.ExactlyOne,
    });

    private readonly Lazy<Option<string>> _format = new(() =>
        CommandLine.Choice("--format", "What the file is; if not given, its content says it", [.. Formats.Select(format => format.Word)]));

    private readonly Lazy<Option<string>> _name = new(() => new Option<string>("--name")
    {
        HelpName = "ID",
        Description = "The id of the event; if not given, it is made from what the schedule calls it",
        Arity = ArgumentArity.ExactlyOne,
    });

    private readonly Lazy<Option<string>> _zone = new(() => new Option<string>("--zone")
    {
        HelpName = "ZONE",
        Description = "The time zone in which times are written, such as Europe/Paris; the schedule's own if not given",
        Arity = ArgumentArity.ExactlyOne,
    });

    /// <inheritdoc/>
    public string Name => "import";

    /// <inheritdoc/>
    public string Summary => "Makes an agenda from a calendar, a conference schedule or a table.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("agenda import schedule.xml --out forum.agenda", "a conference schedule of frab, pretalx, FOSDEM"),
        ("agenda import calendar.ics --zone Asia/Almaty", "a calendar, its times on the clock of Almaty"),
        ("agenda import programme.csv --name forum", "a table; the event gets the id forum"),
        ("curl -s https://example.org/schedule.json | agenda import - > forum.agenda", "from standard input to standard output"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command)
    {
        command.Arguments.Add(_file.Value);
        command.Options.Add(_out.Value);
        command.Options.Add(_format.Value);
        command.Options.Add(_name.Value);
        command.Options.Add(_zone.Value);
    }

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var file = line.GetValue(_file.Value)
            ?? throw new CommandProblem("Which file? Write it behind \"agenda import\", or - for standard input.");
        var files = new DiskFiles(shell.Folder);
        var written = line.GetValue(_out.Value);
        if (written is not null && Directory.Exists(files.Full(written))) throw new CommandProblem($"\"{written}\" is a folder; --out needs the name of a file.");
        var isInput = file == Selection.StandardInputPath;
        var format = line.GetValue(_format.Value);
        var options = new ImportOptions
        {
            Format = format is null ? null : Formats.First(each => each.Word == format).Format,
            EventId = Id(line.GetValue(_name.Value)),
            FallbackName = isInput ? null : Path.GetFileNameWithoutExtension(file),
            Zone = Zone(line.GetValue(_zone.Value)),
        };

        var shown = written ?? "imported.agenda";
        var result = ScheduleImport.Import(shown, Read(shell, files, file), options);
        var name = isInput ? "standard input" : file;
        if (result.Problem is { } problem) throw new CommandProblem($"{Where(name, problem)}: {problem.Message}");
        foreach (var notice in result.Notices) shell.Say($"{Where(name, notice)}: {notice.Message}");

        var agenda = result.Agenda!;
        var findings = AgendaChecker.Check([new([agenda.Path], IsFolder: false)], new OneFile(agenda), shell.Cancellation).Findings;
        if (written is null) shell.Output.Write(agenda.Text);
        else Write(files.Full(written), written, agenda.Text);
        shell.Output.Flush();
        Report(shell, findings, written);
        return ExitStatus.Done;
    }

    private static void Write(string full, string written, string text)
    {
        try
        {
            AtomicFile.Write(full, text);
        }
        catch (CommandProblem problem)
        {
            throw new CommandProblem($"{written}: {problem.Message}");
        }
    }

    private static void Report(Shell shell, IReadOnlyList<Finding> findings, string? written)
    {
        // Information, such as that nobody chairs, is for whoever goes on to write the agenda.
        var grave = findings.Where(finding => finding.Severity is Severity.Error or Severity.Warning).ToList();
        foreach (var finding in grave.Take(MaxFindings)) shell.Say(TextReport.FirstLine(finding));
        if (grave.Count > MaxFindings)
            shell.Say(string.Create(CultureInfo.InvariantCulture, $"… and {grave.Count - MaxFindings} more; \"agenda check {written ?? "FILE"}\" shows all."));
        shell.Say($"{(written is null ? "The agenda" : written)}: {Tally.Of(findings, 1)}");
    }

    private static byte[] Read(Shell shell, DiskFiles files, string file)
    {
        try
        {
            if (file == Selection.StandardInputPath) return ReadAll(shell.Input);
            var full = files.Full(file);
            if (Directory.Exists(full)) throw new CommandProblem($"\"{file}\" is a folder; one file is imported at a time.");
            using var stream = RegularFile.OpenRead(full);
            return ReadAll(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandProblem($"\"{file}\" cannot be opened: {DiskProblem.Why(e)}");
        }
    }

    // One byte more than is allowed tells "too large" from "just fits".
    private static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length <= ScheduleImport.MaxBytes && (read = stream.Read(buffer)) > 0) bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }

    private static string? Id(string? written)
    {
        if (written is null || ImportOptions.IsEventId(written)) return written;
        throw new CommandProblem($"--name takes an id, a word of letters, digits and hyphens that begins with a letter; \"{written}\" is none.");
    }

    private static string? Zone(string? written)
    {
        if (written is null || TimeZones.IsKnown(written)) return written;
        throw new CommandProblem($"There is no time zone \"{written}\".{CommandLine.DidYouMean(written, TimeZones.All)} Zones are written like Europe/Paris or Asia/Almaty.");
    }

    private static string Where(string name, ImportNotice notice) =>
        notice.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{name}({line})") : name;

    /// <summary>The imported agenda, alone in its workspace.</summary>
    private sealed class OneFile(SourceText agenda) : IAgendaFiles
    {
        public FileRead Read(string path) => new(agenda);

        public UseTarget Resolve(string fromPath, string written) => new(UseStatus.NotFound, null);

        public IEnumerable<string> Neighbours(string path) => [];
    }
}
