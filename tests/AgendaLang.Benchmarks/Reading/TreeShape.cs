using System.Text;
using AgendaLang.Syntax;

namespace AgendaLang.Benchmarks.Reading;

/// <summary>Writes trees down, to compare them.</summary>
internal static class TreeShape
{
    /// <summary>All statements with their nodes and tokens: what each is, where it begins and ends. Blanks and comments, which readers may give to other tokens, do not count.</summary>
    public static string Of(SyntaxTree tree)
    {
        var text = new StringBuilder();
        for (var i = 0; i < tree.SegmentCount; i++) Statements(tree.Segments[i].Root, tree.StartOf(i), text);
        return text.ToString();
    }

    /// <summary>The same of a tree in one piece.</summary>
    public static string Of(GreenNode root)
    {
        var text = new StringBuilder();
        Statements(root, 0, text);
        return text.ToString();
    }

    /// <summary>Everything of a tree and its findings.</summary>
    public static string Everything(SyntaxTree tree)
    {
        var text = new StringBuilder();
        for (var i = 0; i < tree.SegmentCount; i++)
        {
            var segment = tree.Segments[i];
            text.Append($"segment {segment.Width} {segment.HasUse} {segment.UseDoc}\n");
            Everything(segment.Root, text);
        }
        foreach (var finding in tree.Findings)
        {
            text.Append($"{finding.Rule.Id} {finding.Severity} {finding.Location.Span} {finding.Message} | {finding.Help}");
            foreach (var related in finding.Related) text.Append($" | {related.Location.Span} {related.Message}");
            foreach (var fix in finding.Fixes) text.Append($" | {fix.Title} {fix.IsSafe} {string.Join(' ', fix.Edits.Select(edit => edit.Change))}");
            text.Append('\n');
        }
        return text.ToString();
    }

    private static void Statements(GreenNode root, int at, StringBuilder text)
    {
        for (var i = 0; i < root.Count; i++)
        {
            if (root[i] is GreenNode node) Write(node, at, 0, text);
            at += root[i].Width;
        }
    }

    private static void Write(Green green, int at, int depth, StringBuilder text)
    {
        text.Append(' ', depth);
        if (green is GreenToken token)
        {
            text.Append($"{token.Kind} {token.Keyword} {at + token.Lead}+{token.Width - token.Lead}\n");
            return;
        }
        var node = (GreenNode)green;
        text.Append($"{node.Kind} {node.Info} {node.Flags} {node.Count} {at + LeadOf(node)}..{at + node.Width}\n");
        for (var i = 0; i < node.Count; i++)
        {
            Write(node[i], at, depth + 1, text);
            at += node[i].Width;
        }
    }

    private static int LeadOf(Green green) => green is GreenToken token ? token.Lead : green.Count > 0 ? LeadOf(green[0]) : 0;

    private static void Everything(Green green, StringBuilder text)
    {
        if (green is GreenToken token)
        {
            text.Append($"{token.Kind} {token.Keyword} {token.Flags} {token.Lead} {token.Width}\n");
            return;
        }
        var node = (GreenNode)green;
        text.Append($"({node.Kind} {node.Info} {node.Flags} {node.Width}\n");
        for (var i = 0; i < node.Count; i++) Everything(node[i], text);
        text.Append(")\n");
    }
}
