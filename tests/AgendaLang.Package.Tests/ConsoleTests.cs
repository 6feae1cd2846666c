using AgendaLang.Package.Tests.Testing;

namespace AgendaLang.Package.Tests;

/// <summary>From an empty folder to a program that uses an agenda, as a developer goes about it.</summary>
[Collection(PackedTests.Name)]
public sealed class ConsoleTests(PackedFeed feed)
{
    private const string Agenda = """
        country kz "Kazakhstan"
        person tokayev "Kassym-Jomart Tokayev" of kz as "President" rank head-of-state
        place astana "Astana" in kz zone Asia/Almaty
        topic water "Water"

        summit water-2026 "Water summit" on 2026-05-14 at astana host kz {
            delegation kz led by tokayev
            session opening "Opening" 09:00-09:30 chair tokayev discuss water
        }

        """;

    private const string Program = """
        using Water;

        var opening = WaterAgenda.Summits.Water2026.Sessions.Opening;
        Console.WriteLine($"{opening.Name} {opening.Start:yyyy-MM-dd HH:mm zzz} {string.Join(", ", opening.Chairs.Select(chair => chair.Name))} {WaterAgenda.Topics.Water.Name}");

        """;

    [Fact]
    public async Task AProgramIsBuiltFromAnAgendaAndAMistakeFailsAtItsLine()
    {
        var folder = feed.NewFolder("Water");
        (await feed.RunAsync(folder, "new", "console", "--framework", "net10.0", "--no-restore")).MustSucceed();
        (await feed.RunAsync(folder, "add", "package", "AgendaLang", "--version", PackedFeed.Version)).MustSucceed();
        var agenda = Path.Combine(folder, "water.agenda");
        await File.WriteAllTextAsync(agenda, Agenda);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);
        // What builds make, and what lies in folders with a dot, is none of the project's.
        feed.NewFolder("Water/obj", ("stray.agenda", "broken"));
        feed.NewFolder("Water/.drafts", ("stray.agenda", "broken"));

        var run = (await feed.RunAsync(folder, "run", "--property:TreatWarningsAsErrors=true")).MustSucceed();
        Assert.Equal("Opening 2026-05-14 09:00 +05:00 Kassym-Jomart Tokayev Water", run.Output.Trim());

        var assembly = Path.Combine(folder, "bin", "Debug", "net10.0", "Water.dll");
        var built = File.GetLastWriteTimeUtc(assembly);
        var second = (await feed.RunAsync(folder, "build", "--no-restore", "--verbosity", "normal")).MustSucceed();
        Assert.Contains("Skipping target \"CoreCompile\"", second.Output, StringComparison.Ordinal);
        Assert.Equal(built, File.GetLastWriteTimeUtc(assembly));

        // A mistake, a rule that the project makes an error, and one that it turns off.
        await File.WriteAllTextAsync(agenda, Agenda.Replace("led by tokayev", "led by tokaev", StringComparison.Ordinal) + "country uz \"Uzbekistan\"\nplace samarkand \"Samarkand\" in uz\ncountry UZ \"U\"\n");
        await File.WriteAllTextAsync(Path.Combine(folder, ".editorconfig"), "root = true\n[*.agenda]\ndotnet_diagnostic.AGL1007.severity = error\ndotnet_diagnostic.AGL6001.severity = none\n");
        var broken = await feed.RunAsync(folder, "build", "--no-restore");
        Assert.NotEqual(0, broken.ExitCode);
        Assert.Equal(
            [
                "water.agenda(11,7): error AGL1007",
                "water.agenda(12,9): error AGL1007",
                "water.agenda(7,26): error AGL1002: No person has the id \"tokaev\". Did you mean \"tokayev\"?",
            ], broken.Findings(folder).Select(line => line.Contains("AGL1007", StringComparison.Ordinal) ? line[..line.IndexOf("AGL1007", StringComparison.Ordinal)] + "AGL1007" : line).Order(StringComparer.Ordinal));
    }
}
