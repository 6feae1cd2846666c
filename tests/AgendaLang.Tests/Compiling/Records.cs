using System.Text;
using System.Text.Json;
using AgendaLang.Compiling;
using AgendaLang.Models.Records;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Compiling;

/// <summary>Records of agendas in memory.</summary>
internal static class Records
{
    /// <summary>The set of the last file of a text, whose files are begun by lines <c>// file: name.agenda</c>.</summary>
    public static AgendaSet SetOf(string text)
    {
        var files = MemoryFiles.Parse(text);
        var loader = new FileLoader(files);
        return loader.SetOf(loader.Load(files.Paths.Last()));
    }

    /// <summary>The record of the root of a set, indented.</summary>
    public static string OwnJson(AgendaSet set, Readership? readers = null) => Json(new RecordWriter(set, readers).Write(set.Root));

    public static string Json(FileRecord record) => JsonSerializer.Serialize(record, RecordsJson.Indented.FileRecord);

    public static string Compact(AgendaSet set) => Encoding.UTF8.GetString(FileFacts.Of(set).Json);
}
