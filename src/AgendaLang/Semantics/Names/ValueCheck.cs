using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>Finds words that are not in the list that their place asks for (AGL1011).</summary>
internal static class ValueCheck
{
    /// <summary>What is wrong with a word in a slot of a property; null if nothing is. The span is that of the word.</summary>
    public static SyntaxFinding? Find(ValueSlot slot, ReadOnlySpan<char> word, TextSpan span, PropertyInfo property) => slot.Form switch
    {
        ValueForm.Term => slot.Vocabulary!.IndexOf(word) >= 0 ? null : Term(slot.Vocabulary, word.ToString(), span, property),
        ValueForm.Zone => TimeZones.IsKnown(word) ? null : Zone(word.ToString(), span),
        ValueForm.Language => LanguageTags.IsValid(word) ? null : Language(word.ToString(), span),
        ValueForm.CountryCode => Countries.IsKnown(word) ? null : Country(word.ToString(), span),
        ValueForm.Rule => RuleCatalogue.Find(word.ToString()) is { CanBeWaived: true } ? null : Rule(word.ToString(), span),
        _ => null,
    };

    private static SyntaxFinding Term(Vocabulary vocabulary, string word, TextSpan span, PropertyInfo property)
    {
        var near = Spelling.Find(word, vocabulary.Terms.Select(term => term.Text));
        var other = LanguageTable.Properties.FirstOrDefault(row => row.Keyword == property.Keyword
            && row.Values[0].Vocabulary is { } words && words.IndexOf(word) >= 0);
        if (other != null)
        {
            return new(RuleCatalogue.UnknownValue, span,
                $"{Messages.Quote(word)} is a {other.Values[0].Vocabulary!.Name}; a {vocabulary.Name} was expected.")
            {
                Help = $"One of: {List(vocabulary)}.",
            };
        }
        return Unknown(span, $"There is no {vocabulary.Name} {Messages.Quote(word)}.", word, near,
            near.Names.IsEmpty ? $"One of: {List(vocabulary)}." : NameMessages.DidYouMean(near.Names));
    }

    private static SyntaxFinding Zone(string word, TextSpan span)
    {
        // The city counts: Europe/Tashkent means Asia/Tashkent, and America/Washington no other city of America.
        var city = CityOf(word);
        var zones = TimeZones.All.RemoveAll(id => UnicodeText.Fold(CityOf(id)) != UnicodeText.Fold(city));
        if (zones.IsEmpty)
        {
            var cities = Spelling.Nearest(city, TimeZones.All.Select(CityOf));
            zones = TimeZones.All.RemoveAll(id => !cities.Contains(CityOf(id)));
        }
        var near = Spelling.Find(word, zones);
        if (near.Names.IsEmpty) near = new([.. zones.Take(3)], zones.Length == 1 ? zones[0] : null);
        return Unknown(span, $"There is no time zone {Messages.Quote(word)}.", word, near, near.Names.IsEmpty
            ? "Zones are those of the IANA database, named after a large city: Asia/Almaty for Astana, America/New_York for Washington."
            : NameMessages.DidYouMean(near.Names));
    }

    private static string CityOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..];

    private static SyntaxFinding Language(string word, TextSpan span)
    {
        var problem = LanguageTags.ProblemOf(word)!;
        return new(RuleCatalogue.UnknownValue, problem.Span.Shift(span.Start), problem.Message + ".") { Help = problem.Help };
    }

    private static SyntaxFinding Country(string word, TextSpan span)
    {
        var code = Countries.FindCode(word);
        return Unknown(span, $"There is no country code {Messages.Quote(word)}.", word, new([], code),
            code == null ? "Codes are those of ISO 3166-1 with two letters: kz, us." : $"{Countries.NameOf(code)} is {code}.");
    }

    private static SyntaxFinding Rule(string word, TextSpan span)
    {
        if (RuleCatalogue.Find(word) is { } rule)
        {
            return new(RuleCatalogue.UnknownValue, span, $"{rule.Id} ({rule.Name}) cannot be waived.")
            {
                Help = rule.IsFixed || rule.Id[3] == '1'
                    ? "Only findings about the event, AGL2001 to AGL5013, can be accepted; what cannot be read or leads nowhere has to be mended."
                    : $"Only findings of AGL2001 to AGL5013 can be accepted in the agenda; {rule.Id} can be silenced in .editorconfig.",
            };
        }
        var near = Spelling.Find(word, RuleCatalogue.All.Where(row => row.CanBeWaived).Select(row => char.IsAsciiDigit(word[^1]) ? row.Id : row.Name));
        return Unknown(span, $"There is no rule {Messages.Quote(word)}.", word, near, near.Names.IsEmpty
            ? "A rule has an id such as AGL3001; the finding that is to be accepted shows it."
            : NameMessages.DidYouMean(near.Names));
    }

    private static SyntaxFinding Unknown(TextSpan span, string message, string word, NearSpellings near, string? help) =>
        new(RuleCatalogue.UnknownValue, span, message)
        {
            Help = help,
            Fix = near.UniqueBest is { } best ? new($"Change {Messages.Quote(word)} to \"{best}\"", span, best) : null,
        };

    private static string List(Vocabulary vocabulary) => string.Join(", ", vocabulary.Terms.Select(term => term.Text));
}
