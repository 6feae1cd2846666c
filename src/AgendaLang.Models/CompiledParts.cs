using System.ComponentModel;
using System.Text.Json;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>What a compiled file consists of. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledParts
{
    private readonly Dictionary<int, CompiledType>? _types;

    /// <summary>The parts of a file.</summary>
    /// <param name="utf8Json">What it declares.</param>
    /// <param name="all">Gives all files of the compilation.</param>
    /// <param name="uses">The files that it uses itself; null if there are none.</param>
    /// <param name="types">The types of declarations that are of another than this library gives them.</param>
    public CompiledParts(ReadOnlySpan<byte> utf8Json, Func<CompiledFile[]> all, CompiledFile[]? uses, params CompiledType[] types)
        : this(JsonSerializer.Deserialize(utf8Json, RecordsJson.Compact.FileRecord) ?? new(), all, uses ?? [])
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(types);
        if (types.Length > 0) _types = types.ToDictionary(type => type.Index);
    }

    internal CompiledParts(FileRecord record, Func<CompiledFile[]> all, CompiledFile[] uses) => (Record, All, Uses) = (record, all, uses);

    internal FileRecord Record { get; }

    internal Func<CompiledFile[]> All { get; }

    internal CompiledFile[] Uses { get; }

    /// <summary>A declaration as generated code wants it; null if it leaves that to this library.</summary>
    internal Declaration? Make(Declared declared) => _types != null && _types.TryGetValue(declared.Index, out var type) ? type.Make(declared) : null;
}

/// <summary>Of which type a declaration of a file is. For generated code only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledType
{
    internal CompiledType(int index, Func<Declared, Declaration> make) => (Index, Make) = (index, make);

    internal int Index { get; }

    internal Func<Declared, Declaration> Make { get; }
}
