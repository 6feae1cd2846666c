using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Exchange.Tests.Exporting;

/// <summary>What is written is read by other programs, and means the same to them.</summary>
public sealed partial class CalendarReadBackTests
{
    // Nights on which clocks change, a zone that changes for a month, one with half hours, one long ago, one behind the date line.
    private const string Clocks = """
        meeting m "M" on 2025-10-25..2025-11-02 zone America/New_York {
            session a "A" on 2025-11-01 23:30-03:30+1
            session b "B" on 2025-11-02 01:30-01:45
            session c "C" on 2025-10-25 09:00-24:00 zone Europe/Lisbon
            session d "D" on 2025-10-26 01:30-02:30 zone Europe/Lisbon
            session e "E" on 2025-10-30 09:00 zone Asia/Kolkata
            session f "F" on 2025-10-30 09:00-09:30 zone Africa/Casablanca
            session g "G" on 2025-10-30 09:00-09:30 zone Pacific/Apia
            session h "H" on 2025-10-25..2025-10-27 09:00-10:00 zone Europe/Lisbon
        }
        meeting ramadan "R" on 2026-02-20 10:00-11:00 zone Africa/Casablanca
        meeting past "P" on 1938-09-29 12:45-24:00 zone Europe/Berlin
        meeting utc "U" on 2026-03-29 00:30-04:00 zone Etc/UTC
        """;

    private static readonly string[] Pieces =
    [
        "Opening", " ", ",", ";", ":", "\\", "\\n", "\n", "\r\n", "\t", "\"", "'", "^n", "\u0000", "\u0007", "\u007F", "\u0085", "\u2028", "\u202E", "\u2067", "\u200F", "\uFEFF",
        "é", "e\u0301", "Анна", "الماء", "東京", "🤝", "👩‍🚀", "]]>", "<script>", "=cmd()", "END:VEVENT", "\nEND:VCALENDAR\n", "x",
    ];

    public static TheoryData<string, string?> Agendas => new()
    {
        { "c5plus1", null }, { "c5plus1", "Asia/Almaty" }, { "culture-summit", null }, { "culture-summit", "America/Sao_Paulo" },
        { "clocks", null }, { "clocks", "America/New_York" }, { "clocks", "Europe/Berlin" }, { "clocks", "Australia/Lord_Howe" },
    };

    [Theory, MemberData(nameof(Agendas))]
    public void Ical_Net_reads_the_same_instants(string agenda, string? zone)
    {
        var set = Set(agenda);
        var calendar = Ical.Net.Calendar.Load(CalendarExportTests.Text(set, new() { Zone = zone }))!;
        var read = calendar.Events.Where(each => each.DtStart!.HasTime).Select(each => $"{each.Summary} {each.DtStart!.AsUtc:O} {each.DtEnd?.AsUtc:O}");
        Assert.Equal(Times(set), read.Order(StringComparer.Ordinal));
    }

    [PythonTheory, MemberData(nameof(Agendas))]
    public void Python_reads_the_same_instants(string agenda, string? zone)
    {
        var set = Set(agenda);
        var text = CalendarExportTests.Text(set, new() { Zone = zone });
        Assert.Equal(Times(set), Python(text));
        // By names that nobody knows, only what is written about the zones tells the time.
        Assert.Equal(Times(set), Python(ZoneName().Replace(text, "TZID$1Of_our_own/")));
    }

    [Fact, Trait("Category", "Property")]
    public void Whatever_is_written_in_it_is_read_back() => Texts.Sample(name =>
    {
        var set = Compiled.Of($"meeting m \"{Quoted(name)}\" on 2026-05-14 {{\n    session s \"{Quoted(name)}\" 10:00-11:00 zone Asia/Almaty\n    outcome \"{Quoted(name)}\"\n}}\n");
        var bytes = AgendaExport.Write(set, ExportFormat.Calendar, new()).Content.ToArray();
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.All(text[..^2].Split("\r\n"), line =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            Assert.DoesNotContain(line, unit => char.IsControl(unit) && unit != '\t');
        });
        var calendar = Ical.Net.Calendar.Load(text)!;
        Assert.Equal(2, calendar.Events.Count);
        Assert.All(calendar.Events, each => Assert.Equal(Wording.Name(set.Find(each!.Uid!.Split('@')[0])!), each.Summary));
    }, iter: Cases.Count);

    [Fact]
    public void A_very_long_name_is_folded()
    {
        var name = string.Concat(Enumerable.Repeat("Переговоры 🤝; ", 800));
        var text = CalendarExportTests.Text(Compiled.Of($"meeting m \"{name}\" on 2026-05-14"));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Equal(name.TrimEnd(), Ical.Net.Calendar.Load(text)!.Events[0]!.Summary);
    }

    private static Gen<string> Texts { get; } = Gen.Int[0, Pieces.Length - 1].Array[1, 40].Select(parts => string.Concat(parts.Select(part => Pieces[part])));

    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\r", "\\u{D}", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static Models.AgendaSet Set(string agenda) => agenda switch
    {
        "c5plus1" => Compiled.Example(agenda, "washington.agenda"),
        "culture-summit" => Compiled.Example(agenda, "summit.agenda"),
        _ => Compiled.Of(Clocks),
    };

    private static IEnumerable<string> Times(Models.AgendaSet set)
    {
        var times = new List<string>();
        foreach (var each in set.Events)
        {
            if (each.Start is { } own) times.Add(Time(each.Name, own, each.End));
            foreach (var session in each.Sessions)
                foreach (var occurrence in session.Occurrences) times.Add(Time(session.Name, occurrence.Start, occurrence.End));
            foreach (var pause in each.Breaks)
                if (pause.Start is { } start) times.Add(Time(pause.Name, start, pause.End));
        }
        Assert.NotEmpty(times);
        return times.Order(StringComparer.Ordinal);

        static string Time(string? name, DateTimeOffset start, DateTimeOffset? end) => $"{name} {start.UtcDateTime:O} {end?.UtcDateTime:O}";
    }

    private static IEnumerable<string> Python(string calendar)
    {
        const string Script = """
            import sys, icalendar, datetime
            def utc(at):
                return at.dt.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%S.0000000Z') if at else ''
            sys.stdout.reconfigure(encoding='utf-8')
            calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            for event in calendar.walk('VEVENT'):
                if isinstance(event['DTSTART'].dt, datetime.datetime):
                    print(event['SUMMARY'], utc(event['DTSTART']), utc(event.get('DTEND')))
            """;
        using var python = Process.Start(new ProcessStartInfo(PythonTheoryAttribute.Executable!, ["-c", Script])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardInputEncoding = new UTF8Encoding(false),
        })!;
        python.StandardInput.Write(calendar);
        python.StandardInput.Close();
        var said = python.StandardOutput.ReadToEnd();
        var error = python.StandardError.ReadToEnd();
        python.WaitForExit();
        Assert.Equal("", error);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex("TZID([:=])")]
    private static partial Regex ZoneName();
}

/// <summary>A test that needs Python with the package <c>icalendar</c>; skipped without.</summary>
public sealed class PythonTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<string?> Found = new(() => new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(HasPackage));

    public PythonTheoryAttribute()
    {
        if (Executable is null) Skip = "There is no Python with the package icalendar.";
    }

    /// <summary>The interpreter that has it; null if there is none.</summary>
    public static string? Executable => Found.Value;

    private static bool HasPackage(string executable)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo(executable, ["-c", "import icalendar"]) { RedirectStandardError = true })!;
            python.StandardError.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
