using AgendaLang.Findings;
using AgendaLang.Rules;

namespace AgendaLang.Tests.Testing;

/// <summary>
/// Agendas that say themselves what is wrong with them: <c>//! AGL1002 gorr</c> at a line's end expects that finding on that line, with that text under it;
/// several are parted by <c> ; </c>. What is not marked must not be found.
/// </summary>
public static class Marked
{
    private const string Mark = "//! ";

    /// <summary>Checks the first file of an agenda (or, where the text begins with <c>// folder</c>, all as a folder) and compares.</summary>
    /// <param name="agenda">One file, or several as <see cref="MemoryFiles.Parse"/> takes them.</param>
    /// <param name="rules">The rules whose findings are compared; all where none is given. Findings of reading always are.</param>
    public static CheckResult Check(string agenda, params string[] rules)
    {
        var result = Find(agenda, out var files);
        var found = result.Findings.Where(finding => finding.Rule.Id[3] == '0' || rules.Length == 0 || rules.Contains(finding.Rule.Id));
        Assert.Equal(Expected(files).Order(StringComparer.Ordinal), found.Select(Place).Order(StringComparer.Ordinal));
        return result;
    }

    /// <summary>Checks an agenda as <see cref="Check"/> does, without comparing.</summary>
    public static CheckResult Find(string agenda, out MemoryFiles files)
    {
        agenda = agenda.ReplaceLineEndings("\n");
        var isFolder = agenda.StartsWith("// folder\n", StringComparison.Ordinal);
        if (isFolder) agenda = agenda["// folder\n".Length..];
        files = MemoryFiles.Parse(agenda);
        return isFolder ? files.CheckFolder() : files.Check(RulePage.FilesOf(agenda)[0].Path);
    }

    private static string Place(Finding finding)
    {
        var (source, span) = finding.Location;
        return $"{source.Path}:{source.PositionOf(span.Start).Line + 1} {finding.Rule.Id} {source.Slice(span)}";
    }

    private static IEnumerable<string> Expected(MemoryFiles files)
    {
        foreach (var path in files.Paths)
        {
            var lines = files.Read(path).Source!.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var at = lines[i].IndexOf(Mark, StringComparison.Ordinal);
                if (at < 0) continue;
                foreach (var finding in lines[i][(at + Mark.Length)..].Split(" ; ")) yield return $"{path}:{i + 1} {finding.Trim()}";
            }
        }
    }
}
