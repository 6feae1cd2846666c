using System.Globalization;
using System.Text.Json.Nodes;
using AgendaLang.Compiling;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Compiling;

/// <summary>
/// What records say, case by case: <c>// case [readers]: title</c>, an agenda, a line <c>// gives</c>, and of the record of its last file what matters.
/// What stands there must be there, and what is null must not; lists are given whole. Readers are <c>all</c>, <c>delegations</c>, <c>public</c> or
/// <c>public</c> with a moment.
/// </summary>
public sealed class RecordCasesTests
{
    private const string Begin = "\n// case [";
    private const string Gives = "\n// gives\n";

    private static readonly string Folder = RepositoryFolder.PathOf("tests/AgendaLang.Tests/Compiling/Cases");

    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var path in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
                foreach (var part in ("\n" + File.ReadAllText(path).ReplaceLineEndings("\n")).Split(Begin).Skip(1))
                {
                    var (bracket, line, gives) = (part.IndexOf("]: ", StringComparison.Ordinal), part.IndexOf('\n', StringComparison.Ordinal), part.IndexOf(Gives, StringComparison.Ordinal));
                    data.Add($"{Path.GetFileNameWithoutExtension(path)}: {part[(bracket + 3)..line]}", part[..bracket], part[(line + 1)..(gives + 1)], part[(gives + Gives.Length)..]);
                }
            return data;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void ARecordSays(string title, string readers, string agenda, string expected)
    {
        var json = Records.OwnJson(Records.SetOf(agenda), Read(readers));
        var problem = Difference("", JsonNode.Parse(expected), JsonNode.Parse(json));
        Assert.True(problem == null, $"{title}\n{problem}\n{json}");
    }

    /// <summary>For whom.</summary>
    private static Readership? Read(string readers)
    {
        var space = readers.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? readers : readers[..space];
        return word == "all" ? null : new(Enum.Parse<Audience>(word, ignoreCase: true), space < 0 ? null : AsOf.Read(readers[space..]));
    }

    private static string? Difference(string at, JsonNode? expected, JsonNode? actual)
    {
        switch (expected)
        {
            case null:
                return actual == null ? null : $"{at} should not be there.";
            case JsonObject parts:
                if (actual is not JsonObject of) return $"{at} is missing.";
                return parts.Select(part => Difference($"{at}/{part.Key}", part.Value, of[part.Key])).FirstOrDefault(found => found != null);
            case JsonArray list:
                if (actual is not JsonArray items) return $"{at} is missing.";
                if (list.Count != items.Count) return string.Create(CultureInfo.InvariantCulture, $"{at} has {items.Count} and not {list.Count}.");
                return list.Select((item, i) => Difference($"{at}/{i}", item, items[i])).FirstOrDefault(found => found != null);
            default:
                return JsonNode.DeepEquals(expected, actual) ? null : $"{at} is {actual?.ToJsonString() ?? "missing"}.";
        }
    }
}
