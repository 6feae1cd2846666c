using System.Text;
using AgendaLang.Generator.Checking;
using AgendaLang.Generator.Inputs;
using Microsoft.CodeAnalysis;
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
        var agendas = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider).Combine(options)
            .Select((pair, cancellation) => AgendaInput.Of(pair.Left.Left, pair.Left.Right, pair.Right, cancellation))
            .Where(agenda => agenda != null).Select((agenda, _) => agenda!)
            .WithTrackingName(Steps.Agendas);
        var editorConfigs = context.AdditionalTextsProvider
            .Select(EditorConfigInput.Of)
            .Where(config => config != null).Select((config, _) => config!)
            .WithTrackingName(Steps.EditorConfigs);
        var workspace = agendas.Collect().Combine(editorConfigs.Collect()).Combine(options)
            .Select((all, cancellation) => BuildWorkspace.Compile(new(all.Left.Left), new(all.Left.Right), all.Right, cancellation))
            .WithTrackingName(Steps.Workspace);

        context.RegisterSourceOutput(
            workspace.SelectMany((result, _) => result.Sources).WithTrackingName(Steps.Sources),
            (output, source) => output.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8)));
        context.RegisterSourceOutput(
            workspace.SelectMany((result, _) => result.Findings).WithTrackingName(Steps.Findings),
            (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));
    }
}
