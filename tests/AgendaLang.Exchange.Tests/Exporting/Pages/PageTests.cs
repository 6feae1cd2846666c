using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Exporting.Pages.Html;
using AgendaLang.Exchange.Tests.Testing;

namespace AgendaLang.Exchange.Tests.Exporting.Pages;

public sealed class PageTests
{
    public static TheoryData<string, string> Examples => new() { { "c5plus1", "washington.agenda" }, { "culture-summit", "proposals.agenda" } };

    [Theory, MemberData(nameof(Examples))]
    public void The_examples_as_html(string folder, string root) => Snapshots.Match(Written.WithoutStyle(Written.Html(Compiled.Example(folder, root))), folder);

    [Theory, MemberData(nameof(Examples))]
    public void The_examples_as_markdown(string folder, string root) => Snapshots.Match(Written.Markdown(Compiled.Example(folder, root)), folder);

    [Fact]
    public void A_programme_of_somebody_in_russian_with_the_time_at_home()
    {
        var set = Compiled.Example("c5plus1", "washington.agenda");
        Snapshots.Match(Written.Markdown(set, new() { For = set.Find("tokayev"), Language = "ru", Zone = "Asia/Almaty" }), "tokayev");
    }

    [Theory, MemberData(nameof(Examples))]
    public void It_asks_nothing_of_the_outside(string folder, string root)
    {
        var html = Written.Html(Compiled.Example(folder, root));
        var page = Written.Parsed(html);
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        foreach (var own in page.QuerySelectorAll("style, script"))
            Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(own.TextContent)))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("link, img, iframe, object, embed, base, video, audio, [src], [style], [action], [srcset]"));
        Assert.All(page.All.SelectMany(element => element.Attributes), attribute => Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Hashes_are_those_of_the_framework()
    {
        foreach (var length in Enumerable.Range(0, 200).Append(10_000))
        {
            var data = Enumerable.Range(0, length).Select(i => (byte)(i * 7 + length)).ToArray();
            Assert.Equal(SHA256.HashData(data), Sha256.Of(data));
        }
    }

    [Theory, MemberData(nameof(Examples))]
    public void It_can_be_read_by_everybody(string folder, string root)
    {
        var page = Written.Parsed(Written.Html(Compiled.Example(folder, root), new() { Zone = "Asia/Tokyo" }));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual("", page.Title);
        Assert.Single(page.QuerySelectorAll("h1"));
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var next = heading.LocalName[1] - '0';
            Assert.True(next <= level + 1, $"{heading.TextContent} is of level {next} after {level}.");
            level = next;
        }
        foreach (var table in page.QuerySelectorAll("table"))
        {
            Assert.NotNull(table.QuerySelector("caption"));
            Assert.All(table.QuerySelectorAll("thead th"), head => Assert.Equal("col", head.GetAttribute("scope")));
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(table.QuerySelectorAll("thead th").Length, row.Children.Length));
        }
        Assert.All(page.QuerySelectorAll("svg"), svg => Assert.False(string.IsNullOrEmpty(svg.GetAttribute("aria-label"))));
        Assert.All(page.QuerySelectorAll("select"), select => Assert.Equal("label", select.ParentElement!.LocalName));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void Colours_can_be_told_apart()
    {
        // Light and dark; those of paper are darker than the light ones.
        var schemes = Regex.Matches(PageStyle.Text, ":root \\{([^}]*)\\}").Select(match => Regex.Matches(match.Groups[1].Value, "--(\\w+): (#\\w+)").ToDictionary(pair => pair.Groups[1].Value, pair => Light(pair.Groups[2].Value))).ToList();
        Assert.Equal(3, schemes.Count);
        foreach (var scheme in schemes)
            foreach (var (ink, paper) in new[] { ("ink", "paper"), ("faint", "paper"), ("accent", "paper"), ("off", "paper"), ("ink", "tint"), ("off", "tint") })
            {
                var (one, other) = (scheme[ink], scheme[paper]);
                var contrast = (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
                Assert.True(contrast >= 4.5, $"{ink} on {paper}: {contrast:0.0}");
            }
    }

    [Fact]
    public void What_is_called_off_is_struck_through_and_said()
    {
        var page = Written.Parsed(Written.Html(Compiled.Example("culture-summit", "proposals.agenda")));
        var walk = page.GetElementById("a-lantern-2026.harbour-walk")!;
        Assert.Equal("Walk round the harbour", walk.QuerySelector("h4 s")!.TextContent);
        Assert.Equal("Cancelled, 10 September 2026 – The quay is being mended.", walk.QuerySelector(".state")!.TextContent);
    }

    [Fact]
    public void Delegations_stand_in_order_of_precedence()
    {
        const string Agenda = """
            country a "Zeta"
            country b "Émile"
            country c "Alpha"
            person pa "Pa" of a rank head-of-state since 2020-01-01
            person pb "Pb" of b rank minister since 2010-01-01
            person pc "Pc" of c rank head-of-government
            meeting m "M" between a, b, c on 2026-05-14 {
                precedence ORDER
                delegation a led by pa
                delegation b led by pb
                delegation c led by pc
            }
            """;
        foreach (var (order, expected) in new[] { ("alphabetical", "Alpha Émile Zeta"), ("rank", "Zeta Alpha Émile"), ("seniority", "Émile Zeta Alpha"), ("listed", "Zeta Émile Alpha") })
        {
            var page = Written.Parsed(Written.Html(Compiled.Of(Agenda.Replace("ORDER", order, StringComparison.Ordinal))));
            Assert.Equal(expected, string.Join(' ', page.QuerySelectorAll("#s-participants tbody th").Select(head => head.TextContent.Trim())));
        }
    }

    [Fact]
    public void Names_fall_back_visibly()
    {
        var set = Compiled.Of("country kz \"Kazakhstan\" {\n    name ru \"Казахстан\"\n}\ncountry uz \"Uzbekistan\"\nmeeting m \"Talks\" between kz, uz on 2026-05-14\n");
        var page = Written.Parsed(Written.Html(set, new() { Language = "ru" }));
        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
        var heads = page.QuerySelectorAll("#s-participants tbody th").ToList();
        Assert.Equal(["Казахстан", "Uzbekistanen"], heads.Select(head => head.TextContent.Trim()));
        Assert.Equal("en", heads[1].QuerySelector("bdi")!.GetAttribute("lang"));
        Assert.Contains("14 мая 2026 г.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Uzbekistan *(", Written.Markdown(set), StringComparison.Ordinal);
        Assert.Contains("Uzbekistan *(en)*", Written.Markdown(set, new() { Language = "ru" }), StringComparison.Ordinal);
        Assert.Single(AgendaExport.Write(set, ExportFormat.Html, new() { Language = "ja" }).Notices);
    }

    [Fact]
    public void Pages_from_right_to_left_are_laid_out_so()
    {
        var page = Written.Parsed(Written.Html(Compiled.Of("meeting m \"Talks\" on 2026-05-14 {\n    name ar \"محادثات\"\n    zone Asia/Riyadh\n    session s \"S\" 10:00-11:00\n}\n"), new() { Language = "ar" }));
        Assert.Equal(("ar", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal("auto", page.QuerySelector("h1")!.GetAttribute("dir"));
        Assert.Equal("محادثات", page.QuerySelector("h1 bdi")!.TextContent);
    }

    [Fact]
    public void The_filter_knows_who_is_where()
    {
        var page = Written.Parsed(Written.Html(Compiled.Example("culture-summit", "proposals.agenda")));
        var parties = page.QuerySelectorAll("select[name=party] option").ToDictionary(option => option.TextContent, option => option.GetAttribute("value")!);
        var bilateral = page.GetElementById("a-lantern-2026.jp-nz")!.GetAttribute("data-p")!.Split(' ');
        Assert.Equal(new[] { parties["Japan"], parties["New Zealand"] }.Order(), bilateral.Order());
        Assert.Null(page.GetElementById("a-lantern-2026.sound-panel")!.GetAttribute("data-p"));
        Assert.True(page.QuerySelector("form.tools")!.HasAttribute("hidden"));
    }

    [Fact]
    public void Two_thousand_sessions_are_a_page()
    {
        var text = new StringBuilder("place p \"P\" zone Asia/Almaty {\n");
        for (var i = 0; i < 40; i++) text.Append(CultureInfo.InvariantCulture, $"    room r{i} \"Room {i}\"\n");
        text.Append("}\nmeeting m \"M\" on 2026-05-11..2026-05-15 at p {\n");
        for (var i = 0; i < 2000; i++) text.Append(CultureInfo.InvariantCulture, $"    session s{i} \"S {i}\" on 2026-05-{11 + i % 5} {8 + i / 5 % 10:00}:00-{9 + i / 5 % 10:00}:00 in r{i / 50 % 40}\n");
        var page = Written.Parsed(Written.Html(Compiled.Of(text.Append("}\n").ToString())));
        Assert.Equal(2000, page.QuerySelectorAll("article").Length);
    }

    private static double Light(string colour)
    {
        if (colour.Length == 4) colour = $"#{colour[1]}{colour[1]}{colour[2]}{colour[2]}{colour[3]}{colour[3]}";
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
