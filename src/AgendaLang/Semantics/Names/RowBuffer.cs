namespace AgendaLang.Semantics;

/// <summary>A growing table of rows that can be changed in place.</summary>
/// <remarks>Ours, so that ReadyToRun compiles it ahead: the code of a <see cref="List{T}"/> of a struct of ours it cannot.</remarks>
internal sealed class RowBuffer<T> where T : struct
{
    private T[] _rows = new T[8];

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>The row at a place from 0.</summary>
    public ref T this[int index] => ref _rows[index];

    public void Add(in T row)
    {
        if (Count == _rows.Length)
        {
            var larger = new T[Count * 2];
            Array.Copy(_rows, larger, Count);
            _rows = larger;
        }
        _rows[Count++] = row;
    }

    public T[] ToArray()
    {
        if (Count == 0) return [];
        var rows = new T[Count];
        Array.Copy(_rows, rows, Count);
        return rows;
    }
}
