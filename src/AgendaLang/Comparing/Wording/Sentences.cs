using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Comparing;

/// <summary>Says a change in a sentence for people.</summary>
internal static class Sentences
{
    public static string Of(ChangeDraft draft)
    {
        var sentence = WithLost(Say(draft), draft);
        // The full stop of a text that is quoted last is the sentence's too.
        return sentence.EndsWith("..", StringComparison.Ordinal) || sentence.EndsWith(".\".", StringComparison.Ordinal) || sentence.EndsWith("…\".", StringComparison.Ordinal) ? sentence[..^1] : sentence;
    }

    /// <summary>A sentence on a change, with the topics that nothing discusses since then.</summary>
    public static string WithLost(string sentence, ChangeDraft draft)
    {
        if (draft.Lost.Count == 0) return sentence;
        // Where what was said last is that they are not discussed there any more.
        var isSaid = draft.Change == ChangeKind.Topics && draft.Lost.Count == draft.Dropped.Count - draft.InParts.Count(draft.Dropped.Contains) && draft is not { Gained.Count: 1, Dropped.Count: 1 };
        return sentence.TrimEnd('.') + (isSaid ? ", nor does anything else." : $"; nothing else discusses {Words.List(draft.Lost.Select(FactWords.Name), 8)}.");
    }

    private static string Say(ChangeDraft draft)
    {
        if (draft.Symbol == null) return OfFile(draft);
        if (draft.Property == "unreadable") return draft.After != null
            ? $"A line in {Words.Of(draft.Symbol)} that cannot be read is new: {FactWords.Quote(draft.After)}."
            : $"A line in {Words.Of(draft.Symbol)} that could not be read is gone: {FactWords.Quote(draft.Before ?? "")}.";
        return draft.Change switch
        {
            ChangeKind.Added => Existence.Added(draft.New!),
            ChangeKind.Removed => Existence.Removed(draft.Old!),
            ChangeKind.Renamed => $"{Begin(draft)} has the id {Quoted(draft.After)} instead of {Quoted(draft.Before)}.",
            ChangeKind.Moved when draft.Shifts.Count > 0 => Moves.Of(draft),
            ChangeKind.Retimed when draft is { Was: not null, Is: not null } => Times.Of(draft),
            ChangeKind.Retimed when draft.Keyword == Keyword.Zone => Zone(draft),
            _ when draft.Property == "doc" => Described(draft, "description"),
            _ when draft.Property == "kind" && draft.Keyword == Keyword.Kind && draft.Gained.Count + draft.Dropped.Count == 0
                => $"{Begin(draft)} is now declared as a {draft.After}; it was a {draft.Before}.",
            _ => OfProperty(draft),
        };
    }

    public static string Begin(ChangeDraft draft) => Words.Begin(draft.Symbol!);

    public static string Quoted(string? id) => $"\"{id}\"";

    private static string OfFile(ChangeDraft draft)
    {
        var path = (draft.NewFile ?? draft.OldFile)?.Source.Path ?? "";
        if (draft.Property == "doc") return $"The description of the file {path} {(draft.After == null ? "is gone" : draft.Before == null ? "is new" : "is worded otherwise")}.";
        return draft.After != null ? $"A line of the file {path} that cannot be read is new: {FactWords.Quote(draft.After)}."
            : $"A line of the file {path} that could not be read is gone: {FactWords.Quote(draft.Before ?? "")}.";
    }

