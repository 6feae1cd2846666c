namespace AgendaLang.Models.Linking;

/// <summary>All files that were compiled together, or stand in one JSON document: what leads back from a thing to those that refer to it.</summary>
/// <remarks>Each is worked out at first use; if two threads do so at once, both find the same.</remarks>
internal sealed class Compilation(CompiledFile[] files)
{
    public IReadOnlyList<Event> Events => field ??= All<Event>(Kind.Meeting, Kind.Summit);

    public IReadOnlyList<Session> Sessions => field ??= All<Session>(Kind.Session);

    public Backward<Party, Person> PeopleOf => field ??= new(All<Person>(Kind.Person), person => person.Of);

    public Backward<Party, Party> GroupsOf => field ??= new(All<Party>(Kind.Group, Kind.Format),
        party => party is Group group ? group.Members : ((Format)party).Members);

    public Backward<Participant, Proceeding> ChairedBy => field ??= new(Proceedings, proceeding => proceeding.Chairs);

    public Backward<Participant, Gathering> HostedBy => field ??= new(Gatherings, gathering => One(gathering.Host));

    public Backward<Participant, Speaker> SpeechesBy => field ??= new(
        Sessions.SelectMany(session => session.Speakers.Concat(session.Items.SelectMany(WithParts).SelectMany(item => item.Speakers)))
            .Concat(Events.SelectMany(each => each.Items).SelectMany(WithParts).SelectMany(item => item.Speakers)),
        speaker => [speaker.Who]);

    public Backward<Participant, Delegation> DelegationsOf => field ??= new(
        Events.SelectMany(each => each.Delegations).Concat(Tours.SelectMany(tour => tour.Delegations)),
        delegation => [delegation.Party, .. delegation.People]);

    public Backward<Participant, Invitation> InvitationsOf => field ??= new(
        Gatherings.SelectMany(gathering => gathering.Invitations).Concat(Proposals.SelectMany(proposal => proposal.Invitations)),
        invitation => [invitation.Guest, .. One(invitation.LedBy)]);

    public Backward<Declaration, Proposal> ProposalsBy => field ??= new(Proposals, proposal => proposal.By);

    public Backward<Declaration, Request> RequestsBy => field ??= new(Requests, request => request.By);

    public Backward<Party, Request> RequestsTo => field ??= new(Requests, request => request.To);

    public Backward<Declaration, Statement> StatementsBy => field ??= new(Statements, statement => statement.By);

    public Backward<Party, Agreement> AgreementsOf => field ??= new(Agreements, agreement => agreement.Between);

    public Backward<Person, Event> EventsOfPeople => field ??= new(Events, each => each.People.Concat(each.Chairs.OfType<Person>()));

    public Backward<Party, Event> EventsOfParties => field ??= new(Events, each => each.Parties);

    public Backward<Party, Event> EventsInFormat => field ??= new(Events, each => One(each.Format));

    public Backward<Declaration, Place> PlacesIn => field ??= new(All<Place>(Kind.Place), place => One(place.In));

    public Backward<Location, Session> SessionsIn => field ??= new(Sessions,
        session => session.In is Room room ? [room, room.Place] : One<Location>(session.Place));

    public Backward<Place, Event> EventsAt => field ??= new(Events, each => One(each.At));

    public Backward<Topic, Topic> NarrowerOf => field ??= new(All<Topic>(Kind.Topic), topic => One(topic.Broader));

    public Backward<Subject, Subject> AffectedBy => field ??= new(All<Subject>(Kind.Topic, Kind.Initiative), subject => subject.Affects);

    public Discussions Discussions => field ??= new(this);

    public Backward<Subject, Proposal> ProposalsRaising => field ??= new(Proposals, proposal => proposal.Raises.SelectMany(raised => raised.Topics));

    public Backward<Subject, Request> RequestsRaising => field ??= new(Requests, request => request.Raises.SelectMany(raised => raised.Topics));

    public Backward<Event, Proposal> ProposalsFor => field ??= new(Proposals, proposal => proposal.Events);

    public Backward<Event, Request> RequestsAt => field ??= new(Requests, request => request.Events);

    public Backward<Event, Declaration> PreparationsOf => field ??= new(Events.Concat<Declaration>(Tours),
        from => from is Tour tour ? tour.Prepares : ((Event)from).Prepares);

    public Backward<Declaration, Declaration> FollowersOf => field ??= new(Agreements.Concat<Declaration>(Events),
        from => from is Agreement agreement ? agreement.Follows : ((Event)from).Follows);

    public Backward<Event, Event> PartsOf => field ??= new(Events, each => One(each.Within));

    public Backward<Event, Tour> ToursWithStop => field ??= new(Tours, tour => tour.Stops);

