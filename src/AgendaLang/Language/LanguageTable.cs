using System.Collections.Immutable;

namespace AgendaLang.Language;

/// <summary>The table of the language: its kinds and properties. Everything that knows a word knows it from here.</summary>
public static partial class LanguageTable
{
    /// <summary>The largest number of blocks that may be open at once; one more is AGL0013.</summary>
    public const int MaxDepth = 64;

    /// <summary>The largest file, in bytes; a larger one is AGL0014.</summary>
    public const int MaxFileBytes = 16 * 1024 * 1024;

    private static readonly byte[] RowOf;

    static LanguageTable()
    {
        Kinds = ListKinds();
        var properties = ListProperties();
        RowOf = new byte[(Kinds.Length + 1) * Keywords.Count];
        for (var row = 0; row < properties.Length; row++)
        {
            properties[row].Order = row;
            foreach (var kind in properties[row].On)
                RowOf[(int)kind * Keywords.Count + (int)properties[row].Keyword] = (byte)(row + 1);
            ref var any = ref RowOf[(int)properties[row].Keyword];
            if (any == 0) any = (byte)(row + 1);
        }
        Properties = properties;
    }

    /// <summary>All kinds, in the order of <see cref="Kind"/> (from <see cref="Kind.Country"/>).</summary>
    public static ImmutableArray<KindInfo> Kinds { get; }

    /// <summary>All properties, in the order of the language reference.</summary>
    public static ImmutableArray<PropertyInfo> Properties { get; }

    /// <summary>The row of a kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is <see cref="Kind.None"/>.</exception>
    public static KindInfo Info(this Kind kind)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)kind, (int)Kind.None);
        return Kinds[(int)kind - 1];
    }

    /// <summary>The property that a keyword is on a kind; null if the kind has none of that name.</summary>
    public static PropertyInfo? Property(Kind kind, Keyword keyword)
    {
        var row = kind == Kind.None ? 0 : RowOf[(int)kind * Keywords.Count + (int)keyword];
        return row == 0 ? null : Properties[row - 1];
    }

    /// <summary>The first property of a name, on whatever kind; null if there is none.</summary>
    public static PropertyInfo? AnyProperty(Keyword keyword) => RowOf[(int)keyword] is var row and not 0 ? Properties[row - 1] : null;

    /// <summary>The properties of a kind, in the order of the language reference.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Kind kind) => Properties.Where(property => property.On.Contains(kind));

    /// <summary>The kinds that may stand in the block of a kind, or (<see cref="Kind.None"/>) at the top level.</summary>
    public static IEnumerable<KindInfo> KindsIn(Kind holder) => Kinds.Where(kind => kind.CanStandIn(holder));
}
