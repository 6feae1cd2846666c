using AgendaLang.Generator.Naming;
using AgendaLang.Semantics;

namespace AgendaLang.Generator.Checking;

/// <summary>What the last run for a project found out, so that the next need not find it out again. No result depends on it.</summary>
/// <param name="Loader">The files as they were then.</param>
/// <param name="Names">What their classes were called.</param>
/// <param name="Sources">What was made of them, by path.</param>
internal sealed record WorkspaceMemory(FileLoader Loader, ClassNames Names, IReadOnlyDictionary<string, MadeSource> Sources)
{
    // An editor has as many projects open as a person works on; what is more starts anew.
    private const int MaxProjects = 8;

    private static readonly object Gate = new();
    private static readonly List<(string Project, WorkspaceMemory Memory)> Known = [];

    /// <summary>What is known of a project; null if nothing. Nobody else gets it until it is kept again.</summary>
    public static WorkspaceMemory? Take(string project)
    {
        lock (Gate)
        {
            var index = Known.FindIndex(known => known.Project == project);
            if (index < 0) return null;
            var memory = Known[index].Memory;
            Known.RemoveAt(index);
            return memory;
        }
    }

    /// <summary>Keeps what is known of a project.</summary>
    public static void Keep(string project, WorkspaceMemory memory)
    {
        lock (Gate)
        {
            Known.RemoveAll(known => known.Project == project);
            Known.Add((project, memory));
            if (Known.Count > MaxProjects) Known.RemoveAt(0);
        }
    }
}
