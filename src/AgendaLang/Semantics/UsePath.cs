namespace AgendaLang.Semantics;

/// <summary>Where a <c>use</c> leads among files whose paths have <c>/</c> between their parts.</summary>
internal static class UsePath
{
    /// <summary>The path that a <c>use</c> means; null if it leads above the top of all paths.</summary>
    /// <param name="fromPath">The path of the file in which it stands.</param>
    /// <param name="written">What it says.</param>
    /// <param name="options">Whether parts without a name count.</param>
    public static string? Of(string fromPath, string written, StringSplitOptions options = StringSplitOptions.None)
    {
        var parts = fromPath.Split('/').SkipLast(1).ToList();
        foreach (var part in written.Split('/', options))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }
}
