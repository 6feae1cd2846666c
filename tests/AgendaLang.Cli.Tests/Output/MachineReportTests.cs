using System.Text.Json;
using System.Text.RegularExpressions;
using AgendaLang.Cli.Files;
using AgendaLang.Cli.Output;
using AgendaLang.Findings;
using AgendaLang.Rules;
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

    /// <summary>What the rules' own examples give: findings of all sorts, with fixes and other places.</summary>
    [Fact]
    public async Task Sarif_of_every_rule_is_valid_and_tells_its_page()
    {
        foreach (var page in RulePages.All)
        {
            foreach (var file in RulePage.FilesOf(page.Bad)) _world.Write($"{page.Rule.Id}/{file.Path}", file.Text);
        }
        var outcome = _world.Run("check", "--output", "sarif");
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "sarif-schema-2.1.0.json"));
        Assert.Empty(schema.Validate(outcome.Output));

        using var sarif = JsonDocument.Parse(outcome.Output);
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        foreach (var rule in rules)
        {
            var page = RulePages.Find(rule.GetProperty("id").GetString()!)!;
            Assert.Equal(page.Rule.Name, rule.GetProperty("name").GetString());
            Assert.Equal(page.ToMarkdown(), rule.GetProperty("help").GetProperty("markdown").GetString());
            Assert.Equal(page.Rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
                rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        }
        var fingerprints = new HashSet<string>();
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Equal(0, result.GetProperty("suppressions").GetArrayLength());
            Assert.True(fingerprints.Add(result.GetProperty("partialFingerprints").GetProperty("agendaFinding/v1").GetString()!));
        }
        Assert.Contains(run.GetProperty("results").EnumerateArray(), result => result.TryGetProperty("fixes", out _));
        Assert.Contains(run.GetProperty("results").EnumerateArray(), result => result.TryGetProperty("relatedLocations", out var places)
            && Uri(places[0]) != Uri(result.GetProperty("locations")[0]));

        static string? Uri(JsonElement place) => place.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString();
    }

    [Fact]
    public void What_settings_say_is_the_level_of_a_result_and_not_of_its_rule()
    {
        _world.Write("a.agenda", "country kz \"Kazakhstan\"\n");
        _world.Write(".editorconfig", "[*]\ndotnet_diagnostic.AGL1007.severity = error\n");
        using var sarif = JsonDocument.Parse(_world.Run("check", "--output", "sarif").Output);
        var run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal("error", run.GetProperty("results")[0].GetProperty("level").GetString());
        Assert.Equal("note", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    [Fact]
    public void Fixes_and_other_places_say_their_files()
    {
        _world.Write("a.agenda", "use \"b.agenda\"\n\ncountry kz \"Kazakhstan\"\n");
        _world.Write("b.agenda", "// first\ncountry kz \"Qazaqstan\"\n\nperson x \"X\" of kzz\n");
        using var json = JsonDocument.Parse(_world.Run("check", "--output", "json").Output);
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        var twice = findings.Single(finding => finding.GetProperty("rule").GetString() == "AGL1001");
        var related = twice.GetProperty("related")[0];
        Assert.Equal(("a.agenda", "b.agenda", 2, 9),
            (twice.GetProperty("file").GetString(), related.GetProperty("file").GetString(), related.GetProperty("line").GetInt32(), related.GetProperty("column").GetInt32()));
        var edit = findings.Single(finding => finding.GetProperty("rule").GetString() == "AGL1002").GetProperty("fixes")[0].GetProperty("edits")[0];
        Assert.Equal(("b.agenda", "kz"), (edit.GetProperty("file").GetString(), edit.GetProperty("newText").GetString()));
    }

    [Fact]
    public void Github_paths_are_from_the_repository()
    {
        _world.MakeRepository();
        _world.Write("agendas/a.agenda", "contry kz\n");
        Assert.StartsWith("::error file=agendas/a.agenda,line=1,endLine=1,col=1,endColumn=7,title=AGL0002 unknown-keyword::", _world.Run("check", "--output", "github", "agendas").Output, StringComparison.Ordinal);
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
