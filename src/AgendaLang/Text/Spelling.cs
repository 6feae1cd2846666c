using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;

namespace AgendaLang.Text;

/// <summary>The names nearest to a word that was not found.</summary>
/// <param name="Names">Best first, at most three, each once; empty where nothing is near.</param>
/// <param name="UniqueBest">The best one where no other is as near, so that a quick fix can put it there; else null.</param>
internal readonly record struct NearSpellings(ImmutableArray<string> Names, string? UniqueBest);

/// <summary>
/// Nearest spelling for "did you mean". Distance: single-letter insertions, deletions, replacements and swaps of neighbours (Damerau-Levenshtein,
/// optimal string alignment) between the folded spellings (<see cref="UnicodeText.Fold"/>); at most a third of the word's length, at least 1.
/// </summary>
internal static class Spelling
{
    private const int MostNames = 3;

    /// <summary>Words longer than this, in UTF-16 units, are no misspelt names: only an equal folding is near.</summary>
    private const int LongestCompared = 256;

    /// <summary>The nearest names, best first, at most three; see <see cref="Find"/>.</summary>
    public static ImmutableArray<string> Nearest(string word, IEnumerable<string> candidates) => Find(word, candidates).Names;

    /// <summary>The one nearest name, or null where none is near or two are equally near.</summary>
    public static string? UniqueBest(string word, IEnumerable<string> candidates) => Find(word, candidates).UniqueBest;

    /// <summary>
    /// The names nearest to <paramref name="word"/>: by distance, then ordinal, whatever order the candidates come in. Names that differ only in
    /// case or diacritics leave no room for others. The word itself is never among them.
    /// </summary>
    public static NearSpellings Find(string word, IEnumerable<string> candidates)
    {
        var buffer = ArrayPool<char>.Shared.Rent((word.Length * Folding.MostGrowth) + 1);
        var wanted = buffer.AsSpan(0, UnicodeText.FoldInto(word, buffer)).ToArray();
        var letters = LettersOf(wanted);
        var rows = new int[3 * (Math.Min(wanted.Length, LongestCompared) + 1)];
        var best = new Best(wanted.Length <= LongestCompared ? Math.Max(1, wanted.Length / 3) : 0);

        foreach (var candidate in candidates)
        {
            if (Shortest(candidate) > wanted.Length + best.Limit || candidate == word)
                continue;

            if (buffer.Length < candidate.Length * Folding.MostGrowth)
            {
                ArrayPool<char>.Shared.Return(buffer);
                buffer = ArrayPool<char>.Shared.Rent(candidate.Length * Folding.MostGrowth);
            }

            var folded = buffer.AsSpan(0, UnicodeText.FoldInto(candidate, buffer));
            if (Math.Abs(folded.Length - wanted.Length) > best.Limit)
                continue;

            // Each letter that only one of the two has takes an edit of its own.
            var there = LettersOf(folded);
            if (BitOperations.PopCount(letters & ~there) > best.Limit || BitOperations.PopCount(there & ~letters) > best.Limit)
                continue;

            var distance = best.Limit == 0 ? (folded.SequenceEqual(wanted) ? 0 : 1) : Distance(wanted, folded, best.Limit, rows);
            if (distance <= best.Limit)
                best.Add(distance, candidate);
        }

        ArrayPool<char>.Shared.Return(buffer);
        return best.Result();
    }

    /// <summary>Least length of the candidate's folding that can be told without folding: ASCII loses white space only.</summary>
    private static int Shortest(string candidate)
    {
        var length = 0;
        foreach (var character in candidate)
        {
            if (character > 0x7F)
                return 0;
            if (character > ' ')
                length++;
        }

        return length;
    }

    /// <summary>Which letters there are, one bit each; letters that share a bit only make the test weaker.</summary>
    private static ulong LettersOf(ReadOnlySpan<char> text)
    {
        var letters = 0UL;
        foreach (var letter in text)
            letters |= 1UL << (letter & 63);
        return letters;
    }

    /// <summary>Distance of two texts, or anything above <paramref name="limit"/> where it is above.</summary>
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit, Span<int> rows)
    {
        var prefix = left.CommonPrefixLength(right);
        left = left[prefix..];
        right = right[prefix..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        if (left.IsEmpty || right.IsEmpty)
            return Math.Max(left.Length, right.Length);

        // Rows over left, one column of right at a time, and only the band around the diagonal that can stay within the limit.
        var width = left.Length + 1;
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        for (var i = 0; i < width; i++)
            previous[i] = i;

        for (var j = 1; j <= right.Length; j++)
        {
            var from = Math.Max(1, j - limit);
            var to = Math.Min(left.Length, j + limit);
            var least = from == 1 ? j : limit + 1;
            current[from - 1] = least;
            for (var i = from; i <= to; i++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var value = previous[i - 1] + cost;
                value = Math.Min(value, current[i - 1] + 1);
                if (i < j + limit)
                    value = Math.Min(value, previous[i] + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    value = Math.Min(value, before[i - 2] + 1);
                current[i] = value;
                least = Math.Min(least, value);
            }

            // A swap reaches two columns back, so one bad column alone does not decide.
            if (least > limit && MinOf(previous, j - 1, limit) > limit)
                return limit + 1;
            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[left.Length];
    }

    private static int MinOf(ReadOnlySpan<int> column, int j, int limit)
    {
        var least = int.MaxValue;
        for (var i = Math.Max(0, j - limit); i <= Math.Min(column.Length - 1, j + limit); i++)
            least = Math.Min(least, column[i]);
        return least;
    }

    /// <summary>The best few so far; what is no better than the last of them is not looked for.</summary>
    private struct Best(int limit)
    {
        private readonly List<(int Distance, string Name)> _found = new(MostNames + 1);

        public int Limit { get; private set; } = limit;

        public void Add(int distance, string name)
        {
            var at = 0;
            for (; at < _found.Count; at++)
            {
                var order = distance.CompareTo(_found[at].Distance);
                if (order == 0)
                    order = string.CompareOrdinal(name, _found[at].Name);
                if (order == 0)
                    return;
                if (order < 0)
                    break;
            }

            _found.Insert(at, (distance, name));
            if (_found.Count > MostNames)
                _found.RemoveAt(MostNames);
            if (distance == 0)
                Limit = 0;
            else if (_found.Count == MostNames)
                Limit = _found[^1].Distance;
        }

        public readonly NearSpellings Result()
        {
            var limit = Limit;
            var names = _found.Where(f => f.Distance <= limit).Select(f => f.Name).ToImmutableArray();
            var unique = names.Length == 1 || (names.Length > 1 && _found[0].Distance < _found[1].Distance);
            return new NearSpellings(names, unique ? names[0] : null);
        }
    }
}
