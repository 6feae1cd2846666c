using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Text;

namespace AgendaLang.Syntax;

internal static partial class Messages
{
    public static void NoSuchDate(ParserContext context, in Token token)
    {
        var text = context.TextOf(token);
        ReportValue(context, token, RuleCatalogue.InvalidDate,
            token.Kind == TokenKind.Date ? $"There is no date {text}." : $"{Quote(text)} is not a date as dates are written here.",
            "A date is written year-month-day, such as 2025-11-06.");
    }

    public static void DatesReversed(ParserContext context, in Token start, in Token end) =>
        context.Report(RuleCatalogue.InvalidDate, Between(context, start, end),
            $"The range ends on {context.TextOf(end)}, before it starts on {context.TextOf(start)}.",
            "The earlier day comes first.",
            new("Swap the two dates", Between(context, start, end), $"{context.TextOf(end)}..{context.TextOf(start)}"));

    public static void NoSuchTime(ParserContext context, in Token token)
    {
        var text = context.TextOf(token);
        var mended = MendTimes(text);
        ReportValue(context, token, RuleCatalogue.InvalidTime,
            token.Kind == TokenKind.Time ? $"There is no time {(text.Length > LongestQuote ? Quote(text) : text)}." : $"{Quote(text)} is not a time as times are written here.",
            mended != null ? $"Write {mended}." : "A time is written with hours from 00 to 23 and minutes, such as 09:00; a range 09:00-10:30.",
            mended != null ? new($"Change {Quote(text)} to {mended}", context.SpanOf(token), mended) : null);
    }

    public static void NotAStart(ParserContext context, in Token token) =>
        context.Report(RuleCatalogue.InvalidTime, context.SpanOf(token),
            $"{context.TextOf(token)} can only be the end of a range.",
            "A day begins at 00:00; \"+1\" marks an end on the next day, as in 23:30-00:15+1.");

    public static void TimesReversed(ParserContext context, in Token start, in Token end) =>
        context.Report(RuleCatalogue.InvalidTime, Between(context, start, end),
            $"The range ends at {context.TextOf(end)}, before it starts at {context.TextOf(start)}.",
            $"If it ends on the next day, write {context.TextOf(start)}-{context.TextOf(end)}+1.",
            new("End on the next day", new(end.End - context.SegmentStart, 0), "+1"));

    public static void LongDash(ParserContext context, in Token dash) =>
        context.Report(RuleCatalogue.InvalidTime, context.SpanOf(dash), "A range of times is written with a hyphen.",
            "Write 09:00-10:30.", new("Write a hyphen", context.SpanOf(dash), "-", true));

    public static void NoSuchDuration(ParserContext context, in Token token)
    {
        var text = context.TextOf(token);
        var isNumber = token.Kind == TokenKind.Number && text.Length <= 4;
        ReportValue(context, token, RuleCatalogue.InvalidDuration, $"{Quote(text)} is not a duration as durations are written here.",
            isNumber ? $"For minutes write {text}m, for hours {text}h." : "Write minutes, hours or both: 45m, 2h, 1h30m.",
            isNumber ? new($"Write {text}m (minutes)", context.SpanOf(token), $"{text}m") : null);
    }

    public static void NumberTooLarge(ParserContext context, in Token token) =>
        context.Report(RuleCatalogue.UnexpectedText, context.SpanOf(token), $"The number {Quote(context.TextOf(token))} is too large.",
            "Numbers go up to 1000000.");

    public static void SlashInId(ParserContext context, in Token token) =>
        context.Break(RuleCatalogue.UnexpectedText, context.SpanOf(token), $"{Quote(context.TextOf(token))} cannot be an id: it has a \"/\".",
            "An id has letters, digits, \"-\" and \"_\".");

    public static void PathUnfinished(ParserContext context, in Token token) =>
        context.Break(RuleCatalogue.MissingValue, context.SpanOf(token), $"After {Quote(context.TextOf(token))} the second id is missing.",
            "A path names an event and something in it: washington.opening.");

    public static void PathTooLong(ParserContext context, in Token token) =>
        context.Break(RuleCatalogue.UnexpectedText, context.SpanOf(token), $"{Quote(context.TextOf(token))} has more than two parts.",
            "A path names an event or place and something in it, whatever day or session holds that: washington.opening.");

    public static void OpenText(ParserContext context, in Token token) =>
        context.Break(RuleCatalogue.UnterminatedText, context.SpanOf(token), "This text has no closing quote on its line.",
            "Close it with \", or write a text of several lines between \"\"\" lines.",
            new("Close the text", new(token.End - context.SegmentStart, 0), "\""));

    public static void OpenTextBlock(ParserContext context, in Token token)
    {
        var text = context.TextOf(token);
        var length = text.IndexOfAny('\n', '\r');
        var span = new TextSpan(token.Start - context.SegmentStart, length < 0 ? text.Length : length);
        if (length < 0 && text.Length > 3)
            context.Break(RuleCatalogue.UnterminatedText, span, "A text block begins on the line after its opening quotes.",
                "Put the text on lines of its own between two lines of \"\"\".");
        else
            context.Break(RuleCatalogue.UnterminatedText, span, "This text block has no closing quotes.",
                "Close it with \"\"\" at the start of a line; none of its lines may begin with a word in the first column.");
    }

