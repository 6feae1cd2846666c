using AgendaLang.Findings;
using AgendaLang.Generator.Inputs;
using AgendaLang.Generator.Naming;
using AgendaLang.Generator.Reporting;
using AgendaLang.Rules;
using AgendaLang.Semantics;

namespace AgendaLang.Generator.Checking;

/// <summary>A part of the compilation that is generated.</summary>
/// <param name="HintName">Under which it is added.</param>
/// <param name="Text">Its C#.</param>
internal sealed record GeneratedSource(string HintName, string Text);

/// <summary>What compiling the agendas of a project gave.</summary>
/// <param name="Sources">The C# of each file, by path, and the list of all.</param>
/// <param name="Findings">What is wrong, in the order in which it is shown.</param>
internal sealed record WorkspaceResult(EquatableArray<GeneratedSource> Sources, EquatableArray<FindingRecord> Findings);

/// <summary>Checks and compiles the agendas of a project. Same input, same result, whatever was compiled before.</summary>
internal static class BuildWorkspace
{
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static WorkspaceResult Compile(EquatableArray<AgendaInput> agendas, EquatableArray<EditorConfigInput> configs, BuildOptions options, CancellationToken cancellation)
    {
        // The order of items is nobody's concern; an item given twice is one file.
        var inputs = agendas.DistinctBy(agenda => agenda.Path, StringComparer.Ordinal).OrderBy(agenda => agenda.Path, StringComparer.Ordinal).ToList();
        if (inputs.Count == 0) return new(default, default);
        var memory = WorkspaceMemory.Take(options.ProjectFolder);
        try
        {
            var (result, found) = Compile(inputs, configs, options, memory, cancellation);
            memory = found ?? memory;
            return result;
        }
        finally
        {
            // Also where an editor cancels: the next run should not begin from nothing.
            if (memory != null) WorkspaceMemory.Keep(options.ProjectFolder, memory);
        }
    }

    private static (WorkspaceResult Result, WorkspaceMemory? Memory) Compile(
        List<AgendaInput> inputs, EquatableArray<EditorConfigInput> configs, BuildOptions options, WorkspaceMemory? memory, CancellationToken cancellation)
    {
        var files = new BuildFiles(inputs);
        var loader = new FileLoader(files, previous: memory?.Loader);
        var settings = new EditorConfigSettings(new BuildEditorConfigs(files, configs));
        var target = new CheckTarget([.. inputs.Select(input => input.Path)], IsFolder: true);
        var checkup = AgendaChecker.Check([target], loader, settings, cancellation);

        var rootNamespace = Namespaces.Valid(options.RootNamespace);
        var names = memory?.Names is { } known && known.IsFor(inputs, rootNamespace) ? known : new ClassNames(inputs, rootNamespace);
        var findings = checkup.Findings.Select(finding => FindingRecords.Of(finding, files.FullPath))
            .Concat(names.Clashes.Select(clash => FindingRecords.SameClass(clash.File, clash.Namesake, clash.Name)))
            .Concat(inputs.Where(input => input.Accessibility is not ("public" or "internal" or "")).Select(FindingRecords.UnknownAccessibility));
        if (options.Language < BuildOptions.OldestLanguage)
            return (new(default, new([FindingRecords.OldLanguage(options.Language), .. findings])), null);

        var sources = new SourceMaker(loader, names, memory);
        return (new(new(sources.Make(inputs, cancellation)), new([.. findings])), new(loader, names, sources.Made));
    }
}
