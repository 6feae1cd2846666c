using System.Text;

namespace AgendaLang.Cli.Files;

/// <summary>Writes a file whole or not at all.</summary>
internal static class AtomicFile
{
    // In UTF-16 units, of which each is at most three of the 255 octets that a name has.
    private const int MaxBeginning = 64;

    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Everything = Executable
        | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Replaces the text of a file, or makes the file: a neighbour is written and flushed to the disk, then takes the file's name. A link stays a link, and what it leads to is replaced; permissions stay.</summary>
    /// <exception cref="CommandProblem">The file or its folder may not be written; the file is as it was.</exception>
    public static void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>Replaces the bytes of a file in the same way.</summary>
    /// <exception cref="CommandProblem">The file or its folder may not be written; the file is as it was.</exception>
    public static void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>The same with what somebody writes, piece by piece.</summary>
    /// <exception cref="CommandProblem">The file or its folder may not be written; the file is as it was.</exception>
    public static void Write(string path, Action<Stream> write) => Write(path, write, isExecutable: false);

    /// <summary>The same for a text that can be run.</summary>
    /// <exception cref="CommandProblem">The file or its folder may not be written; the file is as it was.</exception>
    public static void WriteExecutable(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)), isExecutable: true);

    /// <summary>Makes a file in the same way; never over another.</summary>
    /// <exception cref="IOException">There is one already, or it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void WriteNew(string path, string text) => WriteBeside(path, stream => stream.Write(Utf8.GetBytes(text)), createMode: null, mode: null, overwrite: false);

    private static void Write(string path, Action<Stream> write, bool isExecutable)
    {
        try
        {
            // What is not there yet is no link.
            var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            // Nothing can take the place of a device: /dev/null would be a file from then on.
            if (RegularFile.IsOfTheSystem(path) || RegularFile.IsOfTheSystem(target))
            {
                using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
                write(device);
                return;
            }
            if (RegularFile.IsPipe(target)) throw new CommandProblem("It is a pipe, a socket or a device, not a file, and was left as it is.");
            var old = new FileInfo(target);
            // Renaming would get around a file's write protection, which somebody set for a reason.
            if (old.Exists && old.IsReadOnly) throw new CommandProblem("It is read-only, and was left as it is.");

            var mode = OperatingSystem.IsWindows() || !old.Exists ? (UnixFileMode?)null : old.UnixFileMode | (isExecutable ? Executable : UnixFileMode.None);
            WriteBeside(target, write, createMode: mode ?? (isExecutable ? Everything : null), mode, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandProblem($"It cannot be written, and was left as it is: {DiskProblem.Why(e)}");
        }
    }

    /// <summary>Writes a neighbour, which takes the name when it is whole.</summary>
    /// <param name="target">An absolute path, no link.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="createMode">The permissions that it is made with, less those that the process's mask takes away; null for the usual ones.</param>
    /// <param name="mode">The permissions that it has in the end, whatever the mask; null to leave them.</param>
    /// <param name="overwrite">Whether a file of that name is replaced; else that is a failure.</param>
    private static void WriteBeside(string target, Action<Stream> write, UnixFileMode? createMode, UnixFileMode? mode, bool overwrite)
    {
        string? temporary = null;
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
            if (!OperatingSystem.IsWindows() && createMode is { } created) options.UnixCreateMode = created;
            var candidate = Path.Combine(Path.GetDirectoryName(target)!, $".{Beginning(Path.GetFileName(target))}.{Path.GetRandomFileName()}");
            using (var stream = new FileStream(candidate, options))
            {
                temporary = candidate;
                write(stream);
                stream.Flush(flushToDisk: true);
                // Once more, since the process's mask took bits away when the file was made.
                if (!OperatingSystem.IsWindows() && mode is { } kept) File.SetUnixFileMode(stream.SafeFileHandle, kept);
            }
            File.Move(temporary, target, overwrite);
            temporary = null;
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

    // The neighbour of a file whose name is as long as names may be has no longer one.
    private static string Beginning(string name) => name.Length <= MaxBeginning ? name : name[..(char.IsHighSurrogate(name[MaxBeginning - 1]) ? MaxBeginning - 1 : MaxBeginning)];

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
