using System.Diagnostics;
using System.Globalization;
using System.Text;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Cli.Tests;

/// <summary>
/// The command is killed (SIGKILL) at random moments: every file is old or new, whole, and the next run brings everything to where an undisturbed run does.
/// <c>AGENDA_KILLS</c> says how often, as <c>.ci/kill</c> does; <c>AGENDA_EXECUTABLE</c> names the executable, else the build's own is taken.
/// </summary>
public sealed class KillTests
{
    private static readonly int? Asked = int.TryParse(Environment.GetEnvironmentVariable("AGENDA_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    public static TheoryData<string> Scenarios => [.. All.Keys];

    private static Dictionary<string, Scenario> All { get; } = new(StringComparer.Ordinal)
    {
        ["format"] = new(world => Many(world, "", text => text.Replace("    ", "  ", StringComparison.Ordinal)), ["format"]) { Usual = 10 },
        ["check --fix"] = new(world => Many(world, "", text => text.Replace("country ", "contry ", StringComparison.Ordinal)), ["check", "--fix"]),
        ["merge files"] = new(Sides, ["merge", "base.agenda", "ours.agenda", "theirs.agenda", "--out", "merged.agenda", "--ledger", "ledger.json"]),
        ["merge folders"] = new(Folders, ["merge", "base", "ours", "theirs", "--out", "ours"]),
        ["merge driver"] = new(Sides, ["merge", "base.agenda", "ours.agenda", "theirs.agenda", "7", "summit.agenda"]) { IsRepeatable = false },
        ["import"] = new(Table, ["import", "programme.csv", "--out", "programme.agenda"]),
        ["export"] = new(world => Many(world, "", text => text), ["export", "0/summit.agenda", "--to", "docx", "--out", "summit.docx"]),
        ["new"] = new(_ => { }, ["new", "summit", "Summit", "--dates", "2026-05-14", "--host", "us", "--parties", "kz,uz", "--zone", "Asia/Almaty", "--folder", "fresh"]) { IsRepeatable = false },
        ["new in a folder"] = new(world => world.Write("README.md", "x"), ["new", "summit", "Summit", "--dates", "2026-05-14", "--host", "us", "--parties", "kz,uz", "--zone", "Asia/Almaty", "--folder", "."]) { IsRepeatable = false },
        ["git-setup"] = new(Repository, ["git-setup", "--write"]) { IsInRepository = true },
    };

    [UnixTheory, MemberData(nameof(Scenarios)), Trait("Category", "Kill")]
    public void Every_file_is_old_or_new(string name)
    {
        var scenario = All[name];
        using var undisturbed = new World();
        scenario.Lay(undisturbed);
        var old = Files(undisturbed, scenario);
        var clock = Stopwatch.StartNew();
        int status;
        using (var process = Start(undisturbed, scenario))
        {
            process.WaitForExit();
            status = process.ExitCode;
        }
        var duration = clock.Elapsed;
        var done = Files(undisturbed, scenario);
        Assert.False(old.Count == done.Count && old.All(file => done[file.Key] == file.Value), "It changes nothing, so nothing is tried.");

        var random = new Random();
        var kills = Asked ?? scenario.Usual;
        var (alive, between) = (0, 0);
        for (var i = 0; i < kills; i++)
        {
            using var world = new World();
            scenario.Lay(world);
            var delay = duration * (1.1 * random.NextDouble());
            using (var process = Start(world, scenario))
            {
                // Not to wait for something, but to come at any moment.
                if (!process.WaitForExit(delay)) alive++;
                process.Kill();
                process.WaitForExit();
            }
            var files = Files(world, scenario);
            foreach (var (path, text) in files)
                Assert.True(text == old.GetValueOrDefault(path) || text == done.GetValueOrDefault(path), $"After {delay} \"{path}\" is neither old nor new:\n{text}");
            Assert.All(old.Keys, path => Assert.True(files.ContainsKey(path) || !done.ContainsKey(path), $"After {delay} \"{path}\" is gone."));
            var changed = done.Count(file => old.GetValueOrDefault(file.Key) != file.Value && files.GetValueOrDefault(file.Key) == file.Value);
            if (changed > 0 && changed < done.Count(file => old.GetValueOrDefault(file.Key) != file.Value)) between++;
            if (!scenario.IsRepeatable || (Asked is null && i < kills - 1)) continue;

            using (var again = Start(world, scenario))
            {
                again.WaitForExit();
                Assert.True(scenario.Args[0] != "format" || again.ExitCode == status, "The next run ends otherwise.");
            }
            var after = Files(world, scenario);
            Assert.Equal(done.OrderBy(file => file.Key, StringComparer.Ordinal), after.OrderBy(file => file.Key, StringComparer.Ordinal));
        }
        if (Asked is not null) File.AppendAllText(Path.Combine(Path.GetTempPath(), "agenda-kills.txt"), string.Create(CultureInfo.InvariantCulture, $"{name}: {kills} killed, {alive} at work, {between} between two files; {duration.TotalMilliseconds:0} ms undisturbed\n"));
        // Or nothing was tried.
        if (kills >= 10) Assert.InRange(alive, 1, kills);
    }

    // What a killed run leaves beside a file has a name that no command takes for an agenda, and git's own locks are git's.
    private static Dictionary<string, string> Files(World world, Scenario scenario)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(world.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            var relative = Path.GetRelativePath(world.Folder, path);
            if (relative.Split('/').Any(IsLeftOver)) continue;
            if (relative.StartsWith(".git/", StringComparison.Ordinal) && relative is not ".git/hooks/pre-merge-commit") continue;
            var executable = scenario.IsInRepository && !OperatingSystem.IsWindows() && File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute) ? "executable\n" : "";
            files.Add(relative, executable + Encoding.Latin1.GetString(File.ReadAllBytes(path)));
        }
        return files;
    }

