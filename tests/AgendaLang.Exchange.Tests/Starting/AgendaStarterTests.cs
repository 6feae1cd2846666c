using AgendaLang.Exchange.Starting;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Findings;
using AgendaLang.Formatting;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.Exchange.Tests.Starting;

public sealed class AgendaStarterTests
{
    private static readonly DateOnly Day = new(2026, 5, 14);
    private static readonly string?[] Hosts = [null, "kz", "United States", "European Union", "KAZ"];
    private static readonly string[][] Others = [[], ["uz"], ["kz", "kg", "tj", "Turkmenistan", "uz"], ["Organization of Good Will", "kg"], ["us", "Kazakhstan", "kz"]];
    private static readonly string?[] Formats = [null, "C5+1", "Quad", "+1", "Казахстан"];
    private static readonly (string? City, string? Venue, string? Zone)[] Places =
        [(null, null, null), ("Astana", null, "Asia/Almaty"), ("Astana", "Palace of Peace", "Asia/Almaty"), (null, "Astana Summit", "America/New_York"), (null, null, "Asia/Almaty"), ("Астана", "Астана", null)];
    private static readonly string[][] Topics = [[], ["Water"], ["Water", "water", "Energy", "Trade", "Вода"], ["Astana Summit", "kz", "C5"]];
    private static readonly int[] Days = [0, 1, 2, 3, 31];

    public static TheoryData<StartKind> Kinds => [.. Enum.GetValues<StartKind>()];

    // A long run tries all. In a build it is every seventh: no list of answers is a multiple of that long, so any two answers still come together.
    private static readonly int Step = Cases.IsLong ? 1 : 7;

    /// <summary>Whatever is answered: no finding, not even for information, but for what nobody has said yet; and canonical.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public void Combinations_check_clean_and_are_canonical(StartKind kind)
    {
        var number = 0;
        foreach (var host in Hosts)
            foreach (var parties in Others)
                foreach (var format in kind == StartKind.Summit ? Formats : [null])
                    foreach (var (city, venue, zone) in Places)
                        foreach (var topics in Topics)
                            foreach (var days in Days)
                            {
                                if (number++ % Step != 0) continue;
                                var plan = new StartPlan(kind, "Astana Summit")
                                {
                                    Host = host,
                                    Parties = parties,
                                    Format = format,
                                    City = city,
                                    Venue = venue,
                                    Zone = zone,
                                    Topics = topics,
                                    From = days == 0 ? null : Day,
                                    Until = days < 2 ? null : Day.AddDays(days - 1),
                                };
                                if (AgendaStarter.ProblemOf(plan) is null) AssertClean(plan);
                            }
    }

    [Fact, Trait("Category", "Property")]
    public void Names_of_any_script_and_any_text_are_taken() => Gen.Select(Hostile.Text, Gen.Int[0, 2], Gen.Int[0, 3]).Sample((text, kind, where) =>
    {
        var plan = new StartPlan((StartKind)kind, text) { Host = where == 1 ? text : "kz", Parties = ["uz", where == 1 ? "kz" : text], City = text, Venue = where == 2 ? text : null, Topics = [text], Format = text, From = Day, Zone = "Asia/Almaty" };
        if (AgendaStarter.ProblemOf(plan) is null) AssertClean(plan);
    }, iter: Cases.Count);

    [Theory]
    [InlineData("Astana Summit", "astana-summit")]
    [InlineData("Саммит в Астане", "саммит-в-астане")]
    [InlineData("قمة الماء", "قمة-الماء")]
    [InlineData("第二回サミット", "第二回サミット")]
    [InlineData("2026", "summit-2026")]
    public void The_id_comes_from_the_name(string name, string id) => Assert.Equal(id, AgendaStarter.Write(new(StartKind.Summit, name)).Id);

    [Fact]
    public void The_answers_are_in_it() => Snapshots.Match(Shown(new StartPlan(StartKind.Summit, "Astana Summit")
    {
        Host = "us", Parties = ["kz", "kg", "tj", "tm", "uz"], Format = "C5+1", City = "Washington, D.C.", Venue = "White House", Zone = "America/New_York", Topics = ["Water", "Energy"], From = Day, Until = Day.AddDays(1), Domain = "protocol.example",
    }), "summit");

    [Fact]
    public void A_visit() => Snapshots.Match(Shown(new StartPlan(StartKind.Visit, "State visit") { Host = "uz", Parties = ["jp"], City = "Tashkent", Zone = "Asia/Tashkent", From = Day }), "visit");

    [Fact]
    public void A_conference_of_which_little_is_known() => Snapshots.Match(Shown(new StartPlan(StartKind.Conference, "Caspian Forum") { Topics = ["Ports"] }), "conference");

    [Fact]
    public void What_cannot_be_is_said()
    {
        Assert.Equal("It needs a name.", AgendaStarter.ProblemOf(new(StartKind.Summit, " \u0007")));
        Assert.Equal("Its last day is before its first.", AgendaStarter.ProblemOf(new(StartKind.Summit, "X") { From = Day, Until = Day.AddDays(-1) }));
        Assert.Equal("An agenda is begun with at most 31 days.", AgendaStarter.ProblemOf(new(StartKind.Summit, "X") { From = Day, Until = Day.AddDays(31) }));
        Assert.Equal("A visit has two sides, the host and the guest.", AgendaStarter.ProblemOf(new(StartKind.Visit, "X") { Host = "kz", Parties = ["Kazakhstan"] }));
        Assert.Throws<ArgumentException>(() => AgendaStarter.Write(new(StartKind.Summit, "")));
    }

    [Fact]
    public void A_state_that_is_misspelt_is_told() => Assert.Equal(
        ["\"Kazakstan\" is no state that ISO 3166 knows, and is written as an organization. Did you mean \"Kazakhstan\"?"], AgendaStarter.Write(new(StartKind.Summit, "X") { Parties = ["Kazakstan", "uz"] }).Notices);

    [Fact]
    public void The_zones_of_a_state_are_known()
    {
        Assert.Equal(["Asia/Bishkek"], AgendaStarter.ZonesOf("kg"));
        Assert.Contains("Asia/Almaty", AgendaStarter.ZonesOf("Kazakhstan"));
        Assert.Empty(AgendaStarter.ZonesOf("European Union"));
    }

    private static void AssertClean(StartPlan plan)
    {
        var start = AgendaStarter.Write(plan);
        var files = start.Agendas.Select(file => new SourceText(file.Name, file.Text)).ToDictionary(file => file.Path);
        foreach (var file in files.Values) Assert.Equal(file.Text, AgendaFormatter.Format(file).Text);
        var findings = AgendaChecker.Check([new([.. files.Keys], IsFolder: true)], new Files(files)).Findings.Where(finding => finding.Severity >= Severity.Warning);
        Assert.True(!findings.Any(), $"{string.Join('\n', findings.Select(finding => $"{finding.Rule.Id} {finding.Message}"))}\n{Shown(start)}");
    }

    private static string Shown(StartPlan plan) => Shown(AgendaStarter.Write(plan));

    private static string Shown(AgendaStart start) => string.Concat(start.Agendas.Append((".editorconfig", start.EditorConfig)).Select(file => $"== {file.Item1}\n{file.Item2}"));

    private sealed class Files(Dictionary<string, SourceText> files) : IAgendaFiles
    {
        public FileRead Read(string path) => new(files[path]);

        public UseTarget Resolve(string fromPath, string written) => files.ContainsKey(written) ? new(UseStatus.Found, written) : new(UseStatus.NotFound, null);

        public IEnumerable<string> Neighbours(string path) => files.Keys.Where(other => other != path);
    }
}
