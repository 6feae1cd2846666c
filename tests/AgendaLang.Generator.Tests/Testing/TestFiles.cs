using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AgendaLang.Generator.Tests.Testing;

/// <summary>A file as the compiler gives it to generators.</summary>
internal sealed class TestFile(string path, SourceText? text) : AdditionalText
{
    public TestFile(string path, string text) : this(path, SourceText.From(text, Encoding.UTF8)) { }

    public override string Path { get; } = path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
}

/// <summary>What MSBuild tells generators: properties of the project, metadata of items.</summary>
internal sealed class TestOptions(ImmutableDictionary<string, string> properties, ImmutableDictionary<string, ImmutableDictionary<string, string>> items) : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions None = new Values(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => items.TryGetValue(textFile.Path, out var metadata) ? new Values(metadata) : None;

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
