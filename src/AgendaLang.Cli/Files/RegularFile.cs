using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AgendaLang.Cli.Files;

/// <summary>Opens what is a file. A pipe or a device in its place could be waited for without end, so it is refused.</summary>
internal static class RegularFile
{
    // O_NONBLOCK | O_CLOEXEC.
    private const int WithoutWaitingLinux = 0x800 | 0x80000;
    private const int WithoutWaitingMac = 0x4 | 0x1000000;

    /// <summary>Opens a file for reading. Below <c>/dev</c> and <c>/proc</c> everything is taken, for there somebody named it: <c>/dev/stdin</c>, or what a shell puts for <c>&lt;(…)</c>.</summary>
    /// <param name="full">An absolute path.</param>
    /// <exception cref="IOException">It cannot be opened, or is no file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static FileStream OpenRead(string full)
    {
        if (!IsOfTheSystem(full) && IsPipe(full)) throw new IOException("it is a pipe, a socket or a device, not a file.");
        return new(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="IOException">It cannot be opened, or is no file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static byte[] ReadAllBytes(string full)
    {
        using var stream = OpenRead(full);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Whether a path is one by which the system shows devices and the streams of a process.</summary>
    public static bool IsOfTheSystem(string full) =>
        !OperatingSystem.IsWindows() && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>Whether what is there gives its bytes once and in its own time; false for what is not there or cannot be opened.</summary>
    public static bool IsPipe(string full)
    {
        if (OperatingSystem.IsWindows()) return false;
        var info = new FileInfo(full);
        // The system says of none of these that it is long.
        if (!info.Exists || (info.LinkTarget is null && info.Length > 0)) return false;
        var file = Open(full, OperatingSystem.IsMacOS() ? WithoutWaitingMac : WithoutWaitingLinux);
        if (file < 0) return false;
        using var handle = new SafeFileHandle(file, ownsHandle: true);
        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0, handle.IsAsync);
        return !stream.CanSeek;
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
