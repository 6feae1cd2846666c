using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace AgendaLang.Text;

/// <summary>Normalization form C (UAX #15), with data of our own: the runtime's does nothing under invariant globalization.</summary>
internal static partial class Normalization
{
    private const int Never = 1;
    private const int Perhaps = 2;
    private const int Decomposes = 4;

    // Hangul syllables are computed (Unicode, section 3.12).
    private const int LBase = 0x1100;
    private const int VBase = 0x1161;
    private const int TBase = 0x11A7;
    private const int SBase = 0xAC00;
    private const int LCount = 19;
    private const int VCount = 21;
    private const int TCount = 28;
    private const int SCount = LCount * VCount * TCount;

    /// <summary>Whether the text is in NFC; unknown (null) where only composing it tells.</summary>
    public static bool? QuickCheck(ReadOnlySpan<char> text)
    {
        bool? answer = true;
        var last = 0;
        // Everything below U+0300 is in NFC and combines with nothing before it.
        for (var i = text.IndexOfAnyExceptInRange('\0', '\u02FF'); (uint)i < (uint)text.Length;)
        {
            var kind = ClassAt(NextCodePoint(text, ref i));
            if (kind == 0)
            {
                last = 0;
                continue;
            }

            var combining = Combining[kind];
            var flags = Flags[kind];
            if ((flags & Never) != 0 || (combining != 0 && combining < last))
                return false;
            if ((flags & Perhaps) != 0)
                answer = null;
            last = combining;
        }

        return answer;
    }

    /// <summary>The text in NFC. Halves of surrogate pairs that stand alone stay where they are.</summary>
    public static string Compose(ReadOnlySpan<char> text)
    {
        var points = new List<int>(text.Length + 8);
        for (var i = 0; i < text.Length;)
            Decompose(NextCodePoint(text, ref i), points);

        var buffer = CollectionsMarshal.AsSpan(points);
        Reorder(buffer);
        return ToText(buffer[..Recompose(buffer)]);
    }

    /// <summary>Code point at <paramref name="index"/>, which moves on; half a surrogate pair is a code point of its own.</summary>
    internal static int NextCodePoint(ReadOnlySpan<char> text, ref int index)
    {
        var first = text[index++];
        return char.IsHighSurrogate(first) && index < text.Length && char.IsLowSurrogate(text[index])
            ? char.ConvertToUtf32(first, text[index++])
            : first;
    }

    /// <summary>Letters of a Hangul syllable; the third is 0 where it has two. False for anything else.</summary>
    internal static bool TrySplitHangul(int point, out int lead, out int vowel, out int tail)
    {
        var index = point - SBase;
        (lead, vowel, tail) = (0, 0, 0);
        if ((uint)index >= SCount)
            return false;
        lead = LBase + (index / (VCount * TCount));
        vowel = VBase + (index % (VCount * TCount) / TCount);
        tail = index % TCount is var t and not 0 ? TBase + t : 0;
        return true;
    }

    private static int ClassAt(int point) => (uint)point < TableEnd ? ClassOf[(Blocks[point >> 6] << 6) + (point & 63)] : 0;

    private static int CombiningAt(int point) => Combining[ClassAt(point)];

    private static void Decompose(int point, List<int> into)
    {
        if ((Flags[ClassAt(point)] & Decomposes) != 0)
        {
            var row = Decompositions[Find(Decompositions, (ulong)point, 42)];
            Decompose((int)(row >> 21) & 0x1FFFFF, into);
            if ((int)row << 11 != 0)
                Decompose((int)row & 0x1FFFFF, into);
        }
        else if (TrySplitHangul(point, out var lead, out var vowel, out var tail))
        {
            into.Add(lead);
            into.Add(vowel);
            if (tail != 0)
                into.Add(tail);
        }
        else
        {
            into.Add(point);
        }
    }

    /// <summary>Puts each run of combining marks in the order of their classes, equal ones as they were.</summary>
    private static void Reorder(Span<int> points)
    {
        for (var start = 0; start < points.Length; start++)
        {
            var last = CombiningAt(points[start]);
            if (last == 0)
                continue;

            var end = start + 1;
            var ordered = true;
            for (; end < points.Length && CombiningAt(points[end]) is var combining and not 0; end++)
            {
                ordered &= combining >= last;
                last = combining;
            }

            if (!ordered)
                Sort(points[start..end]);
            start = end;
        }
    }

    /// <summary>A sort that stays quick however many marks somebody piles up.</summary>
    private static void Sort(Span<int> marks)
    {
        var keys = ArrayPool<ulong>.Shared.Rent(marks.Length);
        for (var i = 0; i < marks.Length; i++)
            keys[i] = ((ulong)CombiningAt(marks[i]) << 53) | ((ulong)i << 21) | (uint)marks[i];
        keys.AsSpan(0, marks.Length).Sort();
        for (var i = 0; i < marks.Length; i++)
            marks[i] = (int)(keys[i] & 0x1FFFFF);
        ArrayPool<ulong>.Shared.Return(keys);
    }

    /// <summary>Composes in place and says how many code points are left.</summary>
    private static int Recompose(Span<int> points)
    {
        if (points.IsEmpty)
            return 0;

        const int blocked = 256;
        var starter = 0;
        var length = 1;
        var last = CombiningAt(points[0]) == 0 ? 0 : blocked;
        for (var i = 1; i < points.Length; i++)
        {
            var point = points[i];
            var kind = ClassAt(point);
            var combining = Combining[kind];
            if ((Flags[kind] & Perhaps) != 0 && (last < combining || last == 0) && TryCompose(points[starter], point, out var whole))
            {
                points[starter] = whole;
                continue;
            }

            if (combining == 0)
                starter = length;
            last = combining;
            points[length++] = point;
        }

        return length;
    }

    private static bool TryCompose(int first, int second, out int whole)
    {
        if ((uint)(first - LBase) < LCount && (uint)(second - VBase) < VCount)
        {
            whole = SBase + ((((first - LBase) * VCount) + (second - VBase)) * TCount);
            return true;
        }

        if ((uint)(first - SBase) < SCount && (first - SBase) % TCount == 0 && second > TBase && second < TBase + TCount)
        {
            whole = first + (second - TBase);
            return true;
        }

        var at = Find(Compositions, ((ulong)first << 21) | (uint)second, 21);
        whole = at < 0 ? 0 : (int)(Compositions[at] & 0x1FFFFF);
        return at >= 0;
    }

    /// <summary>Index of the row whose bits from <paramref name="shift"/> on are the key; negative where there is none.</summary>
    private static int Find(ReadOnlySpan<ulong> rows, ulong key, int shift)
    {
        var (low, high) = (0, rows.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var here = rows[middle] >> shift;
            if (here == key)
                return middle;
            if (here < key)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    private static string ToText(ReadOnlySpan<int> points)
    {
        var text = new StringBuilder(points.Length + 8);
        Span<char> pair = stackalloc char[2];
        foreach (var point in points)
        {
            if (Rune.TryCreate(point, out var rune))
                text.Append(pair[..rune.EncodeToUtf16(pair)]);
            else
                text.Append((char)point);
        }

        return text.ToString();
    }
}
