using System.Text;
using System.Text.RegularExpressions;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Exporting.Briefs;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Tests.Exporting.Pages;

/// <summary>A preview is the export, and says besides where its parts come from.</summary>
public sealed partial class PreviewTests
{
    private const string Nonce = "0123456789abcdef";

    [Theory]
    [InlineData("c5plus1", "washington.agenda", "kz")]
    [InlineData("culture-summit", "proposals.agenda", "pt")]
    public void APreviewIsThePageOfTheExport(string folder, string root, string party)
    {
        var set = Compiled.Example(folder, root);
        var preview = new PreviewSettings { SourceOf = where => $"at {where}", Nonce = Nonce };
        var page = AgendaExport.Preview(set, new(), preview);
        Assert.Equal(Encoding.UTF8.GetString(AgendaExport.Write(set, ExportFormat.Html, new()).Content.Span), Without(page.Html));
        Assert.All(set.Summits.Concat<Declaration>(set.Summits.SelectMany(summit => summit.Sessions)), each => Assert.Contains($"data-source=\"at {each.Path}\"", page.Html, StringComparison.Ordinal));

        var who = set.Find<Participant>(party)!;
        var brief = BriefExport.Preview(who, set, new(), preview);
        Assert.Equal(BriefExport.Write(who, set, BriefFormat.Html), Without(brief.Html));
        Assert.Contains("data-source=", brief.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNotKnownIsLeftOut() =>
        Assert.DoesNotContain("data-source", AgendaExport.Preview(Compiled.Example("c5plus1", "washington.agenda"), new(), new() { SourceOf = _ => null }).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("short")]
    [InlineData("0123456789abcdef' *")]
    [InlineData("0123456789abcdef\n")]
    public void ANonceSaysNothingElse(string nonce) => Assert.Throws<ArgumentException>(() => new PreviewSettings { SourceOf = _ => null, Nonce = nonce });

    private static string Without(string html) => Place().Replace(html, "").Replace($" &#39;nonce-{Nonce}&#39;", "", StringComparison.Ordinal);

    [GeneratedRegex(" data-source=\"[^\"]*\"")]
    private static partial Regex Place();
}
