using System.Text;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Importing;
using AgendaLang.Exchange.Importing.Reading;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Exchange.Tests.Exporting;

public sealed class CsvExportTests
{
    [Theory]
    [InlineData("c5plus1", "washington.agenda")]
    [InlineData("culture-summit", "summit.agenda")]
    public void The_examples(string folder, string root) =>
        Snapshots.Match(Text(Compiled.Example(folder, root)).Replace("\r\n", "\n", StringComparison.Ordinal), folder);

    [Fact, Trait("Category", "Property")]
    public void Nothing_becomes_a_formula() => Gen.Int[0, Pieces.Length - 1].Array[1, 12].Select(parts => string.Concat(parts.Select(part => Pieces[part]))).Sample(text =>
    {
        var quoted = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\r", "\\u{D}", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        var table = Text(Compiled.Of($"person p \"{quoted}\"\nmeeting m \"M\" on 2026-05-14 zone Asia/Almaty {{\n    session s \"{quoted}\" 10:00-11:00 {{\n        chair p\n        speaker p\n        note \"{quoted}\"\n        item i \"{quoted}\"\n    }}\n    break \"{quoted}\" 11:00-12:00\n}}\n"));
        var rows = CsvTable.Read(table[1..]);
        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Cells.Count, row.Cells.Count));
        Assert.All(rows.SelectMany(row => row.Cells), cell => Assert.DoesNotMatch("^[\\s]*[=+@＝＋－＠-]", cell));
    }, iter: Cases.Count);

    [Fact]
    public void What_was_imported_is_imported_again()
    {
        const string Source = """"
            id,date,start,end,title,room,kind,topics,chairs,speakers,languages,status,description,notes
            op-1,2026-05-14,09:30,10:45,"Opening; ""plenary""",Red Hall,plenary,Water,Anna Weber,"Bekzat; Dana","en; de",adopted,"First.

            Second.",A note
            op-2,2026-05-14,10:45,11:00,Coffee,Foyer,break,,,,,,,
            op-3,2026-05-14,11:30,,Dams,Red Hall,panel,"Water; Dams",,Dana,,cancelled,,
            op-5,2026-05-14,22:30,00:15,Dinner,Red Hall,working-dinner,,,,,,,
            op-6,,,,Undated,,panel,,,,,,,
            op-7,2026-05-15,,,=cmd(),,panel,,,,,,,
            """";
        var first = Import(Source);
        Assert.Equal(first, Import(Text(Compiled.Of(first))));

        static string Import(string table) => ScheduleImport.Import("a.agenda", Encoding.UTF8.GetBytes(table), new() { EventId = "forum", FallbackName = "forum", Zone = "Asia/Almaty" }).Agenda!.Text.Replace("'=cmd()", "=cmd()", StringComparison.Ordinal);
    }

    [Fact]
    public void Times_stand_on_one_clock_if_wished()
    {
        var set = Compiled.Of("meeting m \"M\" on 2026-05-14 zone Asia/Almaty {\n    session a \"A\" 09:00-10:00\n    session b \"B\" 22:00-24:00\n    session c \"C\" 10:00 length 30h\n}\n");
        Assert.Equal(["2026-05-14,09:00,10:00,Asia/Almaty", "2026-05-14,22:00,00:00,Asia/Almaty", "2026-05-14,10:00,2026-05-15 16:00,Asia/Almaty"], Times(Text(set)));
        Assert.Equal(["2026-05-13,21:00,22:00,America/Los_Angeles", "2026-05-14,10:00,12:00,America/Los_Angeles", "2026-05-13,22:00,2026-05-15 04:00,America/Los_Angeles"], Times(Text(set, new() { Zone = "America/Los_Angeles" })));

        static IEnumerable<string> Times(string text) => text.Split("\r\n")[1..^1].Select(line => string.Join(',', line.Split(',')[1..5]));
    }

    private static readonly string[] Pieces = ["=", "+", "-", "@", " ", "\t", "\r", "\n", ",", ";", "\"", "'", "＝", "x", "1", "cmd()", "\u0000", "\u202E", "🤝", "Анна"];

    private static string Text(Models.AgendaSet set, ExportSettings? settings = null) => Encoding.UTF8.GetString(AgendaExport.Write(set, ExportFormat.Csv, settings ?? new()).Content.Span);
}
