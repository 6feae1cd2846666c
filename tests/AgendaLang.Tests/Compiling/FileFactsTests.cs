using AgendaLang.Compiling;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Compiling;

public sealed class FileFactsTests
{
    private const string Parties = "country kz \"Kazakhstan\"\nperson tokayev \"Tokayev\" of kz\n";
    private const string Summit = "use \"parties.agenda\"\nsummit s \"Summit\" on 2025-11-06 chair tokayev {\n    item a \"A\"\n    session x \"X\" 10:00\n}\n";
    private const string Other = "use \"parties.agenda\"\nsummit o \"Other\" chair tokayev\n";

    [Theory]
    [InlineData("// A comment\n\nuse   \"parties.agenda\"\n\n\nsummit s \"Summit\" {\n  on 2025-11-06 // that day\n\n  chair tokayev\n  item a \"A\"\n  session x \"X\" 10:00\n}\n")]
    [InlineData("use \"parties.agenda\"\r\nsummit s \"Summit\" on 2025-11-06 chair tokayev {\r\n    item a \"A\"\r\n    session x \"X\" 10:00\r\n}\r\n")]
    [InlineData("\uFEFFuse \"parties.agenda\"\nsummit s \"Summit\" chair tokayev on 2025-11-06 {\nitem a \"A\"\nsession x \"X\" 10:00 }")]
    public void CommentsAndLayoutChangeNothing(string text) => Assert.Equal(Of(Summit, Parties), Of(text, Parties));

    [Fact]
    public void WhatOthersSayChangesAFileOnlyWhereItFollows()
    {
        Assert.Equal(Of(Summit, Parties), Of(Summit, Parties.Replace("\"Tokayev\"", "\"President\"", StringComparison.Ordinal)));
        Assert.NotEqual(Of(Summit, Parties), Of(Summit, Parties.Replace("tokayev", "president", StringComparison.Ordinal)));
    }

    [Fact]
    public void AFileThatNothingTouchedKeepsItsFacts()
    {
        var (before, loader) = Load(null, Summit, Parties);
        Assert.Same(before["other.agenda"], FileFacts.Of(loader.SetOf(loader.Load("other.agenda"))).Json);

        var (after, _) = Load(loader, Summit.Replace("10:00", "11:00", StringComparison.Ordinal), Parties);
        Assert.Same(before["other.agenda"], after["other.agenda"]);
        Assert.Same(before["parties.agenda"], after["parties.agenda"]);
        Assert.NotEqual(before["summit.agenda"], after["summit.agenda"]);

        (after, _) = Load(loader, Summit + "// The end.\n", Parties);
        Assert.Equal(before["summit.agenda"], after["summit.agenda"]);

        (after, _) = Load(loader, Summit, Parties + "country uz\n");
        Assert.NotSame(before["other.agenda"], after["other.agenda"]);
        Assert.Equal(before["other.agenda"], after["other.agenda"]);
    }

    [Fact, Trait("Category", "Property")]
    public void AfterAnyEditTheFactsAreThoseOfAFreshStart() => Gen.Select(AgendaGen.Agendas, AgendaGen.SpoiledAgendas, Gen.Bool).Sample((text, other, isUsed) =>
    {
        var use = isUsed ? "use \"b.agenda\"\n" : "";
        var loader = new FileLoader(new MemoryFiles(("a.agenda", use + text), ("b.agenda", text)));
        foreach (var path in new[] { "a.agenda", "b.agenda" }) FileFacts.Of(loader.SetOf(loader.Load(path)));
        foreach (var (a, b) in new[] { (use + other, text), (use + text, other), (use + text, text) })
        {
            loader = new(new MemoryFiles(("a.agenda", a), ("b.agenda", b)), null, loader);
            var fresh = new FileLoader(new MemoryFiles(("a.agenda", a), ("b.agenda", b)));
            foreach (var path in new[] { "a.agenda", "b.agenda" })
                Assert.Equal(Records.Compact(fresh.SetOf(fresh.Load(path))), Records.Compact(loader.SetOf(loader.Load(path))));
        }
    }, iter: Cases.Count);

    [Fact]
    public void AFileKnowsOnlyItsOwnSet()
    {
        // In the set of both, kz is declared twice; each file alone knows of one.
        var loader = new FileLoader(new MemoryFiles(("a.agenda", "country kz \"A\"\n"), ("b.agenda", "country kz \"B\"\n"), ("c.agenda", "use \"a.agenda\"\nuse \"b.agenda\"\nperson p of kz\n")));
        var root = loader.SetOf(loader.Load("c.agenda"));
        Assert.Equal("""{"people":[{"id":"p","of":["kz"]}]}""", Records.Compact(root));
        foreach (var (path, name) in new[] { ("a.agenda", "A"), ("b.agenda", "B") })
            Assert.Equal($$"""{"countries":[{"id":"kz","name":"{{name}}","code":"KZ"}]}""", Records.Compact(loader.SetOf(loader.Load(path))));
        Assert.Null(new RecordWriter(root).Write(loader.Load("b.agenda")).Countries);
    }

    [Fact]
    public void OnlyFilesOfTheSetAreWritten()
    {
        var loader = new FileLoader(new MemoryFiles(("a.agenda", ""), ("b.agenda", "")));
        Assert.Throws<ArgumentException>(() => new RecordWriter(loader.SetOf(loader.Load("a.agenda"))).Write(loader.Load("b.agenda")));
    }

    private static string Of(string summit, string parties)
    {
        var loader = new FileLoader(new MemoryFiles(("parties.agenda", parties), ("summit.agenda", summit)));
        return Records.Compact(loader.SetOf(loader.Load("summit.agenda")));
    }

    private static (Dictionary<string, byte[]> Facts, FileLoader Loader) Load(FileLoader? previous, string summit, string parties)
    {
        var loader = new FileLoader(new MemoryFiles(("parties.agenda", parties), ("summit.agenda", summit), ("other.agenda", Other)), null, previous);
        string[] paths = ["parties.agenda", "summit.agenda", "other.agenda"];
        return (paths.ToDictionary(path => path, path => FileFacts.Of(loader.SetOf(loader.Load(path))).Json), loader);
    }
}
