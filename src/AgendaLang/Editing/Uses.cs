using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>Where something is named, anywhere in a workspace.</summary>
internal static class Uses
{
    /// <summary>The places that name a declaration, by path of the file and in order of text: over all sets that hold it.</summary>
    public static IEnumerable<Reference> Of(EditorWorkspace workspace, Symbol symbol)
    {
        foreach (var document in workspace.Documents)
        {
            if (!document.Set.Contains(symbol.File)) continue;
            var binding = document.Set.BindingOf(document.File);
            if (Array.IndexOf(binding.Targets, symbol) < 0) continue;
            foreach (var reference in binding.References)
                if (reference.Target == symbol) yield return reference;
        }
    }

    /// <summary>What other declarations name by id or path: whatever has one, but for the parts of a programme.</summary>
    public static KindSet Named { get; } = KindSet.All - KindSet.Of(Kind.Day, Kind.Break, Kind.Session, Kind.Item);
}
