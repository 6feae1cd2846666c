using AgendaLang.Findings;

namespace AgendaLang.Cli.Files;

/// <summary><c>.editorconfig</c> files as they lie on the disk, from an agenda's folder up to the top: where they end, they say themselves.</summary>
internal sealed class EditorConfigsOnDisk(DiskFiles files) : IEditorConfigFiles
{
    // What is larger was not written by hand.
    private const int MaxLength = 1024 * 1024;

    /// <inheritdoc/>
    public string FullPath(string path) => files.Full(path).Replace(Path.DirectorySeparatorChar, '/');

    /// <inheritdoc/>
    public string? Read(string folder)
    {
        try
        {
            var file = new FileInfo(folder + EditorConfigFile.Name);
            if (!file.Exists || file.Length > MaxLength) return null;
            using var text = new StreamReader(RegularFile.OpenRead(file.FullName));
            return text.ReadToEnd();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // As git and compilers do with settings that are closed to them.
        }
    }

    /// <summary>The file of a folder, as it is shown.</summary>
    public string Shown(string folder) => files.Shown(Path.GetFullPath(folder + EditorConfigFile.Name));
}
