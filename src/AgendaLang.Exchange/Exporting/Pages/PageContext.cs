using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Pages;

/// <summary>What all parts of a page need: the agenda, the words, and what is shown at all.</summary>
internal sealed class PageContext
{
    private readonly HashSet<Session>? _theirs;

    public PageContext(AgendaSet set, ExportSettings settings)
    {
        Set = set;
        Phrases = new(settings.Language ?? settings.NamesLanguage, settings.NamesLanguage);
        Second = SecondClock.Of(settings.Zone);
        For = settings.For as Participant;
        if (For is not null) _theirs = [.. SessionsOf(For)];
        Main = settings.For as Event ?? MainOf(set);
        Others = [.. (settings.For is Event one ? one.Parts : set.Events).Where(each => each != Main).OrderBy(each => each.Date ?? DateOnly.MaxValue)];
    }

    /// <summary>The agenda, only with what its readers may see.</summary>
    public AgendaSet Set { get; }

    public Phrases Phrases { get; }

    public WordTable Words => Phrases.Words;

    /// <summary>The second clock; null for none.</summary>
    public SecondClock? Second { get; }

    /// <summary>Whose programme it is; null for everybody's.</summary>
    public Participant? For { get; }

    /// <summary>The event that the page is about; null for an agenda without events.</summary>
    public Event? Main { get; }

    /// <summary>The other events, in order of time.</summary>
    public IReadOnlyList<Event> Others { get; }

    /// <summary>Whether a session is on the page.</summary>
    public bool Shows(Session session) => _theirs is null || session.Attendance == Attendance.Open || _theirs.Contains(session);

    /// <summary>Whether something of these parties and persons is on the page.</summary>
    public bool Concerns(IEnumerable<Declaration> by) => For is null || by.Any(each => each is Participant who && IsOf(who, For));

    /// <summary>A fact, unless it is empty.</summary>
    public Fact? Fact(Term label, Line line) => line.IsEmpty ? null : new(Phrases[label], [line]);

    /// <summary>A fact of several lines, unless there are none.</summary>
    public Fact? Fact(Term label, IEnumerable<Line> lines)
    {
        List<Line>? some = null;
        foreach (var line in lines)
            if (!line.IsEmpty) (some ??= new(1)).Add(line);
        return some is null ? null : new(Phrases[label], some);
    }

    /// <summary>A fact that is a name or names.</summary>
    public Fact? Fact(Term label, params IEnumerable<Declaration?> names) => Fact(label, Phrases.Names(names.OfType<Declaration>()));

    /// <summary>A person by name and party, a party by name.</summary>
    public Line Short(Declaration who)
    {
        var line = Phrases.Named(who);
        if (who is not Person person) return line;
        if (person.Of.Count > 0) return line.Add(" (").Add(Phrases.Names(person.Of)).Add(")");
        return person.Office is { } office ? line.Add(", ").Add(Phrases.Said(office)) : line;
    }

    /// <summary>What the agenda says about something.</summary>
    public IReadOnlyList<Paragraph> Prose(Declaration declaration) => declaration.Description is { } text ? Phrasing.Prose.Read(text, Phrases) : [];

    /// <summary>Whether one is the other, acts for it or is a member of it.</summary>
    public static bool IsOf(Participant one, Participant other) => one == other
        || one is Person person && other is Party party && person.Of.Any(each => party.AllMembers.Contains(each))
        || other is Person acting && one is Party acted && acting.Of.Any(each => acted.AllMembers.Contains(each))
        || one is Party member && other is Party of && of.AllMembers.Contains(member);

    private static IEnumerable<Session> SessionsOf(Participant who) => (who is Person person ? person.Sessions : ((Party)who).Sessions)
        .Concat(who.Chairs.OfType<Session>()).Concat(who.Speeches.SelectMany(SessionsOf)).Concat(who.Hosts.OfType<Session>());

    private static IEnumerable<Session> SessionsOf(Speaker speaker) => speaker.In switch
    {
        Session session => [session],
        Item item => item.TakenUpIn.Concat(item.Session is { } holder ? [holder] : []),
        _ => [],
    };

    // Of the root's summits the last one; else of all summits, else of the root's events, else of all events.
    private static Event? MainOf(AgendaSet set)
    {
        IEnumerable<Event>[] choices =
        [
            set.Summits.Where(summit => summit.File == set.Root), set.Summits, set.Events.Where(each => each.File == set.Root), set.Events,
        ];
        return choices.Select(events => events.OrderBy(each => each.Date is null).ThenByDescending(each => each.Date).FirstOrDefault()).FirstOrDefault(found => found is not null);
    }
}
