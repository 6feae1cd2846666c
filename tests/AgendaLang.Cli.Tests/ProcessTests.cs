using System.Diagnostics;

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

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "agenda.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _world.Folder,
        };
        return Process.Start(start)!;
    }
}