    private static bool IsLeftOver(string name) => name.StartsWith('.') && Path.GetExtension(name).Length == 4 && name.Split('.') is { Length: > 3 } parts && parts[^2].Length == 8;

    private static Process Start(World world, Scenario scenario)
    {
        var process = Process.Start(new ProcessStartInfo(AgendaProgram.Words[0], [.. AgendaProgram.Words.Skip(1), .. scenario.Args]) { WorkingDirectory = world.Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
        // Nobody reads what it says, but it must not wait for that either.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Many(World world, string folder, Func<string, string> change)
    {
        for (var i = 0; i < 60; i++)
        {
            world.Write(string.Create(CultureInfo.InvariantCulture, $"{folder}{i}/summit.agenda"), change(RepositoryFolder.Read("examples/c5plus1/washington.agenda")!.Replace("use \"", $"use \"../{i}/", StringComparison.Ordinal)));
            world.Write(string.Create(CultureInfo.InvariantCulture, $"{folder}{i}/parties.agenda"), change(RepositoryFolder.Read("examples/c5plus1/parties.agenda")!));
            foreach (var name in new[] { "topics", "sources" }) world.Write(string.Create(CultureInfo.InvariantCulture, $"{folder}{i}/{name}.agenda"), RepositoryFolder.Read($"examples/c5plus1/{name}.agenda")!);
        }
    }

    private static void Sides(World world)
    {
        world.Write("base.agenda", Programme(0));
        world.Write("ours.agenda", Programme(1));
        world.Write("theirs.agenda", Programme(2));
    }

    private static void Folders(World world)
    {
        for (var i = 0; i < 30; i++)
            foreach (var (side, number) in new[] { ("base", 0), ("ours", 1), ("theirs", 2) })
                world.Write(string.Create(CultureInfo.InvariantCulture, $"{side}/{i}.agenda"), Programme(number).Replace("summit s ", string.Create(CultureInfo.InvariantCulture, $"summit s{i} "), StringComparison.Ordinal));
    }

    // Sessions, of which each side renames others.
    private static string Programme(int side)
    {
        var text = new StringBuilder("summit s \"S\" on 2025-11-06 {\n");
        for (var i = 0; i < 40; i++)
            text.Append(CultureInfo.InvariantCulture, $"    session x{i} \"Session {i}{(side > 0 && i % 4 == side ? $" of {side}" : "")}\" {8 + (i / 6):00}:{i % 6}0-{8 + (i / 6):00}:{i % 6}5\n");
        return text.Append("}\n").ToString();
    }

    private static void Table(World world)
    {
        var text = new StringBuilder("title,start,end,room\n");
        for (var i = 0; i < 600; i++) text.Append(CultureInfo.InvariantCulture, $"\"Talk {i}\",2025-11-{6 + (i / 40):00} {8 + (i % 10):00}:00,2025-11-{6 + (i / 40):00} {8 + (i % 10):00}:30,Hall {i / 10 % 4}\n");
        world.Write("programme.csv", text.ToString());
    }

    private static void Repository(World world)
    {
        world.Write(".gitattributes", "*.png binary\n");
        using var git = Process.Start(new ProcessStartInfo("git", ["init", "--quiet", "."]) { WorkingDirectory = world.Folder })!;
        git.WaitForExit();
    }

    /// <summary>Something that writes.</summary>
    /// <param name="Lay">Writes what it begins with.</param>
    /// <param name="Args">The command line.</param>
    private sealed record Scenario(Action<World> Lay, string[] Args)
    {
        /// <summary>How often it is killed in every build.</summary>
        public int Usual { get; init; } = 2;

        /// <summary>Whether doing it again gives the same; a merge over ours, or what must not be there yet, does not.</summary>
        public bool IsRepeatable { get; init; } = true;

        /// <summary>Whether git keeps files beside.</summary>
        public bool IsInRepository { get; init; }
    }
}
