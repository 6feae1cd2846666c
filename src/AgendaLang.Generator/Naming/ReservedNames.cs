using System.Collections.Frozen;
using System.Reflection;
using AgendaLang.Models;

namespace AgendaLang.Generator.Naming;

/// <summary>Names that generated code must leave to others.</summary>
internal static class ReservedNames
{
    /// <summary>Classes of the kinds, in the order of the lists of a file.</summary>
    private static readonly string[] KindClasses =
    [
        "Countries", "Organizations", "Groups", "Formats", "People", "Places", "Topics", "Initiatives", "Agreements", "Sources", "Documents", "Tours",
        "Meetings", "Summits", "Proposals", "Requests", "Statements",
    ];

    /// <summary>What a file's class holds besides the kinds and the types of lists.</summary>
    public const string Set = "Set";

    /// <summary>Names that no class of a file may have: they would hide what people mean by them.</summary>
    public static FrozenSet<string> OfFiles { get; } = typeof(Declaration).Assembly.GetExportedTypes()
        .Where(type => type.Namespace == typeof(Declaration).Namespace).Select(type => type.Name.Split('`')[0])
        .Concat([.. KindClasses, Set, "System", "AgendaLang"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names that the class of a file has already.</summary>
    public static IEnumerable<string> OfFileClass => [.. KindClasses, Set];

    /// <summary>What every class inherits.</summary>
    public static FrozenSet<string> OfObject { get; } = MembersOf(typeof(object));

    public static FrozenSet<string> OfSessions { get; } = MembersOf(typeof(SessionList));
    public static FrozenSet<string> OfItems { get; } = MembersOf(typeof(ItemList));
    public static FrozenSet<string> OfDocuments { get; } = MembersOf(typeof(DocumentList));
    public static FrozenSet<string> OfRooms { get; } = MembersOf(typeof(RoomList));

    /// <summary>The class of a kind; null for kinds that stand only in others.</summary>
    public static string? ClassOf(Kind kind) => kind switch
    {
        Kind.Country => "Countries",
        Kind.Organization => "Organizations",
        Kind.Group => "Groups",
        Kind.Format => "Formats",
        Kind.Person => "People",
        Kind.Place => "Places",
        Kind.Topic => "Topics",
        Kind.Initiative => "Initiatives",
        Kind.Agreement => "Agreements",
        Kind.Source => "Sources",
        Kind.Document => "Documents",
        Kind.Tour => "Tours",
        Kind.Meeting => "Meetings",
        Kind.Summit => "Summits",
        Kind.Proposal => "Proposals",
        Kind.Request => "Requests",
        Kind.Statement => "Statements",
        _ => null,
    };

    private static FrozenSet<string> MembersOf(Type? type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        // An indexer is called Item.
        var names = new HashSet<string>(StringComparer.Ordinal) { "Item" };
        for (; type != null; type = type.BaseType) names.UnionWith(type.GetMembers(All).Select(member => member.Name));
        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
