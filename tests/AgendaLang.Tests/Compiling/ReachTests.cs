using AgendaLang.Language;
using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Compiling;

/// <summary>Whatever the table of the language lets one write, waivers aside, changes the record of the file: nothing that is said gets lost.</summary>
public sealed class ReachTests
{
    /// <summary>Declares whatever the examples of the table name.</summary>
    private const string World = """
        country us "United States"
        country kz "Kazakhstan"
        country kg "Kyrgyzstan"
        country tm "Turkmenistan"
        country az "Azerbaijan"
        group c5 "Central Asia" = kz
        format c5plus1 "C5+1" = us, c5
        person trump "Trump" of us
        person gor "Gor" of us
        person landau "Landau" of us
        person tokayev "Tokayev" of kz
        person aliyev "Aliyev" of az
        person rahmon "Rahmon"
        place washington-dc "Washington, DC" zone America/New_York {
            room east-room "East Room"
            room state-dining-room "State Dining Room"
        }
        place dushanbe "Dushanbe"
        topic trade "Trade"
        topic energy "Energy"
        topic caspian-sea "Caspian Sea"
        initiative middle-corridor "Middle Corridor"
        source akorda "Akorda"
        meeting preparatory "Preparatory meeting" {
            item corridor "Corridor"
        }
        meeting new-york-talks "Talks"
        meeting tashkent-talks "Talks"
        meeting astana-talks "Talks"
        meeting general-assembly "General Assembly"
        summit washington "Washington"
        statement joined-already
        document declaration "Declaration"

        """;

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var kind in LanguageTable.Kinds)
                foreach (var row in LanguageTable.PropertiesOf(kind.Kind).Where(row => row.Keyword != Keyword.Waive))
                {
                    data.Add(kind.Kind.Text(), row.Keyword.Text(), "");
                    foreach (var sub in row.SubKeywords) data.Add(kind.Kind.Text(), row.Keyword.Text(), sub.Keyword.Text());
                }
            return data;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void APropertyReachesTheRecord(string kind, string keyword, string subKeyword)
    {
        var row = LanguageTable.Property(Keywords.Find(kind).ToKind(), Find(keyword))!;
        var (with, without) = (BareLine(row), "");
        if (subKeyword.Length > 0)
        {
            without = with;
            if (row.FindSubKeyword(Find(subKeyword)) is { } sub) with = $"{(sub.IsRequired ? Stripped(row) : with)} {Write(sub)}";
            if (row.FindSubKeyword(Find(subKeyword)) is { IsRequired: true }) without = "";
        }
        Assert.NotEqual(Record(kind, row, without), Record(kind, row, with));
    }

    [Fact]
    public void EveryKindReachesTheRecord()
    {
        foreach (var kind in LanguageTable.Kinds.Select(kind => kind.Kind.Text()))
            Assert.NotEqual(Records.Compact(Records.SetOf(World + Around(kind, "", ""))), Records.Compact(Records.SetOf(World + Around(kind, "", "the"))));
    }

    private static string Record(string kind, PropertyInfo row, string line)
    {
        var same = row.Values[0].IsSameKind ? $"{kind} draft-declaration\n" : "";
        // Where a value would be what is said already by what stands around.
        var around = !KindSet.Events.Contains(Keywords.Find(kind).ToKind()) ? "at washington-dc zone Asia/Tokyo"
            : row.Keyword is Keyword.Zone or Keyword.At ? "" : "at washington-dc";
        var text = World + same + Around(kind, around, "the", line);
        var set = Records.SetOf(text);
        var errors = AgendaChecker.Check([new(["summit.agenda"], IsFolder: false)], MemoryFiles.Parse(text)).Findings
            .Where(finding => finding.Rule.Id.StartsWith("AGL0", StringComparison.Ordinal) || finding.Rule.Id is "AGL1002" or "AGL1003" or "AGL1011");
        Assert.Equal([], errors.Select(finding => finding.Message));
        return Records.Compact(set);
    }

    /// <summary>A declaration of a kind with a line in its block, in what must stand around it; without an id only what stands around it.</summary>
    private static string Around(string kind, string properties, string id, string line = "")
    {
        var info = Keywords.Find(kind).ToKind().Info();
        var head = info.Kind switch
        {
            Kind.Country => "country ch",
            Kind.Day => "day 2025-11-06",
            Kind.Break => "break \"Coffee\" 10:00-11:00",
            _ => $"{kind} {id}",
        };
        if (KindSet.Events.Contains(info.Kind)) head += $" {properties}";
        var block = id.Length == 0 ? "" : $"{head} {{\n    {line}\n";
        if (info.IsTopLevel) return block.Length == 0 ? "" : block + "}\n";
        if (block.Length > 0) block = $"    {block}    }}\n";
        return info.Kind == Kind.Room ? $"place here {{\n{block}}}\n"
            : $"summit holder {properties} {{\n    session plenary 09:00\n    item minerals\n    document declaration\n{block}}}\n";
    }

    /// <summary>The example of a row with the sub-keywords that must be there, and no others.</summary>
    private static string BareLine(PropertyInfo row) =>
        Stripped(row) + string.Concat(row.SubKeywords.Where(sub => sub.IsRequired).Select(sub => " " + Write(sub)));

    private static string Stripped(PropertyInfo row)
    {
        var ends = row.SubKeywords.Select(sub => row.Example.IndexOf($" {sub.Keyword.Text()} ", StringComparison.Ordinal)).Where(at => at > 0);
        return row.Example[..ends.DefaultIfEmpty(row.Example.Length).Min()];
    }

    private static string Write(SubKeywordInfo sub) => $"{sub.Keyword.Text()}{(sub.SecondWord == Keyword.None ? "" : " by")} {Value(sub.Values[0])}";

    private static string Value(ValueSlot slot) => slot.Form switch
    {
        ValueForm.Text => "\"Something\"",
        ValueForm.Size => "1+2",
        ValueForm.Term => slot.Vocabulary!.Terms[^1].Text,
        ValueForm.Reference when slot.Targets.Contains(Kind.Room) => "east-room",
        ValueForm.Reference when slot.Targets.Contains(Kind.Place) => "dushanbe",
        ValueForm.Reference when slot.Targets.Contains(Kind.Person) => "landau",
        ValueForm.Reference when slot.Targets.Contains(Kind.Country) => "kz",
        ValueForm.Reference when slot.Targets.Contains(Kind.Summit) => "washington",
        _ => throw new NotSupportedException(slot.ToString()),
    };

    private static Keyword Find(string word) => word == "=" ? Keyword.Equals : Keywords.Find(word);
}
