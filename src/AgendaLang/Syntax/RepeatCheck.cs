using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Text;

namespace AgendaLang.Syntax;

/// <summary>Finds properties and list members that are given twice (AGL0010).</summary>
internal sealed class RepeatCheck
{
    private const int FewMembers = 8;

    private readonly List<Entry> _entries = [];
    private int _first;

    public void Clear()
    {
        _entries.Clear();
        _first = 0;
    }

    /// <summary>Turns to a new declaration; what it returns leads back.</summary>
    public int Enter()
    {
        var outer = _first;
        _first = _entries.Count;
        return outer;
    }

    public void Leave(int outer)
    {
        _entries.RemoveRange(_first, _entries.Count - _first);
        _first = outer;
    }

    /// <summary>Notes a property of the declaration that is being read, which ends at the last token taken; a silent one has its finding already.</summary>
    public void Add(ParserContext context, PropertyInfo row, in Token keyword, bool isSilent)
    {
        if (row.Occurrence == Occurrence.Many) return;
        var values = TextSpan.FromBounds(keyword.End, context.Previous.End);
        for (var i = _first; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            if (entry.Row != row) continue;
            if (row.Occurrence == Occurrence.List)
                Merge(context, entry, values, isSilent);
            else if (!isSilent)
                context.Report(RuleCatalogue.RepeatedProperty, context.SpanOf(keyword),
                    $"\"{row.Text}\" is given a second time.", $"Keep one \"{row.Text}\"; it can be given once only.",
                    related: (entry.Keyword, "first given here"));
            return;
        }
        _entries.Add(new(row, context.SpanOf(keyword), values));
    }

    /// <summary>Finds members that one list holds twice. The list ends at the last token taken.</summary>
    public static void InList(ParserContext context, ReadOnlySpan<Green> list)
    {
        if (list.Length < 3) return;
        var at = context.Previous.End;
        foreach (var child in list) at -= child.Width;
        HashSet<string>? seen = list.Length > 2 * FewMembers ? [] : null;
        var start = at;
        for (var i = 0; i < list.Length; i++)
        {
            var token = (GreenToken)list[i];
            var span = new TextSpan(at + token.Lead, token.Width - token.Lead);
            at += token.Width;
            if (token.Kind == TokenKind.Comma) continue;
            var isRepeated = seen != null ? !seen.Add(context.Text.Substring(span.Start, span.Length)) : IsAmong(context, list[..i], start, span);
            if (isRepeated) Report(context, span);
        }
    }

    private static bool IsAmong(ParserContext context, ReadOnlySpan<Green> list, int at, TextSpan member)
    {
        foreach (var child in list)
        {
            var token = (GreenToken)child;
            if (token.Width - token.Lead == member.Length && token.Kind != TokenKind.Comma
                && context.Text.AsSpan(at + token.Lead, member.Length).SequenceEqual(context.Text.AsSpan(member.Start, member.Length)))
                return true;
            at += token.Width;
        }
        return false;
    }

    /// <summary>Adds a further line of a list to those before it.</summary>
    private static void Merge(ParserContext context, Entry entry, TextSpan values, bool isSilent)
    {
        if (entry.Members == null)
        {
            entry.Members = [];
            foreach (var member in MembersOf(context, entry.Values)) entry.Members.Add(TextOf(context, member));
        }
        var here = new HashSet<string>();
        foreach (var member in MembersOf(context, values))
        {
            var text = TextOf(context, member);
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

    private static string TextOf(ParserContext context, TextSpan span) => context.Text.Substring(span.Start, span.Length);

    private static void Report(ParserContext context, TextSpan member) =>
        context.Report(RuleCatalogue.RepeatedProperty, member.Shift(-context.SegmentStart),
            $"{Messages.Quote(TextOf(context, member))} stands in this list twice.", "Keep it once.");

    private sealed class Entry(PropertyInfo row, TextSpan keyword, TextSpan values)
    {
        public PropertyInfo Row { get; } = row;

        public TextSpan Keyword { get; } = keyword;

        public TextSpan Values { get; } = values;

        public HashSet<string>? Members { get; set; }
    }
}
