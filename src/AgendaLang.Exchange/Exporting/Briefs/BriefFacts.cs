using AgendaLang.Exchange.Exporting.Phrasing;
using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Briefs;

/// <summary>A session or break of somebody's programme.</summary>
/// <param name="Entry">What and when.</param>
/// <param name="IsChair">Whether they chair it, or an item of it.</param>
/// <param name="IsHost">Whether they host it.</param>
/// <param name="Speeches">Where they are on its lists of speakers.</param>
/// <param name="With">Whom they meet there, where it is not everybody.</param>
internal sealed record BriefEntry(Entry Entry, bool IsChair, bool IsHost, IReadOnlyList<Speaker> Speeches, IReadOnlyList<Participant> With)
{
    /// <summary>Where they must be after it; null if that is the last of the event.</summary>
    public BriefEntry? Next { get; set; }

    /// <summary>How long the way there takes at least; null if it is not known, or there is none.</summary>
    public TimeSpan? Way { get; set; }

    /// <summary>How long there is between; null if a time is not known.</summary>
    public TimeSpan? Between { get; set; }
}

/// <summary>A day of somebody's programme.</summary>
internal sealed record BriefDay(ProgrammeDay Day, IReadOnlyList<BriefEntry> Entries);

/// <summary>An event in which they take part, with their programme.</summary>
internal sealed record BriefEvent(Event Event, IReadOnlyList<BriefDay> Days);

/// <summary>What one party or person needs, found in the models once for all formats.</summary>
internal sealed class BriefFacts
{
    private readonly HashSet<Declaration> _theirs;

    public BriefFacts(AgendaSet set, Participant who)
    {
        (Set, Who) = (set, who);
        _theirs = [who, .. who is Party party ? party.AllMembers.SelectMany(member => member.People).Concat(party.People).Concat<Declaration>(party.AllMembers) : []];
        var attended = who switch { Person person => person.Sessions, Party each => each.Sessions, _ => [] };
        var sessions = attended.Concat(_theirs.OfType<Person>().SelectMany(person => person.Sessions)).ToHashSet();
        var events = set.Events.Where(TakesPart).Concat(sessions.Select(session => session.Event)).Distinct();
        Events = [.. events.OrderBy(each => each.Date ?? DateOnly.MaxValue).Select(each => Of(each, sessions))];

        Proposals = [.. set.Proposals.Where(each => IsTheirs(each.By))];
        Requests = [.. set.Requests.Where(each => IsTheirs(each.By))];
        RequestsToThem = [.. set.Requests.Where(each => IsTheirs(each.To) && !IsTheirs(each.By))];
        var at = Events.Select(each => each.Event).ToHashSet();
        OthersRaise =
        [
            .. set.Proposals.Where(each => !IsTheirs(each.By) && (each.Events.Any(at.Contains) || each.Invitations.Any(invitation => IsTheirs([invitation.Guest])))),
            .. set.Requests.Where(each => !IsTheirs(each.By) && !IsTheirs(each.To) && each.Events.Any(at.Contains)),
            .. set.Statements.Where(each => !IsTheirs(each.By) && IsTheirs(each.About)),
        ];
        ToRead = [.. set.Documents.Where(IsToRead)];
    }

    public AgendaSet Set { get; }

    /// <summary>Whose brief it is.</summary>
    public Participant Who { get; }

    /// <summary>The events in which they take part, in order of time.</summary>
    public IReadOnlyList<BriefEvent> Events { get; }

    public IReadOnlyList<Proposal> Proposals { get; }

    public IReadOnlyList<Request> Requests { get; }

    public IReadOnlyList<Request> RequestsToThem { get; }

    /// <summary>Proposals and requests of others for events in which they take part, and what others said of them.</summary>
    public IReadOnlyList<Declaration> OthersRaise { get; }

    /// <summary>Documents of what they are in.</summary>
    public IReadOnlyList<Document> ToRead { get; }

    /// <summary>All entries in order.</summary>
    public IEnumerable<BriefEntry> Entries => Events.SelectMany(each => each.Days).SelectMany(day => day.Entries);

