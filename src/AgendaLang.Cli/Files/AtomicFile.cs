using System.Text;

namespace AgendaLang.Cli.Files;

/// <summary>Writes a file whole or not at all.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Replaces the text of a file, or makes the file: a neighbour is written and flushed to the disk, then takes the file's name. A link stays a link, and what it leads to is replaced; permissions stay.</summary>
    /// <exception cref="CommandProblem">The file or its folder may not be written; the file is as it was.</exception>
    public static void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>Replaces the bytes of a file in the same way.</summary>
    /// <exception cref="CommandProblem">The file or its folder may not be written; the file is as it was.</exception>
    public static void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>The same with what somebody writes, piece by piece.</summary>
    /// <exception cref="CommandProblem">The file or its folder may not be written; the file is as it was.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string? temporary = null;
        try
        {
            // What is not there yet is no link.
            var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            var old = new FileInfo(target);
            // Renaming would get around a file's write protection, which somebody set for a reason.
            if (old.Exists && old.IsReadOnly) throw new CommandProblem("It is read-only, and was left as it is.");

            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
            if (!OperatingSystem.IsWindows() && old.Exists) options.UnixCreateMode = old.UnixFileMode;
            var candidate = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
            using (var stream = new FileStream(candidate, options))
            {
                temporary = candidate;
                write(stream);
                stream.Flush(flushToDisk: true);
                // Once more, since the process's mask took bits away when the file was made.
                if (!OperatingSystem.IsWindows() && old.Exists) File.SetUnixFileMode(stream.SafeFileHandle, old.UnixFileMode);
            }
            File.Move(temporary, target, overwrite: true);
            temporary = null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandProblem($"It cannot be written, and was left as it is: {DiskProblem.Why(e)}");
        }
        finally
        {
            if (temporary is not null) Remove(temporary);
        }
    }

    /// <summary>Whether a file is write-protected; false for one that is not there.</summary>
    public static bool IsReadOnly(string path)
    {
        try
        {
            var target = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
            return target.Exists && target.IsReadOnly;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // Writing it will tell why not.
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The reason why writing failed is told already; a left-over neighbour is the smaller matter.
        }
    }
}
