namespace AgendaLang.Cli.Tests;

/// <summary>A test that needs Node; left out where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        var isOnPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => folder.Length > 0 && (File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe"))));
        if (!isOnPath) Skip = "Node is not on the path.";
    }
}
