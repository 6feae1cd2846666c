using AgendaLang.Language;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>A place where a file names something: an id, or a path of two.</summary>
/// <param name="File">The file.</param>
/// <param name="Span">The whole of it.</param>
/// <param name="Owner">The declaration that it stands in.</param>
/// <param name="Property">The property whose value it is, or whose sub-keyword it follows.</param>
/// <param name="SubKeyword">The sub-keyword; <see cref="Keyword.None"/> where it is a value of the property itself.</param>
/// <param name="Target">What is named; null if that is unknown.</param>
/// <param name="Scope">The event or place that the first part of a path names; null for an id, and if that is unknown.</param>
public readonly record struct Reference(
    AgendaFile File, TextSpan Span, Symbol Owner, PropertyInfo Property, Keyword SubKeyword, Symbol? Target, Symbol? Scope)
{
    /// <summary>The id or the second part of a path: what names the target.</summary>
    public TextSpan TargetSpan => Dot < 0 ? Span : TextSpan.FromBounds(Span.Start + Dot + 1, Span.End);

    /// <summary>The first part of a path; empty for an id.</summary>
    public TextSpan ScopeSpan => Dot < 0 ? new(Span.Start, 0) : new(Span.Start, Dot);

    /// <summary>What bears the id that leads nowhere here because it is of another kind (AGL1003): the first part of a path if that leads nowhere, else the last.</summary>
    internal Symbol? Mistaken { get; init; }

    /// <summary>Whether it is the first part of a path that leads to something of another kind.</summary>
    internal bool IsScopeMistaken => Mistaken != null && Scope == null && Dot >= 0;

    private int Dot => File.Source.Slice(Span).IndexOf('.');
}
