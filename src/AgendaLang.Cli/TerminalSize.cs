using System.Runtime.InteropServices;

namespace AgendaLang.Cli;

/// <summary>How wide the terminal is.</summary>
internal static class TerminalSize
{
    private const int StandardOutput = 1;

    // TIOCGWINSZ of Linux on the processors that .NET runs on; asm-generic/ioctls.h.
    private const nuint GetWindowSize = 0x5413;

    /// <summary>Columns of the terminal on standard output; null if there is none or it does not say.</summary>
    /// <remarks>On Linux the terminal is asked directly: the runtime's Console would first send it sequences that change what its keys send, and cost time.</remarks>
    public static int? Columns()
    {
        if (Console.IsOutputRedirected) return null;
        try
        {
            var columns = !OperatingSystem.IsLinux() ? Console.WindowWidth
                : Ioctl(StandardOutput, GetWindowSize, out var size) == 0 ? size.Columns : 0;
            return columns > 0 ? columns : null;
        }
        catch (Exception e) when (e is IOException or DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ioctl(int file, nuint request, out WindowSize size);

    // struct winsize, ioctl_tty(2).
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct WindowSize
    {
        public readonly ushort Rows;
        public readonly ushort Columns;
        public readonly ushort Width;
        public readonly ushort Height;
    }
}
