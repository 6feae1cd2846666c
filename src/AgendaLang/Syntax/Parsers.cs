using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AgendaLang.Language;
using Pidgin;

namespace AgendaLang.Syntax;

/// <summary>What a parser of ours gives: what it took stands in its context. A struct, so that the stock combinators over it are compiled exactly.</summary>
internal readonly struct Nothing;

/// <summary>A Pidgin parser over tokens that never fails: what is wrong becomes a finding, what it takes becomes children of the node being built.</summary>
internal abstract class TolerantParser : Parser<Token, Nothing>
{
    public sealed override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out Nothing result)
    {
        result = default;
        Parse(ref state, ref expecteds, Unsafe.As<ParserContext>(state.Configuration));
        return true;
    }

    protected abstract void Parse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context);

    protected static void Run(Parser<Token, Nothing> parser, ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds) =>
        _ = parser.TryParse(ref state, ref expecteds, out _);

    protected static ref readonly Token Peek(ParserContext context) => ref context.Next;

    protected static void Take(ref ParseState<Token> state, ParserContext context, in Token token)
    {
        context.Push(token);
        context.Advance();
        state.Advance();
    }

    /// <summary>Whether a statement ends before a token.</summary>
    protected static bool Ends(in Token token) =>
        token.Kind is TokenKind.NewLine or TokenKind.End or TokenKind.OpenBrace or TokenKind.CloseBrace || token.StartsLine;

    /// <summary>Takes what cannot be read, up to the next property of the kind, a brace or the end of the line.</summary>
    protected static void Skip(ref ParseState<Token> state, ParserContext context, bool toProperty = true)
    {
        var mark = context.Mark();
        for (var token = Peek(context); !Ends(token); token = Peek(context))
        {
            if (toProperty && !context.IsEmptySince(mark) && LanguageTable.Property(context.Kind, token.Keyword) != null) break;
            Take(ref state, context, token);
        }
        if (!context.IsEmptySince(mark)) context.Push(context.Fold(mark, SyntaxKind.Skipped, 0, NodeFlags.None));
    }

    /// <summary>Whether a keyword has its meaning here, so that it is a value only if what follows says so.</summary>
    protected static bool IsKeywordHere(ParserContext context, in Token token) =>
        token.Keyword != Keyword.None
        && (LanguageTable.Property(context.Kind, token.Keyword) != null
            || context.Row?.FindSubKeyword(token.Keyword) != null
            || token.StartsLine && ParserContext.Allows(context.Scope, token.Keyword));
}

/// <summary>A keyword that is known to be there, with its second word if it has one.</summary>
internal sealed class KeywordParser(Keyword second = Keyword.None) : TolerantParser
{
    private readonly Keyword _second = second;

    protected override void Parse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context)
    {
        Take(ref state, context, Peek(context));
        if (_second == Keyword.None) return;
        var token = Peek(context);
        if (token.Keyword == _second && !token.StartsLine) Take(ref state, context, token);
        else Messages.SecondWordMissing(context, _second, Ends(token) || IsKeywordHere(context, token));
    }
}

/// <summary>The values of one place in a row of the table: one, or a list with commas.</summary>
internal sealed class ValueParser(ValueSlot slot, ImmutableArray<ValueSlot> rest) : TolerantParser
{
    private readonly ValueSlot _slot = slot;
    private readonly ImmutableArray<ValueSlot> _rest = rest;

    protected override void Parse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context)
    {
        var token = Peek(context);
        if (_slot.IsOptional && (token.StartsLine || !Values.Fits(_slot.Form, token) || Values.IsWord(_slot.Form) && IsKeywordHere(context, token)))
            return;
        var first = context.Mark();
        while (true)
        {
            HalfComments(ref state, context);
            Value(ref state, context);
            token = Peek(context);
            if (!_slot.IsList || token.Kind != TokenKind.Comma) break;
            Take(ref state, context, token);
        }
        if (_slot.IsList && !context.IsMuted) RepeatCheck.InList(context, context.Since(first));
    }

    /// <summary>Takes lines inside a list that would be comments with one more slash: the list goes on below them.</summary>
    private static void HalfComments(ref ParseState<Token> state, ParserContext context)
    {
        for (var token = Peek(context); token is { Kind: TokenKind.Bad, StartsLine: true } && context.TextOf(token)[0] == '/'; token = Peek(context))
        {
            Messages.HalfComment(context, token);
            Take(ref state, context, token);
        }
    }

    private void Value(ref ParseState<Token> state, ParserContext context)
    {
        var token = Peek(context);
        if (_slot.Form != ValueForm.Id && token.Kind == TokenKind.Word && IsKeywordHere(context, token)
            && !(Values.IsWord(_slot.Form) && FollowsAsValue(context))
            || Ends(token) && !(token.StartsLine && Values.Fits(_slot.Form, token)))
        {
            Messages.ValueMissing(context, _slot);
            return;
        }
        if (!Values.Fits(_slot.Form, token))
        {
            Messages.ValueUnfit(context, _slot, token);
            return;
        }
        Take(ref state, context, token);
        Values.Check(context, _slot, token);
        if (_slot.Form is not (ValueForm.DateRange or ValueForm.TimeRange)) return;
        var dash = Peek(context);
        if (Values.IsRangeSign(_slot.Form, dash)) RangeEnd(ref state, context, token, dash);
        else if (_slot.Form == ValueForm.TimeRange) Values.CheckStart(context, token);
    }

    private void RangeEnd(ref ParseState<Token> state, ParserContext context, in Token start, in Token dash)
    {
        Take(ref state, context, dash);
        var end = Peek(context);
        if (end.StartsLine || !Values.Fits(_slot.Form, end))
        {
            Messages.RangeUnfinished(context, _slot.Form, start, dash);
            return;
        }
        Take(ref state, context, end);
        Values.CheckRange(context, _slot, start, dash, end);
    }

    /// <summary>A keyword in the place of a word is the word itself if what follows could not follow a keyword.</summary>
    private bool FollowsAsValue(ParserContext context)
    {
        var next = context.Second;
        if (next.Kind == TokenKind.Comma || Ends(next)) return true;
        if (IsKeywordHere(context, next)) return true;
        foreach (var slot in _rest)
            if (!Values.IsWord(slot.Form) && Values.Fits(slot.Form, next)) return true;
        return false;
    }
}

