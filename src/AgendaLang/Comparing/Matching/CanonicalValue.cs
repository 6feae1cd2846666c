using System.Globalization;
using System.Text;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Comparing;

/// <summary>Writes values so that two ways to say the same are equal.</summary>
/// <param name="nameOf">What a declaration is called in both states.</param>
/// <param name="unknownName">What an id or path that leads nowhere is called in both states; null if as it is written.</param>
internal sealed class CanonicalValue(Func<Symbol, string> nameOf, Func<string, string>? unknownName = null)
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _parts = [];

    /// <summary>The values of a property after its keyword, without sub-keywords.</summary>
    public string OfValues(Fact fact)
    {
        _text.Clear();
        var reference = 0;
        Append(fact, fact.Values, ref reference, isList: fact.Syntax.Info.Values is [.., { IsList: true }]);
        return _text.ToString();
    }

    /// <summary>The whole of a property but its keyword.</summary>
    /// <param name="fact">The property.</param>
    /// <param name="without">A sub-keyword that is left out with what follows it; none if not given.</param>
    public string OfAll(Fact fact, Keyword without = Keyword.None)
    {
        var syntax = fact.Syntax;
        _text.Clear();
        var reference = 0;
        Append(fact, syntax.Values, ref reference, isList: syntax.Info.Values is [.., { IsList: true }]);
        var subs = new SortedDictionary<Keyword, string>();
        foreach (var sub in syntax.SubKeywords)
        {
            var start = _text.Length;
            var slot = syntax.Info.FindSubKeyword(sub.Keyword);
            Append(fact, sub.Values, ref reference, slot?.Values is [.., { IsList: true }]);
            var said = _text.ToString(start, _text.Length - start);
            _text.Length = start;
            if (sub.Keyword != without && (syntax.Info.Keyword != Keyword.Invite || sub.Keyword != Keyword.As || said != "guest")) subs[sub.Keyword] = said;
        }
        foreach (var (keyword, said) in subs) _text.Append(' ').Append(keyword.Text()).Append(": ").Append(said);
        return _text.ToString();
    }

    /// <summary>What follows a sub-keyword; empty if it is not given.</summary>
    public string OfSub(Fact fact, Keyword keyword)
    {
        _text.Clear();
        var mention = fact.Mention(keyword);
        if (!mention.IsDefault) return OfMention(mention);
        var reference = fact.MentionCount;
        Append(fact, fact.Of(keyword), ref reference, isList: false);
        return _text.ToString();
    }

    /// <summary>A thing that is named: what it is called in both states, or the word itself where it leads nowhere; empty if nothing is named.</summary>
    public string OfMention(Mention mention)
    {
        if (mention.IsDefault) return "";
        if (mention.Target is { } target) return nameOf(target);
        var word = AgendaLang.Text.UnicodeText.ToNfc(mention.File.Source.Slice(mention.Span).ToString());
        return unknownName?.Invoke(word) ?? word;
    }

    /// <summary>A single value that names nothing.</summary>
    public static string OfToken(SyntaxToken token)
    {
        switch (token.Kind)
        {
            case TokenKind.Text or TokenKind.TextBlock or TokenKind.CurlyText or TokenKind.OpenText or TokenKind.OpenTextBlock:
                return $"\"{token.Value}\"";
            case TokenKind.Time when Values.TryTime(token.Text, out var time):
                return time.ToString(CultureInfo.InvariantCulture);
            case TokenKind.Duration when Values.TryDuration(token.Text, out var minutes):
                return minutes.ToString(CultureInfo.InvariantCulture) + "m";
            case TokenKind.Number or TokenKind.Size when Values.TrySize(token.Text, out var head, out var total):
                return token.Kind == TokenKind.Number ? total.ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{head}+{total - head}");
            case TokenKind.LongDash:
                return "-";
            default:
                return token.Text.ToString();
        }
    }

    private void Append(Fact fact, PropertyValues values, ref int reference, bool isList)
    {
        _parts.Clear();
        foreach (var token in values.Tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Path && reference < fact.MentionCount && fact.MentionAt(reference) is var mention && mention.Span == token.Span)
            {
                reference++;
                _parts.Add(OfMention(mention));
            }
            else
            {
                _parts.Add(OfToken(token));
            }
        }
        if (isList) _parts.Sort(string.CompareOrdinal);
        _text.AppendJoin(' ', _parts);
    }
}
