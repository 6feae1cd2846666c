using System.Collections.Immutable;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>An agenda paper or outcome document.</summary>
public sealed class DocumentModel : Model
{
    private DocumentModel(Symbol symbol) : base(symbol)
    {
        var view = new ModelView();
        var facts = view.Facts(symbol);
        IsBroken = facts.IsBroken;
        foreach (var fact in facts)
        {
            switch (fact.Keyword)
            {
                case Keyword.Kind:
                    Kind = (DocumentKind?)Terms.Read(Vocabularies.DocumentKind, fact.Values);
                    HasKind = true;
                    break;
                case Keyword.Status:
                    Status = (DocumentStatus?)Terms.Read(Vocabularies.DocumentStatus, fact.Values);
                    StatusDate = fact.Values.Dates?.First;
                    StatusLocation = fact.Values.FirstWord is { IsDefault: false } word ? new(symbol.File.Source, word.Span) : fact.Location;
                    break;
                case Keyword.By:
                    By = By.AddRange(fact.Mentions());
                    break;
                case Keyword.On:
                    Date = fact.Values.Dates?.First;
                    Minutes = fact.Values.Times?.Start;
                    OnLocation = fact.Location;
                    DateLocation = fact.Values.DateSpan is { } span ? new(symbol.File.Source, span) : null;
                    break;
                case Keyword.Supersedes:
                    HasSupersedes = true;
                    Supersedes = Supersedes.AddRange(fact.Mentions());
                    break;
                case Keyword.Revision:
                    Revision = fact.Values.Size?.Total;
                    break;
                case Keyword.Deadline:
                    Deadline = new(fact);
                    break;
            }
        }
        Citations = Citation.Of(facts);
        Reads = view.ToReads();
    }

    /// <summary>Its kind; null if none is given, or it is unknown.</summary>
    public DocumentKind? Kind { get; }

    /// <summary>Whether a kind is given, known or not.</summary>
    public bool HasKind { get; }

    /// <summary>Its status; null if it is unknown.</summary>
    public DocumentStatus? Status { get; } = DocumentStatus.Issued;

    /// <summary>Since when it has that status; null if not said.</summary>
    public DateOnly? StatusDate { get; }

    /// <summary>The word that says its status; null if none is written.</summary>
    public Findings.Location? StatusLocation { get; }

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<Mention> By { get; } = [];

    /// <summary>Its date; null if not said.</summary>
    public DateOnly? Date { get; }

    /// <summary>When on its date, in minutes since midnight; null if not said.</summary>
    public int? Minutes { get; }

    /// <summary>Where its date is written, from <c>on</c> to the last value; null if it is not.</summary>
    public Findings.Location? OnLocation { get; }

    /// <summary>Its date alone as it is written; null if it is not.</summary>
    public Findings.Location? DateLocation { get; }

    /// <summary>How often it was issued; null if not said.</summary>
    public int? Revision { get; }

    /// <summary>The earlier ones that it takes the place of.</summary>
    public ImmutableArray<Mention> Supersedes { get; } = [];

    /// <summary>Whether it takes the place of an earlier one, known or not.</summary>
    public bool HasSupersedes { get; }

    /// <summary>Its deadline; null if none.</summary>
    public Deadline? Deadline { get; }

    /// <summary>What it rests on, in order.</summary>
    public ImmutableArray<Citation> Citations { get; }

    internal static DocumentModel Of(Symbol symbol) => (DocumentModel)(symbol.Model ??= new DocumentModel(symbol));
}
