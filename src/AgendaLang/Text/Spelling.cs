namespace AgendaLang.Text;
/// <summary>x</summary>
public static class Spelling { /// <summary>x</summary>
 public static System.Collections.Immutable.ImmutableArray<string> Nearest(string word, IEnumerable<string> candidates) => [.. candidates.Where(c => c[0]==word[0] && Math.Abs(c.Length-word.Length)<2).Take(1)]; }
