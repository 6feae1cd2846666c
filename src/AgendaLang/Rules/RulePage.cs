using System.Collections.Immutable;
using System.Text;
using AgendaLang.Findings;
using AgendaLang.Text;

namespace AgendaLang.Rules;

/// <summary>The page of a rule: what it finds, why that matters, an example that it finds, the same one mended, and how to mend it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="What">What is found. Markdown, as the other texts.</param>
/// <param name="Why">Why it matters to those who prepare or attend the event.</param>
/// <param name="Bad">An agenda that gives one finding, of this rule; empty where it cannot be shown (then <see cref="NoExample"/> says why). For several files see <see cref="FilesOf"/>.</param>
/// <param name="Mended">The same agenda without the finding; empty exactly where <paramref name="Bad"/> is.</param>
/// <param name="Mend">How to mend it.</param>
public sealed record RulePage(RuleInfo Rule, string What, string Why, string Bad, string Mended, string Mend)
{
    private const string FileLine = "// file: ";
    private const string OnlyFile = "summit.agenda";

    /// <summary>Why no example is shown; empty where there is one.</summary>
    public string NoExample { get; init; } = "";

    /// <summary>The files of an example, the one that is checked first.</summary>
    /// <param name="example">One file's text, or several, each begun by a line <c>// file: name.agenda</c>.</param>
    /// <returns>The texts with <c>\n</c> between lines and at the end; none for an empty example.</returns>
    public static ImmutableArray<SourceText> FilesOf(string example)
    {
        ArgumentNullException.ThrowIfNull(example);
        if (example.Length == 0) return [];

        var files = ImmutableArray.CreateBuilder<SourceText>();
        var name = OnlyFile;
        var text = new StringBuilder();
        foreach (var line in example.Split('\n'))
        {
            if (line.StartsWith(FileLine, StringComparison.Ordinal))
            {
                AddFile();
                name = line[FileLine.Length..];
            }
            else
            {
                text.Append(line).Append('\n');
            }
        }

        AddFile();
        return files.ToImmutable();

        void AddFile()
        {
            // The blank line above the next "// file:" parts the files on the page; it belongs to neither.
            var content = text.ToString().Trim('\n');
            if (content.Length > 0) files.Add(new(name, content + "\n"));
            text.Clear();
        }
    }

    /// <summary>The page as Markdown: lines end in <c>\n</c>, the last one too.</summary>
    public string ToMarkdown()
    {
        var page = new StringBuilder();
        page.Append("# ").Append(Rule.Id).Append(' ').Append(Rule.Name).Append("\n\n");
        page.Append(SeverityLine()).Append("\n\n");
        page.Append(What).Append("\n\n");
        page.Append("## Why it matters\n\n").Append(Why).Append("\n\n");
        if (Bad.Length > 0)
        {
            page.Append("## Example\n\n```agenda\n").Append(Bad).Append("\n```\n\n");
            page.Append("## Mended\n\n```agenda\n").Append(Mended).Append("\n```\n\n");
        }
        else
        {
            page.Append("## Example\n\n").Append(NoExample).Append("\n\n");
        }

        page.Append("## How to mend it\n\n").Append(Mend).Append('\n');
        return page.ToString();
    }

    private string SeverityLine()
    {
        var severity = Rule.Severity.ToString();
        if (Rule.IsFixed) return $"{severity}; this cannot be changed.";
        var setting = $"dotnet_diagnostic.{Rule.Id}.severity";
        return Rule.CanBeWaived
            ? $"{severity}, unless `{setting}` in `.editorconfig` says otherwise. Accepted in one place with `waive {Rule.Id} because \"…\"`."
            : $"{severity}, unless `{setting}` in `.editorconfig` says otherwise.";
    }
}