    public static void CurlyText(ParserContext context, in Token token)
    {
        var value = context.TextOf(token)[1..^1];
        context.Report(RuleCatalogue.UnexpectedText, context.SpanOf(token), "This text stands in typographic quotes.",
            "Write straight quotes: \".", new("Write straight quotes", context.SpanOf(token), $"\"{value.ToString().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"", true));
    }

    public static void ControlCharacter(ParserContext context, in Token token) =>
        context.Report(RuleCatalogue.UnexpectedText, context.SpanOf(token), "This text holds a control character, which nobody can see.", "Remove it.");

    public static void WrongEscape(ParserContext context, TextSpan span) =>
        context.Report(RuleCatalogue.InvalidEscape, span,
            $"{Quote(context.Text.AsSpan(context.SegmentStart + span.Start, span.Length))} means nothing in a text.",
            "After \"\\\" stands one of \", \\, n (new line), t (tab) or u{…} (a character by its number, such as \\u{1F91D}). For the character itself write \\\\.",
            new("Write \\\\", new(span.Start, 0), "\\"));

    public static void Unclosed(ParserContext context, TextSpan opener, int indent)
    {
        var end = context.Previous.Kind == TokenKind.NewLine ? context.Previous.Start : context.Previous.End;
        context.Report(RuleCatalogue.UnclosedBlock, opener, "This block is not closed: its \"}\" is missing.",
            fix: new("Insert \"}\"", new(end - context.SegmentStart, 0), "\n" + new string(' ', indent) + "}"));
    }

    public static void StrayBraces(ParserContext context, in Token first, in Token last) =>
        context.Break(RuleCatalogue.UnclosedBlock, Between(context, first, last),
            first.Start == last.Start ? "This \"}\" closes nothing: there is no \"{\" for it." : "These \"}\" close nothing: there is no \"{\" for them.",
            fix: new(first.Start == last.Start ? "Remove it" : "Remove them", Between(context, first, last), ""));

    public static void LostHead(ParserContext context, in Token token) =>
        context.Break(RuleCatalogue.UnclosedBlock, context.SpanOf(token), "This \"}\" has no \"{\": the line that begins its block is missing.",
            "The lines above it that stand deeper belong to no declaration.");

    public static void BracesTooMany(ParserContext context, in Token first, in Token last) =>
        context.Break(RuleCatalogue.UnclosedBlock, Between(context, first, last), "The block is open already; nothing closes what this opens.",
            fix: new("Remove it", Between(context, first, last), ""));

    public static void BraceOnOwnLine(ParserContext context, in Token brace)
    {
        // A comment between the two lines would be lost, or would swallow the brace.
        var line = context.Text.AsSpan(0, brace.Start).TrimEnd();
        var isPlain = context.Previous.Kind == TokenKind.NewLine && line.Length == context.Previous.Start - context.Previous.Lead;
        context.Report(RuleCatalogue.UnexpectedText, context.SpanOf(brace), "This \"{\" stands on a line of its own.",
            "It stands at the end of the line whose block it opens.",
            isPlain ? new("Move it to the line above", TextSpan.FromBounds(line.Length - context.SegmentStart, brace.End - context.SegmentStart), " {", true) : null);
    }

    public static void BraceForgotten(ParserContext context, in Token token, TextSpan opener) =>
        context.Report(RuleCatalogue.UnclosedBlock, context.SpanOf(token), "This \"}\" has no \"{\".",
            "The lines above it read as the block of a line that does not end in \"{\".",
            new("Insert \"{\"", opener, " {"), (opener, "a \"{\" is missing here"));

    public static void BlockWithoutBraces(ParserContext context, TextSpan opener) =>
        context.Report(RuleCatalogue.UnclosedBlock, opener, "The lines below read as the block of this line, but stand between no \"{\" and \"}\".",
            "Write \"{\" at the end of this line, and \"}\" after its block.");

    public static void TooDeep(ParserContext context, in Token brace) =>
        context.Break(RuleCatalogue.NestingTooDeep, context.SpanOf(brace),
            $"More than {LanguageTable.MaxDepth} blocks are open here; this one is not read.", "Agendas need no such depth: take some levels out.");

    /// <summary>A value that does not exist leaves its line readable; of one that is written in another way (6 November, 45 min) who knows where it ends.</summary>
    private static void ReportValue(ParserContext context, in Token token, RuleInfo rule, string message, string? help, SyntaxFix? fix = null)
    {
        if (token.Kind is TokenKind.Number or TokenKind.Numeric) context.Break(rule, context.SpanOf(token), message, help, fix);
        else context.Report(rule, context.SpanOf(token), message, help, fix);
    }

    private static TextSpan Between(ParserContext context, in Token start, in Token end) =>
        TextSpan.FromBounds(start.Start - context.SegmentStart, end.End - context.SegmentStart);

    /// <summary>Times as people write them elsewhere (9:00, 9.30, 09:00–10:30), in our way; null if that is not certain.</summary>
    private static string? MendTimes(ReadOnlySpan<char> text)
    {
        var dash = text.IndexOfAny("-–—‑−");
        if (dash < 0) return MendTime(text);
        var start = MendTime(text[..dash]);
        var end = MendTime(text[(dash + 1)..]);
        return start != null && end != null && string.CompareOrdinal(start, end) <= 0 ? $"{start}-{end}" : null;
    }

    private static string? MendTime(ReadOnlySpan<char> text)
    {
        var point = text.IndexOfAny(':', '.');
        if (point is not (1 or 2) || text.Length != point + 3) return null;
        var mended = $"{(point == 1 ? "0" : "")}{text[..point]}:{text[(point + 1)..]}";
        return Values.TryTime(mended, out var minutes) && minutes <= 24 * 60 ? mended : null;
    }
}
