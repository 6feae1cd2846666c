using System.Globalization;
using AgendaLang.Rules;

namespace AgendaLang.Cli.Output;

/// <summary>A check in numbers, for people.</summary>
internal static class StatisticsText
{
    private const int NumberWidth = 8;

    /// <summary>Writes the numbers.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="statistics">The numbers.</param>
    /// <param name="follows">Whether something stands above them.</param>
    public static void Write(TextWriter output, CheckStatistics statistics, bool follows)
    {
        if (follows) output.Write('\n');
        output.Write($"Findings: {Number(statistics.Rules.Sum(rule => (long)rule.Count))}\n");
        foreach (var rule in statistics.Rules) Row(output, rule.Count, $"{rule.Rule.Id} {rule.Rule.Name}");
        Write(output, "Pairs of sessions at once in one room", statistics.RoomPairs, statistics.Rooms);
        Write(output, "Pairs of sessions at once of one person", statistics.PersonPairs, statistics.Persons);
    }

    private static void Write(TextWriter output, string title, long pairs, IReadOnlyList<OverlapCount> overlaps)
    {
        output.Write($"\n{title}: {Number(pairs)}\n");
        foreach (var overlap in overlaps)
        {
            var name = overlap.What.Name;
            Row(output, overlap.Pairs, string.IsNullOrWhiteSpace(name) ? overlap.What.Path : $"{name} ({overlap.What.Path})");
        }
    }

    private static void Row(TextWriter output, long number, string text) => output.Write($"{Number(number),NumberWidth}  {VisibleText.Line(text)}\n");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
