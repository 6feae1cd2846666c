using AgendaLang.Cli.Files;

namespace AgendaLang.Cli.Output;

/// <summary>Paths as a build service wants them: relative to the repository's root, with <c>/</c>.</summary>
/// <param name="files">Where the paths come from.</param>
/// <param name="folder">The current folder, absolute: the root, where there is no repository.</param>
internal sealed class RepositoryPaths(DiskFiles files, string folder)
{
    private readonly string _root = Repository.RootOf(folder) ?? folder;

    /// <summary>The path from the root; begins with <c>../</c> for a file outside.</summary>
    public string Of(string shown) => Path.GetRelativePath(_root, files.Full(shown)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The same as a relative URI reference (RFC 3986): UTF-8, percent-encoded.</summary>
    public string UriOf(string shown) => string.Join('/', Of(shown).Split('/').Select(Uri.EscapeDataString));
}
