using System.Text;

namespace AgendaLang.Benchmarks.Agendas;

/// <summary>Writes agendas in which so many statements are broken, each in one of several ways.</summary>
internal static class BrokenAgendas
{
    private const string Block = "{\n    }";

    private static readonly string[] BrokenLines =
    [
        "discus trade, energy", "note", "was 2026-02-30", "note \"without an end", "absent us us", "cite , gazette", "was tomorrow",
        "delegation us led trump", "name en ru", "transfer 2h75m", Block, "invite us as \"guest\"",
    ];

    /// <summary>All in the block of one declaration, where each is followed by one that is in order.</summary>
    public static string OneBlock(int broken)
    {
        var text = new StringBuilder("summit broken \"Broken\" {\n");
        for (var i = 0; i < broken; i++)
            text.Append("    ").Append(BrokenLines[i % BrokenLines.Length]).Append("\n    cite gazette \"In order\"\n");
        return text.Append("}\n").ToString();
    }

    /// <summary>Each in a declaration of its own.</summary>
    public static string Spread(int broken)
    {
        var text = new StringBuilder();
        for (var i = 0; i < broken; i++)
            text.Append($"meeting m-{i} \"Talks\" {{\n    {BrokenLines[i % BrokenLines.Length]}\n    cite gazette \"In order\"\n}}\n\n");
        return text.ToString();
    }
}
