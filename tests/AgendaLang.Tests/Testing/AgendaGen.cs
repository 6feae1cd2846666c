using AgendaLang.Language;
using CsCheck;

namespace AgendaLang.Tests.Testing;

/// <summary>Random agendas, made from the table of the language: every kind, property and form of value, in any layout that the language allows.</summary>
/// <remarks>Ids lead nowhere and dates mean nothing: only reading is sound, so the texts give no finding of AGL0.</remarks>
public static class AgendaGen
{
    /// <summary>Texts of agendas that read without findings.</summary>
    public static Gen<string> Agendas { get; } =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, int.MaxValue], (count, seed) => new AgendaText(new(seed)).Write(count));

    /// <summary>Agendas with some places spoiled: characters or words taken out, doubled, swapped or put in, or the rest cut off.</summary>
    public static Gen<string> SpoiledAgendas { get; } =
        Gen.Select(Agendas, Gen.Int[1, 4], Gen.Int[0, int.MaxValue], (text, count, seed) =>
        {
            var random = new Random(seed);
            for (var i = 0; i < count; i++) text = Spoil(text, random);
            return text;
        });

    private static readonly string[] Insertions =
        ["{", "}", ",", "\"", "\"\"\"", "\n", "\r", "///", "//", "=", "..", "-", " ", "\t", "use", "country kz\n", "\ntopic ", "because", "foo ", "$", "“", "1x", "in ",
         "\u00A0", "\v", "\u2028", "\uFEFF"];

    private static string Spoil(string text, Random random)
    {
        if (text.Length == 0) return text;
        var at = random.Next(text.Length);
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        if (end == at) end++;
        var part = text[at..end];
        return random.Next(7) switch
        {
            0 => text[..at],
            1 => text[..at] + text[end..],
            2 => text[..end] + " " + text[at..],
            3 => text[..at] + text[(at + 1)..],
            4 when random.Next(text.Length) is var other && other > end => text[..at] + text[other] + text[end..other] + part + text[(other + 1)..],
            _ => text[..at] + Insertions[random.Next(Insertions.Length)] + text[at..],
        };
    }
}

/// <summary>One random agenda.</summary>
internal sealed class AgendaText(Random random)
{
    private readonly System.Text.StringBuilder _text = new();
    private readonly string _newLine = random.Next(4) == 0 ? "\r\n" : "\n";
    private int _number;

