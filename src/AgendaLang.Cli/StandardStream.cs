using System.Runtime.InteropServices;

namespace AgendaLang.Cli;

/// <summary>Standard output or standard error of a Unix process, byte by byte.</summary>
/// <remarks>
/// The runtime's own stream first sends a terminal what switches its keys to another mode, and a FileStream writes past what others write to the
/// same file. Whoever reads no longer (<c>| head</c>) is no reason to complain: what they do not want is dropped.
/// </remarks>
internal sealed class StandardStream(int file) : Stream
{
    private const int Output = 1;
    private const int Error = 2;

    // Numbers that Linux and macOS share, but for EAGAIN (11 and 35).
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;

    private static readonly int TryAgain = OperatingSystem.IsMacOS() ? 35 : 11;

    private bool _isBroken;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Standard output.</summary>
    public static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new StandardStream(Output);

    /// <summary>Standard error.</summary>
    public static Stream OpenError() => OperatingSystem.IsWindows() ? Console.OpenStandardError() : new StandardStream(Error);

    /// <inheritdoc/>
    /// <exception cref="OutputProblem">The disk is full, or the device failed; told once.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty && !_isBroken)
        {
            var written = WriteTo(file, in MemoryMarshal.GetReference(buffer), (nuint)buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }
            var problem = Marshal.GetLastPInvokeError();
            if (problem == BrokenPipe) _isBroken = true;
            else if (problem == TryAgain) Thread.Sleep(1); // Somebody made the pipe non-blocking, and it is full.
            else if (problem != Interrupted)
            {
                _isBroken = true; // What is left in buffers above has nowhere to go.
                throw new OutputProblem(Marshal.GetPInvokeErrorMessage(problem));
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint WriteTo(int file, in byte buffer, nuint count);
}

/// <summary>Standard output or standard error takes no more: exit status 2.</summary>
internal sealed class OutputProblem(string message) : IOException(message);
