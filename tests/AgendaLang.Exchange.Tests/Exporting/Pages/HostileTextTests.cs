using AgendaLang.Exchange.Exporting.Briefs;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Tests.Testing;
using CsCheck;
using Markdig;

namespace AgendaLang.Exchange.Tests.Exporting.Pages;

/// <summary>What an agenda says stays text, whatever it says.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "</title>", "</style>", "</script>", "<img src=x onerror=alert(1)>", "\"", "'", "&", "&lt;", "<!--", "-->", "]]>", "\u202E", "\u2066", "\u0007", "\u001B[31m", "\u0000", "\u2028",
        "*", "**", "_", "`", "~~", "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "<https://evil.example>", "https://evil.example", "www.evil.example", "|", "# ", "- ", "1. ", "> ", "\\", "@page{", "\\A", ";}",
        " ", "a", "Я", "ش", "日", "🦊", "=cmd()", "|a|b|\\n|-|-|",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Array[1, 6].Select(parts => string.Concat(parts.Select(part => Pieces[part])));

    [Fact, Trait("Category", "Property")]
    public void Html_has_no_element_or_attribute_that_we_did_not_write()
    {
        var expected = Skeleton(Written.Html(Compiled.Of(Agenda("x"))));
        Text.Sample(text =>
        {
            var html = Written.Html(Compiled.Of(Agenda(text)));
            Assert.Equal(expected, Skeleton(html));
            Assert.DoesNotContain(html, letter => letter is < ' ' and not '\n' or '\u202E' or '\u2066' or '\u2028');
        }, iter: Cases.Count);
    }

    [Fact, Trait("Category", "Property")]
    public void Markdown_has_no_markup_that_we_did_not_write()
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build();
        var expected = Skeleton(Markdown.ToHtml(Written.Markdown(Compiled.Of(Agenda("x"))), pipeline));
        Text.Sample(text =>
        {
            var markdown = Written.Markdown(Compiled.Of(Agenda(text)));
            Assert.Equal(expected, Skeleton(Markdown.ToHtml(markdown, pipeline)));
            Assert.DoesNotContain(markdown, letter => letter is < ' ' and not '\n' or '\u202E' or '\u2066' or '\u2028');
        }, iter: Cases.Count);
    }

    [Fact, Trait("Category", "Property")]
    public void A_text_brief_sends_nothing_that_steers_and_keeps_its_width() => Text.Sample(text =>
    {
        var set = Compiled.Of(Agenda(text));
        var brief = System.Text.Encoding.UTF8.GetString(BriefExport.Write(set.Find<Models.Participant>("p")!, set, BriefFormat.Text, width: 60).Content.Span);
        Assert.DoesNotContain(brief, letter => letter is < ' ' and not '\n' or '\u007F' or '\u202E' or '\u2066' or '\u2028');
    }, iter: Cases.Count);

    [Fact]
    public void A_description_is_read_as_prose_and_nothing_else()
    {
        const string Agenda = "/// A **bold** *word*, `code`, [ours](https://example.org) and [theirs](javascript:alert(1)).\n/// <b onclick=\"x\">raw</b>\n///\n/// - one\n/// - two\nmeeting m \"M\" on 2026-05-14\n";
        var prose = Written.Parsed(Written.Html(Compiled.Of(Agenda))).QuerySelector(".prose")!;
        Assert.Equal(["p", "strong", "em", "code", "a", "ul", "li", "li"], prose.QuerySelectorAll("p, strong, em, code, a, ul, li, b").Select(element => element.LocalName));
        Assert.Equal("https://example.org", prose.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("<b onclick=\"x\">raw</b>", prose.TextContent, StringComparison.Ordinal);
        Assert.Contains("[theirs](javascript:alert(1))", prose.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_megabyte_of_text_is_written()
    {
        var set = Compiled.Of($"meeting m \"{new string('*', 300_000)}{string.Concat(Enumerable.Repeat("<a [b] ", 100_000))}\" on 2026-05-14 {{\n    zone Asia/Almaty\n    session s \"{new string('[', 200_000)}\" 10:00-11:00\n    session t \"T\" 11:00-12:00\n}}\n");
        Assert.True(Written.Html(set).Length > 1_000_000);
        Assert.True(Written.Markdown(set).Length > 1_000_000);
    }

    private static string Agenda(string text)
    {
        var said = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        said = string.Concat(said.Select(letter => letter < ' ' || letter is '\u2028' ? $"\\u{{{(int)letter:X}}}" : letter.ToString()));
        // Quoted; a letter before and after keeps blanks inside and every place of a line taken.
        return $$"""
            country kz "k {{said}} k"
            country uz "u {{said}} u"
            person p "p {{said}} p" of kz as "o {{said}} o"
            place a "a {{said}} a" in kz zone Asia/Almaty {
                room r "r {{said}} r"
            }
            topic w "w {{said}} w"
            source src "src {{said}}"
            summit m "m {{said}} m" on 2026-05-14 at a {
                format f
                host kz
                chair p
                status adopted because "b {{said}} b"
                delegation kz led by p
                invite uz as guest
                absent uz because "z {{said}} z"
                note "n {{said}} n"
                see "s {{said}} s"
                cite src "c {{said}} c"
                outcome "{{said}}"
                document d "d {{said}} d" number "{{said}}1" by kz
                item i "i {{said}} i" number "{{said}}2" documents d
                session s "s {{said}} s" 10:00-11:00 in r kind plenary {
                    speaker p 5m as "as {{said}}"
                    items i
                }
                session t "t {{said}} t" 11:00-12:00 status cancelled because "{{said}}"
                break "k {{said}} k" 12:00-12:30
            }
            format f "f {{said}} f" = kz
            request q "q {{said}} q" by kz to uz on 2026-05-01 {
                raise w at m
                because "{{said}}"
            }
            statement st by p on 2026-05-02 {
                about m
                says "{{said}}"
            }
            """;
    }

    // Elements with the names of their attributes; the tools' labels in SVG are filled into as many lines as they need.
    private static string Skeleton(string html) => string.Join('\n', Written.Parsed(html).All
        .Where(element => element.LocalName is not "text" and not "br" && element.ClassName != "language")
        .Select(element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name).Order(StringComparer.Ordinal))}"));
}
