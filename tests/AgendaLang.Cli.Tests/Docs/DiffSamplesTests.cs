using AgendaLang.Tests.Docs;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Cli.Tests.Docs;

/// <summary>Where a page shows what <c>agenda diff</c> prints (<c>text diff OLD NEW</c>), it prints that of the files that the page shows.</summary>
public sealed class DiffSamplesTests
{
    private const string Info = "text diff ";

    public static TheoryData<string, int> Places
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var page in RepositoryFolder.MarkdownFiles())
                foreach (var sample in MarkdownSample.Of(page, RepositoryFolder.Read(page)!).Where(sample => sample.Info.StartsWith(Info, StringComparison.Ordinal)))
                    data.Add(page, sample.Line);
            return data;
        }
    }

    [Theory, MemberData(nameof(Places))]
    public void ThePageShowsWhatTheCommandPrints(string page, int line)
    {
        var samples = MarkdownSample.Of(page, RepositoryFolder.Read(page)!).ToList();
        using var world = new World();
        foreach (var sample in samples)
            if (sample.IsAgenda && sample.Option("file") is { } file) world.Write(file, sample.Text);
        var printed = samples.Single(sample => sample.Line == line);
        Assert.Equal(printed.Text, world.Run(["diff", .. printed.Info[Info.Length..].Split(' ')]).Output);
    }
}
