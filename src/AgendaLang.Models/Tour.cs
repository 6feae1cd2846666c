using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>A journey made of meetings.</summary>
[JsonConverter(typeof(DeclarationConverter<Tour>))]
public sealed class Tour : Declaration
{
    internal Tour(Declared declared) : base(declared)
    {
    }

    /// <summary>Its dates; null if they are not said.</summary>
    public Period? On => Words.PeriodOrNull(Record.On);

    /// <summary>The parties, persons or sources whose it is.</summary>
    public IReadOnlyList<Declaration> By => field ??= FindAll<Declaration>(Record.By);

    /// <summary>Who travels.</summary>
    public IReadOnlyList<Delegation> Delegations => field ??= Lists.Of(Record.Delegations, record => Delegation.Of(this, record));

    /// <summary>Its meetings, in order.</summary>
    public IReadOnlyList<Event> Stops => field ??= FindAll<Event>(Record.Stops);

    /// <summary>The events that it prepares.</summary>
    public IReadOnlyList<Event> Prepares => field ??= FindAll<Event>(Record.Prepares);

    /// <summary>As people read it: <c>Diplomatic tour of Central Asia, 27-29 October 2025</c>.</summary>
    public override string ToString() => Words.Join(DisplayName(), On?.ToString());

    private TourRecord Record => (TourRecord)Declared.Record;
}
