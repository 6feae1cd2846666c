namespace AgendaLang.Semantics;

/// <summary>Paths with <c>/</c> between their parts, on every system.</summary>
internal static class AgendaPath
{
    /// <summary>How a file is named from the folder of another: <c>../parties.agenda</c>.</summary>
    public static string Relative(string from, string to)
    {
        var here = from.Split('/');
        var there = to.Split('/');
        var common = 0;
        while (common < here.Length - 1 && common < there.Length - 1 && here[common] == there[common]) common++;
        return string.Concat(Enumerable.Repeat("../", here.Length - 1 - common)) + string.Join('/', there[common..]);
    }
}
