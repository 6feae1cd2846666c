using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>Says of names in a set's root that they lead nowhere (AGL1002) or to another kind of thing (AGL1003), and what may be meant.</summary>
internal sealed class UnknownNames(AgendaSet set)
{
    // Names compared in all for one file: a file in which everything is unknown is told so in bounded time.
    private const int MaxCompared = 2_000_000;

    private const int MaxOffers = 3;

    private readonly AgendaSet _set = set;
    private readonly AgendaFile _file = set.Root;
    private readonly Dictionary<KindSet, string[]> _candidates = [];
    private readonly Dictionary<(string, KindSet), NearSpellings> _near = [];
    private Dictionary<string, List<Symbol>>? _locals;
    private int _compared;

    /// <summary>The ids that misspelled names seem to mean.</summary>
    public HashSet<string> Meant { get; } = new(StringComparer.Ordinal);

    /// <summary>The kinds of which a name is meant that looks like no other.</summary>
    public KindSet Kinds { get; private set; }

    /// <summary>An id that exists, but not where this kind is asked for.</summary>
    public Finding WrongKind(Symbol found, string id, KindSet kinds, TextSpan span, ReadOnlySpan<Symbol?> scopes)
    {
        var near = Near(id, kinds, scopes);
        return new(RuleCatalogue.WrongKind, RuleCatalogue.WrongKind.Severity, new(_file.Source, span),
            $"{Messages.Quote(id)} is {found.Kind.Info().Article}; {NameMessages.Article(NameMessages.KindsOf(kinds))} was expected.")
        {
            Help = NameMessages.DidYouMean(near.Names),
            Related = [DeclaredHere(found)],
            Fixes = Change(id, near.UniqueBest, span),
        };
    }

