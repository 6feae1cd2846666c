using AgendaLang.Tests.Docs;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Cli.Tests.Docs;

/// <summary>
/// Where a page shows what an export gives (<c>json export=FILE [audience=READERS]</c>), that is what the command writes for the agenda of that name on the
/// page; a block of text right after the next sentence that ends in a colon is what it says. <c>AGENDA_UPDATE_DOCS=1</c> writes the JSON anew.
/// </summary>
public sealed class ExportSamplesTests
{
    private const string Page = "docs/exporting.md";

    private static readonly MarkdownSample[] Samples = [.. MarkdownSample.Of(Page, RepositoryFolder.Read(Page)!)];

    public static TheoryData<int> Lines => [.. Samples.Where(IsExport).Select(sample => sample.Line)];

    [Theory, MemberData(nameof(Lines))]
    public void ThePageShowsWhatTheCommandWrites(int line)
    {
        var sample = Samples.Single(sample => sample.Line == line);
        using var world = new World();
        foreach (var agenda in Samples.Where(each => each.IsAgenda)) world.Write(agenda.Option("file")!, agenda.Text);
        string[] arguments = ["export", sample.Option("export")!, "--to", "json"];
        if (sample.Option("audience") is { } audience) arguments = [.. arguments, "--audience", audience];
        var outcome = world.Run(arguments);
        Assert.Equal(0, outcome.Status);
        if (sample.Text != outcome.Output && Environment.GetEnvironmentVariable("AGENDA_UPDATE_DOCS") == "1") Update(sample, outcome.Output);
        else Assert.Equal(sample.Text, outcome.Output);
        if (sample.Option("audience") == "public") Assert.Contains(Samples, said => said.Info == "text" && said.Text == outcome.Error);
    }

    [Fact]
    public void ThePageShowsExports() => Assert.Equal(2, Lines.Count);

    private static bool IsExport(MarkdownSample sample) => sample.Info.StartsWith("json ", StringComparison.Ordinal) && sample.Option("export") != null;

    private static void Update(MarkdownSample sample, string json)
    {
        var path = RepositoryFolder.PathOf(Page);
        var text = File.ReadAllText(path);
        var fence = $"```{sample.Info}\n";
        File.WriteAllText(path, text.Replace($"{fence}{sample.Text}```", $"{fence}{json}```", StringComparison.Ordinal));
    }
}
