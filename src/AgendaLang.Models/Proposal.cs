using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>What a party proposes.</summary>
[JsonConverter(typeof(DeclarationConverter<Proposal>))]
public sealed class Proposal : Declaration
{
    internal Proposal(Declared declared) : base(declared)
    {
    }

    /// <summary>What became of it.</summary>
    public ProposalStatus Status => Record.Status?.Is ?? ProposalStatus.Pending;

    /// <summary>Since when it has this status; null if that is not said.</summary>
    public DateOnly? StatusDate => Record.Status?.On;

    /// <summary>Why it has this status; null if that is not said. Never for the public.</summary>
    public string? StatusReason => Record.Status?.Because;

    /// <summary>The parties, persons or sources that it is by.</summary>
    public IReadOnlyList<Declaration> By => field ??= FindAll<Declaration>(Record.By);

    /// <summary>When it was made; null if that is not said.</summary>
    public Period? On => Words.PeriodOrNull(Record.On);

    /// <summary>What it raises.</summary>
    public IReadOnlyList<Raised> Raises => field ??= Lists.Of(Record.Raises, record => new Raised(this, record));

    /// <summary>Whom it would invite.</summary>
    public IReadOnlyList<Invitation> Invitations => field ??= Lists.Of(Record.Invitations, record => Invitation.Of(this, record));

    /// <summary>The events that it is for: those at which it raises something or to which it would invite, each once.</summary>
    public IReadOnlyList<Event> Events => field ??= Raised.Events(Raises, Invitations);

    /// <summary>Why; null if that is not said. Never for the public.</summary>
    public string? Because => Record.Because;

    /// <summary>The proposals that it takes the place of.</summary>
    public IReadOnlyList<Proposal> Supersedes => field ??= FindAll<Proposal>(Record.Supersedes);

    /// <summary>The proposals that took its place.</summary>
    public IReadOnlyList<Proposal> SupersededBy => Compilation.ProposalsSuperseding.Of(this);

    private ProposalRecord Record => (ProposalRecord)Declared.Record;
}

/// <summary>What a party asks of another.</summary>
[JsonConverter(typeof(DeclarationConverter<Request>))]
public sealed class Request : Declaration
{
    internal Request(Declared declared) : base(declared)
    {
    }

    /// <summary>What became of it.</summary>
    public ProposalStatus Status => Record.Status?.Is ?? ProposalStatus.Pending;

    /// <summary>Since when it has this status; null if that is not said.</summary>
    public DateOnly? StatusDate => Record.Status?.On;

    /// <summary>Why it has this status; null if that is not said. Never for the public.</summary>
    public string? StatusReason => Record.Status?.Because;

    /// <summary>The parties, persons or sources that it is by.</summary>
    public IReadOnlyList<Declaration> By => field ??= FindAll<Declaration>(Record.By);

    /// <summary>The parties that are asked.</summary>
    public IReadOnlyList<Party> To => field ??= FindAll<Party>(Record.To);

    /// <summary>When it was made; null if that is not said.</summary>
    public Period? On => Words.PeriodOrNull(Record.On);

    /// <summary>What it raises.</summary>
    public IReadOnlyList<Raised> Raises => field ??= Lists.Of(Record.Raises, record => new Raised(this, record));

    /// <summary>The events at which it raises something, each once.</summary>
    public IReadOnlyList<Event> Events => field ??= Raised.Events(Raises, []);

    /// <summary>Why; null if that is not said. Never for the public.</summary>
    public string? Because => Record.Because;

    private RequestRecord Record => (RequestRecord)Declared.Record;
}

/// <summary>What somebody said.</summary>
[JsonConverter(typeof(DeclarationConverter<Statement>))]
public sealed class Statement : Declaration
{
    internal Statement(Declared declared) : base(declared)
    {
    }

    /// <summary>The parties, persons or sources whose statement it is.</summary>
    public IReadOnlyList<Declaration> By => field ??= FindAll<Declaration>(Record.By);

    /// <summary>When it was said; null if that is not known.</summary>
    public Period? On => Words.PeriodOrNull(Record.On);

    /// <summary>What it is about.</summary>
    public IReadOnlyList<Declaration> About => field ??= FindAll<Declaration>(Record.About);

    /// <summary>What was said; null if that is not given.</summary>
    public string? Says => Record.Says;

    /// <summary>The statements that it contradicts.</summary>
    public IReadOnlyList<Statement> Contradicts => field ??= FindAll<Statement>(Record.Contradicts);

    /// <summary>The statements that contradict it.</summary>
    public IReadOnlyList<Statement> ContradictedBy => Compilation.StatementsContradicting.Of(this);

    /// <summary>As people read it: <c>Sergio Gor: The summit will mark a new phase.</c></summary>
    public override string ToString()
    {
        var text = Says ?? DisplayName();
        return By.Count == 0 ? text : $"{string.Join(", ", By.Select(who => who.DisplayName()))}: {text}";
    }

    private StatementRecord Record => (StatementRecord)Declared.Record;
}
