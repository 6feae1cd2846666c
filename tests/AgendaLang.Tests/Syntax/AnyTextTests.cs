using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.Tests.Syntax;

/// <summary>Whatever the text: a tree comes back, holds every character, and its findings lie in it in order.</summary>
[Trait("Category", "Property")]
public class AnyTextTests
{
    [Fact]
    public void The_examples_have_no_finding()
    {
        Assert.NotEmpty(Examples.All);
        Assert.All(Examples.All, file => Reading.Check(file.Text));
        Reading.Check(Mutations.Small);
        Reading.Check(Mutations.Small.ReplaceLineEndings("\r\n"));
        Reading.Check(Mutations.Small.ReplaceLineEndings("\r"));
    }

    [Fact]
    public void Any_text_gives_a_tree() => Mutations.Any.Sample(text =>
    {
        var tree = SyntaxTree.Parse(text);
        Reading.Holds(tree);
        Reading.Outline(tree);
        foreach (var declaration in tree.Declarations) _ = declaration.Doc + declaration.Id + declaration.Name;
        foreach (var finding in tree.Findings) Reading.SpeaksPlainly(finding, text);
    }, iter: Cases.Count);

    [Fact]
    public void Every_beginning_of_an_example_gives_a_tree()
    {
        foreach (var (_, text) in Examples.All)
        {
            var step = Cases.IsLong ? 1 : Math.Max(1, text.Length / 150);
            for (var length = 0; length <= text.Length; length += step) Reading.Holds(SyntaxTree.Parse(text[..length]));
        }
    }

    [Fact]
    public void Every_beginning_and_end_of_a_small_agenda_gives_a_tree()
    {
        for (var length = 0; length <= Mutations.Small.Length; length++)
        {
            Reading.Holds(SyntaxTree.Parse(Mutations.Small[..length]));
            if (length % 3 == 0) Reading.Holds(SyntaxTree.Parse(Mutations.Small[length..]));
        }
    }

    [Fact]
    public void An_edit_gives_the_tree_of_the_new_text() =>
        Gen.Select(Mutations.Any, Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 40], Mutations.Piece).Array[1, 4]).Sample((text, edits) =>
        {
            var tree = SyntaxTree.Parse(text);
            foreach (var (place, length, piece) in edits)
            {
                var start = place % (tree.Source.Length + 1);
                var change = new TextChange(new(start, Math.Min(length, tree.Source.Length - start)), piece);
                tree = tree.WithChange(change);
                var fresh = SyntaxTree.Parse(tree.Source.Text);
                Reading.AreSame(fresh, tree);
                Assert.Equal(tree.Source.Text, tree.ToString());
            }
        }, iter: Cases.Count);

    [Fact]
    public void An_edit_inside_a_declaration_reads_that_one_again()
    {
        foreach (var (_, text) in Examples.All)
        {
            var tree = SyntaxTree.Parse(text);
            foreach (var declaration in tree.Declarations)
            {
                var place = declaration.Keyword.Span.End + 1;
                var edited = tree.WithChange(new(new(place, 0), "x"));
                Assert.Equal(1, edited.SegmentsRead);
                Assert.Equal(tree.SegmentCount, edited.SegmentCount);
                if (declaration.Block.IsDefault) continue;
                Assert.Equal(1, tree.WithChange(new(new(declaration.Block.Span.End - 1, 0), "\n    note \"n\"\n")).SegmentsRead);
                Assert.Equal(1, tree.WithChange(new(new(declaration.Block.Span.Start + 1, declaration.Block.Span.Length - 1), "")).SegmentsRead);
            }
        }
    }

    [Fact]
    public void An_edit_reads_few_segments() =>
        Gen.Select(Mutations.Damaged, Gen.Int[0, int.MaxValue], Mutations.Piece).Sample((text, place, piece) =>
        {
            var tree = SyntaxTree.Parse(text);
            var edited = tree.WithChange(new(new(place % (text.Length + 1), 0), piece));
            Assert.InRange(edited.SegmentsRead, 0, 4);
        }, iter: Cases.Count);

    [Fact]
    public void An_edit_that_does_not_fit_is_refused()
    {
        var tree = SyntaxTree.Parse("country a");
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.WithChange(new(new(5, 5), "")));
        Assert.Throws<ArgumentException>(() => tree.WithChange(new SourceText("", "country ab"), new(9, 0), 2));
        Assert.Throws<ArgumentNullException>(() => SyntaxTree.Parse((SourceText)null!));
    }
}
