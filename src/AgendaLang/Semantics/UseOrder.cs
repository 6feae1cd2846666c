using System.Collections.Immutable;

namespace AgendaLang.Semantics;

/// <summary>In which order the files of a set stand.</summary>
internal static class UseOrder
{
    /// <summary>A file with all that it uses, each file before those that use it, as far as they do not use each other in a circle.</summary>
    public static ImmutableArray<AgendaFile> Of(AgendaFile root)
    {
        if (root.Uses.IsEmpty) return [root];
        var order = ImmutableArray.CreateBuilder<AgendaFile>();
        var seen = new HashSet<AgendaFile> { root };
        var open = new Stack<(AgendaFile File, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.File.Uses.Length)
            {
                order.Add(top.File);
                continue;
            }
            open.Push(top with { Next = top.Next + 1 });
            if (top.File.Uses[top.Next].File is { } used && seen.Add(used)) open.Push((used, 0));
        }
        return order.ToImmutable();
    }
}
