using System.Globalization;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Merging;

/// <summary>Finds every change of either side again in the result.</summary>
internal sealed class Bookkeeper
{
    private readonly ThingTable _table;
    private readonly MergeSides _sides;
    private readonly SideReader _result;
    private readonly Dictionary<Symbol, Thing> _thingOf = [];
    private readonly Dictionary<Thing, Holder> _holderOf = [];
    private readonly ILookup<Thing, Conflict> _conflicts;
    private readonly List<LedgerEntry>[] _entries = [[], []];
    private readonly HashSet<Thing> _lost = [];

    private Bookkeeper(ThingTable table, MergeSides sides, SideReader result, IEnumerable<Conflict> conflicts)
    {
        (_table, _sides, _result) = (table, sides, result);
        _conflicts = conflicts.ToLookup(conflict => conflict.Thing);
    }

    /// <summary>Makes the ledger.</summary>
    /// <param name="table">The things.</param>
    /// <param name="sides">The sides.</param>
    /// <param name="result">The result, each conflict decided for ours.</param>
    /// <param name="conflicts">The conflicts.</param>
    /// <param name="lost">The things of whose changes some were not found.</param>
    public static MergeLedger Book(ThingTable table, MergeSides sides, SideReader result, IEnumerable<Conflict> conflicts, out IReadOnlyCollection<Thing> lost)
    {
        var bookkeeper = new Bookkeeper(table, sides, result, conflicts);
        bookkeeper.FindThings();
        bookkeeper.TakeResultApart();
        foreach (var thing in table.All) bookkeeper.Book(thing);
        lost = bookkeeper._lost;
        return new([.. bookkeeper._entries[0], .. bookkeeper._entries[1]]);
    }

    /// <summary>Finds out which thing each declaration of the result is. What stands in something that was left whole is none.</summary>
    private void FindThings()
    {
        var found = new HashSet<Thing>();
        var keys = new List<(Kind Kind, Thing? Scope, string Id)>();
        foreach (var isScoped in (bool[])[false, true])
        {
            var waiting = new Dictionary<(Kind, Thing?, string), Queue<Thing>>();
            foreach (var thing in _table.All)
            {
                if (thing.IsFile || thing.Fate == Fate.Gone) continue;
                FindKeys(thing, isScoped, keys);
                foreach (var key in keys)
                {
                    if (!waiting.TryGetValue(key, out var queue)) waiting.Add(key, queue = new());
                    queue.Enqueue(thing);
                }
            }
            // Breaks of one name in a day are told apart by their times first.
            var breaks = new List<Symbol>();
            foreach (var file in _result.Sources)
            {
                foreach (var symbol in file.Symbols)
                {
                    if (symbol.Scope != null != isScoped || IsInWhole(symbol)) continue;
                    if (!TryFind(symbol, symbol.Kind == Kind.Break ? IdWithTime(symbol, symbol) : ThingTable.IdOf(symbol)) && symbol.Kind == Kind.Break) breaks.Add(symbol);
                }
            }
            foreach (var symbol in breaks) TryFind(symbol, ThingTable.IdOf(symbol));

            bool TryFind(Symbol symbol, string id)
            {
                var scope = ThingTable.ScopeOf(symbol);
                var key = (symbol.Kind, scope == null ? null : _thingOf.GetValueOrDefault(scope), id);
                while (waiting.TryGetValue(key, out var queue) && queue.TryDequeue(out var thing))
                {
                    if (!found.Add(thing)) continue;
                    _thingOf.Add(symbol, thing);
                    return true;
                }
                return false;
            }
        }
    }

    private static string IdWithTime(Symbol nameOf, Symbol timeOf) =>
        timeOf.Declaration.Head.Times is { } times ? string.Create(CultureInfo.InvariantCulture, $"{times.Start} {ThingTable.IdOf(nameOf)}") : ThingTable.IdOf(nameOf);

    private bool IsInWhole(Symbol symbol)
    {
        for (var outer = symbol.Holder; outer != null; outer = outer.Holder)
            if (_thingOf.TryGetValue(outer, out var thing) && thing.IsWhole) return true;
        return false;
    }

    private void TakeResultApart()
    {
        _result.TakeApart(_thingOf.Where(pair => pair.Value.IsWhole).Select(pair => pair.Key).ToHashSet());
        var files = _table.All.Where(thing => thing.IsFile).ToDictionary(thing => thing.Any.Path, StringComparer.Ordinal);
        foreach (var file in _result.Files)
            if (files.TryGetValue(file.Path, out var thing)) Take(thing, file);
        foreach (var holder in _result.Declarations)
            if (_thingOf.TryGetValue(holder.Symbol!, out var thing)) Take(thing, holder);
    }

    private void Take(Thing thing, Holder holder)
    {
        _holderOf.Add(thing, holder);
        holder.Thing = thing;
    }

