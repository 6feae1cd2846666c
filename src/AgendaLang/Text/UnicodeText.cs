using System.Buffers;
using System.Globalization;
using System.Text;

namespace AgendaLang.Text;

/// <summary>Two scripts in one id (AGL1008), as a message names them.</summary>
/// <param name="MainScript">English name of the script that most letters are of: "Latin".</param>
/// <param name="OtherScript">English name of the script of the letter that does not fit: "Cyrillic".</param>
/// <param name="Span">The first letter that does not fit, from the start of the id.</param>
internal readonly record struct ScriptMix(string MainScript, string OtherScript, TextSpan Span);

/// <summary>
/// What the language knows of Unicode: normalization, folding, scripts, the letters of words and what must not reach a terminal.
/// Data of its own (Unicode 17.0), hence the same with and without ICU; the letters of words follow the runtime's categories.
/// Halves of surrogate pairs that stand alone are allowed everywhere.
/// </summary>
internal static class UnicodeText
{
    /// <summary>Whether the text is in normalization form C (UAX #15).</summary>
    public static bool IsNfc(ReadOnlySpan<char> text) =>
        Normalization.QuickCheck(text) ?? text.SequenceEqual(Normalization.Compose(text));

    /// <summary>The text in normalization form C (UAX #15); the same instance where it already is.</summary>
    public static string ToNfc(string text)
    {
        if (Normalization.QuickCheck(text) is true)
            return text;
        var composed = Normalization.Compose(text);
        return composed == text ? text : composed;
    }

    /// <summary>
    /// What two spellings of a name have in common: case folded, diacritics gone, letters that no decomposition covers written out
    /// (<c>ø ł đ ı ß æ œ þ</c>), apostrophes (also the <c>ʻ</c> of Uzbek), quotation marks and dashes of any shape alike, invisible characters
    /// gone, white space one space each, none at the ends. Marks that are vowels (Devanagari, Thai) stay. Folding twice changes nothing.
    /// </summary>
    /// <returns>For comparison only, not for display; the same instance where nothing changes.</returns>
    public static string Fold(string text)
    {
        var folded = FoldOnce(text);
        // A mark that goes may let others meet; such texts, which nobody writes, are folded until nothing changes.
        while (!Ascii.IsValid(folded) && FoldOnce(folded) is var again && !ReferenceEquals(again, folded)) folded = again;
        return folded;
    }

    private static string FoldOnce(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent((text.Length * Folding.MostGrowth) + 1);
        var folded = buffer.AsSpan(0, FoldInto(text, buffer));
        var result = folded.SequenceEqual(text) ? text : folded.ToString();
        ArrayPool<char>.Shared.Return(buffer);
        return result;
    }

    /// <summary>Folds into a buffer at least <see cref="Folding.MostGrowth"/> times as long; gives the length.</summary>
    internal static int FoldInto(string text, Span<char> into) => Folding.Fold(ToNfc(text), into);

    /// <summary>Whether the id mixes scripts that are not written together; see <see cref="FindScriptMix"/>.</summary>
    public static bool MixesScripts(ReadOnlySpan<char> id)
    {
        if (Ascii.IsValid(id))
            return false;

        uint? writing = null;
        for (var i = 0; i < id.Length;)
        {
            var script = Scripts.Of(Normalization.NextCodePoint(id, ref i));
            if (Scripts.IsShared(script))
                continue;
            writing = writing is { } before ? Scripts.Meet(before, Scripts.WritingOf(script)) : Scripts.WritingOf(script);
            if (writing == 0)
                return true;
        }

        return false;
    }

    /// <summary>
    /// The first letter of another script than the id is written in. Japanese (Han, Hiragana, Katakana), Korean (Han, Hangul) and Han with
    /// Bopomofo are each one way of writing (UTS #39, section 5.1); digits, hyphens and marks of no script of their own go with any.
    /// </summary>
    /// <returns>Null where all letters go together.</returns>
    public static ScriptMix? FindScriptMix(ReadOnlySpan<char> id)
    {
        if (!MixesScripts(id))
            return null;

        var main = MainScript(id);
        var writing = Scripts.WritingOf(main);
        for (var i = 0; i < id.Length;)
        {
            var start = i;
            var script = Scripts.Of(Normalization.NextCodePoint(id, ref i));
            if (Scripts.IsShared(script))
                continue;
            writing = Scripts.Meet(writing, Scripts.WritingOf(script));
            if (writing == 0)
                return new ScriptMix(Scripts.NameOf(main), Scripts.NameOf(script), TextSpan.FromBounds(start, i));
        }

        return null;
    }

    /// <summary>The script of most letters; of equally many, the one that comes first.</summary>
    private static byte MainScript(ReadOnlySpan<char> id)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        for (var i = 0; i < id.Length;)
            counts[Scripts.Of(Normalization.NextCodePoint(id, ref i))]++;

        byte main = 0;
        var most = 0;
        for (var i = 0; i < id.Length;)
        {
            var script = Scripts.Of(Normalization.NextCodePoint(id, ref i));
            if (!Scripts.IsShared(script) && counts[script] > most)
                (main, most) = (script, counts[script]);
        }

        return main;
    }

    /// <summary>Whether a word can begin with the rune: a letter of any script.</summary>
    public static bool IsWordStart(Rune rune) => rune.IsAscii ? char.IsAsciiLetter((char)rune.Value) : Rune.IsLetter(rune);

    /// <summary>Whether a word can go on with the rune: a letter, combining mark, decimal digit, <c>-</c>, <c>_</c> or <c>/</c>.</summary>
    /// <remarks>That <c>//</c> begins a comment is for the reader to see.</remarks>
    public static bool IsWordPart(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '_' or '/'
        : Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.DecimalDigitNumber;

    /// <summary>
    /// Whether the character must not reach a terminal as it is: controls other than tab and line feed, what turns the direction of
    /// writing (UAX #9), line and paragraph separators, byte order marks.
    /// </summary>
    public static bool IsHidden(char character) => character switch
    {
        '\t' or '\n' => false,
        < ' ' or (>= '\x7F' and <= '\x9F') => true,
        '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or '\uFEFF' => true,
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        _ => false,
    };

    /// <summary>
    /// The text with every hidden character (<see cref="IsHidden"/>) written as the language's own escape, <c>\u{202E}</c>, and half a
    /// surrogate pair as U+FFFD.
    /// </summary>
    /// <returns>Safe to show; the same instance where nothing changes.</returns>
    public static string ToVisible(string text)
    {
        StringBuilder? visible = null;
        var done = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var lone = char.IsSurrogate(character);
            if (lone && i + 1 < text.Length && char.IsSurrogatePair(character, text[i + 1]))
            {
                i++;
                continue;
            }

            if (!lone && !IsHidden(character))
                continue;

            visible ??= new StringBuilder(text.Length + 16);
            visible.Append(text, done, i - done);
            if (lone)
                visible.Append('\uFFFD');
            else
                visible.Append(CultureInfo.InvariantCulture, $@"\u{{{(int)character:X}}}");
            done = i + 1;
        }

        return visible is null ? text : visible.Append(text, done, text.Length - done).ToString();
    }
}
