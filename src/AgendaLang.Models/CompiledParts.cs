using System.ComponentModel;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>All files that are compiled together. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledFiles
{
    private readonly Func<CompiledFile[]> _list;
    private CompiledFile[]? _files;
    private Dictionary<string, CompiledFile>? _byPath;

    /// <summary>The files of a compilation.</summary>
    /// <param name="list">Lists them; asked at first use.</param>
    public CompiledFiles(Func<CompiledFile[]> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        _list = list;
    }

    internal CompiledFile[] Files => _files ?? Once.Set(ref _files, _list());

    /// <summary>The files with some paths, each ended by <c>\0</c>, as far as they are there.</summary>
    internal CompiledFile[] Find(string paths)
    {
        if (paths.Length == 0) return [];
        var byPath = _byPath ?? Once.Set(ref _byPath, Files.ToDictionary(file => file.Path, StringComparer.Ordinal));
        var found = new List<CompiledFile>();
        foreach (var path in paths.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            if (byPath.TryGetValue(path, out var file)) found.Add(file);
        return [.. found];
    }
}

/// <summary>What a compiled file consists of.</summary>
internal sealed class CompiledParts(FileRecord record, Func<CompiledFile[]> all, CompiledFile[] uses, params CompiledType[] types)
{
    private readonly Dictionary<int, CompiledType>? _types = types.Length == 0 ? null : types.ToDictionary(type => type.Index);

    public FileRecord Record { get; } = record;

    public Func<CompiledFile[]> All { get; } = all;

    public CompiledFile[] Uses { get; } = uses;

    /// <summary>A declaration as generated code wants it; null if it leaves that to this library.</summary>
    public Declaration? Make(Declared declared) => _types != null && _types.TryGetValue(declared.Index, out var type) ? type.Make(declared) : null;
}

/// <summary>Of which type a declaration of a file is. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledType
{
    internal CompiledType(int index, Func<Declared, Declaration> make) => (Index, Make) = (index, make);

    internal int Index { get; }

    internal Func<Declared, Declaration> Make { get; }
}
