using System.Text;
using AgendaLang.Generator.Naming;

namespace AgendaLang.Generator.Writing;

/// <summary>Writes the list of all files of a compilation, through which Models finds what refers to a thing from other files.</summary>
internal static class ListWriter
{
    /// <summary>The field that holds the list.</summary>
    public const string All = "All";

    /// <param name="names">The names of their classes.</param>
    /// <param name="paths">Their paths, each before those that use it.</param>
    public static string Write(ClassNames names, IEnumerable<string> paths)
    {
        var output = new StringBuilder();
        FileWriter.WriteHead(output, names.Alias, names.RootNamespace);
        var models = names.Alias + "::";
        output.Append("internal static class __AgendaFiles{\ninternal static readonly ").Append(models).Append("CompiledFiles ").Append(All).Append("=new(Get);\nprivate static ")
            .Append(models).Append("CompiledFile[] Get()=>new ").Append(models).Append("CompiledFile[]{");
        foreach (var path in paths) output.Append('\n').Append(names[path].FullName).Append('.').Append(FileWriter.File).Append(',');
        return output.Append("\n};\n}\n").ToString();
    }
}
