using System.ComponentModel;
using System.Text;
using AgendaLang.Exchange.Exporting.Calendar;
using AgendaLang.Exchange.Exporting.Pages;
using AgendaLang.Exchange.Exporting.Pages.Html;
using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Exchange.Exporting.Word;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting;

/// <summary>Writes agendas in the formats of other programs.</summary>
/// <remarks>
/// All that is written comes from the models, which hold what their readers may see and nothing else. The same models give the same bytes, whatever the
/// machine and the time.
/// </remarks>
public static class AgendaExport
{
    /// <summary>Writes a set of agendas.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Exported Write(AgendaSet set, ExportFormat format, ExportSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(settings);
        var selection = Selection.Of(set, settings.For);
        return format switch
        {
            ExportFormat.Calendar => CalendarExport.Write(selection, settings, null, cancellation),
            ExportFormat.Html => new(HtmlPage.Utf8Of(AgendaPage.Of(set, settings)), Phrases.Notices(settings.Language)),
            ExportFormat.Markdown => Page(MarkdownBlocks.Of(AgendaPage.Of(set, settings)), settings),
            ExportFormat.Csv => CsvExport.Write(selection, settings, cancellation),
            ExportFormat.JsonLd => JsonLdExport.Write(selection, settings, cancellation),
            ExportFormat.ScheduleXml => ScheduleXmlExport.Write(selection, settings, cancellation),
            ExportFormat.ScheduleJson => ScheduleJsonExport.Write(selection, settings, cancellation),
            ExportFormat.Word => new(WordBlocks.Of(AgendaPage.Of(set, settings)), Phrases.Notices(settings.Language)),
            _ => throw new InvalidEnumArgumentException(nameof(format), (int)format, typeof(ExportFormat)),
        };
    }

    /// <summary>Writes the page of a set of agendas as <see cref="ExportFormat.Html"/> does, for somebody who looks at it beside its source.</summary>
    /// <returns>The page, and what could not be done as asked.</returns>
    public static PreviewedPage Preview(AgendaSet set, ExportSettings settings, PreviewSettings preview)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(preview);
        var page = AgendaPage.Of(set, settings) with { Preview = preview };
        return new(HtmlPage.Of(page), page.Title, Phrases.Notices(settings.Language));
    }

    private static Exported Page(string text, ExportSettings settings) => new(Encoding.UTF8.GetBytes(text), Phrases.Notices(settings.Language));
}
