namespace AgendaLang.Semantics;

/// <summary>Which sets a check looks at.</summary>
internal static class CheckedSets
{
    /// <summary>The sets of the files asked for, and of the roots of the folders; by path, each once.</summary>
    public static List<AgendaSet> Of(IReadOnlyList<CheckTarget> targets, FileLoader loader, CancellationToken cancellation)
    {
        var roots = new HashSet<AgendaFile>();
        foreach (var target in targets)
        {
            var files = target.Paths.Order(StringComparer.Ordinal).Select(Load).ToList();
            roots.UnionWith(target.IsFolder ? RootsOf(files, loader) : files);
        }
        return [.. roots.OrderBy(root => root.Path, StringComparer.Ordinal).Select(loader.SetOf)];

        AgendaFile Load(string path)
        {
            cancellation.ThrowIfCancellationRequested();
            return loader.Load(path);
        }
    }

    /// <summary>The files that no other of the folder uses; of files that use each other in a circle, and are used by no others, the first.</summary>
    private static List<AgendaFile> RootsOf(List<AgendaFile> files, FileLoader loader)
    {
        var used = new HashSet<AgendaFile>();
        foreach (var file in files)
            foreach (var use in file.Uses)
                if (use.File is { } other && other != file) used.Add(other);
        var roots = files.FindAll(file => !used.Contains(file));
        if (used.Count == 0) return roots;
        var reached = new HashSet<AgendaFile>();
        foreach (var root in roots) reached.UnionWith(loader.SetOf(root).Files);
        foreach (var file in files)
        {
            if (reached.Contains(file) || !IsFirst(file)) continue;
            roots.Add(file);
            reached.UnionWith(loader.SetOf(file).Files);
        }
        return roots;

        // Whatever leads to a file of a circle without users is of that circle.
        bool IsFirst(AgendaFile file) => files.TrueForAll(other =>
            reached.Contains(other) || !loader.SetOf(other).Contains(file) || loader.SetOf(file).Contains(other));
    }
}
