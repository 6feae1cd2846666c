using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Text;
using Pidgin;

namespace AgendaLang.Syntax;

/// <summary>
/// The statements from one line that begins a top-level declaration in column 0 to the next, with their findings.
/// It knows nothing of its place, so that an edit elsewhere leaves it as it is.
/// </summary>
internal sealed class Segment(GreenNode root, ImmutableArray<SyntaxFinding> findings, TextSpan? useDoc, bool hasUse)
{
    [ThreadStatic]
    private static ParserContext? _context;

    [ThreadStatic]
    private static Token[]? _buffer;

    public GreenNode Root { get; } = root;

    public int Width => Root.Width;

    public ImmutableArray<SyntaxFinding> Findings { get; } = findings;

    /// <summary>The doc comment before a <c>use</c>: the file's, if no <c>use</c> precedes it.</summary>
    public TextSpan? UseDoc { get; } = useDoc;

    public bool HasUse { get; } = hasUse;

    /// <summary>What later stages found out about the segment alone; they agree on its type.</summary>
    public object? Summary { get; set; }

    /// <summary>Reads <c>text[start..end]</c>, which must be the bounds of a segment.</summary>
    public static Segment Read(string text, int start, int end)
    {
        var context = _context ??= new();
        var buffer = _buffer ??= new Token[1024];
        var count = Lexer.Read(text, start, end, ref buffer);
        // A buffer that a single huge declaration made large is not kept.
        _buffer = buffer.Length <= 1 << 20 ? buffer : null;
        var literal = Parse(context, text, start, buffer, count, isGuessing: false);
        if (literal.Disorder == 0) return literal;
        var guessed = Parse(context, text, start, buffer, count, isGuessing: true);
        return (guessed.Disorder, guessed.Findings.Length).CompareTo((literal.Disorder, literal.Findings.Length)) <= 0 ? guessed : literal;
    }

    /// <summary>How many findings say that a brace is missing, or that a statement stands in the wrong block.</summary>
    private int Disorder => Findings.Count(finding => finding.Rule == RuleCatalogue.UnclosedBlock
        || finding.Rule == RuleCatalogue.PropertyNotAllowed || finding.Rule == RuleCatalogue.KindNotAllowed);

    private static Segment Parse(ParserContext context, string text, int start, Token[] buffer, int count, bool isGuessing)
    {
        context.Begin(text, start, buffer, count, isGuessing);
        ((Parser<Token, Nothing>)Grammar.Statements).ParseOrThrow(buffer.AsSpan(0, count), context);
        return context.Finish();
    }
}

/// <summary>Where a text is cut into segments.</summary>
internal static class Segments
{
    /// <summary>
    /// The starts of the segments of <c>text[from..to]</c>, the first always at <paramref name="from"/>, which must be one.
    /// A segment begins at a line with the keyword of a top-level kind or <c>use</c> in column 0, or above it with the comments that belong to it.
    /// </summary>
    public static void FindStarts(ReadOnlySpan<char> text, int from, int to, List<int> starts)
    {
        starts.Add(from);
        for (var line = from; line < to;)
        {
            if (text[line] is >= 'a' and <= 'z' && BeginsSegment(text[line..to]))
            {
                var start = LeadStart(text, starts[^1], line);
                if (start > starts[^1]) starts.Add(start);
            }
            var length = text[line..to].IndexOfAny('\n', '\r');
            if (length < 0) break;
            line += length + 1;
            if (text[line - 1] == '\r' && line < to && text[line] == '\n') line++;
        }
    }

    private static bool BeginsSegment(ReadOnlySpan<char> line)
    {
        var length = 1;
        while (length < line.Length && length < 16 && line[length] is >= 'a' and <= 'z') length++;
        if (ContinuesWord(line[length..])) return false;
        var keyword = Keywords.Find(line[..length]);
        return keyword == Keyword.Use || keyword.ToKind() is var kind and not Kind.None && kind.Info().IsTopLevel;
    }

    /// <summary>Whether a word goes on, or becomes a path.</summary>
    private static bool ContinuesWord(ReadOnlySpan<char> rest) => rest switch
    {
        [] or ['/', '/', ..] or ['.', '.', ..] => false,
        ['-' or '_' or '/' or '.', ..] => true,
        [< '\u0080' and var c, ..] => char.IsAsciiLetterOrDigit(c),
        _ => Rune.DecodeFromUtf16(rest, out var rune, out _) == OperationStatus.Done && UnicodeText.IsWordPart(rune),
    };

    /// <summary>Where the comments begin that belong to the declaration on a line: those directly above, and doc comments further up.</summary>
    private static int LeadStart(ReadOnlySpan<char> text, int floor, int line)
    {
        var start = line;
        var isAdjacent = true;
        for (var at = line; at > floor;)
        {
            at = PreviousLine(text, floor, at);
            var content = Blanks.TrimStart(text[(at == 0 && text[0] == '\uFEFF' ? 1 : at)..line]);
            if (content.StartsWith("//"))
            {
                isAdjacent |= DocComment.Begins(content);
                if (isAdjacent) start = at;
            }
            else if (content[0] is '\n' or '\r') isAdjacent = false;
            else break;
        }
        return start;
    }

    private static int PreviousLine(ReadOnlySpan<char> text, int floor, int line)
    {
        var end = line - 1;
        if (text[end] == '\n' && end > floor && text[end - 1] == '\r') end--;
        return floor + text[floor..end].LastIndexOfAny('\n', '\r') + 1;
    }
}
