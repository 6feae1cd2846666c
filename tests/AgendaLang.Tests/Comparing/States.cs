using AgendaLang.Comparing;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Comparing;

/// <summary>States of a workspace, to compare.</summary>
internal static class States
{
    /// <summary>All files of a text (<see cref="MemoryFiles.Parse"/>).</summary>
    public static AgendaState Of(string text) => Of(MemoryFiles.Parse(text), new(MemoryFiles.Parse(text)));

    /// <summary>Two states of one workspace, the newer read with the older at hand, as the command does.</summary>
    public static (AgendaState Old, AgendaState New) Of(string old, string now)
    {
        var (before, after) = (MemoryFiles.Parse(old), MemoryFiles.Parse(now));
        var loader = new FileLoader(before);
        return (Of(before, loader), Of(after, new(after, null, loader)));
    }

    private static AgendaState Of(MemoryFiles files, FileLoader loader) => AgendaState.Load(loader, files.Paths);
}
