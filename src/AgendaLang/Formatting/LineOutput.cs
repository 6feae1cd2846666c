using System.Text;

namespace AgendaLang.Formatting;

/// <summary>A formatted text, and which of its lines come from which lines of the text before.</summary>
/// <param name="Text">The text.</param>
/// <param name="Anchors">Offsets of lines in the old and the new text, both rising; before each, either text holds the same statements.</param>
internal readonly record struct Draft(string Text, List<(int Old, int New)> Anchors);

/// <summary>Collects lines, and puts the empty ones between them.</summary>
internal sealed class LineOutput(int capacity, string newLine)
{
    private readonly StringBuilder _text = new(capacity);
    private readonly List<(int Old, int New)> _anchors = [];
    private int _lineStart;
    private bool _isFirst = true;
    private bool _hasBlank;
    private bool _isAfterBlock;

    /// <summary>Width of the line so far.</summary>
    public int Column => _text.Length - _lineStart;

    /// <summary>Whether nothing has been written.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Notes that an empty line stood here.</summary>
    public void Blank() => _hasBlank = true;

    /// <summary>Begins a line of its own in the block, after an empty one where one is due.</summary>
    /// <param name="indent">Blanks before it.</param>
    /// <param name="origin">Where the line begins in the old text; negative if it was no line there.</param>
    /// <param name="isBlock">Whether a block on several lines begins here.</param>
    public void Begin(int indent, int origin, bool isBlock = false)
    {
        if (!_isFirst && (_hasBlank || _isAfterBlock || isBlock)) End();
        _isFirst = _hasBlank = _isAfterBlock = false;
        Indent(indent, origin);
    }

    /// <summary>Goes on with the statement on a further line.</summary>
    public void Continue(int indent)
    {
        End();
        _text.Append(' ', indent);
    }

    public void Append(ReadOnlySpan<char> text) => _text.Append(text);

    public void Append(char c) => _text.Append(c);

    /// <summary>A comment at the line's end; nothing if it is empty.</summary>
    public void AppendComment(ReadOnlySpan<char> comment)
    {
        if (!comment.IsEmpty) _text.Append(' ').Append(comment);
    }

    /// <summary>Ends the line.</summary>
    public void End()
    {
        _text.Append(newLine);
        _lineStart = _text.Length;
    }

    /// <summary>Notes that a block begins, so that no empty line follows.</summary>
    public void Open()
    {
        _isFirst = true;
        _hasBlank = _isAfterBlock = false;
    }

    /// <summary>Begins the line of a closing brace, never after an empty one.</summary>
    public void Close(int indent, int origin)
    {
        _isFirst = _hasBlank = false;
        _isAfterBlock = true;
        Indent(indent, origin);
    }

    public Draft ToDraft(int oldLength)
    {
        _anchors.Add((oldLength, _text.Length));
        return new(_text.ToString(), _anchors);
    }

    private void Indent(int indent, int origin)
    {
        if (origin >= 0) _anchors.Add((origin, _text.Length));
        _text.Append(' ', indent);
    }
}
