using AgendaLang.Compiling;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Tests.Testing;

/// <summary>Agendas as the models that exports are made of.</summary>
internal static class Compiled
{
    /// <summary>Of one file.</summary>
    public static Models.AgendaSet Of(string text, Audience? audience = null) => Of([("a.agenda", text)], audience);

    /// <summary>Of several files, the root last.</summary>
    public static Models.AgendaSet Of(IReadOnlyList<(string Path, string Text)> files, Audience? audience = null)
    {
        var loader = new FileLoader(new Files(files));
        return CompiledSet.Of(loader.SetOf(loader.Load(files[^1].Path)), new() { Audience = audience }).Models;
    }

    /// <summary>Of a file under <c>examples</c>.</summary>
    public static Models.AgendaSet Example(string folder, string root, Audience? audience = null) =>
        Of(ExampleFiles(folder, root), audience);

    /// <summary>The files of a folder under <c>examples</c>, the root last.</summary>
    public static List<(string Path, string Text)> ExampleFiles(string folder, string root) =>
        [.. RepositoryFolder.FilesOf($"examples/{folder}", "*.agenda").OrderBy(name => name == root ? 1 : 0)
            .Select(name => (name, RepositoryFolder.Read($"examples/{folder}/{name}")!))];

    /// <summary>Files beside each other.</summary>
    private sealed class Files(IReadOnlyList<(string Path, string Text)> files) : IAgendaFiles
    {
        public FileRead Read(string path) => new(new SourceText(path, files.First(file => file.Path == path).Text));

        public UseTarget Resolve(string fromPath, string written) =>
            files.Any(file => file.Path == written) ? new(UseStatus.Found, written) : new(UseStatus.NotFound, null);

        public IEnumerable<string> Neighbours(string path) => files.Select(file => file.Path).Where(other => other != path);
    }
}
