using System.Globalization;
using System.Net;
using System.Text;
using AgendaLang.Comparing;

namespace AgendaLang.Cli.Output;

/// <summary>A comparison as a page of its own, to read and to print: no scripts, nothing loaded from elsewhere.</summary>
internal static class DiffHtml
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>What changed in the agenda</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
        h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; border-bottom: 1px solid #ccc; }
        ul { list-style: none; padding: 0; } li { margin: .6rem 0; padding-left: .8rem; border-left: 4px solid #2563a8; break-inside: avoid; }
        li.added { border-color: #1a7f37; } li.removed { border-color: #b3261e; } li.editorial { border-color: #aaa; color: #555; }
        li li { border: 0; margin: 0; } small { color: #555; display: block; }
        @media print { body { margin: 0; max-width: none; font-size: 11pt; } details::details-content { content-visibility: visible; height: auto; } details:not([open]) > *:not(summary) { display: block; } }
        @media (prefers-color-scheme: dark) { @media screen { body { color: #e8e8e8; background: #1b1b1b; } small, li.editorial { color: #aaa; } } }
        </style>
        </head>
        <body>

        """;

    /// <summary>The page.</summary>
    public static string Render(Comparison comparison)
    {
        var page = new StringBuilder(Head);
        page.Append("<h1>").Append(Text(DiffReport.Summary(comparison))).Append("</h1>\n");
        foreach (var chapter in DiffOutline.Of(comparison))
        {
            page.Append("<h2>").Append(Text(chapter.Title)).Append("</h2>\n<ul>\n");
            foreach (var line in chapter.Lines) Append(page, line);
            page.Append("</ul>\n");
        }
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder page, DiffLine line)
    {
        page.Append("<li class=\"").Append(line.First.Change.Text()).Append(line.IsSubstantive ? "" : " editorial").Append("\">").Append(Text(line.Sentence));
        var notes = new List<string>();
        if (DiffOutline.For(line, most: 40) is { Length: > 0 } who) notes.Add($"for {who}");
        if (!line.IsSubstantive) notes.Add("editorial");
        if ((line.First.New ?? line.First.Old) is { } location)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{location.Source.Path}, line {Place.Of(location).Line}{(line.First.New == null ? " before" : "")}"));
        page.Append("<small>").Append(Text(string.Join(" · ", notes))).Append("</small>");
        if (line.Group != null)
        {
            page.Append("<details><summary>").Append(Tally.Count(line.Changes.Count, "change")).Append("</summary><ul>\n");
            foreach (var change in line.Changes) page.Append("<li>").Append(Text(change.Sentence)).Append("</li>\n");
            page.Append("</ul></details>");
        }
        page.Append("</li>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(VisibleText.Line(text));
}
