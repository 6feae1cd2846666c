using AgendaLang.Tests.Testing;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AgendaLang.Language;
using AgendaLang.Rules;

namespace AgendaLang.Tests.Docs;

/// <summary>The language reference, <c>docs/language.md</c>: the parts written by hand, with the tables of the code between.</summary>
internal static partial class ReferencePage
{
    public const string Path = "docs/language.md";

    private const string Parts = "docs/reference-parts";

    // What nearly every kind has is said once; five is the number of kinds that no such property lacks.
    private const int MostLacking = 5;

    private static readonly ImmutableArray<PropertyInfo> Common =
        [.. LanguageTable.Properties.Where(row => row.On.Count > KindSet.All.Count - MostLacking)];

    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# The agenda language\n\n");
        page.Append($"<!-- Generated from the language table, the rule catalogue and {Parts}. See CONTRIBUTING.md. -->\n\n");
        var parts = RepositoryFolder.FilesOf(Parts, "*.md").Select(name => WithRuleLinks(RepositoryFolder.Read($"{Parts}/{name}")!.Trim('\n'))).ToList();
        page.Append(parts[0]).Append("\n\n");
        page.Append(Contents(parts));
        foreach (var part in parts.Skip(1))
        {
            page.Append(part).Append("\n\n");
            if (part.StartsWith("## Kinds\n", StringComparison.Ordinal)) page.Append(Kinds()).Append(VocabularyTables());
            if (part.StartsWith("## Rules\n", StringComparison.Ordinal)) page.Append(RuleTables.Write("rules/"));
        }
        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Ids of rules in the text, not those in code, lead to their pages.</summary>
    private static string WithRuleLinks(string markdown) =>
        CodeOrRule().Replace(markdown, match =>
            match.Groups["rule"] is { Success: true, Value: var id } && RulePages.Find(id) != null ? $"[{id}](rules/{id}.md)" : match.Value);

    private static string Contents(IEnumerable<string> parts)
    {
        var titles = parts.Where(part => part.StartsWith("## ", StringComparison.Ordinal)).Select(part => part[3..part.IndexOf('\n', StringComparison.Ordinal)])
            .SelectMany(title => title == "Kinds" ? new[] { title, "Vocabularies" } : [title]);
        return string.Join(" · ", titles.Select(title => $"[{title}](#{MarkdownAnchor.Of(title)})")) + "\n\n";
    }

    private static string Kinds()
    {
        var text = new StringBuilder();
        text.Append("| kind | written | where | what it is |\n|---|---|---|---|\n");
        foreach (var kind in LanguageTable.Kinds)
            text.Append($"| {KindLink(kind.Kind)} | {Head(kind)} | {Where(kind)} | {kind.Help} |\n");
        text.Append('\n');
        text.Append("""
            What stands in brackets can be left out; *italics* stand for a value of that sort. In the tables below, *how often* says whether a
            property is given once, makes up one list, or is given many times, a fact of its own each time (see [Shape](#shape)).


            """);
        text.Append("### Every declaration\n\n");
        text.Append("| property | values | how often | what it says | on | example |\n|---|---|---|---|---|---|\n");
        foreach (var row in Common)
            text.Append($"| `{row.Text}` | {Values(row)} | {Often(row)} | {Help(row)} | {On(row.On)} | {Code(row.Example)} |\n");
        text.Append('\n');
        foreach (var kind in LanguageTable.Kinds) KindSection(text, kind);
        return text.ToString();
    }

    private static void KindSection(StringBuilder text, KindInfo kind)
    {
        text.Append($"### {kind.Kind.Text()}\n\n");
        text.Append($"{char.ToUpperInvariant(kind.Help[0])}{kind.Help[1..]}. Written {Head(kind)}; stands {WhereInWords(kind)}.");
        var inside = LanguageTable.KindsIn(kind.Kind).Select(each => KindLink(each.Kind)).ToList();
        if (inside.Count > 0) text.Append($" Its block can hold {And(inside, "and")}.");
        text.Append("\n\n");
        text.Append($"```agenda fragment{(kind.IsTopLevel ? "" : " " + kind.Holders.First().Text())}\n{kind.Example}\n```\n\n");
        var own = LanguageTable.PropertiesOf(kind.Kind).Except(Common).ToList();
        if (own.Count == 0)
        {
            text.Append("It has the properties of [every declaration](#every-declaration), and no others.\n\n");
            return;
        }
        text.Append("Besides the properties of [every declaration](#every-declaration):\n\n");
        text.Append("| property | values | how often | what it says | example |\n|---|---|---|---|---|\n");
        foreach (var row in own)
            text.Append($"| `{row.Text}` | {Values(row)} | {Often(row)} | {Help(row)} | {Code(row.Example)} |\n");
        text.Append('\n');
    }

