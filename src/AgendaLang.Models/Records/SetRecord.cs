using System.Text.Json.Serialization;

namespace AgendaLang.Models.Records;

/// <summary>Declarations by kind, each list in order of text (of a set: in order of its files, used files first).</summary>
internal abstract record DeclarationLists
{
    public CountryRecord[]? Countries { get; init; }

    public OrganizationRecord[]? Organizations { get; init; }

    public GroupRecord[]? Groups { get; init; }

    public GroupRecord[]? Formats { get; init; }

    public PersonRecord[]? People { get; init; }

    public PlaceRecord[]? Places { get; init; }

    /// <summary>Of any depth, each after the one that it is declared in.</summary>
    public TopicRecord[]? Topics { get; init; }

    public InitiativeRecord[]? Initiatives { get; init; }

    public AgreementRecord[]? Agreements { get; init; }

    public SourceRecord[]? Sources { get; init; }

    /// <summary>Those declared at the top level; an event's own are its papers.</summary>
    public DocumentRecord[]? Documents { get; init; }

    public TourRecord[]? Tours { get; init; }

    public EventRecord[]? Meetings { get; init; }

    public EventRecord[]? Summits { get; init; }

    public ProposalRecord[]? Proposals { get; init; }

    public RequestRecord[]? Requests { get; init; }

    public StatementRecord[]? Statements { get; init; }
}

/// <summary>What one file declares: what generated code holds of it.</summary>
internal sealed record FileRecord : DeclarationLists
{
    /// <summary>The file's doc comment.</summary>
    [JsonPropertyOrder(-1)] public string? Description { get; init; }
}

/// <summary>A set of files: what <c>agenda export --to json</c> writes.</summary>
internal sealed record SetRecord : DeclarationLists
{
    public const string SchemaId = "agenda/1";

    [JsonPropertyOrder(-5)] public required string Schema { get; init; }

    /// <summary>The root, by its name alone.</summary>
    [JsonPropertyOrder(-4)] public required string Root { get; init; }

    /// <summary>For whom it was made: what may not be shown to them is left out; null for everything.</summary>
    [JsonPropertyOrder(-3)] public Audience? Audience { get; init; }

    /// <summary>All files, each before those that use it, the root last.</summary>
    [JsonPropertyOrder(-2)] public required FileHeadRecord[] Files { get; init; }
}

/// <summary>A file of a set.</summary>
internal sealed record FileHeadRecord
{
    /// <summary>Relative to the root's folder, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The files that it uses itself.</summary>
    public string[]? Uses { get; init; }

    public string? Description { get; init; }
}
