using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Comparing;

/// <summary>Compares what two states say of one thing.</summary>
internal sealed class DeclarationComparer(DeclarationMatch match, List<ChangeDraft> drafts)
{
    private readonly PropertyComparer _properties = new(match, drafts);

    /// <summary>Adds a draft for each fact that differs.</summary>
    public void Compare(SymbolPair pair)
    {
        if (IsSame(pair)) return;
        CompareHead(pair);
        var old = FactReader.Read(pair.Old, match.NameOf, match.NameOfUnknown);
        var now = FactReader.Read(pair.New, match.NameOf);
        CompareTimes(pair, old, now);
        _properties.Compare(pair, old, now);
        Unreadable.Compare(pair, drafts);
    }

    /// <summary>Whether both say the same word for word, in the same place.</summary>
    private bool IsSame(SymbolPair pair)
    {
        if (match.HasReusedIds || pair.Old.Id != pair.New.Id || pair.Old.Date != pair.New.Date) return false;
        if (!IsSameHolder(Container(pair.Old), Container(pair.New))) return false;
        if (pair.Old.Holder?.Date != pair.New.Holder?.Date || pair.Old.Holder is { Kind: Kind.Day } != pair.New.Holder is { Kind: Kind.Day }) return false;
        // Times are on the clock of a place or event, which are compared by themselves; so equal words mean the same.
        return TextOf(pair.Old).SequenceEqual(TextOf(pair.New));
    }

    private static ReadOnlySpan<char> TextOf(Symbol symbol) => symbol.File.Source.Slice(symbol.Declaration.Node.FullSpan);

    private bool IsSameHolder(Symbol? old, Symbol? now) => old == null ? now == null : now != null && match.OldOf(now) == old;

    /// <summary>What a declaration stands in, as far as that says something: an item in a session or item, a topic in a topic, else the event or place.</summary>
    private static Symbol? Container(Symbol symbol) => symbol.Holder is { Kind: Kind.Day } day ? day.Holder : symbol.Holder;

    private void CompareHead(SymbolPair pair)
    {
        var (old, now) = pair;
        if (old.Kind != now.Kind)
            Add(pair, ChangeKind.Rules, ChangeClass.Substantive, "kind", Keyword.Kind, old.Kind.Text(), now.Kind.Text(), old.Declaration.Keyword.Span, now.Declaration.Keyword.Span);
        if (old.Id != now.Id && old.Kind is not (Kind.Day or Kind.Break))
            Add(pair, ChangeKind.Renamed, ChangeClass.Editorial, "id", Keyword.Formerly, old.Id, now.Id, old.IdSpan, now.IdSpan);
        var (from, to) = (Container(old), Container(now));
        if (!IsSameHolder(from, to))
        {
            drafts.Add(new()
            {
                Old = old, New = now, Change = ChangeKind.Moved, Class = old.Kind == Kind.Topic ? ChangeClass.Editorial : ChangeClass.Substantive,
                Property = "within", Keyword = Keyword.Within, Before = from?.Path, After = to?.Path, OldSpan = old.IdSpan, NewSpan = now.IdSpan, Shifts = [new(now, to, null)],
            });
        }
        if (old.Declaration.Doc != now.Declaration.Doc)
            Add(pair, ChangeKind.Text, ChangeClass.Editorial, "doc", Keyword.None, old.Declaration.Doc, now.Declaration.Doc, old.IdSpan, now.IdSpan);
    }

    /// <summary>When it is: date, time and length of sessions, breaks and events are one fact, however they are written.</summary>
    private void CompareTimes(SymbolPair pair, List<PropertyFact> old, List<PropertyFact> now)
    {
        if (pair.New.Kind is not (Kind.Session or Kind.Break or Kind.Meeting or Kind.Summit or Kind.Day)) return;
        if (SayTheSame(pair, old, now)) return;
        if (When.Of(pair.Old) is not { } was || When.Of(pair.New) is not { } isNow) return;
        old.RemoveAll(IsTime);
        now.RemoveAll(IsTime);
        // A length that says where the session ends is no fact of its own.
        if ((was.EndsByLength || was.Start == null) != (isNow.EndsByLength || isNow.Start == null) || was.EndsByLength && isNow.EndsByLength)
        {
            if (was.EndsByLength || isNow.EndsByLength)
            {
                old.RemoveAll(fact => fact.Key.Keyword == Keyword.Length);
                now.RemoveAll(fact => fact.Key.Keyword == Keyword.Length);
            }
        }
        var (sameDate, sameTime) = (When.SameDate(was, isNow), When.SameTime(was, isNow));
        if (sameDate && sameTime) return;
        drafts.Add(new()
        {
            Old = pair.Old, New = pair.New, Change = ChangeKind.Retimed,
            Class = When.SameInstants(was, isNow) ? ChangeClass.Editorial : ChangeClass.Substantive,
            Property = sameTime ? "date" : "time", Keyword = Keyword.On,
            Before = Said(was, sameDate, sameTime), After = Said(isNow, sameDate, sameTime),
            OldSpan = was.Span ?? pair.Old.IdSpan, NewSpan = isNow.Span ?? pair.New.IdSpan, Was = was, Is = isNow,
        });

        static bool IsTime(PropertyFact fact) => fact.Key.Keyword == Keyword.On && !fact.IsBroken || fact.Key == new PropertyKey(Keyword.None, "");
    }

    /// <summary>Whether both say when they are in the same words, so that no model need be asked.</summary>
    private static bool SayTheSame(SymbolPair pair, List<PropertyFact> old, List<PropertyFact> now)
    {
        if (pair.Old.Date != pair.New.Date || pair.Old.Holder?.Date != pair.New.Holder?.Date || pair.Old.Holder is { Kind: Kind.Day } != pair.New.Holder is { Kind: Kind.Day }) return false;
        return Written(old).SequenceEqual(Written(now));

        static IEnumerable<(PropertyKey, string)> Written(List<PropertyFact> facts) => facts
            .Where(fact => fact.Key.Keyword is Keyword.On or Keyword.Length || fact.Key == new PropertyKey(Keyword.None, "")).Select(fact => (fact.Key, fact.Value));
    }

    private static string? Said(When when, bool sameDate, bool sameTime)
    {
        if (sameTime) return when.DateText;
        if (sameDate || when.DateText == null) return when.Clock;
        return when.Clock == null ? when.DateText : $"{when.DateText} {when.Clock}";
    }

    private void Add(SymbolPair pair, ChangeKind change, ChangeClass @class, string property, Keyword keyword, string? before, string? after, TextSpan oldSpan, TextSpan newSpan) =>
        drafts.Add(new()
        {
            Old = pair.Old, New = pair.New, Change = change, Class = @class, Property = property, Keyword = keyword, Before = before, After = after,
            OldSpan = oldSpan, NewSpan = newSpan,
        });
}
