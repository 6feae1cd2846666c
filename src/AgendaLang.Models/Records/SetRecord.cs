using System.Text.Json.Serialization;

namespace AgendaLang.Models.Records;

/// <summary>Declarations by kind, each list in order of text (of a set: in order of its files, used files first).</summary>
internal abstract record DeclarationLists
{
    /// <summary>The countries.</summary>
    public CountryRecord[]? Countries { get; init; }

    /// <summary>The organizations.</summary>
    public OrganizationRecord[]? Organizations { get; init; }

    /// <summary>The groups.</summary>
    public GroupRecord[]? Groups { get; init; }

    /// <summary>The formats.</summary>
    public GroupRecord[]? Formats { get; init; }

    /// <summary>The persons.</summary>
    public PersonRecord[]? People { get; init; }

    /// <summary>The places.</summary>
    public PlaceRecord[]? Places { get; init; }

    /// <summary>The topics of whatever depth, each after the one that it is declared in.</summary>
    public TopicRecord[]? Topics { get; init; }

    /// <summary>The initiatives.</summary>
    public InitiativeRecord[]? Initiatives { get; init; }

    /// <summary>The agreements.</summary>
    public AgreementRecord[]? Agreements { get; init; }

    /// <summary>The sources.</summary>
    public SourceRecord[]? Sources { get; init; }

    /// <summary>The documents declared at the top level; an event's own are its papers.</summary>
    public DocumentRecord[]? Documents { get; init; }

    /// <summary>The tours.</summary>
    public TourRecord[]? Tours { get; init; }

    /// <summary>The meetings.</summary>
    public EventRecord[]? Meetings { get; init; }

    /// <summary>The summits.</summary>
    public EventRecord[]? Summits { get; init; }

    /// <summary>The proposals.</summary>
    public ProposalRecord[]? Proposals { get; init; }

    /// <summary>The requests.</summary>
    public RequestRecord[]? Requests { get; init; }

    /// <summary>The statements.</summary>
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

    /// <summary>The schema of the document: <c>agenda/1</c>.</summary>
    [JsonPropertyOrder(-5)] public required string Schema { get; init; }

    /// <summary>The path of the file whose set it is, the last of the files; mostly its name alone.</summary>
    [JsonPropertyOrder(-4)] public required string Root { get; init; }

    /// <summary>For whom it was made: what may not be shown to them is left out; absent for everything.</summary>
    [JsonPropertyOrder(-3)] public Audience? Audience { get; init; }

    /// <summary>All files, each before those that use it, the root last.</summary>
    [JsonPropertyOrder(-2)] public required FileHeadRecord[] Files { get; init; }
}

/// <summary>A file of a set.</summary>
internal sealed record FileHeadRecord
{
    /// <summary>Its path from the folder of the root, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The files that it uses itself.</summary>
    public string[]? Uses { get; init; }

    /// <summary>Its doc comment, Markdown.</summary>
    public string? Description { get; init; }
}
