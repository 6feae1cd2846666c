using System.Globalization;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Editing;

/// <summary>Proposes values by how their place in the table says they are written.</summary>
internal static class ValueProposals
{
    /// <summary>What a value of a place can be.</summary>
    public static void Add(CompletionDraft draft, ValueSlot slot)
    {
        draft.Tail = TailOf(draft, slot);
        switch (slot.Form)
        {
            case ValueForm.Id: IdProposals.AddNew(draft); break;
            case ValueForm.FormerId: IdProposals.AddFormer(draft); break;
            case ValueForm.Text: AddText(draft, slot); break;
            case ValueForm.Reference: new ReferenceProposals(draft, slot).Add(); break;
            case ValueForm.Date or ValueForm.DateRange: WhenProposals.AddDates(draft, slot); break;
            case ValueForm.Time or ValueForm.TimeRange: WhenProposals.AddTimes(draft, slot); break;
            case ValueForm.Duration: WhenProposals.AddDurations(draft); break;
            case ValueForm.Number or ValueForm.Size: AddNumbers(draft); break;
            case ValueForm.Language: AddLanguages(draft); break;
            case ValueForm.Zone: ZoneProposals.Add(draft, slot.IsOptional); break;
            case ValueForm.CountryCode: AddCodes(draft); break;
            case ValueForm.Rule: AddRules(draft); break;
            case ValueForm.Term: AddTerms(draft, slot); break;
        }
        draft.Tail = ValueTail.None;
    }

    /// <summary>What must follow a value: the next one, or a sub-keyword.</summary>
    private static ValueTail TailOf(CompletionDraft draft, ValueSlot slot)
    {
        var reading = draft.Reading;
        if (!draft.Place.IsLast) return ValueTail.None;
        if (reading.Slots.IndexOf(slot) + 1 is var next && next < reading.Slots.Length)
            return reading.Slots[next].IsOptional ? ValueTail.None : reading.Slots[next].Form == ValueForm.Text ? new("", " \"$0\"", true) : new(" ", null, true);
        if (reading.Sub != null || slot.IsList || reading.Row?.SubKeywords.FirstOrDefault(sub => sub.IsRequired) is not { } must) return ValueTail.None;
        return must.Values[0].Form == ValueForm.Text ? new("", $" {must.Text} \"$0\"", true) : new($" {must.Text} ", null, true);
    }

    private static void AddText(CompletionDraft draft, ValueSlot slot)
    {
        var reading = draft.Reading;
        if (reading.Declares == Kind.Country && reading.Row == null && draft.Place.Before is { Kind: TokenKind.Word } id && Countries.NameOf(id.Text) is { } name)
        {
            draft.Add(new(SnippetText.Quote(name), CompletionKind.Text) { Detail = SymbolNames.Flag(id.Text.ToString()), SortText = "00", IsPreselected = true });
            return;
        }
        draft.Add(new("\"…\"", CompletionKind.Text) { Detail = slot.Label, Text = "\"\"", Snippet = "\"$0\"", FilterText = "\"", SortText = "00" });
    }

    private static void AddTerms(CompletionDraft draft, ValueSlot slot)
    {
        var terms = slot.Vocabulary!.Terms;
        for (var i = 0; i < terms.Length; i++)
        {
            draft.Add(new(terms[i].Text, CompletionKind.Term)
            {
                Detail = terms[i].Help == terms[i].Text ? "" : terms[i].Help,
                FilterText = $"{terms[i].Text} {terms[i].Help}",
                SortText = $"0{i:00}",
            });
        }
    }

    private static void AddRules(CompletionDraft draft)
    {
        foreach (var rule in RuleCatalogue.All)
        {
            if (!rule.CanBeWaived) continue;
            draft.Add(new(rule.Id, CompletionKind.Rule)
            {
                Detail = rule.Name,
                Reason = rule.Summary,
                FilterText = $"{rule.Id} {rule.Name} {rule.Name.Replace('-', ' ')}",
                SortText = $"0{rule.Id}",
                HelpKey = HelpKeys.Of(rule),
            });
        }
    }

    private static void AddCodes(CompletionDraft draft)
    {
        foreach (var (code, name) in Countries.All)
            draft.Add(new(code, CompletionKind.Country) { Detail = $"{SymbolNames.Flag(code)} {name}", FilterText = $"{code} {name}", SortText = $"0{code}" });
    }

