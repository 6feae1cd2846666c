using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>
/// Finds two top-level declarations of a kind with one name or spelling (case, accents and repeated spaces aside), and two items or documents of an
/// event with one number (AGL1009). Topics have a rule of their own; names in other languages are not compared: they may be translations of translations.
/// </summary>
internal static class SameNameCheck
{
    public static void Run(AgendaSet set, FindingSink findings)
    {
        var known = new Dictionary<(Kind, string), List<Spelled>>();
        foreach (var file in set.Files)
        {
            Dictionary<(Symbol, Kind, string), Spelled>? numbers = null;
            foreach (var symbol in file.Symbols)
            {
                if (symbol.Id.Length == 0) continue;
                if (symbol.Holder == null && symbol.Kind != Kind.Topic) Names(set, symbol, known, findings);
                else if (symbol is { Kind: Kind.Item or Kind.Document, Event: { } inEvent }) Number(symbol, inEvent, numbers ??= [], findings);
            }
        }
    }

    private static void Names(AgendaSet set, Symbol symbol, Dictionary<(Kind, string), List<Spelled>> known, FindingSink findings)
    {
        var declaration = symbol.Declaration;
        if (declaration.Name is { IsDefault: false } name) Spelling(set, new(symbol, name), known, findings);
        if (!HasAka(symbol.Kind)) return;
        foreach (var aka in declaration.All(Keyword.Aka))
            foreach (var text in aka.Values.Tokens) Spelling(set, new(symbol, text), known, findings);
    }

    private static bool HasAka(Kind kind) => LanguageTable.Property(kind, Keyword.Aka) != null;

    private static void Spelling(AgendaSet set, Spelled spelled, Dictionary<(Kind, string), List<Spelled>> known, FindingSink findings)
    {
        var key = UnicodeText.Fold(spelled.Token.Value);
        if (key.Length == 0) return;
        if (!known.TryGetValue((spelled.Symbol.Kind, key), out var others))
        {
            known.Add((spelled.Symbol.Kind, key), [spelled]);
            return;
        }
        // Where many differ by date or number, most of them with no other in common, the first few are looked at.
        var clash = others.Take(64).FirstOrDefault(other => other.Symbol.Id != spelled.Symbol.Id && !AreTold(set, other.Symbol, spelled.Symbol));
        if (clash.Symbol == null)
        {
            others.Add(spelled);
            return;
        }
        var kind = spelled.Symbol.Kind.Text();
        Report(spelled, clash, $"The {kind} {Messages.Quote(spelled.Symbol.Id)} has the same name as the {kind} {Messages.Quote(clash.Symbol.Id)}: {Messages.Quote(spelled.Token.Value)}.",
            "If both are the same, keep one and name it everywhere; else let the names tell them apart.", findings);
    }

    /// <summary>Whether two of one name are told apart by something else: documents by number or by one superseding the other, events by date.</summary>
    private static bool AreTold(AgendaSet set, Symbol first, Symbol second)
    {
        var (one, other) = (first.Declaration, second.Declaration);
        if (KindSet.Events.Contains(first.Kind) && DatesOf(one) is { } dates && DatesOf(other) is { } otherDates && dates != otherDates) return true;
        if (first.Kind == Kind.Document && NumberOf(one) is { IsDefault: false } number && NumberOf(other) is { IsDefault: false } otherNumber
            && number.Value != otherNumber.Value) return true;
        return LanguageTable.Property(first.Kind, Keyword.Supersedes) != null && (Supersedes(set, first, second) || Supersedes(set, second, first));
    }

    private static bool Supersedes(AgendaSet set, Symbol later, Symbol earlier) => later.Declaration.All(Keyword.Supersedes)
        .SelectMany(property => property.Values.Words)
        .Any(word => set.ReferenceAt(later.File, word.Span.Start)?.Target == earlier);

    private static (DateOnly, DateOnly)? DatesOf(DeclarationSyntax declaration)
    {
        if (declaration.First(Keyword.On) is { IsDefault: false } on) return on.Values.Dates;
        var days = declaration.Declarations.Where(inner => inner.Kind == Kind.Day).Select(day => day.Head.Dates?.First).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null : (days.Min(), days.Max());
    }

    private static SyntaxToken NumberOf(DeclarationSyntax declaration) =>
        declaration.First(Keyword.Number) is { IsDefault: false } number ? number.Values.Text : default;

    private static void Number(Symbol symbol, Symbol inEvent, Dictionary<(Symbol, Kind, string), Spelled> numbers, FindingSink findings)
    {
        var number = NumberOf(symbol.Declaration);
        if (number.IsDefault) return;
        var spelled = new Spelled(symbol, number);
        if (numbers.TryAdd((inEvent, symbol.Kind, number.Value), spelled)) return;
        var other = numbers[(inEvent, symbol.Kind, number.Value)];
        var kind = symbol.Kind.Text();
        Report(spelled, other, $"The {kind} {NameOf(symbol)} has the same number as the {kind} {NameOf(other.Symbol)}: {Messages.Quote(number.Value)}.",
            "Give each a number of its own.", findings);
    }

    private static string NameOf(Symbol symbol) => Messages.Quote(symbol.Name is { } name && !string.IsNullOrWhiteSpace(name) ? name : symbol.Id);

    private static void Report(Spelled later, Spelled first, string message, string help, FindingSink findings)
    {
        var rule = RuleCatalogue.SameName;
        findings.AddPair(new(rule, rule.Severity, later.Place, message) { Help = help, Related = [new(first.Place, "the other stands here")] }, first.Place);
    }

    /// <summary>A text of a declaration that it is known by.</summary>
    private readonly record struct Spelled(Symbol Symbol, SyntaxToken Token)
    {
        public Location Place => new(Symbol.File.Source, Token.Span);
    }
}
