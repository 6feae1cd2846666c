using AgendaLang.Findings;
using AgendaLang.Syntax;

namespace AgendaLang.Semantics;

/// <summary>Finds what is wrong with the files themselves and their <c>use</c> lines: AGL0014, AGL1004, AGL1005, AGL1006.</summary>
internal static class UseCheck
{
    public static void Run(List<AgendaSet> sets, FindingSink findings)
    {
        var done = new HashSet<AgendaFile>();
        foreach (var set in sets)
        {
            FindCircles(set.Root, done, findings);
            foreach (var file in set.Files)
            {
                foreach (var use in file.Uses)
                    if (Failed(file, use) is { } finding) findings.Add(finding);
                if (!file.IsReadable) findings.Add(Unreadable(set, file));
            }
        }
    }

    private static Finding? Failed(AgendaFile file, UseLink use)
    {
        if (use.Target.Status == UseStatus.Outside)
        {
            return new(RuleCatalogue.FileOutsideWorkspace, RuleCatalogue.FileOutsideWorkspace.Severity, use.In(file),
                $"The file {Messages.Quote(use.Written)} lies outside the workspace, and is not read.")
            {
                Help = "Copy or move it into the workspace, or open the folder that holds both.",
            };
        }
        if (use.File != null) return null;
        if (use.Written.Length == 0)
            return new(RuleCatalogue.FileNotFound, RuleCatalogue.FileNotFound.Severity, use.In(file), "This \"use\" names no file.") { Help = "For example: use \"parties.agenda\"" };
        var suggestion = use.Target.Suggestion;
        return new(RuleCatalogue.FileNotFound, RuleCatalogue.FileNotFound.Severity, use.In(file), $"There is no file {Messages.Quote(use.Written)}.")
        {
            Help = suggestion == null
                ? "The name is counted from the folder of this file, with / between folders; capital letters matter."
                : $"Did you mean \"{suggestion}\"?",
            Fixes = suggestion == null ? [] : [new($"Change to \"{suggestion}\"", false, [new(file.Source, new(use.Span, $"\"{suggestion}\""))])],
        };
    }

    private static Finding Unreadable(AgendaSet set, AgendaFile file)
    {
        var users = set.Files.SelectMany(user => user.Uses.Where(use => use.File == file).Select(use => new RelatedLocation(use.In(user), "used here")));
        return new(RuleCatalogue.UnreadableFile, RuleCatalogue.UnreadableFile.Severity, new(file.Source, new(0, 0)),
            file.Read.Problem ?? "The file cannot be read.")
        {
            Help = file.Read.Offset is { } offset ? $"Save it as UTF-8; the first wrong byte is number {offset + 1}." : null,
            Related = [.. users.Take(1)],
        };
    }

    /// <summary>Goes through what a file uses; a <c>use</c> of a file that is still being gone through closes a circle.</summary>
    private static void FindCircles(AgendaFile root, HashSet<AgendaFile> done, FindingSink findings)
    {
        if (!done.Add(root)) return;
        var path = new List<(AgendaFile File, int Next)> { (root, 0) };
        var open = new HashSet<AgendaFile> { root };
        while (path.Count > 0)
        {
            var (file, next) = path[^1];
            if (next == file.Uses.Length)
            {
                open.Remove(file);
                path.RemoveAt(path.Count - 1);
                continue;
            }
            path[^1] = (file, next + 1);
            var use = file.Uses[next];
            if (use.File is not { } used) continue;
            if (open.Contains(used)) findings.Add(Circular(file, use, path.ConvertAll(step => step.File)));
            else if (done.Add(used))
            {
                open.Add(used);
                path.Add((used, 0));
            }
        }
    }

    private static Finding Circular(AgendaFile file, UseLink use, List<AgendaFile> path)
    {
        var circle = path[path.IndexOf(use.File!)..];
        var chain = string.Join(" → ", circle.Append(use.File!).Select(step => step.Path));
        return new(RuleCatalogue.CircularUse, RuleCatalogue.CircularUse.Severity, use.In(file),
            circle.Count == 1 ? "The file uses itself." : $"The files use each other in a circle: {chain}.")
        {
            Help = "Remove one \"use\" of the circle; what both files need goes into a third.",
            Related = [.. circle.Take(circle.Count - 1).Select((step, i) =>
                new RelatedLocation(step.Uses.First(link => link.File == circle[i + 1]).In(step), $"{step.Path} uses {circle[i + 1].Path}"))],
        };
    }
}
