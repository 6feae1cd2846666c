using System.Text;
using AgendaLang.Exchange.Importing;
using AgendaLang.Fuzz.Targets;

namespace AgendaLang.Fuzz;

/// <summary>Something that is given any bytes, and must keep its promises.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Corpus">The folder of <c>Corpus</c> with what is kept for it.</param>
/// <param name="Try">Does it; an exception is a defect.</param>
internal sealed record FuzzTarget(string Name, string Corpus, Action<byte[]> Try)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("reader", "agenda", bytes => Reader.Try(Text(bytes))),
        new("formatter", "agenda", bytes => Formatter.Try(Text(bytes))),
        new("merge", "merge", bytes => Merge.Try(Text(bytes))),
        new("import-xml", "import-xml", bytes => Import.Try(bytes, ImportFormat.ScheduleXml)),
        new("import-json", "import-json", bytes => Import.Try(bytes, ImportFormat.ScheduleJson)),
        new("import-ics", "import-ics", bytes => Import.Try(bytes, ImportFormat.Calendar)),
        new("import-csv", "import-csv", bytes => Import.Try(bytes, ImportFormat.Csv)),
        new("protocol", "protocol", Protocol.Try),
    ];

    /// <summary>The one of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static FuzzTarget Named(string name) => All.FirstOrDefault(target => target.Name == name) ?? throw new ArgumentException($"There is no target \"{name}\".", nameof(name));

    // What is not UTF-8 is refused before reading begins, so every case is some text.
    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}

/// <summary>A promise was broken.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message)
{
    /// <summary>Throws unless it holds.</summary>
    public static void Unless(bool holds, string promise)
    {
        if (!holds) throw new BrokenPromiseException(promise);
    }
}
