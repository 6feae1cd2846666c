using AgendaLang.Cli.Files;
using AgendaLang.Cli.GitSetup;
using AgendaLang.Exchange.Starting;

namespace AgendaLang.Cli.Commands;

/// <summary>Writes the folder of a new agenda: all of it or nothing, and never over anything.</summary>
internal static class NewProject
{
    private const string EditorConfig = ".editorconfig";
    private const string GitAttributes = ".gitattributes";

    /// <summary>Writes the files.</summary>
    /// <returns>Their paths, as the folder was written.</returns>
    /// <exception cref="CommandProblem">There is something already, or it cannot be written; nothing was.</exception>
    public static IReadOnlyList<string> Write(Shell shell, string folder, AgendaStart start)
    {
        var full = Path.GetFullPath(folder, shell.Folder);
        if (File.Exists(full)) throw new CommandProblem($"\"{folder}\" is a file; an agenda begins in a folder.");
        List<(string Name, string Text)> files = [.. start.Agendas];
        foreach (var (name, _) in files)
            if (Path.Exists(Path.Combine(full, name))) throw new CommandProblem($"\"{Path.Combine(folder, name)}\" is there already, and was left as it is. --folder names another folder.");
        // What a folder has of its own stays.
        foreach (var (name, text) in new[] { (EditorConfig, start.EditorConfig), (GitAttributes, $"{GitSettings.Attributes}\n") })
        {
            if (!Path.Exists(Path.Combine(full, name))) files.Add((name, text));
            else shell.Say($"\"{Path.Combine(folder, name)}\" is there already, and was left as it is.");
        }
        try
        {
            if (Directory.Exists(full)) Fill(full, files);
            else Make(full, files);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandProblem($"\"{folder}\" cannot be written: {DiskProblem.Why(e)}");
        }
        return [.. files.Select(file => Path.Combine(folder, file.Name).Replace(Path.DirectorySeparatorChar, '/'))];
    }

    // A folder of another name, which takes its own when it is whole.
    private static void Make(string full, List<(string Name, string Text)> files)
    {
        full = Path.TrimEndingDirectorySeparator(full);
        var around = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(around);
        var candidate = Path.Combine(around, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
        try
        {
            Directory.CreateDirectory(candidate);
            foreach (var (name, text) in files) AtomicFile.WriteNew(Path.Combine(candidate, name), text);
            Directory.Move(candidate, full);
        }
        catch
        {
            if (Directory.Exists(candidate)) Directory.Delete(candidate, recursive: true);
            throw;
        }
    }

    private static void Fill(string full, List<(string Name, string Text)> files)
    {
        var written = new List<string>();
        try
        {
            foreach (var (name, text) in files)
            {
                var path = Path.Combine(full, name);
                AtomicFile.WriteNew(path, text);
                written.Add(path);
            }
        }
        catch
        {
            foreach (var path in written) File.Delete(path);
            throw;
        }
    }
}
