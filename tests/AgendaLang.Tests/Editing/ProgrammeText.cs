using System.Text;

namespace AgendaLang.Tests.Editing;

/// <summary>A random event whose parts stand in any order, with comments, empty lines, and lines that are not as they should be.</summary>
internal sealed class ProgrammeText(Random random)
{
    private static readonly string[] Parties = ["kz", "uz", "kg", "tj"];

    private readonly StringBuilder _text = new();
    private int _number;

    public string Write()
    {
        _text.Append("country kz \"Kazakhstan\"\ncountry uz \"Uzbekistan\"\ncountry kg \"Kyrgyzstan\"\ncountry tj \"Tajikistan\"\n");
        for (var i = 0; i < 4; i++) _text.Append($"person p{i} \"P{i}\" of {Parties[i]} rank {Pick("minister", "foreign-minister", "ambassador")} since 20{random.Next(10, 24)}-01-01\n");
        _text.Append("summit s \"S\"").Append(Chance(2) ? " on 2025-11-06" : " on 2025-11-06..2025-11-08").Append(" {\n    zone Asia/Almaty\n");
        if (Chance(2)) _text.Append($"    precedence {Pick("alphabetical", "rank", "seniority", "listed")}\n");
        if (Chance(3)) _text.Append("    host kz\n");
        foreach (var party in Parties.OrderBy(_ => random.Next()).Take(random.Next(5)))
        {
            Comment(4);
            _text.Append($"    delegation {party}{(Chance(2) ? $" led by p{Array.IndexOf(Parties, party)}" : "")}{(Chance(5) ? " // d" + ++_number : "")}\n");
        }
        for (var i = random.Next(7); i > 0; i--) Part(1, Chance(5));
        if (Chance(4)) _text.Append("    // the end\n");
        return _text.Append('}').Append(Chance(4) ? "" : "\n").ToString();
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private string Pick(params string[] words) => words[random.Next(words.Length)];

    private void Comment(int indent)
    {
        if (Chance(4)) _text.Append('\n');
        if (Chance(4)) _text.Append(' ', indent).Append("// c").Append(++_number).Append('\n');
        if (Chance(6)) _text.Append('\n');
    }

    private void Part(int depth, bool isDay)
    {
        Comment(4 * depth);
        _text.Append(' ', 4 * depth);
        if (isDay)
        {
            _text.Append($"day 2025-11-0{random.Next(6, 9)} {{\n");
            for (var i = random.Next(4); i > 0; i--) Part(depth + 1, false);
            _text.Append(' ', 4 * depth).Append("}\n");
            return;
        }
        var start = random.Next(8, 20);
        var time = Chance(6) ? "" : $" {start:00}:00-{start + 1:00}:{random.Next(6)}0";
        if (Chance(5) && time.Length > 0)
        {
            _text.Append($"break \"{Pick("Coffee", "Lunch")}\"{time}\n");
            return;
        }
        _text.Append($"session s{++_number} \"S\"{time} kind {Pick("plenary", "panel", "press")}");
        if (Chance(3)) _text.Append($" on 2025-11-0{random.Next(6, 9)}");
        if (Chance(3)) _text.Append(" participants ").AppendJoin(", ", Parties.OrderBy(_ => random.Next()).Take(random.Next(1, 5)));
        if (Chance(12)) _text.Append(" zone 12 oops");
        if (Chance(3)) _text.Append($" {{\n        item i{++_number} \"I\" 10m\n    }}");
        _text.Append(Chance(5) ? " // e" + ++_number : "").Append(Chance(15) ? "" : "\n");
    }
}
