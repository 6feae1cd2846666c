using AgendaLang.Language;
using AgendaLang.Models.Records;
using AgendaLang.Semantics;

namespace AgendaLang.Compiling;

/// <summary>
/// Writes what the files of a set declare as records: what is said as it is said, what follows from it as the models say. A declaration without an id, or
/// with one that is taken, is left out with what it holds; so is every reference that leads nowhere or to what is left out.
/// </summary>
/// <remarks>Nothing in a record tells where something stands in the text, so that comments and layout change no record. Not for several threads at once.</remarks>
internal sealed class RecordWriter
{
    private readonly AgendaSet _set;
    private readonly Dictionary<Symbol, bool> _hasPlace = [];
    private readonly Dictionary<Symbol, Dictionary<DateOnly, Symbol>> _firstDays = [];

    /// <param name="set">The set whose ids count: of several declarations of one id the first is written.</param>
    /// <param name="readers">For whom; null for those who may read everything.</param>
    public RecordWriter(AgendaSet set, Readership? readers = null)
    {
        _set = set;
        Readers = readers;
        foreach (var file in set.Files) set.BindingOf(file);
    }

    /// <summary>For whom it is written; null for those who may read everything.</summary>
    public Readership? Readers { get; }

    /// <summary>The record of a file of the set.</summary>
    /// <exception cref="ArgumentException">The file is not of the set.</exception>
    public FileRecord Write(AgendaFile file)
    {
        if (!_set.Contains(file)) throw new ArgumentException("The file is not of the set.", nameof(file));
        return new()
        {
            // What stands above a file is said by nobody in particular, so nobody made it public.
            Description = Readers is { IsPublic: true } ? null : file.Tree.Doc,
            Countries = Each(file, Kind.Country, PartyRecords.Country),
            Organizations = Each(file, Kind.Organization, PartyRecords.Organization),
            Groups = Each(file, Kind.Group, PartyRecords.Group),
            Formats = Each(file, Kind.Format, PartyRecords.Group),
            People = Each(file, Kind.Person, PartyRecords.Person),
            Places = Each(file, Kind.Place, PartyRecords.Place),
            Topics = Each(file, Kind.Topic, SubjectRecords.Topic),
            Initiatives = Each(file, Kind.Initiative, SubjectRecords.Initiative),
            Agreements = Each(file, Kind.Agreement, SubjectRecords.Agreement),
            Sources = Each(file, Kind.Source, PartyRecords.Source),
            Documents = Each(file, Kind.Document, SubjectRecords.Document),
            Tours = Each(file, Kind.Tour, SubjectRecords.Tour),
            Meetings = Each(file, Kind.Meeting, EventRecords.Event),
            Summits = Each(file, Kind.Summit, EventRecords.Event),
            Proposals = Each(file, Kind.Proposal, ProcessRecords.Proposal),
            Requests = Each(file, Kind.Request, ProcessRecords.Request),
            Statements = Each(file, Kind.Statement, ProcessRecords.Statement),
        };
    }

    /// <summary>How a declaration is named in records; null if it is none, or is not written.</summary>
    public string? PathOf(Symbol? symbol) => symbol != null && IsWritten(symbol) ? symbol.Path : null;

    /// <summary>How some declarations are named in records, in their order; null if none of them is written.</summary>
    public string[]? PathsOf(IEnumerable<Symbol?> symbols)
    {
        string[] paths = [.. symbols.Select(PathOf).OfType<string>()];
        return paths.Length == 0 ? null : paths;
    }

    /// <summary>Whether a declaration is written: it can be named, and the readers may know of it.</summary>
    public bool IsWritten(Symbol symbol) => HasPlace(symbol) && Readers?.Sees(symbol) != false;

    /// <summary>Whether a declaration is there, but the readers may not know of it.</summary>
    public bool IsHidden(Symbol? symbol) => symbol != null && Readers?.Sees(symbol) == false;

    /// <summary>The records of those that a declaration holds; null if there are none.</summary>
    public T[]? Held<T>(Symbol holder, Kind kind, Func<Written, T> write) where T : DeclarationRecord
    {
        List<T>? records = null;
        foreach (var symbol in EventModel.Held(holder))
            if (symbol.Kind == kind && IsWritten(symbol)) (records ??= []).Add(write(new(this, symbol)));
        return records?.ToArray();
    }

    private T[]? Each<T>(AgendaFile file, Kind kind, Func<Written, T> write) where T : DeclarationRecord
    {
        List<T>? records = null;
        foreach (var symbol in file.Names.OfKinds(KindSet.Of(kind)))
            if (symbol.Scope == null && IsWritten(symbol)) (records ??= []).Add(write(new(this, symbol)));
        return records?.ToArray();
    }

    /// <summary>Whether it can be told from all others: by its id, which is its own, or by its date; and so can what holds it.</summary>
    private bool HasPlace(Symbol symbol)
    {
        if (_hasPlace.TryGetValue(symbol, out var known)) return known;
        var has = symbol.Kind switch
        {
            Kind.Break => true,
            Kind.Day => symbol.Date != null && IsFirstOfItsDate(symbol),
            _ => symbol.Id.Length > 0 && symbol == (symbol.Scope is { } scope ? scope.File.Names.Local(scope, symbol.Id) : _set.Global(symbol.Id)),
        };
        // Topics stand on their own, and days only group.
        for (var holder = symbol.Holder; has && holder != null && symbol.Kind != Kind.Topic; holder = holder.Holder)
        {
            if (holder.Kind == Kind.Day) continue;
            has = HasPlace(holder);
            break;
        }
        return _hasPlace[symbol] = has;
    }

    private bool IsFirstOfItsDate(Symbol day)
    {
        var inEvent = day.Event!;
        if (!EventModel.Of(inEvent).IsRepeated(day.Date!.Value)) return true;
        if (!_firstDays.TryGetValue(inEvent, out var days))
        {
            _firstDays.Add(inEvent, days = []);
            foreach (var held in EventModel.Held(inEvent))
                if (held is { Kind: Kind.Day, Date: { } date }) days.TryAdd(date, held);
        }
        return days[day.Date.Value] == day;
    }
}
