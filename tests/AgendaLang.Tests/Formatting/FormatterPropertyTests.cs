using AgendaLang.Formatting;
using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.Tests.Formatting;

[Trait("Category", "Property")]
public class FormatterPropertyTests
{
    [Fact]
    public void Generated_agendas_read_without_findings() =>
        AgendaGen.Agendas.Sample(text => SyntaxTree.Parse(text).Findings.Any() ? throw new InvalidOperationException(Describe(text)) : true, iter: Cases.Count, threads: 1);

    [Fact]
    public void Formatting_twice_is_formatting_once() => AgendaGen.Agendas.Sample(text => AssertSound(text, range: null), iter: Cases.Count, threads: 1);

    [Fact]
    public void Formatted_agendas_have_no_findings_and_keep_every_comment() => AgendaGen.Agendas.Sample(text =>
    {
        var formatted = AgendaFormatter.Format(new SourceText("x.agenda", text)).Text;
        Assert.Empty(SyntaxTree.Parse(formatted).Findings);
        Assert.Equal(CommentsOf(text), CommentsOf(formatted));
    }, iter: Cases.Count, threads: 1);

    [Fact]
    public void Lines_are_clean() => AgendaGen.Agendas.Sample(text =>
    {
        var formatted = AgendaFormatter.Format(new SourceText("x.agenda", text)).Text;
        // A file whose first line ends in CR LF has no other line end, any other none of these.
        var rest = formatted.Contains("\r\n", StringComparison.Ordinal) ? formatted.Replace("\r\n", "") : formatted.Replace("\n", "");
        Assert.DoesNotContain("\r", rest);
        Assert.DoesNotContain("\n", rest);
        if (!formatted.Contains("\"\"\"", StringComparison.Ordinal)) Assert.DoesNotContain("\n\n\n", formatted.Replace("\r", ""));
        if (formatted.TrimStart('\uFEFF').Length > 0) Assert.Matches("[^\n\r]\r?\n$", formatted);
    }, iter: Cases.Count, threads: 1);

    [Fact]
    public void Spoiled_agendas_are_formatted_around_what_cannot_be_read() =>
        AgendaGen.SpoiledAgendas.Sample(text =>
        {
            AssertSound(text, range: null);
            var formatted = AgendaFormatter.Format(new SourceText("x.agenda", text)).Text;
            foreach (var statement in BrokenStatements(text)) Assert.True(formatted.Contains(statement, StringComparison.Ordinal), $"Changed: {statement}{Describe(text)}");
        }, iter: Cases.Count, threads: 1);

    [Fact]
    public void Any_text_is_formatted_without_changing_what_it_says() =>
        Gen.Select(Mutations.Any, Gen.Double.Unit, Gen.Double.Unit).Sample((text, a, b) =>
        {
            AssertSound(text, range: null);
            AssertSound(text, RangeOf(text, a, b));
        }, iter: Cases.Count, threads: 1);

    [Fact]
    public void A_range_changes_only_what_it_touches() =>
        Gen.Select(AgendaGen.SpoiledAgendas, Gen.Double.Unit, Gen.Double.Unit)
            .Sample((text, a, b) => AssertSound(text, RangeOf(text, a, b)), iter: Cases.Count, threads: 1);

    private static TextSpan RangeOf(string text, double a, double b) =>
        TextSpan.FromBounds((int)(Math.Min(a, b) * text.Length), (int)(Math.Max(a, b) * text.Length));

    private static void AssertSound(string text, TextSpan? range)
    {
        var source = new SourceText("x.agenda", text);
        var result = range is { } span ? AgendaFormatter.Format(source, span) : AgendaFormatter.Format(source);
        Assert.True(result.Refusal == null, result.Refusal + Describe(text));
        Assert.Equal(result.Text, source.WithChanges(result.Changes).Text);
        Assert.Equal(result.Text == text, result.Changes.IsEmpty);
        foreach (var change in result.Changes) Assert.NotEqual(change.NewText, source.Slice(change.Span).ToString());
        if (range != null) return;
        var again = AgendaFormatter.Format(new SourceText("x.agenda", result.Text));
        Assert.True(again.Text == result.Text, "Formatted twice:\n" + Visible(again.Text) + Describe(text));
    }

    private static IEnumerable<string> BrokenStatements(string text) => Nodes(SyntaxTree.Parse(text).Statements)
        .Where(node => node.IsBroken && node.Kind is SyntaxKind.Property or SyntaxKind.Unknown)
        .Select(node => node.ToString().TrimEnd());

    private static IEnumerable<SyntaxNode> Nodes(IEnumerable<SyntaxNode> nodes)
    {
        foreach (var node in nodes)
        {
            yield return node;
            foreach (var inner in Nodes(node.Children.ToNodes())) yield return inner;
        }
    }

    private static IEnumerable<string> CommentsOf(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"(?<=[\n\r\t\u00A0\uFEFF ,}{""a-z0-9]|^)//+ ?(c|t|doc |between )\d+").Select(match => match.Value).Order();

    private static string Describe(string text)
    {
        var findings = SyntaxTree.Parse(text).Findings.Select(finding => $"{finding.Rule.Id} {finding.Location.Span} {finding.Message}");
        return $"\n--- findings\n{string.Join('\n', findings)}\n--- text\n{Visible(text)}\n--- formatted\n{Visible(AgendaFormatter.Format(new SourceText("", text)).Text)}";
    }

    private static string Visible(string text) => text.Replace("\r", "␍").Replace("\t", "→").Replace("\u00A0", "⍽");
}

internal static class Parts
{
    /// <summary>The nodes among the parts of a node.</summary>
    public static IEnumerable<SyntaxNode> ToNodes(this ChildList children)
    {
        foreach (var child in children)
            if (child.AsNode() is { } node) yield return node;
    }
}
