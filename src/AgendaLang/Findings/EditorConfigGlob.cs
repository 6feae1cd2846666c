using System.Globalization;
using System.Text;

namespace AgendaLang.Findings;

/// <summary>The name of a section of an <c>.editorconfig</c> file: which paths it is about.</summary>
/// <remarks>
/// Follows the EditorConfig specification (0.17.2) and its core tests. Parts are tried on all places of a path at once, so that no pattern takes
/// more than its length times that of the path, however it is written.
/// </remarks>
internal sealed class EditorConfigGlob
{
    // The specification asks for 1024; what is longer is no pattern that somebody wrote.
    private const int MaxLength = 4096;

    private readonly IReadOnlyList<Part> _parts;

    private EditorConfigGlob(IReadOnlyList<Part> parts) => _parts = parts;

    /// <summary>Reads a pattern. Never fails: what has no meaning stands for itself.</summary>
    public static EditorConfigGlob Parse(string pattern)
    {
        if (pattern.Length > MaxLength) return new([new OneOf([], IsNegated: false)]);
        var (parts, hasFolder) = GlobReader.Read(pattern);
        // Without a folder it is about names, at whatever depth.
        if (!hasFolder) parts = [new Folders(), new Exactly("/"), .. parts];
        else if (pattern[0] != '/') (parts, _) = GlobReader.Read("/" + pattern);
        return new(parts);
    }

    /// <summary>Whether it is about a path, which is given from the folder of the <c>.editorconfig</c> on, with <c>/</c> between its parts.</summary>
    public bool IsMatch(string relativePath)
    {
        var path = "/" + relativePath;
        var from = new bool[path.Length + 1];
        from[0] = true;
        return After(_parts, path, from)[path.Length];
    }

    /// <summary>Where a row of parts can end that begins at any of some places.</summary>
    private static bool[] After(IReadOnlyList<Part> parts, string path, bool[] from)
    {
        foreach (var part in parts)
        {
            var to = new bool[from.Length];
            Advance(part, path, from, to);
            from = to;
        }
        return from;
    }

    private static void Advance(Part part, string path, bool[] from, bool[] to)
    {
        switch (part)
        {
            case Choice choice:
                foreach (var option in choice.Options)
                {
                    var ends = After(option, path, from);
                    for (var i = 0; i < to.Length; i++) to[i] |= ends[i];
                }
                return;
            case Anything or NameCharacters or Folders:
                AdvanceFreely(part, path, from, to);
                return;
        }
        for (var i = 0; i < from.Length; i++)
        {
            if (!from[i]) continue;
            switch (part)
            {
                case Exactly exactly when path.AsSpan(i).StartsWith(exactly.Text, StringComparison.Ordinal):
                    to[i + exactly.Text.Length] = true;
                    break;
                case OneOf oneOf when i < path.Length && path[i] != '/' && oneOf.Holds(ValueAt(path, i)):
                    to[i + LengthAt(path, i)] = true;
                    break;
                case Numbers numbers:
                    AdvanceOverNumber(numbers, path, i, to);
                    break;
            }
        }
    }

    /// <summary>Whatever can be as long as it likes, or nothing.</summary>
    private static void AdvanceFreely(Part part, string path, bool[] from, bool[] to)
    {
        var isOpen = false;
        for (var i = 0; i < from.Length; i++)
        {
            // Folders begin with a "/" of their own.
            if (part is Folders) isOpen |= i > 0 && from[i - 1] && path[i - 1] == '/';
            else if (part is NameCharacters && i > 0 && path[i - 1] == '/') isOpen = from[i];
            else isOpen |= from[i];
            to[i] = isOpen || from[i];
        }
    }

    private static void AdvanceOverNumber(Numbers numbers, string path, int start, bool[] to)
    {
        const int MaxDigits = 18;
        var first = start < path.Length && path[start] == '-' ? start + 1 : start;
        for (var end = first + 1; end <= path.Length && end - first <= MaxDigits && char.IsAsciiDigit(path[end - 1]); end++)
        {
            // 060 is a name, not the number 60; nor is -0 one.
            if (path[first] == '0' && (end > first + 1 || first > start)) return;
            var value = long.Parse(path.AsSpan(start, end - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            if (value >= numbers.First && value <= numbers.Last) to[end] = true;
        }
    }

    private static int LengthAt(string path, int index) => char.IsSurrogatePair(path, index) ? 2 : 1;

    private static int ValueAt(string path, int index) => Rune.TryGetRuneAt(path, index, out var rune) ? rune.Value : path[index];

    /// <summary>A part of a pattern.</summary>
    internal abstract record Part;

    /// <summary>This text.</summary>
    internal sealed record Exactly(string Text) : Part;

    /// <summary><c>*</c>: any characters but <c>/</c>.</summary>
    internal sealed record NameCharacters : Part;

    /// <summary><c>**</c>: any characters.</summary>
    internal sealed record Anything : Part;

    /// <summary><c>/**</c> before <c>/</c>: any folders, or none.</summary>
    internal sealed record Folders : Part;

    /// <summary><c>[a-z]</c>, <c>[!a-z]</c>, and <c>?</c> as the negation of nothing: one character, never <c>/</c>.</summary>
    internal sealed record OneOf(List<(int First, int Last)> Ranges, bool IsNegated) : Part
    {
        public bool Holds(int value) => Ranges.Exists(range => value >= range.First && value <= range.Last) != IsNegated;
    }

    /// <summary><c>{a,b}</c>: one of these.</summary>
    internal sealed record Choice(List<List<Part>> Options) : Part;

    /// <summary><c>{1..3}</c>: a whole number, without leading zeros.</summary>
    internal sealed record Numbers(long First, long Last) : Part;
}
