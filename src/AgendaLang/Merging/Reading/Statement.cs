using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Merging;

/// <summary>What a statement is to a merge.</summary>
internal enum StatementSort : byte
{
    /// <summary>A declaration, with all that it holds.</summary>
    Declaration,

    /// <summary>A property, on a head line or on a line of a block.</summary>
    Property,

    /// <summary>A <c>use</c> line.</summary>
    Use,

    /// <summary>A line of comment that belongs to no statement.</summary>
    Comment,

    /// <summary>The doc comment of the file, which stands before whatever <c>use</c> is the first.</summary>
    FileDoc,

    /// <summary>What could not be read, word for word.</summary>
    Unreadable,
}

/// <summary>A statement of one side as it is written, with the comments that belong to it and the empty lines before it.</summary>
internal sealed class Statement
{
    public required StatementSort Sort { get; init; }

    /// <summary>The empty lines before it.</summary>
    public string Blank { get; init; } = "";

    /// <summary>The comments on the lines directly above, and what stands before it on its own line.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The statement, from its first to its last character; of a declaration the <see cref="Holder"/> knows.</summary>
    public string Text { get; init; } = "";

    /// <summary>The comment at its line's end and the line break; empty where another statement follows on the line.</summary>
    public string End { get; set; } = "";

    /// <summary>Whether it is the first on its line.</summary>
    public bool StartsLine { get; init; }

    /// <summary>Whether it is a property on the head line.</summary>
    public bool OnHead { get; init; }

    /// <summary>The node; the default node of a comment.</summary>
    public SyntaxNode Node { get; init; }

    /// <summary>What it holds, if it is a declaration.</summary>
    public Holder? Holder { get; init; }

    /// <summary>What finds it on the other sides, within one declaration or file; of declarations the <see cref="Thing"/> does.</summary>
    public string Key { get; set; } = "";

    /// <summary>Where it stands in its text: from its empty lines to its line break.</summary>
    public int Start { get; init; }

    /// <summary>The row of a property.</summary>
    public PropertyInfo Row => LanguageTable.Properties[Node.Green.Info];

    /// <summary>Whether all values of a property of one declaration add up to a list.</summary>
    public bool IsList => Sort == StatementSort.Property && Row.Occurrence == Occurrence.List;

    /// <summary>What it says, whatever its layout.</summary>
    public string Meaning => _meaning ??= Sort switch
    {
        StatementSort.Property => MeaningOf(Node),
        StatementSort.FileDoc => string.Join('\n', Remarks.Lines(Text, afterFirst: false)),
        _ => Text,
    };

    private string? _meaning;

    /// <summary>The comments that belong to it, whatever their layout.</summary>
    public string Comments => _comments ??= Remarks.Of(Lead, End);

    private string? _comments;

    /// <summary>What it says with its comments.</summary>
    public string Whole => Comments.Length == 0 ? Meaning : $"{Meaning}\u0001{Comments}";

    /// <summary>The words of a node with one blank between them.</summary>
    public static string MeaningOf(SyntaxNode node)
    {
        var text = new System.Text.StringBuilder();
        Append(node, text);
        return text.ToString();
    }

    private static void Append(SyntaxNode node, System.Text.StringBuilder text)
    {
        foreach (var child in node.Children)
        {
            if (child.AsNode() is { } inner) Append(inner, text);
            else if (child.AsToken() is { Kind: not TokenKind.NewLine } token)
            {
                foreach (var remark in Remarks.Lines(token.Lead, afterFirst: text.Length == 0)) text.Append(' ').Append(remark);
                text.Append(' ').Append(token.Kind == TokenKind.TextBlock ? token.Value : token.Text);
            }
        }
    }
}

/// <summary>The comments in blanks and line breaks.</summary>
internal static class Remarks
{
    /// <summary>The comments above a statement and at its line's end, one a line.</summary>
    public static string Of(string lead, string end)
    {
        if (!lead.Contains('/') && !end.Contains('/')) return "";
        return string.Join('\n', Lines(lead, afterFirst: false)) + "\n" + end.Trim();
    }

    /// <summary>The comments among some lines, without blanks around them.</summary>
    /// <param name="text">Blanks, comments and line breaks.</param>
    /// <param name="afterFirst">Whether nothing is wanted, since what precedes a statement is looked at elsewhere.</param>
    public static IEnumerable<string> Lines(ReadOnlySpan<char> text, bool afterFirst)
    {
        if (afterFirst || !text.Contains('/')) return [];
        var lines = new List<string>();
        foreach (var range in text.SplitLines())
        {
            var line = text[range].Trim();
            if (!line.IsEmpty) lines.Add(line.ToString());
        }
        return lines;
    }
}
