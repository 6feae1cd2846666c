using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Merging;

/// <summary>What becomes of a thing.</summary>
internal enum Fate : byte
{
    /// <summary>It is in the result.</summary>
    Kept,

    /// <summary>It is not: one side took it out and the other left it alone, or both took it out.</summary>
    Gone,

    /// <summary>One side took it out, the other changed it.</summary>
    RemovedAndChanged,

    /// <summary>Both sides moved it, to different places.</summary>
    MovedApart,

    /// <summary>Together with what the other side moved, it would stand in itself.</summary>
    MovedInCircle,
}

/// <summary>A file or declaration on all sides.</summary>
internal sealed class Thing(int number)
{
    private readonly Holder?[] _holders = new Holder?[3];

    /// <summary>Its number, which is its name in the merge.</summary>
    public int Number { get; } = number;

    /// <summary>What it is on a side; null if it is not there.</summary>
    public Holder? this[MergeSide side]
    {
        get => _holders[(int)side];
        set => _holders[(int)side] = value;
    }

    public Holder? Base => this[MergeSide.Base];

    public Holder? Ours => this[MergeSide.Ours];

    public Holder? Theirs => this[MergeSide.Theirs];

    /// <summary>A side that has it.</summary>
    public Holder Any => Ours ?? Theirs ?? Base!;

    /// <summary>Whether it is a file.</summary>
    public bool IsFile => Any.Kind == Kind.None;

    /// <summary>Whether all sides have the same text of it, with all that it holds, which is no thing then.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether it is merged as lines of text.</summary>
    public bool IsText { get; set; }

    /// <summary>Whether something is in it on one side that is in conflict, so that the text of one side alone is not enough.</summary>
    public bool IsContested { get; set; }

    /// <summary>What becomes of it.</summary>
    public Fate Fate { get; set; }

    /// <summary>What would stand in each other, if it was moved in a circle; it is one of them.</summary>
    public List<Thing> Circle { get; set; } = [];

    /// <summary>Where it stands in the result, if it is kept; null for a file.</summary>
    public Thing? Outer { get; set; }

    /// <summary>The declaration of a side; null for a file, and where it is not.</summary>
    public Symbol? Symbol(MergeSide side) => this[side]?.Symbol;

    public void Set(MergeSide side, Holder holder)
    {
        _holders[(int)side] = holder;
        IsWhole = holder.IsWhole;
        holder.Thing = this;
    }

    /// <summary>Where it stands on a side; null if it is a file or not there.</summary>
    public Thing? OuterOn(MergeSide side) => this[side]?.Outer?.Thing;

    /// <summary>What it is called: <c>session "plenary"</c>.</summary>
    public string Called
    {
        get
        {
            if (IsFile) return $"file \"{Any.Path}\"";
            var symbol = Symbol(MergeSide.Ours) ?? Symbol(MergeSide.Theirs) ?? Symbol(MergeSide.Base)!;
            if (symbol.Id.Length > 0) return $"{symbol.Kind.Text()} \"{symbol.Id}\"";
            if (symbol.Date is { } date) return $"{symbol.Kind.Text()} {date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";
            return symbol.Name is { } name ? $"{symbol.Kind.Text()} \"{name}\"" : symbol.Kind.Text();
        }
    }

    /// <summary>The path by which anything names it; the file's path of a file.</summary>
    public string Path
    {
        get
        {
            if (IsFile) return Any.Path;
            var symbol = Symbol(MergeSide.Ours) ?? Symbol(MergeSide.Theirs) ?? Symbol(MergeSide.Base)!;
            return symbol.Path.Length > 0 ? symbol.Path : symbol.Event is { } holder && holder != symbol ? $"{holder.Path}/{Called}" : Called;
        }
    }

    /// <summary>What kind of thing it is, as the ledger says it.</summary>
    public string KindText => IsFile ? "file" : Any.Kind.Text();
}
