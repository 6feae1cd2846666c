using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>Where files come from. The command implements it over the disk, an editor over its open buffers, a build over its items.</summary>
/// <remarks>A path is an opaque string with <c>/</c> between its parts; two equal strings (ordinal) are one file. Implementations may be called from several threads.</remarks>
public interface IAgendaFiles
{
    /// <summary>The text of a file, or why it cannot be read. Never throws for a file that is missing or broken.</summary>
    FileRead Read(string path);

    /// <summary>Where <c>use "…"</c> in a file leads.</summary>
    /// <param name="fromPath">The path of the file that holds the <c>use</c>.</param>
    /// <param name="written">The text of the <c>use</c>: a relative path with <c>/</c> between its parts.</param>
    UseTarget Resolve(string fromPath, string written);

    /// <summary>The other agendas of a file's workspace, among which a missing <c>use</c> is looked for, and files that use it; may be empty. Called only when a name is unknown, or a declaration is named by nothing.</summary>
    IEnumerable<string> Neighbours(string path);
}

/// <summary>What reading a file gave: a text, or the reason why there is none.</summary>
/// <param name="Source">The text; null if the file could not be read.</param>
/// <param name="Problem">Why not, in words for the reader; null if it could. With <paramref name="Offset"/> it is AGL0014.</param>
/// <param name="Offset">The byte at which the file stops being UTF-8; null where that is not the reason.</param>
public sealed record FileRead(SourceText? Source, string? Problem = null, long? Offset = null);

/// <summary>Whether a <c>use</c> leads to a file.</summary>
public enum UseStatus : byte
{
    /// <summary>The file is there.</summary>
    Found,

    /// <summary>There is no such file (AGL1004).</summary>
    NotFound,

    /// <summary>The file lies outside the workspace (AGL1006).</summary>
    Outside,
}

/// <summary>Where a <c>use</c> leads.</summary>
/// <param name="Status">Whether there is a file.</param>
/// <param name="Path">The file's path, as <see cref="IAgendaFiles.Read"/> takes it; null unless found.</param>
/// <param name="Suggestion">The text of a <c>use</c> that would lead to a file of nearly that name; null if there is none.</param>
public sealed record UseTarget(UseStatus Status, string? Path, string? Suggestion = null);
