using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Text;

namespace AgendaLang.Syntax;

/// <summary>Finds properties and list members that are given twice (AGL0010).</summary>
internal sealed class RepeatCheck
{
    private const int FewMembers = 8;

    private Entry[] _entries = new Entry[64];
    private int _count;
    private int _first;

    public void Clear()
    {
        _count = 0;
        _first = 0;
    }

    /// <summary>Turns to a new declaration; what it returns leads back.</summary>
    public int Enter()
    {
        var outer = _first;
        _first = _count;
        return outer;
    }

    public void Leave(int outer)
    {
        _count = _first;
        _first = outer;
    }

    /// <summary>Notes a property of the declaration that is being read, which ends at the last token taken; a silent one has its finding already.</summary>
    public void Add(ParserContext context, PropertyInfo row, in Token keyword, bool isSilent)
    {
        if (row.Occurrence == Occurrence.Many) return;
        var values = TextSpan.FromBounds(keyword.End, context.Previous.End);
        for (var i = _first; i < _count; i++)
        {
            ref var entry = ref _entries[i];
            if (entry.Row != row) continue;
            if (row.Occurrence == Occurrence.List)
                Merge(context, ref entry, values, isSilent);
            else if (!isSilent)
                context.Report(RuleCatalogue.RepeatedProperty, context.SpanOf(keyword),
                    $"\"{row.Text}\" is given a second time.", $"Keep one \"{row.Text}\"; it can be given once only.",
                    related: (entry.Keyword, "first given here"));
            return;
        }
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        _entries[_count++] = new() { Row = row, Keyword = context.SpanOf(keyword), Values = values };
    }

    /// <summary>Finds members that one list holds twice. The list ends at the last token taken.</summary>
    public static void InList(ParserContext context, ReadOnlySpan<Slot> list)
    {
        if (list.Length < 3) return;
        var at = context.Previous.End;
        foreach (var child in list) at -= child.Green.Width;
        HashSet<string>? seen = list.Length > 2 * FewMembers || HasSpellings(list) ? [] : null;
        var start = at;
        for (var i = 0; i < list.Length; i++)
        {
            var token = (GreenToken)list[i].Green;
            var span = new TextSpan(at + token.Lead, token.Width - token.Lead);
            at += token.Width;
            if (token.Kind == TokenKind.Comma) continue;
            var isRepeated = seen != null ? !seen.Add(KeyOf(context, span)) : IsAmong(context, list[..i], start, span);
            if (isRepeated) Report(context, span);
        }
    }

    /// <summary>Whether a list holds texts that can be written in several ways.</summary>
    private static bool HasSpellings(ReadOnlySpan<Slot> list)
    {
        foreach (var child in list)
            if (child.Green is GreenToken token && (token.Kind == TokenKind.TextBlock || (token.Flags & TokenFlags.HasEscape) != 0)) return true;
        return false;
    }

    private static bool IsAmong(ParserContext context, ReadOnlySpan<Slot> list, int at, TextSpan member)
    {
        foreach (var child in list)
        {
            var token = (GreenToken)child.Green;
            if (token.Width - token.Lead == member.Length && token.Kind != TokenKind.Comma
                && context.Text.AsSpan(at + token.Lead, member.Length).SequenceEqual(context.Text.AsSpan(member.Start, member.Length)))
                return true;
            at += token.Width;
        }
        return false;
    }

    /// <summary>Adds a further line of a list to those before it.</summary>
    private static void Merge(ParserContext context, ref Entry entry, TextSpan values, bool isSilent)
    {
        if (entry.Members == null)
        {
            entry.Members = [];
            foreach (var member in MembersOf(context, entry.Values)) entry.Members.Add(KeyOf(context, member));
        }
        var here = new HashSet<string>();
        foreach (var member in MembersOf(context, values))
        {
            var text = KeyOf(context, member);
            if (!entry.Members.Add(text) && here.Add(text) && !isSilent) Report(context, member);
            else here.Add(text);
        }
    }

    private static List<TextSpan> MembersOf(ParserContext context, TextSpan values)
    {
        var tokens = new Token[16];
        var count = Lexer.Read(context.Text, values.Start, values.End, ref tokens);
        var members = new List<TextSpan>();
        foreach (var token in tokens.AsSpan(0, count))
        {
            if (token.Kind is TokenKind.Word or TokenKind.Path or TokenKind.Text or TokenKind.TextBlock)
                members.Add(new(token.Start, token.Length));
        }
        return members;
    }

    /// <summary>What a member says: a word as written; a text in quotes, however it is written.</summary>
    private static string KeyOf(ParserContext context, TextSpan span)
    {
        var text = context.Text.AsSpan(span.Start, span.Length);
        if (text.StartsWith("\"\"\"")) return $"\"{TextCheck.ValueOf(TokenKind.TextBlock, text)}\"";
        return text[0] == '"' && text.Contains('\\') ? $"\"{TextCheck.ValueOf(TokenKind.Text, text)}\"" : text.ToString();
    }

    private static string TextOf(ParserContext context, TextSpan span) => context.Text.Substring(span.Start, span.Length);

    private static void Report(ParserContext context, TextSpan member) =>
        context.Report(RuleCatalogue.RepeatedProperty, member.Shift(-context.SegmentStart),
            $"{Messages.Quote(TextOf(context, member))} stands in this list twice.", "Keep it once.");

    private struct Entry
    {
        public PropertyInfo Row;
        public TextSpan Keyword;
        public TextSpan Values;
        public HashSet<string>? Members;
    }
}
