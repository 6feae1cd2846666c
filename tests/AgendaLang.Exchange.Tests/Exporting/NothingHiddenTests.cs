using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Semantics;
using AgendaLang.Tests.Compiling;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Exchange.Tests.Exporting;

/// <summary>No id, name or text of what its readers may not know of occurs in any format that is written for them.</summary>
public sealed class NothingHiddenTests
{
    public static TheoryData<ExportFormat> Formats => [.. Enum.GetValues<ExportFormat>()];

    [Fact, Trait("Category", "Property")]
    public void Nothing_that_is_hidden_occurs_anywhere() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Enum<ExportFormat>(), Gen.OneOf(Audience.Public, Audience.Delegations), Gen.Int[0, 4]).Sample((seed, format, audience, programme) =>
        {
            var agenda = new MarkedAgenda(new Random(seed));
            var set = Compiled.Of([("used.agenda", agenda.Used), ("root.agenda", agenda.Root)], audience);
            Models.Declaration? who = programme switch { 0 => set.People is [var person, ..] ? person : null, 1 => set.Countries is [var country, ..] ? country : null, 2 => set.Events is [var summit, ..] ? summit : null, _ => null };
            var text = Exports.AllText(AgendaExport.Write(set, format, new() { For = who, Language = programme == 3 ? "ru" : null, Alarm = TimeSpan.FromMinutes(15), Base = set }), format);
            agenda.AssertHidden(audience, text);
        }, iter: Cases.Count);

    [Theory, MemberData(nameof(Formats))]
    public void What_is_shown_is_there(ExportFormat format)
    {
        var text = Exports.AllText(AgendaExport.Write(Compiled.Example("culture-summit", "summit.agenda", Audience.Public), format, new()), format);
        Assert.Contains("Opening plenary", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Drafting", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Leaders", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The quay is being mended", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Formats))]
    public void An_agenda_of_mistakes_is_written(ExportFormat format)
    {
        string[] broken =
        [
            "", "meeting", "meeting m", "summit s \"S\" {\n    session\n    session a\n    item\n    day\n    break\n    break 10:00-11:00\n",
            "summit s \"S\" on 0001-01-01 {\n    zone Asia/Almaty\n    session a \"A\" 00:00-01:00\n}\nmeeting m \"M\" on 9999-12-31 zone America/New_York {\n    session b \"B\" 23:00-24:00\n    session c \"C\" 23:00-01:00+1\n}\n",
            "meeting m \"M\" on 9999-12-31 {\n    session a \"A\"\n    session b \"B\" 23:00-01:00+1\n    break 23:00-01:00+1\n}\n",
            "meeting a \"A\" within b on 2026-05-14\nmeeting b \"B\" within a\nplace p \"P\" in q zone Asia/Almaty\nplace q \"Q\" in p\nmeeting c \"C\" at p on 2026-05-14 10:00\n",
            "meeting m \"\u202E\u0000\" on 2026-05-14 {\n    session a \"\" on 2020-01-01..2030-01-01 09:00-10:00 zone Asia/Almaty\n}\n",
        ];
        foreach (var text in broken)
        {
            var set = Compiled.Of(text);
            foreach (var zone in new[] { null, "Pacific/Kiritimati" }) Assert.NotEqual("-", Exports.AllText(AgendaExport.Write(set, format, new() { Zone = zone }), format));
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_large_programme_under_a_very_long_name_stays_small(ExportFormat format)
    {
        var sessions = string.Concat(Enumerable.Range(0, 1000).Select(i => $"    session s{i} \"S{i}\" {i / 60:00}:{i % 60:00}-23:00 kind panel\n"));
        var set = Compiled.Of($"country kz \"Kazakhstan\"\nmeeting m \"{new string('x', 100_000)}\" on 2026-05-14 zone Asia/Almaty {{\n    host kz\n{sessions}}}\n");
        Assert.InRange(AgendaExport.Write(set, format, new()).Content.Length, 1, 2_500_000);
    }
}
