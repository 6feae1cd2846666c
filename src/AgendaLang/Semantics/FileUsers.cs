namespace AgendaLang.Semantics;

/// <summary>Tells whether a file is used by another: among those checked, else anywhere in its workspace.</summary>
internal sealed class FileUsers(FileLoader loader, List<AgendaSet> sets)
{
    private readonly FileLoader _loader = loader;
    private readonly HashSet<AgendaFile> _used =
        [.. sets.SelectMany(set => set.Files).Distinct().SelectMany(file => file.Uses.Where(use => use.File != file).Select(use => use.File)).OfType<AgendaFile>()];
    private readonly Dictionary<string, List<string>> _written = new(StringComparer.Ordinal);

    public bool IsUsed(AgendaFile file)
    {
        if (_used.Contains(file)) return true;
        foreach (var neighbour in _loader.Files.Neighbours(file.Path))
        {
            if (neighbour == file.Path) continue;
            foreach (var written in WrittenIn(neighbour))
                if (MayMean(written, file.Path) && _loader.Files.Resolve(neighbour, written) is { Status: UseStatus.Found } target && target.Path == file.Path) return true;
        }
        return false;
    }

    /// <summary>What the <c>use</c> lines of a file say. Read off the text: whole agendas need not be understood for it.</summary>
    private List<string> WrittenIn(string path)
    {
        if (_written.TryGetValue(path, out var written)) return written;
        written = [];
        if (_loader.TryGet(path) is { } loaded) written.AddRange(loaded.Uses.Select(use => use.Written));
        else if (_loader.Files.Read(path).Source is { } source)
        {
            foreach (var line in source.Text.AsSpan().EnumerateLines())
            {
                var content = line.TrimStart(" \t\uFEFF");
                if (!content.StartsWith("use") || content[3..].TrimStart(" \t") is not ['"', .. var rest]) continue;
                var end = rest.IndexOf('"');
                if (end >= 0) written.Add(rest[..end].ToString());
            }
        }
        _written.Add(path, written);
        return written;
    }

    /// <summary>Whether the last part of a <c>use</c> is the name of a file; links aside, no other can lead to it.</summary>
    private static bool MayMean(string written, string path) => written[(written.LastIndexOf('/') + 1)..] == path[(path.LastIndexOf('/') + 1)..];
}
