using System.Text;
using AgendaLang.Text;

namespace AgendaLang.LanguageServer.Protocol;

/// <summary>In what units columns are counted.</summary>
internal enum ColumnUnit : byte
{
    /// <summary>Octets of UTF-8.</summary>
    Utf8,

    /// <summary>Units of UTF-16: what every client knows.</summary>
    Utf16,

    /// <summary>Characters of Unicode.</summary>
    Utf32,
}

/// <summary>Turns offsets into places and back, in the units that were agreed.</summary>
internal static class PositionEncoding
{
    /// <summary>What a unit is called in the protocol.</summary>
    public static string NameOf(ColumnUnit unit) => unit switch { ColumnUnit.Utf8 => "utf-8", ColumnUnit.Utf32 => "utf-32", _ => "utf-16" };

    /// <summary>The first unit that a client names and we know. UTF-16 costs us nothing, so it is taken wherever it is offered.</summary>
    public static ColumnUnit Choose(IReadOnlyCollection<string>? offered)
    {
        if (offered == null || offered.Contains("utf-16")) return ColumnUnit.Utf16;
        foreach (var name in offered)
        {
            if (name == "utf-8") return ColumnUnit.Utf8;
            if (name == "utf-32") return ColumnUnit.Utf32;
        }
        return ColumnUnit.Utf16;
    }

    /// <summary>The place of an offset, as the protocol writes it.</summary>
    public static LspPosition PositionOf(SourceText source, int offset, ColumnUnit unit)
    {
        var place = PlaceOf(source, offset, unit);
        return new(place.Line, place.Column);
    }

    /// <summary>The place of an offset.</summary>
    public static LinePosition PlaceOf(SourceText source, int offset, ColumnUnit unit)
    {
        var place = source.PositionOf(offset);
        if (unit == ColumnUnit.Utf16) return place;
        var before = source.Text.AsSpan(offset - place.Column, place.Column);
        return new(place.Line, unit == ColumnUnit.Utf8 ? Encoding.UTF8.GetByteCount(before) : CountRunes(before));
    }

    /// <summary>The offset of a place; what lies beyond the end of a line or text is its end, what lies inside a character is the character's start.</summary>
    public static int OffsetOf(SourceText source, LspPosition position, ColumnUnit unit)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= source.LineCount) return source.Length;
        var column = Math.Max(position.Character, 0);
        if (unit == ColumnUnit.Utf16) return source.OffsetOf(new(position.Line, column));
        var line = source.LineSpan(position.Line);
        var at = line.Start;
        foreach (var rune in source.Text.AsSpan(line.Start, line.Length).EnumerateRunes())
        {
            column -= unit == ColumnUnit.Utf8 ? rune.Utf8SequenceLength : 1;
            if (column < 0) break;
            at += rune.Utf16SequenceLength;
        }
        return at;
    }

    private static int CountRunes(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }
}
