using System.Text.RegularExpressions;
using AgendaLang.Tests.Testing;
using YamlDotNet.RepresentationModel;

namespace AgendaLang.Package.Tests;

/// <summary>What runs elsewhere runs here too: workflows only call scripts of the repository, with as few rights as they can.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows => [.. RepositoryFolder.FilesOf(".github/workflows", "*.yml")];

    [Theory, MemberData(nameof(Workflows))]
    public void AWorkflowOnlyCallsScriptsOfTheRepository(string file)
    {
        var runs = Steps(file).Select(step => Text(step, "run")).OfType<string>().ToList();
        Assert.NotEmpty(runs);
        Assert.All(runs, run =>
        {
            Assert.DoesNotContain("\n", run.Trim(), StringComparison.Ordinal);
            // An expression would become part of the command.
            Assert.DoesNotContain("${{", run, StringComparison.Ordinal);
            var script = run.Split(' ')[0];
            Assert.StartsWith(".ci/", script, StringComparison.Ordinal);
            Assert.True(File.Exists(RepositoryFolder.PathOf(script)), $"{file}: There is no {script}.");
            if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(RepositoryFolder.PathOf(script)).HasFlag(UnixFileMode.UserExecute), $"{script} cannot be run.");
        });
    }

    [Theory, MemberData(nameof(Workflows))]
    public void ActionsOfOthersAreOfOneVersion(string file) =>
        Assert.All(Steps(file).Select(step => Text(step, "uses")).OfType<string>(), uses => Assert.Matches(Pinned(), uses));

    [Theory, MemberData(nameof(Workflows))]
    public void AWorkflowHasTheRightsThatItNeeds(string file)
    {
        var workflow = Load(file);
        Assert.Equal([("contents", "read")], Rights(workflow));
        var rights = Jobs(file).ToDictionary(job => job.Name, job => Rights(job.Node).Where(right => right.Right != "read").Select(right => right.Name).ToArray());
        Assert.All(rights, job => Assert.True(job.Value.Length == 0 || (file, job.Key) == ("release.yml", "publish"), $"{file}: {job.Key} may write."));
        Assert.All(Steps(file).Where(step => Text(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
            step => Assert.Equal("false", Text((YamlMappingNode)step["with"], "persist-credentials")));
        Assert.All(Jobs(file), job => Assert.NotNull(Text(job.Node, "timeout-minutes")));
    }

    [Fact]
    public void SecretsAreForPublishingAlone()
    {
        foreach (var file in RepositoryFolder.FilesOf(".github/workflows", "*.yml"))
        {
            var text = RepositoryFolder.Read($".github/workflows/{file}")!;
            Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
            Assert.Equal(file == "release.yml" ? ["NUGET_API_KEY", "VSCE_PAT"] : Array.Empty<string>(), Secret().Matches(text).Select(match => match.Groups[1].Value));
        }
    }

    private static YamlMappingNode Load(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(RepositoryFolder.Read($".github/workflows/{file}")!));
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    private static IEnumerable<(string Name, YamlMappingNode Node)> Jobs(string file) =>
        ((YamlMappingNode)Load(file)["jobs"]).Children.Select(job => (((YamlScalarNode)job.Key).Value!, (YamlMappingNode)job.Value));

    private static IEnumerable<YamlMappingNode> Steps(string file) => Jobs(file).SelectMany(job => ((YamlSequenceNode)job.Node["steps"]).Cast<YamlMappingNode>());

    private static (string Name, string Right)[] Rights(YamlMappingNode node) =>
        node.Children.TryGetValue("permissions", out var rights) ? [.. ((YamlMappingNode)rights).Children.Select(right => (right.Key.ToString(), right.Value.ToString()))] : [];

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    [GeneratedRegex(@"^[\w-]+/[\w-]+@(v\d+\.\d+\.\d+|[0-9a-f]{40})$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"secrets\.(\w+)")]
    private static partial Regex Secret();
}
