using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>A declaration's place in its file.</summary>
internal sealed class Declared
{
    public Declared(CompiledFile file, int index, Kind kind, DeclarationRecord record, Declared? holder, string? path)
    {
        (File, Index, Kind, Record, Holder, Path) = (file, index, kind, record, holder, path);
        End = index + 1;
    }

    /// <summary>Its place in the order of the file's declarations, from 0; -1 for a day that no file declares.</summary>
    public int Index { get; }

    internal CompiledFile File { get; }

    internal Kind Kind { get; }

    internal DeclarationRecord Record { get; }

    /// <summary>What holds it; null at the top level.</summary>
    internal Declared? Holder { get; }

    /// <summary>What it is referred to by; null without an id.</summary>
    internal string? Path { get; }

    /// <summary>Behind the last that it holds.</summary>
    internal int End { get; set; }

    /// <summary>The next of the same file that has this path too; null if there is none, as in an agenda without errors.</summary>
    internal Declared? Namesake { get; set; }
}
