using AgendaLang.Language;
using Pidgin;

namespace AgendaLang.Syntax;

/// <summary>A declaration: head, properties, block.</summary>
internal sealed class DeclarationParser(KindInfo kind, Parser<Token, Nothing> head) : TolerantParser
{
    private readonly KindInfo _kind = kind;
    private readonly Parser<Token, Nothing> _head = head;

    protected override void Parse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context)
    {
        var keyword = Peek(context);
        var mark = context.Mark();
        var findings = context.Findings.Count;
        var outer = context.EnterDeclaration(_kind.Kind, keyword.Start);
        Run(_head, ref state, ref expecteds);
        var flags = context.Findings.Count > findings ? NodeFlags.Broken : NodeFlags.None;
        if (!context.Scope.IsAny && !_kind.CanStandIn(context.Scope.Kind)) flags |= NodeFlags.Misplaced;
        if (Peek(context) is { Kind: TokenKind.NewLine } newLine) Take(ref state, context, newLine);
        var next = Peek(context);
        if (next.Kind == TokenKind.OpenBrace || IsBraceForgotten(context, keyword, next))
        {
            if (next is { Kind: TokenKind.OpenBrace, StartsLine: true }) Messages.BraceOnOwnLine(context, next);
            Grammar.Statements.Block(ref state, ref expecteds, context, new()
            {
                Kind = _kind.Kind,
                HeadStart = keyword.Start,
                Indent = keyword.StartsLine ? -1 : context.IndentOf(ref context.Scope),
            });
        }
        context.LeaveDeclaration(outer);
        context.Push(context.Fold(mark, SyntaxKind.Declaration, (byte)_kind.Kind, flags));
    }

    /// <summary>
    /// When guessing, lines directly below a head without a block that are indented deeper, and would fit into its block, are taken to be its block.
    /// </summary>
    private bool IsBraceForgotten(ParserContext context, in Token keyword, in Token next) =>
        context.IsGuessing && next.StartsLine && keyword.StartsLine && context.Depth < LanguageTable.MaxDepth
        && ParserContext.Allows(new() { Kind = _kind.Kind }, next.Keyword)
        && context.IndentAt(next.Start) > context.IndentAt(keyword.Start)
        && !context.Text.AsSpan(next.Start - next.Lead, next.Lead).ContainsAny('\n', '\r');
}

