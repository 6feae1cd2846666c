using System.Collections.Immutable;
using System.Text;
using AgendaLang.Compiling;
using AgendaLang.Generator.Inputs;
using AgendaLang.Generator.Naming;
using AgendaLang.Generator.Writing;
using AgendaLang.Semantics;

namespace AgendaLang.Generator.Checking;

/// <summary>The C# of a file, what it was made of, and how many bytes its facts are.</summary>
internal sealed record MadeSource(AgendaFile File, FileContext Context, int Bytes, GeneratedSource Source);

/// <summary>Makes the C# of files that are loaded; takes over what was made of the same.</summary>
internal sealed class SourceMaker(FileLoader loader, ClassNames names, WorkspaceMemory? memory)
{
    // The texts of a program hold 16 MB, two bytes a character: half of that is left to the project.
    private const long MaxBytesOfTexts = 4_000_000;

    private readonly Dictionary<string, MadeSource> _made = new(StringComparer.Ordinal);

    /// <summary>What was made, by the path of the file.</summary>
    public IReadOnlyDictionary<string, MadeSource> Made => _made;

    /// <summary>The C# of each file, in the order given, and the list of all.</summary>
    public ImmutableArray<GeneratedSource> Make(IReadOnlyList<AgendaInput> inputs, CancellationToken cancellation)
    {
        var sources = ImmutableArray.CreateBuilder<GeneratedSource>(inputs.Count + 1);
        var bytes = 0L;
        foreach (var input in inputs)
        {
            cancellation.ThrowIfCancellationRequested();
            bytes += BytesOf(loader.Load(input.Path));
        }
        foreach (var input in inputs)
        {
            cancellation.ThrowIfCancellationRequested();
            sources.Add(Make(loader.Load(input.Path), isLarge: bytes > MaxBytesOfTexts));
        }
        sources.Add(new(ClassNames.HintOfList, ListWriter.Write(names, InOrderOfUse(inputs))));
        return sources.MoveToImmutable();
    }

    private GeneratedSource Make(AgendaFile file, bool isLarge)
    {
        var uses = file.Uses.Where(use => use.File != null && use.File != file).Select(use => use.File!.Path).Distinct(StringComparer.Ordinal);
        var context = new FileContext(file.Path, names[file.Path], names.Alias, names.FullNameOfList, new([.. uses]), isLarge);
        // A file that is the same object uses the same: so its record is the same.
        if (Known(file) is not { } made || made.Context != context)
        {
            var facts = FileFacts.Of(loader.SetOf(file));
            made = new(file, context, facts.Json.Length, new(context.Class.HintName, FileWriter.Write(context, facts.Record, Encoding.UTF8.GetString(facts.Json))));
        }
        _made.Add(file.Path, made);
        return made.Source;
    }

    private int BytesOf(AgendaFile file) => Known(file)?.Bytes ?? FileFacts.Of(loader.SetOf(file)).Json.Length;

    /// <summary>What was made of the same file before; null if nothing.</summary>
    private MadeSource? Known(AgendaFile file) => memory?.Sources.GetValueOrDefault(file.Path) is { } made && made.File == file ? made : null;

    /// <summary>Each file before those that use it: set by set, as an export of the set has them.</summary>
    private IEnumerable<string> InOrderOfUse(IReadOnlyList<AgendaInput> inputs)
    {
        var files = inputs.Select(input => loader.Load(input.Path)).ToList();
        var used = files.SelectMany(file => file.Uses.Where(use => use.File != file).Select(use => use.File)).ToHashSet();
        return files.OrderBy(used.Contains).SelectMany(file => loader.SetOf(file).Files).Select(file => file.Path).Distinct(StringComparer.Ordinal);
    }
}
