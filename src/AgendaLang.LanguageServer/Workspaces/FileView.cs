using System.Collections.Immutable;
using AgendaLang.Semantics;

namespace AgendaLang.LanguageServer.Workspaces;

/// <summary>Files as the editor has them: open documents by their text there, others by that on the disk.</summary>
internal sealed class FileView(ImmutableDictionary<string, OpenDocument> open, DiskReads disk) : IAgendaFiles
{
    /// <inheritdoc/>
    public FileRead Read(string path) => open.TryGetValue(path, out var document) ? document.Read : disk.Read(path);

    /// <inheritdoc/>
    public UseTarget Resolve(string fromPath, string written)
    {
        var target = disk.Resolve(fromPath, written);
        if (target.Status != UseStatus.NotFound || written.Length == 0) return target;
        // Documents that were never saved can be used too.
        var path = disk.Files.PathOf(Join(disk.Files.FullPath(fromPath), written));
        return open.ContainsKey(path) ? new(UseStatus.Found, path) : target;
    }

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string path) => disk.Files.Neighbours(path);

    private static string Join(string file, string written)
    {
        var parts = file.Split('/')[..^1].ToList();
        foreach (var part in written.Split('/'))
        {
            if (part is "." or "" or "\0") continue;
            if (part != "..") parts.Add(part.Replace("\0", "", StringComparison.Ordinal));
            else if (parts.Count > 1) parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }
}
