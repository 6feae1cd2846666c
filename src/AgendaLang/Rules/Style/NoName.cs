using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Style;

/// <summary>AGL6002: a declaration that readers know by its id only.</summary>
internal sealed class NoName : IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.NoName;

    public KindSet Kinds => KindSet.All - KindSet.Of(Kind.Statement, Kind.Day, Kind.Break);

    public RulePage Page => new(
        Info,
        What: "A declaration has no name, in whatever language. Statements, days and breaks need none.",
        Why: """
        Ids are for tools, names are for people: what is printed, spoken of and put on a door is the name. Without one, the programme and every
        message about it show the id.
        """,
        Bad: """
        country kz

        country uz "Uzbekistan"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14
        """,
        Mend: "Write the name in quotes after the id.");

    public void Check(Symbol symbol, RuleContext context)
    {
        if (symbol.Id.Length == 0 || !string.IsNullOrWhiteSpace(symbol.Name)) return;
        var facts = context.View.Facts(symbol);
        if (facts.IsBroken || !facts.First(Keyword.Name).IsDefault) return;
        var name = OfficialName(symbol, facts);
        context.Report(Info.At(symbol.Place(), $"{Words.Begin(symbol)} has no name.") with
        {
            Help = $"Write its name in quotes after the id, for example: {symbol.Kind.Text()} {symbol.Id} \"{name ?? Example(symbol.Id)}\"",
            Fixes = name == null || !symbol.Declaration.Name.IsDefault ? []
                : [new($"Name it \"{name}\"", IsSafe: false, [new(symbol.File.Source, new(new(symbol.IdSpan.End, 0), $" \"{name}\""))])],
        });
    }

    /// <summary>What a country is called by its ISO code; null for other things.</summary>
    private static string? OfficialName(Symbol symbol, Facts facts)
    {
        if (symbol.Kind != Kind.Country) return null;
        return Countries.NameOf(facts.First(Keyword.Code) is { IsDefault: false } code ? code.Values.FirstWord.Text : symbol.Id);
    }

    private static string Example(string id) => Words.Capital(id.Replace('-', ' ').Replace('_', ' '));
}
