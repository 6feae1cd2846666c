using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>What can be discussed: a topic or an initiative.</summary>
[JsonConverter(typeof(DeclarationConverter<Subject>))]
public abstract class Subject : Declaration
{
    private protected Subject(Declared declared) : base(declared)
    {
    }

    /// <summary>
    /// Where it is discussed: the sessions and items that name it, a broader or a narrower topic, or take up an item that does; and those events without
    /// programme that name it. What is postponed or cancelled is left out.
    /// </summary>
    public IReadOnlyList<Proceeding> Discussions => field ??= Compilation.Discussions.Of(this);

    /// <summary>The proposals that raise it.</summary>
    public IReadOnlyList<Proposal> Proposals => Compilation.ProposalsRaising.Of(this);

    /// <summary>The requests that raise it.</summary>
    public IReadOnlyList<Request> Requests => Compilation.RequestsRaising.Of(this);

    /// <summary>The topics and initiatives that it affects.</summary>
    public abstract IReadOnlyList<Subject> Affects { get; }

    /// <summary>The topics and initiatives that affect it.</summary>
    public IReadOnlyList<Subject> AffectedBy => Compilation.AffectedBy.Of(this);
}

/// <summary>A subject.</summary>
[JsonConverter(typeof(DeclarationConverter<Topic>))]
public sealed class Topic : Subject
{
    internal Topic(Declared declared) : base(declared)
    {
    }

    /// <summary>The topic that it is a part of; null at the top.</summary>
    public Topic? Broader => Find<Topic>(Record.Broader);

    /// <summary>The topics that are a part of it, those directly in it.</summary>
    public IReadOnlyList<Topic> Narrower => Compilation.NarrowerOf.Of(this);

    /// <inheritdoc/>
    public override IReadOnlyList<Subject> Affects => field ??= FindAll<Subject>(Record.Affects);

    private TopicRecord Record => (TopicRecord)Declared.Record;
}

/// <summary>A project or programme that parties carry: a corridor, a power line.</summary>
[JsonConverter(typeof(DeclarationConverter<Initiative>))]
public sealed class Initiative : Subject
{
    internal Initiative(Declared declared) : base(declared)
    {
    }

    /// <summary>How far it is.</summary>
    public InitiativeStatus Status => Record.Status?.Is ?? InitiativeStatus.Underway;

    /// <summary>Since when it has this status; null if that is not said.</summary>
    public DateOnly? StatusDate => Record.Status?.On;

    /// <summary>Why it has this status; null if that is not said. Never for the public.</summary>
    public string? StatusReason => Record.Status?.Because;

    /// <summary>The parties, persons or sources whose it is.</summary>
    public IReadOnlyList<Declaration> By => field ??= FindAll<Declaration>(Record.By);

    /// <summary>What it is about.</summary>
    public IReadOnlyList<Declaration> About => field ??= FindAll<Declaration>(Record.About);

    /// <inheritdoc/>
    public override IReadOnlyList<Subject> Affects => field ??= FindAll<Subject>(Record.Affects);

    /// <summary>What it is worth, in words; null if that is not said.</summary>
    public string? Worth => Record.Worth;

    private InitiativeRecord Record => (InitiativeRecord)Declared.Record;
}
