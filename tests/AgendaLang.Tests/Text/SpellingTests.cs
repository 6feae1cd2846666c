using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.Tests.Text;

public class SpellingTests
{
    [Theory]
    [InlineData("tashkant", "tashkent samarkand", "tashkent")]
    [InlineData("Toqaev", "Tokaev Rahmon", "Tokaev")]
    [InlineData("tahskent", "tashkent", "tashkent")] // a swap counts once
    [InlineData("uz", "uzb tj", "uzb")]
    [InlineData("uz", "zu kz tm", "kz zu")]
    [InlineData("ab", "cd", "")]
    [InlineData("sesion", "session season mission", "session season")]
    [InlineData("", "a ab", "a")]
    [InlineData("x", "", "")]
    [InlineData("item", "items time", "items")] // time is two away, and a third of four is one
    [InlineData("chair", "chair", "")]
    [InlineData("chaire", "chairc chaira chairb chaird", "chaira chairb chairc")]
    [InlineData("казакстан", "қазақстан казахстан", "казахстан қазақстан")]
    [InlineData("berdimuhamedov", "berdimuhamedow berdimuhammedov rahmon", "berdimuhamedow berdimuhammedov")]
    [InlineData("tashkent", "Tashkent TASHKENT tashkant", "TASHKENT Tashkent")] // case alone leaves no room for others
    [InlineData("turkiye", "turkiya Türkiye turkey", "Türkiye")]
    [InlineData("O'zbekiston", "Oʻzbekiston Ozbekiston", "Oʻzbekiston")]
    [InlineData("ozbekiston", "Oʻzbekiston", "Oʻzbekiston")]
    public void Nearest_names_are_found(string word, string candidates, string expected)
    {
        var names = candidates.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, string.Join(' ', Spelling.Nearest(word, names)));
        Assert.Equal(expected, string.Join(' ', Spelling.Nearest(word, names.Reverse().Concat(names))));
    }

    [Theory]
    [InlineData("tashkant", "tashkent samarkand", "tashkent")]
    [InlineData("uz", "zu kz", null)]
    [InlineData("sesion", "session season", "session")]
    [InlineData("nothing", "tashkent", null)]
    [InlineData("tashkent", "Tashkent TASHKENT", null)]
    [InlineData("tashkent", "Tashkent tashkant", "Tashkent")]
    public void Only_one_nearest_name_can_be_a_quick_fix(string word, string candidates, string? expected) =>
        Assert.Equal(expected, Spelling.UniqueBest(word, candidates.Split(' ')));

    private static readonly Gen<string> ShortWord = Gen.Char["abcdé"].Array[0, 9].Select(c => new string(c));

    [Fact, Trait("Category", "Property")]
    public void Names_are_those_that_measuring_every_one_gives() => Gen.Select(ShortWord, ShortWord.Array[0, 12]).Sample((word, candidates) =>
    {
        var wanted = UnicodeText.Fold(word);
        var near = candidates.Where(c => c != word).Distinct()
            .Select(c => (Distance: PlainDistance(wanted, UnicodeText.Fold(c)), Name: c))
            .Where(c => c.Distance <= Math.Max(1, wanted.Length / 3))
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
            .ToArray();
        if (near.Any(c => c.Distance == 0))
            near = [.. near.Where(c => c.Distance == 0)];

        var found = Spelling.Find(word, candidates);
        Assert.Equal(near.Take(3).Select(c => c.Name), found.Names);
        Assert.Equal(near.Length == 1 || (near.Length > 1 && near[0].Distance < near[1].Distance) ? near[0].Name : null, found.UniqueBest);
    }, iter: Cases.Of(20_000));

    [Fact]
    public void Very_long_words_are_only_compared_for_equality()
    {
        var word = new string('a', 5_000);
        Assert.Equal(word.ToUpperInvariant(), Assert.Single(Spelling.Nearest(word, [word + "b", word.ToUpperInvariant()])));
    }

    /// <summary>The distance as the textbook has it, over the whole table.</summary>
    private static int PlainDistance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    value = Math.Min(value, table[i - 2, j - 2] + 1);
                table[i, j] = value;
            }
        }

        return table[left.Length, right.Length];
    }
}
