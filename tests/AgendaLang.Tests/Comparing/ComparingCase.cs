using System.Text;
using AgendaLang.Comparing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Comparing;

/// <summary>
/// A case of <c>Cases/*.txt</c>: a line <c>// case: what it shows</c>, then what stands in both states, after <c>// old</c> and <c>// new</c> what stands in one,
/// after <c>// changes</c> what is expected. A file's first part, before any case, stands in both states of all its cases.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Old">The older state.</param>
/// <param name="New">The newer state.</param>
/// <param name="Expected">The changes, as <see cref="Describe(Comparison)"/> writes them.</param>
public sealed record ComparingCase(string Path, string Title, string Old, string New, string Expected)
{
    private const string Begin = "\n// case: ";

    /// <summary>All cases.</summary>
    public static IReadOnlyList<ComparingCase> All { get; } =
        [.. Directory.EnumerateFiles(RepositoryFolder.PathOf("tests/AgendaLang.Tests/Comparing/Cases"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>The changes between two texts in the form in which cases expect them.</summary>
    public static string Describe(string old, string now)
    {
        var (before, after) = States.Of(old, now);
        return Describe(AgendaComparer.Compare(before, after));
    }

    /// <summary>Changes in the form in which cases expect them.</summary>
    public static string Describe(Comparison comparison)
    {
        var text = new StringBuilder();
        foreach (var change in comparison.Changes)
        {
            text.Append($"{change.Id} {change.Change.Text()} {(change.Class == ChangeClass.Editorial ? "editorial" : "substantive")}");
            if (change.Property != null) text.Append($" {change.Property}: {Show(change.Before)} -> {Show(change.After)}");
            if (change.Affects.Length > 0) text.Append($" [{string.Join(' ', change.Affects)}]");
            if (change.Group != null) text.Append($" ({change.Group})");
            text.Append($"\n    {change.Sentence}\n");
        }
        foreach (var group in comparison.Groups) text.Append($"{group.Id} {group.Cause} x{group.Count}\n    {group.Sentence}\n");
        return text.ToString();
    }

    /// <summary>Writes what was found into the files of the cases, for those who read the difference afterwards.</summary>
    public static void Rewrite()
    {
        foreach (var file in All.GroupBy(each => each.Path))
        {
            var text = "\n" + File.ReadAllText(file.Key);
            foreach (var each in file)
            {
                var start = text.IndexOf($"{Begin}{each.Title}\n", StringComparison.Ordinal);
                var changes = text.IndexOf("\n// changes\n", start, StringComparison.Ordinal) + "\n// changes\n".Length;
                var end = text.IndexOf(Begin, start + 1, StringComparison.Ordinal);
                text = text[..changes] + Describe(each.Old, each.New) + (end < 0 ? "" : text[end..]);
            }
            File.WriteAllText(file.Key, text[1..]);
        }
    }

    private static string Show(string? value) => value == null ? "-" : value.ReplaceLineEndings("|");

    private static IEnumerable<ComparingCase> Read(string path)
    {
        var parts = ("\n" + File.ReadAllText(path).ReplaceLineEndings("\n")).Split(Begin);
        foreach (var part in parts.Skip(1))
        {
            var line = part.IndexOf('\n', StringComparison.Ordinal);
            var (old, now, changes) = (At("// old"), At("// new"), At("// changes"));
            var both = parts[0].TrimStart('\n') + part[(line + 1)..(old + 1)];
            yield return new(path, part[..line], both + part[(old + "\n// old\n".Length)..(now + 1)], both + part[(now + "\n// new\n".Length)..(changes + 1)],
                part[(changes + "\n// changes\n".Length)..].Trim('\n'));

            int At(string mark)
            {
                var at = part.IndexOf($"\n{mark}\n", StringComparison.Ordinal);
                return at >= 0 ? at : throw new FormatException($"The case \"{part[..line]}\" has no line \"{mark}\".");
            }
        }
    }
}
