using System.Collections.Immutable;
using System.Text;
using AgendaLang.Exchange.Importing;
using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Tests.Testing;

/// <summary>An imported agenda, with what a check of it finds.</summary>
internal sealed class Imported : IAgendaFiles
{
    private readonly SourceText? _agenda;

    private Imported(ImportResult result)
    {
        _agenda = result.Agenda;
        Notices = [.. result.Notices.Select(Shown)];
        Problem = result.Problem is { } problem ? Shown(problem) : null;
        if (_agenda is not null) Findings = AgendaChecker.Check([new([_agenda.Path], IsFolder: false)], this).Findings;
    }

    public string Text => _agenda?.Text ?? throw new InvalidOperationException(Problem);

    public string? Problem { get; }

    public IReadOnlyList<string> Notices { get; }

    public ImmutableArray<Finding> Findings { get; } = [];

    /// <summary>Findings as <c>AGL4002 message</c>, without information.</summary>
    public IEnumerable<string> Grave => Findings.Where(finding => finding.Severity != Severity.Information).Select(finding => $"{finding.Rule.Id} {finding.Message}");

    /// <summary>Findings of reading and of names.</summary>
    public IEnumerable<string> Broken => Findings.Where(finding => finding.Severity == Severity.Error && (finding.Rule.Id.StartsWith("AGL0", StringComparison.Ordinal) || finding.Rule.Id.StartsWith("AGL1", StringComparison.Ordinal))).Select(finding => $"{finding.Rule.Id} {finding.Message}");

    public static Imported Of(byte[] source, ImportOptions? options = null) => new(ScheduleImport.Import("imported.agenda", source, options ?? new()));

    public static Imported Of(string source, ImportOptions? options = null) => Of(Encoding.UTF8.GetBytes(source), options);

    public static Imported OfFixture(string name, ImportOptions? options = null) => Of(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", name)), options);

    /// <summary>The agenda, what was said and what was found, for a snapshot.</summary>
    public string Everything() => $"{Text}\n// Said:\n{string.Concat(Notices.Select(notice => $"// {notice}\n"))}// Found:\n{string.Concat(Grave.Select(finding => $"// {finding}\n"))}";

    public FileRead Read(string path) => new(_agenda);

    public UseTarget Resolve(string fromPath, string written) => new(UseStatus.NotFound, null);

    public IEnumerable<string> Neighbours(string path) => [];

    private static string Shown(ImportNotice notice) => notice.Line is { } line ? $"line {line}: {notice.Message}" : notice.Message;
}
