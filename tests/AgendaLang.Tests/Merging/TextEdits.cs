using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Merging;

/// <summary>A text with two states that come from it by edits anywhere, whatever becomes of its meaning.</summary>
internal static class TextEdits
{
    public static Gen<(string Base, string Ours, string Theirs)> Triples { get; } =
        Gen.Select(Gen.OneOf(AgendaGen.Agendas, AgendaGen.SpoiledAgendas), AgendaGen.Agendas, Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, int.MaxValue],
            (text, other, ours, theirs, seed) =>
            {
                var random = new Random(seed);
                return (text, Edited(text, other, ours, random), Edited(text, other, theirs, random));
            });

    private static string Edited(string text, string other, int count, Random random)
    {
        for (var i = 0; i < count; i++) text = Edited(text, other, random);
        return text;
    }

    private static string Edited(string text, string other, Random random)
    {
        var lines = Lines(text);
        var foreign = Lines(other);
        if (lines.Count == 0) return other;
        var at = random.Next(lines.Count);
        switch (random.Next(8))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1 when foreign.Count > 0:
                lines.Insert(at, foreign[random.Next(foreign.Count)]);
                break;
            case 2:
                var moved = lines[at];
                lines.RemoveAt(at);
                lines.Insert(random.Next(lines.Count + 1), moved);
                break;
            case 3:
                lines.Insert(at, lines[at]);
                break;
            case 4:
                lines[at] = lines[at].Replace("11", "12", StringComparison.Ordinal).Replace("kz", "uz", StringComparison.Ordinal);
                break;
            case 5:
                lines[at] = lines[at].Replace(", ", ", added" + random.Next(100) + ", ", StringComparison.Ordinal);
                break;
            case 6:
                lines.Insert(at, "    // remark " + random.Next(100) + "\n");
                break;
            default:
                lines[at] = lines[at].Replace("\"Opening", "\"Closing" + random.Next(10), StringComparison.Ordinal);
                break;
        }
        return string.Concat(lines);
    }

    private static List<string> Lines(string text) => AgendaLang.Merging.Lines.Of(text);
}
