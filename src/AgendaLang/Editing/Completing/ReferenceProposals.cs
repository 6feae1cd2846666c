using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Editing;

/// <summary>Proposes declarations where one can be named: those that fit the event and its people first, those of other files with the <c>use</c> that they need.</summary>
internal sealed class ReferenceProposals
{
    private const int MaxElsewhere = 100;

    private readonly CompletionDraft _draft;
    private readonly ValueSlot _slot;
    private readonly KindSet _kinds;
    private readonly Symbol? _owner;
    private readonly Symbol? _event;
    private readonly Symbol? _near;
    private readonly Symbol? _far;
    private readonly HashSet<string> _given;
    private readonly ReferenceRanking _ranking;
    private readonly HashSet<string> _elsewhere = new(StringComparer.Ordinal);

    public ReferenceProposals(CompletionDraft draft, ValueSlot slot)
    {
        _draft = draft;
        _slot = slot;
        var place = draft.Place;
        var kind = draft.Reading.Kind;
        _kinds = WordSlots.TargetsOf(slot, kind);
        _owner = place.Owner;
        _event = place.Event;
        _near = PlaceOf(_owner ?? place.HolderSymbol);
        _far = _event == null ? null : PlaceOf(_event);
        _given = ValueProposals.Given(draft);
        _ranking = new(draft, _kinds, _near);
    }

    public void Add()
    {
        var place = _draft.Place;
        var word = _draft.Document.Source.Text.AsSpan(place.Word.Start, place.Word.Length);
        var dot = word.IndexOf('.');
        if (dot >= 0)
        {
            if (place.Offset > place.Word.Start + dot) AddInside(word[..dot].ToString(), place.Word.Start + dot + 1);
            else AddHolders(place.Word.Start + dot);
            return;
        }
        foreach (var file in _draft.Set.Files)
            foreach (var symbol in file.Names.OfKinds(_kinds)) AddOne(symbol);
        AddFromElsewhere();
        if (_kinds.Contains(Kind.Country) && _draft.Prefix.Length > 0) AddUndeclared();
    }

    /// <summary>What an event or place holds, after the dot of a path.</summary>
    private void AddInside(string scopeId, int start)
    {
        _draft.Narrow(start, _draft.Place.Word.End);
        var holders = NameLookup.HoldersOf(_kinds);
        if (NameLookup.Global(_draft.Set, Text.UnicodeText.ToNfc(scopeId), holders) is not { } scope) return;
        foreach (var symbol in scope.File.Names.LocalsOf(scope))
            if (_kinds.Contains(symbol.Kind) && symbol != _owner && scope.File.Names.Local(scope, symbol.Id) is { } first && NameLookup.Fit(first, _kinds) == symbol)
                _draft.Add(Item(symbol, symbol.Id, symbol.Id, _ranking.Of(symbol)));
    }

    /// <summary>Events and places before the dot of a path.</summary>
    private void AddHolders(int end)
    {
        _draft.Narrow(_draft.Place.Word.Start, end);
        var holders = NameLookup.HoldersOf(_kinds);
        foreach (var file in _draft.Set.Files)
            foreach (var symbol in file.Names.OfKinds(holders))
                if (symbol.Id.Length > 0 && NameLookup.Global(_draft.Set, symbol.Id, holders) == symbol) _draft.Add(Item(symbol, symbol.Id, symbol.Id, new(1, "")));
    }

    private void AddOne(Symbol symbol)
    {
        if (symbol == _owner || symbol.Id.Length == 0 || Written(symbol) is not { } written || _given.Contains(written) || _given.Contains(symbol.Path)) return;
        if (!_draft.Fits(written) && !_draft.Fits(FilterOf(symbol, written))) return;
        var rank = _ranking.Of(symbol);
        if (rank.Group >= ReferenceRanking.Never || !CanStand(written)) return;
        _draft.Add(Item(symbol, written, written, rank));
    }

    /// <summary>How a declaration is named from the cursor; null where it cannot be, since another hides it.</summary>
    private string? Written(Symbol symbol)
    {
        var isNear = symbol.Scope == null || symbol.Scope == _event || symbol.Kind == Kind.Room && (symbol.Scope == _near || symbol.Scope == _far);
        if (isNear) return NameLookup.Find(_draft.Set, symbol.Id, _kinds, _event, _near, _far) == symbol ? symbol.Id : null;
        if (symbol.Scope!.Id.Length == 0 || NameLookup.Global(_draft.Set, symbol.Scope.Id, NameLookup.HoldersOf(_kinds)) != symbol.Scope) return null;
        return NameLookup.Fit(symbol.Scope.File.Names.Local(symbol.Scope, symbol.Id), _kinds) == symbol ? symbol.Path : null;
    }

    /// <summary>Whether an id that is a keyword here would be read as an id, by what follows it.</summary>
    private bool CanStand(string written)
    {
        var keyword = Keywords.Find(written);
        var reading = _draft.Reading;
        if (keyword == Keyword.None || LanguageTable.Property(reading.Kind, keyword) == null && reading.Row?.FindSubKeyword(keyword) == null) return true;
        return _draft.Place.Rest is [] or [',' or '}' or '{', ..];
    }

