using System.Text;
using System.Text.Json.Nodes;
using AgendaLang.Language;

namespace AgendaLang.Extension.Tests.Generated;

/// <summary>A snippet for every kind, made from the example in its row of the table: what may differ is a field to fill in.</summary>
internal static class SnippetsFile
{
    public const string Path = "vscode-extension/snippets/agenda.json";

    public static string Write()
    {
        var snippets = new JsonObject();
        foreach (var kind in LanguageTable.Kinds)
        {
            snippets[$"{char.ToUpperInvariant(kind.Kind.Text()[0])}{kind.Kind.Text()[1..]}"] = new JsonObject
            {
                ["prefix"] = kind.Kind.Text(),
                ["description"] = kind.Help.Replace("`", "", StringComparison.Ordinal),
                ["body"] = JsonFile.List(Body(kind)),
            };
        }
        return JsonFile.Write(snippets);
    }

    private static string[] Body(KindInfo kind)
    {
        var line = new StringBuilder();
        var fields = 0;
        var at = 0;
        ValueSlot? expected = null;
        foreach (var (start, end) in Pieces(kind.Example))
        {
            line.Append(kind.Example, at, start - at);
            at = end;
            var piece = kind.Example[start..end];
            var keyword = start == 0 ? kind.Kind.ToKeyword() : Keywords.Find(piece);
            if (piece is "=" or "," || (keyword != Keyword.None && expected?.Vocabulary == null))
            {
                line.Append(piece);
                expected = keyword == Keyword.None || start == 0 ? null : LanguageTable.Property(kind.Kind, keyword)?.Values[0];
                continue;
            }
            line.Append(Field(++fields, piece, expected));
            expected = null;
        }
        return HasBlock(kind.Kind) ? [$"{line} {{", "\t$0", "}"] : [line.ToString()];
    }

    private static string Field(int number, string example, ValueSlot? slot) => slot?.Vocabulary is { } vocabulary
        ? $"${{{number}|{string.Join(',', vocabulary.Terms.Select(term => term.Text).OrderBy(term => term != example))}|}}"
        : example[0] == '"' ? $"\"${{{number}:{example[1..^1]}}}\"" : $"${{{number}:{example}}}";

    // What is written on more than one line, as a rule.
    private static bool HasBlock(Kind kind) =>
        LanguageTable.KindsIn(kind).Any(inner => inner.Kind is Kind.Item or Kind.Room)
        || LanguageTable.PropertiesOf(kind).Any(property => property.IsBlockOnly || property.Keyword == Keyword.Says);

    /// <summary>Words, texts and signs of an example, by their places.</summary>
    private static IEnumerable<(int Start, int End)> Pieces(string example)
    {
        for (var at = 0; at < example.Length;)
        {
            var start = at;
            switch (example[at])
            {
                case ' ': at++; continue;
                case ',' or '=': at++; break;
                case '"': at = example.IndexOf('"', at + 1) + 1; break;
                default:
                    while (at < example.Length && example[at] is not (' ' or ',')) at++;
                    break;
            }
            yield return (start, at);
        }
    }
}
