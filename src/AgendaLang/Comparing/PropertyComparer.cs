using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;

namespace AgendaLang.Comparing;

/// <summary>Compares the properties of two states of one thing.</summary>
internal sealed class PropertyComparer(DeclarationMatch match, List<ChangeDraft> drafts)
{
    /// <summary>Adds a draft for each fact that differs: one a list, one a fact of what may be given several times.</summary>
    public void Compare(SymbolPair pair, List<PropertyFact> old, List<PropertyFact> now)
    {
        var keywords = new SortedSet<Keyword>(old.Concat(now).Select(fact => fact.Key.Keyword));
        var before = old.ToLookup(fact => fact.Key.Keyword);
        var after = now.ToLookup(fact => fact.Key.Keyword);
        foreach (var keyword in keywords)
        {
            List<PropertyFact> was = [.. before[keyword]], isNow = [.. after[keyword]];
            var isList = was.Concat(isNow).All(fact => fact is { IsBroken: false, Info.Occurrence: Occurrence.List });
            if (isList) CompareList(pair, keyword, was, isNow);
            else CompareMany(pair, keyword, was, isNow);
        }
    }

    private void CompareList(SymbolPair pair, Keyword keyword, List<PropertyFact> old, List<PropertyFact> now)
    {
        var was = new HashSet<string>(old.Select(fact => fact.Value), StringComparer.Ordinal);
        var isNow = new HashSet<string>(now.Select(fact => fact.Value), StringComparer.Ordinal);
        var dropped = old.FindAll(fact => !isNow.Contains(fact.Value));
        var gained = now.FindAll(fact => !was.Contains(fact.Value));
        if (keyword == Keyword.Formerly)
        {
            // That is what the new id says already.
            gained.RemoveAll(fact => fact.Value == pair.Old.Id && pair.Old.Id != pair.New.Id);
            dropped.RemoveAll(fact => fact.Value == pair.New.Id && pair.Old.Id != pair.New.Id);
        }
        LeaveOutSameWords(dropped, gained);
        if (dropped.Count + gained.Count > 0)
        {
            var parties = keyword is Keyword.Participants or Keyword.Between ? new PartyLists(match, old, now) : null;
            Add(pair, keyword, dropped, gained, Members(old), Members(now), hasKept: dropped.Count < old.Count, parties);
        }
        if ((old.Count > 0 ? old[0] : now.Count > 0 ? now[0] : null)?.Info is { IsOrdered: true }) CompareOrder(pair, keyword, old, now, static _ => null);
    }

    private void CompareMany(SymbolPair pair, Keyword keyword, List<PropertyFact> old, List<PropertyFact> now)
    {
        var partners = new Dictionary<PropertyFact, PropertyFact>(ReferenceEqualityComparer.Instance);
        var (was, isNow) = (old.ToList(), now.ToList());
        Join(static fact => $"{fact.Key.Detail}\u0001{fact.Value}");
        if (was.Exists(IsUnknown) || isNow.Exists(IsUnknown)) Join(Said, IsSameWord);
        Join(static fact => fact.IsBroken ? null : fact.Key.Detail);
        Join(fact => fact is { IsBroken: false, Target: { } target } && keyword is not Keyword.Cite ? match.NameOf(target) : null);
        // One line instead of another is that line changed.
        if (was.Count == 1 && isNow.Count == 1 && keyword is not (Keyword.Name or Keyword.Delegation or Keyword.Invite)) partners.Add(isNow[0], was[0]);
        foreach (var fact in now)
        {
            var partner = partners.GetValueOrDefault(fact);
            if (partner == null) Add(pair, keyword, [], [fact], null, Said(fact));
            else if (partner.Value != fact.Value && !IsSameWord(partner, fact)) Add(pair, keyword, [partner], [fact], Said(partner), Said(fact));
        }
        var kept = partners.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var fact in old)
            if (!kept.Contains(fact)) Add(pair, keyword, [fact], [], Said(fact), null);
        if (now.Count > 1 && now[0].Info is { IsOrdered: true }) CompareOrder(pair, keyword, old, now, partners.GetValueOrDefault);

