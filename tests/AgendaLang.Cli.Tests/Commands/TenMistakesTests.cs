using AgendaLang.Tests.Testing;

namespace AgendaLang.Cli.Tests.Commands;

/// <summary>Ten different mistakes in the real agenda: ten findings at their places, and no eleventh.</summary>
public sealed class TenMistakesTests : IDisposable
{
    private static readonly (string File, string Correct, string Wrong)[] Mistakes =
    [
        ("parties.agenda", "of kz as \"President\" rank head-of-state {", "of kz as \"President\" rank head-of-stat {"),
        ("parties.agenda", "in uz zone Asia/Tashkent", "in uz zone"),
        ("topics.agenda", "topic finance \"Finance\"\n", "topic finance \"Finance\"\ntopic security \"Public safety\"\n"),
        ("topics.agenda", "affects middle-corridor", "affects midle-corridor"),
        ("washington.agenda", "between us, uz on 2025-09-23 at", "between us, uz on 2025-09-31 at"),
        ("washington.agenda", "stops tashkent-talks, astana-talks", "stops tashkent-talks, akorda"),
        ("washington.agenda", "    host kz\n", "    host kz\n    seats 40\n"),
        ("washington.agenda", "other senior officials.\"\n    cite president-uz", "other senior officials.\n    cite president-uz"),
        ("washington.agenda", "specifically the Trump administration\"\n}\n", "specifically the Trump administration\"\n"),
        ("washington.agenda", "18:00-18:20 kind plenary", "18:20-18:00 kind plenary"),
    ];

    private readonly World _world = new();

    [Fact]
    public void TenMistakesAreTenFindings()
    {
        foreach (var path in Directory.EnumerateFiles(RepositoryFolder.PathOf("examples/c5plus1"), "*.agenda"))
            _world.Write(Path.GetFileName(path), File.ReadAllText(path));
        foreach (var (file, correct, wrong) in Mistakes)
        {
            var text = _world.Read(file);
            Assert.Equal(2, text.Split(correct).Length);
            _world.Write(file, text.Replace(correct, wrong, StringComparison.Ordinal));
        }
        var outcome = _world.Run("check");
        Assert.Equal(1, outcome.Status);
        Snapshots.Match(outcome.Output + outcome.Error);
        Assert.Equal(10, outcome.Output.Split('\n').Count(line => line.Contains(": error AGL", StringComparison.Ordinal)));
        Assert.DoesNotContain(": warning AGL", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(": info AGL", outcome.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _world.Dispose();
}
