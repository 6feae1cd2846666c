using System.Text.Json;
using AgendaLang.Models.Records;
using AgendaLang.Semantics;

namespace AgendaLang.Compiling;

/// <summary>What compiled agendas hold of a file: its record as JSON.</summary>
internal static class FileFacts
{
    /// <summary>The record of the root of a set, UTF-8 on one line, without a line break at the end.</summary>
    /// <remarks>
    /// It is kept with the file. After an edit a <see cref="FileLoader"/> gives the same <see cref="AgendaFile"/> where neither it nor anything that it uses
    /// changed, and then it is the same array: who has that array has nothing more to look at. Elsewhere it is made anew, and equal to the one before
    /// unless what the file declares, or what follows for it, did change.
    /// </remarks>
    public static byte[] Of(AgendaSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Root.Compiled ??= JsonSerializer.SerializeToUtf8Bytes(new RecordWriter(set).Write(set.Root), RecordsJson.Compact.FileRecord);
    }
}
