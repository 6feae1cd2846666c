using System.IO.Hashing;
using AgendaLang.Findings;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Workspaces;

namespace AgendaLang.LanguageServer.Features;

/// <summary>What there is to be said about one document, whether it is asked for or sent.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">Its version; null if it is not open.</param>
/// <param name="Items">The findings.</param>
internal sealed record FindingReport(string Uri, int? Version, RawJson Items)
{
    /// <summary>The same findings have the same id, in this server and in the next.</summary>
    public string Id => field ??= IsEmpty ? "none" : Convert.ToHexStringLower(XxHash128.Hash(Items.Octets));

    /// <summary>Whether there is nothing to be said.</summary>
    public bool IsEmpty => Items == RawJson.EmptyList;

    /// <summary>The report of one document.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static FindingReport Of(string path, ServerSession session, Snapshot snapshot, CancellationToken cancellation)
    {
        var findings = snapshot.Check(cancellation).Findings.Where(finding => finding.Location.Source.Path == path);
        return Of(path, [.. findings], new(session, snapshot), snapshot);
    }

    /// <summary>The reports of all files of the workspace, in order of their paths; of the open ones alone where that is configured.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IEnumerable<FindingReport> All(ServerSession session, Snapshot snapshot, CancellationToken cancellation)
    {
        var result = snapshot.Check(cancellation);
        var onlyOpen = !session.Settings.Flag("workspaceFindings", otherwise: true);
        var byPath = result.Findings.ToLookup(finding => finding.Location.Source.Path, StringComparer.Ordinal);
        var writer = new DiagnosticsWriter(session, snapshot);
        foreach (var path in result.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!onlyOpen || snapshot.Open.ContainsKey(path)) yield return Of(path, [.. byPath[path]], writer, snapshot);
        }
    }

    private static FindingReport Of(string path, Finding[] findings, DiagnosticsWriter writer, Snapshot snapshot) =>
        new(snapshot.UriOf(path), snapshot.VersionOf(path), writer.Write(path, findings));
}