    /// <summary>What a thing may be called in the result: as the side that changed that has it, else as either.</summary>
    private void FindKeys(Thing thing, bool isScoped, List<(Kind Kind, Thing? Scope, string Id)> keys)
    {
        keys.Clear();
        var (atBase, ours, theirs) = (thing.Symbol(MergeSide.Base), thing.Symbol(MergeSide.Ours), thing.Symbol(MergeSide.Theirs));
        Add(ours, ours);
        Add(theirs, theirs);
        if (thing.IsWhole) return;
        Add(ours, theirs);
        Add(theirs, ours);

        void Add(Symbol? kindOf, Symbol? idOf)
        {
            if (kindOf == null || idOf == null || kindOf.Scope != null != isScoped) return;
            // An id that was changed on the other side may stand for something else by now.
            var id = ThingTable.IdOf(idOf);
            if (atBase != null && id == ThingTable.IdOf(atBase) && (ours != null && ThingTable.IdOf(ours) != id || theirs != null && ThingTable.IdOf(theirs) != id)) return;
            var scope = ThingTable.ScopeOf(kindOf) is { } outer ? ThingOf(outer) : null;
            if (kindOf.Kind == Kind.Break)
            {
                AddKey((kindOf.Kind, scope, IdWithTime(idOf, idOf)));
                AddKey((kindOf.Kind, scope, IdWithTime(idOf, kindOf)));
            }
            AddKey((kindOf.Kind, scope, id));
        }

        void AddKey((Kind, Thing?, string) key)
        {
            if (!keys.Contains(key)) keys.Add(key);
        }
    }

    private Thing? ThingOf(Symbol symbol) => _table.Find(symbol);

    private string NameInResult(Symbol symbol) => ThingTable.NameOf(symbol, _thingOf);

    private void Book(Thing thing)
    {
        var found = _holderOf.GetValueOrDefault(thing);
        if (thing.IsWhole)
        {
            if (!IsContested(thing, null) && (found == null || !IsAsWritten(found, thing))) Unaccounted(thing, MergeSide.Ours, "text");
            foreach (var side in (MergeSide[])[MergeSide.Ours, MergeSide.Theirs]) Move(thing, side);
            return;
        }
        if (IsUntouched(thing))
        {
            // Nobody touched it, so its own text must be there, whatever became of what it holds.
            if (found == null || !IsAsWritten(found, thing)) Unaccounted(thing, MergeSide.Ours, "text");
            return;
        }
        var sheets = new Trio<FactSheet>(SheetOf(thing, MergeSide.Base), SheetOf(thing, MergeSide.Ours), SheetOf(thing, MergeSide.Theirs));
        if (found != null && found.Node is { IsDefault: false, Tree: var tree }) Bind(tree);
        var result = found == null ? null : FactSheet.Read(found, found.Symbol, thing.IsText, NameInResult);
        foreach (var side in (MergeSide[])[MergeSide.Ours, MergeSide.Theirs]) Book(thing, side, sheets, result);
    }

    private void Bind(Syntax.SyntaxTree tree)
    {
        foreach (var file in _result.State.Files)
            if (file.Tree == tree) _result.State.Bind(file);
    }

    private static bool IsAsWritten(Holder found, Thing thing) => found.OwnText == thing.Any.OwnText || Trimmed(found) == Trimmed(thing.Any);

    // An empty line before it may be that of what was put there.
    private static string Trimmed(Holder holder) => holder.OwnText.Replace(" ", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal).Trim('\r', '\n');

    private static bool IsUntouched(Thing thing) => thing.Base is { } old && thing.Ours is { } ours && thing.Theirs is { } theirs
        && ours.Signature == old.Signature && theirs.Signature == old.Signature
        && thing.OuterOn(MergeSide.Ours) == thing.OuterOn(MergeSide.Base) && thing.OuterOn(MergeSide.Theirs) == thing.OuterOn(MergeSide.Base)
        && thing.Fate == Fate.Kept;

    private FactSheet? SheetOf(Thing thing, MergeSide side)
    {
        if (thing[side] is not { } holder) return null;
        if (thing.Symbol(side) is { } symbol) _sides[side].State.Bind(symbol.File);
        return FactSheet.Read(holder, thing.Symbol(side), thing.IsText, _table.NameOf);
    }

    private void Book(Thing thing, MergeSide side, Trio<FactSheet> sheets, FactSheet? result)
    {
        var (before, now, other) = (sheets.Base, sheets[side], sheets[side.Other()]);
        if (before == null && now == null) return;
        if (now == null)
        {
            Add(thing, side, "removed", null, null, null, IsContested(thing, null) ? LedgerOutcome.Conflict
                : result != null ? LedgerOutcome.Unaccounted : other == null ? LedgerOutcome.Both : LedgerOutcome.Result);
            return;
        }
        if (before == null)
        {
            Add(thing, side, "added", null, null, null, IsContested(thing, null) ? LedgerOutcome.Conflict
                : result == null ? LedgerOutcome.Unaccounted : other != null ? LedgerOutcome.Both : LedgerOutcome.Result);
        }
        if (result == null && !IsContested(thing, null))
        {
            // Gone with the other side, which took it out, or not where it should be.
            if (other != null || thing.Fate != Fate.Gone) Unaccounted(thing, side, null);
            return;
        }
        Move(thing, side);
        foreach (var (name, value) in now.Facts)
        {
            var was = before?.Facts.GetValueOrDefault(name);
            if (was != value) Book(thing, side, name, was, value, other?.Facts.GetValueOrDefault(name), result?.Facts.GetValueOrDefault(name), isNew: before == null);
        }
        if (before == null) return;
        foreach (var (name, value) in before.Facts)
        {
            if (!now.Facts.ContainsKey(name))
                Book(thing, side, name, value, null, other?.Facts.GetValueOrDefault(name), result?.Facts.GetValueOrDefault(name), isNew: false);
        }
        foreach (var (name, order) in now.Orders) Order(thing, side, name, before.Orders.GetValueOrDefault(name), order, result?.Orders.GetValueOrDefault(name));
    }

