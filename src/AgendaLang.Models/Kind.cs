using System.Text.Json.Serialization;

namespace AgendaLang.Models;

/// <summary>The kinds of declaration, in the order of the language reference.</summary>
[JsonConverter(typeof(WordConverter<Kind>))]
public enum Kind
{
    /// <summary>A state.</summary>
    Country,

    /// <summary>An intergovernmental or other body that can take part.</summary>
    Organization,

    /// <summary>A named set of parties.</summary>
    Group,

    /// <summary>A negotiating format.</summary>
    Format,

    /// <summary>Somebody, with the party they act for and their office.</summary>
    Person,

    /// <summary>A city or venue.</summary>
    Place,

    /// <summary>A room of a place.</summary>
    Room,

    /// <summary>A subject.</summary>
    Topic,

    /// <summary>A project or programme that parties carry.</summary>
    Initiative,

    /// <summary>What was agreed.</summary>
    Agreement,

    /// <summary>Who published what a fact rests on.</summary>
    Source,

    /// <summary>An agenda paper or outcome document.</summary>
    Document,

    /// <summary>A journey made of meetings.</summary>
    Tour,

    /// <summary>An event that is no summit.</summary>
    Meeting,

    /// <summary>The event that an agenda is for.</summary>
    Summit,

    /// <summary>A date of an event.</summary>
    Day,

    /// <summary>A part of an event's programme.</summary>
    Session,

    /// <summary>An agenda item.</summary>
    Item,

    /// <summary>Coffee, transfer, prayer.</summary>
    Break,

    /// <summary>What a party proposes.</summary>
    Proposal,

    /// <summary>What a party asks of another.</summary>
    Request,

    /// <summary>What somebody said.</summary>
    Statement,
}
