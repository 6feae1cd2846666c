using System.Collections.ObjectModel;

namespace AgendaLang.Models.Linking;

/// <summary>Lists that nobody can change.</summary>
internal static class Lists
{
    /// <summary>How deep declarations may be nested, with some room beyond what the language allows.</summary>
    public const int MaxNesting = 80;

    public static IReadOnlyList<T> Copy<T>(T[]? items) => items is { Length: > 0 } ? new ReadOnlyCollection<T>([.. items]) : ReadOnlyCollection<T>.Empty;

    public static IReadOnlyList<T> Of<T>(IEnumerable<T> items) => Closed([.. items]);

    /// <summary>What is made of each; without those of which nothing can be made.</summary>
    public static IReadOnlyList<T> Of<TFrom, T>(TFrom[]? from, Func<TFrom, T?> make) where T : class
    {
        if (from is not { Length: > 0 }) return ReadOnlyCollection<T>.Empty;
        var made = new List<T>(from.Length);
        foreach (var each in from)
            if (make(each) is { } one) made.Add(one);
        return Closed(made);
    }

    /// <summary>Names by language; tags are alike whatever their case.</summary>
    public static IReadOnlyDictionary<string, string> Names(Dictionary<string, string>? names)
    {
        if (names is not { Count: > 0 }) return ReadOnlyDictionary<string, string>.Empty;
        var byLanguage = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, name) in names) byLanguage.TryAdd(language, name);
        return byLanguage.AsReadOnly();
    }

    /// <summary>What a declaration holds itself, of one kind.</summary>
    public static IReadOnlyList<T> Held<T>(Declared holder, Kind kind) where T : Declaration
    {
        var held = new List<T>();
        if (holder.Index < 0) return Closed(held);
        var all = holder.File.Facts.Declared;
        for (var i = holder.Index + 1; i < holder.End; i = all[i].End)
            if (all[i].Kind == kind && holder.File[i] is T one) held.Add(one);
        return Closed(held);
    }

    /// <summary>A new list of what a declaration holds itself.</summary>
    public static TList Filled<TList, T>(Declared holder) where TList : DeclarationList<T>, new() where T : Declaration
    {
        var list = new TList();
        list.FillFrom(holder);
        return list;
    }

    /// <summary>What some files declare, of some kinds or of all, in order.</summary>
    public static IReadOnlyList<T> InFiles<T>(CompiledFile[] files, Kind[] kinds) where T : Declaration
    {
        var found = new List<T>();
        foreach (var file in files)
            foreach (var declared in file.Facts.Declared)
                if ((kinds.Length == 0 || Array.IndexOf(kinds, declared.Kind) >= 0) && file[declared.Index] is T one) found.Add(one);
        return Closed(found);
    }

    private static ReadOnlyCollection<T> Closed<T>(List<T> items) => items.Count == 0 ? ReadOnlyCollection<T>.Empty : items.AsReadOnly();
}
