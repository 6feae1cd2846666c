namespace AgendaLang.Editing;

/// <summary>What an inlay hint says.</summary>
internal enum InlayHintKind : byte
{
    /// <summary>How long something takes.</summary>
    Length,

    /// <summary>When something ends that has a start and a length.</summary>
    End,

    /// <summary>When something is on the clock at home.</summary>
    HomeTime,

    /// <summary>What is called so.</summary>
    Name,
}

/// <summary>Something that an editor shows in a line though it is not written there.</summary>
/// <param name="Offset">Before which character it stands.</param>
/// <param name="Label">What it says; a blank stands before it.</param>
/// <param name="Kind">What sort of thing that is.</param>
internal sealed record InlayHint(int Offset, string Label, InlayHintKind Kind);

/// <summary>Which hints are wanted.</summary>
internal sealed record InlayHintOptions
{
    /// <summary>How long sessions, breaks and items take.</summary>
    public bool Length { get; init; } = true;

    /// <summary>When sessions end that have a start and a length.</summary>
    public bool End { get; init; } = true;

    /// <summary>What ids stand for that do not say it themselves.</summary>
    public bool Names { get; init; } = true;

    /// <summary>On whose clock times are shown as well: the id of a party or person, or an IANA zone; null for none.</summary>
    public string? HomeTime { get; init; }
}
