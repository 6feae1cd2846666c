using System.ComponentModel;
using System.Text.Json;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>A file as it was compiled: its facts, and what it is linked with. For generated code only.</summary>
/// <remarks>Everything is read at first use, on whatever thread; nothing changes afterwards.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledFile
{
    private readonly Func<FileRecord> _read;
    private readonly Func<CompiledFile[]> _uses;
    private readonly Func<CompiledFile[]> _all;
    private readonly Func<int, Declared?, object?>? _part;
    private FileFacts? _facts;
    private Declaration?[]? _declarations;
    private AgendaSet? _set;
    private AgendaFile? _info;
    private CompiledFile[]? _usesRead;
    private Compilation? _compilation;

    /// <summary>A file of a compilation.</summary>
    /// <param name="path">Its path relative to the project, with <c>/</c>.</param>
    /// <param name="part">
    /// Gives a part of it, by number: -1 the UTF-8 JSON of what it declares, a <c>byte[]</c>; -2 the files that it uses itself and -3 all files of the
    /// compilation, as arrays; and, of a declaration: 0 the declaration itself, 1 its items, 2 its sessions, 3 its documents, 4 its rooms. Of a declaration,
    /// null stands for the type of this library. One function for all, since every function costs the compiler time.
    /// </param>
    public CompiledFile(string path, Func<int, Declared?, object?> part)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(part);
        Path = path;
        _part = part;
        _read = () => JsonSerializer.Deserialize((byte[])part((int)FilePart.Facts, null)!, RecordsJson.Compact.FileRecord) ?? new();
        _uses = () => (CompiledFile[])part((int)FilePart.Uses, null)!;
        _all = () => (CompiledFile[])part((int)FilePart.All, null)!;
    }

    /// <summary>A file of a JSON document.</summary>
    internal CompiledFile(string path, FileRecord record, Func<CompiledFile[]> uses, Func<CompiledFile[]> all)
    {
        Path = path;
        (_read, _uses, _all) = (() => record, uses, all);
    }

    /// <summary>The declaration with a number in the order of declaration, from 0; always the same object.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The file has no declaration with this number.</exception>
    public Declaration this[int index]
    {
        get
        {
            var declared = Facts.Declared;
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, declared.Length);
            var made = _declarations ?? Once.Set(ref _declarations, new Declaration?[declared.Length]);
            return made[index] ?? Once.Set(ref made[index], Made<Declaration>(FilePart.Declaration, declared[index]) ?? Plain(declared[index]));
        }
    }

    /// <summary>The file with all that it uses.</summary>
    public AgendaSet Set => _set ?? Once.Set(ref _set, new AgendaSet(this, UseOrder.Of(this), null));

    internal string Path { get; }

    /// <summary>What generated code makes of a declaration or a list of it; null if it leaves that to this library.</summary>
    internal T? Made<T>(FilePart part, Declared declared) where T : class => (T?)_part?.Invoke((int)part, declared);

    internal FileFacts Facts => _facts ?? Once.Set(ref _facts, new FileFacts(this, _read()));

    internal AgendaFile Info => _info ?? Once.Set(ref _info, new AgendaFile(this));

    internal CompiledFile[] Uses => _usesRead ?? Once.Set(ref _usesRead, _uses());

    /// <summary>All files that are compiled together.</summary>
    internal Compilation Compilation
    {
        get
        {
            if (_compilation is { } known) return known;
            var all = _all();
            if (Array.IndexOf(all, this) < 0) all = [.. all, this];
            // One for all: that of the first file.
            var shared = Once.Set(ref all[0]._compilation, all[0]._compilation ?? new Compilation(all));
            return Once.Set(ref _compilation, shared);
        }
    }

    /// <summary>Keeps a set that the file is the root of, unless it has one already.</summary>
    internal void Keep(AgendaSet set) => Once.Set(ref _set, set);

    /// <summary>What a path leads to in the set of the file, of a certain type; null if it leads nowhere.</summary>
    internal T? Find<T>(string? path) where T : Declaration
    {
        if (path == null) return null;
        if (FindHere<T>(path) is { } own) return own;
        foreach (var file in Set.CompiledFiles)
            if (file != this && file.FindHere<T>(path) is { } found) return found;
        return null;
    }

    private T? FindHere<T>(string path) where T : Declaration
    {
        for (var declared = Facts.Find(path); declared != null; declared = declared.Namesake)
            if (this[declared.Index] is T found) return found;
        return null;
    }

    private static Declaration Plain(Declared declared) => declared.Kind switch
    {
        Kind.Country => new Country(declared),
        Kind.Organization => new Organization(declared),
        Kind.Group => new Group(declared),
        Kind.Format => new Format(declared),
        Kind.Person => new Person(declared),
        Kind.Place => new Place(declared),
        Kind.Room => new Room(declared),
        Kind.Topic => new Topic(declared),
        Kind.Initiative => new Initiative(declared),
        Kind.Agreement => new Agreement(declared),
        Kind.Source => new Source(declared),
        Kind.Document => new Document(declared),
        Kind.Tour => new Tour(declared),
        Kind.Meeting => new Meeting(declared),
        Kind.Summit => new Summit(declared),
        Kind.Day => new Day(declared),
        Kind.Session => new Session(declared),
        Kind.Item => new Item(declared),
        Kind.Break => new Break(declared),
        Kind.Proposal => new Proposal(declared),
        Kind.Request => new Request(declared),
        _ => new Statement(declared),
    };
}
