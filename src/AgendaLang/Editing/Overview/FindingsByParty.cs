using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Says which events, persons and parties findings concern: who is named where they stand, or what they stand in.</summary>
internal sealed class FindingsByParty
{
    private readonly Dictionary<Symbol, (int Errors, int Warnings, int Informations)> _events = [];
    private readonly Dictionary<Symbol, int> _people = [];
    private readonly Dictionary<Symbol, List<Finding>> _parties = [];
    private readonly List<Finding> _nobodys = [];
    private readonly EditorWorkspace _workspace;
    private readonly IReadOnlyDictionary<SourceText, AgendaFile> _files;

    public FindingsByParty(EditorWorkspace workspace, ImmutableArray<Finding> findings, IReadOnlyDictionary<SourceText, AgendaFile> files)
    {
        (_workspace, _files) = (workspace, files);
        foreach (var finding in findings) Add(finding);
    }

    /// <summary>How many stand in an event.</summary>
    public (int Errors, int Warnings, int Informations) In(Symbol inEvent) => _events.GetValueOrDefault(inEvent);

    /// <summary>How many concern a person.</summary>
    public int Of(Symbol person) => _people.GetValueOrDefault(person);

    /// <summary>All of them by party.</summary>
    public ImmutableArray<PartyFindings> ByParty()
    {
        var parties = _parties.OrderByDescending(party => party.Value.Count).ThenBy(party => party.Key.Id, StringComparer.Ordinal)
            .Select(party => new PartyFindings(NamedThing.Of(party.Key), InOrder(party.Value)));
        return _nobodys.Count == 0 ? [.. parties] : [.. parties, new(null, InOrder(_nobodys))];
    }

    private static ImmutableArray<Finding> InOrder(List<Finding> findings) => [.. findings.OrderByDescending(finding => finding.Severity)];

    private void Add(Finding finding)
    {
        var concerned = new HashSet<Symbol>();
        Look(finding.Location, concerned);
        foreach (var related in finding.Related) Look(related.Location, concerned);
        var parties = new HashSet<Symbol>();
        foreach (var who in concerned)
        {
            if (who.Kind == Kind.Person)
            {
                _people[who] = _people.GetValueOrDefault(who) + 1;
                parties.UnionWith(PersonModel.Of(who).Given);
            }
            else
            {
                parties.Add(who);
            }
        }
        if (parties.Count == 0) _nobodys.Add(finding);
        foreach (var party in parties)
        {
            if (!_parties.TryGetValue(party, out var list)) _parties.Add(party, list = []);
            list.Add(finding);
        }
        if (_files.TryGetValue(finding.Location.Source, out var file) && Symbols.At(file, finding.Location.Span.Start)?.Event is { } inEvent)
        {
            var counts = _events.GetValueOrDefault(inEvent);
            _events[inEvent] = finding.Severity switch
            {
                Severity.Error => counts with { Errors = counts.Errors + 1 },
                Severity.Warning => counts with { Warnings = counts.Warnings + 1 },
                _ => counts with { Informations = counts.Informations + 1 },
            };
        }
    }

    /// <summary>Who is named at a place; else whose declaration, proposal or statement it is.</summary>
    private void Look(Location place, HashSet<Symbol> concerned)
    {
        if (_workspace.Loader.TryGet(place.Source.Path) is not { } file || file.Source != place.Source) return;
        var set = _workspace.Loader.SetOf(file);
        if (set.ReferenceAt(file, place.Span.Start)?.Target is { } target && IsSomebody(target))
        {
            concerned.Add(target);
            return;
        }
        if (Symbols.At(file, place.Span.Start) is not { } symbol) return;
        if (IsSomebody(symbol)) concerned.Add(symbol);
        else if (symbol.Kind is Kind.Proposal or Kind.Request)
            foreach (var mention in ProposalModel.Of(symbol).By)
                if (mention.Target is { } by && IsSomebody(by)) concerned.Add(by);
    }

    private static bool IsSomebody(Symbol symbol) => symbol.Kind == Kind.Person || KindSet.Parties.Contains(symbol.Kind);
}
