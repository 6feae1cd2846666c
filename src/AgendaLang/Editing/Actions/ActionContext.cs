using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Where actions are asked for, and what is known there.</summary>
internal sealed class ActionContext(EditorDocument document, TextSpan range, IReadOnlyList<string>? wanted, CancellationToken cancellation)
{
    private ImmutableArray<Finding>? _findings;

    public EditorDocument Document { get; } = document;

    public AgendaFile File => Document.File;

    public SourceText Source => Document.Source;

    public AgendaSet Set => Document.Set;

    public EditorWorkspace Workspace => Document.Workspace;

    /// <summary>The cursor, or what is selected.</summary>
    public TextSpan Range { get; } = range;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The findings whose text the range touches, in order.</summary>
    public ImmutableArray<Finding> Findings =>
        _findings ??= [.. Workspace.Check(Cancellation).Findings.Where(finding => finding.Location.Source == Source && IsTouched(finding.Location.Span))];

    /// <summary>The innermost declaration that the range begins in; null outside all.</summary>
    public Symbol? Symbol { get; } = Symbols.At(document.File, range.Start);

    public bool Wants(string kind) => CodeActionKinds.Holds(wanted, kind);

    /// <summary>Whether the range touches a stretch of the text.</summary>
    public bool IsTouched(TextSpan span) => span.Start <= Range.End && Range.Start <= span.End;
}

/// <summary>Somebody who knows actions.</summary>
internal interface IActionSource
{
    /// <summary>Whether it mends what could not be read or names nothing, which may bring to light what stood hidden behind.</summary>
    bool MayReveal => false;

    /// <summary>Whether what it offers says the same as before, so that nothing need be tried.</summary>
    bool KeepsMeaning => false;

    /// <summary>What can be done at a place. What would make errors is sorted out afterwards.</summary>
    IEnumerable<CodeAction> Offer(ActionContext context);
}

/// <summary>Finds declarations.</summary>
internal static class Symbols
{
    /// <summary>The innermost declaration in which an offset of a file lies, its ends and the comments above included; null outside all.</summary>
    public static Symbol? At(AgendaFile file, int offset)
    {
        var tree = file.Tree;
        if (tree.SegmentCount == 0) return null;
        var segment = tree.IndexAt(Math.Clamp(offset, 0, tree.Source.Length));
        Symbol? found = null;
        foreach (var symbol in file.Names.SymbolsOf(segment))
        {
            var node = symbol.Declaration.Node;
            if (node.Position <= offset && offset <= node.Span.End) found = symbol;
        }
        // At the end of a declaration that ends a segment without a line break the next one begins.
        return found ?? (segment > 0 && tree.StartOf(segment) == offset ? At(file, offset - 1) : null);
    }
}
