using AgendaLang.Syntax;

namespace AgendaLang.Formatting;

/// <summary>Goes through the lines before a token: comments and empty lines. What stands before the token on its own line is no line unless a comment.</summary>
internal ref struct LeadLines(ReadOnlySpan<char> lead)
{
    private readonly ReadOnlySpan<char> _lead = lead;
    private int _next;

    /// <summary>Where the line begins in the lead.</summary>
    public int Start { get; private set; }

    /// <summary>The comment, without blanks around it; empty for an empty line.</summary>
    public ReadOnlySpan<char> Content { get; private set; }

    public readonly LeadLines GetEnumerator() => this;

    public readonly LeadLines Current => this;

    public bool MoveNext()
    {
        if (_next >= _lead.Length) return false;
        var rest = _lead[_next..];
        var length = rest.IndexOfAny('\n', '\r');
        var isLast = length < 0;
        Start = _next;
        Content = (isLast ? rest : rest[..length]).Trim();
        if (Content.StartsWith("\uFEFF")) Content = Content[1..].TrimStart();
        if (isLast)
        {
            _next = _lead.Length;
            return !Content.IsEmpty;
        }
        _next += length + (rest[length] == '\r' && length + 1 < rest.Length && rest[length + 1] == '\n' ? 2 : 1);
        return true;
    }
}

/// <summary>Which comments belong to what.</summary>
internal static class Comments
{
    /// <summary>
    /// Where the comments begin, in what precedes the first token of a statement's line, that belong to the statement: those directly above,
    /// and from the first doc comment on all. The length if there are none.
    /// </summary>
    public static int AttachedFrom(ReadOnlySpan<char> lead)
    {
        var from = -1;
        var hasDoc = false;
        foreach (var line in new LeadLines(lead))
        {
            if (!line.Content.IsEmpty)
            {
                if (from < 0) from = line.Start;
                hasDoc |= DocComment.Begins(line.Content);
            }
            else if (!hasDoc) from = -1;
        }
        return from < 0 ? lead.Length : from;
    }

    /// <summary>The comment at a line's end, in what precedes the line break; empty if there is none.</summary>
    public static ReadOnlySpan<char> AtLineEnd(SyntaxToken newLine) => newLine.IsDefault ? default : newLine.Lead.Trim();
}