    private CompletionItem Item(Symbol symbol, string label, string text, ReferenceRank rank)
    {
        var flag = SymbolNames.FlagOf(symbol);
        var name = symbol.Name ?? "";
        var role = rank.Reason.Length > 0 ? rank.Reason : SymbolNames.RoleOf(symbol);
        return new(label, CompletionKind.Reference)
        {
            Declared = symbol.Kind,
            Detail = flag.Length == 0 ? name : $"{flag} {name}",
            Reason = role,
            FilterText = FilterOf(symbol, label),
            SortText = $"{rank.Group}{rank.Order:000}{label}",
            Text = text,
            IsOff = SymbolNames.IsOff(symbol),
            CommitCharacters = _slot.IsList ? "," : "",
            HelpKey = HelpKeys.Of(symbol),
        };
    }

    /// <summary>The label and all names; that which goes on with what was typed first, for editors that look at the begin only.</summary>
    private string FilterOf(Symbol symbol, string label)
    {
        List<string> names = [label];
        if (symbol.Id != label) names.Add(symbol.Id);
        if (symbol.Name is { } name) names.Add(name);
        if (symbol.File.Binding != null) names.AddRange(SymbolNames.Others(symbol).Select(other => other.Name));
        var typed = _draft.Prefix;
        if (typed.Length > 0 && names.FindIndex(each => each.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) is > 0 and var first)
            (names[0], names[first]) = (names[first], names[0]);
        return string.Join(' ', names);
    }

    /// <summary>Declarations of files that are not used, each with the line that uses its file.</summary>
    private void AddFromElsewhere()
    {
        var kinds = _kinds - NameLookup.LocalToEvents - KindSet.Of(Kind.Room);
        if (kinds.IsEmpty) return;
        var document = _draft.Document;
        var loader = document.Workspace.Loader;
        var count = 0;
        foreach (var path in document.Workspace.Agendas)
        {
            if (path == document.Path || loader.TryGet(path) is not { } file || _draft.Set.Contains(file)) continue;
            string? use = null;
            foreach (var symbol in file.Names.OfKinds(kinds))
            {
                if (symbol.Scope != null || symbol.Id.Length == 0 || _draft.Set.Global(symbol.Id) != null || !CanStand(symbol.Id)) continue;
                if (!_draft.Fits($"{symbol.Id} {symbol.Name}")) continue;
                if (use == null && (loader.SetOf(file).Contains(document.File) || (use = UseOf(path)) == null)) break;
                if (++count > MaxElsewhere)
                {
                    _draft.Cut();
                    return;
                }
                _elsewhere.Add(symbol.Id);
                _draft.Add(new(symbol.Id, CompletionKind.Reference)
                {
                    Declared = symbol.Kind,
                    Detail = symbol.Name ?? "",
                    Reason = $"adds use {SnippetText.Quote(use!)}",
                    FilterText = FilterOf(symbol, symbol.Id),
                    SortText = $"8{symbol.Id}",
                    Additional = UseLine.Add(document.File, use!).Edits[0].Change is var change ? [change] : [],
                    HelpKey = HelpKeys.Of(symbol),
                });
            }
        }
    }

    private string? UseOf(string path)
    {
        var document = _draft.Document;
        var written = AgendaPath.Relative(document.Path, path);
        return document.Workspace.Loader.Files.Resolve(document.Path, written) is { Status: UseStatus.Found, Path: var found } && found == path ? written : null;
    }

    /// <summary>Countries that are declared nowhere, each with the line that declares it.</summary>
    private void AddUndeclared()
    {
        foreach (var (code, name) in Countries.All)
        {
            if (!Begins(code, name) || _elsewhere.Contains(code) || _draft.Set.Global(code) != null || !CanStand(code)) continue;
            if (CountryLine.Add(_draft.Document.File, code, name, _draft.Place.Word.Start) is not { } change) return;
            _draft.Add(new(code, CompletionKind.Country)
            {
                Declared = Kind.Country, Detail = $"{SymbolNames.Flag(code)} {name}", Reason = "adds the country", FilterText = $"{code} {name}", SortText = $"9{code}", Additional = [change],
            });
        }
    }

    /// <summary>Whether a code, or a word of a name, begins with what was typed.</summary>
    private bool Begins(string code, string name) => code.StartsWith(_draft.Prefix, StringComparison.OrdinalIgnoreCase)
        || name.Split(' ').Any(word => word.StartsWith(_draft.Prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>The place whose rooms are meant in a declaration.</summary>
    private static Symbol? PlaceOf(Symbol? symbol)
    {
        for (var at = symbol; at != null; at = at.Holder)
        {
            if (!NameLookup.Placed.Contains(at.Kind)) continue;
            var fact = new Facts(at).First(at.Event == at ? Keyword.At : Keyword.In);
            if (!fact.IsDefault && fact.Mention().Target is { } target) return target.Kind == Kind.Room ? target.Scope : target;
        }
        return null;
    }
}
