using System.Diagnostics;
using System.Globalization;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Cli.Tests;

/// <summary>What commands write is the same to the byte on every machine: whatever its language, calendar, digits and time zone.</summary>
public sealed class CultureTests : IDisposable
{
    private const string Summit = "culture-summit/summit.agenda";

    private readonly World _world = new();

    public CultureTests()
    {
        foreach (var example in new[] { "culture-summit", "c5plus1", "bilateral-visit", "mistakes" })
            foreach (var name in RepositoryFolder.FilesOf($"examples/{example}", "*.agenda")) _world.Write($"{example}/{name}", RepositoryFolder.Read($"examples/{example}/{name}")!);
        var old = RepositoryFolder.Read($"examples/{Summit}")!;
        _world.Write("culture-summit/earlier.agenda", old.Replace("09:", "10:", StringComparison.Ordinal));
        _world.Write("culture-summit/theirs.agenda", old.Replace("14:", "15:", StringComparison.Ordinal));
        foreach (var format in new[] { "ics", "csv", "schedule-xml", "schedule-json" }) Assert.Equal(0, _world.Run("export", Summit, "--to", format, "--out", $"exported.{format}").Status);
    }

    // Where i and I are other letters; where the year is 1447, and digits may be others; with a decimal comma; another calendar again.
    private static readonly (string Culture, string Zone)[] Machines = [("tr-TR", "Pacific/Kiritimati"), ("ar-SA", "Etc/GMT+12"), ("kk-KZ", "Asia/Tehran"), ("fa-IR", "America/St_Johns")];

    private static IEnumerable<string[]> Commands
    {
        get
        {
            foreach (var format in new[] { "json", "ics", "html", "markdown", "docx", "csv", "jsonld", "schedule-xml", "schedule-json" }) yield return ["export", Summit, "--to", format, "--out", "out"];
            yield return ["export", Summit, "--to", "html", "--zone", "Asia/Almaty", "--lang", "tr", "--out", "out"];
            yield return ["export", Summit, "--to", "ics", "--alarm", "1h30m", "--out", "out"];
            yield return ["export", Summit, "--to", "json", "--audience", "public", "--as-of", "2025-11-06 20:00 America/New_York", "--out", "out"];
            foreach (var format in new[] { "text", "markdown", "html", "json", "ics", "docx" }) yield return ["brief", "nz", "culture-summit", "--output", format, "--out", "out"];
            foreach (var format in new[] { "text", "json", "sarif", "github" }) yield return ["check", "--output", format];
            yield return ["check", "--statistics"];
            foreach (var format in new[] { "text", "markdown", "json", "html", "github" }) yield return ["diff", "culture-summit/earlier.agenda", Summit, "--output", format];
            yield return ["merge", "culture-summit/earlier.agenda", Summit, "culture-summit/theirs.agenda"];
            foreach (var format in new[] { "ics", "csv", "schedule-xml", "schedule-json" }) yield return ["import", $"exported.{format}"];
            yield return ["format", "--diff", "culture-summit/theirs.agenda"];
            yield return ["explain", "AGL4002"];
            yield return ["chekc", "İSTANBUL"];
            yield return ["new", "summit", "İstanbul Zirvesi", "--dates", "2026-05-14..2026-05-15", "--host", "tr", "--parties", "kz,uz", "--zone", "Europe/Istanbul", "--folder", "fresh"];
        }
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Every_command_says_the_same()
    {
        var (here, ui, home) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, Environment.GetEnvironmentVariable("TZ"));
        var expected = Said(CultureInfo.InvariantCulture, "UTC");
        try
        {
            foreach (var (culture, zone) in Machines) Assert.Equal(expected, Said(CultureInfo.GetCultureInfo(culture), zone));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (here, ui);
            SetZone(home);
        }
    }

    // The whole process, as the system starts it. The executable that is shipped knows no cultures; the tests' own settings let it know them.
    [UnixFact]
    public void The_process_says_the_same()
    {
        foreach (var arguments in new string[][] { ["export", Summit, "--to", "html"], ["check", "--statistics"], ["brief", "nz", "culture-summit"] })
            Assert.Equal(Process(arguments, "C.UTF-8", "UTC"), Process(arguments, "ar_SA.UTF-8", "Pacific/Kiritimati"));
    }

    private List<string> Said(CultureInfo culture, string zone)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        SetZone(zone);
        var said = new List<string>();
        foreach (var arguments in Commands)
        {
            File.Delete(_world.Full("out"));
            if (Directory.Exists(_world.Full("fresh"))) Directory.Delete(_world.Full("fresh"), recursive: true);
            var outcome = _world.Run(arguments);
            said.Add($"agenda {string.Join(' ', arguments)}: {outcome}");
            foreach (var path in Directory.GetFiles(_world.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Where(path => path.EndsWith("/out", StringComparison.Ordinal) || path.Contains("fresh", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
                said.Add(Convert.ToHexString(File.ReadAllBytes(path)));
        }
        return said;
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }

    private Outcome Process(string[] arguments, string locale, string zone)
    {
        var settings = Path.Combine(AppContext.BaseDirectory, "AgendaLang.Cli.Tests.runtimeconfig.json");
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", settings, AgendaProgram.Assembly, .. arguments])
        {
            WorkingDirectory = _world.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = locale, ["LANG"] = locale, ["TZ"] = zone },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