        void Join(Func<PropertyFact, string?> key, Func<PropertyFact, PropertyFact, bool>? isSame = null)
        {
            if (was.Count == 0 || isNow.Count == 0) return;
            var waiting = new Dictionary<string, Queue<PropertyFact>>(StringComparer.Ordinal);
            foreach (var fact in was)
            {
                if (key(fact) is not { } text) continue;
                if (!waiting.TryGetValue(text, out var queue)) waiting.Add(text, queue = new());
                queue.Enqueue(fact);
            }
            var taken = new HashSet<PropertyFact>(ReferenceEqualityComparer.Instance);
            foreach (var fact in isNow)
            {
                if (key(fact) is not { } text || !waiting.TryGetValue(text, out var queue) || !queue.TryPeek(out var partner)) continue;
                if (isSame?.Invoke(partner, fact) == false) continue;
                queue.Dequeue();
                partners.Add(fact, partner);
                taken.Add(partner);
            }
            was.RemoveAll(taken.Contains);
            isNow.RemoveAll(partners.ContainsKey);
        }
    }

    /// <summary>Whether both say the same word for word, and one of them of something unknown, so that it cannot be told that they mean different things.</summary>
    private static bool IsSameWord(PropertyFact old, PropertyFact now) =>
        !old.Syntax.IsDefault && !now.Syntax.IsDefault && (IsUnknown(old) || IsUnknown(now)) && Said(old) == Said(now);

    private static bool IsUnknown(PropertyFact fact) => !fact.Syntax.IsDefault && fact.Fact.IsUnknown;

    /// <summary>Takes out what stands in both lists word for word, and in one of them names something unknown.</summary>
    private static void LeaveOutSameWords(List<PropertyFact> dropped, List<PropertyFact> gained)
    {
        if (dropped.Count == 0 || gained.Count == 0) return;
        var words = new Dictionary<string, PropertyFact>(StringComparer.Ordinal);
        foreach (var fact in dropped) words.TryAdd(Written.Member(fact), fact);
        var same = new HashSet<PropertyFact>(ReferenceEqualityComparer.Instance);
        foreach (var fact in gained)
        {
            if (!words.TryGetValue(Written.Member(fact), out var was) || was.Target != null && fact.Target != null || !same.Add(was)) continue;
            same.Add(fact);
        }
        dropped.RemoveAll(same.Contains);
        gained.RemoveAll(same.Contains);
    }

    /// <summary>Where the order says something: what stands in another place among those that both states have.</summary>
    private void CompareOrder(SymbolPair pair, Keyword keyword, List<PropertyFact> old, List<PropertyFact> now, Func<PropertyFact, PropertyFact?> partnerOf)
    {
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        var former = new List<int>();
        var kept = new List<PropertyFact>();
        var placeOf = new Dictionary<PropertyFact, int>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<int>();
        for (var i = 0; i < old.Count; i++)
        {
            placeOf.Add(old[i], i);
            if (!places.TryGetValue(NameOf(old[i]), out var queue)) places.Add(NameOf(old[i]), queue = new());
            queue.Enqueue(i);
        }
        foreach (var fact in now)
        {
            // What was put in the place of another takes that place.
            var at = places.TryGetValue(NameOf(fact), out var queue) && queue.TryDequeue(out var found) ? found
                : partnerOf(fact) is { } partner ? placeOf[partner] : -1;
            if (at < 0 || !taken.Add(at)) continue;
            former.Add(at);
            kept.Add(fact);
        }
        var moved = Subsequence.Moved(former);
        if (!Array.Exists(moved, static each => each)) return;
        var shifts = new List<Shift>();
        for (var i = 0; i < moved.Length; i++)
            if (moved[i]) shifts.Add(new(kept[i].Target, i == 0 ? null : kept[i - 1].Target, i + 1 == kept.Count ? null : kept[i + 1].Target));
        var firsts = former.Order().Select(at => old[at]).ToList();
        drafts.Add(new()
        {
            Old = pair.Old, New = pair.New, Change = ChangeKind.Moved, Class = ChangeClass.Substantive, Property = keyword.Text(), Keyword = keyword,
            Before = string.Join(", ", firsts.Select(FirstWord)), After = string.Join(", ", kept.Select(FirstWord)),
            OldSpan = old[0].Span, NewSpan = kept[0].Span, Shifts = shifts,
            Dropped = firsts, Gained = kept,
        });
    }

    private string NameOf(PropertyFact fact) => fact.Target is { } target ? match.NameOf(target) : fact.Key.Detail;

    private void Add(SymbolPair pair, Keyword keyword, List<PropertyFact> dropped, List<PropertyFact> gained, string? before, string? after, bool hasKept = false, PartyLists? parties = null)
    {
        var (change, @class) = ChangeTable.Of(keyword, pair.New.Kind);
        if (parties is { Concerned.Count: 0 }) @class = ChangeClass.Editorial;
        drafts.Add(new()
        {
            Old = pair.Old, New = pair.New, Change = change, Class = @class, Keyword = keyword, Before = before, After = after,
            Property = PropertyName(keyword, pair.New.Kind), Dropped = dropped, Gained = gained, HasKept = hasKept, InParts = InParts(pair, keyword, dropped, gained),
            Covered = parties?.Covered(dropped, gained) ?? [], Concerned = parties?.Concerned,
            OldSpan = dropped.Count > 0 ? dropped[0].Span : pair.Old.IdSpan, NewSpan = gained.Count > 0 ? gained[0].Span : pair.New.IdSpan,
        });
    }

    /// <summary>Which of what a thing named went into what stands in it, or comes from there.</summary>
    private List<PropertyFact> InParts(SymbolPair pair, Keyword keyword, List<PropertyFact> dropped, List<PropertyFact> gained)
    {
        if (keyword is not (Keyword.Discuss or Keyword.Documents or Keyword.Speaker)) return [];
        var now = NamedIn(pair.New, keyword);
        var before = gained.Count == 0 ? [] : NamedIn(pair.Old, keyword);
        return [.. dropped.Where(fact => Is(now, fact)), .. gained.Where(fact => Is(before, fact) && !Is(now, fact))];

        bool Is(HashSet<string> names, PropertyFact fact) => fact.Target is { } target && names.Contains(match.NameOf(target));
    }

    /// <summary>What the parts of a thing name, those included that it takes up from elsewhere (<c>items</c>).</summary>
    private HashSet<string> NamedIn(Symbol holder, Keyword keyword)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Symbol> { holder };
        var waiting = new Stack<Symbol>([holder]);
        while (waiting.TryPop(out var each))
        {
            foreach (var fact in new Facts(each))
            {
                // Of a speaker, those spoken for come after.
                var count = keyword == Keyword.Speaker ? Math.Min(1, fact.MentionCount) : fact.MentionCount;
                for (var at = 0; at < count; at++)
                {
                    if (fact.MentionAt(at).Target is not { } target) continue;
                    if (fact.Keyword == Keyword.Items && seen.Add(target)) waiting.Push(target);
                    else if (fact.Keyword == keyword && each != holder) names.Add(match.NameOf(target));
                }
            }
            foreach (var held in EventModel.Held(each))
                if (seen.Add(held)) waiting.Push(held);
        }
        return names;
    }

    private static string PropertyName(Keyword keyword, Kind kind) =>
        keyword == Keyword.None ? "duration" : LanguageTable.Property(kind, keyword)?.Text ?? keyword.Text();

    private static string? Members(List<PropertyFact> facts) => facts.Count == 0 ? null : string.Join(", ", facts.Select(Written.Member));

    private static string FirstWord(PropertyFact fact) =>
        fact.Info!.Occurrence == Occurrence.List ? Written.Member(fact) : fact.Syntax.Values.FirstWord is { IsDefault: false } word ? word.Text.ToString() : Said(fact);

    /// <summary>What a fact says, as it is written after its keyword; a text without its quotes.</summary>
    private static string Said(PropertyFact fact)
    {
        if (fact.Syntax.IsDefault) return fact.Key.Keyword == Keyword.Name ? fact.Value[1..^1] : Written.Member(fact);
        if (fact.IsBroken) return fact.Value;
        if (fact.Info!.Keyword == Keyword.Raise) return $"{Written.Member(fact)} at {fact.Syntax.Of(Keyword.At).FirstWord}";
        var tokens = fact.Syntax.Values.Tokens.ToList();
        var isText = tokens is [{ Kind: TokenKind.Text or TokenKind.TextBlock or TokenKind.CurlyText }] && !fact.Syntax.SubKeywords.Any();
        return isText ? tokens[0].Value : Written.Values(fact.Syntax);
    }
}