    private void Book(Thing thing, MergeSide side, FactName name, string? before, string? after, string? other, string? found, bool isNew)
    {
        var outcome = IsContested(thing, name.Property) ? LedgerOutcome.Conflict
            : found != after ? LedgerOutcome.Unaccounted
            : other == after ? LedgerOutcome.Both : LedgerOutcome.Result;
        // Of what is new as a whole only what is lost is told.
        if (isNew && outcome != LedgerOutcome.Unaccounted) return;
        var change = before == null ? "added" : after == null ? "removed" : "changed";
        var detail = name.Detail.Length > 0 ? $"{name.Property} {_table.Spelled(name.Detail)}" : name.Property;
        Add(thing, side, change, detail, Shown(before), Shown(after), outcome);
    }

    private string? Shown(string? value) => value is null or "" ? null : _table.Spelled(value);

    private void Move(Thing thing, MergeSide side)
    {
        if (thing.Base == null || thing.OuterOn(side) == thing.OuterOn(MergeSide.Base) || thing.IsFile) return;
        var outcome = thing.Fate != Fate.Kept || IsContested(thing, null) ? LedgerOutcome.Conflict
            : _holderOf.GetValueOrDefault(thing)?.Outer?.Thing != thing.OuterOn(side) ? LedgerOutcome.Unaccounted
            : thing.OuterOn(side.Other()) == thing.OuterOn(side) ? LedgerOutcome.Both : LedgerOutcome.Result;
        Add(thing, side, "moved", null, thing.OuterOn(MergeSide.Base)?.Called, thing.OuterOn(side)?.Called, outcome);
    }

    /// <summary>Whether what a side put into another order is in that order in the result.</summary>
    private void Order(Thing thing, MergeSide side, string name, List<string>? before, List<string> now, List<string>? found)
    {
        if (before == null) return;
        var (at, atEnd) = (Index(before), Index(found ?? []));
        var (common, isChanged, isKept) = (0, false, true);
        string? last = null;
        foreach (var member in now.Where(at.ContainsKey))
        {
            if (last != null && at[last] > at[member])
            {
                isChanged = true;
                if (atEnd.TryGetValue(last, out var one) && atEnd.TryGetValue(member, out var next))
                {
                    common++;
                    isKept &= one < next;
                }
            }
            last = member;
        }
        if (!isChanged) return;
        Add(thing, side, "reordered", name, null, null, IsContested(thing, "order " + name) ? LedgerOutcome.Conflict
            : !isKept ? LedgerOutcome.Unaccounted : common == 0 ? LedgerOutcome.Superseded : LedgerOutcome.Result);
    }

    private static Dictionary<string, int> Index(List<string> list)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++) index.TryAdd(list[i], i);
        return index;
    }

    /// <summary>Whether a conflict holds the thing, or what it says of a property.</summary>
    private bool IsContested(Thing thing, string? property)
    {
        if (_conflicts.Count == 0) return false;
        foreach (var side in Enum.GetValues<MergeSide>())
            for (var at = thing[side]; at?.Thing is { } outer; at = at.Outer)
                foreach (var conflict in _conflicts[outer])
                    if (conflict.Key == null || outer == thing && property != null && Covers(conflict.Key, property)) return true;
        return false;
    }

    private static bool Covers(string key, string property) => property switch
    {
        "line" => true,
        "comment" or "doc" => true,
        "id" or "keyword" or "time" or "duration" => key.Length == 0,
        _ when key.StartsWith("order ", StringComparison.Ordinal) => property == key || property == key["order ".Length..],
        _ when key.Length == 0 => property == "name",
        _ => key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..] is var rest
            && (rest == property || rest.StartsWith(property + " ", StringComparison.Ordinal) || property == "order " + rest || property.StartsWith("order ", StringComparison.Ordinal) && rest.StartsWith(property[6..], StringComparison.Ordinal)),
    };

    private void Unaccounted(Thing thing, MergeSide side, string? property) => Add(thing, side, "changed", property, null, null, LedgerOutcome.Unaccounted);

    private void Add(Thing thing, MergeSide side, string change, string? property, string? before, string? after, LedgerOutcome outcome)
    {
        if (outcome == LedgerOutcome.Unaccounted) _lost.Add(thing);
        _entries[side == MergeSide.Ours ? 0 : 1].Add(new(side, thing.Path, thing.KindText, change, property, before, after, outcome));
    }
}
