using System.Text;
using AgendaLang.Findings;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Agendas;

/// <summary>
/// Single mistakes planted in correct agendas, and all that is found then: one finding for one cause. In <c>Planted/planted.txt</c> a mistake is a title after
/// <c># </c>, its file after <c>in </c>, lines <c>- </c> that are taken out and <c>+ </c> put in their place, and what is found after <c>= </c>: rule, line and text under it.
/// With <c>AGENDA_UPDATE_DOCS=1</c> what is found is written anew, to be looked at.
/// </summary>
public sealed class PlantedTests
{
    private const string Folder = "tests/AgendaLang.Tests/Agendas";

    private const string Table = Folder + "/Planted/planted.txt";

    private static readonly Mistake[] All = [.. RepositoryFolder.Read(Table)!.Split("\n# ").Select(text => Mistake.Read(text.StartsWith("# ", StringComparison.Ordinal) ? text[2..] : text))];

    public static TheoryData<string> Titles => [.. All.Select(mistake => mistake.Title)];

    [Theory, MemberData(nameof(Titles))]
    public void AMistakeIsFoundOnce(string title)
    {
        var mistake = Assert.Single(All, mistake => mistake.Title == title);
        Assert.Equal(mistake.Expected, mistake.Find());
    }

    [Fact]
    public void ThereAreManyAndTheyAreWrittenAsTheyAreFound()
    {
        Assert.True(All.Length >= 60);
        if (Environment.GetEnvironmentVariable("AGENDA_UPDATE_DOCS") == "1")
            File.WriteAllText(RepositoryFolder.PathOf(Table), string.Join('\n', All.Select(mistake => mistake.Write())));
    }

    /// <summary>A mistake that somebody makes in a file.</summary>
    private sealed record Mistake(string Title, string File, List<(string Old, string New)> Changes, List<string> Expected)
    {
        public static Mistake Read(string text)
        {
            var lines = text.Split('\n');
            var mistake = new Mistake(lines[0], lines[1]["in ".Length..], [], []);
            var last = '+';
            foreach (var line in lines.Skip(2).Where(line => line.Length > 1))
            {
                var part = line[2..];
                if (line[0] == '=') mistake.Expected.Add(part);
                else if (line[0] == '-' && last != '-') mistake.Changes.Add((part, ""));
                else
                {
                    var (old, added) = mistake.Changes[^1];
                    mistake.Changes[^1] = line[0] == '-' ? ($"{old}\n{part}", "") : (old, added.Length == 0 ? part : $"{added}\n{part}");
                }
                last = line[0];
            }
            return mistake;
        }

        public IEnumerable<string> Find()
        {
            var text = RepositoryFolder.Read($"{Folder}/Correct/{File}")!;
            foreach (var (old, added) in Changes)
            {
                var at = text.IndexOf(old, StringComparison.Ordinal);
                Assert.True(at >= 0, $"{File} has no {old}");
                text = text[..at] + added + text[(at + old.Length)..];
            }
            return new MemoryFiles((File, text)).Check(File).Findings.Select(Describe);
        }

        public string Write()
        {
            var text = new StringBuilder().Append("# ").Append(Title).Append("\nin ").Append(File).Append('\n');
            foreach (var (old, added) in Changes)
            {
                text.Append("- ").Append(old.Replace("\n", "\n- ", StringComparison.Ordinal)).Append('\n');
                if (added.Length > 0) text.Append("+ ").Append(added.Replace("\n", "\n+ ", StringComparison.Ordinal)).Append('\n');
            }
            foreach (var found in Find()) text.Append("= ").Append(found).Append('\n');
            return text.ToString();
        }

        private static string Describe(Finding finding)
        {
            var (source, span) = finding.Location;
            var under = source.Slice(span).ToString().Split('\n')[0];
            return $"{finding.Rule.Id} {finding.Severity.ToString().ToLowerInvariant()}, line {source.PositionOf(span.Start).Line + 1}: {under}";
        }
    }
}
