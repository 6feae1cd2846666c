using System.Text.RegularExpressions;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Tests.Testing;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AgendaLang.LanguageServer.Tests;

/// <summary>A doc comment comes from anybody: shown, it must fetch nothing and run nothing.</summary>
public sealed class DocCommentTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseFootnotes().Build();

    // What Markdown is made of, so that random texts are full of it.
    private static readonly string[] Pieces =
    [
        "[", "]", "(", ")", "!", "<", ">", "`", "``", "```", "\\", "&", "&lt;", "&#60;", "\n", "\n\n", "    ", "|", "|-|\n", "*", "_", "~~~", "#", "- ", "> ", ":", "\"",
        "a", "b ", "x:y", "[a]", "(https://e.org)", "[a](https://e.org)", "![a](https://e.org/p.png)", "[a]: https://e.org", "[a](command:x)", "<img src=x>", "<b>", "<https://e.org>", "javascript:x",
    ];

    [Theory]
    [InlineData("*one* and **two**, `three`", "*one* and **two**, `three`")]
    [InlineData("- a list\n- of two\n\n# A heading", "- a list\n- of two\n\n# A heading")]
    [InlineData("[the note](https://example.org/a?b=1#c) by [post](mailto:a@example.org)", "[the note](https://example.org/a?b=1#c) by [post](mailto:a@example.org)")]
    [InlineData("![seen](https://example.org/seen.png)", "&#33;&#91;seen](https://example.org/seen.png)")]
    [InlineData("[run](command:workbench.action.quit)", "&#91;run](command:workbench.action.quit)")]
    [InlineData("[a][b]\n\n[b]: command:x", "&#91;a]&#91;b]\n\n&#91;b]: command:x")]
    [InlineData("<img src=\"x\"> &amp; \\<b>", "&lt;img src=\"x\"> &amp;amp; \\&lt;b>")]
    [InlineData("`<id>` and `a[0]`", "&#96;&lt;id>&#96; and &#96;a&#91;0]&#96;")]
    public async Task WhatIsDangerousIsShownAsItIsWritten(string doc, string shown)
    {
        var source = MarkedSource.Parse(string.Concat(doc.Split('\n').Select(line => $"/// {line}\n")) + "country k|z \"Kazakhstan\"\n");
        await using var client = await TestClient.OpenAsync(source);
        var hover = await client.RequestAsync("textDocument/hover", TestClient.At(source));
        var value = (string)hover!["contents"]!["value"]!;
        Assert.Equal(shown, value[(value.IndexOf("---\n\n", StringComparison.Ordinal) + 5)..].TrimEnd());
    }

    [Fact]
    public void NothingIsFetchedOrRunWhateverIsWritten() => Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[1, 24].Sample(pieces =>
    {
        var text = HoverText.ToMarkdown(new("T", "s") { Doc = string.Concat(pieces) });
        var document = Markdown.Parse(text, Pipeline);
        foreach (var part in document.Descendants())
        {
            Assert.False(part is HtmlBlock or HtmlInline or LinkInline { IsImage: true } or LinkReferenceDefinition, text);
            var address = part switch { LinkInline link => link.Url, AutolinkInline auto => auto.Url, _ => null };
            if (address != null) Assert.Matches(new Regex("^(https?://|mailto:)", RegexOptions.IgnoreCase), address);
        }
    }, iter: 20_000, threads: 1, print: pieces => string.Concat(pieces));
}
