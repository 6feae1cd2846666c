using AgendaLang.Tests.Docs;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Cli.Tests.Docs;

/// <summary>Where a page shows a part of what a command prints of the examples (<c>text part COMMAND</c>), that part is in it.</summary>
public sealed class PartSamplesTests
{
    private const string Info = "text part ";

    private static readonly MarkdownSample[] Samples =
        [.. RepositoryFolder.MarkdownFiles().SelectMany(page => MarkdownSample.Of(page, RepositoryFolder.Read(page)!)).Where(sample => sample.Info.StartsWith(Info, StringComparison.Ordinal))];

    public static TheoryData<string, int> Places
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var sample in Samples) data.Add(sample.Page, sample.Line);
            return data;
        }
    }

    [Theory, MemberData(nameof(Places))]
    public void TheCommandPrintsWhatThePageShows(string page, int line)
    {
        var sample = Samples.Single(sample => sample.Page == page && sample.Line == line);
        using var world = new World();
        foreach (var name in RepositoryFolder.FilesOf("examples/c5plus1", "*.agenda")) world.Write($"c5plus1/{name}", RepositoryFolder.Read($"examples/c5plus1/{name}")!);
        Assert.Contains(sample.Text, world.Run(sample.Info[Info.Length..].Split(' ')).Output, StringComparison.Ordinal);
    }
}
