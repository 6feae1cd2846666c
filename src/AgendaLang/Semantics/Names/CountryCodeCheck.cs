using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>Finds countries of which nothing gives the ISO 3166-1 code (AGL1011): neither their id nor <c>code</c>.</summary>
internal static class CountryCodeCheck
{
    public static void Run(List<SyntaxFinding> findings, string text, int segmentStart, GreenNode country, in DeclarationRow row)
    {
        if (row.Id.Length == 0 || Countries.IsKnown(row.Id) || IsGivenOrLost(country)) return;
        var at = row.Offset;
        var headEnd = row.IdSpan.End;
        string? name = null;
        for (var i = 0; i < country.Count && country[i] is GreenToken token; i++)
        {
            var span = new TextSpan(at + token.Lead, token.Width - token.Lead);
            at += token.Width;
            if (token.Kind != TokenKind.Text) continue;
            name = TextCheck.ValueOf(token.Kind, text.AsSpan(segmentStart + span.Start, span.Length));
            headEnd = span.End;
        }
        var code = (name == null ? null : Countries.FindCode(name)) ?? Countries.FindCode(row.Id);
        findings.Add(new(RuleCatalogue.UnknownValue, row.IdSpan, $"{Messages.Quote(row.Id)} is not the ISO 3166-1 code of a country, and no \"code\" gives it.")
        {
            Help = code != null
                ? $"{Countries.NameOf(code)} is {code}: take that as the id, or add code {code}."
                : "Give the code with two letters, such as code kz. What is no country is declared as an organization or group.",
            Fix = code != null ? new($"Add code {code}", new(headEnd, 0), $" code {code}") : null,
        });
    }

    /// <summary>Whether a code is given, or something that could not be read may be one.</summary>
    private static bool IsGivenOrLost(GreenNode node)
    {
        for (var i = 0; i < node.Count; i++)
        {
            if (node[i] is not GreenNode child) continue;
            if (child.Kind is SyntaxKind.Unknown or SyntaxKind.Skipped) return true;
            if (child.Kind == SyntaxKind.Property && LanguageTable.Properties[child.Info].Keyword == Keyword.Code) return true;
            if (child.Kind is SyntaxKind.Block or SyntaxKind.Property && IsGivenOrLost(child)) return true;
        }
        return false;
    }
}
