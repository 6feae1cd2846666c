using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgendaLang.Generator.Inputs;

/// <summary>What a project says that concerns all its agendas.</summary>
/// <param name="RootNamespace">As the project gives it; may be empty, and need not be valid C#.</param>
/// <param name="ProjectFolder">Absolute, with <c>/</c> between its parts and at its end; empty if unknown.</param>
/// <param name="Language">The version of C# that the project is compiled as.</param>
internal sealed record BuildOptions(string RootNamespace, string ProjectFolder, LanguageVersion Language)
{
    /// <summary>Raw text and <c>u8</c>, which generated code needs, came with C# 11.</summary>
    public const LanguageVersion OldestLanguage = LanguageVersion.CSharp11;

    public static BuildOptions Of(AnalyzerConfigOptionsProvider options, ParseOptions parse)
    {
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var rootNamespace);
        options.GlobalOptions.TryGetValue("build_property.ProjectDir", out var folder);
        folder = FilePaths.WithSlashes(folder ?? "");
        if (folder.Length > 0 && !folder.EndsWith('/')) folder += "/";
        return new(rootNamespace ?? "", folder, parse is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.Latest);
    }
}
