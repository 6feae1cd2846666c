using AgendaLang.Language;

namespace AgendaLang.Merging;

/// <summary>Merges a file or declaration that both sides changed, statement by statement.</summary>
internal sealed class HolderMerge
{
    private readonly ThingWriter _writer;
    private readonly Thing _thing;
    private readonly Holder? _base;
    private readonly Holder _ours;
    private readonly Holder _theirs;
    private readonly HeadMerge _head;
    private readonly StatementMerge _statements;
    private readonly List<Placed> _placed = [];
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<Thing, int> _byThing = [];

    /// <param name="writer">Writes what it holds.</param>
    /// <param name="thing">The file or declaration; one side may lack it.</param>
    public HolderMerge(ThingWriter writer, Thing thing)
    {
        _writer = writer;
        _thing = thing;
        _base = thing.Base;
        _ours = thing.Ours ?? thing.Theirs!;
        _theirs = thing.Theirs ?? thing.Ours!;
        _head = new(thing, _base, _ours, _theirs);
        _statements = new(thing, IndentOfBlock(), writer.LineBreak);
    }

    private bool IsFile => _ours.Kind == Kind.None;

    /// <summary>Writes the result.</summary>
    public Output Write()
    {
        Resolve();
        var block = Block();
        var output = new Output();
        if (IsFile)
        {
            output.Add(block);
            output.Add(ThreeWay.Layout(_base?.Tail ?? "", _ours.Tail, _theirs.Tail));
            return output;
        }
        var hasBlock = !block.IsEmpty || _ours.BlockEnd.Contains('/') || _theirs.BlockEnd.Contains('/')
            || ThreeWay.Layout(_base?.HasBlock ?? false, _ours.HasBlock, _theirs.HasBlock);
        var head = string.Concat(HeadProperties().Select(placed => placed.HeadLead + placed.HeadText));
        _head.Write(output, head, hasBlock, _writer.LineBreak);
        if (!hasBlock) return output;
        output.Add(block);
        output.Add(_ours is { HasBlock: true, IsLined: true } ? _ours.Tail : _ours.Indentation);
        output.Add("}");
        output.Add(_head.BlockEnd(_writer.LineBreak));
        return output;
    }

    private void Resolve()
    {
        foreach (var trio in Trios())
        {
            if (trio.Any.IsList) _placed.AddRange(ListOf(trio));
            else Add(_statements.Merge(trio, NumberOf(trio.Any)));
        }
        foreach (var holder in (Holder?[])[_ours, _theirs])
            foreach (var inner in holder!.Inner)
                if (inner.Thing is { } held && !_byThing.ContainsKey(held)) Add(held, inner);
    }

    // Lists are merged with all their lines, when the first of them is reached.
    private List<Placed> ListOf(Trio<Statement> trio)
    {
        var key = StatementKeys.OfList(trio.Any.Row);
        if (trio.Any.Key != key) return [];
        return _statements.MergeList(new(LinesOf(_base, key), LinesOf(_ours, key)!, LinesOf(_theirs, key)!), NumberOf);
    }

    private static List<Statement> LinesOf(Holder? holder, string key) =>
        holder == null ? [] : holder.Statements.FindAll(statement => statement.IsList && StatementKeys.OfList(statement.Row) == key);

    private void Add(Placed? placed)
    {
        if (placed != null) _placed.Add(placed);
    }

    private void Add(Thing held, Holder inner)
    {
        var output = new Output();
        _writer.Write(held, _thing, output);
        if (output.IsEmpty) return;
        var number = _byThing[held] = _byKey.Count + _byThing.Count;
        if (inner.Outer is { IsLined: false }) output = Lined(output);
        Add(new Placed
        {
            Number = number,
            Sort = StatementSort.Declaration,
            Output = output,
            Order = held.Any.Kind == Kind.Item ? "item" : null,
            Start = held.Any.Start,
            SortKey = held.Called,
        });
    }

    /// <summary>What stood among others on a line, on lines of its own.</summary>
    private Output Lined(Output output)
    {
        var isFirst = true;
        return output.Select(text =>
        {
            var lined = isFirst ? IndentOfBlock() + text.TrimStart(' ', '\t') : text;
            isFirst = false;
            return Lines.IsEnded(lined) ? lined : lined + _writer.LineBreak;
        });
    }

    private int NumberOf(Statement statement)
    {
        if (!_byKey.TryGetValue(statement.Key, out var number)) _byKey.Add(statement.Key, number = _byKey.Count + _byThing.Count);
        return number;
    }

    /// <summary>The statements that are no declarations, each with its counterparts, in order of ours, then of theirs.</summary>
    private IEnumerable<Trio<Statement>> Trios()
    {
        var (atBase, ours, theirs) = (Index(_base), Index(_ours), Index(_theirs));
        foreach (var (key, statement) in ours) yield return new(atBase.GetValueOrDefault(key), statement, theirs.GetValueOrDefault(key));
        foreach (var (key, statement) in theirs)
            if (!ours.ContainsKey(key)) yield return new(atBase.GetValueOrDefault(key), null, statement);
    }

    private static Dictionary<string, Statement> Index(Holder? holder)
    {
        var index = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var statement in holder?.Statements ?? [])
            if (statement.Holder == null) index[statement.Key] = statement;
        return index;
    }

    private IEnumerable<Placed> HeadProperties()
    {
        var order = _placed.Where(placed => placed.OnHead).ToDictionary(placed => placed.Number);
        foreach (var number in OrderOf(_ours).Concat(OrderOf(_theirs)))
            if (order.Remove(number, out var placed)) yield return placed;
    }

    private List<int> OrderOf(Holder? holder)
    {
        var order = new List<int>();
        foreach (var statement in holder?.Statements ?? [])
        {
            if (statement.Holder is { } inner)
            {
                if (inner.Thing is { } held && _byThing.TryGetValue(held, out var number)) order.Add(number);
            }
            else if (_byKey.TryGetValue(statement.Key, out var number)) order.Add(number);
        }
        return order;
    }

    /// <summary>The statements of the block in their order.</summary>
    private Output Block()
    {
        var inBlock = _placed.Where(placed => !placed.OnHead).ToDictionary(placed => placed.Number);
        return new BlockOrder(_thing, inBlock, new(Restricted(_base), Restricted(_ours), Restricted(_theirs))).Write();

        List<int> Restricted(Holder? holder) => OrderOf(holder).FindAll(inBlock.ContainsKey);
    }

    /// <summary>How far to the right the lines of the block are.</summary>
    private string IndentOfBlock()
    {
        if (IsFile) return "";
        foreach (var holder in (Holder[])[_ours, _theirs])
        {
            if (!holder.IsLined) continue;
            foreach (var statement in holder.Statements)
                if (!statement.OnHead) return statement.Lead[(statement.Lead.LastIndexOfAny(['\n', '\r']) + 1)..];
        }
        return _ours.Indentation + "    ";
    }
}
