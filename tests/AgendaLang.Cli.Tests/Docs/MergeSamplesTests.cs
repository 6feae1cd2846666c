using AgendaLang.Tests.Docs;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Cli.Tests.Docs;

/// <summary>Where a page shows what <c>agenda merge</c> prints (<c>text merge BASE OURS THEIRS</c>), it prints that of the files that the page shows; first the result, then what it says.</summary>
public sealed class MergeSamplesTests
{
    private const string Info = "text merge ";
    private const string Page = "docs/merging.md";

    private static readonly MarkdownSample[] Samples = [.. MarkdownSample.Of(Page, RepositoryFolder.Read(Page)!)];

    public static TheoryData<int> Places => [.. Samples.Where(sample => sample.Info.StartsWith(Info, StringComparison.Ordinal)).Select(sample => sample.Line)];

    [Theory, MemberData(nameof(Places))]
    public void ThePageShowsWhatTheCommandPrints(int line)
    {
        using var world = new World();
        world.MakeRepository();
        foreach (var sample in Samples)
            if (sample.IsAgenda && sample.Option("file") is { } file) world.Write(file, sample.Text);
        var printed = Samples.Single(sample => sample.Line == line);
        var outcome = world.Run(["merge", .. printed.Info[Info.Length..].Split(' ')]);
        Assert.Equal(printed.Text, outcome.Output + outcome.Error);
    }
}
