using System.Text;
using AgendaLang.Editing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Editing;

public sealed class HoverTests
{
    public static TheoryData<string> HoverFiles => [.. EditorCases.Files("hover-")];

    public static TheoryData<string> SignatureFiles => [.. EditorCases.Files("signature-")];

    [Theory, MemberData(nameof(HoverFiles))]
    public void EachWordHasItsCard(string file)
    {
        var shown = new StringBuilder();
        foreach (var (name, text) in EditorCases.Read(file))
        {
            var (document, offset) = EditorCases.Open(text);
            shown.Append("=== ").Append(name).Append('\n');
            if (Hovers.At(document, offset) is not { } card) shown.Append("nothing\n\n");
            else shown.Append('`').Append(document.Source.Slice(card.Span)).Append("`\n").Append(HoverText.ToMarkdown(card)).Append('\n');
        }
        Snapshots.Match(shown.ToString(), Path.GetFileNameWithoutExtension(file));
    }

    [Theory, MemberData(nameof(SignatureFiles))]
    public void EachPropertyShowsItsShape(string file)
    {
        var shown = new StringBuilder();
        foreach (var (name, text) in EditorCases.Read(file))
        {
            var (document, offset) = EditorCases.Open(text);
            shown.Append("=== ").Append(name).Append('\n');
            if (Signatures.At(document, offset) is not { } signature)
            {
                shown.Append("nothing\n\n");
                continue;
            }
            var label = signature.Label;
            if (signature.Active >= 0) label = label.Insert(signature.Parts[signature.Active].Span.End, "«").Insert(signature.Parts[signature.Active].Span.Start, "»");
            shown.Append(label).Append("\n    ").Append(signature.Help).Append('\n');
            if (signature.Active >= 0) shown.Append("    ").Append(signature.Parts[signature.Active].Help).Append('\n');
            shown.Append('\n');
        }
        Snapshots.Match(shown.ToString(), Path.GetFileNameWithoutExtension(file));
    }

    [Fact]
    public void APlainCardHasNoMarks()
    {
        var (document, offset) = EditorCases.Open("country kz \"Kazakhstan *now*\"\nperson t¦o \"T\" of kz as \"President\"\n");
        Assert.Equal("🇰🇿 T — person to\nActs for: Kazakhstan *now*\nOffice: President\n", HoverText.ToPlainText(Hovers.At(document, offset)!));
    }

    [Theory]
    [InlineData("[click](https://example.org)", @"\[click\](https\://example.org)")]
    [InlineData("![x](y) <b>&amp;", @"\!\[x\](y) \<b\>\&amp;")]
    [InlineData("a\n\n# heading\r\n---", @"a  \# heading ---")]
    [InlineData("`code` | *em* _em_ ~~x~~ $x$", @"\`code\` \| \*em\* \_em\_ \~\~x\~\~ \$x\$")]
    [InlineData("www.example.org a@b.c", @"www\.example.org a\@b.c")]
    [InlineData("C5+1 – Қазақстан", "C5+1 – Қазақстан")]
    public void NamesCannotBringInMarkdown(string name, string expected) => Assert.Equal(expected, HoverText.Escape(name));
}
