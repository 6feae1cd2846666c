using System.Reflection;
using System.Text;
using AgendaLang.Cli.Commands;

namespace AgendaLang.Cli;

/// <summary>The <c>agenda</c> command.</summary>
internal static class Program
{
    // Any value but none: tell where a failure happened.
    private const string DebugVariable = "AGENDA_DEBUG";

    /// <summary>The version of this build, without the commit.</summary>
    public static string Version =>
        typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private static int Main(string[] arguments)
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = Encoding.UTF8;
        using var output = Writer(StandardStream.OpenOutput());
        using var error = Writer(StandardStream.OpenError());
        string folder;
        try
        {
            folder = Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            error.Write("agenda: The current folder is not there any more.\n");
            return ExitStatus.Failed;
        }

        return Run(arguments, new Shell
        {
            Input = Console.OpenStandardInput(),
            Output = output,
            Error = error,
            Environment = Environment.GetEnvironmentVariable,
            Folder = folder,
            OutputIsTerminal = !Console.IsOutputRedirected,
            Questions = Console.IsInputRedirected || Console.IsOutputRedirected ? null : new TerminalQuestions(output),
            Width = TerminalSize.Columns(),
        });
    }

    /// <summary>Carries out a command line, whatever happens; gives the exit status.</summary>
    internal static int Run(IReadOnlyList<string> arguments, Shell shell) => Guard(shell, () => CommandLine.Run(arguments, shell));

    /// <summary>Does a piece of work; whatever goes wrong is told and becomes an exit status.</summary>
    internal static int Guard(Shell shell, Func<int> work)
    {
        try
        {
            return GuardOnWorkingOutput(shell, work);
        }
        catch (OutputProblem problem)
        {
            shell.Say($"agenda: The output cannot be written: {problem.Message}.");
            shell.Error.Flush();
            return ExitStatus.Failed;
        }
    }

    private static int GuardOnWorkingOutput(Shell shell, Func<int> work)
    {
        try
        {
            return Finish(shell, work());
        }
        catch (CommandProblem problem)
        {
            shell.Output.Flush();
            shell.Say($"agenda: {problem.Message}");
            return Finish(shell, ExitStatus.Failed);
        }
        catch (OperationCanceledException)
        {
            return Finish(shell, ExitStatus.Interrupted);
        }
#pragma warning disable CA1031 // The last resort: whatever went wrong, the person is told so in words.
        catch (Exception defect) when (defect is not OutputProblem)
#pragma warning restore CA1031
        {
            shell.Output.Flush();
            shell.Say($"agenda: This is a defect in agenda, not in your files ({defect.GetType().Name}: {defect.Message}).");
            shell.Say("No file was left half written. Please report it, with the command and the files, to those who maintain AgendaLang.");
            if (string.IsNullOrEmpty(shell.Environment(DebugVariable))) shell.Say($"{DebugVariable}=1 shows where it happened.");
            else shell.Error.WriteLine(defect);
            return Finish(shell, ExitStatus.Failed);
        }
    }

    private static int Finish(Shell shell, int status)
    {
        shell.Output.Flush();
        shell.Error.Flush();
        return status;
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024) { NewLine = "\n" };
}
