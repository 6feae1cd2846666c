using System.Text;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Editing;

/// <summary>
/// Whether a proposal in the middle of a line leaves the rest of it readable: the statement is read alone, with it and without. What fits by its
/// place in the table alone may not fit before what is already written.
/// </summary>
internal sealed class LineCheck
{
    private const string Block = "\"\"\"";

    private readonly string _before;
    private readonly string _after;
    private readonly int _findings;
    private readonly Dictionary<(CompletionKind, string), bool> _known = [];

    private LineCheck(string before, string after, string word)
    {
        _before = before;
        _after = after;
        _findings = Count(before + word + after, ignoresMissing: false);
    }

    /// <summary>The check for a place; null where nothing follows.</summary>
    public static LineCheck? Of(CursorPlace place)
    {
        if (place.IsLast) return null;
        var text = place.Document.Source.Text;
        var start = place.Reading.IsStart ? place.Word.Start : place.Reading.Start;
        var before = Opening(place.Holder) + text[start..place.Word.Start];
        return new(before, text[place.Word.End..EndOf(text, place.Word.End)], text.Substring(place.Word.Start, place.Word.Length));
    }

    /// <summary>Whether the rest of the line can still be read after a proposal.</summary>
    public bool Allows(CompletionItem item, string written)
    {
        var isKeyword = item.Kind is CompletionKind.Kind or CompletionKind.Property or CompletionKind.SubKeyword;
        // What is written in the same form is read in the same way, unless it is a keyword as well.
        var same = isKeyword || item.Kind is CompletionKind.Date or CompletionKind.Time or CompletionKind.Text || Keywords.Find(item.Text) != Keyword.None ? written : "";
        if (!_known.TryGetValue((item.Kind, same), out var allows))
            _known.Add((item.Kind, same), allows = Count(_before + written + _after, ignoresMissing: isKeyword) <= _findings);
        return allows;
    }

    /// <summary>The head of a declaration that the statement can stand in.</summary>
    private static string Opening(Kind holder)
    {
        if (holder == Kind.None) return "";
        var outer = holder.Info().IsTopLevel ? "" : Opening(holder.Info().Holders.First());
        return outer + holder switch { Kind.Day => "day 2025-11-06", Kind.Break => "break 09:00", _ => $"{holder.Text()} x" } + " {\n    ";
    }

    /// <summary>The end of the statement's lines: a comma at the end of one continues it.</summary>
    private static int EndOf(string text, int from)
    {
        while (true)
        {
            var length = text.AsSpan(from).IndexOfAny('\n', '\r');
            if (length < 0) return text.Length;
            var line = text.AsSpan(from, length);
            if (line.TrimEnd().EndsWith(Block) && text.IndexOf(Block, from + length, StringComparison.Ordinal) is var closing and > 0) return closing + Block.Length;
            if (!line.TrimEnd().EndsWith(",")) return from + length;
            from += length + 1;
        }
    }

    private static int Count(string statement, bool ignoresMissing)
    {
        var tokens = new Token[64];
        var count = Lexer.Read(statement, 0, statement.Length, ref tokens);
        var open = 0;
        foreach (var token in tokens.AsSpan(0, count))
        {
            if (token.Kind == TokenKind.OpenBrace) open++;
            else if (token.Kind == TokenKind.CloseBrace) open--;
        }
        var closed = new StringBuilder(statement).Append('\n');
        for (; open > 0; open--) closed.Append("}\n");
        return SyntaxTree.Parse(closed.ToString()).Findings.Count(finding => !ignoresMissing || finding.Rule != RuleCatalogue.MissingValue);
    }
}
