namespace AgendaLang.Benchmarks.Agendas;

/// <summary>A generator of numbers (SplitMix64) that gives the same ones everywhere and always.</summary>
/// <param name="seed">Where it begins; another seed gives other agendas.</param>
internal sealed class SmallRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to, not including, <paramref name="end"/>.</summary>
    public int Next(int end) => (int)(Next() % (uint)end);

    /// <summary>Whether something happens that happens <paramref name="times"/> times out of a hundred.</summary>
    public bool Chance(int times) => Next(100) < times;

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> several) => several[Next(several.Count)];

    /// <summary>Some of several, each once, in their order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> several, int count)
    {
        var chosen = new List<T>(count);
        for (var i = 0; i < several.Count && chosen.Count < count; i++)
            if (Next(several.Count - i) < count - chosen.Count) chosen.Add(several[i]);
        return chosen;
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return (z ^ z >> 31) >> 1;
    }
}
