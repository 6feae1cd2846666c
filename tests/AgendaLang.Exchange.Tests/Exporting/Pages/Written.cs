using System.Text;
using System.Text.RegularExpressions;
using AgendaLang.Exchange.Exporting;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AgendaLang.Exchange.Tests.Exporting.Pages;

/// <summary>Pages as they are read.</summary>
internal static partial class Written
{
    public static string Html(Models.AgendaSet set, ExportSettings? settings = null) => Text(set, ExportFormat.Html, settings);

    public static string Markdown(Models.AgendaSet set, ExportSettings? settings = null) => Text(set, ExportFormat.Markdown, settings);

    public static IDocument Parsed(string html) => new HtmlParser(new() { IsStrictMode = false, IsScripting = false }).ParseDocument(html);

    /// <summary>A page without style and script, which have tests of their own.</summary>
    public static string WithoutStyle(string html) => Own().Replace(Hashes().Replace(html, "'sha256-…'"), "<$1>…</$1>");

    private static string Text(Models.AgendaSet set, ExportFormat format, ExportSettings? settings) =>
        Encoding.UTF8.GetString(AgendaExport.Write(set, format, settings ?? new()).Content.Span);

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Own();

    [GeneratedRegex("'sha256-[^']+'")]
    private static partial Regex Hashes();
}
