using System.CommandLine;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;
using AgendaLang.Compiling;
using AgendaLang.Exchange.Exporting.Briefs;
using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda brief</c>: what one party or person needs.</summary>
internal sealed class BriefCommand : IAgendaCommand
{
    private const int MaxWidth = 100;

    // What all agendas of a folder are read as together; no such file is written.
    private const string Together = "all-for-brief.agenda";

    private static readonly (string Word, BriefFormat Format)[] Formats =
        [("text", BriefFormat.Text), ("markdown", BriefFormat.Markdown), ("html", BriefFormat.Html), ("json", BriefFormat.Json), ("ics", BriefFormat.Calendar), ("docx", BriefFormat.Word)];

    private readonly Lazy<Argument<string?>> _id = new(() => new("id")
    {
        HelpName = "ID",
        Description = "The person, country, organization, group or format",
        Arity = ArgumentArity.ZeroOrOne,
    });
    private readonly Lazy<Argument<string[]>> _paths = new(PathArguments.Paths);
    private readonly Lazy<Option<string>> _output = new(() => CommandLine.Choice("--output", "The form; text if not given", [.. Formats.Select(format => format.Word)]));
    private readonly Lazy<Option<string>> _zone = new(() => new Option<string>("--zone")
    {
        HelpName = "ZONE",
        Description = "The second clock, such as Asia/Almaty; that of their home if not given and known",
        Arity = ArgumentArity.ExactlyOne,
    });
    private readonly Lazy<Option<string>> _lang = new(ExportCommand.LanguageOption);
    private readonly Lazy<Option<string>> _audience = new(() =>
        CommandLine.Choice("--audience", "Who reads it: what may not be shown to them is left out; the delegations if not given", ExportCommand.Words(Enum.GetValues<Audience>())));
    private readonly Lazy<Option<string>> _asOf = new(ExportCommand.AsOfOption);
    private readonly Lazy<Option<string>> _alarm = new(ExportCommand.AlarmOption);
    private readonly Lazy<Option<string>> _out = new(() => new Option<string>("--out")
    {
        HelpName = "FILE",
        Description = "Write to a file, whole or not at all, and not to standard output",
        Arity = ArgumentArity.ExactlyOne,
    });
    private readonly Lazy<Option<string>> _standardInput = new(PathArguments.StandardInputName);

    /// <inheritdoc/>
    public string Name => "brief";

    /// <inheritdoc/>
    public string Summary => "Writes what one party or person needs.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("agenda brief kz", "where Kazakhstan's delegation must be, what it says and asks, and what others raise"),
        ("agenda brief tokayev washington.agenda --zone Asia/Almaty --output html --out tokayev.html", "for one person, as a page to print, with the time at home"),
        ("agenda brief kz --lang ru --output docx --out kz.docx", "in Russian, as a Word file to go on writing"),
        ("agenda brief tokayev --output ics --alarm 15m --out tokayev.ics", "for a calendar, with a reminder before each session"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command)
    {
        command.Arguments.Add(_id.Value);
        command.Arguments.Add(_paths.Value);
        command.Options.Add(_output.Value);
        command.Options.Add(_lang.Value);
        command.Options.Add(_zone.Value);
        command.Options.Add(_audience.Value);
        command.Options.Add(_asOf.Value);
        command.Options.Add(_alarm.Value);
        command.Options.Add(_out.Value);
        command.Options.Add(_standardInput.Value);
    }

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var id = line.GetValue(_id.Value) ?? throw new CommandProblem("Whose brief? \"agenda brief ID\" names a person or party.");
        var format = line.GetValue(_output.Value) is { } output ? Formats.First(each => each.Word == output).Format : BriefFormat.Text;
        var (language, zone) = (ExportCommand.Language(line.GetValue(_lang.Value)), ExportCommand.Zone(line.GetValue(_zone.Value)));
        Audience? audience = line.GetValue(_audience.Value) is { } word ? Enum.GetValues<Audience>().First(each => ExportCommand.WordOf(each) == word) : null;
        var asOf = ExportCommand.AsOf(line.GetValue(_asOf.Value));
        var alarm = ExportCommand.Alarm(line.GetValue(_alarm.Value));
        if (alarm is not null && format != BriefFormat.Calendar) throw new CommandProblem("--alarm goes with --output ics only: nothing else reminds.");
        var outFile = line.GetValue(_out.Value);
        if (format == BriefFormat.Word && outFile is null) throw new CommandProblem($"A Word file is no text to show here. Where to? --out says it: \"--out {id}.docx\".");
        var selection = Selection.Of(shell, line.GetValue(_paths.Value) ?? [], line.GetValue(_standardInput.Value));

