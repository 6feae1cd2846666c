using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Compiling;

public sealed class RecordWriterTests
{
    public static TheoryData<string> ExamplePaths => [.. Examples.All.Concat(Examples.Mistakes).Select(example => example.Path)];

    [Theory, MemberData(nameof(ExamplePaths))]
    public void EveryExampleHasARecord(string path)
    {
        var loader = new FileLoader(new MemoryFiles([.. Examples.All.Concat(Examples.Mistakes)]));
        Snapshots.Match(Records.OwnJson(loader.SetOf(loader.Load(path))), path.Replace('/', '-'));
    }
}
