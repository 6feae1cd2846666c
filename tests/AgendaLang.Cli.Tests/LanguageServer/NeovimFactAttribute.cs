namespace AgendaLang.Cli.Tests.LanguageServer;

/// <summary>A test that needs Neovim; left out where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeovimFactAttribute : FactAttribute
{
    public NeovimFactAttribute()
    {
        var isOnPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "nvim")));
        if (!isOnPath) Skip = "Neovim (nvim) is not on the path; install the package neovim.";
    }
}
