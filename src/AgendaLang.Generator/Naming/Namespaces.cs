using AgendaLang.Generator.Inputs;

namespace AgendaLang.Generator.Naming;

/// <summary>In which namespace a file's class stands.</summary>
internal static class Namespaces
{
    /// <summary>As its item says; else the project's root namespace with the file's folders. Valid C#, each part escaped where it is a word of C#.</summary>
    /// <param name="root">The project's root namespace.</param>
    /// <param name="given">The namespace that the item gives; empty if it gives none.</param>
    /// <param name="link">Where the item is shown, if elsewhere; else empty.</param>
    /// <param name="path">The file's path from the project's folder on.</param>
    public static string Of(string root, string given, string link, string path)
    {
        if (given.Trim().Length > 0) return Valid(given.Trim());
        var shown = link.Length > 0 ? link : path;
        // What lies outside the project and is not said to be shown in a folder of it is shown at its top.
        var folder = shown.StartsWith("../", StringComparison.Ordinal) || shown.StartsWith('/') ? "" : FilePaths.Folder(shown);
        var parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or ".."));
        return Valid(string.Join('.', parts.Prepend(root)));
    }

    /// <summary>A namespace that C# takes; empty for the global one.</summary>
    public static string Valid(string name) =>
        string.Join('.', name.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(CSharpNames.OfNamespacePart));

    /// <summary>The namespace and those around it: <c>A.B</c> and <c>A</c>.</summary>
    public static IEnumerable<string> WithOuter(string name)
    {
        for (var length = name.Length; length > 0; length = name.LastIndexOf('.', length - 1))
            yield return name[..length];
    }

    /// <summary>What stands in a namespace, as code anywhere can name it.</summary>
    public static string Global(string @namespace, string name) => @namespace.Length == 0 ? $"global::{name}" : $"global::{@namespace}.{name}";
}
