namespace AgendaLang.Semantics;

/// <summary>A growing table of rows that can be changed in place.</summary>
/// <remarks>
/// Ours, so that ReadyToRun compiles it ahead: the code of a <see cref="List{T}"/> of a struct of ours it cannot. The space that one grew to is lent to
/// the next on the same thread, so that each stroke in a long agenda does not grow it anew.
/// </remarks>
internal sealed class RowBuffer<T> where T : struct
{
    /// <summary>In rows: larger ones are let go.</summary>
    private const int LargestSpare = 32_768;

    [ThreadStatic]
    private static T[]? spare;

    private T[] _rows;

    public RowBuffer()
    {
        _rows = spare ?? [];
        spare = null;
    }

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>The row at a place from 0.</summary>
    public ref T this[int index] => ref _rows[index];

    public void Add(in T row)
    {
        if (Count == _rows.Length)
        {
            var larger = new T[Math.Max(Count * 2, 8)];
            Array.Copy(_rows, larger, Count);
            _rows = larger;
        }
        _rows[Count++] = row;
    }

    /// <summary>Gives the rows away; the buffer is empty after.</summary>
    public T[] Drain()
    {
        T[] rows = Count == 0 ? [] : _rows.AsSpan(0, Count).ToArray();
        // What the rows name must not live on for them.
        Array.Clear(_rows, 0, Count);
        Count = 0;
        if (_rows.Length <= LargestSpare) spare = _rows;
        _rows = [];
        return rows;
    }
}
