using System.Text.Json;
using AgendaLang.Models.Records;

namespace AgendaLang.Models.Tests;

/// <summary>Compiled files as generated code makes them, of the records in <c>Data</c> or of a test's own.</summary>
internal static class Sample
{
    /// <summary>The set of <c>agendas/washington.agenda</c>, which uses two files in another folder; each time anew.</summary>
    public static AgendaSet Washington() => WashingtonFiles()[^1].Set;

    public static CompiledFile[] WashingtonFiles()
    {
        CompiledFile[] all = [];
        var parties = Compiled("shared/parties.agenda", () => Facts("parties.json"), () => [], () => all);
        var topics = Compiled("shared/topics.agenda", () => Facts("topics.json"), () => [parties], () => all);
        var washington = Compiled("agendas/washington.agenda", () => Facts("washington.json"), () => [parties, topics], () => all);
        return all = [parties, topics, washington];
    }

    /// <summary>A file as generated code gives it.</summary>
    public static CompiledFile Compiled(string path, Func<byte[]> facts, Func<CompiledFile[]> uses, Func<CompiledFile[]> all, params CompiledType[] types) =>
        new(path, () => new(RecordsJson.ReadFile(facts()), all, uses(), types));

    /// <summary>The set of one file.</summary>
    public static AgendaSet Of(FileRecord record, string path = "a.agenda") => Files((path, record, []))[0].Set;

    /// <summary>The set of one file from the JSON of its record.</summary>
    public static AgendaSet Of(string json) => Of(JsonSerializer.Deserialize(json, RecordsJson.Compact.FileRecord)!);

    /// <summary>Files of one compilation; what each uses is given by number.</summary>
    public static CompiledFile[] Files(params (string Path, FileRecord Record, int[] Uses)[] files)
    {
        var all = new CompiledFile[files.Length];
        for (var i = 0; i < files.Length; i++)
        {
            var (path, record, uses) = files[i];
            all[i] = Compiled(path, () => JsonSerializer.SerializeToUtf8Bytes(record, RecordsJson.Compact.FileRecord), () => [.. uses.Select(number => all[number])], () => all);
        }
        return all;
    }

    public static byte[] Facts(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", name));
}
