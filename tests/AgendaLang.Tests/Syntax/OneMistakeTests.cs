using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;

namespace AgendaLang.Tests.Syntax;

/// <summary>One slip anywhere in a correct agenda: few findings, and every other statement is still read.</summary>
[Trait("Category", "Property")]
public class OneMistakeTests
{
    private const int MostFindings = 2;

    public static TheoryData<string> Files() => [.. Examples.All.Select(file => file.Path), ""];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_word_or_value_that_is_missing(string path) => Try(path, IsPlain, (_, _) => "");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_word_or_value_that_stands_twice(string path) => Try(path, IsPlain, (text, token) => $"{text.Slice(token.Span)} {text.Slice(token.Span)}");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_word_that_is_misspelled(string path) =>
        Try(path, token => token.Kind == TokenKind.Word, (text, token) => $"{text.Slice(token.Span)}x");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sign_that_does_not_belong(string path) => Try(path, IsPlain, (text, token) => $"@ {text.Slice(token.Span)}");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_quote_that_is_missing(string path) =>
        Try(path, token => token.Kind == TokenKind.Text, (text, token) => text.Slice(token.Span)[..^1].ToString());

    [Theory]
    [MemberData(nameof(Files))]
    public void A_brace_that_is_missing(string path) =>
        Try(path, token => token.Kind is TokenKind.OpenBrace or TokenKind.CloseBrace, (_, _) => "");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_brace_that_stands_twice(string path) =>
        Try(path, token => token.Kind is TokenKind.OpenBrace or TokenKind.CloseBrace, (text, token) => $"{text.Slice(token.Span)} {text.Slice(token.Span)}");

    [Theory]
    [MemberData(nameof(Files))]
    public void Two_words_or_values_in_the_wrong_order(string path)
    {
        foreach (var correct in Correct.Of(path))
        foreach (var (first, second) in correct.Tokens.Zip(correct.Tokens.Skip(1)))
        {
            if (!IsPlain(first) || !IsPlain(second) || second.StartsLine) continue;
            var between = correct.Source.Slice(TextSpan.FromBounds(first.Span.End, second.Span.Start));
            var swapped = $"{second.Text}{between}{first.Text}";
            correct.Check(new(TextSpan.FromBounds(first.Span.Start, second.Span.End), swapped));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_character_that_is_missing(string path)
    {
        foreach (var correct in Correct.Of(path))
        {
            var step = Cases.IsLong || correct.Source.Length < 300 ? 1 : 23;
            for (var at = 0; at < correct.Source.Length; at += step) correct.Check(new(new(at, 1), ""));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_line_that_is_missing(string path)
    {
        foreach (var correct in Correct.Of(path))
            for (var line = 0; line + 1 < correct.Source.LineCount; line++) correct.Check(new(correct.Source.LineSpan(line), ""));
    }

    private static bool IsPlain(SyntaxToken token) => token.Kind is not (TokenKind.OpenBrace or TokenKind.CloseBrace);

    private static void Try(string path, Func<SyntaxToken, bool> isWanted, Func<SourceText, SyntaxToken, string> replace)
    {
        foreach (var correct in Correct.Of(path))
            foreach (var token in correct.Tokens.Where(isWanted)) correct.Check(new(token.Span, replace(correct.Source, token)));
    }

    /// <summary>A correct agenda, and what was read of it.</summary>
    private sealed class Correct
    {
        private readonly SyntaxTree _tree;
        private readonly List<(string Says, IReadOnlyList<TextSpan> Own)> _statements;

        private Correct(string text)
        {
            Source = new("", text);
            _tree = SyntaxTree.Parse(Source);
            _statements = Statements(_tree);
            Tokens = [.. _tree.Statements.SelectMany(TokensOf)];
        }

        public SourceText Source { get; }

        /// <summary>Each declaration of a file by itself, between two others; the small agenda as a whole.</summary>
        public static IEnumerable<Correct> Of(string path) => path.Length == 0
            ? [new(Mutations.Small)]
            : SyntaxTree.Parse(Examples.Read(path)).Statements.Select(node =>
                new Correct($"country before\n\n{node.Lead.Trim()}\n{node}\n\ncountry after \"After\"\n"));

        public List<SyntaxToken> Tokens { get; }

        public void Check(TextChange change)
        {
            var after = _tree.WithChange(change);
            Reading.Holds(after);
            var what = $"{Source.PositionOf(change.Span.Start)}: {Source.Slice(change.Span)} -> {change.NewText}\n" +
                string.Join('\n', after.Findings.Select(finding => $"{Reading.Show(finding)} {finding.Message}"));
            // Without its quotes a text block is lines that mean nothing.
            var isBlockText = Source.Slice(LineOf(Source, change.Span)).Contains("\"\"\"", StringComparison.Ordinal);
            Assert.True(after.Findings.Count() <= (isBlockText ? 2 * MostFindings : MostFindings), what);

            var missing = new Dictionary<string, int>();
            foreach (var (says, own) in _statements)
            {
                if (!own.Any(span => span.Touches(change.Span.Start) || span.Touches(change.Span.End)))
                    missing[says] = missing.GetValueOrDefault(says) + 1;
            }
            foreach (var (says, _) in Statements(after))
                if (missing.TryGetValue(says, out var count)) missing[says] = count - 1;
            Assert.True(missing.Values.All(count => count <= 0),
                $"{what}\nnot read any more: {string.Join(", ", missing.Where(pair => pair.Value > 0).Select(pair => pair.Key))}");
        }

        private static IEnumerable<SyntaxToken> TokensOf(SyntaxNode node)
        {
            foreach (var child in node.Children)
            {
                if (child.AsToken() is { Kind: not (TokenKind.NewLine or TokenKind.End) } token) yield return token;
                if (child.AsNode() is not { } inner) continue;
                foreach (var held in TokensOf(inner)) yield return held;
            }
        }
    }

    /// <summary>Every property and head that was read, what it says, and the lines that are its own.</summary>
    private static List<(string Says, IReadOnlyList<TextSpan> Own)> Statements(SyntaxTree tree)
    {
        var found = new List<(string, IReadOnlyList<TextSpan>)>();
        foreach (var node in tree.Statements) Add(node, found);
        return found;
    }

    private static void Add(SyntaxNode node, List<(string Says, IReadOnlyList<TextSpan> Own)> found)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Property:
                var property = new PropertySyntax(node);
                found.Add(($"{property.Info.Keyword.Text()} {Words(property.Values)} {string.Join(' ', property.SubKeywords.Select(sub => $"{sub.Keyword} {Words(sub.Values)}"))}",
                    [LineOf(node.Tree.Source, node.Span)]));
                return;
            case SyntaxKind.Declaration:
                var declaration = new DeclarationSyntax(node);
                var block = declaration.Block;
                TextSpan[] own = block.IsDefault
                    ? [LineOf(node.Tree.Source, node.Span)]
                    : [LineOf(node.Tree.Source, TextSpan.FromBounds(node.Span.Start, block.Span.Start + 1)), new(block.Span.End, 0)];
                found.Add(($"{declaration.Kind.Text()} {Words(declaration.Head)}", own));
                break;
        }
        foreach (var child in node.Children)
            if (child.AsNode() is { } inner) Add(inner, found);
    }

    private static TextSpan LineOf(SourceText source, TextSpan span) => TextSpan.FromBounds(
        source.LineSpan(source.PositionOf(span.Start).Line).Start, source.LineSpan(source.PositionOf(span.End).Line).End);

    private static string Words(PropertyValues values) => string.Join(',', values.Tokens.Select(token => token.Text.ToString()));
}
