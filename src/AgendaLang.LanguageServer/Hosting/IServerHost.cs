using AgendaLang.Findings;
using AgendaLang.Semantics;

namespace AgendaLang.LanguageServer.Hosting;

/// <summary>What the server needs of the world. The command implements it over the disk, tests in memory. Called from several threads.</summary>
public interface IServerHost
{
    /// <summary>The server's version, as clients show it.</summary>
    string Version { get; }

    /// <summary>A folder to count paths from where the client names none: absolute, with <c>/</c> between its parts.</summary>
    string Folder { get; }

    /// <summary>A new look at the disk, which remembers nothing of earlier ones but may remember what it saw itself.</summary>
    /// <param name="folder">The folder from which paths are shown, absolute.</param>
    /// <param name="roots">The folders that the client works in, absolute.</param>
    IServerFiles Look(string folder, IReadOnlyList<string> roots);

    /// <summary>Watches folders for a client that does not; null where the system cannot.</summary>
    /// <param name="roots">The folders, absolute, with all that is in them.</param>
    /// <param name="changed">Called when something changed and all is quiet again.</param>
    IDisposable? Watch(IReadOnlyList<string> roots, Action changed);

    /// <summary>Files as they were in some revision; null if there is no history, or no such revision in it.</summary>
    /// <param name="folder">A folder of the history, absolute.</param>
    /// <param name="revision">As git takes it: <c>main</c>, <c>HEAD~2</c>; <c>main...</c> is where the current branch parted from that one.</param>
    /// <param name="files">The look by whose paths files are named.</param>
    /// <exception cref="HostException">It cannot be read.</exception>
    Revision? FindRevision(string folder, string revision, IServerFiles files);

    /// <summary>Completes when another process has ended; at once if there is none.</summary>
    Task ProcessEnd(int processId, CancellationToken cancellation);

    /// <summary>Tells those who maintain the server something, apart from the protocol.</summary>
    void Log(string text);
}

/// <summary>The files of the disk, as they are found from now on.</summary>
public interface IServerFiles : IAgendaFiles
{
    /// <summary>The <c>.editorconfig</c> files.</summary>
    IEditorConfigFiles Configs { get; }

    /// <summary>The absolute path of a path by which a file is known, with <c>/</c> between its parts.</summary>
    string FullPath(string path);

    /// <summary>The path by which a file is known, whether or not it is there.</summary>
    /// <param name="fullPath">Absolute, with <c>/</c> between its parts.</param>
    string PathOf(string fullPath);

    /// <summary>All agendas below a folder, without those that are to be ignored.</summary>
    /// <param name="folder">Absolute, with <c>/</c> between its parts.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="HostException">There are more of them than are taken.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    FoundAgendas AgendasBelow(string folder, CancellationToken cancellation);
}

/// <summary>What was found below a folder.</summary>
/// <param name="Paths">The paths of the agendas, in no order.</param>
/// <param name="Closed">The folders that could not be opened, absolute, in no order: agendas in them are not known.</param>
public sealed record FoundAgendas(IReadOnlyList<string> Paths, IReadOnlyList<string> Closed);

/// <summary>An earlier state of files, under the paths that they have now.</summary>
/// <param name="Files">Its files; a path that is not among them cannot be read.</param>
/// <param name="Agendas">The paths of its agendas.</param>
/// <param name="Id">What history calls it, a hash: the same state has the same; empty if it has none.</param>
public sealed record Revision(IAgendaFiles Files, IReadOnlyList<string> Agendas, string Id = "");

/// <summary>Something that the host was asked for cannot be done, for a reason that the person can understand.</summary>
/// <param name="message">Why, as a sentence.</param>
public sealed class HostException(string message) : Exception(message);
