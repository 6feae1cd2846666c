namespace AgendaLang.Models.Linking;

/// <summary>In which order the files of a set stand.</summary>
internal static class UseOrder
{
    /// <summary>A file with all that it uses, each file before those that use it, as far as they do not use each other in a circle.</summary>
    public static CompiledFile[] Of(CompiledFile root)
    {
        var order = new List<CompiledFile>();
        var seen = new HashSet<CompiledFile> { root };
        var open = new Stack<(CompiledFile File, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next == top.File.Uses.Length)
            {
                order.Add(top.File);
                continue;
            }
            open.Push(top with { Next = top.Next + 1 });
            var used = top.File.Uses[top.Next];
            if (seen.Add(used)) open.Push((used, 0));
        }
        return [.. order];
    }
}
