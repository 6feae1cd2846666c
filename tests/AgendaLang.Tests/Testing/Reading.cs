using System.Globalization;
using System.Text;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Tests.Testing;

/// <summary>
/// Reads agendas whose mistakes are marked: <c>[[0009 chair]]</c> says that <c>chair</c> has a finding of AGL0009.
/// All findings must be marked, and all marks found.
/// </summary>
internal static class Reading
{
    private static readonly string[] WordsOfOurTrade = ["token", "identifier", "parse", "illegal", "invalid syntax"];

    /// <summary>Reads a marked text and compares its findings with the marks.</summary>
    /// <param name="marked">The text; no marks for a correct one.</param>
    /// <param name="outline">What must have been read, as the outline of the tree gives it; null if that does not matter.</param>
    public static SyntaxTree Check(string marked, string? outline = null)
    {
        var (text, marks) = Unmark(marked);
        var tree = SyntaxTree.Parse(text, "test.agenda");
        var found = tree.Findings.Select(Show).ToList();
        Assert.True(marks.SequenceEqual(found), $"""
            {marked}
            -- expected
            {string.Join('\n', marks)}
            -- found
            {string.Join('\n', tree.Findings.Select(finding => $"{Show(finding)}   {finding.Message}"))}
            """);
        Holds(tree);
        if (outline != null) Assert.Equal(outline, Outline(tree));
        return tree;
    }

    /// <summary>Reads a marked text; applying the first fix of its only finding must give a text.</summary>
    public static void CheckFix(string marked, string mended)
    {
        var finding = Assert.Single(Check(marked).Findings);
        Assert.NotEmpty(finding.Fixes);
        Assert.Equal(mended, Apply(finding.Fixes[0]));
    }

    /// <summary>The text after a fix.</summary>
    public static string Apply(Fix fix) => fix.Edits[0].Source.WithChanges(fix.Edits.Select(edit => edit.Change)).Text;

