using AgendaLang.Findings;
using AgendaLang.Text;

namespace AgendaLang.Syntax;

/// <summary>A finding of reading, its places counted from the start of its segment.</summary>
internal sealed record SyntaxFinding(RuleInfo Rule, TextSpan Span, string Message)
{
    public string? Help { get; init; }

    public SyntaxFix? Fix { get; init; }

    public (TextSpan Span, string Message)? Related { get; init; }
}

/// <summary>A mend by one replacement, its place counted from the start of the segment.</summary>
internal sealed record SyntaxFix(string Title, TextSpan Span, string NewText, bool IsSafe = false);
