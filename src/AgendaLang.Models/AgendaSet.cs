using AgendaLang.Models.Linking;

namespace AgendaLang.Models;

/// <summary>A file of agendas with all that it uses, directly or through others.</summary>
public sealed partial class AgendaSet
{
    private readonly CompiledFile _root;

    internal AgendaSet(CompiledFile root, CompiledFile[] files, Audience? audience)
    {
        (_root, CompiledFiles, Audience) = (root, files, audience);
        root.Keep(this);
    }

    /// <summary>The file itself, the root of the set.</summary>
    public AgendaFile Root => _root.Info;

    /// <summary>All its files, each before those that use it, the root last.</summary>
    public IReadOnlyList<AgendaFile> Files => field ??= Lists.Of(CompiledFiles.Select(file => file.Info));

    /// <summary>For whom it was exported: what may not be shown to them is left out; null for everything, as in compiled agendas.</summary>
    public Audience? Audience { get; }

    /// <summary>The countries.</summary>
    public IReadOnlyList<Country> Countries => field ??= All<Country>(Kind.Country);

    /// <summary>The organizations.</summary>
    public IReadOnlyList<Organization> Organizations => field ??= All<Organization>(Kind.Organization);

    /// <summary>The groups.</summary>
    public IReadOnlyList<Group> Groups => field ??= All<Group>(Kind.Group);

    /// <summary>The formats.</summary>
    public IReadOnlyList<Format> Formats => field ??= All<Format>(Kind.Format);

    /// <summary>The people.</summary>
    public IReadOnlyList<Person> People => field ??= All<Person>(Kind.Person);

    /// <summary>The places.</summary>
    public IReadOnlyList<Place> Places => field ??= All<Place>(Kind.Place);

    /// <summary>The topics of whatever depth, each after the one that it is declared in.</summary>
    public IReadOnlyList<Topic> Topics => field ??= All<Topic>(Kind.Topic);

    /// <summary>The initiatives.</summary>
    public IReadOnlyList<Initiative> Initiatives => field ??= All<Initiative>(Kind.Initiative);

    /// <summary>The agreements.</summary>
    public IReadOnlyList<Agreement> Agreements => field ??= All<Agreement>(Kind.Agreement);

    /// <summary>The sources.</summary>
    public IReadOnlyList<Source> Sources => field ??= All<Source>(Kind.Source);

    /// <summary>The documents, those of events among them.</summary>
    public IReadOnlyList<Document> Documents => field ??= All<Document>(Kind.Document);

    /// <summary>The tours.</summary>
    public IReadOnlyList<Tour> Tours => field ??= All<Tour>(Kind.Tour);

    /// <summary>The meetings.</summary>
    public IReadOnlyList<Meeting> Meetings => field ??= All<Meeting>(Kind.Meeting);

    /// <summary>The summits.</summary>
    public IReadOnlyList<Summit> Summits => field ??= All<Summit>(Kind.Summit);

    /// <summary>The meetings and summits.</summary>
    public IReadOnlyList<Event> Events => field ??= All<Event>(Kind.Meeting, Kind.Summit);

    /// <summary>The proposals.</summary>
    public IReadOnlyList<Proposal> Proposals => field ??= All<Proposal>(Kind.Proposal);

    /// <summary>The requests.</summary>
    public IReadOnlyList<Request> Requests => field ??= All<Request>(Kind.Request);

    /// <summary>The statements.</summary>
    public IReadOnlyList<Statement> Statements => field ??= All<Statement>(Kind.Statement);

    internal CompiledFile[] CompiledFiles { get; }

    /// <summary>What a path leads to: <c>tokayev</c>, <c>washington.plenary</c>, <c>washington-dc.east-room</c>; null if it leads nowhere.</summary>
    public Declaration? Find(string path) => Find<Declaration>(path);

    /// <summary>What a path leads to, of a certain type; null if it leads nowhere.</summary>
    /// <typeparam name="T">The type, such as <see cref="Person"/> or <see cref="Event"/>.</typeparam>
    public T? Find<T>(string path) where T : Declaration
    {
        ArgumentNullException.ThrowIfNull(path);
        return _root.Find<T>(path);
    }

    /// <summary>The path of its root.</summary>
    public override string ToString() => _root.Path;

    private IReadOnlyList<T> All<T>(params Kind[] kinds) where T : Declaration => Lists.InFiles<T>(CompiledFiles, kinds);
}
