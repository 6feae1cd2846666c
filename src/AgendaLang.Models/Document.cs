using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>An agenda paper or outcome document.</summary>
[JsonConverter(typeof(DeclarationConverter<Document>))]
public sealed class Document : Declaration
{
    internal Document(Declared declared) : base(declared)
    {
    }

    /// <summary>The event that declares it; null if it stands at the top of a file.</summary>
    public Event? Event => HolderAs<Event>();

    /// <summary>What it is; null if that is not said.</summary>
    public DocumentKind? Kind => Record.Kind;

    /// <summary>Its number as printed; null if it has none.</summary>
    public string? Number => Record.Number;

    /// <summary>How far it is.</summary>
    public DocumentStatus Status => Record.Status?.Is ?? DocumentStatus.Issued;

    /// <summary>Since when it has this status; null if that is not said.</summary>
    public DateOnly? StatusDate => Record.Status?.On;

    /// <summary>Why it has this status; null if that is not said. Never for the public.</summary>
    public string? StatusReason => Record.Status?.Because;

    /// <summary>Its revision, raised each time that it is reissued; null if none is said.</summary>
    public int? Revision => Record.Revision;

    /// <summary>The parties, persons or sources that it is by.</summary>
    public IReadOnlyList<Declaration> By => field ??= FindAll<Declaration>(Record.By);

    /// <summary>Its date; null if that is not said.</summary>
    public Period? On => Words.PeriodOrNull(Record.On);

    /// <summary>What it is about.</summary>
    public IReadOnlyList<Declaration> About => field ??= FindAll<Declaration>(Record.About);

    /// <summary>Its deadline, such as the end of a silence procedure; null if it has none.</summary>
    public Moment? Deadline => Words.Moment(Record.Deadline);

    /// <summary>The documents that it takes the place of.</summary>
    public IReadOnlyList<Document> Supersedes => field ??= FindAll<Document>(Record.Supersedes);

    /// <summary>The documents that took its place.</summary>
    public IReadOnlyList<Document> SupersededBy => Compilation.DocumentsSuperseding.Of(this);

    /// <summary>What it is worth, in words; null if that is not said.</summary>
    public string? Worth => Record.Worth;

    /// <summary>The events, sessions and items that use it.</summary>
    public IReadOnlyList<Proceeding> UsedIn => Compilation.UsesOf.Of(this);

    /// <summary>As people read it: <c>Draft declaration (A/80/141)</c>.</summary>
    public override string ToString() => Number is { } number ? $"{DisplayName()} ({number})" : DisplayName();

    private DocumentRecord Record => (DocumentRecord)Declared.Record;
}

/// <summary>What was agreed.</summary>
[JsonConverter(typeof(DeclarationConverter<Agreement>))]
public sealed class Agreement : Declaration
{
    internal Agreement(Declared declared) : base(declared)
    {
    }

    /// <summary>How far it is.</summary>
    public AgreementStatus Status => Record.Status?.Is ?? AgreementStatus.Signed;

    /// <summary>Since when it has this status; null if that is not said.</summary>
    public DateOnly? StatusDate => Record.Status?.On;

    /// <summary>Why it has this status; null if that is not said. Never for the public.</summary>
    public string? StatusReason => Record.Status?.Because;

    /// <summary>The parties between which it is.</summary>
    public IReadOnlyList<Party> Between => field ??= FindAll<Party>(Record.Between);

    /// <summary>Its date; null if that is not said.</summary>
    public Period? On => Words.PeriodOrNull(Record.On);

    /// <summary>Where it was made; null if that is not said.</summary>
    public Place? At => Find<Place>(Record.At);

    /// <summary>What it is about.</summary>
    public IReadOnlyList<Declaration> About => field ??= FindAll<Declaration>(Record.About);

    /// <summary>The events and agreements that it follows.</summary>
    public IReadOnlyList<Declaration> Follows => field ??= FindAll<Declaration>(Record.Follows);

    /// <summary>The agreements that it takes the place of.</summary>
    public IReadOnlyList<Agreement> Supersedes => field ??= FindAll<Agreement>(Record.Supersedes);

    /// <summary>The agreements that took its place.</summary>
    public IReadOnlyList<Agreement> SupersededBy => Compilation.AgreementsSuperseding.Of(this);

    /// <summary>What it is worth, in words; null if that is not said.</summary>
    public string? Worth => Record.Worth;

    private AgreementRecord Record => (AgreementRecord)Declared.Record;
}

/// <summary>Who published what a fact rests on.</summary>
[JsonConverter(typeof(DeclarationConverter<Source>))]
public sealed class Source : Declaration
{
    internal Source(Declared declared) : base(declared)
    {
    }

    /// <summary>The parties whose it is.</summary>
    public IReadOnlyList<Party> Of => field ??= FindAll<Party>(((SourceRecord)Declared.Record).Of);

    /// <summary>The declarations that cite it.</summary>
    public IReadOnlyList<Declaration> Cited => Compilation.CitingSource.Of(this);

    /// <summary>What is said to have been said by it.</summary>
    public IReadOnlyList<Statement> Statements => Compilation.StatementsBy.Of(this);
}
