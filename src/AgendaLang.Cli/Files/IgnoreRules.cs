using MAB.DotIgnore;

namespace AgendaLang.Cli.Files;

/// <summary>What git leaves out: the <c>.gitignore</c> files of a folder and of those above it, up to the repository's root.</summary>
/// <remarks>
/// The order of precedence is git's (gitignore(5)): the deepest file that says something decides, in it the last line that does. Patterns are
/// matched one by one, since the library's own list takes no nested files and lets <c>/name</c> match at any depth. A name that begins with
/// <c>!</c> cannot be ignored: the library does not know <c>\!</c>.
/// </remarks>
internal sealed class IgnoreRules
{
    /// <summary>What the files are called.</summary>
    public const string FileName = ".gitignore";

    // What is larger was not written by hand.
    private const int MaxLength = 1024 * 1024;

    private readonly IgnoreRules? _above;
    private readonly string _folder;
    private readonly List<IgnoreRule> _rules = [];

    private IgnoreRules(IgnoreRules? above, string folder)
    {
        _above = above;
        _folder = folder;
        foreach (var line in ReadLines(Path.Combine(folder, FileName)))
        {
            if (Parse(line) is { } rule) _rules.Add(rule);
        }
    }

    /// <summary>The rules for what lies directly in a folder.</summary>
    public static IgnoreRules For(string folder)
    {
        var root = Repository.RootOf(folder);
        return root is null || root == folder ? new(null, folder) : new(For(Path.GetDirectoryName(folder)!, root), folder);
    }

    /// <summary>The rules for what lies in a folder of this one.</summary>
    public IgnoreRules Enter(string folder) => new(this, folder);

    /// <summary>Whether git leaves this file or folder out.</summary>
    public bool Ignores(string path, bool isFolder)
    {
        for (var at = this; at is not null; at = at._above)
        {
            if (at._rules.Count == 0) continue;
            var relative = Path.GetRelativePath(at._folder, path).Replace(Path.DirectorySeparatorChar, '/');
            for (var i = at._rules.Count - 1; i >= 0; i--)
            {
                if (Matches(at._rules[i], relative, isFolder)) return !at._rules[i].PatternFlags.HasFlag(PatternFlags.NEGATION);
            }
        }
        return false;
    }

    private static IgnoreRules For(string folder, string root) =>
        new(folder == root ? null : For(Path.GetDirectoryName(folder)!, root), folder);

    private static bool Matches(IgnoreRule rule, string relative, bool isFolder)
    {
        if (rule.Pattern.Contains('/', StringComparison.Ordinal)) return rule.IsMatch(relative, isFolder);
        var slash = relative.LastIndexOf('/');
        if (rule.PatternFlags.HasFlag(PatternFlags.ABSOLUTE_PATH) && slash >= 0) return false;
        return rule.IsMatch(relative[(slash + 1)..], isFolder);
    }

    private static IgnoreRule? Parse(string line)
    {
        var pattern = line;
        while (pattern.EndsWith(' ') && !pattern.EndsWith("\\ ", StringComparison.Ordinal)) pattern = pattern[..^1];
        if (pattern.Length == 0 || pattern[0] == '#' || pattern is "/" or "!" or "!/") return null;
        try
        {
            return new IgnoreRule(pattern);
        }
        catch (ArgumentException)
        {
            return null; // As in git, a pattern that means nothing matches nothing.
        }
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length > MaxLength) return [];
            using var text = new StreamReader(RegularFile.OpenRead(path));
            return text.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