/// <summary>The statements of a file or block, and what to do with those that cannot be read.</summary>
internal sealed class StatementsParser : TolerantParser
{
    protected override void Parse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context)
    {
        while (true)
        {
            context.IsMuted = false;
            var token = Peek(context);
            if (token.Kind == TokenKind.NewLine) Take(ref state, context, token);
            else if (token.Kind == TokenKind.End)
            {
                if (context.Depth > 0) Unclosed(context);
                else if (context.HasNext) Take(ref state, context, token);
                return;
            }
            else if (token.Kind == TokenKind.CloseBrace)
            {
                if (context.Depth == 0 || IsBraceTooMany(context, token)) StrayBrace(ref state, context, token);
                else
                {
                    CloseBrace(ref state, context, token);
                    return;
                }
            }
            else if (ClosesBlock(context, token))
            {
                Unclosed(context);
                return;
            }
            else Statement(ref state, ref expecteds, context, token);
        }
    }

    /// <summary>Reads a block, whether its brace is there or was forgotten, and what follows it on its line.</summary>
    public void Block(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context, Scope scope,
        bool isForgotten = false)
    {
        var mark = context.Mark();
        var brace = Peek(context);
        if (brace.Kind == TokenKind.OpenBrace && !isForgotten)
        {
            if (context.Depth == LanguageTable.MaxDepth)
            {
                Messages.TooDeep(context, brace);
                SkipBlock(ref state, context);
                EndOfBlock(ref state, context);
                return;
            }
            scope.Opener = context.SpanOf(brace);
            Take(ref state, context, brace);
            if (Peek(context) is { Kind: TokenKind.NewLine } newLine) Take(ref state, context, newLine);
        }
        else
        {
            scope.IsImplied = true;
            context.MissingOpen--;
            scope.Opener = new(context.Previous.Start - context.SegmentStart, 0);
        }
        var kind = context.Kind;
        // What an unknown statement holds is not what the declaration around it holds.
        var repeats = scope.IsAny ? context.Repeats.Enter() : -1;
        context.Open(scope);
        context.Kind = scope.Kind;
        Parse(ref state, ref expecteds, context);
        context.Close();
        context.Kind = kind;
        if (repeats >= 0) context.Repeats.Leave(repeats);
        context.Push(context.Fold(mark, SyntaxKind.Block, 0, NodeFlags.None));
        EndOfBlock(ref state, context);
    }

    private static void EndOfBlock(ref ParseState<Token> state, ParserContext context)
    {
        var next = Peek(context);
        if (next.Kind == TokenKind.NewLine) Take(ref state, context, next);
        if (Ends(next) || context.Previous.Kind != TokenKind.CloseBrace) return;
        context.IsMuted = false;
        Messages.AfterBlock(context, next);
        if (!ParserContext.Allows(context.Scope, next.Keyword)) Skip(ref state, context, toProperty: false);
        if (Peek(context) is { Kind: TokenKind.NewLine } newLine) Take(ref state, context, newLine);
    }

    private static void Statement(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context, in Token token)
    {
        ref var scope = ref context.Scope;
        var kind = token.Keyword.ToKind();
        var row = scope.IsAny && kind == Kind.None ? LanguageTable.AnyProperty(token.Keyword) : LanguageTable.Property(scope.Kind, token.Keyword);
        if (LooksLikeProperty(ref state, token))
        {
            if (scope.IsAny) row = LanguageTable.AnyProperty(token.Keyword);
            else if (IsHeadLost(context) && context.IndentAt(token.Start) > 0) kind = Kind.None;
        }
        if (IsBlockLost(context, token)) LostBlock(ref state, ref expecteds, context, token);
        else if (row != null) PropertyLine(ref state, ref expecteds, context, row);
        else if (kind != Kind.None && (scope.IsAny || kind.Info().CanStandIn(scope.Kind)))
            Run(Grammar.Declaration(kind), ref state, ref expecteds);
        else if (token.Keyword == Keyword.Use)
        {
            if (context.Depth > 0) Messages.UseNotAllowed(context, token);
            Use(ref state, ref expecteds, context, token);
        }
        else if ((row = LanguageTable.AnyProperty(token.Keyword)) != null)
        {
            Messages.PropertyNotAllowed(context, token, row);
            if (IsHeadLost(context)) LostBlock(ref state, ref expecteds, context, token);
            else PropertyLine(ref state, ref expecteds, context, row);
        }
        else if (kind != Kind.None)
        {
            Messages.KindNotAllowed(context, token, kind);
            if (IsHeadLost(context)) LostBlock(ref state, ref expecteds, context, token);
            else Run(Grammar.Declaration(kind), ref state, ref expecteds);
        }
        else Unknown(ref state, ref expecteds, context, token);
    }

    /// <summary>Whether lines that stand outside any declaration have lost its head: a brace after them closes nothing.</summary>
    private static bool IsHeadLost(ParserContext context) => context.Depth == 0 && context.MissingOpen > 0;

    /// <summary>Whether a line in a block stands deeper than the lines before it, so that it belongs to a block whose head is missing.</summary>
    private static bool IsBlockLost(ParserContext context, in Token token)
    {
        ref var scope = ref context.Scope;
        if (context.MissingOpen <= 0 || context.Depth == 0 || scope.IsImplied || scope.IsAny || !token.StartsLine) return false;
        var indent = context.IndentAt(token.Start);
        scope.BodyIndent ??= Math.Min(indent, context.IndentOf(ref scope) + 7);
        return indent > scope.BodyIndent;
    }

    /// <summary>Lines of a block whose head is missing, to its brace; one finding, on the first, is enough.</summary>
    private static void LostBlock(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context, in Token token)
    {
        var mark = context.Mark();
        var scope = UnknownScope(token);
        scope.IsLost = true;
        Grammar.Statements.Block(ref state, ref expecteds, context, scope, isForgotten: true);
        context.Push(context.Fold(mark, SyntaxKind.Unknown, 0, NodeFlags.Broken));
    }

    /// <summary>Whether a line whose word is a property as well as a kind has no more than a property has: <c>format c5plus1</c>.</summary>
    private static bool LooksLikeProperty(ref ParseState<Token> state, in Token token)
    {
        if (token.Keyword != Keyword.Format) return false;
        var ahead = state.LookAhead(3);
        return ahead.Length < 3 || ahead[2].Kind is not (TokenKind.Text or TokenKind.EqualsSign or TokenKind.OpenBrace);
    }

    private static void PropertyLine(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context, PropertyInfo row)
    {
        Run(Grammar.Property(row), ref state, ref expecteds);
        if (context.Previous.Kind == TokenKind.NewLine) return;
        Run(Grammar.Properties, ref state, ref expecteds);
        var next = Peek(context);
        if (next.Kind == TokenKind.OpenBrace && !next.StartsLine)
        {
            var mark = context.Mark();
            Messages.PropertyWithBlock(context, next);
            Grammar.Statements.Block(ref state, ref expecteds, context, UnknownScope(next));
            context.Push(context.Fold(mark, SyntaxKind.Unknown, 0, NodeFlags.Broken));
        }
        else if (next.Kind == TokenKind.NewLine) Take(ref state, context, next);
    }

    private static void Use(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context, in Token token)
    {
        var mark = context.Mark();
        var findings = context.Findings.Count;
        context.AllowUseDoc(token);
        Run(Grammar.Use, ref state, ref expecteds);
        var next = Peek(context);
        if (!Ends(next))
        {
            Messages.Leftover(context, next);
            Skip(ref state, context, toProperty: false);
        }
        if (Peek(context) is { Kind: TokenKind.NewLine } newLine) Take(ref state, context, newLine);
        var flags = context.Findings.Count > findings ? NodeFlags.Broken : NodeFlags.None;
        if (context.Depth > 0) flags |= NodeFlags.Misplaced;
        context.Push(context.Fold(mark, SyntaxKind.Use, 0, flags));
    }

    /// <summary>A statement whose first word means nothing here is kept as it stands; what its block holds is still read.</summary>
    private static void Unknown(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParserContext context, in Token token)
    {
        var mark = context.Mark();
        context.AllowDoc(token);
        if (context.MissingClose > 0 && context.Previous.Kind == TokenKind.OpenBrace && token is { Kind: TokenKind.OpenBrace, StartsLine: false })
        {
            BracesTooMany(ref state, context, token);
            return;
        }
        Messages.UnknownStatement(context, token);
        if (token.Kind != TokenKind.OpenBrace)
        {
            Take(ref state, context, token);
            Skip(ref state, context, toProperty: false);
        }
        var next = Peek(context);
        if (next.Kind == TokenKind.OpenBrace && (!next.StartsLine || next.Start == token.Start))
            Grammar.Statements.Block(ref state, ref expecteds, context, UnknownScope(token));
        else if (next.Kind == TokenKind.NewLine) Take(ref state, context, next);
        context.Push(context.Fold(mark, SyntaxKind.Unknown, 0, NodeFlags.Broken));
    }

    /// <summary>Further opening braces after one, where there are too many of them: the block is the one that the first opens.</summary>
    private static void BracesTooMany(ref ParseState<Token> state, ParserContext context, in Token first)
    {
        var mark = context.Mark();
        var last = first;
        for (var next = first; context.MissingClose > 0 && next is { Kind: TokenKind.OpenBrace, StartsLine: false }; next = Peek(context))
        {
            last = next;
            context.MissingClose--;
            Take(ref state, context, next);
        }
        Messages.BracesTooMany(context, first, last);
        if (Peek(context) is { Kind: TokenKind.NewLine } newLine) Take(ref state, context, newLine);
        context.Push(context.Fold(mark, SyntaxKind.Unknown, 0, NodeFlags.Broken));
    }

    /// <summary>Whether a brace at the end of a line closes a block that was forgotten to be opened on that line.</summary>
    private static bool IsBraceTooMany(ParserContext context, in Token token)
    {
        if (context.MissingOpen <= 0 || token.StartsLine || context.Scope.IsImplied) return false;
        var opener = context.SegmentStart + context.Scope.Opener.End;
        return context.Text.AsSpan(opener, token.Start - opener).ContainsAny('\n', '\r');
    }

    private static Scope UnknownScope(in Token head) => new() { IsAny = true, HeadStart = head.Start, Indent = -1 };

    /// <summary>Whether a line shows that the block it would stand in was left without its closing brace.</summary>
    private static bool ClosesBlock(ParserContext context, in Token token)
    {
        if (context.Depth == 0 || !token.StartsLine || token.Keyword == Keyword.None) return false;
        ref var scope = ref context.Scope;
        return !ParserContext.Allows(scope, token.Keyword) && context.IsAllowedAround(token.Keyword)
            && context.IndentAt(token.Start) <= context.IndentOf(ref scope);
    }

    private static void CloseBrace(ref ParseState<Token> state, ParserContext context, in Token token)
    {
        ref var scope = ref context.Scope;
        if (context.IsGuessing && token.StartsLine && context.IndentAt(token.Start) is var indent
            && indent < context.IndentOf(ref scope) && context.IsIndentAround(indent))
        {
            Unclosed(context);
            return;
        }
        if (scope.IsLost && context.Depth > 1) Messages.LostHead(context, token);
        else if (scope is { IsImplied: true, IsLost: false }) Messages.BraceForgotten(context, token, scope.Opener);
        Take(ref state, context, token);
    }

    private static void Unclosed(ParserContext context)
    {
        ref var scope = ref context.Scope;
        if (scope.IsLost) return;
        if (scope.IsImplied) Messages.BlockWithoutBraces(context, scope.Opener);
        else Messages.Unclosed(context, scope.Opener, context.IndentOf(ref scope));
    }

    private static void StrayBrace(ref ParseState<Token> state, ParserContext context, in Token token)
    {
        var mark = context.Mark();
        var last = token;
        do
        {
            last = Peek(context);
            Take(ref state, context, last);
        }
        while (Peek(context) is { Kind: TokenKind.CloseBrace, StartsLine: false });
        Messages.StrayBraces(context, token, last);
        Skip(ref state, context, toProperty: false);
        if (Peek(context) is { Kind: TokenKind.NewLine } newLine) Take(ref state, context, newLine);
        context.Push(context.Fold(mark, SyntaxKind.Unknown, 0, NodeFlags.Broken));
    }

    private static void SkipBlock(ref ParseState<Token> state, ParserContext context)
    {
        var mark = context.Mark();
        var open = 0;
        while (context.HasNext)
        {
            var token = Peek(context);
            if (token.Kind == TokenKind.End) break;
            if (token.Kind == TokenKind.OpenBrace) open++;
            else if (token.Kind == TokenKind.CloseBrace) open--;
            Take(ref state, context, token);
            if (open == 0) break;
        }
        context.Push(context.Fold(mark, SyntaxKind.Skipped, 0, NodeFlags.None));
    }
}
