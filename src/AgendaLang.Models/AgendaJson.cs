using System.Text.Json.Serialization;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>Agendas as JSON, without reflection: <c>JsonSerializer.Serialize(Washington.Set, AgendaJson.Default.AgendaSet)</c>.</summary>
/// <remarks>
/// A set is written as <c>agenda export --to json</c> writes it and the published schema describes it, a declaration as it stands in there. References are
/// paths. Only sets can be read: what a declaration refers to is in its set.
/// </remarks>
[JsonSourceGenerationOptions(MaxDepth = RecordsJson.MaxDepth)]
[JsonSerializable(typeof(AgendaSet))]
[JsonSerializable(typeof(Declaration))]
[JsonSerializable(typeof(Participant))]
[JsonSerializable(typeof(Party))]
[JsonSerializable(typeof(Country))]
[JsonSerializable(typeof(Organization))]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(Format))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(Room))]
[JsonSerializable(typeof(Subject))]
[JsonSerializable(typeof(Topic))]
[JsonSerializable(typeof(Initiative))]
[JsonSerializable(typeof(Agreement))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(Tour))]
[JsonSerializable(typeof(Proceeding))]
[JsonSerializable(typeof(Gathering))]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(Meeting))]
[JsonSerializable(typeof(Summit))]
[JsonSerializable(typeof(Day))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(Item))]
[JsonSerializable(typeof(Break))]
[JsonSerializable(typeof(Proposal))]
[JsonSerializable(typeof(Request))]
[JsonSerializable(typeof(Statement))]
public sealed partial class AgendaJson : JsonSerializerContext;
