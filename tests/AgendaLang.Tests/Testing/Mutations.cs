using CsCheck;

namespace AgendaLang.Tests.Testing;

/// <summary>Texts to try the reading on: agendas, damaged agendas, and what is no agenda at all.</summary>
internal static class Mutations
{
    /// <summary>An agenda in which most of the language occurs.</summary>
    public const string Small = """"
        /// What the file is.
        use "parties.agenda"

        // A note about the place.
        place delhi "Delhi" in in zone Asia/Kolkata { // here
            room hall "Hall" seats 120
            name hi "दिल्ली"
        }

        /// A topic.
        topic trade "Trade" { topic tariffs "Tariffs" aka "duties", "customs" }

        group g = in, kz,
            // one more
            uz

        summit s "Summit" on 2025-11-06..2025-11-07 at delhi host in {
            format g
            delegation in led by modi with jaishankar, doval size 1+4
            day 2025-11-06 "First" {
                session a "A" 23:30-00:15+1 kind plenary {
                    item i "I" 25m discuss trade { speaker modi 10m for in as "lead" }
                }
                break "Coffee" 10:30-11:00
            }
            decides by consensus
            waive AGL3001 because "why \"not\" \u{1F91D}"
            note """
                Two lines,
                  the second deeper.
                """
        }

        request r by kz to in { raise trade, tariffs at s }
        """";

    private static readonly string[] Pieces =
    [
        "{", "}", "\"", "\"\"\"", "\n", "\r\n", "\r", ",", "=", "..", "-", "–", ".", "//", "///", "/", " ", "    ", "\t", "\0", "\uFEFF", "\\",
        "\ncountry x", "\nuse \"a\"", "\nsummit s {\n", "\n/// doc\n", "\n\n// comment\n", "topic", "format", "session a ", "item i ", "day 2025-11-06",
        "in", "host", "chair", "led by", "with", "because", "between", "on 2025-11-06", "09:00-10:00", "45m", "1+4", "12", "2025-13-01", "25:00", "abc",
        "a.b", "a.b.c", "a/b", "é", "\u0301", "қ", "\u202E", "\uD83E", "\uDD1D", "\U0001F91D", "“x”", "@", "#", "'", "…",
    ];

    /// <summary>Any one of the examples, or the small agenda.</summary>
    public static Gen<string> Agenda { get; } = Gen.OneOf([.. Examples.All.Select(file => file.Text), Small, Small, Small.ReplaceLineEndings("\r\n")]);

    /// <summary>A piece that means something, or nothing.</summary>
    public static Gen<string> Piece { get; } = Gen.Frequency(
        (6, Gen.OneOf(Pieces)),
        (1, Gen.Char.Array[0, 4].Select(chars => new string(chars))));

    /// <summary>Pieces without sense, side by side.</summary>
    public static Gen<string> Jumble { get; } = Piece.Array[0, 60].Select(pieces => string.Concat(pieces));

    /// <summary>An agenda with a few replacements at random places.</summary>
    public static Gen<string> Damaged { get; } =
        Gen.Select(Agenda, Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 12], Piece).Array[1, 6], (text, edits) =>
        {
            foreach (var (place, length, piece) in edits) text = Replace(text, place, length, piece);
            return text;
        });

    /// <summary>Any of these.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency((1, Agenda), (4, Damaged), (3, Jumble),
        (1, Gen.Byte.Array[0, 200].Select(bytes => System.Text.Encoding.UTF8.GetString(bytes))),
        (1, Gen.Char.Array[0, 200].Select(chars => new string(chars))));

    /// <summary>The text with a stretch replaced; place and length are fitted to it.</summary>
    public static string Replace(string text, int place, int length, string piece)
    {
        place %= text.Length + 1;
        return string.Concat(text.AsSpan(0, place), piece, text.AsSpan(Math.Min(text.Length, place + length)));
    }
}
