using System.Text;
using AgendaLang.Generator.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgendaLang.Generator.Inputs;

/// <summary>An agenda that a build compiles: what its item says, and its text.</summary>
/// <param name="Path">From the project's folder on, with <c>/</c>: by it the agenda is known, in C# too.</param>
/// <param name="FullPath">The whole path, as the machine writes it, for findings.</param>
/// <param name="Text">The whole text; null if it cannot be read.</param>
/// <param name="Problem">Why it cannot be read, as a sentence; null if it can.</param>
/// <param name="Namespace">The namespace of its class; valid C#; empty for the global one.</param>
/// <param name="Accessibility">As the item gives it.</param>
internal sealed record AgendaInput(string Path, string FullPath, string? Text, string? Problem, string Namespace, string Accessibility)
{
    private const string Metadata = "build_metadata.AgendaFile.";
    private const int MaxLength = 16 * 1024 * 1024;

    /// <summary>The agenda of an additional file; null if the file is something else.</summary>
    public static AgendaInput? Of(AdditionalText file, AnalyzerConfigOptionsProvider provider, BuildOptions options, CancellationToken cancellation)
    {
        var item = provider.GetOptions(file);
        // Targets make these visible for agendas alone, if only as empty text.
        if (!item.TryGetValue(Metadata + "Accessibility", out var accessibility)) return null;
        item.TryGetValue(Metadata + "Namespace", out var givenNamespace);
        item.TryGetValue(Metadata + "Link", out var link);
        var full = FilePaths.Normal(file.Path);
        var path = FilePaths.Relative(options.ProjectFolder, FilePaths.WithSlashes(full));
        var (text, problem) = Read(file, cancellation);
        return new(path, full, text, problem, Namespaces.Of(options.RootNamespace, givenNamespace ?? "", FilePaths.WithSlashes(link ?? ""), path), (accessibility ?? "").Trim());
    }

    private static (string? Text, string? Problem) Read(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text) return (null, "The file cannot be opened.");
        // Where bytes are not UTF-8, the compiler guesses.
        if (text.Encoding is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage) return (null, "The file is not UTF-8.");
        return text.Length > MaxLength ? (null, "The file is larger than 16 MiB.") : (text.ToString(), null);
    }
}