    private static void AddLanguages(CompletionDraft draft)
    {
        var counts = Used(draft, ValueForm.Language);
        var given = Given(draft);
        foreach (var (tag, count) in counts)
            if (!given.Contains(tag)) draft.Add(Language(tag, LanguageTags.EnglishName(tag) ?? "", $"0{999 - Math.Min(count, 999):000}{tag}", "named in the agenda"));
        foreach (var (tag, name) in LanguageTags.Named)
            if (!counts.ContainsKey(tag) && !given.Contains(tag)) draft.Add(Language(tag, name, $"{tag.Length - 1}{name}", ""));
    }

    private static CompletionItem Language(string tag, string name, string sort, string reason) =>
        new(tag, CompletionKind.Language) { Detail = name, Reason = reason, FilterText = $"{tag} {name}", SortText = sort };

    /// <summary>The words that the property at the cursor has elsewhere in its declaration.</summary>
    public static HashSet<string> Given(CompletionDraft draft)
    {
        var place = draft.Place;
        var given = new HashSet<string>(StringComparer.Ordinal);
        var row = draft.Reading.Row;
        if (row == null || place.Declaration.Node.IsDefault) return given;
        foreach (var property in place.Declaration.Properties)
        {
            if (property.Info != row) continue;
            var isOwn = property.Node.Span.Touches(place.Word.Start);
            var isSub = draft.Reading.Sub != null;
            if (!isOwn && (isSub || row.Occurrence == Occurrence.Many && row.Keyword is not (Keyword.Name or Keyword.Delegation))) continue;
            foreach (var word in isSub ? property.SubKeywords.SelectMany(sub => sub.Values.Words) : property.Values.Words)
                if (word.Span.Start != place.Word.Start) given.Add(word.Text.ToString());
        }
        return given;
    }

    /// <summary>How often words of a form are written in the set, in properties.</summary>
    public static SortedDictionary<string, int> Used(CompletionDraft draft, ValueForm form)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in draft.Set.Files)
        {
            foreach (var symbol in file.Symbols)
            {
                foreach (var fact in new Facts(symbol))
                {
                    if (!fact.Syntax.Info.Values.Any(slot => slot.Form == form)) continue;
                    foreach (var word in fact.Values.Words)
                    {
                        if (word.Span.Touches(draft.Place.Offset) && file == draft.Document.File) continue;
                        var text = word.Text.ToString();
                        if (form == ValueForm.Language ? !LanguageTags.IsValid(text) : !TimeZones.IsKnown(text)) continue;
                        counts[text] = counts.GetValueOrDefault(text) + 1;
                    }
                }
            }
        }
        return counts;
    }

    /// <summary>Numbers: the next revision, those that the property has elsewhere in the file, else that of its example.</summary>
    private static void AddNumbers(CompletionDraft draft)
    {
        var row = draft.Reading.Row;
        if (row == null) return;
        var numbers = new List<(string Text, string Reason)>();
        foreach (var symbol in draft.Document.File.Symbols)
        {
            foreach (var fact in new Facts(symbol))
            {
                if (fact.Syntax.Info != row) continue;
                foreach (var token in (draft.Reading.Sub is { } sub ? fact.Of(sub.Keyword) : fact.Values).Tokens)
                {
                    if (token.Kind is not (TokenKind.Number or TokenKind.Size) || !Values.TrySize(token.Text, out _, out _) || token.Span.Touches(draft.Place.Offset)) continue;
                    numbers.Add((token.Text.ToString(), $"as in {SymbolNames.Of(symbol)}"));
                }
            }
        }
        if (row.Keyword == Keyword.Quorum && draft.Place.Event is { } inEvent && EventModel.Of(inEvent).Members.Length is > 1 and var members)
            numbers.Insert(0, ((members / 2 + 1).ToString(CultureInfo.InvariantCulture), $"more than half of {Words.Number(members)} parties"));
        numbers.Add((ExampleOf(row), "as an example"));
        var order = 0;
        foreach (var (text, reason) in numbers.Where(number => number.Text.Length > 0).DistinctBy(number => number.Text).Take(10))
            draft.Add(new(text, CompletionKind.Number) { Reason = reason, SortText = $"0{order++:00}" });
    }

    /// <summary>The number or size that the example of a property shows; empty if it shows none.</summary>
    private static string ExampleOf(PropertyInfo row) =>
        row.Example.Split(' ').FirstOrDefault(word => char.IsAsciiDigit(word[0]) && Values.TrySize(word, out _, out _))
        ?? row.SubKeywords.SelectMany(sub => sub.Values).Concat(row.Values).Where(slot => slot.Form is ValueForm.Number or ValueForm.Size)
            .SelectMany(slot => slot.Label.Split(' ')).FirstOrDefault(word => Values.TrySize(word, out _, out _)) ?? "";
}