    private static string OfProperty(ChangeDraft draft)
    {
        if (draft.Keyword == Keyword.Name) return Named(draft);
        var kind = draft.Kind;
        var isOne = draft is { Gained.Count: 1, Dropped.Count: 1 };
        if (draft.Keyword == Keyword.Status) return Status(draft);
        if (draft.Keyword is Keyword.Note && isOne) return $"{Begin(draft)} has another note: {FactWords.Of(draft.Gained[0])}.";
        if (draft.Keyword is Keyword.In or Keyword.At) return Place(draft);
        if (isOne && SameTarget(draft) && Reason(draft) is { } reason) return reason;
        if (draft.Keyword is Keyword.Absent) return Absent(draft);
        if (draft.Keyword is Keyword.Speaker or Keyword.Remote || draft.Keyword == Keyword.Invite && kind != Kind.Proposal) return Roles.Of(draft);
        if (draft.Keyword is Keyword.Delegation or Keyword.Invite && isOne && SameTarget(draft)) return Role(draft);
        if (draft.InParts.Count > 0) return InParts.Of(draft);
        if (Phrases.Of(draft.Keyword, kind) is not { } phrase) return Once(draft);
        if (draft.Concerned is { Count: 0 }) return SameParties(draft);
        var (gained, dropped) = (Listed(draft.Gained), Listed(draft.Dropped));
        if (draft.Dropped.Where(draft.Covered.Contains).ToList() is { Count: > 0 } still && draft.Gained.Count > 0)
        {
            var gone = draft.Dropped.Where(fact => !draft.Covered.Contains(fact)).ToList();
            return $"{Begin(draft)} {phrase.Has} {gained} ({Listed(still)} as before){(gone.Count > 0 ? $"; it {phrase.HasNot} {Listed(gone)}" : "")}.";
        }
        if (isOne) return $"{Begin(draft)} {phrase.Has} {gained} instead of {dropped}.";
        if (draft.Dropped.Count == 0) return $"{Begin(draft)} {(draft.HasKept ? Also(phrase.Has) : phrase.Has)} {gained}.";
        if (draft.Gained.Count == 0) return $"{Begin(draft)} {phrase.HasNot} {dropped}.";
        return $"{Begin(draft)} {phrase.Has} {gained}; {Pronoun(draft.Symbol!)} {phrase.HasNot} {dropped}.";
    }

    /// <summary>The same parties, named by a group, or one by one.</summary>
    private static string SameParties(ChangeDraft draft)
    {
        var how = draft.Dropped.Count == 0 ? $"now also names {Listed(draft.Gained)}"
            : draft.Gained.Count == 0 ? $"no longer names {Listed(draft.Dropped)}" : $"names {Listed(draft.Gained)} instead of {Listed(draft.Dropped)}";
        return $"{Begin(draft)} {how}; the parties are the same.";
    }

    private static string Also(string has) => has.Contains("also", StringComparison.Ordinal) ? has : has.Replace("now ", "now also ", StringComparison.Ordinal);

    public static string Pronoun(Symbol symbol) => symbol.Kind == Kind.Person ? "they" : "it";

    public static string Listed(IReadOnlyList<PropertyFact> facts) => Words.List(facts.Select(FactWords.Of), 8);

    private static bool SameTarget(ChangeDraft draft) => draft.Gained[0].Key.Detail == draft.Dropped[0].Key.Detail;

    private static string Named(ChangeDraft draft)
    {
        var language = (draft.Gained.Count > 0 ? draft.Gained[0] : draft.Dropped[0]).Key.Detail;
        var (was, isNow) = (draft.Before == null ? null : FactWords.Quote(draft.Before), draft.After == null ? null : FactWords.Quote(draft.After));
        if (language.Length == 0)
        {
            var what = $"The {draft.Kind.Text()}";
            if (was == null) return $"{what} {Quoted(draft.Symbol!.Id)} is now called {isNow}.";
            return isNow == null ? $"{what} {Quoted(draft.Symbol!.Id)} has no name any more; it was called {was}." : $"{what} {was} is now called {isNow}.";
        }
        var (from, to) = (draft.Dropped.Count > 0 ? NameIn(draft.Dropped[0]) : null, draft.Gained.Count > 0 ? NameIn(draft.Gained[0]) : null);
        var subject = $"The name of {Words.Of(draft.Symbol!)} in the language \"{language}\"";
        if (from == null) return $"{subject} is {to}.";
        return to == null ? $"{subject} is gone; it was {from}." : $"{subject} is now {to} instead of {from}.";
    }

    private static string NameIn(PropertyFact fact) => fact.Syntax.Values.Text is { IsDefault: false } text ? FactWords.Quote(text.Value) : FactWords.Of(fact);

    private static string Status(ChangeDraft draft)
    {
        var first = LanguageTable.Property(draft.Kind, Keyword.Status)?.Values[0].Vocabulary?.Terms[0].Text.Replace('-', ' ') ?? "";
        var was = draft.Dropped.Count == 0 ? first : FactWords.Of(draft.Dropped[0]);
        var isNow = draft.Gained.Count == 0 ? first : FactWords.Of(draft.Gained[0]);
        return $"{Begin(draft)} is now {isNow}; it was {was}.";
    }

