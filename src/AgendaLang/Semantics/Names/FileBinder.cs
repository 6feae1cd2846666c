using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>Finds what the references of a set's root lead to.</summary>
internal sealed class FileBinder(AgendaSet set)
{
    /// <summary>The kinds whose <c>at</c> or <c>in</c> says which rooms are meant.</summary>
    private static readonly KindSet Placed = NameLookup.Placed;

    private readonly AgendaSet _set = set;
    private readonly AgendaFile _file = set.Root;
    private readonly FileSymbols _names = set.Root.Names;
    private readonly Symbol?[] _targets = new Symbol?[set.Root.Names.ReferenceCount];
    private readonly Dictionary<int, Symbol> _scopes = [];
    private readonly Dictionary<int, Symbol> _mistaken = [];
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private UnknownNames? _unknown;
    private Symbol?[] _nearPlaces = new Symbol?[64];
    private Symbol?[] _eventPlaces = new Symbol?[64];
    private bool[] _isPlaceLost = new bool[64];

    public FileBinding Bind()
    {
        for (var segment = 0; segment < _names.SegmentCount; segment++)
        {
            BindSegment(segment);
            foreach (var finding in _names.Segment(segment).Findings) _findings.Add(At(finding, _file.Tree.StartOf(segment)));
        }
        return new(_file, _targets, _scopes, _mistaken, _findings.ToImmutable(), _unknown?.Meant ?? [], _unknown?.Kinds ?? KindSet.Empty);
    }

    private void BindSegment(int segment)
    {
        var names = _names.Segment(segment);
        if (names.References.Length == 0) return;
        if (_nearPlaces.Length < names.Declarations.Length)
        {
            _nearPlaces = new Symbol?[names.Declarations.Length * 2];
            _eventPlaces = new Symbol?[names.Declarations.Length * 2];
            _isPlaceLost = new bool[names.Declarations.Length * 2];
        }
        // Places first: the rooms that other references mean are theirs.
        for (var i = 0; i < names.Declarations.Length; i++)
        {
            ref readonly var row = ref names.Declarations[i];
            _nearPlaces[i] = row.Holder < 0 ? null : _nearPlaces[row.Holder];
            _eventPlaces[i] = row.Holder < 0 ? null : _eventPlaces[row.Holder];
            _isPlaceLost[i] = row.HasLostPlace || row.Holder >= 0 && _isPlaceLost[row.Holder];
            if (row.PlaceReference < 0 || !Placed.Contains(row.Kind)) continue;
            var target = Bind(segment, names, row.PlaceReference);
            var place = target?.Kind == Kind.Room ? target.Scope : target;
            _isPlaceLost[i] |= target == null;
            if (place == null) continue;
            _nearPlaces[i] = place;
            if (KindSet.Events.Contains(row.Kind)) _eventPlaces[i] = place;
        }
        for (var i = 0; i < names.References.Length; i++)
        {
            ref readonly var owner = ref names.Declarations[names.References[i].Owner];
            if (owner.PlaceReference != i || !Placed.Contains(owner.Kind)) Bind(segment, names, i);
        }
    }

    private Symbol? Bind(int segment, SegmentNames names, int index)
    {
        ref readonly var row = ref names.References[index];
        var owner = _names.Symbols[_names.FirstSymbol(segment) + row.Owner];
        var kinds = WordSlots.TargetsOf(WordSlots.Of(row.Property, row.SubKeyword)!, owner.Kind);
        var span = row.Span.Shift(_file.Tree.StartOf(segment));
        var number = _names.FirstReference(segment) + index;
        var target = row.Second == null
            ? Find(row.First, kinds, owner, row.Owner) ?? Report(row.First, kinds, owner, row.Owner, number, span)
            : FindPath(row, kinds, number, span);
        _targets[number] = target;
        return target;
    }

    /// <summary>Looks an id up: in the event, then among the rooms of the session's or event's place, then in the whole set.</summary>
    private Symbol? Find(string id, KindSet kinds, Symbol owner, int row)
    {
        return NameLookup.Find(_set, id, kinds, owner.Event, _nearPlaces[row], _eventPlaces[row]);
    }

    private Symbol? FindGlobal(string id, KindSet kinds) => NameLookup.Global(_set, id, kinds);

    private Symbol? FindPath(in ReferenceRow row, KindSet kinds, int number, TextSpan span)
    {
        var holders = NameLookup.HoldersOf(kinds);
        var firstSpan = new TextSpan(span.Start, _file.Source.Slice(span).IndexOf('.'));
        var secondSpan = TextSpan.FromBounds(firstSpan.End + 1, span.End);
        var scope = FindGlobal(row.First, holders);
        if (scope == null)
        {
            var other = _set.Global(row.First);
            if (other != null) _mistaken[number] = other;
            Add(Unknown.Scope(row, holders, FindGlobal(row.Second!, kinds), firstSpan, span, other));
            return null;
        }
        // Of an event or place that is declared twice, any will do: that it is has been said.
        var first = scope.File.Names.Local(scope, row.Second!);
        for (var same = scope; same != null; same = NameLookup.Fit(same.Next, holders))
        {
            if (NameLookup.Fit(same.File.Names.Local(same, row.Second!), kinds) is not { } target) continue;
            _scopes[number] = same;
            return target;
        }
        _scopes[number] = scope;
        if (first != null) _mistaken[number] = first;
        Add(first != null ? Unknown.WrongKind(first, row.Second!, kinds, secondSpan, [])
            : Unknown.InScope(scope, row.Second!, kinds, FindGlobal(row.Second!, kinds), secondSpan, span));
        return null;
    }

    /// <summary>Says that an id leads nowhere, or to something of another kind.</summary>
    private Symbol? Report(string id, KindSet kinds, Symbol owner, int row, int number, TextSpan span)
    {
        var near = _nearPlaces[row];
        var far = _eventPlaces[row] is { } place && place != near ? place : null;
        var other = owner.Event is { } inEvent ? _names.Local(inEvent, id) : null;
        other ??= near?.File.Names.Local(near, id);
        other ??= far?.File.Names.Local(far, id);
        other ??= _set.Global(id);
        if (other != null) _mistaken[number] = other;
        // Where the place itself is unknown, so are its rooms.
        if (kinds.Contains(Kind.Room) && _isPlaceLost[row]) return null;
        Symbol?[] scopes = [(kinds & NameLookup.LocalToEvents).IsEmpty ? null : owner.Event, kinds.Contains(Kind.Room) ? near : null, kinds.Contains(Kind.Room) ? far : null];
        Add(other != null ? Unknown.WrongKind(other, id, kinds, span, scopes) : Unknown.Anywhere(id, kinds, span, scopes));
        return null;
    }

    private UnknownNames Unknown => _unknown ??= new(_set);

    private void Add(Finding? finding)
    {
        if (finding != null) _findings.Add(finding);
    }

    private Finding At(SyntaxFinding finding, int start) =>
        new(finding.Rule, finding.Rule.Severity, new(_file.Source, finding.Span.Shift(start)), finding.Message)
        {
            Help = finding.Help,
            Fixes = finding.Fix is { } fix
                ? [new(fix.Title, fix.IsSafe, [new(_file.Source, new(fix.Span.Shift(start), fix.NewText))])]
                : ImmutableArray<Fix>.Empty,
        };
}
