using AgendaLang.LanguageServer.Protocol;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.LanguageServer.Tests;

public sealed class PositionEncodingTests
{
    private static readonly string[] Parts = ["a", "б", "😀", "\n", "\r\n", "\r", "e\u0301"];

    private static readonly SourceText Source = new("a.agenda", "a😀б\r\nв\n");

    [Theory]
    [InlineData(ColumnUnit.Utf8, 3, 0, 5)]
    [InlineData(ColumnUnit.Utf16, 3, 0, 3)]
    [InlineData(ColumnUnit.Utf32, 3, 0, 2)]
    [InlineData(ColumnUnit.Utf8, 7, 1, 2)]
    internal void ColumnsAreCountedAsAgreed(ColumnUnit unit, int offset, int line, int column)
    {
        Assert.Equal(new LspPosition(line, column), PositionEncoding.PositionOf(Source, offset, unit));
        Assert.Equal(offset, PositionEncoding.OffsetOf(Source, new(line, column), unit));
    }

    [Theory]
    [InlineData(ColumnUnit.Utf8, 0, 3, 1)]
    [InlineData(ColumnUnit.Utf8, 0, 99, 4)]
    [InlineData(ColumnUnit.Utf32, 0, 99, 4)]
    [InlineData(ColumnUnit.Utf16, 0, 99, 4)]
    [InlineData(ColumnUnit.Utf16, 99, 0, 8)]
    [InlineData(ColumnUnit.Utf16, -1, 5, 0)]
    [InlineData(ColumnUnit.Utf8, 1, -5, 6)]
    internal void PlacesThatAreNoneAreTheNearest(ColumnUnit unit, int line, int column, int offset) =>
        Assert.Equal(offset, PositionEncoding.OffsetOf(Source, new(line, column), unit));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16", "utf-8", "utf-16")]
    [InlineData("utf-8", "utf-8", "utf-32")]
    [InlineData("utf-32", "utf-7", "utf-32")]
    [InlineData("utf-16", "utf-7")]
    public void TheUnitIsOneThatBothKnow(string chosen, params string[] offered) =>
        Assert.Equal(chosen, PositionEncoding.NameOf(PositionEncoding.Choose(offered.Length == 0 ? null : offered)));

    [Fact, Trait("Category", "Property")]
    public void EveryOffsetBetweenCharactersComesBack() =>
        Gen.Select(Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 30], Gen.Enum<ColumnUnit>()).Sample((parts, unit) =>
        {
            var text = string.Concat(parts);
            var source = new SourceText("a.agenda", text);
            var at = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                // Between the two of a line break is no place.
                if (at == 0 || !(text[at - 1] == '\r' && text[at] == '\n'))
                    Assert.Equal(at, PositionEncoding.OffsetOf(source, PositionEncoding.PositionOf(source, at, unit), unit));
                at += rune.Utf16SequenceLength;
            }
        }, iter: Cases.Count);
}
