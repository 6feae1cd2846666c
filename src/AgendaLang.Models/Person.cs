using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>Somebody, with the party they act for and their office.</summary>
[JsonConverter(typeof(DeclarationConverter<Person>))]
public sealed class Person : Participant
{
    internal Person(Declared declared) : base(declared)
    {
    }

    /// <summary>The parties they act for, mostly one.</summary>
    public IReadOnlyList<Party> Of => field ??= FindAll<Party>(Record.Of);

    /// <summary>Their office, such as <c>President</c>; null if it is not said.</summary>
    public string? Office => Record.Office;

    /// <summary>Their rank; null if it is not said.</summary>
    public Rank? Rank => Record.Rank;

    /// <summary>The languages they speak, BCP 47 tags; empty if that is not said.</summary>
    public IReadOnlyList<string> Languages => field ??= Lists.Copy(Record.Languages);

    /// <summary>Since when they hold their office; null if that is not said.</summary>
    public DateOnly? Since => Record.Since;

    /// <summary>Their last day in office; null if that is not said.</summary>
    public DateOnly? Until => Record.Until;

    /// <summary>Their home zone, an IANA id: their own, else that of their party; null if neither is given.</summary>
    public string? Zone => Record.Zone;

    /// <summary>When they are available and when not; never for the public.</summary>
    public IReadOnlyList<Availability> Availability => field ??= Lists.Of(Record.Availability, record => new Availability(this, record));

    /// <summary>The sessions they are in, among them those of everybody of an event that they come to, and those that they chair or speak in.</summary>
    /// <remarks>What is postponed or cancelled is among them: see <see cref="Proceeding.IsLive"/>.</remarks>
    public IReadOnlyList<Session> Sessions => field ??= Compilation.SessionsOf(this);

    /// <summary>The events for which they are named, or that they chair.</summary>
    /// <remarks>What is postponed or cancelled is among them: see <see cref="Proceeding.IsLive"/>.</remarks>
    public IReadOnlyList<Event> Events => Compilation.EventsOfPeople.Of(this);

    /// <summary>As people read it: <c>Kassym-Jomart Tokayev, President (Kazakhstan)</c>.</summary>
    public override string ToString()
    {
        var text = Words.Join(DisplayName(), Office);
        return Of.Count == 0 ? text : $"{text} ({string.Join(", ", Of.Select(party => party.DisplayName()))})";
    }

    private PersonRecord Record => (PersonRecord)Declared.Record;
}
