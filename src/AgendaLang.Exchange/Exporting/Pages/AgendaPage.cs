using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Pages;

/// <summary>Puts the page of an agenda together, whatever medium it is for.</summary>
internal static class AgendaPage
{
    public static Page Of(AgendaSet set, ExportSettings settings)
    {
        var context = new PageContext(set, settings);
        var blocks = new List<Block> { CoverBlock.Of(context) };
        if (context.Main is { } main) blocks.AddRange(Programme(main, context));
        if (context.Main is { } with) blocks.AddRange(ParticipantsBlocks.Of(with, 2, context));
        blocks.AddRange(ReferenceBlocks.Documents(context));
        blocks.AddRange(DealingBlocks.Proposals(context));
        blocks.AddRange(Others(context));
        blocks.AddRange(DealingBlocks.Tours(context));
        blocks.AddRange(DealingBlocks.Agreements(context));
        blocks.AddRange(DealingBlocks.Statements(context));
        blocks.AddRange(ReferenceBlocks.Topics(context));
        blocks.AddRange(ReferenceBlocks.Sources(context));
        var title = context.Main is { } named ? context.Phrases.Name(named).Text : CoverBlock.FileName(set);
        return new(context.Phrases, title, RunningNote(context), blocks)
        {
            Filter = context.For is null ? context.Main?.Parties ?? [] : [],
            Zones = [.. Zones(context)],
            SecondZone = context.Second?.Id,
        };
    }

    /// <summary>For whom a page is and how far the event is.</summary>
    public static string RunningNote(PageContext context)
    {
        var note = context.Phrases[CoverBlock.AudienceOf(context.Set)];
        if (context.Main is not { } main) return note;
        note += $" · {context.Words.Of(main.Status)}";
        return main.Revision is { } revision ? $"{note} · {context.Phrases[Term.Revision]} {Phrases.Number(revision)}" : note;
    }

    private static IEnumerable<Block> Programme(Event @event, PageContext context)
    {
        var phrases = context.Phrases;
        if (ItemOutline.Of(@event, context).ToList() is { Count: > 0 } items)
        {
            yield return new Heading(2, new(phrases[Term.Items]), "items");
            yield return new Outline(items);
        }
        var days = ProgrammeDay.Of(@event, context.For is null ? null : context.Shows);
        if (days.Count == 0) yield break;
        yield return new Heading(2, new(phrases[Term.Programme]), "programme");
        foreach (var block in Days(@event, days, 3, true, context)) yield return block;
    }

    private static IEnumerable<Block> Days(Event @event, IReadOnlyList<ProgrammeDay> days, int level, bool isDrawn, PageContext context)
    {
        foreach (var day in days)
        {
            yield return new Heading(level, DayTitle(day, context)) { Source = day.Day?.Path };
            if (Clocks(@event, day, context) is { IsEmpty: false } clocks) yield return new TextBlock(clocks);
            if (isDrawn && day is { Date: { } date } && day.Entries.Count(entry => entry is { Session: not null, Start: not null }) > 1)
                yield return new Timeline(context.Phrases[Term.Rooms], date, @event.Zone, day.Entries);
            foreach (var entry in day.Entries) yield return SessionCard.Of(entry, level + 1, context);
        }
    }

    /// <summary>The date of a day with its name.</summary>
    public static Line DayTitle(ProgrammeDay day, PageContext context)
    {
        var line = new Line(day.Date is { } date ? Phrases.Capital(context.Words.FullDate(date)) : context.Phrases[Term.NoDate]);
        return string.IsNullOrEmpty(day.Day?.Name) ? line : line.Add(" · ").Add(context.Phrases.Named(day.Day, links: false));
    }

    /// <summary>By which clock a day's times are.</summary>
    public static Line Clocks(Event @event, ProgrammeDay day, PageContext context)
    {
        var line = new Line();
        if (@event.Zone is not { } zone || day.Entries.FirstOrDefault(entry => entry.Start is not null) is not { Start: { } start }) return line;
        line.Add($"{context.Phrases[Term.TimesIn]} ").Add(zone);
        if (SecondClock.Of(zone) is { } clock) line.Add($" ({clock.OffsetAt(start)})");
        if (context.Second is { } second && second.Id != zone) line.Add($" · {context.Phrases[Term.SecondZone]}: {second.Id} ({second.OffsetAt(start)})");
        return line;
    }

    private static IEnumerable<Block> Others(PageContext context)
    {
        var others = context.Others.Where(each => context.For is not { } who || each.Parties.Any(party => PageContext.IsOf(who, party)) || each.People.Contains(who)).ToList();
        if (others.Count == 0) yield break;
        yield return new Heading(2, new(context.Phrases[Term.OtherMeetings]), "meetings");
        foreach (var other in others)
        {
            var title = context.Phrases.Named(other, links: false);
            yield return new Heading(3, other.IsLive ? title : title.Set(Setting.Struck), other.Path);
            if (Line.Join(CoverBlock.Subtitles(other, context), " · ") is { IsEmpty: false } subtitle) yield return new TextBlock(subtitle);
            foreach (var paragraph in context.Prose(other)) yield return new TextBlock(paragraph.Line);
            List<Fact> facts = [.. CoverBlock.Facts(other, context)];
            if (context.Fact(Term.Delegations, ParticipantsBlocks.InOrder(other).Select(each => Delegation(each, context))) is { } delegations) facts.Add(delegations);
            else if (context.Fact(Term.Participants, other.Parties) is { } parties) facts.Add(parties);
            if (context.Fact(Term.GuestsAndObservers, other.Invitations.Select(guest => SessionCard.Invited(guest, context))) is { } guests) facts.Add(guests);
            if (context.Fact(Term.Absent, SessionCard.Absent(other, context)) is { } absent) facts.Add(absent);
            if (context.Fact(Term.Remote, SessionCard.Remote(other, context)) is { } remote) facts.Add(remote);
            yield return new FactList(facts);
            if (ItemOutline.Of(other, context).ToList() is { Count: > 0 } items) yield return new Outline(items);
            foreach (var block in Days(other, ProgrammeDay.Of(other, context.For is null ? null : context.Shows), 4, false, context)) yield return block;
        }
    }

    private static Line Delegation(Delegation delegation, PageContext context)
    {
        var line = context.Phrases.Named(delegation.Party);
        if (delegation.People.Count > 0) line.Add(": ").Add(context.Phrases.Names(delegation.People));
        return line;
    }

    // Home zones first to last as parties are listed, each once.
    private static IEnumerable<string> Zones(PageContext context)
    {
        var parties = context.Set.Countries.Select(country => country.Zone).Concat(context.Set.Organizations.Select(organization => organization.Zone));
        var places = context.Set.Places.Select(place => place.Zone).Concat(context.Set.People.Select(person => person.Zone));
        return parties.Concat(places).Append(context.Second?.Id).OfType<string>().Distinct().Order(StringComparer.Ordinal);
    }
}
