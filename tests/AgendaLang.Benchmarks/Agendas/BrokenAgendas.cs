using System.Text;

namespace AgendaLang.Benchmarks.Agendas;

/// <summary>Writes agendas in which so many statements are broken, each in one of several ways.</summary>
internal static class BrokenAgendas
{
    private static readonly string[] BrokenLines =
    [
        "discus trade, energy", "status", "on 2026-02-30", "note \"without an end", "host us us", "chair , trump", "deadline tomorrow",
        "delegation us led trump", "languages en ru", "= kz", "}}", "revision two",
    ];

    /// <summary>All in the block of one declaration, where each is followed by one that is in order.</summary>
    public static string OneBlock(int broken)
    {
        var text = new StringBuilder("summit broken \"Broken\" {\n");
        for (var i = 0; i < broken; i++)
        {
            var line = BrokenLines[i % BrokenLines.Length];
            text.Append("    ").Append(line == "}}" ? "{" : line).Append("\n    cite gazette \"In order\"\n");
            if (line == "}}") text.Append("    }\n");
        }
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
