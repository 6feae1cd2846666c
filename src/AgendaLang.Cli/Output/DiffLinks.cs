using System.Globalization;
using AgendaLang.Cli.Files;
using AgendaLang.Findings;

namespace AgendaLang.Cli.Output;

/// <summary>Where the lines of a report lead: to the file in the repository, and inside a workflow of GitHub to the commit's page.</summary>
/// <param name="folder">The current folder, absolute.</param>
/// <param name="root">The root of the repository; the current folder where there is none.</param>
/// <param name="page">What stands before a path in the address of a file; empty for relative links.</param>
internal sealed class DiffLinks(string folder, string root, string page)
{
    /// <summary>The links for what a shell sees.</summary>
    public static DiffLinks Of(Shell shell)
    {
        var (server, repository, commit) = (shell.Environment("GITHUB_SERVER_URL"), shell.Environment("GITHUB_REPOSITORY"), shell.Environment("GITHUB_SHA"));
        var isPage = server is { Length: > 0 } && repository is { Length: > 0 } && commit is { Length: > 0 } && server.StartsWith("https://", StringComparison.Ordinal);
        return new(shell.Folder, Repository.RootOf(shell.Folder) ?? shell.Folder, isPage ? $"{server}/{Escape(repository!)}/blob/{Escape(commit!)}/" : "");
    }

    /// <summary>A path from the root of the repository.</summary>
    public string PathOf(Location location) => Path.GetRelativePath(root, Path.GetFullPath(location.Source.Path, folder)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The address of a line.</summary>
    public string AddressOf(Location location) => string.Create(CultureInfo.InvariantCulture, $"{page}{Escape(PathOf(location))}#L{Place.Of(location).Line}");

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
