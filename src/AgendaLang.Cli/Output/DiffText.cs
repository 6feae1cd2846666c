using System.Globalization;
using AgendaLang.Comparing;

namespace AgendaLang.Cli.Output;

/// <summary>A comparison for a terminal: a chapter an event, a sentence a change, below it where it stands and whom it concerns.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="style">Colours, or none.</param>
/// <param name="width">Columns of the terminal; null where there is none.</param>
/// <param name="columns">Writes what was and what is side by side; null if that is not wanted.</param>
internal sealed class DiffText(TextWriter output, Style style, int? width, DiffColumns? columns = null)
{
    private const int MostMembers = 3;
    private const int MinWidth = 40;
    private const int MaxWidth = 120;

    private readonly int _width = Math.Clamp(width ?? MaxWidth, MinWidth, MaxWidth);

    /// <summary>Writes all changes.</summary>
    public void Write(Comparison comparison)
    {
        var isFirst = true;
        foreach (var chapter in DiffOutline.Of(comparison))
        {
            if (!isFirst) output.Write('\n');
            isFirst = false;
            output.Write(style.Bold(VisibleText.Line(chapter.Title)) + "\n");
            foreach (var line in chapter.Lines) Write(line);
        }
    }

    /// <summary>Writes the changes without the titles of chapters.</summary>
    public void WriteLines(Comparison comparison)
    {
        foreach (var line in DiffOutline.Of(comparison).SelectMany(chapter => chapter.Lines)) Write(line);
    }

    private void Write(DiffLine line)
    {
        var change = line.First;
        Func<string, string> paint = line.Changes.Count > 1 && line.Group is { Cause: not ("holder-added" or "holder-removed") } ? style.Blue
            : change.Change switch { ChangeKind.Added => style.Green, ChangeKind.Removed => style.Red, _ => style.Blue };
        var sign = change.Change switch { ChangeKind.Added => "+", ChangeKind.Removed => "-", _ => "~" };
        if (line.Group is { Cause: not ("holder-added" or "holder-removed") }) sign = "~";
        Fill($"  {paint(sign)} ", 4, line.Sentence, line.IsSubstantive ? static text => text : style.Dim);
        if (line.Group is { Cause: "holder-added" or "holder-removed" or "person-replaced" or "room-changed" or "shifted" } && line.Changes.Count <= MostMembers + 2)
        {
            foreach (var member in line.Changes.Skip(line.Group.Cause.StartsWith("holder", StringComparison.Ordinal) ? 1 : 0))
                Fill("      · ", 8, member.Sentence, style.Dim);
        }
        var details = string.Join(" · ", new[] { At(change), For(line), line.IsSubstantive ? "" : "editorial" }.Where(part => part.Length > 0));
        output.Write($"    {style.Dim(VisibleText.Line(details))}\n");
        if (columns == null) return;
        foreach (var member in line.Changes.Take(MostMembers)) columns.Write(member);
        if (line.Changes.Count > MostMembers) output.Write($"    {style.Dim($"… and {Tally.Count(line.Changes.Count - MostMembers, "line")} more")}\n");
    }

    private static string For(DiffLine line) => DiffOutline.For(line) is { Length: > 0 } who ? $"for {who}" : "";

    private static string At(AgendaChange change)
    {
        if ((change.New ?? change.Old) is not { } location) return "";
        var place = Place.Of(location);
        return string.Create(CultureInfo.InvariantCulture, $"{location.Source.Path}:{place.Line}{(change.New == null ? " before" : "")}");
    }

    /// <summary>A sentence, broken into lines that hang under its first.</summary>
    private void Fill(string mark, int indent, string sentence, Func<string, string> paint)
    {
        output.Write(mark);
        var column = indent;
        var line = "";
        foreach (var word in VisibleText.Line(sentence).Split(' '))
        {
            var length = DisplayWidth.Of(word);
            if (line.Length > 0 && column + 1 + length > _width)
            {
                output.Write(paint(line) + "\n" + new string(' ', indent));
                (line, column) = (word, indent + length);
                continue;
            }
            (line, column) = line.Length == 0 ? (word, column + length) : ($"{line} {word}", column + 1 + length);
        }
        output.Write(paint(line) + "\n");
    }
}
