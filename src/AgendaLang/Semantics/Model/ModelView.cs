namespace AgendaLang.Semantics;

/// <summary>
/// Gives the models of declarations, and records which top-level declarations had to be read for what was asked: as long as those stay as they are,
/// so does whatever follows from them. Rules read the agenda through it alone.
/// </summary>
/// <remarks>Not for several threads at once; the models that it gives are.</remarks>
internal sealed class ModelView
{
    private readonly HashSet<object> _noted = [];
    private readonly HashSet<Symbol> _reads = [];

    /// <summary>The top-level declarations read so far, in no order.</summary>
    public IReadOnlyCollection<Symbol> Reads => _reads;

    public EventModel Event(Symbol symbol) => Note(EventModel.Of(symbol));

    public PersonModel Person(Symbol symbol) => Note(PersonModel.Of(symbol));

    public PartyModel Party(Symbol symbol) => Note(PartyModel.Of(symbol));

    public PlaceModel Place(Symbol symbol) => Note(PlaceModel.Of(symbol));

    public ProposalModel Proposal(Symbol symbol) => Note(ProposalModel.Of(symbol));

    public DocumentModel Document(Symbol symbol) => Note(DocumentModel.Of(symbol));

    /// <summary>Who may read a declaration of any kind, and from when.</summary>
    public Publicity Publicity(Symbol symbol)
    {
        Note(symbol);
        var publicity = Semantics.Publicity.Of(symbol);
        _reads.UnionWith(publicity.Reads);
        return publicity;
    }

    /// <summary>The properties of a declaration of any kind.</summary>
    public Facts Facts(Symbol symbol)
    {
        Note(symbol);
        return new(symbol);
    }

    /// <summary>Records that something of a declaration was read.</summary>
    public void Note(Symbol symbol) => _reads.Add(symbol.Top);

    /// <summary>What was read, for the model that it was read for.</summary>
    public Symbol[] ToReads() => [.. _reads];

    /// <summary>The segments of what was read.</summary>
    public Syntax.Segment[] ToSegments() => [.. _reads.Select(symbol => symbol.File.Tree.Segments[symbol.Segment]).Distinct()];

    private T Note<T>(T model) where T : Model
    {
        if (_noted.Add(model)) _reads.UnionWith(model.Reads);
        return model;
    }
}

/// <summary>What follows from a declaration and those that it names. Immutable, and the same in all sets that hold the declaration.</summary>
public abstract class Model
{
    private protected Model(Symbol symbol) => Symbol = symbol;

    /// <summary>The declaration.</summary>
    public Symbol Symbol { get; }

    /// <summary>Whether something in the declaration itself could not be read, so that what seems absent may be there.</summary>
    public bool IsBroken { get; private protected init; }

    /// <summary>The top-level declarations that it follows from, its own among them.</summary>
    internal Symbol[] Reads { get; private protected init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Symbol.ToString();
}
