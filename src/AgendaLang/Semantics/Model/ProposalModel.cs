using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>A proposal or request: who makes it, what it asks for, and where it stands.</summary>
public sealed class ProposalModel : Model
{
    private ProposalModel(Symbol symbol) : base(symbol)
    {
        var view = new ModelView();
        var facts = view.Facts(symbol);
        IsBroken = facts.IsBroken;
        var invitations = ImmutableArray.CreateBuilder<Invitation>();
        var raised = ImmutableArray.CreateBuilder<Raised>();
        foreach (var fact in facts)
        {
            switch (fact.Keyword)
            {
                case Keyword.By:
                    HasProponent = true;
                    By = By.AddRange(fact.Mentions());
                    break;
                case Keyword.To:
                    HasAddressee = true;
                    To = To.AddRange(fact.Mentions());
                    break;
                case Keyword.On:
                    IsDateLost |= fact.IsBroken;
                    if (fact.Values.Dates is { } dates) (FirstDate, LastDate) = dates;
                    Minutes = fact.Values.Times?.Start;
                    DateLocation = fact.Values.DateSpan is { } span ? new(symbol.File.Source, span) : null;
                    break;
                case Keyword.Status:
                    Status = (ProposalStatus?)Terms.Read(Vocabularies.ProposalStatus, fact.Values);
                    StatusDate = fact.Values.Dates?.First;
                    break;
                case Keyword.Invite:
                    invitations.Add(new(fact));
                    break;
                case Keyword.Raise:
                    raised.Add(new(fact));
                    break;
                case Keyword.Supersedes:
                    Supersedes = Supersedes.AddRange(fact.Mentions());
                    break;
            }
        }
        Invitations = invitations.ToImmutable();
        Raised = raised.ToImmutable();
        Citations = Citation.Of(facts);
        IsDateLost |= IsBroken && FirstDate == null;
        Reads = view.ToReads();
    }

    /// <summary>Who makes it.</summary>
    public ImmutableArray<Mention> By { get; } = [];

    /// <summary>Whether it says who makes it, known or not.</summary>
    public bool HasProponent { get; }

    /// <summary>Whom it is addressed to.</summary>
    public ImmutableArray<Mention> To { get; } = [];

    /// <summary>Whether it says whom it is addressed to, known or not.</summary>
    public bool HasAddressee { get; }

    /// <summary>When it was made, the first day; null if not said: then it counts as before any event.</summary>
    public DateOnly? FirstDate { get; }

    /// <summary>When it was made, the last day; null if not said.</summary>
    public DateOnly? LastDate { get; }

    /// <summary>When on its first day, in minutes since midnight; null if not said.</summary>
    public int? Minutes { get; }

    /// <summary>Its date or dates as they are written; null if they are not.</summary>
    public Location? DateLocation { get; }

    /// <summary>Whether a date of it could not be read.</summary>
    public bool IsDateLost { get; }

    /// <summary>Where it stands; null if that is unknown.</summary>
    public ProposalStatus? Status { get; } = ProposalStatus.Pending;

    /// <summary>Since when it stands there; null if not said.</summary>
    public DateOnly? StatusDate { get; }

    /// <summary>Whether it is still to be decided, or accepted.</summary>
    public bool IsLive => Status is ProposalStatus.Pending or ProposalStatus.Deferred or ProposalStatus.Accepted;

    /// <summary>Whom it wants invited, in order.</summary>
    public ImmutableArray<Invitation> Invitations { get; }

    /// <summary>What it wants raised, in order.</summary>
    public ImmutableArray<Raised> Raised { get; }

    /// <summary>The earlier ones that it takes the place of.</summary>
    public ImmutableArray<Mention> Supersedes { get; } = [];

    /// <summary>What it rests on, in order.</summary>
    public ImmutableArray<Citation> Citations { get; }

    internal static ProposalModel Of(Symbol symbol) => (ProposalModel)(symbol.Model ??= new ProposalModel(symbol));
}

/// <summary>Topics and initiatives that a proposal or request wants raised at an event.</summary>
public sealed class Raised
{
    internal Raised(Fact fact)
    {
        Topics = fact.Mentions();
        At = fact.Mention(Keyword.At);
        IsUnknown = fact.IsUnknown;
        Location = fact.Location;
    }

    /// <summary>The topics and initiatives.</summary>
    public ImmutableArray<Mention> Topics { get; }

    /// <summary>The event.</summary>
    public Mention At { get; }

    /// <summary>Whether a part of it could not be read or leads nowhere.</summary>
    public bool IsUnknown { get; }

    /// <summary>The whole of it.</summary>
    public Location Location { get; }
}

/// <summary>A source that something rests on.</summary>
public sealed class Citation
{
    private Citation(Fact fact)
    {
        Source = fact.Mention();
        Date = fact.Values.Dates?.First;
        DateLocation = fact.Values.DateSpan is { } span ? new(fact.Location.Source, span) : null;
        Text = fact.Values.Text is { IsDefault: false } text ? text.Value : null;
        IsUnknown = fact.IsUnknown;
        Location = fact.Location;
    }

    /// <summary>Who published it.</summary>
    public Mention Source { get; }

    /// <summary>When it was published; null if not said.</summary>
    public DateOnly? Date { get; }

    /// <summary>Where that date is written; null if it is not.</summary>
    public Location? DateLocation { get; }

    /// <summary>What is cited; null if not said.</summary>
    public string? Text { get; }

    /// <summary>Whether a part of it could not be read or leads nowhere.</summary>
    public bool IsUnknown { get; }

    /// <summary>The whole of it.</summary>
    public Location Location { get; }

    /// <summary>All citations of a declaration, in order.</summary>
    internal static ImmutableArray<Citation> Of(Facts facts)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        foreach (var fact in facts)
            if (fact.Keyword == Keyword.Cite) citations.Add(new(fact));
        return citations.ToImmutable();
    }
}
