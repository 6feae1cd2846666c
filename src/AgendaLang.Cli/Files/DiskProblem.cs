namespace AgendaLang.Cli.Files;

/// <summary>Why the disk refused, in words for the person.</summary>
internal static class DiskProblem
{
    // ENOSPC and Windows' ERROR_DISK_FULL, as they come in the low half of HResult.
    private const int NoSpaceUnix = 28;
    private const int NoSpaceWindows = 112;

    /// <summary>The reason, as a sentence without absolute paths.</summary>
    public static string Why(Exception problem) => problem switch
    {
        UnauthorizedAccessException => "permission is denied.",
        FileNotFoundException or DirectoryNotFoundException => "it is not there.",
        PathTooLongException => "the path is too long.",
        IOException { HResult: var code } when (code & 0xFFFF) is NoSpaceUnix or NoSpaceWindows => "the disk is full.",
        _ => problem.Message,
    };
}