    private static string VocabularyTables()
    {
        var text = new StringBuilder();
        text.Append("## Vocabularies\n\nSome properties take a word from a closed list. Any other word is AGL1011.\n\n");
        foreach (var (vocabulary, uses) in Vocabularies())
        {
            text.Append($"### {Title(vocabulary)}\n\n");
            text.Append($"For {And(uses.Select(use => use.Where).Distinct(), "and")}.{Remark(uses[0].Row)}\n\n");
            text.Append("| word | meaning |\n|---|---|\n");
            foreach (var term in vocabulary.Terms) text.Append($"| `{term.Text}` | {term.Help} |\n");
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The vocabularies in the order in which properties take them, each with where it is taken.</summary>
    private static IEnumerable<(Vocabulary Vocabulary, List<(PropertyInfo Row, string Where)> Uses)> Vocabularies()
    {
        var uses =
            from row in LanguageTable.Properties
            from use in row.Values.Select(slot => (slot.Vocabulary, Where: $"`{row.Text}`"))
                .Concat(row.SubKeywords.SelectMany(sub => sub.Values.Select(slot => (slot.Vocabulary, Where: $"`{sub.Text}` of `{row.Text}`"))))
            where use.Vocabulary != null
            group (row, use.Where) by use.Vocabulary;
        return uses.Select(group => (group.Key, group.ToList()));
    }

    private static string Remark(PropertyInfo row) => row.Keyword switch
    {
        Keyword.Rank => " The highest stands first.",
        Keyword.Status => " Where none is given it is the first.",
        Keyword.Kind => " Where none is given there is none.",
        _ => "",
    };

    private static string Title(Vocabulary vocabulary) => char.ToUpperInvariant(vocabulary.Name[0]) + vocabulary.Name[1..];

    private static string Head(KindInfo kind) => string.Join(' ', kind.Head.Select(Slot).Prepend($"`{kind.Kind.Text()}`"));

    private static string Values(PropertyInfo row)
    {
        var parts = row.Values.Select(Slot);
        var subs = row.SubKeywords.Select(sub => string.Join(' ', sub.Values.Select(Slot).Prepend($"`{sub.Text}`")) is var text && sub.IsRequired ? text : $"[{text}]");
        return string.Join(' ', parts.Concat(subs));
    }

    private static string Help(PropertyInfo row) =>
        row.SubKeywords.IsEmpty ? row.Help : $"{row.Help}; {string.Join(", ", row.SubKeywords.Select(sub => $"`{sub.Text}`: {sub.Help}"))}";

    private static string Slot(ValueSlot slot)
    {
        var text = slot.Vocabulary is { } vocabulary
            ? $"[{vocabulary.Name}](#{MarkdownAnchor.Of(Title(vocabulary))})"
            : $"*{slot.Notation.Trim('"')}*";
        if (slot.Notation.StartsWith('"')) text = $"\"{text}\"";
        if (slot.IsList) text += ", …";
        return slot.IsOptional ? $"[{text}]" : text;
    }

    private static string Often(PropertyInfo row) => row.Occurrence switch
    {
        Occurrence.Once => "once",
        Occurrence.List => "list",
        _ => "many",
    };

    private static string On(KindSet on)
    {
        var lacking = KindSet.All - on;
        return lacking.IsEmpty ? "all" : $"all but {And(lacking.Select(KindLink), "and")}";
    }

    private static string Where(KindInfo kind) =>
        string.Join(", ", kind.Holders.Select(KindLink).Concat(kind.IsTopLevel ? ["top"] : Array.Empty<string>()));

    private static string WhereInWords(KindInfo kind)
    {
        var holders = kind.Holders.Select(KindLink).ToList();
        if (holders.Count == 0) return "at the top of a file";
        var inside = $"in the block of a {And(holders, "or")}";
        return kind.IsTopLevel ? $"at the top of a file or {inside}" : inside;
    }

    private static string KindLink(Kind kind) => $"[{kind.Text()}](#{kind.Text()})";

    /// <summary>Code in a cell of a table.</summary>
    private static string Code(string text) => $"`{text}`";

    private static string And(IEnumerable<string> words, string and)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {and} {all[^1]}";
    }

    [GeneratedRegex(@"^```.*?^```$|`[^`\n]+`|\b(?<rule>AGL\d{4})\b", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeOrRule();
}
