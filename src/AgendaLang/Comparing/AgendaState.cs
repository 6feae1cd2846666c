using System.Collections.Immutable;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>One of the two states that are compared: files with all that they use, each once. Safe to share between threads.</summary>
public sealed class AgendaState
{
    private readonly Dictionary<AgendaFile, AgendaSet> _sets = [];

    /// <summary>The state that some sets make up.</summary>
    /// <param name="sets">The sets, in an order that is the same from run to run.</param>
    public AgendaState(IEnumerable<AgendaSet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        var files = ImmutableArray.CreateBuilder<AgendaFile>();
        foreach (var set in sets)
            foreach (var file in set.Files)
                if (_sets.TryAdd(file, set)) files.Add(file);
        Files = files.ToImmutable();
    }

    /// <summary>A state without any file.</summary>
    public static AgendaState Empty { get; } = new([]);

    /// <summary>The files, each before those that use it.</summary>
    public ImmutableArray<AgendaFile> Files { get; }

    /// <summary>The state of some files with all that they use.</summary>
    /// <param name="loader">Reads the files. For the newer of two states, one that knows the loader of the older: then what is the same is neither read nor looked at twice.</param>
    /// <param name="paths">The files.</param>
    /// <param name="keepsModels">As <see cref="KeepsModels"/>.</param>
    public static AgendaState Load(FileLoader loader, IEnumerable<string> paths, bool keepsModels = true)
    {
        ArgumentNullException.ThrowIfNull(loader);
        ArgumentNullException.ThrowIfNull(paths);
        return new(paths.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Select(path => loader.SetOf(loader.Load(path)))) { KeepsModels = keepsModels };
    }

    /// <summary>
    /// Whether what a comparison works out of events is kept for whoever asks next; true if not said. Where nobody will, as in a program that compares and
    /// ends, false in both states saves the memory of it.
    /// </summary>
    public bool KeepsModels { get; init; } = true;

    /// <summary>A set that holds a file of the state.</summary>
    /// <exception cref="KeyNotFoundException">The file is not of the state.</exception>
    public AgendaSet SetOf(AgendaFile file) => _sets[file];

    /// <summary>Looks up what the names of a file lead to, and those of all that it uses, which models rest on.</summary>
    internal void Bind(AgendaFile file)
    {
        if (!_bound.Add(file)) return;
        var set = _sets[file];
        foreach (var member in set.Files)
            if (_bound.Add(member) || member == file) set.BindingOf(member);
    }

    private readonly HashSet<AgendaFile> _bound = [];
}
