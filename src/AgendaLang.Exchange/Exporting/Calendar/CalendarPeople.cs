using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Calendar;

/// <summary>Who organizes an entry, and who is asked to it. Agendas know no addresses, so everybody gets one that leads nowhere, each their own.</summary>
internal sealed class CalendarPeople
{
    private const string Chair = "CHAIR";
    private const string Required = "REQ-PARTICIPANT";
    private const string Optional = "OPT-PARTICIPANT";

    private readonly HashSet<Participant> _guests;
    private readonly Event _event;
    private readonly CalendarWords _words;

    public CalendarPeople(Event inEvent, CalendarWords words)
    {
        (_event, _words) = (inEvent, words);
        _guests = [.. GuestsOf(inEvent)];
    }

    /// <summary>Of a session of everybody, the parties; else the persons in it, and the parties that name none. Chair and speakers always.</summary>
    public void Write(CalendarText text, Session session)
    {
        var roles = new Roles();
        roles.Add(session.Chairs, Chair);
        roles.Add(session.Speakers.Select(speaker => speaker.Who), Required);
        var guests = _guests;
        if (session.Invitations.Count > 0) guests = [.. _guests, .. GuestsOf(session)];
        if (session.Attendance == Attendance.Named)
        {
            roles.Add(session.People, who => guests.Contains(who) ? Optional : Required);
            var named = session.People.SelectMany(person => person.Of).ToHashSet();
            roles.Add(session.Parties.Where(party => !named.Contains(party)), who => guests.Contains(who) ? Optional : Required);
        }
        else roles.Add(session.Parties, who => guests.Contains(who) ? Optional : Required);
        Write(text, session.Host, roles);
    }

    public void Write(CalendarText text, Event each)
    {
        var roles = new Roles();
        roles.Add(each.Chairs, Chair);
        roles.Add(each.Parties, who => _guests.Contains(who) ? Optional : Required);
        roles.Add(each.Invitations.Select(invitation => invitation.Guest).OfType<Person>(), Optional);
        Write(text, each.Host, roles);
    }

    private void Write(CalendarText text, Participant? host, Roles roles)
    {
        host ??= _event.Host;
        // Where somebody is asked, somebody asks (RFC 5545, section 3.8.4.3): without a host, the event itself.
        if (host is not null || roles.All.Count > 0)
            text.Line($"ORGANIZER;CN={CalendarText.Parameter(_words.ShortName((Declaration?)host ?? _event))}", Address((Declaration?)host ?? _event));
        foreach (var (who, role) in roles.All)
            text.Line($"ATTENDEE;CN={CalendarText.Parameter(_words.ShortName(who))};CUTYPE={(who is Person ? "INDIVIDUAL" : "GROUP")};ROLE={role}", Address(who));
    }

    private static string Address(Declaration declaration) => $"invalid:{Uri.EscapeDataString(PlainText.Line(declaration.Path))}";

    private static IEnumerable<Participant> GuestsOf(Gathering gathering) =>
        gathering.Invitations.Where(invitation => invitation.As != InviteeRole.Member)
            .SelectMany(invitation => new[] { invitation.Guest, invitation.LedBy }).OfType<Participant>();

    /// <summary>Who is asked, in order, each once, in the first role that they were given.</summary>
    private sealed class Roles
    {
        private readonly HashSet<Participant> _known = [];

        public List<(Participant Who, string Role)> All { get; } = [];

        public void Add(IEnumerable<Participant> people, string role) => Add(people, _ => role);

        public void Add(IEnumerable<Participant> people, Func<Participant, string> role)
        {
            foreach (var who in people)
                if (_known.Add(who)) All.Add((who, role(who)));
        }
    }
}
