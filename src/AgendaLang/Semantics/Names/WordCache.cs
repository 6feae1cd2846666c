using System.Text;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>Ids as strings in normalization form C; the same id is mostly the same string. One for each thread, of bounded size.</summary>
internal sealed class WordCache
{
    private const int Size = 1 << 14;

    [ThreadStatic]
    private static WordCache? _ofThread;

    private readonly string?[] _words = new string?[Size];

    public static WordCache OfThread => _ofThread ??= new();

    public string Get(ReadOnlySpan<char> word)
    {
        if (!Ascii.IsValid(word)) return UnicodeText.ToNfc(word.ToString());
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        ref var known = ref _words[(hash ^ hash >> 15) & (Size - 1)];
        if (known == null || !word.SequenceEqual(known)) known = word.ToString();
        return known;
    }
}
