namespace AgendaLang.Editing;

/// <summary>How well a name fits what somebody typed. Both folded.</summary>
internal static class FuzzyMatch
{
    private const int Whole = 1000, Begin = 800, WordBegin = 600, Part = 400, WordInitials = 300, InOrder = 100;

    /// <summary>A number above 0 if every word fits, the higher the better; else 0.</summary>
    public static int Score(string name, string[] words)
    {
        if (words.Length == 0) return 1;
        var sum = 0;
        foreach (var word in words)
        {
            var score = Score(name, word);
            if (score == 0) return 0;
            sum += score;
        }
        // The words as they stand, one after the other, are what was meant.
        if (words.Length > 1 && name.Contains(string.Join(' ', words), StringComparison.Ordinal)) sum += Part;
        return sum / words.Length + (words.Length > 1 ? 1 : 0);
    }

    private static int Score(string name, string word)
    {
        if (word.Length > name.Length) return 0;
        var at = name.IndexOf(word, StringComparison.Ordinal);
        if (at == 0) return name.Length == word.Length ? Whole : Begin;
        if (at > 0)
        {
            for (var next = at; next >= 0; next = next + 1 < name.Length ? name.IndexOf(word, next + 1, StringComparison.Ordinal) : -1)
                if (IsBegin(name, next)) return WordBegin;
            return Part;
        }
        return Initials(name, word) ? WordInitials : Scattered(name, word);
    }

    /// <summary>Whether the letters are begins of words one after the other, several of one word perhaps: <c>caslog</c> for "Central Asia Logistics".</summary>
    private static bool Initials(string name, string word)
    {
        var at = 0;
        var isInside = false;
        for (var i = 0; i < name.Length && at < word.Length; i++)
        {
            if (IsBegin(name, i)) isInside = name[i] == word[at];
            else isInside &= name[i] == word[at];
            if (isInside) at++;
        }
        return at == word.Length;
    }

    /// <summary>The letters in their order, the better the closer together; none where they are spread over more than thrice their length.</summary>
    private static int Scattered(string name, string word)
    {
        var best = int.MaxValue;
        for (var start = name.IndexOf(word[0]); start >= 0; start = start + 1 < name.Length ? name.IndexOf(word[0], start + 1) : -1)
        {
            var at = 1;
            var end = start + 1;
            for (; end < name.Length && at < word.Length; end++)
                if (name[end] == word[at]) at++;
            if (at < word.Length) break;
            best = Math.Min(best, end - start);
        }
        return best > word.Length * 3 ? 0 : Math.Max(1, InOrder - (best - word.Length));
    }

    private static bool IsBegin(string name, int at) => at == 0 || !char.IsLetterOrDigit(name[at - 1]);
}
