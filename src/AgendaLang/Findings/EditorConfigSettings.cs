using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace AgendaLang.Findings;

/// <summary>Where <c>.editorconfig</c> files come from. The command reads them from the disk, a build from its items.</summary>
/// <remarks>Implementations may be called from several threads.</remarks>
public interface IEditorConfigFiles
{
    /// <summary>The absolute path of an agenda, with <c>/</c> between its parts.</summary>
    /// <param name="path">The path as <c>IAgendaFiles</c> knows it.</param>
    string FullPath(string path);

    /// <summary>The text of the <c>.editorconfig</c> in a folder; null if there is none, or it cannot be read.</summary>
    /// <param name="folder">A beginning of a <see cref="FullPath"/>, with the <c>/</c> at its end.</param>
    string? Read(string folder);
}

/// <summary>A line of an <c>.editorconfig</c> file that says something about agendas and means nothing.</summary>
/// <param name="Folder">The folder of the file, as <see cref="IEditorConfigFiles.Read"/> takes it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
public sealed record EditorConfigProblem(string Folder, int Line, string Message);

/// <summary>What <c>.editorconfig</c> files say about agendas: the nearest file first, up to one with <c>root = true</c>; in a file the later line. Safe to share between threads.</summary>
/// <remarks>Files are read when the first setting is asked for, each once: what is found clean costs nothing.</remarks>
/// <param name="files">Where they come from.</param>
public sealed class EditorConfigSettings(IEditorConfigFiles files) : IRuleSettings
{
    private readonly IEditorConfigFiles _files = files;
    private readonly ConcurrentDictionary<string, FolderSettings?> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileSettings> _settings = new(StringComparer.Ordinal);

    /// <summary>The lines met so far that say something about agendas and mean nothing; by folder and line.</summary>
    public ImmutableArray<EditorConfigProblem> Problems =>
    [
        .. _folders.Values.OfType<FolderSettings>().SelectMany(folder => folder.Problems).Distinct()
            .OrderBy(problem => problem.Folder, StringComparer.Ordinal).ThenBy(problem => problem.Line),
    ];

    /// <inheritdoc/>
    public ConfiguredSeverity SeverityOf(string path, RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.IsFixed ? ConfiguredSeverity.Default : Of(path).Severities.GetValueOrDefault(rule.Id);
    }

    /// <summary>The language of names that do not say theirs, <c>agenda_language</c>; null where nothing is set.</summary>
    /// <param name="path">The file's path, as <c>IAgendaFiles</c> knows it.</param>
    public string? LanguageOf(string path) => Of(path).Language;

    /// <summary>The domain that entries of exported calendars belong to, <c>agenda_domain</c>; null where nothing is set.</summary>
    /// <param name="path">The file's path, as <c>IAgendaFiles</c> knows it.</param>
    public string? DomainOf(string path) => Of(path).Domain;

    private FileSettings Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _settings.GetOrAdd(path, Resolve);
    }

    private FileSettings Resolve(string path)
    {
        var full = _files.FullPath(path);
        var settings = new FileSettings();
        InFolder(full[..(full.LastIndexOf('/') + 1)])?.ApplyTo(settings, full);
        return settings;
    }

    /// <summary>What holds in a folder; null if nothing does.</summary>
    private FolderSettings? InFolder(string folder)
    {
        if (_folders.TryGetValue(folder, out var known)) return known;
        var file = _files.Read(folder) is { } text ? EditorConfigFile.Parse(text) : null;
        var outer = file is { IsRoot: true } || Above(folder) is not { } above ? null : InFolder(above);
        var own = file == null ? null : FolderSettings.Of(folder, file, outer);
        return _folders.GetOrAdd(folder, own ?? outer);
    }

    private static string? Above(string folder) => folder is "" or "/" || folder.EndsWith(":/", StringComparison.Ordinal)
        ? null : folder[..(folder.LastIndexOf('/', folder.Length - 2) + 1)];
}
