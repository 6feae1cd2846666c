using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules;

/// <summary>A set as the rules see it that compare what stands anywhere in it.</summary>
internal sealed class SetView(AgendaSet set, ModelView view, Func<AgendaFile, bool> isUsed)
{
    private readonly ModelView _view = view;
    private readonly Func<AgendaFile, bool> _isUsed = isUsed;

    /// <summary>The set.</summary>
    public AgendaSet Set { get; } = set;

    /// <summary>Whether another file, of this set or not, uses a file. Asked only when it matters: the whole workspace is looked through for it.</summary>
    /// <exception cref="InvalidOperationException">A rule asks that does not say so (<see cref="ISetRule.LooksOutside"/>).</exception>
    public bool IsUsed(AgendaFile file) => _isUsed(file);

    /// <summary>All events of the set, in the order of its files.</summary>
    public IEnumerable<EventModel> Events => Declarations(KindSet.Events).Select(_view.Event);

    /// <summary>All declarations of some kinds, at whatever depth, in the order of the set's files.</summary>
    public IEnumerable<Symbol> Declarations(KindSet kinds)
    {
        foreach (var file in Set.Files)
            foreach (var symbol in file.Names.OfKinds(kinds)) yield return symbol;
    }
}

/// <summary>All sets of a check as the rules see them that look for what is absent.</summary>
internal sealed class AllSets(IReadOnlyList<SetView> sets, FileUsers users)
{
    private readonly FileUsers _users = users;

    /// <summary>The sets.</summary>
    public IReadOnlyList<SetView> Sets { get; } = sets;

    /// <summary>All their files, each once, used files before their users.</summary>
    public IReadOnlyList<AgendaFile> Files { get; } = [.. sets.SelectMany(set => set.Set.Files).Distinct()];

    /// <summary>Whether every file that is used was found and could be read.</summary>
    public bool IsComplete { get; } = sets.All(set => set.Set.IsComplete);

    /// <summary>Whether every set that holds a file is checked: no file that is not looked at uses it, directly or through others.</summary>
    public bool IsSeenWhole(AgendaFile file) => _users.IsSeenWhole(file);
}
