using System.CommandLine;
using AgendaLang.Cli.Output;
using AgendaLang.Exchange.Starting;

namespace AgendaLang.Cli.Commands;

/// <summary><c>agenda new</c>: a folder to begin with, from a few questions or options.</summary>
internal sealed class NewCommand : IAgendaCommand
{
    private readonly Lazy<Argument<string?>> _kind = new(() =>
    {
        var argument = new Argument<string?>("kind") { HelpName = "KIND", Description = "What for: summit, visit or conference", Arity = ArgumentArity.ZeroOrOne };
        argument.CompletionSources.Add([.. NewAnswers.Kinds.Select(kind => kind.Word)]);
        return argument;
    });
    private readonly Lazy<Argument<string?>> _name = new(() => new("name") { HelpName = "NAME", Description = "What it is called, in any script", Arity = ArgumentArity.ZeroOrOne });
    private readonly Lazy<Option<string>> _dates = new(() => Text("--dates", "DATES", "Its day or days, such as 2026-05-14 or 2026-05-14..2026-05-16"));
    private readonly Lazy<Option<string>> _host = new(() => Text("--host", "PARTY", "The host: a state by its code (kz) or English name, else an organization"));
    private readonly Lazy<Option<string>> _parties = new(() => Text("--parties", "PARTY,…", "Who takes part, written likewise, with commas between"));
    private readonly Lazy<Option<string>> _format = new(() => Text("--format", "NAME", "Of a summit: the format they meet in, such as C5+1, whose members they are"));
    private readonly Lazy<Option<string>> _city = new(() => Text("--city", "NAME", "The city"));
    private readonly Lazy<Option<string>> _venue = new(() => Text("--venue", "NAME", "The building"));
    private readonly Lazy<Option<string>> _zone = new(() => Text("--zone", "ZONE", "The clock, such as Asia/Almaty; that of the host if it has one only"));
    private readonly Lazy<Option<string>> _topics = new(() => Text("--topics", "TOPIC,…", "What is discussed, with commas between"));
    private readonly Lazy<Option<string>> _domain = new(() => Text("--domain", "DOMAIN", "What entries of exported calendars belong to, such as protocol.example"));
    private readonly Lazy<Option<string>> _folder = new(() => Text("--folder", "FOLDER", "Where to; a new folder that is called like the event if not given"));
    private readonly Lazy<Option<bool>> _yes = new(() => new Option<bool>("--yes") { Description = "Ask nothing: what is not given stays open" });

    /// <inheritdoc/>
    public string Name => "new";

    /// <inheritdoc/>
    public string Summary => "Begins an agenda: a folder that checks clean, from a few questions or options.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Line, string Purpose)> Examples =>
    [
        ("agenda new", "asks what is needed"),
        ("agenda new summit \"Astana Summit\" --dates 2026-05-14..2026-05-15 --host kz --parties kg,tj,tm,uz,us --format C5+1 --city Astana", "a summit in a format"),
        ("agenda new visit \"State visit\" --host uz --parties jp --dates 2026-04-02 --topics \"Water, Energy\"", "a visit of one side to another"),
        ("agenda new conference \"Caspian Forum\" --dates 2026-09-01..2026-09-03 --city Aktau --zone Asia/Aqtau", "panels beside each other, open to anybody"),
    ];

    /// <inheritdoc/>
    public void Describe(Command command)
    {
        command.Arguments.Add(_kind.Value);
        command.Arguments.Add(_name.Value);
        foreach (var option in new[] { _dates, _host, _parties, _format, _city, _venue, _zone, _topics, _domain, _folder }) command.Options.Add(option.Value);
        command.Options.Add(_yes.Value);
    }

    /// <inheritdoc/>
    public int Run(ParseResult line, Shell shell)
    {
        var answers = new NewAnswers(line.GetValue(_yes.Value) ? null : shell.Questions);
        var kind = answers.Kind(line.GetValue(_kind.Value));
        var plan = Plan(line, answers, kind);
        if (AgendaStarter.ProblemOf(plan) is { } problem)
            throw new CommandProblem(plan.Kind == StartKind.Visit && plan.Parties.Count + (plan.Host is null ? 0 : 1) != 2 ? $"{problem} \"--host kz --parties uz\" names them." : problem);
        var start = AgendaStarter.Write(plan);
        foreach (var notice in start.Notices) shell.Say(notice);

        var folder = line.GetValue(_folder.Value) ?? start.Id;
        foreach (var path in NewProject.Write(shell, folder, start)) shell.Output.Write($"{VisibleText.Line(path)}\n");
        shell.Output.Flush();
        shell.Say($"Begun. \"agenda check {folder}\" finds nothing wrong yet; \"agenda git-setup --write\" lets git compare and merge it by meaning.");
        return ExitStatus.Done;
    }

    private StartPlan Plan(ParseResult line, NewAnswers answers, StartKind kind)
    {
        var name = answers.Needed(line.GetValue(_name.Value), "What is it called?", "in any script", "What is it called? \"agenda new summit NAME\" says it.");
        var dates = answers.Checked(line.GetValue(_dates.Value), "On which days?", "2026-05-14 or 2026-05-14..2026-05-16; empty if that is open", NewAnswers.DatesProblem) is { } written ? NewAnswers.Dates(written) : null;
        var isVisit = kind == StartKind.Visit;
        var host = answers.Optional(line.GetValue(_host.Value), "Who is host?", isVisit ? "a state such as kz or Kazakhstan, or an organization" : "a state such as kz or Kazakhstan, or an organization; empty if that is open");
        var parties = NewAnswers.List(answers.Optional(line.GetValue(_parties.Value), isVisit ? "Who comes?" : "Who else takes part?", isVisit ? "the other side" : "with commas between, such as kg, tj, uz; empty if that is open"));
        var format = line.GetValue(_format.Value);
        if (format is not null && kind != StartKind.Summit) throw new CommandProblem("--format is of a summit: the format whose members meet there.");
        return new(kind, name)
        {
            From = dates?.From,
            Until = dates?.Until,
            Host = host,
            Parties = parties,
            Format = kind == StartKind.Summit && parties.Count > 0 ? answers.Optional(format, "In which format?", "such as C5+1; empty for none") : null,
            City = answers.Optional(line.GetValue(_city.Value), "In which city?", "empty if that is open"),
            Venue = answers.Optional(line.GetValue(_venue.Value), "In which building?", "empty if that is open"),
            Zone = answers.Zone(line.GetValue(_zone.Value), host),
            Topics = NewAnswers.List(answers.Optional(line.GetValue(_topics.Value), "What is discussed?", "with commas between; empty if that is open")),
            Domain = answers.Checked(line.GetValue(_domain.Value), "To which domain do calendar entries belong?", "such as protocol.example; empty if there is none", NewAnswers.DomainProblem),
        };
    }

    private static Option<string> Text(string name, string value, string description) => new(name) { HelpName = value, Description = description, Arity = ArgumentArity.ExactlyOne };
}
