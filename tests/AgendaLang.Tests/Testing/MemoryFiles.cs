using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Tests.Testing;

/// <summary>A workspace in memory: files by path, folders with <c>/</c>. What lies above the top is outside the workspace.</summary>
public sealed class MemoryFiles : IAgendaFiles
{
    private readonly SortedDictionary<string, FileRead> _files = new(StringComparer.Ordinal);

    public MemoryFiles(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files) _files.Add(path, new(new SourceText(path, text)));
    }

    /// <summary>Files that have a text already.</summary>
    public static MemoryFiles Of(IEnumerable<SourceText> sources) => new([.. sources.Select(source => (source.Path, source.Text))]);

    /// <summary>The files of one text, each begun by a line <c>// file: name.agenda</c>; without such a line one file, <c>summit.agenda</c>.</summary>
    public static MemoryFiles Parse(string text) =>
        new([.. RulePage.FilesOf(text.ReplaceLineEndings("\n")).Select(source => (source.Path, source.Text))]);

    /// <summary>The paths, in ordinal order.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>How often each path was read.</summary>
    public Dictionary<string, int> Reads { get; } = new(StringComparer.Ordinal);

    public MemoryFiles WithUnreadable(string path, string problem, long? offset = null)
    {
        _files[path] = new(null, problem, offset);
        return this;
    }

    public FileRead Read(string path)
    {
        Reads[path] = Reads.GetValueOrDefault(path) + 1;
        return _files.GetValueOrDefault(path) ?? new(null, "There is no such file.");
    }

    public UseTarget Resolve(string fromPath, string written)
    {
        if (UsePath.Of(fromPath, written) is not { } path) return new(UseStatus.Outside, null);
        if (_files.ContainsKey(path)) return new(UseStatus.Found, path);
        return new(UseStatus.NotFound, null, Spelling.UniqueBest(written, _files.Keys));
    }

    public IEnumerable<string> Neighbours(string path) => _files.Keys.Where(other => other != path);

    /// <summary>Checks them all as a folder.</summary>
    public CheckResult CheckFolder() => AgendaChecker.Check([new([.. Paths], IsFolder: true)], this);

    /// <summary>Checks files by their names.</summary>
    public CheckResult Check(params string[] paths) => AgendaChecker.Check([new([.. paths], IsFolder: false)], this);

    /// <summary>A finding as <c>path:line:column RULE "text under it" message</c>.</summary>
    public static string Describe(Finding finding)
    {
        var (source, span) = finding.Location;
        var place = source.PositionOf(span.Start);
        return $"{source.Path}:{place.Line + 1}:{place.Column + 1} {finding.Rule.Id} `{source.Slice(span)}` {finding.Message}";
    }
}