    /// <summary>An id that nothing in reach has; null if that has been said already by what could not be read.</summary>
    public Finding? Anywhere(string id, KindSet kinds, TextSpan span, ReadOnlySpan<Symbol?> scopes)
    {
        if (!IsSure(id)) return null;
        var message = $"No {NameMessages.KindsOf(kinds)} has the id {Messages.Quote(id)}.";
        if (Elsewhere(id, kinds) is { Count: > 0 } inside)
        {
            var paths = inside.Select(symbol => symbol.Path).Distinct().ToList();
            Meant.UnionWith(inside.SelectMany(symbol => new[] { symbol.Id, symbol.Scope!.Id }));
            return Missing(span, message) with
            {
                Help = $"{Messages.Quote(id)} is {NameMessages.Article(inside[0].Kind.Text())} of {NameMessages.Or([.. inside.Select(s => $"\"{s.Scope!.Id}\"").Distinct()])}; "
                    + $"from here write {NameMessages.Or(paths)}.",
                Fixes = [.. paths.Select(path => Fix(id, path, span))],
                Related = [DeclaredHere(inside[0])],
            };
        }
        if (_set.Offers(id, kinds) is { IsEmpty: false } offers)
        {
            return Missing(span, message) with
            {
                Help = $"It is declared in {NameMessages.Or([.. offers.Select(offer => $"\"{offer.Written}\"")])}, which this file does not use.",
                Fixes = [.. offers.Select(offer => UseLine.Add(_file, offer.Written))],
                Related = [DeclaredHere(offers[0].Symbol)],
            };
        }
        var near = Near(id, kinds, scopes);
        if (near.Names.IsEmpty) Kinds |= kinds;
        return Missing(span, message) with { Help = NameMessages.Meant(id, near.Names), Fixes = Change(id, near.UniqueBest, span) };
    }

    /// <summary>A second part of a path that the event or place of the first does not hold.</summary>
    public Finding? InScope(Symbol scope, string id, KindSet kinds, Symbol? bare, TextSpan idSpan, TextSpan span)
    {
        if (scope.File.Names.IsLost(id)) return null;
        var near = Compare(id, [.. scope.File.Names.LocalsOf(scope).Where(symbol => kinds.Contains(symbol.Kind)).Select(symbol => symbol.Id)]);
        var holds = NameMessages.KindsOf(kinds & (scope.Kind == Kind.Place ? KindSet.Of(Kind.Room) : NameLookup.LocalToEvents));
        var finding = Missing(idSpan, $"The {scope.Kind.Text()} {Messages.Quote(scope.Id)} has no {(holds.Length > 0 ? holds : NameMessages.KindsOf(kinds))} {Messages.Quote(id)}.") with
        {
            Help = NameMessages.DidYouMean(near.Names),
            Related = [DeclaredHere(scope)],
            Fixes = Change(id, near.UniqueBest, idSpan),
        };
        return bare == null ? finding : WithBare(finding, $"{scope.Id}.{id}", bare, span);
    }

    /// <summary>A first part of a path that is no event or place.</summary>
    public Finding? Scope(in ReferenceRow row, KindSet holders, Symbol? bare, TextSpan firstSpan, TextSpan span, Symbol? other)
    {
        if (other == null) return Anywhere(row.First, holders, firstSpan, []);
        var finding = WrongKind(other, row.First, holders, firstSpan, []);
        return bare == null ? finding : WithBare(finding, $"{row.First}.{row.Second}", bare, span);
    }

    /// <summary>Offers, for a path, the id that needs none.</summary>
    private Finding WithBare(Finding finding, string path, Symbol bare, TextSpan span)
    {
        Meant.Add(bare.Id);
        return finding with
        {
            Help = $"{NameMessages.Capital(bare.Kind.Info().Article)} is named by its own id: {bare.Id}.",
            Fixes = [Fix(path, bare.Id, span)],
        };
    }

    private Finding Missing(TextSpan span, string message) =>
        new(RuleCatalogue.UnknownReference, RuleCatalogue.UnknownReference.Severity, new(_file.Source, span), message);

    /// <summary>Whether an id is certainly unknown: every used file was found, and nothing that could not be read seems to declare it.</summary>
    private bool IsSure(string id)
    {
        if (!_set.IsComplete) return false;
        foreach (var file in _set.Files)
            if (file.Names.IsLost(id)) return false;
        return true;
    }

    private static RelatedLocation DeclaredHere(Symbol symbol) =>
        new(new(symbol.File.Source, symbol.IdSpan), $"{symbol.Kind.Text()} {symbol.Id} is declared here");

    private ImmutableArray<Fix> Change(string id, string? better, TextSpan span) => better == null ? [] : [Fix(id, better, span)];

    private Fix Fix(string id, string better, TextSpan span) =>
        new($"Change {Messages.Quote(id)} to \"{better}\"", false, [new(_file.Source, new(span, better))]);

    /// <summary>Things of the set that have the id inside another event or place.</summary>
    private List<Symbol>? Elsewhere(string id, KindSet kinds)
    {
        if (_locals == null)
        {
            _locals = new(StringComparer.Ordinal);
            foreach (var symbol in _set.Symbols)
            {
                if (symbol.Scope is not { Id.Length: > 0 } || symbol.Id.Length == 0) continue;
                if (!_locals.TryGetValue(symbol.Id, out var list)) _locals.Add(symbol.Id, list = []);
                if (list.Count < MaxOffers) list.Add(symbol);
            }
        }
        return _locals.GetValueOrDefault(id)?.FindAll(symbol => kinds.Contains(symbol.Kind));
    }

    private NearSpellings Near(string id, KindSet kinds, ReadOnlySpan<Symbol?> scopes)
    {
        IReadOnlyList<string> inside = [];
        foreach (var scope in scopes)
        {
            if (scope == null) continue;
            string[] ids = [.. scope.File.Names.LocalsOf(scope).Where(symbol => kinds.Contains(symbol.Kind)).Select(symbol => symbol.Id)];
            inside = [.. inside, .. ids];
        }
        if (inside.Count > 0) return Compare(id, [.. inside, .. Candidates(kinds)]);
        if (!_near.TryGetValue((id, kinds), out var near)) _near.Add((id, kinds), near = Compare(id, Candidates(kinds)));
        return near;
    }

    private string[] Candidates(KindSet kinds)
    {
        if (!_candidates.TryGetValue(kinds, out var ids))
        {
            ids = [.. _set.Files.SelectMany(file => file.Names.Globals).Where(symbol => kinds.Contains(symbol.Kind)).Select(symbol => symbol.Id)];
            _candidates.Add(kinds, ids);
        }
        return ids;
    }

    private NearSpellings Compare(string id, string[] candidates)
    {
        _compared += candidates.Length;
        var near = _compared > MaxCompared ? new([], null) : Spelling.Find(id, candidates);
        Meant.UnionWith(near.Names);
        return near;
    }
}
