using System.Security.Cryptography;
using System.Text;
using AgendaLang.Benchmarks.Agendas;
using AgendaLang.Syntax;

namespace AgendaLang.Benchmarks.Reading;

/// <summary>
/// One number over the trees and findings of all agendas of a folder, whole, cut short and damaged: equal before and after a change of the reader
/// that was to change nothing but its speed.
/// </summary>
internal static class Fingerprint
{
    /// <summary>Prints the number of every file and of all together.</summary>
    public static void Print(string folder)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(folder, "*.agenda", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var variant in Variants(text))
            {
                var tree = SyntaxTree.Parse(variant);
                if (tree.ToString() != variant) throw new InvalidOperationException($"The tree of a variant of {path} does not hold its text.");
                hash.AppendData(Encoding.Unicode.GetBytes(TreeShape.Everything(tree)));
            }
            var sum = hash.GetHashAndReset();
            all.AppendData(sum);
            Console.WriteLine($"{Convert.ToHexStringLower(sum)[..16]}  {path}");
        }
        foreach (var text in new[] { BrokenAgendas.OneBlock(300), BrokenAgendas.Spread(300), AgendaGenerator.File(3000) })
            all.AppendData(Encoding.Unicode.GetBytes(TreeShape.Everything(SyntaxTree.Parse(text))));
        Console.WriteLine($"{Convert.ToHexStringLower(all.GetHashAndReset())[..16]}  all");
    }

    private static IEnumerable<string> Variants(string text)
    {
        yield return text;
        yield return text.Replace("\n", "\r\n", StringComparison.Ordinal);
        yield return text.Replace("    ", "\t", StringComparison.Ordinal);
        for (var length = 0; length < text.Length; length += 7) yield return text[..length];
        var tokens = new Token[64];
        var count = Lexer.Read(text, 0, text.Length, ref tokens);
        for (var i = 0; i < count; i++)
        {
            var token = tokens[i];
            yield return text.Remove(token.Start, token.Length);
            yield return string.Concat(text.AsSpan(0, token.End), " ", text.AsSpan(token.Start));
            if (i + 1 >= count) continue;
            var next = tokens[i + 1];
            yield return $"{text[..token.Start]}{text[next.Start..next.End]}{text[token.End..next.Start]}{text[token.Start..token.End]}{text[next.End..]}";
        }
        var random = new SmallRandom((ulong)text.Length);
        var noise = "{}\",=-.:+/\\ \n\t0a—“€\0\"\"\"";
        for (var i = 0; i < 500; i++)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(12), text.Length - at);
            var start = random.Next(noise.Length);
            yield return text.Remove(at, length).Insert(at, noise.Substring(start, Math.Min(random.Next(4), noise.Length - start)));
        }
    }
}
