using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>A person as lists show them.</summary>
/// <param name="Person">The person.</param>
/// <param name="Office">The office; null if it is not given.</param>
/// <param name="Rank">The word of the rank; null if it is not given.</param>
/// <param name="Parties">The parties that they act for, as written.</param>
/// <param name="Sessions">How many sessions they are in.</param>
/// <param name="Findings">How many findings concern them.</param>
internal sealed record PersonSummary(NamedThing Person, string? Office, string? Rank, ImmutableArray<NamedThing> Parties, int Sessions, int Findings);

/// <summary>A topic as lists show it.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Discussed">How many live sessions and items name it.</param>
/// <param name="Topics">The narrower ones.</param>
internal sealed record TopicSummary(NamedThing Topic, int Discussed, ImmutableArray<TopicSummary> Topics);

/// <summary>A proposal or request as lists show it.</summary>
/// <param name="Proposal">The proposal or request.</param>
/// <param name="Status">The word of its state.</param>
/// <param name="By">Who makes it.</param>
/// <param name="To">Whom it is addressed to.</param>
/// <param name="Date">When it was made; null if not said.</param>
internal sealed record ProposalSummary(NamedThing Proposal, string Status, ImmutableArray<NamedThing> By, ImmutableArray<NamedThing> To, DateOnly? Date);

/// <summary>The findings that concern a party.</summary>
/// <param name="Party">The party; null for those that concern none.</param>
/// <param name="Findings">The findings, the worst first.</param>
internal sealed record PartyFindings(NamedThing? Party, ImmutableArray<Finding> Findings);

/// <summary>What there is in a workspace, or in a file with all that it uses.</summary>
/// <param name="Events">The events, in order of time, undated ones last.</param>
/// <param name="People">The persons, by name.</param>
/// <param name="Topics">The topics, as declared.</param>
/// <param name="Proposals">Proposals and requests by state: pending, deferred, accepted, declined, withdrawn; states that none has are left out.</param>
/// <param name="Findings">The findings by the party that they concern, most first; those that concern none last.</param>
internal sealed record EventsReport(ImmutableArray<EventSummary> Events, ImmutableArray<PersonSummary> People, ImmutableArray<TopicSummary> Topics,
    ImmutableArray<(string Status, ImmutableArray<ProposalSummary> Proposals)> Proposals, ImmutableArray<PartyFindings> Findings)
{
    private static readonly ProposalStatus[] States = [ProposalStatus.Pending, ProposalStatus.Deferred, ProposalStatus.Accepted, ProposalStatus.Declined, ProposalStatus.Withdrawn];

    /// <summary>What there is.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="document">Only what this file and those that it uses declare; null for all.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static EventsReport Of(EditorWorkspace workspace, EditorDocument? document = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var check = workspace.Check(cancellation);
        List<AgendaFile> files = document != null ? [.. document.Set.Files] : [.. workspace.Documents.Select(each => each.File)];
        foreach (var file in files) workspace.Loader.SetOf(file).BindingOf(file);
        var wanted = files.ToDictionary(file => file.Source);
        var events = files.SelectMany(file => file.Names.OfKinds(KindSet.Events)).Select(EventModel.Of).ToList();
        var findings = new FindingsByParty(workspace, [.. check.Findings.Where(finding => wanted.ContainsKey(finding.Location.Source))], wanted);
        cancellation.ThrowIfCancellationRequested();
        var sessions = SessionsOf(events);
        return new(
            [.. events.OrderBy(model => model.FirstDate ?? DateOnly.MaxValue).Select(model => Summaries.Of(model) with { Findings = findings.In(model.Symbol) })],
            [.. All(Kind.Person).Select(person => Of(person, sessions, findings)).OrderBy(person => UnicodeText.Fold(person.Person.Name), StringComparer.Ordinal)],
            TopicsOf(files, events),
            ProposalsOf(files),
            findings.ByParty());

        IEnumerable<Symbol> All(Kind kind) => files.SelectMany(file => file.Names.OfKinds(KindSet.Of(kind)));
    }

    private static PersonSummary Of(Symbol symbol, Dictionary<Symbol, int> sessions, FindingsByParty findings)
    {
        var person = PersonModel.Of(symbol);
        return new(NamedThing.Of(symbol), person.Office, person.Rank is { } rank ? Vocabularies.Rank.Terms[(int)rank].Text : null, [.. person.Given.Select(NamedThing.Of)],
            sessions.GetValueOrDefault(symbol), findings.Of(symbol));
    }

    /// <summary>In how many sessions each person is: those of the event who are present, and whoever is named.</summary>
    private static Dictionary<Symbol, int> SessionsOf(List<EventModel> events)
    {
        var counts = new Dictionary<Symbol, int>();
        foreach (var model in events)
        {
            foreach (var session in model.Sessions)
            {
                var present = session.Named.Select(named => named.Who).ToHashSet();
                if (!session.IsOfNobody) present.UnionWith(model.People.Where(person => session.PresenceOf(person) == Presence.Present));
                foreach (var person in present) counts[person] = counts.GetValueOrDefault(person) + 1;
            }
        }
        return counts;
    }

    private static ImmutableArray<TopicSummary> TopicsOf(List<AgendaFile> files, List<EventModel> events)
    {
        var counts = new Dictionary<Symbol, int>();
        foreach (var model in events.Where(model => model.IsLive))
        {
            foreach (var session in model.Sessions.Where(session => session.IsLive)) Count(session.Topics);
            foreach (var item in model.Items.Where(item => item.IsLive)) Count(item.Topics);
        }
        var children = files.SelectMany(file => file.Names.OfKinds(KindSet.Of(Kind.Topic))).ToLookup(topic => topic.Holder is { Kind: Kind.Topic } holder ? holder : null);
        return In(null);

        void Count(ImmutableArray<Mention> topics)
        {
            foreach (var mention in topics)
                if (mention.Target is { } topic) counts[topic] = counts.GetValueOrDefault(topic) + 1;
        }

        ImmutableArray<TopicSummary> In(Symbol? holder) => [.. children[holder].Select(topic => new TopicSummary(NamedThing.Of(topic), counts.GetValueOrDefault(topic), In(topic)))];
    }

    private static ImmutableArray<(string, ImmutableArray<ProposalSummary>)> ProposalsOf(List<AgendaFile> files)
    {
        var all = files.SelectMany(file => file.Names.OfKinds(KindSet.Of(Kind.Proposal, Kind.Request))).Select(ProposalModel.Of).ToLookup(model => model.Status ?? ProposalStatus.Pending);
        return
        [
            .. States.Where(state => all[state].Any()).Select(state => (Vocabularies.ProposalStatus.Terms[(int)state].Text,
                all[state].OrderBy(model => model.FirstDate ?? DateOnly.MaxValue).Select(Of).ToImmutableArray())),
        ];
    }

    private static ProposalSummary Of(ProposalModel model) => new(
        NamedThing.Of(model.Symbol), model.Status is { } status ? Vocabularies.ProposalStatus.Terms[(int)status].Text : "", Named(model.By), Named(model.To), model.FirstDate);

    private static ImmutableArray<NamedThing> Named(ImmutableArray<Mention> mentions) => [.. mentions.Select(mention => mention.Target).OfType<Symbol>().Select(NamedThing.Of)];
}