    public Backward<Event, Event> EventsSuperseding => field ??= new(Events, each => each.Supersedes);

    public Backward<Document, Document> DocumentsSuperseding => field ??= new(All<Document>(Kind.Document), document => document.Supersedes);

    public Backward<Agreement, Agreement> AgreementsSuperseding => field ??= new(Agreements, agreement => agreement.Supersedes);

    public Backward<Proposal, Proposal> ProposalsSuperseding => field ??= new(Proposals, proposal => proposal.Supersedes);

    public Backward<Statement, Statement> StatementsContradicting => field ??= new(Statements, statement => statement.Contradicts);

    public Backward<Document, Proceeding> UsesOf => field ??= new(Proceedings, proceeding => proceeding.ListedDocuments);

    public Backward<Item, Session> SessionsTakingUp => field ??= new(Sessions, session => session.TakesUp);

    public Backward<Source, Declaration> CitingSource => field ??= new(All<Declaration>(), from => from.Citations.Select(citation => citation.Source));

    // Those that a session names beyond everybody of its event, so that many people in many sessions are not gone through pair by pair.
    private Backward<Person, Session> SessionsNaming => field ??= new(Sessions, Named);

    private Backward<Person, Event> EventsNaming => field ??= new(Events, each => each.People);

    private Backward<Party, Session> SessionsOfSomeParties => field ??= new(Sessions, session => session.IsOfAllParties ? [] : session.Parties);

    private Dictionary<CompiledFile, int> FileOrder
    {
        get
        {
            if (field is { } known) return known;
            var order = new Dictionary<CompiledFile, int>();
            foreach (var file in files) order.TryAdd(file, order.Count);
            return field = order;
        }
    }

    private IReadOnlyList<Proceeding> Proceedings => field ??= All<Proceeding>(Kind.Meeting, Kind.Summit, Kind.Session, Kind.Item);

    private IReadOnlyList<Gathering> Gatherings => field ??= All<Gathering>(Kind.Meeting, Kind.Summit, Kind.Session);

    private IReadOnlyList<Tour> Tours => field ??= All<Tour>(Kind.Tour);

    private IReadOnlyList<Agreement> Agreements => field ??= All<Agreement>(Kind.Agreement);

    private IReadOnlyList<Proposal> Proposals => field ??= All<Proposal>(Kind.Proposal);

    private IReadOnlyList<Request> Requests => field ??= All<Request>(Kind.Request);

    private IReadOnlyList<Statement> Statements => field ??= All<Statement>(Kind.Statement);

    /// <summary>The sessions that somebody is in, or chairs or speaks in.</summary>
    public IReadOnlyList<Session> SessionsOf(Person person) => InOrder(EventsNaming.Of(person).SelectMany(each => each.Sessions)
        .Where(session => session.Attendance == Attendance.Everybody).Concat(SessionsNaming.Of(person)));

    /// <summary>The sessions in which some countries and organizations are.</summary>
    public IReadOnlyList<Session> SessionsOf(IReadOnlyList<Party> parties) => InOrder(parties.SelectMany(EventsOfParties.Of).SelectMany(each => each.Sessions)
        .Where(session => session.IsOfAllParties).Concat(parties.SelectMany(SessionsOfSomeParties.Of)));

    /// <summary>The events in which some countries and organizations take part.</summary>
    public IReadOnlyList<Event> EventsOf(IReadOnlyList<Party> parties) => InOrder(parties.SelectMany(EventsOfParties.Of));

    /// <summary>Each once, in order of files and within them.</summary>
    public IReadOnlyList<T> InOrder<T>(IEnumerable<T> some) where T : Declaration
    {
        var all = new HashSet<T>(some, ReferenceEqualityComparer.Instance);
        return Lists.Of(all.OrderBy(one => FileOrder.GetValueOrDefault(one.Declared.File, int.MaxValue)).ThenBy(one => one.Declared.Index));
    }

    private IReadOnlyList<T> All<T>(params Kind[] kinds) where T : Declaration => Lists.InFiles<T>(files, kinds);

    private static IEnumerable<T> One<T>(T? one) => one is null ? [] : [one];

    private static IEnumerable<Item> WithParts(Item item) => item.WithParts();

    private static IEnumerable<Person> Named(Session session) => (session.Attendance == Attendance.Everybody ? [] : session.People)
        .Concat(session.Chairs.OfType<Person>())
        .Concat(session.Speakers.Select(speaker => speaker.Who).OfType<Person>())
        .Concat(session.AllItems.SelectMany(item => item.Chairs.Concat(item.Speakers.Select(speaker => speaker.Who))).OfType<Person>());
}
