using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules;

/// <summary>A set as the rules see it that compare what stands anywhere in it.</summary>
internal sealed class SetView(AgendaSet set, ModelView view)
{
    private readonly ModelView _view = view;

    /// <summary>The set.</summary>
    public AgendaSet Set { get; } = set;

    /// <summary>All events of the set, in the order of its files.</summary>
    public IEnumerable<EventModel> Events => Declarations(KindSet.Events).Select(_view.Event);

    /// <summary>All declarations of some kinds, at whatever depth, in the order of the set's files.</summary>
    public IEnumerable<Symbol> Declarations(KindSet kinds)
    {
        foreach (var file in Set.Files)
            foreach (var symbol in file.Names.OfKinds(kinds)) yield return symbol;
    }
}
