using AgendaLang.LanguageServer.Hosting;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Workspaces;

/// <summary>By which path a document is known.</summary>
internal static class DocumentPath
{
    private const string Untitled = "untitled:";

    /// <summary>The path of an address. What was never saved and has no place yet is known by the address itself.</summary>
    public static string Of(string uri, IServerFiles files)
    {
        // Editors let people name a new document before it is there.
        var place = uri.StartsWith(Untitled + "/", StringComparison.Ordinal) ? "file://" + uri[Untitled.Length..] : uri;
        return FileUri.ToPath(place) is { } full ? files.PathOf(full) : Untitled + uri.Replace(Untitled, "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal).Replace('/', '~').Replace('\\', '~');
    }
}
