using System.Collections.Frozen;
using AgendaLang.Generator.Naming;
using AgendaLang.Models;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Generator.Writing;

/// <summary>A list that a declaration holds.</summary>
/// <param name="Held">The kind of what is in it.</param>
/// <param name="Part">By what models ask for it.</param>
/// <param name="Property">The property of the holder that gives it.</param>
/// <param name="BaseType">The type of the models that it derives from.</param>
/// <param name="Reserved">Names that the type has already.</param>
internal sealed record ListKind(Kind Held, FilePart Part, string Property, string BaseType, FrozenSet<string> Reserved)
{
    /// <summary>All there are. Days and breaks have no ids, so no names.</summary>
    public static IReadOnlyList<ListKind> All { get; } =
    [
        new(Kind.Room, FilePart.Rooms, "Rooms", nameof(RoomList), ReservedNames.OfRooms),
        new(Kind.Document, FilePart.Documents, "Documents", nameof(DocumentList), ReservedNames.OfDocuments),
        new(Kind.Item, FilePart.Items, "Items", nameof(ItemList), ReservedNames.OfItems),
        new(Kind.Session, FilePart.Sessions, "Sessions", nameof(SessionList), ReservedNames.OfSessions),
    ];
}

/// <summary>The type of a declaration's list.</summary>
/// <param name="Kind">What is in it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">The numbers of what is in it, in order.</param>
internal sealed record GeneratedList(ListKind Kind, string Name, int[] Members);

/// <summary>The type of a declaration that holds others.</summary>
/// <param name="Index">The number of the declaration.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lists">Its lists that are not empty.</param>
internal sealed record GeneratedType(int Index, string Name, IReadOnlyList<GeneratedList> Lists);

/// <summary>The types that a file needs: one for each declaration that holds others, and for each list of it. All stand side by side, however deep items nest.</summary>
internal sealed class GeneratedTypes
{
    private readonly List<GeneratedType> _all = [];
    private readonly Dictionary<int, string> _names = [];

    public GeneratedTypes(List<OrderedRecord> declarations)
    {
        var held = Enumerable.Range(0, declarations.Count).Where(index => declarations[index].Holder >= 0)
            .GroupBy(index => declarations[index].Holder).OrderBy(group => group.Key).ToList();
        var scope = new NameScope([]);
        foreach (var group in held)
        {
            var holder = declarations[group.Key];
            var stem = Stem(declarations, group.Key);
            var lists = new List<GeneratedList>();
            foreach (var kind in ListKind.All)
            {
                var members = group.Where(index => declarations[index].Kind == kind.Held).ToArray();
                if (members.Length > 0) lists.Add(new(kind, scope.Take(stem + kind.Property), members));
            }
            if (lists.Count == 0) continue;
            var name = scope.Take(stem + holder.Kind);
            _names.Add(group.Key, name);
            _all.Add(new(group.Key, name, lists));
        }
    }

    public bool IsEmpty => _all.Count == 0;

    /// <summary>In the order of declaration.</summary>
    public IReadOnlyList<GeneratedType> All => _all;

    /// <summary>The name of a declaration's type; null if it has none of its own.</summary>
    public string? Of(int index) => _names.GetValueOrDefault(index);

    /// <summary>How the names of its types begin: what is in an event bears the event's name too.</summary>
    private static string Stem(List<OrderedRecord> declarations, int index)
    {
        var own = CSharpNames.OfId(declarations[index].Record.Id ?? "");
        var outer = index;
        while (declarations[outer].Holder >= 0) outer = declarations[outer].Holder;
        return outer == index ? own : CSharpNames.OfId(declarations[outer].Record.Id ?? "") + own;
    }
}
