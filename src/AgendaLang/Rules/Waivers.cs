using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Rules;

/// <summary>What agendas accept with <c>waive</c> and settings make of the rest: the last step of a check.</summary>
internal sealed class Waivers(IRuleSettings? settings)
{
    private readonly IRuleSettings? _settings = settings;
    private readonly Dictionary<SourceText, List<Waiver>> _waivers = [];
    private readonly HashSet<Waiver> _used = [];

    /// <summary>Takes note of waivers.</summary>
    public void AddRange(IEnumerable<Waiver> waivers)
    {
        foreach (var waiver in waivers)
        {
            if (!_waivers.TryGetValue(waiver.Place.Source, out var list)) _waivers.Add(waiver.Place.Source, list = []);
            list.Add(waiver);
        }
    }

    /// <summary>Takes out what is waived, gives each finding the severity that is configured for it, and adds the waivers that silence nothing (AGL6003).</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="isSeenWhole">Whether all sets that hold a file were checked: what a waiver silences may be found in one that was not.</param>
    /// <param name="sets">All sets that were looked at.</param>
    public ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings, Func<string, bool> isSeenWhole, List<AgendaSet> sets)
    {
        if (_waivers.Count == 0 && _settings == null) return findings;
        var shown = new List<Finding>(findings.Length);
        foreach (var finding in findings)
        {
            if (IsWaived(finding)) continue;
            if (Configured(finding) is { } kept) shown.Add(kept);
        }
        Mistakes? mistakes = null;
        foreach (var waiver in _waivers.Values.SelectMany(list => list))
        {
            if (_used.Contains(waiver) || !IsOn(waiver) || Configured(Style.UnusedWaiver.Of(waiver)) is not { } unused) continue;
            if (waiver.Rule.CanBeWaived && (waiver.IsRecord || (mistakes ??= new(findings, sets)).MayHide(waiver) || !isSeenWhole(waiver.Place.Source.Path))) continue;
            shown.Add(unused);
        }
        shown.Sort(Finding.Compare);
        return [.. shown];
    }

    private bool IsWaived(Finding finding)
    {
        if (!finding.Rule.CanBeWaived) return false;
        var isWaived = Use(finding.Rule, finding.Location);
        foreach (var related in finding.Related) isWaived |= Use(finding.Rule, related.Location);
        return isWaived;
    }

    /// <summary>Whether a waiver silences a rule at a place. Every waiver around it counts as used.</summary>
    private bool Use(RuleInfo rule, Location place)
    {
        if (!_waivers.TryGetValue(place.Source, out var list)) return false;
        var isWaived = false;
        foreach (var waiver in list)
        {
            if (waiver.Rule != rule || !waiver.Declaration.Span.Contains(place.Span)) continue;
            _used.Add(waiver);
            isWaived = true;
        }
        return isWaived;
    }

    private Finding? Configured(Finding finding)
    {
        if (_settings == null || finding.Rule.IsFixed) return finding;
        return _settings.SeverityOf(finding.Location.Source.Path, finding.Rule) switch
        {
            ConfiguredSeverity.None or ConfiguredSeverity.Silent => null,
            ConfiguredSeverity.Information => finding with { Severity = Severity.Information },
            ConfiguredSeverity.Warning => finding with { Severity = Severity.Warning },
            ConfiguredSeverity.Error => finding with { Severity = Severity.Error },
            _ => finding,
        };
    }

    private bool IsOn(Waiver waiver) =>
        _settings == null || waiver.Rule.IsFixed || _settings.SeverityOf(waiver.Place.Source.Path, waiver.Rule) != ConfiguredSeverity.None;
}

/// <summary>A <c>waive</c> of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Declaration">The declaration that it stands in: all of it.</param>
/// <param name="Place">The word that names the rule.</param>
/// <param name="Line">The whole of it.</param>
internal sealed record Waiver(RuleInfo Rule, Location Declaration, Location Place, Location Line)
{
    /// <summary>Whether it stands in what is cancelled or postponed, where its rule does not look: it is kept as a record with the rest.</summary>
    public bool IsRecord { get; init; }

    /// <summary>The segments on which the findings of its own one rest.</summary>
    public Segment[] Reads { get; init; } = [];

    /// <summary>The waivers of a declaration itself.</summary>
    public static void Collect(Symbol symbol, List<Waiver> waivers)
    {
        foreach (var fact in new Facts(symbol))
        {
            if (fact.Keyword != Keyword.Waive || fact.Values.FirstWord is not { IsDefault: false } word) continue;
            if (RuleCatalogue.Find(word.Text.ToString()) is not { } rule) continue;
            waivers.Add(new(rule, new(symbol.File.Source, symbol.Declaration.Node.Span), new(symbol.File.Source, word.Span), fact.Location)
            {
                IsRecord = rule.Id[3] is '2' or '3' or '4' && IsOff(symbol),
            });
        }
    }

    private static bool IsOff(Symbol symbol)
    {
        if (symbol.Event is not { } top) return false;
        var inEvent = EventModel.Of(top);
        for (var at = symbol; at != top; at = at.Holder!)
            if (inEvent.Session(at) is { IsLive: false } || inEvent.Item(at) is { IsLive: false }) return true;
        return !inEvent.IsLive;
    }
}
