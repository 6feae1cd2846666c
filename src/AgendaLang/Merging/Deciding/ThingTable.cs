using System.Globalization;
using AgendaLang.Semantics;

namespace AgendaLang.Merging;

/// <summary>All files and declarations of three sides, each once.</summary>
internal sealed class ThingTable
{
    private readonly List<Thing> _things = [];
    private readonly Dictionary<Symbol, Thing> _bySymbol = [];
    private readonly HashSet<Thing> _named = [];
    private readonly Dictionary<int, Thing> _byNumber = [];
    private readonly MergeSides _sides;

    private ThingTable(MergeSides sides) => _sides = sides;

    /// <summary>All things: files first, then declarations.</summary>
    public IReadOnlyList<Thing> All => _things;

    /// <summary>Finds out what is the same thing on which sides.</summary>
    /// <param name="sides">The sides.</param>
    /// <param name="texts">The numbers of things to be merged as text, because it did not work otherwise.</param>
    public static ThingTable Make(MergeSides sides, IReadOnlySet<int> texts)
    {
        var table = new ThingTable(sides);
        table.AddFiles();
        table.AddDeclarations();
        table.MarkTexts(texts);
        foreach (var side in Enum.GetValues<MergeSide>())
            foreach (var file in sides[side].Files) file.Renumber();
        return table;
    }

    /// <summary>The name of a declaration in the merge, the same on all sides; its path where it is not merged.</summary>
    public string NameOf(Symbol symbol) => NameOf(symbol, _bySymbol);

    /// <summary>The name of a declaration: its number, or that of what it stands in with its place there, if that is left whole.</summary>
    /// <param name="symbol">The declaration.</param>
    /// <param name="things">Which thing each declaration is that is none or does not stand in something left whole.</param>
    public static string NameOf(Symbol symbol, IReadOnlyDictionary<Symbol, Thing> things)
    {
        for (var outer = symbol; outer != null; outer = outer.Holder)
        {
            if (!things.TryGetValue(outer, out var thing)) continue;
            if (outer == symbol) return string.Create(CultureInfo.InvariantCulture, $"#{thing.Number}");
            return thing.IsWhole ? string.Create(CultureInfo.InvariantCulture, $"#{thing.Number}.{symbol.Order - outer.Order}") : symbol.Path;
        }
        return symbol.Path;
    }

    /// <summary>The thing that a declaration of a side is; null if it is not merged.</summary>
    public Thing? Find(Symbol symbol) => _bySymbol.GetValueOrDefault(symbol);

