using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>Something that an agenda declares: a country, a person, a summit, a session …</summary>
/// <remarks>
/// Nothing about it changes. What it refers to, and what refers to it, is found at first use and kept; this is safe on any thread. Two are equal if kind,
/// path and set are: those of a compiled agenda and those read from its JSON are different sets unless their paths agree.
/// </remarks>
[JsonConverter(typeof(DeclarationConverter<Declaration>))]
public abstract class Declaration : IEquatable<Declaration>
{
    private IReadOnlyDictionary<string, string>? _names;
    private IReadOnlyList<string>? _aka;
    private IReadOnlyList<string>? _formerly;
    private IReadOnlyList<string>? _notes;
    private IReadOnlyList<string>? _links;
    private IReadOnlyList<Citation>? _citations;

    private protected Declaration(Declared declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        Declared = declared;
    }

    /// <summary>Its kind: as what it is declared.</summary>
    public Kind DeclaredAs => Declared.Kind;

    /// <summary>Its id, such as <c>tokayev</c>; null for days and breaks, and where an agenda with errors lacks it.</summary>
    public string? Id => Declared.Record.Id;

    /// <summary>
    /// By what it is referred to in its set: <c>tokayev</c>, <c>washington.plenary</c>, <c>washington-dc.east-room</c>; a day is
    /// <c>washington/2025-11-06</c>, a break <c>washington/2025-11-06/Coffee#1</c>. Empty where an agenda with errors lacks the id.
    /// </summary>
    public string Path => Declared.Path ?? "";

    /// <summary>Its name or title in the language of the agenda, mostly English; null if it has none. <see cref="DisplayName()"/> is never null.</summary>
    public string? Name => Declared.Record.Name;

    /// <summary>Its names in other languages, by BCP 47 tag.</summary>
    public IReadOnlyDictionary<string, string> Names => _names ??= Lists.Names(Declared.Record.Names);

    /// <summary>Other spellings.</summary>
    public IReadOnlyList<string> Aka => _aka ??= Lists.Copy(Declared.Record.Aka);

    /// <summary>Earlier ids.</summary>
    public IReadOnlyList<string> Formerly => _formerly ??= Lists.Copy(Declared.Record.Formerly);

    /// <summary>Its doc comment, Markdown; null if it has none.</summary>
    public string? Description => Declared.Record.Description;

    /// <summary>
    /// Who may read it: as it says itself, else what holds it, else the default of its kind. Of a person it is said for name and office. Notes, reasons
    /// and availability are never public.
    /// </summary>
    public Audience Audience
    {
        get
        {
            foreach (var declared in WithHolders())
                if (declared.Record.Audience is { } said) return said;
            return DeclaredAs is Kind.Country or Kind.Organization or Kind.Group or Kind.Format or Kind.Person or Kind.Place or Kind.Room or Kind.Topic
                or Kind.Source ? Audience.Public : Audience.Delegations;
        }
    }

    /// <summary>Before when it is not to be published: as it says itself, else what holds it; null if nothing is said.</summary>
    public Moment? Embargo
    {
        get
        {
            foreach (var declared in WithHolders())
                if (declared.Record.Embargo is { } said) return Words.Moment(said);
            return null;
        }
    }

    /// <summary>Its notes; never for the public.</summary>
    public IReadOnlyList<string> Notes => _notes ??= Lists.Copy(Declared.Record.Notes);

    /// <summary>Where to read more: what <c>see</c> gives, mostly URLs.</summary>
    public IReadOnlyList<string> Links => _links ??= Lists.Copy(Declared.Record.Links);

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<Citation> Citations => _citations ??= Lists.Of(Declared.Record.Citations,
        record => Find<Source>(record.Source) is { } source ? new Citation(this, source, record) : null);

    /// <summary>The file that declares it with all that this file uses.</summary>
    public AgendaSet Set => Declared.File.Set;

    /// <summary>The file that declares it.</summary>
    public AgendaFile File => Declared.File.Info;

    internal Declared Declared { get; }

    private protected Compilation Compilation => Declared.File.Compilation;

    /// <summary>What to call it: its name, else its id, else its path or kind; never empty.</summary>
    public string DisplayName() => !string.IsNullOrEmpty(Name) ? Name
        : !string.IsNullOrEmpty(Id) ? Id
        : Path.Length > 0 ? Path : DeclaredAs.ToString();

    /// <summary>What to call it in a language; without a name in that language, <see cref="DisplayName()"/>.</summary>
    /// <param name="language">A BCP 47 tag; for <c>zh-Hans-CN</c>, names in <c>zh-Hans</c> and <c>zh</c> serve as well.</param>
    public string DisplayName(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
            if (Names.TryGetValue(tag, out var name) && name.Length > 0) return name;
        return DisplayName();
    }

    /// <summary>Whether it is of the same kind, path and set.</summary>
    public bool Equals(Declaration? other) => ReferenceEquals(this, other)
        || other is not null && Declared.Path is { } path && DeclaredAs == other.DeclaredAs && path == other.Declared.Path
        && Declared.File.Path == other.Declared.File.Path;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Declaration);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Declared.Path is { } path ? HashCode.Combine(DeclaredAs, path, Declared.File.Path) : Declared.GetHashCode();

    /// <summary>Whether two are of the same kind, path and set, or both null.</summary>
    public static bool operator ==(Declaration? left, Declaration? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two differ in kind, path or set.</summary>
    public static bool operator !=(Declaration? left, Declaration? right) => !(left == right);

    /// <summary>As people read it.</summary>
    public override string ToString() => DisplayName();

    /// <summary>What a path leads to, of a certain type; null if it leads nowhere.</summary>
    private protected T? Find<T>(string? path) where T : Declaration => Declared.File.Find<T>(path);

    /// <summary>What paths lead to; those that lead nowhere are left out.</summary>
    private protected IReadOnlyList<T> FindAll<T>(string[]? paths) where T : Declaration => Lists.Of(paths, Find<T>);

    /// <summary>What it holds itself, of one kind.</summary>
    private protected IReadOnlyList<T> Held<T>(Kind kind) where T : Declaration => Lists.Held<T>(Declared, kind);

    private protected T? HolderAs<T>() where T : Declaration => Declared.Holder is { } holder ? Declared.File[holder.Index] as T : null;

    /// <summary>Itself and what holds it, the nearest first.</summary>
    private IEnumerable<Declared> WithHolders()
    {
        // A topic is held by the broader one. Nesting is bounded, and so is this: a document that was tampered with may have circles.
        var declared = Declared;
        for (var i = 0; i < Lists.MaxNesting && declared != null; i++)
        {
            yield return declared;
            declared = declared.Record is TopicRecord topic ? declared.File.Find<Topic>(topic.Broader)?.Declared : declared.Holder;
        }
    }
}
