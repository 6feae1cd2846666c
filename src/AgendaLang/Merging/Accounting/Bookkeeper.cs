using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Merging;

/// <summary>Finds every change of either side again in the result.</summary>
internal sealed class Bookkeeper
{
    private readonly ThingTable _table;
    private readonly Trio<SideReader> _sides;
    private readonly SideReader _result;
    private readonly Dictionary<Symbol, Thing> _thingOf = [];
    private readonly Dictionary<Thing, Holder> _holderOf = [];
    private readonly ILookup<Thing, Conflict> _conflicts;
    private readonly List<LedgerEntry>[] _entries = [[], []];
    private readonly HashSet<Thing> _lost = [];

    private Bookkeeper(ThingTable table, Trio<SideReader> sides, SideReader result, IEnumerable<Conflict> conflicts)
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
    public static MergeLedger Book(ThingTable table, Trio<SideReader> sides, SideReader result, IEnumerable<Conflict> conflicts, out IReadOnlyCollection<Thing> lost)
    {
        var bookkeeper = new Bookkeeper(table, sides, result, conflicts);
        bookkeeper.FindThings();
        foreach (var thing in table.All) bookkeeper.Book(thing);
        lost = bookkeeper._lost;
        return new([.. bookkeeper._entries[0], .. bookkeeper._entries[1]]);
    }

    private void FindThings()
    {
        var files = _table.All.Where(thing => thing.IsFile).ToDictionary(thing => thing.Any.Path, StringComparer.Ordinal);
        foreach (var file in _result.Files)
            if (files.TryGetValue(file.Path, out var thing)) Take(thing, file, null);
        var holders = _result.Symbols.Select(pair => (Symbol: pair.Value, Holder: pair.Key)).ToList();
        foreach (var isScoped in (bool[])[false, true])
        {
            var waiting = new Dictionary<(Kind, Thing?, string), Queue<Thing>>();
            foreach (var thing in _table.All)
            {
                if (thing.IsFile || thing.Fate == Fate.Gone) continue;
                foreach (var key in KeysOf(thing, isScoped))
                {
                    if (!waiting.TryGetValue(key, out var queue)) waiting.Add(key, queue = new());
                    queue.Enqueue(thing);
                }
            }
            foreach (var (symbol, holder) in holders)
            {
                if (symbol.Scope != null != isScoped) continue;
                var key = (symbol.Kind, symbol.Scope == null ? null : _thingOf.GetValueOrDefault(symbol.Scope), IdOf(symbol));
                while (waiting.TryGetValue(key, out var queue) && queue.TryDequeue(out var thing))
                {
                    if (_holderOf.ContainsKey(thing)) continue;
                    Take(thing, holder, symbol);
                    break;
                }
            }
        }
    }

    private void Take(Thing thing, Holder holder, Symbol? symbol)
    {
        _holderOf.Add(thing, holder);
        holder.Thing = thing;
        if (symbol != null) _thingOf.Add(symbol, thing);
    }

    /// <summary>What a thing may be called in the result: as the side that changed that has it, else as either.</summary>
    private HashSet<(Kind Kind, Thing? Scope, string Id)> KeysOf(Thing thing, bool isScoped)
    {
        var keys = new HashSet<(Kind, Thing?, string)>();
        var (atBase, ours, theirs) = (thing.Symbol(MergeSide.Base), thing.Symbol(MergeSide.Ours), thing.Symbol(MergeSide.Theirs));
        foreach (var (kindOf, idOf) in ((Symbol?, Symbol?)[])[(ours, ours), (theirs, theirs), (ours, theirs), (theirs, ours)])
        {
            if (kindOf == null || idOf == null || kindOf.Scope != null != isScoped) continue;
            // An id that was changed on the other side may stand for something else by now.
            if (atBase != null && IdOf(idOf) == IdOf(atBase) && (ours != null && IdOf(ours) != IdOf(atBase) || theirs != null && IdOf(theirs) != IdOf(atBase))) continue;
            keys.Add((kindOf.Kind, kindOf.Scope == null ? null : ThingOf(kindOf.Scope), IdOf(idOf)));
        }
        return keys;
    }

    private Thing? ThingOf(Symbol symbol) => _table.Find(symbol);

    private static string IdOf(Symbol symbol) => symbol.Id.Length > 0 ? symbol.Id : $"{symbol.Date}\"{symbol.Name}";

    private string NameInResult(Symbol symbol) => _thingOf.TryGetValue(symbol, out var thing)
        ? "#" + thing.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : symbol.Path;

    private void Book(Thing thing)
    {
        var found = _holderOf.GetValueOrDefault(thing);
        if (IsUntouched(thing))
        {
            // Nobody touched it, so its own text must be there, whatever became of what it holds.
            if (found == null || found.OwnText != thing.Any.OwnText && Trimmed(found) != Trimmed(thing.Any)) Unaccounted(thing, MergeSide.Ours, "text");
            return;
        }
        var sheets = new Trio<FactSheet>(SheetOf(thing, MergeSide.Base), SheetOf(thing, MergeSide.Ours), SheetOf(thing, MergeSide.Theirs));
        if (found != null && found.Node is { IsDefault: false, Tree: var tree }) Bind(tree);
        var result = found == null ? null : FactSheet.Read(found, SymbolOf(found), thing.IsText, NameInResult);
        foreach (var side in (MergeSide[])[MergeSide.Ours, MergeSide.Theirs]) Book(thing, side, sheets, result);
    }

    private void Bind(Syntax.SyntaxTree tree)
    {
        foreach (var file in _result.State.Files)
            if (file.Tree == tree) _result.State.Bind(file);
    }

    private Symbol? SymbolOf(Holder holder) => _result.Symbols.GetValueOrDefault(holder);

    private static string Trimmed(Holder holder) => holder.OwnText.Replace(" ", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal).TrimEnd('\r', '\n');

    private static bool IsUntouched(Thing thing) => thing.Base is { } old && thing.Ours is { } ours && thing.Theirs is { } theirs
        && ours.Signature == old.Signature && theirs.Signature == old.Signature
        && thing.OuterOn(MergeSide.Ours) == thing.OuterOn(MergeSide.Base) && thing.OuterOn(MergeSide.Theirs) == thing.OuterOn(MergeSide.Base)
        && thing.Fate == Fate.Kept;

    private FactSheet? SheetOf(Thing thing, MergeSide side)
    {
        if (thing[side] is not { } holder) return null;
        if (thing.Symbol(side) is { } symbol) _sides[side]!.State.Bind(symbol.File);
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
