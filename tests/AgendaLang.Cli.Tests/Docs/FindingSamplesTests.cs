using AgendaLang.Tests.Docs;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Cli.Tests.Docs;

/// <summary>
/// Where a page shows an agenda with mistakes (<c>agenda wrong file=NAME</c>), the block after it is what the command prints. One with a picture of that
/// (<c>picture=NAME</c>) is for <see cref="PicturesTests"/>.
/// </summary>
public sealed class FindingSamplesTests
{
    private static readonly (MarkdownSample Wrong, MarkdownSample Printed)[] Samples =
        [.. RepositoryFolder.MarkdownFiles().SelectMany(page => Pairs([.. MarkdownSample.Of(page, RepositoryFolder.Read(page)!)]))];

    public static TheoryData<string, int> Places
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (wrong, _) in Samples) data.Add(wrong.Page, wrong.Line);
            return data;
        }
    }

    [Theory, MemberData(nameof(Places))]
    public void ThePageShowsWhatTheCommandPrints(string page, int line)
    {
        var (wrong, printed) = Samples.Single(pair => pair.Wrong.Page == page && pair.Wrong.Line == line);
        var name = wrong.Option("file")!;
        using var world = new World();
        foreach (var other in MarkdownSample.Of(page, RepositoryFolder.Read(page)!).Where(other => other.IsAgenda && !other.IsWrong))
            if (other.Option("file") is { } file) world.Write(file, other.Text);
        world.Write(name, wrong.Text);
        var outcome = world.Run("check", name);
        Assert.Equal("text", printed.Info);
        Assert.Equal(printed.Text, outcome.Output);
    }

    [Fact]
    public void TheTutorialShowsFindings() => Assert.Contains("docs/tutorial.md", Samples.Select(pair => pair.Wrong.Page));

    private static IEnumerable<(MarkdownSample, MarkdownSample)> Pairs(MarkdownSample[] samples)
    {
        for (var i = 0; i + 1 < samples.Length; i++)
            if (samples[i] is { IsAgenda: true, IsWrong: true } && samples[i].Option("picture") == null) yield return (samples[i], samples[i + 1]);
    }
}
