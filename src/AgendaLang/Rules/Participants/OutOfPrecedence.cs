using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2013: parties out of their order.</summary>
internal sealed class OutOfPrecedence : IEventRule
{
    /// <summary>Longer lists are for their author to sort: every finding of a list brings all of its mend.</summary>
    private const int LongestSorted = 200;

    public RuleInfo Info => RuleCatalogue.OutOfPrecedence;

    public RulePage Page => new(
        Info,
        What: """
        The speakers of a session or item, or an `order` of seating, photo, arrival or signing, break the declared `precedence`. Each party counts
        by its first speaker. Chairs, hosts, guests, observers, replies and who speaks `for` others keep no order, nor do panels and other sessions
        of nobody in particular, unless they declare a `precedence` themselves. Ties and what is not known never offend.
        """,
        Why: """
        Which basis is taken is for the host to choose: the alphabet in English, rank, or length of office. Once it is announced every delegation
        can work out its own place, and to be moved down without a word is taken as a slight to the state. The Congress of Vienna settled the rank of
        envoys by the date of arrival, and signatures by lot, to end such quarrels.
        """,
        Bad: """
        country kg "Kyrgyzstan"

        country tj "Tajikistan"

        country uz "Uzbekistan"

        topic water "Water"

        meeting talks "Talks in Tashkent" between kg, tj, uz on 2026-05-14 {
            zone Asia/Tashkent
            host uz
            precedence alphabetical
            session plenary "Plenary" 10:00-12:00 kind plenary chair uz discuss water {
                speaker uz 10m
                speaker tj 10m
                speaker kg 10m
            }
        }
        """,
        Mended: """
        country kg "Kyrgyzstan"

        country tj "Tajikistan"

        country uz "Uzbekistan"

        topic water "Water"

        meeting talks "Talks in Tashkent" between kg, tj, uz on 2026-05-14 {
            zone Asia/Tashkent
            host uz
            precedence alphabetical

            session plenary "Plenary" 10:00-12:00 kind plenary chair uz discuss water {
                speaker uz 10m
                speaker kg 10m
                speaker tj 10m
            }
        }
        """,
        Mend: "Put the speakers or the `order` into the declared order, or declare the `precedence` that this list follows.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive || inEvent.IsBroken) return;
        PartyOrder? order = null;
        foreach (var session in inEvent.Sessions)
        {
            if (!session.IsLive || session.IsBroken || session.Precedence is not { } basis) continue;
            if (session.Order.Length > 1)
                CheckList([.. session.Order.Select(mention => new Entry(mention, mention.Location))], basis, OwnerOf(session), [session], order ??= new(inEvent, context.View), context);
            if (session.Speakers.Length > 1 && (session.HasOwnPrecedence || !session.IsOfNobody))
                CheckList(Speaking(session.Speakers), basis, OwnerOf(session), [session], order ??= new(inEvent, context.View), context);
        }
        foreach (var item in inEvent.Items)
        {
            if (item.Speakers.Length < 2 || !item.IsLive || HasHolder(item, static each => each.IsBroken || each.Kind == ItemKind.Reply)) continue;
            var sessions = item.LiveSessions;
            if (sessions.Any(session => session.IsBroken) || BasisOf(item, inEvent, sessions) is not var (basis, owner)) continue;
            CheckList(Speaking(item.Speakers), basis, owner, sessions, order ??= new(inEvent, context.View), context, item);
        }
    }

    private static Symbol OwnerOf(SessionModel session) => session.HasOwnPrecedence ? session.Symbol : session.Event.Symbol;

    /// <summary>The precedence that an item follows, and who declares it: itself, what it is a part of, its session, the event. Null if there is none, or if its sessions differ.</summary>
    private static (Precedence, Symbol)? BasisOf(ItemModel item, EventModel inEvent, ImmutableArray<SessionModel> sessions)
    {
        for (var at = item; at != null; at = at.Holder)
            if (at.HasOwnPrecedence) return at.OwnPrecedence is { } own ? (own, at.Symbol) : null;
        (Precedence, Symbol)? found = sessions.IsEmpty && inEvent.Precedence is { } general ? (general, inEvent.Symbol) : null;
        foreach (var session in sessions)
        {
            if (session.Precedence is not { } basis || session.IsOfNobody && !session.HasOwnPrecedence || found is var (other, _) && other != basis) return null;
            found = (basis, OwnerOf(session));
        }
        return found;
    }

    private static bool HasHolder(ItemModel item, Func<ItemModel, bool> isSo)
    {
        for (var at = item; at != null; at = at.Holder)
            if (isSo(at)) return true;
        return false;
    }

    private static ImmutableArray<Entry> Speaking(ImmutableArray<Speaker> speakers) =>
        [.. speakers.Where(speaker => speaker.For.IsEmpty && !speaker.IsUnknown).Select(speaker => new Entry(speaker.Who, speaker.Location))];

