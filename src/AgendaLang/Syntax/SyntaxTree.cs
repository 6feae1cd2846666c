using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Text;

namespace AgendaLang.Syntax;

/// <summary>
/// The tree of one file. There is one for every text; it holds every character of it, and never changes. Safe to share between threads.
/// </summary>
public sealed class SyntaxTree
{
    private readonly Segment[] _segments;
    private readonly int[] _starts;

    private SyntaxTree(SourceText source, Segment[] segments, int[] starts, int reread)
    {
        Source = source;
        _segments = segments;
        _starts = starts;
        SegmentsRead = reread;
    }

    /// <summary>The file's text.</summary>
    public SourceText Source { get; }

    /// <summary>How many segments were read to make this tree; the others were taken over from the tree before the edit.</summary>
    public int SegmentsRead { get; }

    /// <summary>Number of segments: stretches from one top-level declaration that begins in column 0 to the next.</summary>
    public int SegmentCount => _segments.Length;

    internal ReadOnlySpan<Segment> Segments => _segments;

    internal int StartOf(int segment) => _starts[segment];

    /// <summary>Reads a text. Never fails; what is wrong is in <see cref="Findings"/>.</summary>
    public static SyntaxTree Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var starts = new List<int>(source.Length / 128 + 1);
        Syntax.Segments.FindStarts(source.Text, 0, source.Length, starts);
        var segments = new Segment[starts.Count];
        for (var i = 0; i < segments.Length; i++)
            segments[i] = Segment.Read(source.Text, starts[i], i + 1 < segments.Length ? starts[i + 1] : source.Length);
        return new(source, segments, [.. starts], segments.Length);
    }

    /// <summary>Reads a text under a path.</summary>
    public static SyntaxTree Parse(string text, string path = "") => Parse(new SourceText(path, text));

    /// <summary>The tree after an edit; only the declarations that the edit touches are read again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The edit lies outside the text.</exception>
    public SyntaxTree WithChange(TextChange change)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(change.Span.End, Source.Length);
        var text = string.Concat(Source.Text.AsSpan(0, change.Span.Start), change.NewText, Source.Text.AsSpan(change.Span.End));
        return WithChange(new SourceText(Source.Path, text), change.Span, change.NewText.Length);
    }

    /// <summary>The tree after an edit that has been applied to the text already.</summary>
    /// <param name="source">The text after the edit.</param>
    /// <param name="span">What was replaced, in the text before.</param>
    /// <param name="newLength">How long the replacement is.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public SyntaxTree WithChange(SourceText source, TextSpan span, int newLength)
    {
        ArgumentNullException.ThrowIfNull(source);
        var delta = newLength - span.Length;
        if (source.Length != Source.Length + delta) throw new ArgumentException("The text is not what the edit gives.", nameof(source));

        // A cut depends on one line with a keyword and the comments above it, so the neighbours on either side bound what can move.
        var first = Math.Max(0, IndexAt(span.Start) - 1);
        var last = Math.Min(_segments.Length - 1, IndexAt(span.End) + 1);
        var from = _starts[first];
        var to = (last + 1 < _starts.Length ? _starts[last + 1] : Source.Length) + delta;
        var starts = new List<int>();
        Syntax.Segments.FindStarts(source.Text, from, to, starts);

        var fresh = new Segment[starts.Count];
        var reread = 0;
        for (var i = 0; i < fresh.Length; i++)
        {
            var start = starts[i];
            var end = i + 1 < starts.Count ? starts[i + 1] : to;
            var kept = end <= span.Start ? Find(start, end - start) : start >= span.Start + newLength ? Find(start - delta, end - start) : null;
            if (kept == null) reread++;
            fresh[i] = kept ?? Segment.Read(source.Text, start, end);
        }
        return new(source, [.. _segments.AsSpan(0, first), .. fresh, .. _segments.AsSpan(last + 1)], Splice(first, starts, last + 1, delta), reread);
    }

    /// <summary>The tree of another text of the same file: what lies before and behind all that differs is not read again.</summary>
    internal SyntaxTree WithText(SourceText source)
    {
        var (was, now) = (Source.Text, source.Text);
        var start = was.AsSpan().CommonPrefixLength(now);
        var end = 0;
        while (end < Math.Min(was.Length, now.Length) - start && was[^(end + 1)] == now[^(end + 1)]) end++;
        return WithChange(source, TextSpan.FromBounds(start, was.Length - end), now.Length - end - start);
    }

    /// <summary>The starts of all segments: those before an edit as they were, the new ones, those after it shifted. The segments themselves are not touched.</summary>
    private int[] Splice(int first, List<int> fresh, int rest, int delta)
    {
        int[] starts = [.. _starts.AsSpan(0, first), .. fresh, .. _starts.AsSpan(rest)];
        foreach (ref var start in starts.AsSpan(first + fresh.Count)) start += delta;
        return starts;
    }

    /// <summary>What is wrong with the text, by place.</summary>
    public IEnumerable<Finding> Findings
    {
        get
        {
            var hasUse = false;
            for (var i = 0; i < _segments.Length; i++)
            {
                var segment = _segments[i];
                if (segment.UseDoc is { } doc && hasUse) yield return ToFinding(Messages.UseDocTooLate(doc), _starts[i]);
                hasUse |= segment.HasUse;
                foreach (var finding in segment.Findings) yield return ToFinding(finding, _starts[i]);
            }
        }
    }

    /// <summary>The statements of the file in order: uses, declarations, and what could not be read.</summary>
    public IEnumerable<SyntaxNode> Statements
    {
        get
        {
            for (var i = 0; i < _segments.Length; i++)
            {
                foreach (var child in new SyntaxNode(this, _segments[i].Root, _starts[i]).Children)
                    if (child.AsNode() is { } node) yield return node;
            }
        }
    }

    /// <summary>The top-level declarations of the file in order.</summary>
    public IEnumerable<DeclarationSyntax> Declarations =>
        Statements.Where(node => node.Kind == SyntaxKind.Declaration).Select(node => new DeclarationSyntax(node));

    /// <summary>The <c>use</c> lines of the file in order.</summary>
    public IEnumerable<UseSyntax> Uses => Statements.Where(node => node.Kind == SyntaxKind.Use).Select(node => new UseSyntax(node));

    /// <summary>The doc comment of the file, in Markdown; null if there is none.</summary>
    public string? Doc => Uses.FirstOrDefault().Node is { IsDefault: false } node ? DocComment.Read(node.Lead) : null;

    /// <summary>The text as the tree holds it: equal to the text of <see cref="Source"/>.</summary>
    public override string ToString()
    {
        var text = new System.Text.StringBuilder(Source.Length);
        for (var i = 0; i < _segments.Length; i++) new SyntaxNode(this, _segments[i].Root, _starts[i]).WriteTo(text);
        return text.ToString();
    }

    /// <summary>The segment that holds an offset; the last one for the text's end.</summary>
    internal int IndexAt(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    private Segment? Find(int start, int width)
    {
        var index = Array.BinarySearch(_starts, start);
        return index >= 0 && _segments[index].Width == width ? _segments[index] : null;
    }

    private Finding ToFinding(SyntaxFinding finding, int start) =>
        new(finding.Rule, finding.Rule.Severity, new(Source, finding.Span.Shift(start)), finding.Message)
        {
            Help = finding.Help,
            Related = finding.Related is { } related ? [new(new(Source, related.Span.Shift(start)), related.Message)] : [],
            Fixes = finding.Fix is { } fix
                ? [new(fix.Title, fix.IsSafe, [new(Source, new(fix.Span.Shift(start), fix.NewText))])]
                : ImmutableArray<Fix>.Empty,
        };
}
