using System.Text.Json;
using System.Text.RegularExpressions;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;
using AgendaLang.Findings;
using AgendaLang.Text;
using NJsonSchema;

namespace AgendaLang.Cli.Tests.Output;

public sealed class MachineReportTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Json_of_a_finding_with_everything() => Snapshots.Match(Json([Sample.Rich()]));

    [Fact]
    public void Json_says_what_hostile_text_says_and_is_plain_itself()
    {
        var json = Json([Hostile()]);
        Assert.DoesNotContain(json, unit => unit != '\n' && (char.IsControl(unit) || char.IsSurrogate(unit) || unit is '\u202E'));
        using var document = JsonDocument.Parse(json);
        var message = document.RootElement.GetProperty("findings")[0].GetProperty("message").GetString();
        Assert.Equal(Sample.Hostile.Replace('\ud800', '\uFFFD'), message);
    }

    [Fact]
    public void Json_keeps_names_readable() => Assert.Contains("Тоқаев 中亚", Json([Sample.Finding("a.agenda", "⟦x⟧", "Тоқаев 中亚")]), StringComparison.Ordinal);

    [Fact]
    public void Sarif_of_a_finding_with_everything() => Snapshots.Match(Sarif([Sample.Rich()]));

    [Fact]
    public async Task Sarif_is_valid()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "sarif-schema-2.1.0.json"));
        foreach (var findings in new Finding[][] { [], [Sample.Rich(), Sample.Rich(), Hostile()] })
            Assert.Empty(schema.Validate(Sarif(findings)));
        // The schema can tell: a line 0 is not allowed.
        Assert.NotEmpty(schema.Validate(Sarif([Sample.Rich()]).Replace("\"startLine\": 58", "\"startLine\": 0", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sarif_paths_are_uris_from_the_repository()
    {
        _world.MakeRepository();
        var below = Directory.CreateDirectory(_world.Full("a b")).FullName;
        var sarif = Written(output => SarifReport.Write(output, [Sample.Finding("#100%:é.agenda", "⟦x⟧", "It is so.")], new(new DiskFiles(below), below), "1"));
        Assert.Contains("\"uri\": \"a%20b/%23100%25%3A%C3%A9.agenda\"", sarif, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_fingerprints_do_not_depend_on_lines_above_and_tell_twins_apart()
    {
        var before = Fingerprints(Sarif([Sample.Finding("a.agenda", "led by ⟦x⟧\n", "It is so.")]));
        var after = Fingerprints(Sarif([Sample.Finding("a.agenda", "// new\n\n  led by ⟦x⟧\n", "It is so."), Sample.Finding("a.agenda", "led by x\nled by ⟦x⟧\n", "It is so.")]));
        Assert.Equal(before[0], after[0]);
        Assert.NotEqual(after[0], after[1]);
        Assert.NotEqual(before[0], Fingerprints(Sarif([Sample.Finding("b.agenda", "led by ⟦x⟧\n", "It is so.")]))[0]);
    }

    [Fact]
    public void Github_annotations() => Snapshots.Match(Github(
    [
        Sample.Rich(),
        Sample.Finding("a,b:c%.agenda", "⟦x\ny⟧", "It is so,\nor: 100%.", Severity.Warning),
        Sample.Finding("a.agenda", "⟦x⟧", "It is so.", Severity.Information),
    ]));

    [Fact]
    public void Github_annotates_ten_of_a_kind_and_lists_the_rest()
    {
        var findings = Enumerable.Range(0, 25).Select(i => Sample.Finding("a.agenda", "⟦x⟧", $"##[error]{i}", i % 2 == 0 ? Severity.Error : Severity.Warning)).ToList();
        var lines = Github(findings).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal("5 further findings, which GitHub has no room to annotate:", lines[20]);
        Assert.All(lines[21..], line => Assert.Matches(@"^- a\.agenda\(1,1\): (error|warning) AGL1002: ## \[error\]", line));
    }

    [Fact]
    public void Github_takes_no_command_from_a_file()
    {
        var lines = Github([Hostile()]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Single(lines);
        Assert.Contains("%0D%0A::error::x\uFFFD%250A", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(lines[0], char.IsControl);
    }

    private static Finding Hostile() => Sample.Finding(Sample.Hostile.TrimEnd('\0'), "⟦" + Sample.Hostile + "⟧", Sample.Hostile) with
    {
        Help = Sample.Hostile,
        Fixes = [new(Sample.Hostile, false, [new(new SourceText("a.agenda", Sample.Hostile), new(new(0, 3), Sample.Hostile))])],
    };

    private static List<string> Fingerprints(string sarif) =>
        [.. Regex.Matches(sarif, "\"agendaFinding/v1\": \"(.+)\"").Select(match => match.Groups[1].Value)];

    private static string Json(IReadOnlyList<Finding> findings) => Written(output => JsonReport.Write(output, findings, Tally.Of(findings, 2)));

    private string Sarif(IReadOnlyList<Finding> findings) => Written(output => SarifReport.Write(output, findings, Paths(), "1.2.3"));

    private string Github(IReadOnlyList<Finding> findings) => Written(output => GithubReport.Write(output, findings, Paths()));

    private RepositoryPaths Paths() => new(new DiskFiles(_world.Folder), _world.Folder);

    private static string Written(Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        return output.ToString();
    }
}
