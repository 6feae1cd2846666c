namespace AgendaLang.Exchange.Exporting.Phrasing;

/// <summary>How a piece of text is set.</summary>
internal enum Setting
{
    Plain,
    Strong,
    Emphasis,
    Code,
    Faint,
    Struck,
}

/// <summary>A piece of text.</summary>
/// <param name="Text">The text; hidden characters are still in it.</param>
/// <param name="IsSaid">Whether an agenda says it, and not we: then its direction of writing is its own.</param>
/// <param name="Language">The language that it is in, a BCP 47 tag; null for that of the page.</param>
/// <param name="Setting">How it is set.</param>
/// <param name="IsMarked">Whether its language is to be seen: it stands for a name that the page's language lacks.</param>
/// <param name="Target">The path of the declaration that it leads to, if the page shows it; null if it leads nowhere.</param>
/// <param name="Address">The URL that it leads to, with the scheme http or https; null if it leads nowhere.</param>
internal sealed record Run(
    string Text, bool IsSaid = false, string? Language = null, Setting Setting = Setting.Plain, bool IsMarked = false, string? Target = null, string? Address = null);

/// <summary>A line of pieces, built from left to right.</summary>
internal sealed class Line
{
    private readonly List<Run> _runs = [];

    /// <summary>An empty line.</summary>
    public Line()
    {
    }

    /// <summary>A line of our own words.</summary>
    public Line(string text, Setting setting = Setting.Plain) => Add(text, setting);

    /// <summary>A line of one piece.</summary>
    public Line(Run run) => Add(run);

    /// <summary>The pieces.</summary>
    public IReadOnlyList<Run> Runs => _runs;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _runs.Count == 0;

    /// <summary>The text without anything else.</summary>
    public string Plain => string.Concat(_runs.Select(run => run.Text));

    /// <summary>Adds words of our own.</summary>
    public Line Add(string text, Setting setting = Setting.Plain)
    {
        if (text.Length > 0) _runs.Add(new(text, Setting: setting));
        return this;
    }

    /// <summary>Adds a piece.</summary>
    public Line Add(Run run)
    {
        if (run.Text.Length > 0) _runs.Add(run);
        return this;
    }

    /// <summary>Adds the pieces of another line.</summary>
    public Line Add(Line line)
    {
        _runs.AddRange(line._runs);
        return this;
    }

    /// <summary>Lines with something between.</summary>
    public static Line Join(IEnumerable<Line> lines, string between = ", ")
    {
        var all = new Line();
        foreach (var line in lines)
        {
            if (line.IsEmpty) continue;
            if (!all.IsEmpty) all.Add(between);
            all.Add(line);
        }
        return all;
    }

    /// <summary>The same pieces, set otherwise.</summary>
    public Line Set(Setting setting)
    {
        var line = new Line();
        foreach (var run in _runs) line.Add(run with { Setting = setting });
        return line;
    }
}
