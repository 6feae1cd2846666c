using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary><c>agenda/events</c>: what there is in the workspace.</summary>
internal sealed class EventsFeature : IFeature
{
    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        OwnRequest.Announce(table, "events");
        table.Request("agenda/events", EventsJson.Default.EventsParams, EventsJson.Default.EventsResult, Find);
    }

    private static EventsResult Find(Request request, EventsParams given)
    {
        var document = given.TextDocument is { } identifier ? OwnRequest.DocumentOf(request, identifier) : null;
        request.Snapshot.Check(request.Cancellation);
        var report = EventsReport.Of(request.Snapshot.Workspace, document, request.Cancellation);
        return new(
            [.. report.Events.Select(each => OwnRecords.Of(request, each))],
            [.. report.People.Select(each => new PersonOverview(
                each.Person.Id, each.Person.Name, "person", request.LocationOf(each.Person.Location), each.Office, each.Rank, [.. each.Parties.Select(OwnRecords.Named)], each.Sessions, each.Findings))],
            [.. report.Topics.Select(each => Of(request, each))],
            [.. report.Proposals.Select(state => new ProposalsOfState(state.Status, [.. state.Proposals.Select(each => Of(request, each))]))],
            [.. report.Findings.Select(party => new FindingsOfParty(OwnRecords.NamedOrNull(party.Party),
                [.. party.Findings.Select(finding => new FindingItem(finding.Rule.Id, finding.Severity.ToString().ToLowerInvariant(), finding.Message, request.LocationOf(finding.Location)))]))]);
    }

    private static TopicItem Of(Request request, TopicSummary topic) => new(
        topic.Topic.Id, topic.Topic.Name, "topic", request.LocationOf(topic.Topic.Location), topic.Discussed, [.. topic.Topics.Select(inner => Of(request, inner))]);

    private static ProposalItem Of(Request request, ProposalSummary each) => new(
        each.Proposal.Id, each.Proposal.Name, Language.Keywords.Text(each.Proposal.Kind), request.LocationOf(each.Proposal.Location), each.Status,
        [.. each.By.Select(OwnRecords.Named)], [.. each.To.Select(OwnRecords.Named)], OwnRecords.Date(each.Date));
}

internal sealed record EventsParams(TextDocumentIdentifier? TextDocument = null);

internal sealed record EventsResult(EventItem[] Events, PersonOverview[] People, TopicItem[] Topics, ProposalsOfState[] Proposals, FindingsOfParty[] Findings);

internal sealed record PersonOverview(string Id, string Name, string Kind, LspLocation Location, string? Office, string? Rank, NamedItem[] Parties, int Sessions, int Findings);

internal sealed record TopicItem(string Id, string Name, string Kind, LspLocation Location, int Discussed, TopicItem[] Topics);

internal sealed record ProposalsOfState(string Status, ProposalItem[] Proposals);

internal sealed record ProposalItem(string Id, string Name, string Kind, LspLocation Location, string Status, NamedItem[] By, NamedItem[] To, string? Date);

internal sealed record FindingsOfParty([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] NamedItem? Party, FindingItem[] Findings);

internal sealed record FindingItem(string Rule, string Severity, string Message, LspLocation Location);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(EventsParams))]
[JsonSerializable(typeof(EventsResult))]
internal sealed partial class EventsJson : JsonSerializerContext;
