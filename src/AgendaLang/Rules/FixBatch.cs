using System.Collections.Concurrent;
using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Rules;

/// <summary>A fix that might be applied.</summary>
internal sealed class FixCandidate(Finding finding, Fix fix)
{
    /// <summary>What it mends.</summary>
    public Finding Finding { get; } = finding;

    /// <summary>How.</summary>
    public Fix Fix { get; } = fix;

    /// <summary>The files that it changes.</summary>
    public IReadOnlyList<string> Paths { get; } = [.. fix.Edits.Select(edit => edit.Source.Path).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether it is about the texts as they are, and its own edits fit together.</summary>
    public bool IsSound(IAgendaFiles files) => Paths.Count > 0 && Paths.All(path =>
    {
        if (files.Read(path).Source is not { } source) return false;
        var end = 0;
        foreach (var edit in Fix.Edits.Where(edit => edit.Source.Path == path).OrderBy(edit => edit.Change.Span))
        {
            if (edit.Source != source || edit.Change.Span.Start < end) return false;
            end = edit.Change.Span.End;
        }
        return end <= source.Length;
    });
}

/// <summary>Fixes that are applied together: none touches what another changes.</summary>
internal sealed class FixBatch
{
    private readonly List<FixCandidate> _candidates = [];
    private readonly Dictionary<string, List<TextSpan>> _spans = new(StringComparer.Ordinal);

    /// <summary>An empty one.</summary>
    public FixBatch()
    {
    }

    /// <summary>One of fixes that are known to fit together.</summary>
    public FixBatch(IEnumerable<FixCandidate> candidates)
    {
        foreach (var candidate in candidates) Add(candidate);
    }

    /// <summary>The fixes.</summary>
    public IReadOnlyList<FixCandidate> Candidates => _candidates;

    /// <summary>Whether a fix changes something that one of these changes, or stands directly beside it.</summary>
    public bool Touches(FixCandidate candidate) => candidate.Fix.Edits.Any(edit =>
        _spans.TryGetValue(edit.Source.Path, out var spans)
        && spans.Exists(span => span.Start <= edit.Change.Span.End && edit.Change.Span.Start <= span.End));

    /// <summary>Takes a fix in.</summary>
    public void Add(FixCandidate candidate)
    {
        _candidates.Add(candidate);
        foreach (var edit in candidate.Fix.Edits)
        {
            if (!_spans.TryGetValue(edit.Source.Path, out var spans)) _spans.Add(edit.Source.Path, spans = []);
            spans.Add(edit.Change.Span);
        }
    }

    /// <summary>The changes of all, by file. Lines that they add end as those of the file do.</summary>
    public IEnumerable<(string Path, SourceText After)> Texts() => _candidates
        .SelectMany(candidate => candidate.Fix.Edits)
        .GroupBy(edit => edit.Source.Path, StringComparer.Ordinal)
        .Select(edits =>
        {
            var source = edits.First().Source;
            return (edits.Key, source.WithChanges(edits.Select(edit => InLinesOf(source, edit.Change))));
        });

    /// <summary>A change whose lines end as those of its file do.</summary>
    public static TextChange InLinesOf(SourceText source, TextChange change)
    {
        if (!change.NewText.Contains('\n')) return change;
        var hasCrLf = source.Text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && source.Text[at - 1] == '\r';
        return hasCrLf ? change with { NewText = WithCrLf(change.NewText) } : change;
    }

    private static string WithCrLf(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
}

/// <summary>Files of which some have another text by now.</summary>
internal sealed class ChangedFiles : IAgendaFiles
{
    private readonly IAgendaFiles _files;

    // What was read once is not read again: it could be another text then.
    private readonly ConcurrentDictionary<string, FileRead> _read;
    private readonly Dictionary<string, FileRead> _changed = new(StringComparer.Ordinal);

    /// <summary>Files as they are.</summary>
    public ChangedFiles(IAgendaFiles files)
    {
        _files = files;
        _read = new(StringComparer.Ordinal);
    }

    private ChangedFiles(ChangedFiles before, FixBatch batch)
    {
        _files = before._files;
        _read = before._read;
        _changed = new(before._changed, StringComparer.Ordinal);
        foreach (var (path, after) in batch.Texts()) _changed[path] = new(after);
    }

    /// <summary>The files after some fixes.</summary>
    public ChangedFiles With(FixBatch batch) => new(this, batch);

    /// <inheritdoc/>
    public FileRead Read(string path) => _changed.GetValueOrDefault(path) ?? _read.GetOrAdd(path, _files.Read);

    /// <inheritdoc/>
    public UseTarget Resolve(string fromPath, string written) => _files.Resolve(fromPath, written);

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string path) => _files.Neighbours(path);
}
