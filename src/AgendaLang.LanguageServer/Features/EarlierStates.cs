using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Hosting;
using AgendaLang.LanguageServer.Transport;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Earlier states of the workspace, as its history keeps them. Those that were asked for are remembered until they are asked for anew.</summary>
internal static class EarlierStates
{
    // Where the current branch parted from the main one; else the main one as it is; else what was committed last.
    private static readonly (string Revision, string Name)[] Usual = [("main...", "main"), ("master...", "master"), ("origin/HEAD...", "the main branch"), ("main", "main"), ("master", "master"), ("HEAD", "the last commit")];

    private static readonly ConditionalWeakTable<ServerSession, ConcurrentDictionary<(string Folder, string? Revision), EarlierState?>> Sessions = [];

    /// <summary>An earlier state.</summary>
    /// <param name="request">The request that needs it.</param>
    /// <param name="path">A path of the workspace, of whose history it is to be; null for the first root.</param>
    /// <param name="revision">The revision; null for the usual one.</param>
    /// <param name="isAnew">Whether history is asked again: it may have gone on.</param>
    /// <returns>Null if there is no history, or no such revision in it.</returns>
    /// <exception cref="ProtocolProblem">History cannot be read.</exception>
    public static EarlierState? Find(Request request, string? path, string? revision, bool isAnew)
    {
        var folder = FolderOf(request, path);
        var key = (folder, revision);
        var states = Sessions.GetValue(request.Session, _ => []);
        if (!isAnew && states.TryGetValue(key, out var known)) return known;
        try
        {
            var state = revision != null ? Read(request, folder, revision, revision)
                : Usual.Select(usual => Read(request, folder, usual.Revision, usual.Name)).FirstOrDefault(found => found != null);
            // The same commit is the same state: what was compared with it stays compared.
            if (state != null && states.TryGetValue(key, out known) && known is { Id.Length: > 0 } && known.Id == state.Id) return known;
            return states[key] = state;
        }
        catch (HostException problem)
        {
            // Whoever only looks does not ask in vain again and again.
            states[key] = null;
            throw new ProtocolProblem(ProtocolProblem.RequestFailed, problem.Message);
        }
    }

    private static EarlierState? Read(Request request, string folder, string revision, string name)
    {
        if (request.Session.Host.FindRevision(folder, revision, request.Snapshot.Files) is not { } found) return null;
        // A repository may hold more than the client works in.
        var roots = request.Session.Workspace.Roots;
        var inside = roots.IsEmpty ? [folder] : roots;
        return new(name, found.Id, found.Files, [.. found.Agendas.Where(path => inside.Any(root => request.Snapshot.Files.FullPath(path).StartsWith(root + "/", StringComparison.Ordinal)))]);
    }

    /// <summary>The root that holds a path; the first where none does.</summary>
    private static string FolderOf(Request request, string? path)
    {
        var roots = request.Session.Workspace.Roots;
        var full = path == null ? null : request.Snapshot.Files.FullPath(path);
        foreach (var root in roots)
            if (full == null || full.StartsWith(root + "/", StringComparison.Ordinal)) return root;
        if (full != null && full.LastIndexOf('/') is > 0 and var slash) return full[..slash];
        return roots.IsEmpty ? request.Session.Host.Folder : roots[0];
    }
}
