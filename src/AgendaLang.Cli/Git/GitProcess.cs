using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using AgendaLang.Cli.Files;

namespace AgendaLang.Cli.Git;

/// <summary>Asks the git that is installed. Contents come through one <c>git cat-file --batch</c>, however many files there are.</summary>
internal sealed class GitProcess : IGit, IDisposable
{
    private readonly string _folder;
    private Process? _contents;

    private GitProcess(string folder, string root, bool hasWorkTree, bool isShallow) => (_folder, Root, HasWorkTree, IsShallow) = (folder, root, hasWorkTree, isShallow);

    /// <inheritdoc/>
    public string Root { get; }

    /// <inheritdoc/>
    public bool HasWorkTree { get; }

    /// <inheritdoc/>
    public bool IsShallow { get; }

    /// <summary>The repository that a folder belongs to.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="instead">What else can be done where there is none, as a sentence; null if nothing.</param>
    /// <exception cref="CommandProblem">It belongs to none, or git is not installed.</exception>
    public static GitProcess Open(string folder, string? instead = null)
    {
        var (status, output, error) = Run(folder, "rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--absolute-git-dir");
        if (status != 0)
        {
            throw new CommandProblem(error.Contains("dubious ownership", StringComparison.Ordinal)
                ? "git does not trust this repository, since it belongs to somebody else; \"git config --global --add safe.directory\" says how to."
                : $"This folder is not in a git repository.{(instead == null ? "" : " " + instead)}");
        }
        var lines = Text(output).Split('\n');
        var hasWorkTree = lines[0] == "true";
        var root = lines[2];
        if (hasWorkTree) root = Text(Run(folder, "rev-parse", "--show-toplevel").Output).TrimEnd('\n');
        return new(folder, root, hasWorkTree, lines[1] == "true");
    }

    /// <inheritdoc/>
    public GitObject? Find(string name)
    {
        if (name.Length == 0 || name.Contains('\n', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)) return null;
        var (status, output, _) = Run(_folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name);
        if (status != 0) return null;
        // "--end-of-options" is echoed by some versions of git.
        var id = Text(output).TrimEnd('\n').Split('\n')[^1];
        var (known, type, _) = Run(_folder, "cat-file", "-t", id);
        return known == 0 ? new(id, Text(type).Trim()) : null;
    }

    /// <inheritdoc/>
    public string? MergeBase(string one, string other)
    {
        var (status, output, _) = Run(_folder, "merge-base", one, other);
        return status == 0 ? Text(output).Split('\n')[0] : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<GitFile> List(string tree)
    {
        var (status, output, error) = Run(_folder, "ls-tree", "-r", "-z", "--full-tree", tree);
        if (status != 0) throw new CommandProblem($"git cannot list the files of {tree}: {error.Trim()}");
        var files = new List<GitFile>();
        foreach (var entry in Text(output).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // MODE TYPE HASH<tab>PATH
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var head = entry[..tab].Split(' ');
            if (head[1] == "blob") files.Add(new(entry[(tab + 1)..], head[2], head[0] == "120000"));
        }
        return files;
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string New, string Old)> Renames(string old, string? now)
    {
        List<string> arguments = ["diff", "--no-ext-diff", "--no-textconv", "--no-color", "--name-status", "-z", "-M", "--diff-filter=R", old];
        if (now != null) arguments.Add(now);
        var (status, output, _) = Run(_folder, [.. arguments, "--"]);
        if (status != 0) return [];
        var words = Text(output).Split('\0');
        var renames = new List<(string, string)>();
        for (var i = 0; i + 2 < words.Length; i += 3) renames.Add((words[i + 2], words[i + 1]));
        return renames;
    }

    /// <inheritdoc/>
    public IReadOnlyList<GitCommit> History(IReadOnlyList<string> paths)
    {
        List<string> arguments = ["log", "--topo-order", "--parents", "-z", "--no-color", "--no-show-signature", "--no-notes", "--date=short", "--format=%H%n%P%n%an%n%ad%n%s", "HEAD", "--"];
        if (paths.Count == 0) arguments.Add($":(top,glob)**/*{FolderWalk.Extension}");
        foreach (var path in paths) arguments.Add($":(top){Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/')}");
        var (status, output, error) = Run(_folder, [.. arguments]);
        if (status != 0) throw new CommandProblem($"git cannot read the history: {error.Trim()}");
        var commits = new List<GitCommit>();
        foreach (var entry in Text(output).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = entry.Split('\n');
            if (lines.Length >= 5) commits.Add(new(lines[0], lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), lines[2], lines[3], lines[4]));
        }
        return commits;
    }

    /// <inheritdoc/>
    public byte[]? Read(string blob)
    {
        _contents ??= Start(_folder, ["cat-file", "--batch"], isAsked: true);
        _contents.StandardInput.Write(blob + "\n");
        _contents.StandardInput.Flush();
        var stream = _contents.StandardOutput.BaseStream;
        // HASH TYPE SIZE, or HASH missing.
        var header = ReadLine(stream).Split(' ');
        if (header.Length < 3) throw new CommandProblem($"git has no content for {blob}; in a partial clone it must be fetched first.");
        var size = long.Parse(header[2], CultureInfo.InvariantCulture);
        var bytes = size > AgendaBytes.MaxLength ? null : new byte[size];
        if (bytes != null) stream.ReadExactly(bytes);
        else Skip(stream, size);
        stream.ReadExactly(new byte[1]);
        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_contents == null) return;
        _contents.StandardInput.Close();
        _contents.WaitForExit();
        _contents.Dispose();
    }

    /// <summary>What git answers when it is asked once.</summary>
    internal static (int Status, byte[] Output, string Error) Run(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments, isAsked: false);
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }

    private static Process Start(string folder, string[] arguments, bool isAsked)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = !isAsked,
            RedirectStandardInput = isAsked,
            UseShellExecute = false,
        };
        if (isAsked) start.StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // Messages are looked at, and looking must not write into the repository.
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new CommandProblem("git cannot be started: it is not installed, or not on the path.");
        }
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next is not (-1 or '\n'); next = stream.ReadByte()) line.Append((char)next);
        return line.ToString();
    }

    private static void Skip(Stream stream, long count)
    {
        var buffer = new byte[64 * 1024];
        while (count > 0)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, count));
            if (read == 0) return;
            count -= read;
        }
    }
}
