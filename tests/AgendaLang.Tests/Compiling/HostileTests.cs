using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgendaLang.Compiling;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Compiling;

/// <summary>Whatever stands in a file, there is a record of it, and JSON that can be read.</summary>
public sealed class HostileTests
{
    private static readonly Audience?[] Readers = [null, Audience.Public, Audience.Delegations, Audience.Confidential];

    [Fact, Trait("Category", "Property")]
    public void AnyTextHasARecord() => AgendaGen.SpoiledAgendas.Sample(text =>
    {
        foreach (var audience in Readers) Write(text, audience);
    }, iter: Cases.Count);

    public static TheoryData<string> Texts =>
    [
        "",
        "\uFEFF",
        "{{{{ }}}}",
        "summit s \"\\u{D800}\" says",
        "country kz \"a\\u{0}b\\u{1B}[31m\\u{202E}\\u{2028}</script>\\u{FEFF}\"",
        "country kz \"\\\"\\\\*/ {0} ''' \"",
        "country қз \"Қазақстан\"\nperson سلمان \"سلمان\" of қз\n",
        "place p zone Asia/Manila\nsummit s on 1700-01-01 09:00-10:00 at p\n",
        "place p zone America/Juneau\nsummit s on 1700-01-01 09:00-10:00 at p { session x 23:00-00:30+1 embargo 1700-01-01 09:00 }\n",
        "summit s on 0001-01-01 00:00 zone Asia/Tokyo deadline 0001-01-01 00:00\n",
        "summit s on 9999-12-31 23:00 zone America/New_York deadline 9999-12-31 24:00 embargo 9999-12-31 23:00 UTC\n",
        "summit s on 9998-12-31 23:00-22:00+1 zone America/New_York deadline 9998-12-31 embargo 9998-12-31 23:00 UTC\n",
        "summit s on 2025-01-01..2045-01-01 { session x 09:00 zone UTC }\n",
        "summit s on 9998-12-31 zone UTC { session x 23:00 length 9999h }\n",
        "summit s { day 2025-01-01 { day 2025-01-01 { session x 09:00 } } }\n",
        "country kz zone Africa/Monrovia\nsummit s on 1960-01-01 09:00 zone Africa/Monrovia\n",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void StrangeTextsHaveARecord(string text)
    {
        foreach (var audience in Readers) Assert.NotNull(JsonNode.Parse(Write(text, audience), null, new() { MaxDepth = 512 }));
    }

    [Fact]
    public void WhatATextHoldsComesBackFromTheJson()
    {
        const string Name = "a\"b\\c\u202E\u2028</script>*/ }{ ''' 🤝 Қ";
        var text = $"country kz \"{string.Concat(Name.EnumerateRunes().Select(rune => $"\\u{{{rune.Value:X}}}"))}\"\n";
        var record = JsonNode.Parse(Records.Compact(Records.SetOf(text)))!;
        Assert.Equal(Name, record["countries"]![0]!["name"]!.GetValue<string>());
    }

    [Fact]
    public void ItemsNestAsDeepAsTheyMay()
    {
        var text = new StringBuilder("summit s {\n");
        for (var i = 1; i < 80; i++) text.Append("    item i").Append(i).Append(" {\n");
        var deepest = Write(text.Append('}', 80).Append('\n').ToString(), null);
        Assert.Contains(string.Concat(Enumerable.Repeat("1.", 62)) + "1", deepest, StringComparison.Ordinal);
    }

    [Fact]
    public void TenThousandSessionsAreWrittenOnceEach()
    {
        var text = new StringBuilder("country kz\nperson p of kz\nformat f = kz\nsummit s on 2025-11-06 zone UTC format f {\n    delegation kz led by p\n");
        for (var i = 0; i < 10_000; i++) text.Append("    session s").Append(i).Append(" 10:00-11:00 participants kz { item i").Append(i).Append(" speaker p after s").Append(i).Append(" }\n");
        var set = Records.SetOf(text.Append("}\n").ToString());
        foreach (var audience in new[] { Audience.Delegations, Audience.Public })
        {
            var summits = new RecordWriter(set, new Readership(audience)).Write(set.Root).Summits;
            Assert.Equal(audience == Audience.Public ? null : 10_000, summits?[0].Sessions?.Length);
        }
    }

    [Fact]
    public void TenThousandDaysAreLookedThroughOnce()
    {
        var text = new StringBuilder("summit s audience public {\n");
        for (var i = 0; i < 10_000; i++) text.Append("    day ").Append(DateOnly.FromDayNumber(700_000 + i % 9_000).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Append('\n');
        var set = Records.SetOf(text.Append("}\n").ToString());
        Assert.Equal(9_000, new RecordWriter(set, new Readership(Audience.Public)).Write(set.Root).Summits![0].On!.Length);
    }

    private static string Write(string text, Audience? audience)
    {
        var loader = new FileLoader(new MemoryFiles(("summit.agenda", text)));
        var set = loader.SetOf(loader.Load("summit.agenda"));
        var record = new RecordWriter(set, audience is { } readers ? new Readership(readers) : null).Write(set.Root);
        Assert.Equal(record.Summits?.Length ?? 0, record.Summits?.Select(summit => summit.Id).Distinct().Count() ?? 0);
        return JsonSerializer.Serialize(record, Models.Records.RecordsJson.Compact.FileRecord);
    }
}
