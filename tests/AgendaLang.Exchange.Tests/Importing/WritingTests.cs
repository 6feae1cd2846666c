using System.Text;
using AgendaLang.Exchange.Importing;
using AgendaLang.Exchange.Importing.Writing;

namespace AgendaLang.Exchange.Tests.Importing;

public sealed class WritingTests
{
    [Theory]
    [InlineData("Sean O'Neill", "sean-oneill")]
    [InlineData("Régine Débatty", "regine-debatty")]
    [InlineData("  Łukasz  Øst-Ærø ", "lukasz-ost-aero")]
    [InlineData("Айгуль Сапарова", "айгуль-сапарова")]
    [InlineData("0x4c.de", "person-0x4c-de")]
    [InlineData("C++ & Rust / Go", "c-rust-go")]
    [InlineData("Anna Анна", "anna")]
    [InlineData("a_b", "a-b")]
    public void Names_become_ids(string name, string id) => Assert.Equal(id, IdText.Of(name, "person"));

    [Theory]
    [InlineData("🦊")]
    [InlineData("...")]
    [InlineData("\u0301\u0301")]
    [InlineData("\u0661\u0662")]
    public void A_name_without_letters_still_has_an_id_of_its_own(string name)
    {
        var id = IdText.Of(name, "person");
        Assert.True(IdText.IsId(id), id);
        Assert.StartsWith("person-", id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_is_cut_at_a_word()
    {
        var id = IdText.Of(string.Join(' ', Enumerable.Repeat("seventeen", 50)), "x");
        Assert.Equal("seventeen-seventeen-seventeen-seventeen", id);
    }

    [Theory]
    [InlineData("1233", "s1233")]
    [InlineData("0C8B0CB4-6cf9-5ff8-928a-0a0f49558c48", "s-0c8b0cb4")]
    [InlineData("POWER1", "power1")]
    [InlineData("opening@example.org", "opening")]
    [InlineData("0c8b0cb4-6cf9-5ff8-928a-0a0f49558c48@example.org", "s-0c8b0cb4")]
    public void Ids_of_sources_become_ids(string sourceId, string id) => Assert.Equal(id, IdText.OfEntry(sourceId));

    [Fact]
    public void Others_of_one_name_are_told_apart_whoever_else_is_there()
    {
        string[] IdsOf(params string[] names) => [.. new IdSpace().ClaimAll(names, name => IdText.Of(name, "x"), name => IdText.Suffix(null, name)).OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Value)];
        var three = IdsOf("Room 1", "room-1", "Room1");
        Assert.Equal(three[..2], IdsOf("Room 1", "Room1"));
        Assert.Equal(3, three.Distinct().Count());
        Assert.Equal(["room-1"], IdsOf("Room 1"));
        // Programs see "room-1" and "room1" as one.
        Assert.NotEqual("room1", three[1]);
    }

    [Fact]
    public void Many_of_one_id_are_numbered_at_once()
    {
        var space = new IdSpace();
        var ids = Enumerable.Range(0, 50_000).Select(_ => space.Claim("a", "")).ToList();
        Assert.Equal(["a", "a-2", "a-3"], ids[..3]);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void What_is_told_stays_short()
    {
        var losses = new Losses();
        for (var i = 0; i < 1000; i++) losses.Count($"kind {i} {new string('x', 1000)}");
        for (var i = 0; i < 1000; i++) losses.Say("names", new string('y', 1000));
        Assert.Equal(7, losses.Notices().Count());
        Assert.All(losses.Notices(), notice => Assert.InRange(notice.Message.Length, 1, 3000));
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("  a \r\n\t b  ", "\"a b\"")]
    [InlineData("say \"no\" \\ {x} // y", "\"say \\\"no\\\" \\\\ {x} // y\"")]
    [InlineData("a\u0007b\u0000c\u0085d", "\"abc d\"")]
    [InlineData("\u202Eabc\u2069", "\"\\u{202E}abc\\u{2069}\"")]
    [InlineData("", "\"\"")]
    public void Texts_are_quoted(string text, string quoted) => Assert.Equal(quoted, new Markup(new Losses()).Quote(text));

    [Theory]
    [InlineData("<p>One</p>\n<p>Two<br/>three</p>", "One|Two|three")]
    [InlineData("<ul>\n<li>a</li>\n<li>b &amp; c</li></ul>", "- a|- b & c")]
    [InlineData("<b>bold</b> <i>it</i> <code>x</code>", "**bold** *it* `x`")]
    [InlineData("<a href='https://x.org/?a=1&amp;b=2'>link</a> <a>none</a>", "[link](https://x.org/?a=1&b=2) none")]
    [InlineData("1 < 2 and List<string> &amp; more", "1 < 2 and List<string> &amp; more")]
    [InlineData("<p>x</p> <unknown> <", "x|<unknown> <")]
    [InlineData("<h2>Title</h2>text", "### Title|text")]
    public void Html_becomes_markdown(string html, string markdown) =>
        Assert.Equal(markdown, string.Join('|', HtmlText.ToMarkdown(html).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd())));

    [Fact]
    public void A_doc_comment_is_wrapped_and_harmless()
    {
        var losses = new Losses();
        var text = new StringBuilder();
        var markup = new Markup(losses);
        markup.Doc(text, "    ", "first", null, "  ", $"- {string.Join(' ', Enumerable.Repeat("word", 40))}\r\n\r\n\r\n/ \"\"\" {{ }} \u202E\u0007end\rnext\n```\n{new string('x', 120)} y\n```");
        markup.TellLosses();
        var word = string.Join(' ', Enumerable.Repeat("word", 18));
        Assert.Equal($$"""
                /// first
                ///
                /// - {{word}}
                ///   {{word}}
                ///   word word word word
                ///
                /// / \"\"\" { } end
                /// next
                /// ```
                /// {{new string('x', 120)}} y
                /// ```

            """.Replace("\\\"", "\"", StringComparison.Ordinal), text.ToString());
        Assert.Equal(["Left out, since an agenda has no place for it: control characters and other invisible marks in texts (2)."], losses.Notices().Select(notice => notice.Message));
    }

    [Theory]
    [InlineData("One\n            Two\n\n              Three", "/// One|/// Two|///|///   Three")]
    [InlineData("One\n    code", "/// One|///     code")]
    [InlineData("   One", "/// One")]
    public void The_margin_of_indented_xml_goes(string text, string comment)
    {
        var doc = new StringBuilder();
        new Markup(new Losses()).Doc(doc, "", text);
        Assert.Equal(comment, doc.ToString().TrimEnd('\n').Replace('\n', '|'));
    }

    [Theory]
    [InlineData("keynote", true, "panel", false)]
    [InlineData("Talk", true, "panel", true)]
    [InlineData("Workshop 2 hours", true, "side-event", false)]
    [InlineData("Ceremony", true, "panel", false)]
    [InlineData("reception", false, "reception", true)]
    [InlineData(null, true, "panel", true)]
    [InlineData(null, false, "side-event", true)]
    [InlineData("other", false, "side-event", true)]
    public void Kinds_of_a_conference_stand_beside_each_other(string? type, bool hasSpeakers, string kind, bool saysAll)
    {
        Assert.Equal((kind, saysAll), SessionKinds.Of(type, hasSpeakers, isWord: false));
        Assert.False(SessionKinds.IsOfEverybody(kind));
    }

    [Fact]
    public void A_table_may_use_the_words_of_the_language() => Assert.Equal(("working-lunch", true), SessionKinds.Of("Working lunch", false, isWord: true));
}
