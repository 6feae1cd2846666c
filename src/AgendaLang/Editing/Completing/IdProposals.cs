using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Proposes ids to declare something by: countries of ISO 3166-1, and what is named but declared nowhere.</summary>
internal static class IdProposals
{
    /// <summary>Ids for a new declaration.</summary>
    public static void AddNew(CompletionDraft draft)
    {
        var kind = draft.Reading.Declares;
        if (kind == Kind.Country) AddCountries(draft);
        foreach (var (id, kinds, where) in Unknown(draft.Set))
        {
            if (!kinds.Contains(kind) || draft.Set.Global(id) != null || kind == Kind.Country && Countries.IsKnown(id)) continue;
            draft.Add(new(id, CompletionKind.Id) { Reason = $"named by {where}, not declared", SortText = $"0{id}", Declared = kind });
        }
    }

    /// <summary>Ids that are still named somewhere though nothing has them any more.</summary>
    public static void AddFormer(CompletionDraft draft)
    {
        if (draft.Place.Owner is not { } owner) return;
        var given = ValueProposals.Given(draft);
        foreach (var (id, kinds, where) in Unknown(draft.Set))
            if (kinds.Contains(owner.Kind) && !given.Contains(id)) draft.Add(new(id, CompletionKind.Id) { Reason = $"still named by {where}", SortText = $"0{id}" });
    }

    private static void AddCountries(CompletionDraft draft)
    {
        var place = draft.Place;
        var own = place.Owner;
        var hasName = own is { Name: not null };
        foreach (var (code, name) in Countries.All)
        {
            if (draft.Set.Global(code) is { } known && known != own) continue;
            var withName = !hasName && place.IsLast;
            draft.Add(new(code, CompletionKind.Country)
            {
                Declared = Kind.Country,
                Detail = $"{SymbolNames.Flag(code)} {name}",
                FilterText = $"{code} {name}",
                SortText = $"1{code}",
                Text = withName ? $"{code} {SnippetText.Quote(name)}" : code,
                Snippet = withName ? $"{code} \"${{1:{SnippetText.Escape(name)}}}\"$0" : null,
            });
        }
    }

    /// <summary>The ids that lead nowhere in a set, what they could name, and who names them first; in ordinal order.</summary>
    private static List<(string Id, KindSet Kinds, string Where)> Unknown(AgendaSet set)
    {
        var unknown = new SortedDictionary<string, (KindSet Kinds, string Where)>(StringComparer.Ordinal);
        foreach (var reference in set.References)
        {
            if (reference.Target != null) continue;
            var text = reference.File.Source.Slice(reference.Span);
            if (text.ContainsAny('.', '/')) continue;
            var id = UnicodeText.ToNfc(text.ToString());
            var kinds = WordSlots.TargetsOf(WordSlots.Of(reference.Property.Order, reference.SubKeyword)!, reference.Owner.Kind);
            unknown[id] = unknown.TryGetValue(id, out var before) ? (before.Kinds & kinds, before.Where) : (kinds, SymbolNames.Of(reference.Owner));
        }
        return [.. unknown.Select(pair => (pair.Key, pair.Value.Kinds, pair.Value.Where))];
    }
}
