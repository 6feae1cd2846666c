using System.Globalization;
using AgendaLang.Findings;
using AgendaLang.Text;

namespace AgendaLang.Cli.Output;

/// <summary>Findings for people: a line that MSBuild and editors match, the place in the file, what to do.</summary>
internal sealed class TextReport(TextWriter output, Style style, bool isTerminal, int? width)
{
    // Columns of a frame where no terminal tells.
    private const int WidthOfNoTerminal = 160;
    private const int MinWidth = 40;
    private const int GutterDigits = 5;
    private const int MaxRelated = 5;

    /// <summary>How many findings are written at most; who has more of them reads none.</summary>
    public const int MaxFindings = 10_000;

    private readonly int _sourceWidth = Math.Max(MinWidth, (width ?? WidthOfNoTerminal) - GutterDigits - 4);

    /// <summary>Writes all findings.</summary>
    public void Write(IReadOnlyList<Finding> findings)
    {
        for (var i = 0; i < Math.Min(findings.Count, MaxFindings); i++)
        {
            if (i > 0) output.Write('\n');
            Write(findings[i]);
        }
        if (findings.Count > MaxFindings) Line(string.Create(CultureInfo.InvariantCulture, $"\n… and {findings.Count - MaxFindings} more; --output json tells them all."));
    }

    /// <summary>The word for a severity, as MSBuild's and editors' patterns know it.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The line that stands for a finding where there is room for one.</summary>
    public static string FirstLine(Finding finding) =>
        $"{Where(finding.Location)}: {Word(finding.Severity)} {finding.Rule.Id}: {VisibleText.Line(finding.Message)}";

    private static string Where(Location location)
    {
        var place = Place.Of(location);
        return string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Line(location.Source.Path)}({place.Line},{place.Column})");
    }

    private void Write(Finding finding)
    {
        var severity = style.Severity(finding.Severity, $"{Word(finding.Severity)} {finding.Rule.Id}");
        Line($"{Where(finding.Location)}: {severity}: {style.Bold(VisibleText.Line(finding.Message))}");
        WriteFrame(finding.Location, '^', mark => style.Severity(finding.Severity, mark));
        foreach (var related in finding.Related.Take(MaxRelated))
        {
            Line($"   {Where(related.Location)}: {VisibleText.Line(related.Message)}");
            WriteFrame(related.Location, '-', style.Blue);
        }
        if (finding.Related.Length > MaxRelated)
            Line(string.Create(CultureInfo.InvariantCulture, $"   … and {finding.Related.Length - MaxRelated} more"));
        if (finding.Help is { } help)
        {
            var lines = help.Split('\n');
            Line($"   {style.Green("help:")} {VisibleText.Line(lines[0].TrimEnd('\r'))}");
            foreach (var line in lines.Skip(1)) Line($"         {VisibleText.Line(line.TrimEnd('\r'))}");
        }
    }

    // The line of the span; of a span over several lines the first and the last.
    private void WriteFrame(Location location, char mark, Func<string, string> paint)
    {
        var (source, span) = (location.Source, location.Span);
        if (source.Length == 0) return; // A file that could not be read has nothing to show.

        var first = source.PositionOf(span.Start).Line;
        var last = source.PositionOf(span.End).Line;
        WriteLine(source, first, span, mark, paint);
        if (last == first) return;
        var lastLine = source.LineSpan(last);
        if (span.End == lastLine.Start) return; // It ends with the line break before.
        if (last > first + 1) Line(style.Blue($"{"…",GutterDigits} |"));
        WriteLine(source, last, span, mark, paint);
    }

    private void WriteLine(SourceText source, int line, TextSpan span, char mark, Func<string, string> paint)
    {
        var whole = source.LineSpan(line);
        // Not copied: a line may be as long as a file, with a finding at every word.
        var text = source.Text.AsSpan(whole.Start, whole.Length);
        var indentation = text.Length - text.TrimStart().Length;
        var start = span.Start >= whole.Start ? Math.Min(span.Start - whole.Start, whole.Length) : indentation;
        var end = Math.Max(start, Math.Min(span.End, whole.End) - whole.Start);
        var drawn = MarkedLine.Of(text, start, end, _sourceWidth, isTerminal);
        var number = (line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(GutterDigits);
        Line($"{style.Blue(number + " |")} {drawn.Text}");
        Line($"{style.Blue(new string(' ', number.Length) + " |")} {new string(' ', drawn.MarkColumn)}{paint(new string(mark, drawn.MarkWidth))}");
    }

    private void Line(string text)
    {
        output.Write(text.TrimEnd(' '));
        output.Write('\n');
    }
}
