using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Comparing;

/// <summary>Compares what could not be read: statements as they stand, so that nothing that somebody wrote goes unsaid.</summary>
internal static class Unreadable
{
    public static void Compare(SymbolPair pair, List<ChangeDraft> drafts) =>
        Compare(Of(pair.Old.Declaration.Statements), Of(pair.New.Declaration.Statements), pair, null, drafts);

    /// <summary>The same for what stands in no declaration of a file, and for the file's doc comment.</summary>
    public static void Compare(AgendaFile? old, AgendaFile? now, List<ChangeDraft> drafts)
    {
        Compare(Of(old?.Tree.Statements ?? []), Of(now?.Tree.Statements ?? []), null, (old, now), drafts);
        if (old == null || now == null || old.Tree.Doc == now.Tree.Doc) return;
        drafts.Add(new()
        {
            OldFile = old, NewFile = now, Change = ChangeKind.Text, Class = ChangeClass.Editorial, Property = "doc",
            Before = old.Tree.Doc, After = now.Tree.Doc, OldSpan = new(0, 0), NewSpan = new(0, 0),
        });
    }

    private static void Compare(List<SyntaxNode> old, List<SyntaxNode> now, SymbolPair? pair, (AgendaFile? Old, AgendaFile? New)? files, List<ChangeDraft> drafts)
    {
        if (old.Count == 0 && now.Count == 0) return;
        var left = new Dictionary<string, Queue<SyntaxNode>>(StringComparer.Ordinal);
        foreach (var node in old)
        {
            if (!left.TryGetValue(TextOf(node), out var queue)) left.Add(TextOf(node), queue = new());
            queue.Enqueue(node);
        }
        foreach (var node in now)
            if (!left.TryGetValue(TextOf(node), out var queue) || !queue.TryDequeue(out _)) Add(null, node);
        foreach (var node in left.Values.SelectMany(queue => queue).OrderBy(node => node.Span.Start)) Add(node, null);

        void Add(SyntaxNode? was, SyntaxNode? isNow) => drafts.Add(new()
        {
            Old = pair?.Old, New = pair?.New, OldFile = files?.Old, NewFile = files?.New,
            Change = ChangeKind.Text, Class = ChangeClass.Substantive, Property = "unreadable",
            Before = was is { } gone ? TextOf(gone) : null, After = isNow is { } fresh ? TextOf(fresh) : null, OldSpan = was?.Span, NewSpan = isNow?.Span,
        });
    }

    private static List<SyntaxNode> Of(IEnumerable<SyntaxNode> statements) => [.. statements.Where(node =>
        node.Kind is SyntaxKind.Unknown or SyntaxKind.Skipped || node.IsMisplaced && node.Kind is SyntaxKind.Property or SyntaxKind.Declaration && node.IsMisplaced)];

    private static string TextOf(SyntaxNode node) => string.Join('\n', node.ToString().Split('\n').Select(line => line.Trim()));
}