    private static string Place(ChangeDraft draft)
    {
        var (was, isNow) = (draft.Dropped.Count == 0 ? null : FactWords.Of(draft.Dropped[0]), draft.Gained.Count == 0 ? null : FactWords.Of(draft.Gained[0]));
        if (draft.Kind is Kind.Place) return was == null ? $"{Begin(draft)} now lies in {isNow}." : isNow == null ? $"{Begin(draft)} is no longer said to lie in {was}." : $"{Begin(draft)} now lies in {isNow} instead of {was}.";
        var clock = draft is { Old: { } old, New: { } now } && When.Of(old)?.Zone is { } from && When.Of(now)?.Zone is { } to && !from.Equals(to)
            ? $"; its times are now {Words.ZoneOf(to)}, not {Words.ZoneOf(from)}" : "";
        if (was == null) return $"{Begin(draft)} now takes place in {isNow}{clock}.";
        return isNow == null ? $"{Begin(draft)} has no place of its own any more; it was in {was}{clock}." : $"{Begin(draft)} moves from {was} to {isNow}{clock}.";
    }

    /// <summary>The same with another reason; null if it is not that.</summary>
    private static string? Reason(ChangeDraft draft)
    {
        var (was, now) = (draft.Dropped[0], draft.Gained[0]);
        var what = draft.Keyword switch
        {
            Keyword.Absent => $"{FactWords.WithoutReason(now)} is absent from {Words.Of(draft.Symbol!)}",
            Keyword.Available => $"{Words.Of(draft.Symbol!)} can be there on {FactWords.WithoutReason(now)}",
            Keyword.Unavailable => $"{Words.Of(draft.Symbol!)} cannot be there on {FactWords.WithoutReason(now)}",
            _ => null,
        };
        if (what == null) return null;
        return (FactWords.Reason(was), FactWords.Reason(now)) switch
        {
            (null, null) => null,
            (null, { } to) => $"{Words.Capital(what)} for a reason that is now given: {to}.",
            ({ } from, null) => $"The reason why {what} is no longer given; it was {from}.",
            ({ } from, { } to) => $"The reason why {what} is now {to}; it was {from}.",
        };
    }

    private static string Absent(ChangeDraft draft)
    {
        var where = Words.Of(draft.Symbol!);
        if (draft.Gained.Concat(draft.Dropped).Any(fact => fact.IsBroken)) return $"Who is absent from {where} is written otherwise.";
        if (draft is { Gained.Count: 1, Dropped.Count: 1 }) return $"{Words.Capital(FactWords.Of(draft.Gained[0]))} is absent from {where}, not {FactWords.Of(draft.Dropped[0])}.";
        return draft.Gained.Count > 0 ? $"{Words.Capital(FactWords.Of(draft.Gained[0]))} is now absent from {where}." : $"{Words.Capital(FactWords.Of(draft.Dropped[0]))} is no longer absent from {where}.";
    }

    /// <summary>The same party in another composition.</summary>
    private static string Role(ChangeDraft draft) =>
        $"{Begin(draft)} {Phrases.Of(draft.Keyword, draft.Kind)!.Value.Has} {FactWords.Of(draft.Gained[0])}; before: {FactWords.Of(draft.Dropped[0])}.";

    private static string Once(ChangeDraft draft)
    {
        var subject = $"The {Phrases.Noun(draft.Keyword)} of {Words.Of(draft.Symbol!)}";
        if (draft.Gained.Count == 0) return $"{subject} is no longer given; it was {Listed(draft.Dropped)}.";
        return draft.Dropped.Count == 0 ? $"{subject} is now {Listed(draft.Gained)}." : $"{subject} is now {Listed(draft.Gained)} instead of {Listed(draft.Dropped)}.";
    }

    private static string Zone(ChangeDraft draft)
    {
        var said = Once(draft)[..^1];
        if (draft.Symbol!.Kind is Kind.Person or Kind.Organization) return said + ".";
        return draft.Class == ChangeClass.Editorial ? $"{said}; no moment changes by that." : $"{said}; the clock times stay as written, so all of it happens at other moments.";
    }

    private static string Described(ChangeDraft draft, string noun)
    {
        var subject = $"The {noun} of {Words.Of(draft.Symbol!)}";
        if (draft.After == null) return $"{subject} is gone.";
        return draft.Before == null ? $"{subject} is new: {FactWords.Quote(draft.After)}." : $"{subject} is worded otherwise: {FactWords.Quote(draft.After)}.";
    }
}
