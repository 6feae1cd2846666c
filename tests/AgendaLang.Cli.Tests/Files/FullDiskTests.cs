using System.Diagnostics;

namespace AgendaLang.Cli.Tests.Files;

/// <summary>The disk is full: what was there is there, nothing half written stays, and the person is told why.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Good = "summit s \"S\" on 2025-11-06 {\n  session a \"A\" 10:00-11:00\n}\n";

    private readonly World _world = new();

    public void Dispose()
    {
        if (Directory.Exists(_world.Full("disk"))) TmpfsTheoryAttribute.Run("umount", _world.Full("disk"));
        _world.Dispose();
    }

    [TmpfsTheory]
    [InlineData("format", 2)]
    [InlineData("check --fix", 2)]
    [InlineData("merge base ours theirs --out ours", 2)]
    [InlineData("merge base ours theirs --out new", 2)]
    [InlineData("merge base ours theirs --ledger new", 2)]
    // Nothing was merged, which this status alone tells git.
    [InlineData("merge base ours theirs 7 summit.agenda", 129)]
    [InlineData("export a.agenda --to docx --out new", 2)]
    [InlineData("export a.agenda --to html --out ours", 2)]
    [InlineData("brief kz . --output html --out new", 2)]
    [InlineData("import t.csv --out new", 2)]
    [InlineData("new summit S --dates 2026-05-14 --host us --parties kz --zone Asia/Almaty --folder new", 2)]
    [InlineData("new summit S --dates 2026-05-14 --host us --parties kz --zone Asia/Almaty --folder .", 2)]
    public void Nothing_is_lost(string line, int status)
    {
        Directory.CreateDirectory(_world.Full("disk"));
        Assert.True(TmpfsTheoryAttribute.Mount(_world.Full("disk")));
        _world.Write("disk/a.agenda", "contry kz \"K\"\n" + Good);
        if (!line.StartsWith("check", StringComparison.Ordinal)) _world.Write("disk/a.agenda", "country kz \"K\"\n" + Good);
        _world.Write("disk/base", Good);
        _world.Write("disk/ours", Good.Replace("\"A\"", "\"Ours\"", StringComparison.Ordinal));
        _world.Write("disk/theirs", Good.Replace("10:", "09:", StringComparison.Ordinal));
        _world.Write("disk/t.csv", "title,start,end\nA,2025-11-06 10:00,2025-11-06 11:00\n");
        Fill(_world.Full("disk/filler"));
        var before = All();

        var outcome = _world.Run(shell => Program.Run(line.Split(' '), new() { Input = shell.Input, Output = shell.Output, Error = shell.Error, Environment = shell.Environment, Folder = _world.Full("disk") }));

        Assert.Equal(status, outcome.Status);
        Assert.Contains("the disk is full.", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("defect", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, All());
    }

    private List<string> All() => [.. Directory.GetFileSystemEntries(_world.Full("disk"), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Order(StringComparer.Ordinal).Select(path => $"{path}: {(path.EndsWith("filler", StringComparison.Ordinal) ? "" : File.ReadAllText(path))}")];

    private static void Fill(string path)
    {
        using var filler = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true) filler.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full.
        }
    }
}

/// <summary>A test on a disk of its own, which only root can make; skipped for others.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TmpfsTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<bool> CanMount = new(() =>
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return false;
        var folder = Directory.CreateTempSubdirectory("agenda-disk-").FullName;
        try
        {
            return Mount(folder) && Run("umount", folder);
        }
        finally
        {
            Directory.Delete(folder);
        }
    });

    public TmpfsTheoryAttribute()
    {
        if (!CanMount.Value) Skip = "No disk can be made here.";
    }

    /// <summary>Makes a folder a disk of 256 KiB.</summary>
    public static bool Mount(string folder) => Run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder);

    /// <summary>Runs a program; false where it fails or is not there.</summary>
    public static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
