using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Comparing;

/// <summary>One fact that a declaration states: a property, or a member of one whose value is a list.</summary>
/// <param name="Key">Which fact it is.</param>
/// <param name="Value">
/// What it says, written so that two ways to say the same are equal: things by the names that both states share, texts without quotes and escapes, times and
/// lengths in minutes, lists whose order says nothing sorted, what is said by default left out.
/// </param>
internal sealed record PropertyFact(PropertyKey Key, string Value)
{
    /// <summary>The declaration that states it.</summary>
    public required Symbol Owner { get; init; }

    /// <summary>Its row of the table; null for what stands on the head line (name, time, duration).</summary>
    public PropertyInfo? Info { get; init; }

    /// <summary>The property; the default value for what stands on the head line.</summary>
    public PropertySyntax Syntax { get; init; }

    /// <summary>Where it stands: the whole property, the member of a list, or the value on the head line.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The first thing that it names; null if it names none, or that is unknown.</summary>
    public Symbol? Target { get; init; }

    /// <summary>Whether it could not be read in full; then <see cref="Value"/> is its text as written.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The property with what it names; the default value for what stands on the head line.</summary>
    internal Fact Fact { get; init; }
}
