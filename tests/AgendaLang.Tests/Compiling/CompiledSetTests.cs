using System.Text;
using System.Text.Json;
using AgendaLang.Compiling;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using NJsonSchema;

namespace AgendaLang.Tests.Compiling;

public sealed class CompiledSetTests
{
    private static readonly (string Path, string Text)[] AllExamples = [.. Examples.All, .. Examples.Mistakes];

    public static TheoryData<string> Roots => [.. CompiledSet.Find([new([.. AllExamples.Select(example => example.Path)], IsFolder: true)], Load(AllExamples)).Select(set => set.Root.Path)];

    [Theory, MemberData(nameof(Roots))]
    public void TheJsonOfEveryExample(string path) => Snapshots.Match(Of(path, AllExamples).Models.ToJson(), Name(path));

    [Theory, MemberData(nameof(Roots))]
    public void ThePublicJsonOfEveryExample(string path) =>
        Snapshots.Match(Of(path, AllExamples, new() { Audience = Audience.Public }).Models.ToJson(), Name(path));

    [Theory, MemberData(nameof(Roots))]
    public void WhatIsWrittenCanBeReadAgain(string path)
    {
        var json = Of(path, AllExamples).Models.ToJson();
        Assert.Equal(json, Models.AgendaSet.FromJson(json).ToJson());
    }

    [Theory, MemberData(nameof(Roots))]
    public void WhatIsCompiledFileByFileIsTheSame(string path)
    {
        var loader = Load(AllExamples);
        var compiled = new Dictionary<AgendaFile, Models.CompiledFile>();
        var all = new Models.CompiledFiles(() => [.. compiled.Values]);
        foreach (var file in loader.SetOf(loader.Load(path)).Files)
            compiled.Add(file, new(file.Path, Encoding.UTF8.GetString(FileFacts.Of(loader.SetOf(file)).Json),
                string.Concat(file.Uses.Where(use => use.IsResolved).Select(use => use.File!.Path + '\0')), all));
        // Compiled agendas hold what is confidential, too, and are not made for anybody.
        var whole = Of(path, AllExamples, new() { Audience = Audience.Confidential }).Models.ToJson();
        var own = compiled[loader.Load(path)].Set.ToJson();
        Assert.Equal(whole.Replace("\n  \"audience\": \"confidential\",", "", StringComparison.Ordinal), own);
        var exported = Of(path, AllExamples);
        Assert.Equal(exported.LeftOut == 0, exported.Models.ToJson() == own);
    }

    [Theory, MemberData(nameof(Roots))]
    public async Task WhatIsWrittenIsAsThePublishedSchemaSays(string path)
    {
        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/agenda.schema.json")!);
        foreach (var audience in Enum.GetValues<Audience>()) Assert.Empty(schema.Validate(Of(path, AllExamples, new() { Audience = audience }).Models.ToJson()));
    }

    [Fact]
    public void FilesAreCalledFromTheFolderOfTheRoot()
    {
        (string, string)[] files = [("a/b/root.agenda", "use \"../parties.agenda\"\nuse \"x/y.agenda\"\n"), ("a/parties.agenda", "country kz\n"), ("a/b/x/y.agenda", "country us\n")];
        Assert.Equal(["../parties.agenda", "x/y.agenda", "root.agenda"], Of("a/b/root.agenda", files).Models.Files.Select(file => file.Path));
        Assert.Equal("root.agenda", Of("a/b/root.agenda", files).Models.Root.Path);
    }

    [Fact]
    public void AFileThatIsAllKeptBackIsNotNamed()
    {
        (string, string)[] files =
        [
            ("root.agenda", "use \"secret-talks.agenda\"\nuse \"empty.agenda\"\ncountry us\n"),
            ("secret-talks.agenda", "/// Secret.\nuse \"parties.agenda\"\nmeeting talks audience confidential\n"), ("parties.agenda", "country kz\n"), ("empty.agenda", ""),
        ];
        var compiled = Of("root.agenda", files);
        Assert.Equal(["parties.agenda", "empty.agenda", "root.agenda"], compiled.Models.Files.Select(file => file.Path));
        Assert.Equal(["parties.agenda", "empty.agenda"], compiled.Models.Root.Uses.Select(file => file.Path));
        Assert.Equal(1, compiled.LeftOut);
        Assert.Equal(4, Of("root.agenda", files, new() { Audience = Audience.Confidential }).Models.Files.Count);
    }

    [Fact]
    public void TheAudienceIsSaidOnlyWhereItWasAskedFor()
    {
        (string, string)[] files = [("root.agenda", "country us\n")];
        Assert.Null(Of("root.agenda", files).Models.Audience);
        Assert.Equal(Models.Audience.Delegations, Of("root.agenda", files, new() { Audience = Audience.Delegations }).Models.Audience);
    }

    [Theory]
    [InlineData("2025-11-06 20:00 America/New_York", "2025-11-07T01:00:00Z")]
    [InlineData("  2025-11-06   24:00 UTC ", "2025-11-07T00:00:00Z")]
    [InlineData("2025-11-02 01:30 America/New_York", "2025-11-02T05:30:00Z")]
    [InlineData("2025-11-06 20:00", null)]
    [InlineData("2025-11-06 20:00 Mars/Olympus", null)]
    [InlineData("2025-02-30 20:00 UTC", null)]
    [InlineData("2025-11-06T20:00Z", null)]
    [InlineData("0001-01-01 00:00 Asia/Tokyo", null)]
    [InlineData("", null)]
    public void AMomentIsReadAsItIsWritten(string written, string? expected) => Assert.Equal(expected, AsOf.Read(written)?.ToString());

    [Fact]
    public void ItCanBeCancelled()
    {
        var loader = Load([("root.agenda", "country us\n")]);
        Assert.Throws<OperationCanceledException>(() => CompiledSet.Of(loader.SetOf(loader.Load("root.agenda")), null, new(canceled: true)));
    }

    [Fact]
    public void ItIsUtf8WithALineBreakAtTheEnd()
    {
        using var stream = new MemoryStream();
        Of("root.agenda", [("root.agenda", "country kz \"Қазақстан\"\n")]).Models.WriteTo(stream);
        var text = new UTF8Encoding(false, true).GetString(stream.ToArray());
        Assert.StartsWith("{\n  \"schema\": \"agenda/1\"", text, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", text, StringComparison.Ordinal);
        Assert.Contains("\"Қазақстан\"", text, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(text).RootElement.ValueKind);
    }

    private static CompiledSet Of(string path, (string, string)[] files, ExportOptions? options = null)
    {
        var loader = Load(files);
        return CompiledSet.Of(loader.SetOf(loader.Load(path)), options);
    }

    private static FileLoader Load((string, string)[] files) => new(new MemoryFiles(files));

    private static string Name(string path) => path.Replace('/', '-');
}