    private void CheckList(ImmutableArray<Entry> entries, Precedence basis, Symbol owner, ImmutableArray<SessionModel> sessions, PartyOrder order, RuleContext context, ItemModel? item = null)
    {
        if (order.ExemptIn(sessions, item) is not { } isExempt) return;
        var seen = new HashSet<Symbol>();
        var placed = new List<Placed>();
        var isSortable = true;
        foreach (var entry in entries)
        {
            if (entry.Who.Target is not { } who || isExempt(who) || order.PartyOf(who) is not { } party || isExempt(party)) continue;
            if (order.PlaceOf(party, basis) is not { } place) continue;
            if (seen.Add(party)) placed.Add(new(entry, party, place));
            else isSortable = false;
        }
        // Those of which each comes later in the order than all before it: the first of them that is too late stands where the other belongs.
        var highest = new List<Placed>();
        Lazy<Fix?> sort = new(() => isSortable && placed.Count <= LongestSorted ? Sort(placed) : null);
        for (var i = 0; i < placed.Count; i++)
        {
            // Only whoever comes right after a later one is named: the rest of the list may well follow from that.
            if (i > 0 && placed[i].Place.CompareTo(placed[i - 1].Place) < 0)
                Report(placed[i], FirstAfter(highest, placed[i].Place), basis, owner, sort.Value, order, context);
            if (highest.Count == 0 || placed[i].Place.CompareTo(highest[^1].Place) > 0) highest.Add(placed[i]);
        }
    }

    private static Placed FirstAfter(List<Placed> highest, PartyPlace place)
    {
        var (low, high) = (0, highest.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (highest[middle].Place.CompareTo(place) > 0) high = middle;
            else low = middle + 1;
        }
        return highest[low];
    }

    private void Report(Placed late, Placed early, Precedence basis, Symbol owner, Fix? sort, PartyOrder order, RuleContext context)
    {
        var declared = context.View.Facts(owner).First(Keyword.Precedence).Location;
        context.Report(Info.At(late.Entry.Who.Location, $"{Words.Capital(Named(late))} comes after {Named(early)}, but the order of parties {Reason(late.Party, early.Party, basis, order)}.") with
        {
            Help = $"Let {Words.Of(late.Party)} come before {Words.Of(early.Party)}, or declare the precedence that this list follows.",
            Related = [new(early.Entry.Who.Location, $"{Words.Of(early.Party)} comes first here"), new(declared, "the order is declared here")],
            Fixes = sort == null ? [] : [sort],
        });
    }

    private static string Named(Placed placed) => placed.Entry.Who.Target is { Kind: Kind.Person } who ? $"{Words.Of(who)} ({Words.Of(placed.Party)})" : Words.Of(placed.Party);

    private static string Reason(Symbol late, Symbol early, Precedence basis, PartyOrder order) => basis switch
    {
        Precedence.Alphabetical => "here is alphabetical",
        Precedence.Rank => $"here is by rank: the leader of {Words.Of(late)} is {RankOf(late, order)}, that of {Words.Of(early)} {RankOf(early, order)}",
        Precedence.Seniority => $"here is by length of office: the leader of {Words.Of(late)} is in office since {Words.Date(order.LeaderOf(late)!.Since!.Value)}, "
            + $"that of {Words.Of(early)} since {Words.Date(order.LeaderOf(early)!.Since!.Value)}",
        _ => $"here is that of the delegations, which lists {Words.Of(late)} before {Words.Of(early)}",
    };

    private static string RankOf(Symbol party, PartyOrder order)
    {
        var rank = Vocabularies.Rank.Terms[(int)order.LeaderOf(party)!.Rank!.Value].Text.Replace('-', ' ');
        return (rank[0] is 'a' or 'o' ? "an " : "a ") + rank;
    }

    /// <summary>Puts a list into its order; null where that would part comments from what they belong to.</summary>
    private static Fix? Sort(List<Placed> placed)
    {
        var source = placed[0].Entry.Whole.Source;
        var first = source.PositionOf(placed[0].Entry.Whole.Span.Start).Line;
        var from = source.LineSpan(Math.Max(first - 1, 0)).Start;
        var to = source.LineSpan(source.PositionOf(placed[^1].Entry.Whole.Span.End).Line).End;
        if (source.Text.AsSpan(from, to - from).Contains("//", StringComparison.Ordinal)) return null;
        var sorted = placed.OrderBy(each => each.Place).ToList();
        var edits = ImmutableArray.CreateBuilder<FileEdit>();
        for (var i = 0; i < placed.Count; i++)
        {
            var text = source.Slice(sorted[i].Entry.Whole.Span).ToString();
            if (text.Contains('\n')) return null;
            if (sorted[i] != placed[i]) edits.Add(Edits.Replace(placed[i].Entry.Whole, text));
        }
        return new("Put the list into the declared order", IsSafe: false, edits.ToImmutable());
    }

    /// <param name="Who">Who it is.</param>
    /// <param name="Whole">What moves when the list is sorted.</param>
    private readonly record struct Entry(Mention Who, Location Whole);

    private sealed record Placed(Entry Entry, Symbol Party, PartyPlace Place);
}
