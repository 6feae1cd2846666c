using System.Collections.Frozen;
using AgendaLang.Generator.Naming;
using AgendaLang.Models;
using AgendaLang.Models.Records;

namespace AgendaLang.Generator.Writing;

/// <summary>A list that a declaration holds.</summary>
/// <param name="Held">The kind of what is in it.</param>
/// <param name="Property">The property of the holder that gives it.</param>
/// <param name="BaseType">The type of the models that it derives from.</param>
/// <param name="Reserved">Names that the type has already.</param>
internal sealed record ListKind(Kind Held, string Property, string BaseType, FrozenSet<string> Reserved)
{
    /// <summary>All there are. Days and breaks have no ids, so no names.</summary>
    public static IReadOnlyList<ListKind> All { get; } =
    [
        new(Kind.Room, "Rooms", nameof(RoomList), ReservedNames.OfRooms),
        new(Kind.Document, "Documents", nameof(DocumentList), ReservedNames.OfDocuments),
        new(Kind.Item, "Items", nameof(ItemList), ReservedNames.OfItems),
        new(Kind.Session, "Sessions", nameof(SessionList), ReservedNames.OfSessions),
    ];
}

/// <summary>The type of a declaration's list.</summary>
/// <param name="Kind">What is in it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">The numbers of what is in it, in order.</param>
internal sealed record GeneratedList(ListKind Kind, string Name, int[] Members);

/// <summary>
/// The types that a file needs: one for each list that a declaration holds, with a property for each thing in it. Of what type the declaration itself is then
/// follows: <c>Summit&lt;WashingtonSessions, ItemList, WashingtonDocuments&gt;</c>. All stand side by side, however deep items nest.
/// </summary>
internal sealed class GeneratedTypes
{
    private readonly Dictionary<int, string> _types = [];
    private readonly List<int> _holders = [];

    /// <param name="declarations">What the file declares.</param>
    /// <param name="models">What the namespace of the models is called, with <c>::</c>.</param>
    /// <param name="reserved">Names that the lists must leave to others.</param>
    public GeneratedTypes(List<OrderedRecord> declarations, string models, IEnumerable<string> reserved)
    {
        var held = new List<HeldList>();
        foreach (var group in Enumerable.Range(0, declarations.Count).Where(index => declarations[index].Holder >= 0)
            .GroupBy(index => declarations[index].Holder).OrderBy(group => group.Key))
        {
            foreach (var kind in ListKind.All)
            {
                var members = group.Where(index => declarations[index].Kind == kind.Held).ToArray();
                if (members.Length > 0) held.Add(new(group.Key, kind, members));
            }
        }
        var names = NameScope.Of(held.Select(list => Stem(declarations, list.Holder) + list.Kind.Property), reserved);
        var lists = new List<GeneratedList>(held.Count);
        for (var i = 0; i < held.Count;)
        {
            var (holder, first) = (held[i].Holder, i);
            for (; i < held.Count && held[i].Holder == holder; i++) lists.Add(new(held[i].Kind, names[i], held[i].Members));
            var own = lists.GetRange(first, i - first);
            var arguments = PropertiesOf(declarations[holder].Kind).Select(property => own.Find(list => list.Kind.Property == property)?.Name
                ?? models + ListKind.All.First(kind => kind.Property == property).BaseType);
            _types.Add(holder, $"{models}{declarations[holder].Kind}<{string.Join(',', arguments)}>");
            _holders.Add(holder);
        }
        Lists = lists;
    }

    /// <summary>The types of lists, in the order of the declarations that hold them.</summary>
    public IReadOnlyList<GeneratedList> Lists { get; }

    /// <summary>The declarations that hold a list of these types, in order.</summary>
    public IReadOnlyList<int> Holders => _holders;

    /// <summary>The type of a declaration that holds lists; null if it holds none.</summary>
    public string? Of(int index) => _types.GetValueOrDefault(index);

    /// <summary>The lists that a type of the models is told the types of, in order.</summary>
    private static string[] PropertiesOf(Kind kind) => kind switch
    {
        Kind.Meeting or Kind.Summit => ["Sessions", "Items", "Documents"],
        Kind.Place => ["Rooms"],
        _ => ["Items"],
    };

    /// <summary>How the names of its types begin: what is in an event bears the event's name too.</summary>
    private static string Stem(List<OrderedRecord> declarations, int index)
    {
        var own = CSharpNames.OfId(declarations[index].Record.Id ?? "");
        var outer = index;
        while (declarations[outer].Holder >= 0) outer = declarations[outer].Holder;
        return outer == index ? own : CSharpNames.OfId(declarations[outer].Record.Id ?? "") + own;
    }

    private sealed record HeldList(int Holder, ListKind Kind, int[] Members);
}