/// <summary>The sub-keywords that follow a property's values.</summary>
internal sealed class SubKeywordsParser : TolerantParser
{
    private readonly PropertyInfo _row;
    private readonly Parser<Token, Nothing>[] _parsers;

    public SubKeywordsParser(PropertyInfo row)
    {
        _row = row;
        _parsers = [.. row.SubKeywords.Select(sub => Grammar.Shape(new KeywordParser(sub.SecondWord), sub.Values))];
    }

    protected override void Parse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context)
    {
        var seen = 0u;
        for (var token = Peek(context); token.Keyword != Keyword.None && !token.StartsLine; token = Peek(context))
        {
            var index = IndexOf(token.Keyword);
            if (index < 0) break;
            if ((seen >> index & 1) != 0) Messages.RepeatedSubKeyword(context, token, _row.SubKeywords[index]);
            seen |= 1u << index;
            var mark = context.Mark();
            Run(_parsers[index], ref state, ref expecteds);
            context.Push(context.Fold(mark, SyntaxKind.SubKeyword, (byte)token.Keyword, NodeFlags.None));
        }
        if (context.IsMuted) return;
        for (var i = 0; i < _parsers.Length; i++)
            if (_row.SubKeywords[i].IsRequired && (seen >> i & 1) == 0) Messages.SubKeywordMissing(context, _row, _row.SubKeywords[i]);
    }

    private int IndexOf(Keyword keyword)
    {
        for (var i = 0; i < _parsers.Length; i++)
            if (_row.SubKeywords[i].Keyword == keyword) return i;
        return -1;
    }
}

/// <summary>A property: keyword, values, sub-keywords.</summary>
internal sealed class PropertyParser(PropertyInfo row) : TolerantParser
{
    private readonly PropertyInfo _row = row;
    private readonly Parser<Token, Nothing> _shape = row.SubKeywords.IsEmpty
        ? Grammar.Shape(new KeywordParser(row.SecondWord), row.Values)
        : Grammar.Shape(new KeywordParser(row.SecondWord), row.Values).Then(new SubKeywordsParser(row));

    protected override void Parse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context)
    {
        var mark = context.Mark();
        var findings = context.Findings.Count;
        var keyword = Peek(context);
        context.Row = context.LastRow = _row;
        var isMisplaced = !(context.Scope.IsAny && context.Kind == Kind.None) && !_row.On.Contains(context.Kind);
        Run(_shape, ref state, ref expecteds);
        context.Row = null;
        context.Repeats.Add(context, _row, keyword, isSilent: isMisplaced || context.IsMuted);
        var flags = (context.Findings.Count > findings ? NodeFlags.Broken : NodeFlags.None) | (isMisplaced ? NodeFlags.Misplaced : NodeFlags.None);
        if (Peek(context) is { Kind: TokenKind.NewLine } newLine) Take(ref state, context, newLine);
        context.Push(context.Fold(mark, SyntaxKind.Property, (byte)_row.Order, flags));
    }
}

/// <summary>Properties one after the other to the end of a head or line.</summary>
internal sealed class PropertiesParser : TolerantParser
{
    protected override void Parse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context)
    {
        for (var token = Peek(context); !Ends(token) && context.Previous.Kind != TokenKind.NewLine; token = Peek(context))
        {
            var row = LanguageTable.Property(context.Kind, token.Keyword);
            if (row == null && (row = LanguageTable.AnyProperty(token.Keyword)) != null
                && !(context.Scope.IsAny && context.Kind == Kind.None))
                Messages.PropertyNotAllowed(context, token, row);
            if (row != null)
            {
                Run(Grammar.Property(row), ref state, ref expecteds);
                continue;
            }
            Messages.Leftover(context, token);
            Skip(ref state, context);
        }
    }
}
