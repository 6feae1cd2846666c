using AgendaLang.Findings;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Rules;

/// <summary>
/// The cases of the rules: a file for each rule in <c>Cases</c>. A case begins with a line <c>// case [found]: what it shows</c>; the words in brackets
/// say what sort of case it is, and each rule must have certain sorts.
/// </summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Sorts">What sort of case it is.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Agenda">The agenda, with its findings marked (see <see cref="Marked"/>).</param>
public sealed record RuleCase(string Rule, IReadOnlyList<string> Sorts, string Title, string Agenda)
{
    private const string Begin = "// case [";

    /// <summary>All cases of all rules.</summary>
    public static IReadOnlyList<RuleCase> All { get; } =
        [.. Directory.EnumerateFiles(RepositoryFolder.PathOf("tests/AgendaLang.Tests/Rules/Cases"), "AGL*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>The rules that have cases here.</summary>
    public static IEnumerable<RuleInfo> Rules => RuleCatalogue.All.Where(rule => rule.Id[3] >= '2');

    private static IEnumerable<RuleCase> Read(string path)
    {
        var rule = Path.GetFileNameWithoutExtension(path);
        var parts = ("\n" + File.ReadAllText(path).ReplaceLineEndings("\n")).Split("\n" + Begin);
        if (parts[0].Trim().Length > 0) throw new FormatException($"{rule} does not begin with a case.");
        foreach (var part in parts.Skip(1))
        {
            var line = part.IndexOf('\n', StringComparison.Ordinal);
            var bracket = part.IndexOf("]: ", StringComparison.Ordinal);
            if (bracket < 0 || bracket > line) throw new FormatException($"A case of {rule} has no title: {part}");
            yield return new(rule, part[..bracket].Split(' '), part[(bracket + 3)..line], part[(line + 1)..].Trim('\n') + "\n");
        }
    }
}
