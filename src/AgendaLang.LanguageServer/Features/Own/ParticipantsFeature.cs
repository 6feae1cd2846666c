using System.Globalization;
using System.Text.Json.Serialization;
using AgendaLang.Editing;
using AgendaLang.LanguageServer.Protocol;

namespace AgendaLang.LanguageServer.Features;

/// <summary><c>agenda/participants</c>: who takes part in an event, in order of precedence.</summary>
internal sealed class ParticipantsFeature : IFeature
{
    /// <inheritdoc/>
    public void Register(FeatureTable table)
    {
        OwnRequest.Announce(table, "participants");
        table.Request("agenda/participants", ParticipantsJson.Default.ParticipantsParams, ParticipantsJson.Default.ParticipantsResult, Find);
    }

    private static ParticipantsResult Find(Request request, ParticipantsParams given)
    {
        var document = OwnRequest.DocumentOf(request, given.TextDocument);
        var offset = given.Position is { } position ? request.OffsetOf(document, position) : (int?)null;
        var id = given.Event is { Length: > 0 } ? given.Event : null;
        if (ParticipantsReport.Of(document, id, offset) is not { } report) throw OwnRequest.Problem($"There is no event \"{id}\".");
        return new(
            report.Event is { } inEvent ? OwnRecords.Of(request, inEvent) : null,
            [.. report.Parties.Select(party => Of(request, party))], [.. report.Others.Select(person => Of(request, person))]);
    }

    private static PartyItem Of(Request request, PartyTakingPart party) => new(
        party.Party.Id, party.Party.Name, Language.Keywords.Text(party.Party.Kind), request.LocationOf(party.Party.Location), party.Attendance is { } place ? request.LocationOf(place) : null,
        party.Role.ToString().ToLowerInvariant(), party.IsAbsent, party.Zone, SizeOf(party.Size), [.. party.People.Select(person => Of(request, person))],
        [.. party.Sessions.Select(session => OwnRecords.Of(request, session))]);

    private static PersonItem Of(Request request, PersonTakingPart person) => new(
        person.Person.Id, person.Person.Name, "person", request.LocationOf(person.Person.Location), person.Office, person.Rank, person.Role,
        [.. person.Sessions.Select(session => OwnRecords.Of(request, session))]);

    private static string? SizeOf((int Head, int Total)? size) => size is not var (head, total) ? null
        : head > 0 && head < total ? string.Create(CultureInfo.InvariantCulture, $"{head}+{total - head}") : total.ToString(CultureInfo.InvariantCulture);
}

internal sealed record ParticipantsParams(TextDocumentIdentifier TextDocument, string? Event = null, LspPosition? Position = null);

internal sealed record ParticipantsResult(EventItem? Event, PartyItem[] Parties, PersonItem[] Others);

internal sealed record PartyItem(
    string Id, string Name, string Kind, LspLocation Location, LspLocation? Attendance, string Role, bool IsAbsent, string? Zone, string? Size, PersonItem[] People, SessionItem[] Sessions);

internal sealed record PersonItem(string Id, string Name, string Kind, LspLocation Location, string? Office, string? Rank, string Role, SessionItem[] Sessions);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ParticipantsParams))]
[JsonSerializable(typeof(ParticipantsResult))]
internal sealed partial class ParticipantsJson : JsonSerializerContext;