        using var interruption = new Interruption(shell.Cancellation);
        var loader = new FileLoader(selection.Files);
        var set = SetOf(id, selection, loader, interruption.Token);
        if (outFile is not null) ExportCommand.RefuseAgenda(outFile, set, selection.Files);
        var compiled = CompiledSet.Of(set, new() { Audience = audience, AsOf = asOf }, interruption.Token);
        var who = compiled.Models.Find<Models.Participant>(id) ?? throw Unknown(id, [compiled.Models]);
        var settings = new EditorConfigSettings(new EditorConfigsOnDisk(selection.Files));
        // What a finding says may be of what is kept from the readers.
        var findings = compiled.LeftOut > 0 || audience == Audience.Public ? []
            : BriefFinding.Of(AgendaChecker.Check(selection.Targets, loader, settings, interruption.Token), BriefExport.IdsOf(who, compiled.Models));
        var brief = BriefExport.Write(who, compiled.Models, format, new()
        {
            Zone = zone,
            Language = language,
            Alarm = alarm,
            Domain = settings.DomainOf(set.Root.Path),
            NamesLanguage = settings.LanguageOf(set.Root.Path) ?? "en",
        }, findings, Math.Min(shell.Width ?? MaxWidth, MaxWidth), interruption.Token);
        ExportCommand.Write(stream => stream.Write(brief.Content.Span), format == BriefFormat.Json ? JsonText.Escaped : ExportCommand.Visible, outFile, selection.Files, shell);
        shell.Output.Flush();
        foreach (var path in selection.AllPaths.Where(path => !loader.Load(path).IsReadable)) shell.Say($"{path}: {selection.Files.Read(path).Problem} What it says is not in the brief.");
        foreach (var notice in brief.Notices) shell.Say(notice);
        if (compiled.LeftOut > 0) shell.Say(ExportCommand.LeftOut(compiled.LeftOut, audience));
        return ExitStatus.Done;
    }

    // The agenda that knows them; where several do, all of these together, as far as no id means two things.
    private static AgendaSet SetOf(string id, Selection selection, FileLoader loader, CancellationToken cancellation)
    {
        var sets = CompiledSet.Find(selection.Targets, loader, cancellation);
        var knowing = sets.Where(set => set.Files.Any(file => file.Symbols.Any(symbol => symbol.Holder is null && symbol.Id == id))).ToList();
        if (knowing is [var only]) return only;
        if (knowing.Count == 0) throw Unknown(id, [.. sets.Select(set => CompiledSet.Of(set, null, cancellation).Models)]);
        var uses = knowing.Select(set => $"use \"{set.Root.Path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"\n");
        var path = selection.Files.Add(selection.Files.Full(Together));
        selection.Files.AddRoot(selection.Files.Full("."));
        selection.Files.Replace(path, new(new SourceText(path, string.Concat(uses))));
        var together = loader.SetOf(loader.Load(path));
        var isOne = knowing.All(set => set.Files.All(together.Files.Contains))
            && !together.Files.SelectMany(file => file.Symbols).Where(symbol => symbol.Holder is null && symbol.Id.Length > 0).GroupBy(symbol => symbol.Id)
                .Any(same => same.Select(symbol => symbol.File).Distinct().Count() > 1);
        if (isOne) return together;
        throw new CommandProblem($"\"{id}\" is in several agendas that cannot be read as one: {string.Join(", ", knowing.Select(set => $"\"{set.Root.Path}\""))}. Name one of them.");
    }

    private static CommandProblem Unknown(string id, IReadOnlyList<Models.AgendaSet> sets)
    {
        var known = sets.SelectMany(set => set.People.Concat<Models.Participant>(set.Countries).Concat(set.Organizations).Concat(set.Groups).Concat(set.Formats)).Select(each => each.Path).Distinct();
        return new($"There is no person or party \"{id}\".{CommandLine.DidYouMean(id, known)}");
    }
}
