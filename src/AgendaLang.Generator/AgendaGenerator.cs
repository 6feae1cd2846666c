using System.Text;
using AgendaLang.Generator.Checking;
using AgendaLang.Generator.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AgendaLang.Generator;

/// <summary>Compiles the agendas of a project into C#, and reports what is wrong with them.</summary>
/// <remarks>
/// Every step gives values that are equal when nothing changed; nothing of a compilation is looked at, so that an edit of C# runs nothing here.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class AgendaGenerator : IIncrementalGenerator
{
    /// <summary>Names of the steps, for tests.</summary>
    internal static class Steps
    {
        public const string Options = "Options";
        public const string Agendas = "Agendas";
        public const string EditorConfigs = "EditorConfigs";
        public const string Workspace = "Workspace";
        public const string Sources = "Sources";
        public const string Findings = "Findings";
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider.Combine(context.ParseOptionsProvider)
            .Select((pair, _) => BuildOptions.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.Options);
        // Steps pass on objects, not tuples or arrays in tuples: for each such structure the runtime would compile the compiler's tables anew,
        // which in a cold compiler takes longer than reading an agenda.
        var project = context.AnalyzerConfigOptionsProvider.Combine(options)
            .Select((pair, _) => new ProjectOptions(pair.Left, pair.Right));
        var agendas = context.AdditionalTextsProvider.Combine(project)
            .Select((pair, cancellation) => AgendaInput.Of(pair.Left, pair.Right.Items, pair.Right.Build, cancellation))
            .Where(agenda => agenda != null).Select((agenda, _) => agenda!)
            .WithTrackingName(Steps.Agendas);
        var editorConfigs = context.AdditionalTextsProvider
            .Select(EditorConfigInput.Of)
            .Where(config => config != null).Select((config, _) => config!)
            .WithTrackingName(Steps.EditorConfigs);
        var inputs = agendas.Collect().Select((all, _) => new AllOf<AgendaInput>(new(all)))
            .Combine(editorConfigs.Collect().Select((all, _) => new AllOf<EditorConfigInput>(new(all))))
            .Select((pair, _) => new WorkspaceInput(pair.Left.Items, pair.Right.Items));
        var workspace = inputs.Combine(options)
            .Select((pair, cancellation) => BuildWorkspace.Compile(pair.Left.Agendas, pair.Left.Configs, pair.Right, cancellation))
            .WithTrackingName(Steps.Workspace);

        context.RegisterSourceOutput(
            workspace.SelectMany((result, _) => result.Sources).WithTrackingName(Steps.Sources),
            (output, source) => output.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8)));
        context.RegisterSourceOutput(
            workspace.SelectMany((result, _) => result.Findings).WithTrackingName(Steps.Findings),
            (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));
    }

    /// <summary>What a project says, and what it says of its items.</summary>
    private sealed record ProjectOptions(AnalyzerConfigOptionsProvider Items, BuildOptions Build);

    /// <summary>All values of a step.</summary>
    private sealed record AllOf<T>(EquatableArray<T> Items) where T : IEquatable<T>;

    /// <summary>All that is compiled.</summary>
    private sealed record WorkspaceInput(EquatableArray<AgendaInput> Agendas, EquatableArray<EditorConfigInput> Configs);
}
