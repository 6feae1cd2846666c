using AgendaLang.Models.Records;
using AgendaLang.Semantics;

namespace AgendaLang.Compiling;

/// <summary>What compiled agendas hold of a file.</summary>
/// <param name="Record">What it declares.</param>
/// <param name="Json">The same as JSON, UTF-8 on one line, without a line break at the end.</param>
internal sealed record FileFacts(FileRecord Record, byte[] Json)
{
    /// <summary>The facts of the root of a set.</summary>
    /// <remarks>
    /// They are kept with the file. After an edit a <see cref="FileLoader"/> gives the same <see cref="AgendaFile"/> where neither it nor anything that it
    /// uses changed, and then they are the same object: who has that has nothing more to look at. Elsewhere they are made anew, and the JSON is equal to the
    /// one before unless what the file declares, or what follows for it, did change.
    /// </remarks>
    public static FileFacts Of(AgendaSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.Root.Compiled is FileFacts known) return known;
        var record = new RecordWriter(set).Write(set.Root);
        var facts = new FileFacts(record, RecordsJson.CompactBytes(record));
        set.Root.Compiled = facts;
        return facts;
    }
}
