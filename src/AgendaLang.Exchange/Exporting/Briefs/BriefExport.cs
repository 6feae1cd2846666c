using System.ComponentModel;
using AgendaLang.Exchange.Exporting.Pages;
using AgendaLang.Exchange.Exporting.Pages.Html;
using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;
using AgendaLang.Rules;

namespace AgendaLang.Exchange.Exporting.Briefs;

/// <summary>What a brief is written as.</summary>
public enum BriefFormat
{
    /// <summary>Plain text, filled to a width.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>One HTML file.</summary>
    Html,

    /// <summary>JSON, <c>agenda-brief/1</c>.</summary>
    Json,
}

/// <summary>A finding that concerns those whose brief it is.</summary>
/// <param name="Rule">The rule's id: <c>AGL2002</c>.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>information</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">How to mend it; null if that is not known.</param>
/// <param name="File">The agenda.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record BriefFinding(string Rule, string Severity, string Message, string? Help, string File, int Line)
{
    /// <summary>Of all findings, those that stand on a line with one of some ids, or show one; the worst first.</summary>
    /// <param name="result">All findings.</param>
    /// <param name="ids">The ids: <see cref="BriefExport.IdsOf"/>.</param>
    public static IReadOnlyList<BriefFinding> Of(CheckResult result, IReadOnlySet<string> ids)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(ids);
        return
        [
            .. result.Findings.Where(finding => Names(finding.Location, ids) || finding.Related.Any(related => Names(related.Location, ids)))
                .OrderByDescending(finding => finding.Severity)
                .Select(finding => new BriefFinding(
                    finding.Rule.Id, finding.Severity.ToString().ToLowerInvariant(), finding.Message, finding.Help, finding.Location.Source.Path,
                    finding.Location.Source.PositionOf(finding.Location.Span.Start).Line + 1)),
        ];
    }

    // Whether one of the ids stands on the line.
    private static bool Names(Findings.Location location, IReadOnlySet<string> ids)
    {
        var text = location.Source.Text;
        var at = Math.Min(location.Span.Start, text.Length);
        var from = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var to = text.IndexOf('\n', at);
        return text[from..(to < 0 ? text.Length : to)].Split([' ', ',', '\t', '.', '\r', '='], StringSplitOptions.RemoveEmptyEntries).Any(ids.Contains);
    }
}

/// <summary>Writes what one party or person needs: where and when they must be, what they chair and say, what they ask and what others raise.</summary>
public static class BriefExport
{
    /// <summary>The narrowest text, in columns.</summary>
    public const int MinWidth = 40;

    /// <summary>The ids of what is theirs: themselves, who acts for them, what they ask and propose, and where they chair or speak. Findings that show one concern them.</summary>
    /// <exception cref="ArgumentNullException">There is nobody, or no agenda.</exception>
    public static IReadOnlySet<string> IdsOf(Participant who, AgendaSet set)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(set);
        return new BriefFacts(set, who).Ids();
    }

    /// <summary>Writes a brief as <see cref="BriefFormat.Html"/> does, for somebody who looks at it beside its source.</summary>
    /// <returns>The page, and what could not be done as asked.</returns>
    public static PreviewedPage Preview(
        Participant who, AgendaSet set, ExportSettings settings, PreviewSettings preview, IReadOnlyList<BriefFinding>? findings = null)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(preview);
        var facts = new BriefFacts(set, who);
        var page = BriefPage.Of(facts, new PageContext(set, settings with { Zone = settings.Zone ?? facts.HomeZone, For = who }), findings ?? []) with { Preview = preview };
        return new(HtmlPage.Of(page), page.Title, Phrases.Notices(settings.Language));
    }

    /// <summary>
    /// Writes a brief. All that it says of the agenda is in the models; findings are given by the caller, who sees to it that they tell nothing that the
    /// readers may not know.
    /// </summary>
    /// <param name="who">The party or person; one of the set.</param>
    /// <param name="set">The agenda.</param>
    /// <param name="format">The format.</param>
    /// <param name="settings">Language and second clock; null for those of the agenda and of their home.</param>
    /// <param name="findings">Open findings about them.</param>
    /// <param name="width">Columns of a text, at least <see cref="MinWidth"/>; other formats take no notice of it.</param>
    /// <exception cref="ArgumentNullException">There is nobody, or no agenda.</exception>
    /// <exception cref="InvalidEnumArgumentException">There is no such format.</exception>
    public static string Write(Participant who, AgendaSet set, BriefFormat format, ExportSettings? settings = null, IReadOnlyList<BriefFinding>? findings = null, int width = 80)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(set);
        var facts = new BriefFacts(set, who);
        settings ??= new();
        var context = new PageContext(set, settings with { Zone = settings.Zone ?? facts.HomeZone, For = who });
        return format switch
        {
            BriefFormat.Text => TextBlocks.Of(BriefPage.Of(facts, context, findings ?? []), Math.Max(MinWidth, width)),
            BriefFormat.Markdown => MarkdownBlocks.Of(BriefPage.Of(facts, context, findings ?? [])),
            BriefFormat.Html => HtmlPage.Of(BriefPage.Of(facts, context, findings ?? [])),
            BriefFormat.Json => BriefJson.Of(facts, context, findings ?? []),
            _ => throw new InvalidEnumArgumentException(nameof(format), (int)format, typeof(BriefFormat)),
        };
    }
}
