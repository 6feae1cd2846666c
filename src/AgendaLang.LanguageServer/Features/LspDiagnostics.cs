using System.Collections.Immutable;
using AgendaLang.Editing;
using AgendaLang.Findings;
using AgendaLang.LanguageServer.Protocol;
using AgendaLang.LanguageServer.Workspaces;

namespace AgendaLang.LanguageServer.Features;

/// <summary>Writes findings as the protocol has them.</summary>
internal sealed class LspDiagnostics(ServerSession session, Snapshot snapshot)
{
    private const string Source = "agenda";
    private const int Unnecessary = 1;
    private const int Deprecated = 2;
    private const int Hint = 4;

    private readonly bool _hasRelated = session.Client.Has("textDocument.publishDiagnostics.relatedInformation") || session.Client.Has("textDocument.diagnostic");
    private readonly bool _hasTags = session.Client.Has("textDocument.publishDiagnostics.tagSupport") || session.Client.Has("textDocument.diagnostic");

    /// <summary>The findings of one file. What is cancelled is struck through, where the client can, by a hint that is listed nowhere.</summary>
    public LspDiagnostic[] Of(string path, IEnumerable<Finding> findings)
    {
        var all = findings.Select(Of);
        if (_hasTags) all = all.Concat(CancelledIn(path));
        return [.. all];
    }

    private IEnumerable<LspDiagnostic> CancelledIn(string path)
    {
        var document = snapshot.Workspace.Document(path);
        return Cancelled.In(document).Select(span => new LspDiagnostic(RangeOf(new(document.Source, span)), Hint, null, null, Source, "It is cancelled.", [Deprecated], null, null));
    }

    private LspDiagnostic Of(Finding finding) => new(
        RangeOf(finding.Location),
        SeverityOf(finding.Severity),
        finding.Rule.Id,
        PageOf(finding.Rule),
        Source,
        finding.Help is { } help ? $"{finding.Message}\n{help}" : finding.Message,
        _hasTags && finding.Tags.HasFlag(FindingTags.Unused) ? [Unnecessary] : null,
        _hasRelated && !finding.Related.IsEmpty ? Related(finding.Related) : null,
        finding.Fixes.IsEmpty ? null : new([.. finding.Fixes.Select(fix => fix.Title)]));

    private LspRelated[] Related(ImmutableArray<RelatedLocation> related) =>
        [.. related.Select(each => new LspRelated(new(snapshot.UriOf(each.Location.Source.Path), RangeOf(each.Location)), each.Message))];

    private LspRange RangeOf(Location place) => new(
        PositionEncoding.PositionOf(place.Source, place.Span.Start, session.Unit), PositionEncoding.PositionOf(place.Source, place.Span.End, session.Unit));

    private LspCodeDescription? PageOf(RuleInfo rule) =>
        session.Settings.Text("rulePages") is { Length: > 0 } pages ? new(pages.Replace("{id}", rule.Id, StringComparison.Ordinal)) : null;

    private static int SeverityOf(Severity severity) => severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 };
}

internal sealed record LspDiagnostic(
    LspRange Range, int Severity, string? Code, LspCodeDescription? CodeDescription, string Source, string Message, int[]? Tags, LspRelated[]? RelatedInformation, LspDiagnosticData? Data);

internal sealed record LspCodeDescription(string Href);

internal sealed record LspRelated(LspLocation Location, string Message);

/// <summary>What comes back with a request for code actions: the titles of the mends.</summary>
internal sealed record LspDiagnosticData(string[] Fixes);
