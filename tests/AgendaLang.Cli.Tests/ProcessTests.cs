using System.Diagnostics;
using System.Globalization;

namespace AgendaLang.Cli.Tests;

/// <summary>The command as a process of its own: few, since each start costs time.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly World _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void The_executable_reads_standard_input_and_writes_bytes_as_they_are()
    {
        using var process = Start("format", "-");
        process.StandardInput.BaseStream.Write([0xEF, 0xBB, 0xBF, (byte)'\r', (byte)'\n']);
        process.StandardInput.Close();
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.ToArray()[..3]);
    }

    [Fact]
    public void A_wrong_command_exits_with_2()
    {
        using var process = Start("chekc");
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
        Assert.Equal("agenda: There is no command \"chekc\". Did you mean \"check\"? \"agenda --help\" lists what there is.\n", process.StandardError.ReadToEnd());
    }

    // A reader that goes away, a file that others write to as well, a terminal: what only a real process meets.
    [UnixFact]
    public void Output_is_well_behaved()
    {
        var agenda = $"dotnet '{AgendaProgram.Assembly}'";
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c",
            $"{{ echo before; {agenda} --version; echo after; }} > log; {agenda} explain | head -n 1 > head; {agenda} explain > /dev/full; echo $? > full"])
        {
            WorkingDirectory = _world.Folder,
            RedirectStandardError = true,
        })!;
        var error = shell.StandardError.ReadToEnd();
        Assert.Matches(@"^before\nagenda [\d.]+\nafter\n$", _world.Read("log"));
        Assert.StartsWith("AGL0001", _world.Read("head"), StringComparison.Ordinal);
        if (!OperatingSystem.IsLinux()) return;
        Assert.Equal("2\n", _world.Read("full"));
        Assert.Matches(@"^agenda: .*[Nn]o space left.*\n$", error);
    }

    [UnixFact]
    public void Watching_ends_with_the_status_of_the_last_check()
    {
        _world.Write("a.agenda", "");
        using var process = Start("check", "--watch");
        ReadTo("Waiting for changes; Ctrl+C ends.");
        _world.Write("a.agenda", "contry kz\n");
        ReadTo("1 error in 1 file");
        ReadTo("Waiting for changes; Ctrl+C ends.");
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        process.WaitForExit();
        Assert.Equal(1, process.ExitCode);

        void ReadTo(string line)
        {
            while (process.StandardError.ReadLine() is { } read && read != line)
            {
            }
        }
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [AgendaProgram.Assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _world.Folder,
        };
        return Process.Start(start)!;
    }
}
