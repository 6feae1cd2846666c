namespace AgendaLang.Exchange.Exporting;

/// <summary>What has no date has no place in a calendar or schedule.</summary>
internal static class Undated
{
    /// <summary>How many sessions were left out for it.</summary>
    public static IReadOnlyList<string> Notices(int sessions) => sessions switch
    {
        0 => [],
        1 => ["1 session has no date and was left out."],
        _ => [Wording.Invariant($"{sessions} sessions have no date and were left out.")],
    };
}
