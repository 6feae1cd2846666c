using System.Globalization;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>A time or range of times as people write them, and as the language writes it.</summary>
/// <param name="Span">Where it stands, from the start of what was looked through.</param>
/// <param name="Written">In the language's own form: <c>09:30-11:00</c>.</param>
internal readonly record struct PastedTime(TextSpan Span, string Written);

/// <summary>Reads times in the forms in which programmes have them: <c>9.30 am – 11</c>, <c>9:30–11:00</c>, <c>14h30</c>, <c>2 to 4 pm</c>.</summary>
internal static class PastedTimes
{
    private const int Noon = 12 * 60;
    private const int Day = 24 * 60;

    /// <summary>The times in some text that are not in the language's own form, in order.</summary>
    public static List<PastedTime> Find(ReadOnlySpan<char> text)
    {
        var found = new List<PastedTime>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || at > 0 && IsJoined(text[at - 1])) continue;
            if (Read(text, at) is { } time)
            {
                if (!text.Slice(at, time.Span.Length).SequenceEqual(time.Written)) found.Add(time);
                at = time.Span.End - 1;
            }
            else
            {
                while (at + 1 < text.Length && IsJoined(text[at + 1])) at++;
            }
        }
        return found;
    }

    private static bool IsJoined(char c) => char.IsLetterOrDigit(c) || c is '-' or '.' or ':' or '_' or '/' or '+';

    private static PastedTime? Read(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        if (ReadClock(text, ref end) is not { } start) return null;
        var afterStart = end;
        Clock? until = SkipDash(text, ref end) && ReadClock(text, ref end) is { } read && IsEnd(text, end) ? read : null;
        if (until is not { } stop)
        {
            if (!start.IsPlain || !IsEnd(text, afterStart) || Minutes(start, start.Meridiem) is not { } single || single >= Day) return null;
            return new(TextSpan.FromBounds(at, afterStart), Said(single));
        }
        if (!start.IsPlain && !stop.IsPlain || Pair(start, stop) is not var (from, to)) return null;
        return new(TextSpan.FromBounds(at, end), to > Day ? $"{Said(from)}-{Said(to - Day)}+1" : $"{Said(from)}-{Said(to)}");
    }

    /// <summary>Start and end in minutes; where only one of them says which half of the day, the other is in the one that makes the shorter session.</summary>
    private static (int From, int To)? Pair(Clock start, Clock stop)
    {
        var (from, to) = (Minutes(start, start.Meridiem), Minutes(stop, stop.Meridiem));
        if (start.Meridiem == null && stop.Meridiem is { } late && start.Hour <= 12)
        {
            from = Minutes(start, late);
            if (from >= to) from = Minutes(start, 'a');
        }
        else if (stop.Meridiem == null && start.Meridiem is { } early && stop.Hour <= 12)
        {
            to = Minutes(stop, early);
            if (to <= from) to = Minutes(stop, early == 'a' ? 'p' : 'a');
        }
        if (from is not { } begin || to is not { } end || begin >= Day) return null;
        if (end <= begin) end += Day;
        return end - begin < Day ? (begin, end) : null;
    }

    private static int? Minutes(Clock clock, char? meridiem)
    {
        var (hour, minute) = (clock.Hour, clock.Minute);
        if (minute > 59 || hour > 24 || hour == 24 && minute > 0) return null;
        if (meridiem == null) return hour * 60 + minute;
        if (hour is 0 or > 12) return null;
        return hour % 12 * 60 + minute + (meridiem == 'p' ? Noon : 0);
    }

    private static Clock? ReadClock(ReadOnlySpan<char> text, ref int at)
    {
        if (!Digits(text, ref at, 2, out var hour)) return null;
        var (minute, isPlain) = (0, false);
        var next = at;
        if (next < text.Length && text[next] is ':' or '.')
        {
            next++;
            if (!Digits(text, ref next, 2, out minute) || next - at != 3) return null;
            (at, isPlain) = (next, true);
        }
        else if (Letter(text, SkipBlanks(text, next), 'h'))
        {
            next = SkipBlanks(text, next) + 1;
            at = next;
            next = SkipBlanks(text, next);
            if (Digits(text, ref next, 2, out var minutes) && IsEnd(text, next)) (at, minute, isPlain) = (next, minutes, true);
        }
        var meridiem = ReadMeridiem(text, ref at);
        return new(hour, minute, meridiem, isPlain || meridiem != null);
    }

    private static char? ReadMeridiem(ReadOnlySpan<char> text, ref int at)
    {
        var next = SkipBlanks(text, at);
        if (next >= text.Length || char.ToLowerInvariant(text[next]) is not ('a' or 'p') and var half) return null;
        half = char.ToLowerInvariant(text[next++]);
        if (next < text.Length && text[next] == '.') next++;
        if (!Letter(text, next, 'm')) return null;
        next++;
        if (next < text.Length && text[next] == '.') next++;
        if (next < text.Length && char.IsLetterOrDigit(text[next])) return null;
        at = next;
        return half;
    }

    private static bool SkipDash(ReadOnlySpan<char> text, ref int at)
    {
        var next = SkipBlanks(text, at);
        if (next < text.Length && text[next] is '-' or '–' or '—' or '‒' or '−' or '‑') next++;
        else if (next > at && text[next..].StartsWith("to ", StringComparison.OrdinalIgnoreCase)) next += 2;
        else return false;
        at = SkipBlanks(text, next);
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, ref int at, int most, out int value)
    {
        var from = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        value = 0;
        return at > from && at - from <= most && int.TryParse(text[from..at], NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static bool Letter(ReadOnlySpan<char> text, int at, char letter) => at < text.Length && char.ToLowerInvariant(text[at]) == letter;

    /// <summary>Whether nothing that belongs to a word or number follows.</summary>
    private static bool IsEnd(ReadOnlySpan<char> text, int at) => at >= text.Length
        || !char.IsLetterOrDigit(text[at]) && text[at] is not (':' or '_' or '/' or '+') && !(text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\u00A0' or '\u202F' or '\u2009') at++;
        return at;
    }

    private static string Said(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    /// <summary>A time on the clock.</summary>
    /// <param name="Hour">As written.</param>
    /// <param name="Minute">As written, else 0.</param>
    /// <param name="Meridiem"><c>a</c> or <c>p</c>; null for the clock of 24 hours.</param>
    /// <param name="IsPlain">Whether it can be nothing but a time.</param>
    private readonly record struct Clock(int Hour, int Minute, char? Meridiem, bool IsPlain);
}