    public string Write(int count)
    {
        if (Chance(20)) _text.Append('\uFEFF');
        if (Chance(3))
        {
            if (Chance(2)) Doc();
            for (var i = random.Next(3); i >= 0; i--)
            {
                _text.Append("use").Append(Gap()).Append('"').Append(++_number).Append(".agenda\"");
                EndLine();
                Between(0);
            }
        }
        for (var i = 0; i < count; i++)
        {
            Between(0);
            var kinds = LanguageTable.KindsIn(Kind.None).ToList();
            if (Chance(3)) Doc();
            if (Chance(6)) Indent(1);
            Declaration(Pick(kinds), 0);
        }
        Between(0);
        var text = _text.ToString();
        return Chance(8) ? text.TrimEnd('\r', '\n') : text;
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private void NewLine() => _text.Append(Chance(50) ? "\n" : _newLine);

    private string Gap() => random.Next(12) switch { 0 => "  ", 1 => "\t", 2 => "\u00A0", _ => " " };

    private void Indent(int least) => _text.Append(Chance(5) ? "\t" : new string(' ', random.Next(least, 10)));

    private string Comment() => (Chance(6) ? "//// " : Chance(4) ? "//" : "// ") + "c" + ++_number + (Chance(4) ? " {x} \"y\", z" : "");

    private void EndLine()
    {
        if (Chance(8)) _text.Append(' ');
        if (Chance(8)) _text.Append(Gap()).Append(Chance(5) ? "/// t" + ++_number : Comment());
        if (Chance(10)) _text.Append("  ");
        NewLine();
    }

    /// <summary>Empty lines and comments between statements.</summary>
    private void Between(int indent)
    {
        if (!Chance(3)) return;
        for (var i = random.Next(4); i >= 0; i--)
        {
            if (!Chance(2))
            {
                Indent(0);
                if (Chance(2)) _text.Append(' ', indent);
                _text.Append(Comment());
            }
            else if (Chance(4)) _text.Append(' ');
            NewLine();
        }
    }

    private void Doc()
    {
        for (var i = random.Next(3); i >= 0; i--)
        {
            if (Chance(4)) _text.Append("  ");
            _text.Append("///").Append(Chance(6) ? "" : " ").Append("doc ").Append(++_number);
            NewLine();
            if (Chance(6)) NewLine();
            if (Chance(8)) _text.Append("// between ").Append(++_number).Append(_newLine);
        }
    }

    private void Declaration(KindInfo kind, int depth)
    {
        var used = new HashSet<string>();
        _text.Append(kind.Kind.Text());
        foreach (var slot in kind.Head) Slot(slot, null, used);
        var rows = LanguageTable.PropertiesOf(kind.Kind).ToList();
        var chosen = new List<PropertyInfo>();
        for (var i = random.Next(Chance(5) ? 9 : 5); i > 0; i--)
        {
            var row = Pick(rows);
            if (row.Occurrence != Occurrence.Once || !chosen.Contains(row)) chosen.Add(row);
        }
        var onHead = random.Next(chosen.Count + 1);
        PropertyInfo? last = null;
        var at = 0;
        for (; at < onHead && last?.FindSubKeyword(chosen[at].Keyword) == null; at++)
        {
            _text.Append(Gap());
            Property(last = chosen[at], used);
        }
        chosen.RemoveRange(0, at);
        if (chosen.Count == 0 && Chance(2))
        {
            EndLine();
            return;
        }
        _text.Append(Chance(8) ? "" : Gap()).Append('{');
        Block(kind, chosen, used, depth + 1);
        _text.Append('}');
        EndLine();
    }

    private void Block(KindInfo kind, List<PropertyInfo> rows, HashSet<string> used, int depth)
    {
        var inner = depth < 5 ? LanguageTable.KindsIn(kind.Kind).ToList() : [];
        var declarations = inner.Count == 0 ? 0 : random.Next(3);
        var isOpen = !Chance(4);
        if (isOpen) EndLine();
        PropertyInfo? last = null;
        foreach (var row in rows)
        {
            if (isOpen)
            {
                Between(depth * 4);
                Indent(row.Keyword == Keyword.Format ? 1 : 0);
                last = null;
            }
            else _text.Append(Gap());
            if (last?.FindSubKeyword(row.Keyword) != null)
            {
                NewLine();
                _text.Append("  ");
            }
            Property(last = row, used);
            isOpen = !Chance(6);
            if (isOpen && (row != rows[^1] || declarations > 0 || !Chance(3))) EndLine();
            else if (isOpen) isOpen = false;
        }
        if (declarations > 0 && !isOpen && rows.Count > 0)
        {
            NewLine();
            isOpen = true;
        }
        for (; declarations > 0; declarations--)
        {
            if (isOpen)
            {
                Between(depth * 4);
                if (Chance(4)) Doc();
                Indent(1);
            }
            else _text.Append(' ');
            Declaration(Pick(inner), depth);
            isOpen = true;
        }
        if (isOpen)
        {
            Between(depth * 4);
            Indent(0);
        }
        else if (Chance(2)) _text.Append(' ');
    }

    private void Property(PropertyInfo row, HashSet<string> used)
    {
        _text.Append(row.Keyword.Text());
        if (row.SecondWord != Keyword.None) _text.Append(Gap()).Append(row.SecondWord.Text());
        var isListed = row.Occurrence == Occurrence.List;
        foreach (var slot in row.Values) Slot(slot, row, isListed ? used : []);
        foreach (var sub in row.SubKeywords.OrderBy(_ => random.Next()).ToList())
        {
            if (!sub.IsRequired && !Chance(2)) continue;
            _text.Append(Gap()).Append(sub.Keyword.Text());
            if (sub.SecondWord != Keyword.None) _text.Append(Gap()).Append(sub.SecondWord.Text());
            foreach (var slot in sub.Values) Slot(slot, row, []);
        }
    }

    private void Slot(ValueSlot slot, PropertyInfo? row, HashSet<string> used)
    {
        if (slot.IsOptional && Chance(3)) return;
        _text.Append(Gap());
        Value(slot, row, used);
        if (!slot.IsList) return;
        for (var more = Chance(5) ? random.Next(30) : random.Next(4); more > 0; more--)
        {
            if (Chance(10)) _text.Append(' ');
            _text.Append(',');
            switch (random.Next(12))
            {
                case 0:
                    EndLine();
                    for (var i = random.Next(6); i > 4; i--)
                    {
                        _text.Append(Gap()).Append(Comment());
                        NewLine();
                    }
                    Indent(1);
                    break;
                case 1:
                    break;
                default:
                    _text.Append(Gap());
                    break;
            }
            Value(slot, row, used);
        }
    }

    private void Value(ValueSlot slot, PropertyInfo? row, HashSet<string> used)
    {
        switch (slot.Form)
        {
            case ValueForm.Text when Chance(10):
                TextBlock(slot.IsList);
                break;
            case ValueForm.Text:
                _text.Append('"').Append(Pick(["Opening", "Казахстан", "会议", "a // b", "\\\"x\\\"", "{", "\\u{1F91D}", new string('w', 60)])).Append(++_number).Append('"');
                break;
            case ValueForm.Date:
                _text.Append(Date(random.Next(1, 15)));
                break;
            case ValueForm.DateRange:
                _text.Append(Date(random.Next(1, 15)));
                if (Chance(2)) _text.Append(Pick(["..", " .. ", " ..", ".. "])).Append(Date(random.Next(15, 29)));
                break;
            case ValueForm.Time:
                _text.Append(Time(random.Next(24 * 60)));
                break;
            case ValueForm.TimeRange:
                _text.Append(Time(random.Next(12 * 60)));
                if (Chance(2)) _text.Append(Pick(["-", " - ", " -", "- "])).Append(Pick([Time(random.Next(12 * 60, 24 * 60)), "24:00", "00:15+1"]));
                break;
            case ValueForm.Duration:
                _text.Append(Pick(["45m", "2h", "1h30m"]));
                break;
            case ValueForm.Number:
                _text.Append(random.Next(200));
                break;
            case ValueForm.Size:
                _text.Append(Pick(["5", "1+4"]));
                break;
            case ValueForm.Term:
                _text.Append(Pick(slot.Vocabulary!.Terms).Text);
                break;
            case ValueForm.Zone:
                _text.Append("America/New_York");
                break;
            case ValueForm.Rule:
                _text.Append("AGL2001");
                break;
            default:
                _text.Append(Word(slot, row, used));
                break;
        }
    }

    private string Word(ValueSlot slot, PropertyInfo? row, HashSet<string> used)
    {
        if (slot.Form is ValueForm.Reference or ValueForm.Id && Chance(8))
        {
            var keyword = (Keyword)random.Next(1, Keywords.Count);
            if (keyword.Text().Length > 1 && row?.FindSubKeyword(keyword) == null && used.Add(keyword.Text())) return keyword.Text();
        }
        var word = Pick(["kz", "trade", "Ünal", "встреча", "c5-plus-1", "a_b", "会"]) + ++_number;
        return slot.Form == ValueForm.Reference && Chance(4) ? word + "." + Pick(["opening", "in", "x1"]) : word;
    }

    private void TextBlock(bool isMember)
    {
        var indent = new string(Chance(4) ? '\t' : ' ', random.Next(6));
        _text.Append("\"\"\"").Append(Chance(6) ? " " : "");
        NewLine();
        for (var i = random.Next(4); i > 0; i--)
        {
            _text.Append(Pick(["", "   ", indent + " words " + ++_number, indent + "  deeper, \"quoted\" ", indent + " // no comment", " less", indent + "}"]));
            NewLine();
        }
        if (isMember)
        {
            _text.Append(indent).Append(" words ").Append(++_number);
            NewLine();
        }
        _text.Append(indent).Append("\"\"\"");
    }

    private static string Date(int day) => $"2025-11-{day:00}";

    private static string Time(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";
}
