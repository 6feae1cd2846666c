using System.Text;
using System.Text.RegularExpressions;
using AgendaLang.Findings;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Agendas;

/// <summary>
/// The agendas under <c>examples/mistakes</c> say in comments what is found in them, above the line where it is: <c>// AGL2012: The session … has no chair.</c>
/// With <c>AGENDA_UPDATE_DOCS=1</c> the comments are written anew.
/// </summary>
public sealed partial class MistakesTests
{
    public static TheoryData<string> Files => [.. Examples.Mistakes.Select(file => file.Path)];

    [Theory, MemberData(nameof(Files))]
    public void TheFindingsAreThoseInTheComments(string path)
    {
        var written = Examples.Mistakes.Single(file => file.Path == path).Text;
        var bare = string.Concat(Lines(written).Where(line => !FindingComment().IsMatch(line)));
        var expected = Comment(path, bare);
        if (Environment.GetEnvironmentVariable("AGENDA_UPDATE_DOCS") == "1" && expected != written) File.WriteAllText(RepositoryFolder.PathOf("examples/" + path), expected);
        else Assert.Equal(expected, written);
    }

    [Fact]
    public void EveryRuleThatAFileAloneCanShowIsShown()
    {
        // What needs a second file, a file that cannot be read, or more blocks than anybody wants to see.
        string[] others = ["AGL0013", "AGL0014", "AGL1005"];
        var shown = Examples.Mistakes.SelectMany(file => FindingComment().Matches(file.Text)).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Empty(RuleCatalogue.All.Select(rule => rule.Id).Except(others).Except(shown));
    }

    private static string Comment(string path, string text)
    {
        var findings = new MemoryFiles((path, text)).Check(path).Findings.ToLookup(finding => finding.Location.Source.PositionOf(finding.Location.Span.Start).Line);
        var commented = new StringBuilder();
        var number = 0;
        foreach (var line in Lines(text))
        {
            var indent = line[..(line.Length - line.TrimStart(' ').Length)];
            foreach (var finding in findings[number++]) commented.Append(indent).Append("// ").Append(finding.Rule.Id).Append(": ").Append(finding.Message).Append('\n');
            commented.Append(line);
        }
        return commented.ToString();
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').SkipLast(1).Select(line => line + "\n");

    [GeneratedRegex(@"^ *// (AGL\d{4}): ", RegexOptions.Multiline)]
    private static partial Regex FindingComment();
}