    /// <summary>Their home zone: their own or their party's, else the only one that places of their country have; null if it is unknown.</summary>
    public string? HomeZone
    {
        get
        {
            if (Who is Person { Zone: { } own }) return own;
            var parties = Who is Person person ? person.Of : [(Party)Who];
            foreach (var party in parties)
                if (party switch { Country country => country.Zone, Organization organization => organization.Zone, _ => null } is { } zone) return zone;
            var zones = parties.OfType<Country>().SelectMany(country => country.Places).Select(place => place.Zone).OfType<string>().Distinct().ToList();
            return zones is [var only] ? only : null;
        }
    }

    /// <summary>Whether one of these is them or acts for them.</summary>
    public bool IsTheirs(IEnumerable<Declaration> declarations) => declarations.Any(_theirs.Contains);

    /// <summary>The ids of what is theirs.</summary>
    public HashSet<string> Ids() =>
    [
        .. _theirs.Concat(Requests).Concat(Proposals).Concat(RequestsToThem)
            .Concat(Entries.Where(entry => entry.IsChair || entry.IsHost || entry.Speeches.Count > 0 || entry.With.Count > 0).Select(entry => entry.Entry.Declaration))
            .Select(each => each.Id).OfType<string>(),
    ];

    private bool TakesPart(Event each) => Who is Person person
        ? each.People.Contains(person) || each.Chairs.Contains(person) || each.Host == person
        : ((Party)Who).AllMembers.Any(member => each.Parties.Contains(member));

    private BriefEvent Of(Event each, HashSet<Session> attended)
    {
        var days = new List<BriefDay>();
        BriefEntry? before = null;
        foreach (var day in ProgrammeDay.Of(each, session => attended.Contains(session) || IsNamed(session)))
        {
            var entries = new List<BriefEntry>();
            foreach (var entry in day.Entries)
            {
                var made = Of(entry);
                entries.Add(made);
                if (entry.Session is null || !entry.IsLive || entry.Start is null) continue;
                if (before is not null) Lead(before, made);
                before = made;
            }
            days.Add(new(day, entries));
        }
        return new(each, days);
    }

    private bool IsNamed(Session session) => IsTheirs(session.Chairs) || session.Host is { } host && IsTheirs([host]) || Speeches(session).Any();

    private IEnumerable<Speaker> Speeches(Session session) =>
        session.Speakers.Concat(session.AllItems.SelectMany(item => item.Speakers)).Where(speaker => IsTheirs([speaker.Who]));

    private BriefEntry Of(Entry entry)
    {
        if (entry.Session is not { } session) return new(entry, false, false, [], []);
        var chairs = session.Chairs.Count > 0 || session.Kind != SessionKind.Plenary ? session.Chairs : session.Event.Chairs;
        var isChair = IsTheirs(chairs) || session.AllItems.Any(item => IsTheirs(item.Chairs));
        IReadOnlyList<Participant> with = session.Attendance == Attendance.Named && session.Participants.Count > 0
            ? [.. session.Participants.Concat(session.Invitations.Select(invitation => invitation.Guest)).Where(other => !IsTheirs([other]))] : [];
        return new(entry, isChair, session.Host is { } host && IsTheirs([host]), [.. Speeches(session)], with);
    }

    private static void Lead(BriefEntry from, BriefEntry to)
    {
        from.Next = to;
        if (from.Entry.End is { } end) from.Between = to.Entry.Start!.Value - end;
        from.Way = Ways.Between(from.Entry.Session!, to.Entry.Session!);
    }

    // A paper that nothing uses belongs to those at whose event it is; one of another text's place is not to be read any more.
    private bool IsToRead(Document document)
    {
        if (document.Status is DocumentStatus.Withdrawn or DocumentStatus.Rejected || document.SupersededBy.Count > 0) return false;
        var used = document.UsedIn.Where(each => each is not Event).ToList();
        return used.Count == 0 ? document.Event is { } at && Events.Any(each => each.Event == at)
            : used.Any(each => Entries.Any(entry => entry.Entry.Session is { } session && (session == each || each is Item item && session.AllItems.Contains(item))));
    }
}
