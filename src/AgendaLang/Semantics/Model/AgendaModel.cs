using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>What a set of files means: who takes part where and when, on what, and who asks for what. Lazy, immutable, safe to share between threads.</summary>
/// <remarks>What is asked for is worked out once and kept with its declaration, for all sets that hold it.</remarks>
public sealed class AgendaModel
{
    private readonly AgendaSet _set;

    /// <summary>The model of a set.</summary>
    public AgendaModel(AgendaSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        _set = set;
        foreach (var file in set.Files) set.BindingOf(file);
    }

    /// <summary>All meetings and summits, in the order of the set's files.</summary>
    public IEnumerable<EventModel> Events => All(KindSet.Events).Select(EventModel.Of);

    /// <summary>All persons, in the order of the set's files.</summary>
    public IEnumerable<PersonModel> People => All(KindSet.Of(Kind.Person)).Select(PersonModel.Of);

    /// <summary>All countries, organizations, groups and formats, in the order of the set's files.</summary>
    public IEnumerable<PartyModel> Parties => All(KindSet.Parties).Select(PartyModel.Of);

    /// <summary>All places and rooms, in the order of the set's files.</summary>
    public IEnumerable<PlaceModel> Places => All(KindSet.Of(Kind.Place, Kind.Room)).Select(PlaceModel.Of);

    /// <summary>All proposals and requests, in the order of the set's files.</summary>
    public IEnumerable<ProposalModel> Proposals => All(KindSet.Of(Kind.Proposal, Kind.Request)).Select(ProposalModel.Of);

    /// <summary>All documents, in the order of the set's files.</summary>
    public IEnumerable<DocumentModel> Documents => All(KindSet.Of(Kind.Document)).Select(DocumentModel.Of);

    /// <summary>The model of a declaration of the set.</summary>
    /// <returns>An event, person, party, place, proposal or document; null for declarations of other kinds, which are their properties.</returns>
    /// <exception cref="ArgumentException">The declaration is not of the set.</exception>
    public Model? Of(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        if (!_set.Contains(symbol.File)) throw new ArgumentException("The declaration is not of the set.", nameof(symbol));
        return symbol.Kind switch
        {
            Kind.Meeting or Kind.Summit => EventModel.Of(symbol),
            Kind.Person => PersonModel.Of(symbol),
            Kind.Country or Kind.Organization or Kind.Group or Kind.Format => PartyModel.Of(symbol),
            Kind.Place or Kind.Room => PlaceModel.Of(symbol),
            Kind.Proposal or Kind.Request => ProposalModel.Of(symbol),
            Kind.Document => DocumentModel.Of(symbol),
            _ => null,
        };
    }

    private IEnumerable<Symbol> All(KindSet kinds) => _set.Files.SelectMany(file => file.Names.OfKinds(kinds));
}
