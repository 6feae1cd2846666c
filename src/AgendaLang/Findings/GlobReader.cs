using System.Globalization;
using System.Text;

namespace AgendaLang.Findings;

/// <summary>Takes the name of an <c>.editorconfig</c> section apart.</summary>
internal sealed class GlobReader
{
    private readonly string _pattern;

    // For each opening brace that is closed: where, and at which commas what is between them parts.
    private readonly Dictionary<int, (int Close, List<int> Commas)> _braces = [];
    private bool _hasFolder;

    private GlobReader(string pattern)
    {
        _pattern = pattern;
        PairBraces();
    }

    /// <summary>The parts of a pattern, and whether it names folders: a <c>/</c> outside square brackets.</summary>
    public static (List<EditorConfigGlob.Part> Parts, bool HasFolder) Read(string pattern)
    {
        var reader = new GlobReader(pattern);
        var parts = reader.Read(0, pattern.Length);
        return (parts, reader._hasFolder);
    }

    private void PairBraces()
    {
        var open = new Stack<(int At, List<int> Commas)>();
        for (var i = 0; i < _pattern.Length; i++)
        {
            switch (_pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    i = Math.Max(i, CloseOfSet(i));
                    break;
                case '{':
                    open.Push((i, []));
                    break;
                case ',' when open.TryPeek(out var holder):
                    holder.Commas.Add(i);
                    break;
                case '}' when open.TryPop(out var pair):
                    _braces.Add(pair.At, (i, pair.Commas));
                    break;
            }
        }
    }

    private List<EditorConfigGlob.Part> Read(int start, int end)
    {
        var parts = new List<EditorConfigGlob.Part>();
        var literal = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            switch (_pattern[i])
            {
                case '\\' when i + 1 < end:
                    _hasFolder |= _pattern[++i] == '/';
                    literal.Append(_pattern[i]);
                    break;
                case '*' when i + 1 < end && _pattern[i + 1] == '*':
                    Add(new EditorConfigGlob.Anything());
                    i++;
                    break;
                case '*':
                    Add(new EditorConfigGlob.NameCharacters());
                    break;
                case '?':
                    Add(new EditorConfigGlob.OneOf([], IsNegated: true));
                    break;
                case '/':
                    _hasFolder = true;
                    if (_pattern.AsSpan(i, end - i).StartsWith("/**/"))
                    {
                        Add(new EditorConfigGlob.Folders());
                        i += 2; // The slash behind it is read next, for it may begin more folders.
                    }
                    else
                    {
                        literal.Append('/');
                    }
                    break;
                case '[' when CloseOfSet(i) is > 0 and var close:
                    AddSet(i, close);
                    i = close;
                    break;
                case '{' when _braces.TryGetValue(i, out var braces):
                    AddBraces(i, braces.Close, braces.Commas);
                    i = braces.Close;
                    break;
                default:
                    literal.Append(_pattern[i]);
                    break;
            }
        }
        Flush();
        return parts;

        void Add(EditorConfigGlob.Part part)
        {
            Flush();
            parts.Add(part);
        }

        void Flush()
        {
            if (literal.Length == 0) return;
            parts.Add(new EditorConfigGlob.Exactly(literal.ToString()));
            literal.Clear();
        }

        void AddSet(int open, int close)
        {
            var isNegated = _pattern[open + 1] == '!';
            var content = _pattern[(open + (isNegated ? 2 : 1))..close];
            // No file name holds a slash, and none of nothing can stand there: such brackets mean themselves.
            if (content.Length == 0 || content.Contains('/', StringComparison.Ordinal)) literal.Append(Unescaped(_pattern[open..(close + 1)]));
            else Add(new EditorConfigGlob.OneOf(Ranges(content), isNegated));
        }

        void AddBraces(int open, int close, List<int> commas)
        {
            if (commas.Count == 0)
            {
                if (NumbersIn(_pattern[(open + 1)..close]) is { } numbers)
                {
                    Add(numbers);
                    return;
                }
                // A choice of one is none: the braces mean themselves.
                literal.Append('{');
                Flush();
                parts.AddRange(Read(open + 1, close));
                literal.Append('}');
                return;
            }
            var options = new List<List<EditorConfigGlob.Part>>();
            var from = open + 1;
            foreach (var comma in commas.Append(close))
            {
                options.Add(Read(from, comma));
                from = comma + 1;
            }
            Add(new EditorConfigGlob.Choice(options));
        }
    }

    /// <summary>Where the brackets are closed that are opened here; -1 if nowhere.</summary>
    private int CloseOfSet(int open)
    {
        for (var i = open + 1; i < _pattern.Length; i++)
        {
            if (_pattern[i] == '\\') i++;
            else if (_pattern[i] == ']') return i;
        }
        return -1;
    }

    private static List<(int First, int Last)> Ranges(string content)
    {
        var ranges = new List<(int First, int Last)>();
        var canBegin = false; // Whether what was read last can be the first of a range.
        for (var i = 0; i < content.Length;)
        {
            if (content[i] == '-' && canBegin && i + 1 < content.Length)
            {
                i++;
                ranges[^1] = (ranges[^1].First, Next(content, ref i));
                canBegin = false;
                continue;
            }
            var value = Next(content, ref i);
            ranges.Add((value, value));
            canBegin = true;
        }
        return ranges;
    }

    /// <summary>The character at a place, an escaped one without its backslash; moves on behind it.</summary>
    private static int Next(string content, ref int at)
    {
        if (content[at] == '\\' && at + 1 < content.Length) at++;
        var value = Rune.TryGetRuneAt(content, at, out var rune) ? rune.Value : content[at];
        at += value > char.MaxValue ? 2 : 1;
        return value;
    }

    private static EditorConfigGlob.Numbers? NumbersIn(string content)
    {
        var dots = content.IndexOf("..", StringComparison.Ordinal);
        return dots > 0
            && long.TryParse(content.AsSpan(0, dots), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first)
            && long.TryParse(content.AsSpan(dots + 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var last)
            && first < last ? new(first, last) : null;
    }

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) i++;
            plain.Append(text[i]);
        }
        return plain.ToString();
    }
}
