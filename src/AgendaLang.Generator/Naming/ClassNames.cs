using AgendaLang.Generator.Inputs;

namespace AgendaLang.Generator.Naming;

/// <summary>The class that a file becomes.</summary>
/// <param name="Namespace">Valid C#; empty for the global one.</param>
/// <param name="Name">Its name.</param>
/// <param name="HintName">Under which its text is added to the compilation; unique whatever the case of letters.</param>
/// <param name="IsPublic">Whether other projects see it.</param>
internal sealed record FileClass(string Namespace, string Name, string HintName, bool IsPublic)
{
    /// <summary>As code anywhere can name it.</summary>
    public string FullName => Namespaces.Global(Namespace, Name);
}

/// <summary>Names the classes of all files of a project.</summary>
internal sealed class ClassNames
{
    private const string Suffix = "Agenda";
    // Paths below obj/generated must not become too long for the disk.
    private const int MaxHintLength = 80;

    private readonly Dictionary<string, FileClass> _classes = new(StringComparer.Ordinal);
    private readonly List<(AgendaInput File, AgendaInput Namesake, string Name)> _clashes = [];
    private readonly IReadOnlyList<AgendaInput> _files;

    /// <param name="files">The files, each path once, in the order in which names are given.</param>
    /// <param name="rootNamespace">The project's, valid.</param>
    public ClassNames(IReadOnlyList<AgendaInput> files, string rootNamespace)
    {
        _files = files;
        var namespaces = files.Select(file => file.Namespace).Append(rootNamespace).SelectMany(Namespaces.WithOuter).ToHashSet(StringComparer.Ordinal);
        var hints = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { HintOfList };
        foreach (var group in files.GroupBy(file => file.Namespace, StringComparer.Ordinal))
        {
            var wanted = group.Select(file => Wanted(file, namespaces)).ToArray();
            var names = NameScope.Of(wanted, []);
            var first = new Dictionary<string, AgendaInput>(StringComparer.Ordinal);
            foreach (var (file, index) in group.Select((file, index) => (file, index)))
            {
                if (!first.TryAdd(wanted[index], file)) _clashes.Add((file, first[wanted[index]], names[index]));
                var isPublic = file.Accessibility != "internal";
                _classes.Add(file.Path, new(file.Namespace, names[index], HintName(file.Namespace, names[index], hints), isPublic));
            }
        }
        Alias = "__m";
        while (namespaces.Contains(Alias)) Alias += "_";
        RootNamespace = rootNamespace;
    }

    /// <summary>Whether files would get these very names. Edits rarely change names, and naming takes longer than looking.</summary>
    public bool IsFor(IReadOnlyList<AgendaInput> files, string rootNamespace)
    {
        if (rootNamespace != RootNamespace || files.Count != _files.Count) return false;
        for (var i = 0; i < files.Count; i++)
        {
            var (file, known) = (files[i], _files[i]);
            // Findings about names show the whole path.
            if (file.Path != known.Path || file.Namespace != known.Namespace || file.Accessibility != known.Accessibility || file.FullPath != known.FullPath) return false;
        }
        return true;
    }

    /// <summary>The hint name of the list of all files.</summary>
    public const string HintOfList = "__AgendaFiles.g.cs";

    /// <summary>What the namespace of the models is called in generated code: like no namespace there.</summary>
    public string Alias { get; }

    /// <summary>Where the list of all files stands.</summary>
    public string RootNamespace { get; }

    /// <summary>The list of all files, as code anywhere can name it.</summary>
    public string FullNameOfList => Namespaces.Global(RootNamespace, "__AgendaFiles");

    /// <summary>The class of a file.</summary>
    public FileClass this[string path] => _classes[path];

    /// <summary>Files that got another name since one before them has it.</summary>
    public IReadOnlyList<(AgendaInput File, AgendaInput Namesake, string Name)> Clashes => _clashes;

    private static string Wanted(AgendaInput file, HashSet<string> namespaces)
    {
        var name = CSharpNames.OfFile(FilePaths.Name(file.Path));
        while (ReservedNames.OfFiles.Contains(name)
            || file.Namespace.Split('.').Contains(name)
            || namespaces.Contains(file.Namespace.Length == 0 ? name : $"{file.Namespace}.{name}"))
        {
            name += Suffix;
        }
        return name;
    }

    private static string HintName(string @namespace, string name, HashSet<string> taken)
    {
        var full = (@namespace.Length == 0 ? name : $"{@namespace}.{name}").Replace("@", "", StringComparison.Ordinal);
        if (full.Length > MaxHintLength) full = full[^MaxHintLength..];
        var hint = full + ".g.cs";
        for (var number = 2; !taken.Add(hint); number++) hint = FormattableString.Invariant($"{full}-{number}.g.cs");
        return hint;
    }
}
