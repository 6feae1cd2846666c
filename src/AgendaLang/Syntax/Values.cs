using System.Globalization;
using AgendaLang.Language;

namespace AgendaLang.Syntax;

/// <summary>Which tokens can be which values, and whether dates, times and the like exist.</summary>
internal static class Values
{
    /// <summary>Whether a value is written as a word.</summary>
    public static bool IsWord(ValueForm form) => form is ValueForm.Id or ValueForm.Reference or ValueForm.FormerId or ValueForm.Language
        or ValueForm.Zone or ValueForm.CountryCode or ValueForm.Rule or ValueForm.Term;

    /// <summary>Whether a token is meant as a value of a form, even if a malformed one.</summary>
    public static bool Fits(ValueForm form, in Token token) => Fits(form, token.Kind);

    /// <summary>Whether a token is meant as a value of a form, even if a malformed one.</summary>
    public static bool Fits(ValueForm form, TokenKind token) => form switch
    {
        ValueForm.Text => token is TokenKind.Text or TokenKind.TextBlock or TokenKind.CurlyText or TokenKind.OpenText or TokenKind.OpenTextBlock,
        ValueForm.Date or ValueForm.DateRange => token is TokenKind.Date or TokenKind.Numeric or TokenKind.Number,
        ValueForm.Time or ValueForm.TimeRange => token is TokenKind.Time or TokenKind.Numeric or TokenKind.Number,
        ValueForm.Duration => token is TokenKind.Duration or TokenKind.Numeric or TokenKind.Number,
        ValueForm.Number => token is TokenKind.Number,
        ValueForm.Size => token is TokenKind.Number or TokenKind.Size,
        ValueForm.Reference => token is TokenKind.Word or TokenKind.Path,
        _ => token is TokenKind.Word,
    };

    public static bool IsRangeSign(ValueForm form, in Token token) => !token.StartsLine
        && (form == ValueForm.DateRange ? token.Kind == TokenKind.DotDot : token.Kind is TokenKind.Dash or TokenKind.LongDash);

    /// <summary>Reports what is wrong with a value by itself.</summary>
    public static void Check(ParserContext context, ValueSlot slot, in Token token)
    {
        if (context.IsMuted) return;
        switch (slot.Form)
        {
            case ValueForm.Text:
                TextCheck.Run(context, token);
                break;
            case ValueForm.Date or ValueForm.DateRange:
                if (!TryDate(context.TextOf(token), out _)) Messages.NoSuchDate(context, token);
                break;
            case ValueForm.Time:
                if (!TryTime(context.TextOf(token), out var minutes) || minutes >= 24 * 60) Messages.NoSuchTime(context, token);
                break;
            case ValueForm.TimeRange:
                if (!TryTime(context.TextOf(token), out _)) Messages.NoSuchTime(context, token);
                break;
            case ValueForm.Duration:
                if (!TryDuration(context.TextOf(token), out _)) Messages.NoSuchDuration(context, token);
                break;
            case ValueForm.Number or ValueForm.Size:
                if (!TrySize(context.TextOf(token), out _, out _)) Messages.NumberTooLarge(context, token);
                break;
            case ValueForm.Reference when token.Kind == TokenKind.Path:
                PathCheck(context, token);
                break;
            case ValueForm.Id or ValueForm.Reference or ValueForm.FormerId:
                if (context.TextOf(token).Contains('/')) Messages.SlashInId(context, token);
                break;
        }
    }

    /// <summary>Reports a time that can only be an end, standing at a start or alone.</summary>
    public static void CheckStart(ParserContext context, in Token start)
    {
        if (!context.IsMuted && TryTime(context.TextOf(start), out var minutes) && minutes >= 24 * 60) Messages.NotAStart(context, start);
    }

    /// <summary>Reports what is wrong with a range.</summary>
    public static void CheckRange(ParserContext context, ValueSlot slot, in Token start, in Token dash, in Token end)
    {
        if (context.IsMuted) return;
        if (slot.Form == ValueForm.DateRange)
        {
            var hasEnd = TryDate(context.TextOf(end), out var last);
            if (!hasEnd) Messages.NoSuchDate(context, end);
            else if (TryDate(context.TextOf(start), out var first) && last < first) Messages.DatesReversed(context, start, end);
            return;
        }
        if (dash.Kind == TokenKind.LongDash) Messages.LongDash(context, dash);
        var hasStart = TryTime(context.TextOf(start), out var from);
        if (!TryTime(context.TextOf(end), out var to)) Messages.NoSuchTime(context, end);
        else if (hasStart && from >= 24 * 60) Messages.NotAStart(context, start);
        else if (hasStart && to < from) Messages.TimesReversed(context, start, end);
    }

    /// <summary>Reads a date of the proleptic Gregorian calendar, years 1 to 9999.</summary>
    public static bool TryDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        if (!Digits(text[..4], out var year) || !Digits(text[5..7], out var month) || !Digits(text[8..], out var day)) return false;
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new(year, month, day);
        return true;
    }

    /// <summary>Reads a time as minutes since midnight; <c>24:00</c> is 1440, <c>00:15+1</c> 1455.</summary>
    public static bool TryTime(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text.Length is not (5 or 7) || text[2] != ':' || !char.IsAsciiDigit(text[0])) return false;
        if (!Digits(text[..2], out var hour) || !Digits(text[3..5], out var minute)) return false;
        if (minute > 59 || hour > 24 || hour == 24 && minute > 0) return false;
        minutes = hour * 60 + minute;
        if (text.Length == 5) return true;
        if (text[5] != '+' || text[6] != '1' || hour == 24) return false;
        minutes += 24 * 60;
        return true;
    }

    /// <summary>Reads a duration in minutes, up to 9999 hours.</summary>
    public static bool TryDuration(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        var h = text.IndexOf('h');
        if (h >= 0)
        {
            if (h is 0 or > 4 || !int.TryParse(text[..h], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)) return false;
            minutes = hours * 60;
            text = text[(h + 1)..];
            if (text.IsEmpty) return true;
        }
        if (text.Length is < 2 or > 6 || text[^1] != 'm') return false;
        if (!int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var rest) || h >= 0 && rest > 59) return false;
        minutes += rest;
        return true;
    }

    /// <summary>Reads a number or a size; of <c>1+4</c> the head is 1 and the total 5.</summary>
    public static bool TrySize(ReadOnlySpan<char> text, out int head, out int total)
    {
        head = total = 0;
        var plus = text.IndexOf('+');
        if (text.Length > 15 || !int.TryParse(plus < 0 ? text : text[..plus], NumberStyles.None, CultureInfo.InvariantCulture, out total)) return false;
        if (plus < 0) return total <= 1_000_000;
        head = total;
        if (!int.TryParse(text[(plus + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var others)) return false;
        if (head > 1_000_000 || others > 1_000_000) return false;
        total += others;
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = value * 10 + (c - '0');
        }
        return true;
    }

    private static void PathCheck(ParserContext context, in Token token)
    {
        var text = context.TextOf(token);
        var dot = text.IndexOf('.');
        if (text.Contains('/')) Messages.SlashInId(context, token);
        else if (dot == text.Length - 1) Messages.PathUnfinished(context, token);
        else if (text[(dot + 1)..].Contains('.')) Messages.PathTooLong(context, token);
    }
}
