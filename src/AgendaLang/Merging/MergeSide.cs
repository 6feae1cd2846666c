namespace AgendaLang.Merging;

/// <summary>One of the three states that a merge looks at.</summary>
public enum MergeSide : byte
{
    /// <summary>The state that both sides come from.</summary>
    Base,

    /// <summary>The side that the merge is made on.</summary>
    Ours,

    /// <summary>The side that is merged in.</summary>
    Theirs,
}

/// <summary>Something as it is on each side; null where it is not.</summary>
internal readonly record struct Trio<T>(T? Base, T? Ours, T? Theirs)
    where T : class
{
    public T? this[MergeSide side] => side switch { MergeSide.Base => Base, MergeSide.Ours => Ours, _ => Theirs };

    /// <summary>One of the sides that has it: ours, else theirs, else the base.</summary>
    public T Any => Ours ?? Theirs ?? Base!;
}

/// <summary>What follows of three states of one fact.</summary>
internal static class ThreeWay
{
    /// <summary>The side whose state is the result: the one that changed it; ours if both agree; null if both changed it differently.</summary>
    public static MergeSide? Choose<T>(T atBase, T ours, T theirs, IEqualityComparer<T>? comparer = null)
    {
        comparer ??= EqualityComparer<T>.Default;
        if (comparer.Equals(ours, theirs)) return MergeSide.Ours;
        if (comparer.Equals(atBase, ours)) return MergeSide.Theirs;
        return comparer.Equals(atBase, theirs) ? MergeSide.Ours : null;
    }

    /// <summary>The state that is the result; ours where both changed it differently, which is fit for layout only.</summary>
    public static T Layout<T>(T atBase, T ours, T theirs) => Choose(atBase, ours, theirs) == MergeSide.Theirs ? theirs : ours;

    public static MergeSide Other(this MergeSide side) => side == MergeSide.Ours ? MergeSide.Theirs : MergeSide.Ours;
}
