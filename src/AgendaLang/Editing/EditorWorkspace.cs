using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>What an editor has open and knows of on disk, at one moment: all that editor services answer from. Safe to share between threads.</summary>
/// <remarks>An edit makes a new one from the one before; what the edit did not touch is taken over. A request that began on one state ends on it.</remarks>
internal sealed class EditorWorkspace
{
    private readonly object _gate = new();
    private readonly object _checkGate = new();
    private readonly Dictionary<string, EditorDocument> _documents = new(StringComparer.Ordinal);
    private readonly ImmutableArray<CheckTarget> _targets;
    private readonly IRuleSettings? _settings;
    private CheckResult? _result;

    /// <summary>A state of a workspace of one folder.</summary>
    /// <param name="files">Where texts come from: open ones from the editor, others from the disk. It must not change under the workspace.</param>
    /// <param name="agendas">The paths of all agendas of the workspace, opened or not.</param>
    /// <param name="settings">How grave findings are; null for the rules' own severities.</param>
    /// <param name="previous">The state before; null if there is none.</param>
    public EditorWorkspace(IAgendaFiles files, IEnumerable<string> agendas, IRuleSettings? settings = null, EditorWorkspace? previous = null)
        : this(files, ImmutableArray.Create(new CheckTarget([.. agendas.Distinct(StringComparer.Ordinal)], IsFolder: true)), settings, previous)
    {
    }

    /// <summary>A state of a workspace of several folders, and files besides.</summary>
    /// <param name="files">Where texts come from: open ones from the editor, others from the disk. It must not change under the workspace.</param>
    /// <param name="targets">The agendas of each folder, opened or not, and files that belong to none.</param>
    /// <param name="settings">How grave findings are; null for the rules' own severities.</param>
    /// <param name="previous">An earlier state whose findings are known; null if there is none.</param>
    public EditorWorkspace(IAgendaFiles files, ImmutableArray<CheckTarget> targets, IRuleSettings? settings = null, EditorWorkspace? previous = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        Loader = new(files, previous: previous?.Loader);
        Agendas = [.. targets.SelectMany(target => target.Paths).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _targets = targets;
        _settings = settings;
    }

    /// <summary>The paths of all agendas of the workspace, in ordinal order.</summary>
    public ImmutableArray<string> Agendas { get; }

    /// <summary>The loaded files.</summary>
    public FileLoader Loader { get; }

    /// <summary>The findings, if they are known already; else null.</summary>
    public CheckResult? Result => Volatile.Read(ref _result);

    /// <summary>A file as services see it, loaded if it was not; one that cannot be read has an empty text.</summary>
    public EditorDocument Document(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        lock (_gate)
        {
            if (!_documents.TryGetValue(path, out var document)) _documents.Add(path, document = new(this, Loader.Load(path)));
            return document;
        }
    }

    /// <summary>All files of the workspace.</summary>
    public IEnumerable<EditorDocument> Documents => Agendas.Select(Document);

    /// <summary>The agendas of each folder, and files that belong to none.</summary>
    internal ImmutableArray<CheckTarget> Targets => _targets;

    /// <summary>How grave findings are; null for the rules' own severities.</summary>
    internal IRuleSettings? Settings => _settings;

    /// <summary>The state after some edits, for trying what they would do.</summary>
    /// <param name="texts">The texts that are other than now, by path.</param>
    internal EditorWorkspace With(IReadOnlyDictionary<string, SourceText> texts) => new(new EditedFiles(Loader, texts), _targets, _settings, this);

    /// <summary>The findings of the whole workspace, found once for each state.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is kept.</exception>
    public CheckResult Check(CancellationToken cancellation = default)
    {
        // Others can look at documents meanwhile.
        lock (_checkGate)
        {
            if (_result is { } known) return known;
            var result = AgendaChecker.Check(_targets, Loader, _settings, cancellation);
            Loader.ForgetEarlier();
            Volatile.Write(ref _result, result);
            return result;
        }
    }
}
