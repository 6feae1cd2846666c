namespace AgendaLang.Text;

/// <summary>What is left of a text when case, diacritics and typographic variants are taken away; see <see cref="UnicodeText.Fold(string)"/>.</summary>
internal static partial class Folding
{
    /// <summary>Folds <paramref name="text"/>, which is in NFC, into a buffer at least <see cref="MostGrowth"/> times as long.</summary>
    /// <returns>How many units were written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            // Most of what is compared are ids.
            var unit = text[i];
            if (char.IsAsciiLetterOrDigit(unit) || unit == '-')
            {
                into[length++] = unit is >= 'A' and <= 'Z' ? (char)(unit | ' ') : unit;
                i++;
                continue;
            }

            var point = Normalization.NextCodePoint(text, ref i);
            if (Normalization.TrySplitHangul(point, out var lead, out var vowel, out var tail))
            {
                into[length++] = (char)lead;
                into[length++] = (char)vowel;
                if (tail != 0)
                    into[length++] = (char)tail;
                continue;
            }

            var action = ActionAt(point);
            if (action == 1)
                continue;
            if (action >= 2 + Shifts.Length)
            {
                var index = action - 2 - Shifts.Length;
                var longer = Longer[LongerStarts[index]..LongerStarts[index + 1]];
                foreach (var part in longer)
                    into[length++] = (char)part;
                continue;
            }

            if (action != 0)
                point += Shifts[action - 2];
            if (point != ' ')
                length += Write(point, into[length..]);
            else if (length > 0 && into[length - 1] != ' ')
                into[length++] = ' ';
        }

        return length > 0 && into[length - 1] == ' ' ? length - 1 : length;
    }

    private static int ActionAt(int point) =>
        point < TableEnd ? ActionOf[(Blocks[point >> 6] << 6) + (point & 63)]
        : point is >= 0xE0000 and <= 0xE0FFF ? 1 // tags and variation selectors
        : 0;

    private static int Write(int point, Span<char> into)
    {
        if (point < 0x10000)
        {
            into[0] = (char)point;
            return 1;
        }

        into[0] = (char)(0xD800 + ((point - 0x10000) >> 10));
        into[1] = (char)(0xDC00 + (point & 0x3FF));
        return 2;
    }
}
