using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>What a code lens is for.</summary>
internal enum CodeLensKind : byte
{
    /// <summary>How often something is named, and where.</summary>
    References,

    /// <summary>The page of an event.</summary>
    Preview,

    /// <summary>The brief of a party or person.</summary>
    Brief,

    /// <summary>What changed of an event since an earlier state.</summary>
    Changes,
}

/// <summary>A line above a declaration that says something of it. What it says is worked out when it is shown.</summary>
/// <param name="Span">The id of the declaration.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Id">The path of the declaration.</param>
internal sealed record CodeLens(TextSpan Span, CodeLensKind Kind, string Id);

/// <summary>What a code lens says.</summary>
/// <param name="Title">The text.</param>
/// <param name="Locations">For <see cref="CodeLensKind.References"/>, where it is named; else empty.</param>
internal sealed record CodeLensText(string Title, ImmutableArray<Location> Locations);

/// <summary>Which lenses are wanted.</summary>
internal sealed record CodeLensOptions
{
    /// <summary>How often something is named.</summary>
    public bool References { get; init; } = true;

    /// <summary>The page of an event.</summary>
    public bool Preview { get; init; } = true;

    /// <summary>The brief of a party or person.</summary>
    public bool Brief { get; init; } = true;

    /// <summary>What changed of an event.</summary>
    public bool Changes { get; init; } = true;
}
