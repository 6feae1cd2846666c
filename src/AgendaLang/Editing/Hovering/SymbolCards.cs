using AgendaLang.Language;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Editing;

/// <summary>Cards of declarations: names in all languages, what is written of them, and what follows from it.</summary>
internal static class SymbolCards
{
    private const int MaxUses = 8;
    private const int MaxSessions = 12;

    /// <summary>The card of a declaration of a set.</summary>
    public static HoverCard Of(AgendaSet set, Symbol symbol)
    {
        if (!set.Contains(symbol.File)) throw new ArgumentException("The declaration is not of the set.", nameof(symbol));
        foreach (var file in set.Files) set.BindingOf(file);
        var flag = SymbolNames.FlagOf(symbol);
        var name = SymbolNames.Of(symbol) is { Length: > 0 } said ? said : symbol.Kind.Text();
        var rows = new List<HoverRow>();
        AddNames(symbol, rows);
        if (symbol.Event is { } inEvent && inEvent != symbol) AddInEvent(EventModel.Of(inEvent), symbol, rows);
        FactRows.Add(symbol, rows);
        switch (symbol.Kind)
        {
            case Kind.Person: AddSessions(set, symbol, rows); break;
            case Kind.Meeting or Kind.Summit: AddProgramme(EventModel.Of(symbol), rows); break;
            case Kind.Room: AddBookings(set, symbol, rows); break;
        }
        AddUses(set, symbol, rows);
        return new(flag.Length == 0 ? name : $"{flag} {name}", symbol.Path.Length == 0 ? symbol.Kind.Text() : $"{symbol.Kind.Text()} {symbol.Path}")
        {
            Rows = [.. rows],
            Doc = symbol.Declaration.Doc,
        };
    }

    private static void AddNames(Symbol symbol, List<HoverRow> rows)
    {
        var spellings = new List<string>();
        foreach (var (language, name) in SymbolNames.Others(symbol))
        {
            if (language == null) spellings.Add(name);
            else rows.Add(new(LanguageTags.EnglishName(language) ?? language, name));
        }
        if (spellings.Count > 0) rows.Add(new("Also", string.Join(", ", spellings)));
    }

    /// <summary>When a session, break or item is, on its clock and in UTC.</summary>
    private static void AddInEvent(EventModel inEvent, Symbol symbol, List<HoverRow> rows)
    {
        rows.Add(new("Part of", SymbolNames.Of(inEvent.Symbol)));
        var timings = symbol.Kind switch
        {
            Kind.Session => inEvent.Session(symbol)?.Timings,
            Kind.Break => inEvent.Break(symbol)?.Timings,
            Kind.Item => inEvent.Item(symbol)?.Sessions.SelectMany(session => session.Timings).ToList(),
            _ => (IReadOnlyList<Timing>?)null,
        };
        if (symbol.Kind == Kind.Item && inEvent.Item(symbol) is { } item)
        {
            rows.Add(new("Number", item.Number));
            if (item.MinutesNeeded > 0) rows.Add(new("Takes", Words.Length(item.MinutesNeeded)));
        }
        if (timings is not [var first, ..]) return;
        rows.Add(new("When", $"{first.Date.DayOfWeek}, {Words.When(first)}{(timings.Count > 1 ? $", and {Words.Number(timings.Count - 1)} more" : "")}"));
        if (!first.Zone.Equals(DateTimeZone.Utc)) rows.Add(new("UTC", WhenCards.InZone(first, DateTimeZone.Utc)));
        if (first.Minutes is { } minutes) rows.Add(new("Lasts", Words.Length(minutes)));
    }

    /// <summary>Where a person has to be, by the clock there, at home and in UTC.</summary>
    private static void AddSessions(AgendaSet set, Symbol person, List<HoverRow> rows)
    {
        var home = SymbolNames.HomeZone(person) is { } id ? TimeZones.Find(id) : null;
        if (home != null) rows.Add(new("At home", Words.ZoneOf(home)));
        var count = 0;
        foreach (var inEvent in Events(set))
        {
            foreach (var session in inEvent.Sessions)
            {
                var parts = session.Named.Where(named => named.Who == person).Select(named => named.Part).Distinct().ToList();
                if (parts.Count == 0 || !session.IsLive) continue;
                if (++count > MaxSessions) return;
                var role = string.Join(", ", parts.Select(part => part.ToString().ToLowerInvariant()));
                var when = session.Timing is not { } timing ? session.FirstDate is { } day ? Words.Date(day) : "no time yet"
                    : $"{Words.When(timing)}; {WhenCards.InZone(timing, DateTimeZone.Utc)} UTC{(home != null && !home.Equals(timing.Zone) ? $"; {WhenCards.InZone(timing, home)} at home" : "")}";
                rows.Add(new(SymbolNames.Of(session.Symbol), $"{role}; {when}"));
            }
        }
    }

    private static void AddProgramme(EventModel inEvent, List<HoverRow> rows)
    {
        if (!inEvent.Parties.IsEmpty) rows.Add(new("Takes part", Words.List(inEvent.Parties.Select(SymbolNames.Of), 10)));
        if (inEvent.People.Length > 0) rows.Add(new("People", Words.Number(inEvent.People.Length)));
        if (inEvent.Zone != null) rows.Add(new("Clock", $"{Words.ZoneOf(inEvent.Zone)} ({inEvent.Zone.Id})"));
        var isLong = inEvent.FirstDate != inEvent.LastDate;
        foreach (var session in inEvent.Sessions.Where(session => session.IsLive).OrderBy(session => session.Timing?.Start ?? Instant.MaxValue).Take(MaxSessions))
        {
            var when = session.Timing is { } timing ? isLong ? $"{Words.Date(timing.Date)}, {timing.Clock}" : timing.Clock : session.FirstDate is { } day && isLong ? Words.Date(day) : "no time yet";
            rows.Add(new(when, SymbolNames.Of(session.Symbol)));
        }
        if (inEvent.Sessions.Length > MaxSessions) rows.Add(new("and", Words.Count(inEvent.Sessions.Length - MaxSessions, "more session", "more sessions")));
    }

    private static void AddBookings(AgendaSet set, Symbol room, List<HoverRow> rows)
    {
        foreach (var booking in Events(set).SelectMany(inEvent => inEvent.RoomBookings).Where(booking => booking.What == room).Take(MaxSessions))
            rows.Add(new(Words.When(booking.Timing), SymbolNames.Of(booking.Session)));
    }

    /// <summary>Who names it: for a topic where it is discussed, for a source what rests on it.</summary>
    private static void AddUses(AgendaSet set, Symbol symbol, List<HoverRow> rows)
    {
        foreach (var group in set.ReferencesTo(symbol).GroupBy(reference => reference.Property).OrderBy(group => group.Key.Order).Take(MaxUses))
        {
            var owners = group.Select(reference => reference.Owner).Distinct().Select(Where).ToList();
            rows.Add(new(group.Key.Keyword switch
            {
                Keyword.Equals => "Member of",
                Keyword.Discuss => "Discussed in",
                Keyword.Cite => "Cited by",
                _ => $"Named by \"{group.Key.Text}\"",
            }, Words.List(owners, MaxUses)));
        }
    }

    private static string Where(Symbol owner) => owner.Event is { } inEvent && inEvent != owner ? $"{SymbolNames.Of(owner)} ({SymbolNames.Of(inEvent)})" : SymbolNames.Of(owner);

    private static IEnumerable<EventModel> Events(AgendaSet set) => set.Files.SelectMany(file => file.Names.OfKinds(KindSet.Events)).Select(EventModel.Of);
}
