using AgendaLang.Syntax;

namespace AgendaLang.Semantics;

/// <summary>Tells whether a file is used by another: among those checked, else anywhere in its workspace.</summary>
internal sealed class FileUsers(FileLoader loader, List<AgendaSet> sets)
{
    private readonly FileLoader _loader = loader;
    private readonly HashSet<AgendaFile> _used =
        [.. sets.SelectMany(set => set.Files).Distinct().SelectMany(file => file.Uses.Where(use => use.File != file).Select(use => use.File)).OfType<AgendaFile>()];
    private readonly List<AgendaSet> _sets = sets;
    private HashSet<AgendaFile>? _partly;
    private HashSet<string>? _checked;
    private readonly Dictionary<string, List<string>> _written = new(StringComparer.Ordinal);

    /// <summary>Whether another file uses a file.</summary>
    public bool IsUsed(AgendaFile file) => _used.Contains(file) || IsUsedOutside(file);

    /// <summary>Whether every set that holds a file is checked: no file that is not checked uses it, directly or through others.</summary>
    public bool IsSeenWhole(AgendaFile file)
    {
        if (_partly == null)
        {
            _partly = [];
            foreach (var member in _sets.SelectMany(set => set.Files).Distinct())
                if (!_partly.Contains(member) && IsUsedOutside(member)) _partly.UnionWith(_loader.SetOf(member).Files);
        }
        return !_partly.Contains(file);
    }

    /// <summary>Whether a file of the workspace that is not checked uses a file.</summary>
    private bool IsUsedOutside(AgendaFile file)
    {
        _checked ??= [.. _sets.SelectMany(set => set.Files).Select(member => member.Path)];
        foreach (var neighbour in _loader.Files.Neighbours(file.Path))
        {
            if (_checked.Contains(neighbour)) continue;
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
                var content = Blanks.TrimStart(line.TrimStart('\uFEFF'));
                if (!content.StartsWith("use") || Blanks.TrimStart(content[3..]) is not ['"', .. var rest]) continue;
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
