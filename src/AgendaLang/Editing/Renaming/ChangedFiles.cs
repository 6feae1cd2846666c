using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>The files of a workspace as some changes would leave them, for looking at what would follow. Nothing is read anew but what changes.</summary>
internal sealed class ChangedFiles(EditorWorkspace workspace, Dictionary<string, SourceText> changed) : IAgendaFiles
{
    private readonly FileLoader _loader = workspace.Loader;

    public FileRead Read(string path)
    {
        if (changed.TryGetValue(path, out var text)) return new(text);
        return _loader.TryGet(path) is { } file ? file.Read : _loader.Files.Read(path);
    }

    public UseTarget Resolve(string fromPath, string written)
    {
        // Changes leave the lines with "use" as they are.
        foreach (var use in _loader.TryGet(fromPath)?.Uses ?? [])
            if (use.Written == written) return use.Target;
        return _loader.Files.Resolve(fromPath, written);
    }

    public IEnumerable<string> Neighbours(string path) => [];
}