    /// <summary>What is true of every tree, whatever its text.</summary>
    public static void Holds(SyntaxTree tree)
    {
        var text = tree.Source.Text;
        Assert.Equal(text, tree.ToString());
        var before = new TextSpan(0, 0);
        foreach (var finding in tree.Findings)
        {
            var span = finding.Location.Span;
            Assert.True(span.Start >= before.Start, $"{finding.Message} at {span} stands after one at {before}");
            before = span;
            Assert.True(span.Length >= 0 && span.End <= text.Length, $"{finding.Message} at {span} lies outside");
            Assert.StartsWith("AGL0", finding.Rule.Id, StringComparison.Ordinal);
            Assert.Equal(Severity.Error, finding.Severity);
            foreach (var related in finding.Related)
                Assert.True(related.Location.Span is { Start: >= 0, Length: >= 0 } other && other.End <= text.Length);
            foreach (var fix in finding.Fixes) Apply(fix);
            Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Whether the words of a finding are words of the reader's trade.</summary>
    public static void SpeaksPlainly(Finding finding, string text)
    {
        var said = $"{finding.Message} {finding.Help} {string.Join(' ', finding.Fixes.Select(fix => fix.Title))}";
        foreach (var word in WordsOfOurTrade)
        {
            if (!text.Contains(word, StringComparison.OrdinalIgnoreCase))
                Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>
    /// What was read: declarations as <c>kind id</c> with what they hold in parentheses, properties by keyword,
    /// <c>?</c> for what was not read.
    /// </summary>
    public static string Outline(SyntaxTree tree) => string.Join(' ', tree.Statements.Select(Outline));

    /// <summary>Compares two trees part by part.</summary>
    public static void AreSame(SyntaxTree expected, SyntaxTree actual)
    {
        var left = expected.Statements.ToList();
        var right = actual.Statements.ToList();
        Assert.Equal(left.Count, right.Count);
        for (var i = 0; i < left.Count; i++) AreSame(left[i], right[i]);
        Assert.Equal(DumpFindings(expected), DumpFindings(actual));
        Assert.Equal(expected.SegmentCount, actual.SegmentCount);
        Assert.Equal(expected.Doc, actual.Doc);
    }

    /// <summary>All findings with all their parts, to compare two trees.</summary>
    public static string DumpFindings(SyntaxTree tree) => string.Join('\n', tree.Findings.Select(finding => string.Create(CultureInfo.InvariantCulture,
        $"{Show(finding)} {finding.Location.Span} {finding.Message} {finding.Help} {string.Join('|', finding.Related.Select(r => $"{r.Location.Span}{r.Message}"))} {string.Join('|', finding.Fixes.Select(f => f.Title + f.IsSafe + f.Edits[0].Change))}")));

    /// <summary>Rule, line and column (both from 1), and the marked piece of text.</summary>
    public static string Show(Finding finding)
    {
        var at = finding.Location.Source.PositionOf(finding.Location.Span.Start);
        return Show(finding.Rule.Id, at, finding.Location.Source.Slice(finding.Location.Span).ToString());
    }

    private static string Show(string rule, LinePosition at, string piece) =>
        string.Create(CultureInfo.InvariantCulture, $"{rule} {at.Line + 1}:{at.Column + 1} [{piece}]");

    private static (string Text, List<string> Marks) Unmark(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<(string Rule, TextSpan Span)>();
        for (var at = 0; at < marked.Length;)
        {
            var open = marked.IndexOf("[[", at, StringComparison.Ordinal);
            if (open < 0)
            {
                text.Append(marked, at, marked.Length - at);
                break;
            }
            text.Append(marked, at, open - at);
            var close = marked.IndexOf("]]", open, StringComparison.Ordinal);
            var piece = marked[(open + 7)..close];
            spans.Add(($"AGL{marked[(open + 2)..(open + 6)]}", new(text.Length, piece.Length)));
            text.Append(piece);
            at = close + 2;
        }
        var source = new SourceText("", text.ToString());
        return (source.Text, [.. spans.Select(mark => Show(mark.Rule, source.PositionOf(mark.Span.Start), source.Slice(mark.Span).ToString()))]);
    }

    private static string Outline(SyntaxNode node)
    {
        var text = new StringBuilder();
        switch (node.Kind)
        {
            case SyntaxKind.Use:
                return $"use {new UseSyntax(node).Path}";
            case SyntaxKind.Property:
                var property = new PropertySyntax(node);
                text.Append(node.IsMisplaced ? "!" : "").Append(property.Info.Keyword.Text());
                var values = string.Join(',', property.Values.Tokens.Select(token => token.Text.ToString()));
                if (values.Length > 0) text.Append(':').Append(values);
                foreach (var sub in property.SubKeywords)
                    text.Append('/').Append(sub.Keyword.Text()).Append(':').AppendJoin(',', sub.Values.Tokens.Select(token => token.Text.ToString()));
                return text.ToString();
            case SyntaxKind.Declaration:
                var declaration = new DeclarationSyntax(node);
                text.Append(node.IsMisplaced ? "!" : "").Append(declaration.Kind.Text());
                foreach (var token in declaration.Head.Tokens) text.Append(' ').Append(token.Text);
                var inner = string.Join(' ', declaration.Statements.Select(Outline));
                return inner.Length > 0 ? text.Append('(').Append(inner).Append(')').ToString() : text.ToString();
            default:
                foreach (var child in node.Children)
                {
                    if (child.AsNode() is not { Kind: SyntaxKind.Block } block) continue;
                    foreach (var statement in block.Children)
                        if (statement.AsNode() is { } held) text.Append(text.Length > 0 ? " " : "").Append(Outline(held));
                }
                return text.Length > 0 ? $"?({text})" : "?";
        }
    }

    private static void AreSame(SyntaxNode left, SyntaxNode right)
    {
        Assert.Equal((left.Kind, left.FullSpan, left.IsBroken, left.IsMisplaced, left.Children.Count),
            (right.Kind, right.FullSpan, right.IsBroken, right.IsMisplaced, right.Children.Count));
        if (left.Kind == SyntaxKind.Declaration) Assert.Equal(new DeclarationSyntax(left).Kind, new DeclarationSyntax(right).Kind);
        if (left.Kind == SyntaxKind.Property) Assert.Same(new PropertySyntax(left).Info, new PropertySyntax(right).Info);
        var others = right.Children.GetEnumerator();
        foreach (var child in left.Children)
        {
            Assert.True(others.MoveNext());
            if (child.AsNode() is { } node) AreSame(node, Assert.NotNull(others.Current.AsNode()));
            else if (child.AsToken() is { } token && others.Current.AsToken() is { } other)
                Assert.True((token.Kind, token.Keyword, token.Span, token.StartsLine) == (other.Kind, other.Keyword, other.Span, other.StartsLine));
            else Assert.Fail("A word stands where a part of several was.");
        }
    }
}
