using System.Diagnostics;

namespace AgendaLang.Cli.Tests.Files;

/// <summary>What a person may not read or write, as somebody who is not root.</summary>
public sealed class ForbiddenFilesTests : IDisposable
{
    private const string Rough = "country kz   \"K\"\n";

    private readonly World _world = new();

    public void Dispose()
    {
        Mode("u+rwx", ".", "-R");
        _world.Dispose();
    }

    [NobodyTheory]
    [InlineData("format", 2, "a.agenda: It cannot be written, and was left as it is: permission is denied.")]
    [InlineData("check --fix", 2, "w.agenda: It cannot be written, and was left as it is: permission is denied.")]
    [InlineData("merge a.agenda a.agenda a.agenda --out new", 2, "\"new\": It cannot be written, and was left as it is: permission is denied.")]
    [InlineData("export a.agenda --to json --out new", 2, "new: It cannot be written, and was left as it is: permission is denied.")]
    [InlineData("import t.csv --out new", 2, "new: It cannot be written, and was left as it is: permission is denied.")]
    [InlineData("new summit S --dates 2026-05-14 --host us --parties kz --zone Asia/Almaty --folder new", 2, "\"new\" cannot be written: permission is denied.")]
    public void A_folder_that_may_not_be_written(string line, int status, string said)
    {
        _world.Write("a.agenda", Rough);
        _world.Write("t.csv", "title,start,end\nA,2025-11-06 10:00,2025-11-06 11:00\n");
        if (line.StartsWith("check", StringComparison.Ordinal)) _world.Write("w.agenda", "contry us \"U\"\n");
        Mode("a+rX,go-w", ".", "-R");
        Mode("a-w", ".");
        // Its files might be written.
        foreach (var path in Directory.GetFiles(_world.Folder)) Mode("a+w", Path.GetFileName(path));
        var before = Directory.GetFileSystemEntries(_world.Folder).Order(StringComparer.Ordinal).Select(path => path + File.ReadAllText(path)).ToList();
        var outcome = AsNobody(line);
        Assert.Equal(status, outcome.Status);
        Assert.Contains(said, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(_world.Folder).Order(StringComparer.Ordinal).Select(path => path + File.ReadAllText(path)));
    }

    [NobodyTheory]
    [InlineData("check", 1, "b.agenda(1,1): error AGL0014: ")]
    [InlineData("check b.agenda", 2, "The file \"b.agenda\" cannot be opened: permission is denied.")]
    [InlineData("format", 2, "b.agenda: The file cannot be opened: permission is denied. It was left as it is.")]
    [InlineData("diff /dev/null .", 2, "b.agenda (.) cannot be read, so it is not compared: The file cannot be opened: permission is denied.")]
    [InlineData("merge a.agenda b.agenda a.agenda", 2, "The file \"b.agenda\" cannot be opened: permission is denied.")]
    [InlineData("export a.agenda --to json", 0, "")]
    [InlineData("export b.agenda --to json", 2, "The file \"b.agenda\" cannot be opened: permission is denied.")]
    [InlineData("import b.agenda", 2, "\"b.agenda\" cannot be opened: permission is denied.")]
    [InlineData("brief kz .", 0, "b.agenda: The file cannot be opened: permission is denied. What it says is not in the brief.")]
    public void A_file_that_may_not_be_read(string line, int status, string said)
    {
        _world.Write("a.agenda", "country kz \"K\"\n");
        _world.Write("b.agenda", Rough);
        Mode("a+rwX", ".", "-R");
        Mode("a-r", "b.agenda");
        var outcome = AsNobody(line);
        Assert.True(status == outcome.Status, outcome.ToString());
        Assert.Contains(said, outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Rough, _world.Read("b.agenda"));
    }

    [NobodyTheory]
    [InlineData("check")]
    [InlineData("format")]
    [InlineData("export . --to json")]
    public void A_folder_that_may_not_be_opened(string line)
    {
        _world.Write("a.agenda", "country kz \"K\"\n");
        _world.Write("sub/b.agenda", Rough);
        Mode("a+rwX", ".", "-R");
        Mode("a-rx", "sub");
        var outcome = AsNobody(line);
        Assert.Equal(2, outcome.Status);
        Assert.Contains("sub\" cannot be opened: permission is denied.", outcome.Error, StringComparison.Ordinal);
    }

    private Outcome AsNobody(string line)
    {
        using var process = Process.Start(new ProcessStartInfo("setpriv", [.. NobodyTheoryAttribute.Nobody, "dotnet", AgendaProgram.Assembly, .. line.Split(' ')])
        {
            WorkingDirectory = _world.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private void Mode(string mode, string path, params string[] options) => Assert.True(TmpfsTheoryAttribute.Run("chmod", [.. options, mode, _world.Full(path)]));
}

/// <summary>A test that runs the command as somebody else, which only root can do on Linux; skipped for others.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NobodyTheoryAttribute : TheoryAttribute
{
    public NobodyTheoryAttribute()
    {
        if (!CanBe.Value) Skip = "The command cannot be run as somebody else here.";
    }

    /// <summary>What makes a program run as nobody.</summary>
    public static IReadOnlyList<string> Nobody { get; } = ["--reuid=65534", "--regid=65534", "--clear-groups"];

    private static readonly Lazy<bool> CanBe = new(() => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
        && TmpfsTheoryAttribute.Run("setpriv", [.. Nobody, "dotnet", AgendaProgram.Assembly, "--version"]));
}