    /// <summary>A value with things by their paths instead of their numbers.</summary>
    public string Spelled(string value)
    {
        if (!value.Contains('#')) return value;
        return string.Join(' ', value.Split(' ').Select(Spell));

        string Spell(string word)
        {
            if (word.Length < 2 || word[0] != '#') return word;
            var dot = word.IndexOf('.', StringComparison.Ordinal);
            if (!int.TryParse(word.AsSpan(1..(dot < 0 ? ^0 : dot)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !_byNumber.TryGetValue(number, out var thing)) return word;
            if (dot < 0) return thing.Path;
            return thing is { IsWhole: true, Any.Symbol: { } symbol } && int.TryParse(word.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                ? symbol.File.Symbols[symbol.Order + place].Path : word;
        }
    }

    private Thing New()
    {
        var thing = new Thing(_things.Count);
        _things.Add(thing);
        _byNumber.Add(thing.Number, thing);
        return thing;
    }

    private void AddFiles()
    {
        var byPath = new Dictionary<string, Thing>(StringComparer.Ordinal);
        foreach (var side in Enum.GetValues<MergeSide>())
        {
            foreach (var file in _sides[side].Files)
            {
                if (!byPath.TryGetValue(file.Path, out var thing)) byPath.Add(file.Path, thing = New());
                thing.Set(side, file);
            }
        }
    }

    private void AddDeclarations()
    {
        var (atBase, ours, theirs) = (_sides.Base, _sides.Ours, _sides.Theirs);
        foreach (var holder in atBase.Declarations)
        {
            var thing = New();
            Add(thing, MergeSide.Base, holder);
            if (_sides.OurMatch.NewOf(holder.Symbol!) is { } atOurs && ours.Find(atOurs) is { } ourHolder) Add(thing, MergeSide.Ours, ourHolder);
            if (_sides.TheirMatch.NewOf(holder.Symbol!) is { } atTheirs && theirs.Find(atTheirs) is { } theirHolder) Add(thing, MergeSide.Theirs, theirHolder);
        }
        // What both added is one thing if it has one kind and id in one scope; scopes come before what is in them.
        foreach (var isScoped in (bool[])[false, true])
        {
            var waiting = new Dictionary<(Language.Kind, Thing?, string), List<Thing>>();
            foreach (var holder in ours.Declarations)
            {
                var symbol = holder.Symbol!;
                if (symbol.Scope != null != isScoped || _bySymbol.ContainsKey(symbol)) continue;
                var thing = New();
                Add(thing, MergeSide.Ours, holder);
                if (!waiting.TryGetValue(KeyOf(symbol), out var list)) waiting.Add(KeyOf(symbol), list = []);
                list.Add(thing);
            }
            foreach (var holder in theirs.Declarations)
            {
                var symbol = holder.Symbol!;
                if (symbol.Scope != null != isScoped || _bySymbol.ContainsKey(symbol)) continue;
                var list = waiting.GetValueOrDefault(KeyOf(symbol));
                var same = list?.Find(thing => MayBeOne(thing.Ours!.Symbol!, symbol));
                if (same != null) list!.Remove(same);
                Add(same ?? New(), MergeSide.Theirs, holder);
            }
        }
    }

    private (Language.Kind Kind, Thing? Scope, string Id) KeyOf(Symbol symbol)
    {
        var scope = ScopeOf(symbol);
        return (symbol.Kind, scope == null ? null : _bySymbol.GetValueOrDefault(scope), IdOf(symbol));
    }

    /// <summary>What a declaration is known in by what <see cref="IdOf"/> says: a break in its day, all others in their scope. Null if in all.</summary>
    public static Symbol? ScopeOf(Symbol symbol) => symbol.Kind == Language.Kind.Break ? symbol.Holder : symbol.Scope;

    /// <summary>What a declaration is known by: its id, else its date, else its name.</summary>
    public static string IdOf(Symbol symbol) => symbol.Id.Length > 0 ? symbol.Id : symbol.Date is { } date ? date.ToString("O", CultureInfo.InvariantCulture) : $"\"{symbol.Name}";

    /// <summary>Whether two that both sides added can be one thing: there is coffee in the morning and in the afternoon.</summary>
    private static bool MayBeOne(Symbol ours, Symbol theirs)
    {
        if (ours.Kind != Language.Kind.Break || ours.Declaration.Head.Times is not { } one || theirs.Declaration.Head.Times is not { } other) return true;
        return one.Start == other.Start || one.Start < (other.End ?? int.MaxValue) && other.Start < (one.End ?? int.MaxValue);
    }

    private void Add(Thing thing, MergeSide side, Holder holder)
    {
        thing.Set(side, holder);
        // A file that did not change is one on both sides, with its declarations.
        _bySymbol.TryAdd(holder.Symbol!, thing);
    }

    /// <summary>What cannot be read on one side is text on all; what it holds is no thing.</summary>
    private void MarkTexts(IReadOnlySet<int> forced)
    {
        foreach (var thing in _things)
        {
            // Whether what cannot be read is the same thing nobody knows, so no more than one side may have changed it.
            thing.IsText = forced.Contains(thing.Number) || thing.Base?.IsUnreadable == true || thing.Ours?.IsUnreadable == true || thing.Theirs?.IsUnreadable == true
                || thing is { Ours: { } ours, Theirs: { } theirs } && ThreeWay.Choose(thing.Base?.Unreadable ?? "", ours.Unreadable, theirs.Unreadable) == null;
        }
        var texts = new Queue<Thing>(_things.Where(thing => thing.IsText));
        while (texts.TryDequeue(out var thing))
        {
            foreach (var side in Enum.GetValues<MergeSide>())
                if (thing[side] is { } holder) Forget(holder, side);
        }
        foreach (var thing in _things.FindAll(thing => thing.Base == null && thing.Ours == null && thing.Theirs == null)) _byNumber.Remove(thing.Number);
        _things.RemoveAll(thing => !_byNumber.ContainsKey(thing.Number));
    }

    private static void Forget(Holder holder, MergeSide side)
    {
        foreach (var inner in holder.Inner)
        {
            if (inner.Thing is { } thing && thing[side] == inner) thing[side] = null;
            inner.Thing = null;
            Forget(inner, side);
        }
    }

    /// <summary>Gives the statements of a thing the keys by which they are found on the other sides. What names lead to is asked for only now.</summary>
    public void NameStatements(Thing thing)
    {
        if (!_named.Add(thing)) return;
        foreach (var side in Enum.GetValues<MergeSide>())
        {
            if (thing[side] is not { } holder) continue;
            if (thing.Symbol(side) is { } symbol) _sides[side].State.Bind(symbol.File);
            StatementKeys.Give(holder, thing.Symbol(side), NameOf);
        }
    }
}
