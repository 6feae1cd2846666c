using System.Collections.Immutable;

namespace AgendaLang.Findings;

/// <summary>What an <c>.editorconfig</c> file says, whoever it is said to.</summary>
/// <remarks>Follows the EditorConfig specification (0.17.2). What it calls invalid is skipped, but for what older versions and the C# compiler take.</remarks>
/// <param name="IsRoot">Whether the files of outer folders no longer count: <c>root = true</c> before the first section.</param>
/// <param name="Sections">Its sections, in order.</param>
public sealed record EditorConfigFile(bool IsRoot, ImmutableArray<EditorConfigSection> Sections)
{
    /// <summary>What the file is called.</summary>
    public const string Name = ".editorconfig";

    /// <summary>Reads a file's text. Never fails.</summary>
    public static EditorConfigFile Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isRoot = false;
        var sections = ImmutableArray.CreateBuilder<EditorConfigSection>();
        string? section = null;
        var pairs = ImmutableArray.CreateBuilder<EditorConfigPair>();
        var number = 0;
        var rest = text.AsSpan().TrimStart('\uFEFF');
        while (!rest.IsEmpty)
        {
            number++;
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.IsEmpty || line[0] is '#' or ';') continue;
            if (line[0] == '[' && NameLength(line) is > 0 and var length)
            {
                Close();
                section = line.Slice(1, length).ToString();
                continue;
            }
            var split = line.IndexOf('=');
            if (split < 0) split = line.IndexOf(':');
            if (split <= 0) continue;
            var pair = new EditorConfigPair(line[..split].TrimEnd().ToString().ToLowerInvariant(), line[(split + 1)..].TrimStart().ToString(), number);
            if (section != null) pairs.Add(pair);
            else if (pair.Key == "root") isRoot = pair.Value.Equals("true", StringComparison.OrdinalIgnoreCase);
        }
        Close();
        return new(isRoot, sections.ToImmutable());

        void Close()
        {
            if (section != null) sections.Add(new(section, pairs.ToImmutable()));
            pairs.Clear();
        }
    }

    /// <summary>How long the name between the brackets of a line is; 0 where the line is no header.</summary>
    private static int NameLength(ReadOnlySpan<char> line)
    {
        if (line[^1] == ']') return line.Length - 2;
        // A remark behind the header was allowed once, and still is for the C# compiler.
        for (var close = line.LastIndexOf(']'); close > 0; close = line[..close].LastIndexOf(']'))
        {
            var rest = line[(close + 1)..];
            if (rest[0] is ' ' or '\t' && rest.TrimStart()[0] is '#' or ';') return close - 1;
        }
        return 0;
    }
}

/// <summary>A section: what holds for the files that its name is about.</summary>
/// <param name="Name">The pattern between the brackets.</param>
/// <param name="Pairs">Its lines, in order; of two with one key the later holds.</param>
public sealed record EditorConfigSection(string Name, ImmutableArray<EditorConfigPair> Pairs)
{
    private readonly Lazy<EditorConfigGlob> _glob = new(() => EditorConfigGlob.Parse(Name));

    /// <summary>Whether it is about a file.</summary>
    /// <param name="relativePath">The file's path from the folder of the <c>.editorconfig</c> on, with <c>/</c> between its parts.</param>
    public bool IsAbout(string relativePath) => _glob.Value.IsMatch(relativePath);
}

/// <summary>A line <c>key = value</c>.</summary>
/// <param name="Key">What is set, in lower case.</param>
/// <param name="Value">To what, as it is written; may be empty.</param>
/// <param name="Line">The line, from 1.</param>
public readonly record struct EditorConfigPair(string Key, string Value, int Line);
