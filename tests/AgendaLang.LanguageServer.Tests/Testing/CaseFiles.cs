using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgendaLang.Tests.Testing;
using Snapshooter;
using Snapshooter.Xunit;

namespace AgendaLang.LanguageServer.Tests.Testing;

/// <summary>Cases in files: <c>Cases/FEATURE/NAME.txt</c>, each a <see cref="MarkedSource"/>; what comes out is a snapshot beside the test.</summary>
internal static class CaseFiles
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The names of a feature's cases.</summary>
    public static TheoryData<string> Of(string feature) =>
        [.. Directory.GetFiles(Folder(feature), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>A case.</summary>
    public static MarkedSource Read(string feature, string name) => MarkedSource.Parse(File.ReadAllText(Path.Combine(Folder(feature), name + ".txt")));

    /// <summary>Compares an answer with the snapshot of a case.</summary>
    public static void Match(JsonNode? answer, string name) =>
        Snapshot.Match((answer?.ToJsonString(Readable) ?? "null").ReplaceLineEndings("\n"), SnapshotNameExtension.Create(name));

    private static string Folder(string feature) => RepositoryFolder.PathOf($"tests/AgendaLang.LanguageServer.Tests/Cases/{feature}");
}
