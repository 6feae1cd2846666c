using System.Text;
using AgendaLang.Cli.Git;

namespace AgendaLang.Cli.GitSetup;

/// <summary>Asks and changes the settings of a repository, through the git that is installed.</summary>
internal sealed class GitConfig
{
    private readonly string _folder;

    private GitConfig(string folder, string root) => (_folder, Root) = (folder, root);

    /// <summary>The folder of the work tree, absolute.</summary>
    public string Root { get; }

    /// <summary>The repository that a folder belongs to.</summary>
    /// <exception cref="CommandProblem">It belongs to none with a work tree, or git is not installed.</exception>
    public static GitConfig Open(string folder)
    {
        var (status, output) = Run(folder, "rev-parse", "--show-toplevel");
        return status == 0
            ? new(folder, Path.GetFullPath(output.TrimEnd('\n', '\r')))
            : throw new CommandProblem("This folder is not in the work tree of a git repository. Run \"git init\" first, or go to the repository.");
    }

    /// <summary>The value of a setting of this repository; null if it has none.</summary>
    public string? Get(string name)
    {
        var (status, output) = Run(_folder, "config", "--local", "--get", name);
        return status == 0 ? output.TrimEnd('\n', '\r') : null;
    }

    /// <summary>Gives a setting of this repository a value.</summary>
    /// <exception cref="CommandProblem">git refused.</exception>
    public void Set(string name, string value)
    {
        if (Run(_folder, "config", "--local", name, value).Status != 0) throw new CommandProblem($"git did not take the setting {name}; is the repository's configuration write-protected?");
    }

    /// <summary>The absolute path of a hook, wherever this repository has its hooks.</summary>
    public string HookPath(string name)
    {
        var (status, output) = Run(_folder, "rev-parse", "--git-path", "hooks/" + name);
        return status == 0
            ? Path.GetFullPath(output.TrimEnd('\n', '\r'), _folder)
            : throw new CommandProblem("git does not say where its hooks are.");
    }

    private static (int Status, string Output) Run(string folder, params string[] arguments)
    {
        var (status, output, _) = GitProcess.Run(folder, arguments);
        return (status, Encoding.UTF8.GetString(output));
    }
}
