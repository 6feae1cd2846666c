using System.Text;
using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Exporting.Pages.Html;

/// <summary>A page as one HTML file that asks nothing of the outside: style and script are in it, and its policy allows these and nothing else.</summary>
internal static class HtmlPage
{
    private static readonly string StyleHash = Hash(PageStyle.Text);
    private static readonly string ScriptHash = Hash(PageScript.Text);

    public static string Of(Page page) => Write(page).ToString();

    /// <summary>The same in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Utf8Of(Page page) => Write(page).ToUtf8();

    private static HtmlWriter Write(Page page)
    {
        var running = RunningHeads(page);
        // What shows a preview may bring a script and a style of its own.
        var own = page.Preview?.Nonce is { } nonce ? $" 'nonce-{nonce}'" : "";
        var output = new HtmlWriter();
        var blocks = new HtmlBlocks(output, page);
        output.Doctype().Open("html", ("lang", page.Phrases.Language), ("dir", page.Phrases.Words.IsRightToLeft ? "rtl" : "ltr"));
        output.Open("head").Empty("meta", ("charset", "utf-8"));
        output.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content",
            $"default-src 'none'; style-src {StyleHash} {Hash(running)}{own}; script-src {ScriptHash}{own}; base-uri 'none'; form-action 'none'"));
        output.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        output.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
        output.Empty("meta", ("name", "referrer"), ("content", "no-referrer"));
        output.Empty("meta", ("name", "generator"), ("content", "agenda"));
        output.Element("title", page.Title.Replace('\n', ' '));
        output.Own("style", PageStyle.Text).Own("style", running).Close();

        output.Open("body", ("class", page.HasCoverPage ? null : "brief"));
        foreach (var cover in page.Blocks.OfType<Cover>()) blocks.Cover(cover);
        Contents(page, output);
        Tools(page, output);
        output.Open("main");
        foreach (var block in page.Blocks) blocks.Write(block);
        blocks.CloseSections();
        output.Close();
        if (blocks.HasMarks) output.Open("footer").Element("p", page.Phrases[Term.NamesIn]).Close();
        output.Own("script", PageScript.Text).Close().Close();
        return output;
    }

    private static void Contents(Page page, HtmlWriter output)
    {
        var sections = page.Blocks.OfType<Heading>().Where(heading => heading is { Level: 2, Key: not null }).ToList();
        if (sections.Count < 2) return;
        output.Open("nav", ("aria-label", page.Phrases[Term.Contents])).Open("ul");
        foreach (var section in sections)
            output.Open("li").Element("a", section.Line.Plain, ("href", $"#{HtmlBlocks.SectionId(section)}")).Close();
        output.Close().Close();
    }

    // Shown by the script, since nothing else can carry it out.
    private static void Tools(Page page, HtmlWriter output)
    {
        var hasClock = page.Blocks.Any(block => block is Card { When.Start: not null });
        if (page.Filter.Count < 2 && !hasClock) return;
        var phrases = page.Phrases;
        output.Open("form", ("class", "tools"), ("hidden", ""));
        if (page.Filter.Count > 1)
        {
            output.Open("label").Element("span", phrases[Term.Delegation]).Open("select", ("name", "party"));
            output.Element("option", phrases[Term.AllDelegations], ("value", "-"));
            for (var i = 0; i < page.Filter.Count; i++) output.Element("option", phrases.Name(page.Filter[i]).Text, ("value", Phrases.Number(i)));
            output.Close().Close();
        }
        if (hasClock)
        {
            output.Open("label").Element("span", phrases[Term.SecondZone]).Open("select", ("name", "zone"));
            output.Element("option", "–", ("value", "-"));
            foreach (var zone in page.Zones) output.Element("option", zone, ("value", zone), ("selected", zone == page.SecondZone ? "" : null));
            output.Close().Close();
        }
        output.Close();
    }

    // What stands on top of every printed page; a style, since only styles reach there.
    private static string RunningHeads(Page page)
    {
        var (start, end) = page.Phrases.Words.IsRightToLeft ? ("right", "left") : ("left", "right");
        return $"@page{{@top-{start}{{content:\"{CssText(page.Title)}\"}}@top-{end}{{content:\"{CssText(page.RunningNote)}\"}}}}";
    }

    private static string CssText(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in UnicodeText.ToVisible(text).EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value == ' ')) escaped.Append((char)rune.Value);
            else escaped.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\{rune.Value:X6} ");
        }
        return escaped.ToString();
    }

    private static string Hash(string code) => $"'sha256-{Convert.ToBase64String(Sha256.Of(Encoding.UTF8.GetBytes(code)))}'";
}
