using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>Where the files of a workspace name a declaration. Only files that hold its id are bound.</summary>
internal static class WorkspaceNames
{
    /// <summary>All files of a workspace and those that they use, each once; agendas in ordinal order, then what only they lead to.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static List<AgendaFile> FilesOf(EditorWorkspace workspace, CancellationToken cancellation)
    {
        var files = new List<AgendaFile>(workspace.Agendas.Length);
        var seen = new HashSet<AgendaFile>();
        foreach (var path in workspace.Agendas)
        {
            cancellation.ThrowIfCancellationRequested();
            var file = workspace.Loader.Load(path);
            if (seen.Add(file)) files.Add(file);
        }
        for (var i = 0; i < files.Count; i++)
            foreach (var use in files[i].Uses)
                if (use.File is { } used && seen.Add(used)) files.Add(used);
        return files;
    }

    /// <summary>The references of the whole workspace to a declaration, of paths also the first part, and those that name it where another kind is meant, file by file in order of text.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IEnumerable<Reference> ReferencesTo(EditorWorkspace workspace, Symbol symbol, CancellationToken cancellation)
    {
        if (symbol.Id.Length == 0) yield break;
        foreach (var file in FilesOf(workspace, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var reference in ReferencesIn(workspace, file, symbol)) yield return reference;
        }
    }

    /// <summary>The same for one file.</summary>
    public static IEnumerable<Reference> ReferencesIn(EditorWorkspace workspace, AgendaFile file, Symbol symbol)
    {
        var names = file.Names;
        FileBinding? binding = null;
        for (var segment = 0; segment < names.SegmentCount; segment++)
        {
            var rows = names.Segment(segment).References;
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i].First != symbol.Id && rows[i].Second != symbol.Id) continue;
                binding ??= workspace.Loader.SetOf(file).BindingOf(file);
                var reference = binding.Make(segment, i);
                if (reference.Target == symbol || reference.Scope == symbol || reference.Mistaken == symbol) yield return reference;
            }
        }
    }

    /// <summary>The places in one reference where the id of a declaration stands: usually one, in <c>a.a</c> perhaps both.</summary>
    public static IEnumerable<NameAt> PlacesIn(Reference reference, Symbol symbol)
    {
        if (reference.Scope == symbol || reference.IsScopeMistaken && reference.Mistaken == symbol) yield return new(symbol, reference.File, reference.ScopeSpan, false);
        if (reference.Target == symbol || !reference.IsScopeMistaken && reference.Mistaken == symbol) yield return new(symbol, reference.File, reference.TargetSpan, false);
    }

    /// <summary>Binds all names of the set of a file, on which what its declarations mean rests.</summary>
    public static void Bind(EditorWorkspace workspace, AgendaFile file)
    {
        var set = workspace.Loader.SetOf(file);
        foreach (var member in set.Files) set.BindingOf(member);
    }
}
