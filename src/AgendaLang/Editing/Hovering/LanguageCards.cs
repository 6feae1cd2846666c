using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Rules;

namespace AgendaLang.Editing;

/// <summary>Cards of what the language itself knows: keywords, words and rules, from the table and the catalogue.</summary>
internal static class LanguageCards
{
    public static HoverCard Of(KindInfo kind) => new(kind.Kind.Text(), kind.Help)
    {
        Rows = [new("Written", Shape(kind)), new("Stands", kind.IsTopLevel && kind.Holders.IsEmpty ? "at the top level" : Holders(kind))],
        Example = kind.Example,
    };

    public static HoverCard Of(PropertyInfo row) => new(row.Text, row.Help)
    {
        Rows = [new("Written", SignatureText.Of(row)), new("May stand", Often(row.Occurrence)), new("On", string.Join(", ", row.On.Select(kind => kind.Text())))],
        Example = row.Example,
    };

    public static HoverCard Of(PropertyInfo row, SubKeywordInfo sub) => new(sub.Text, sub.Help)
    {
        Rows = [new("Written", SignatureText.Of(row))],
        Example = row.Example,
    };

    public static HoverCard Of(Vocabulary vocabulary, Term term) => new(term.Text, vocabulary.Name)
    {
        Rows = [new("Says", term.Help), new("One of", string.Join(", ", vocabulary.Terms.Select(each => each.Text)))],
    };

    public static HoverCard Of(RuleInfo rule)
    {
        var page = RulePages.Find(rule.Id);
        return new($"{rule.Id} {rule.Name}", rule.Severity.ToString())
        {
            Rows = [new("Finds", rule.Summary)],
            Doc = page == null ? null : $"{page.What}\n\n{page.Why}\n\n{page.Mend}",
            RuleId = rule.Id,
        };
    }

    private static string Shape(KindInfo kind) => $"{kind.Kind.Text()} {string.Join(' ', kind.Head.Select(slot => slot.IsOptional ? $"[{slot.Notation}]" : slot.Notation))}";

    private static string Holders(KindInfo kind) => (kind.IsTopLevel ? "at the top level, or " : "") + $"in {string.Join(", ", kind.Holders.Select(holder => holder.Text()))}";

    private static string Often(Occurrence occurrence) => occurrence switch
    {
        Occurrence.Once => "once",
        Occurrence.List => "several times; the lines add up to one list",
        _ => "several times, each a fact of its own",
    };
}
