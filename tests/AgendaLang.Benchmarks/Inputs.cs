using System.Collections.Concurrent;
using AgendaLang.Benchmarks.Agendas;
using AgendaLang.Benchmarks.Reading;
using AgendaLang.Syntax;

namespace AgendaLang.Benchmarks;

/// <summary>What is measured: how large, and the texts themselves, which are looked over before they are used.</summary>
internal static class Inputs
{
    public const int Declarations = 100_000;

    public const int DeclarationFiles = 100;

    private static readonly ConcurrentDictionary<int, string> Texts = [];

    public static IReadOnlyList<int> Sizes { get; } = [1_000, 10_000, 100_000];

    public static IReadOnlyList<int> BrokenCounts { get; } = [1_000, 2_000, 4_000, 8_000];

    /// <summary>An agenda of so many lines, in which nothing is wrong and which both readers read alike.</summary>
    /// <exception cref="InvalidOperationException">It is not so.</exception>
    public static string Text(int lines) => Texts.GetOrAdd(lines, static lines =>
    {
        var text = AgendaGenerator.File(lines);
        var tree = SyntaxTree.Parse(text);
        if (tree.Findings.FirstOrDefault() is { } finding)
            throw new InvalidOperationException($"The generated agenda is not in order: {finding.Rule.Id} {finding.Message} ({tree.Source.Slice(finding.Location.Span)})");
        var yardstick = new HandWrittenReader();
        var root = yardstick.Read(text);
        if (yardstick.Problems > 0) throw new InvalidOperationException($"The yardstick could not read {yardstick.Problems} statements.");
        if (tree.ToString() != text || root.Width != text.Length) throw new InvalidOperationException("A tree does not hold its text.");
        if (TreeShape.Of(tree) != TreeShape.Of(root)) throw new InvalidOperationException("The two readers give different trees.");
        return text;
    });

    /// <summary>A declaration with so many broken statements, each of which gives one finding.</summary>
    /// <exception cref="InvalidOperationException">It is not so.</exception>
    public static string BrokenBlock(int broken) => WithFindings(BrokenAgendas.OneBlock(broken), broken);

    /// <summary>So many declarations with a broken statement each, which gives one finding.</summary>
    /// <exception cref="InvalidOperationException">It is not so.</exception>
    public static string BrokenDeclarations(int broken) => WithFindings(BrokenAgendas.Spread(broken), broken);

    private static string WithFindings(string text, int count)
    {
        var findings = SyntaxTree.Parse(text).Findings.ToList();
        return findings.Count == count ? text : throw new InvalidOperationException(
            $"{count} broken statements give {findings.Count} findings: {string.Join("; ", findings.Take(20).Select(finding => finding.Message))}");
    }
}
