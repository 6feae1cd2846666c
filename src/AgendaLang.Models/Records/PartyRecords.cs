namespace AgendaLang.Models.Records;

internal sealed record CountryRecord : DeclarationRecord
{
    /// <summary>ISO 3166-1 alpha-2, upper case: its <c>code</c>, else its id; null if neither is one.</summary>
    public string? Code { get; init; }

    public string? Zone { get; init; }
}

internal sealed record OrganizationRecord : DeclarationRecord
{
    public string? Zone { get; init; }
}

/// <summary>A group or format.</summary>
internal sealed record GroupRecord : DeclarationRecord
{
    /// <summary>As written; groups in it are not taken apart.</summary>
    public string[]? Members { get; init; }
}

internal sealed record PersonRecord : DeclarationRecord
{
    public string[]? Of { get; init; }

    /// <summary><c>as</c>.</summary>
    public string? Office { get; init; }

    public Rank? Rank { get; init; }

    /// <summary><c>speaks</c>, BCP 47 tags.</summary>
    public string[]? Languages { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Their home zone: their own, else their party's.</summary>
    public string? Zone { get; init; }

    public AvailabilityRecord[]? Availability { get; init; }
}

internal sealed record PlaceRecord : DeclarationRecord
{
    /// <summary>The place or country that it lies in.</summary>
    public string? In { get; init; }

    /// <summary>Its own, else that of the place that it lies in, else that of the country.</summary>
    public string? Zone { get; init; }

    public RoomRecord[]? Rooms { get; init; }
}

internal sealed record RoomRecord : DeclarationRecord
{
    public int? Seats { get; init; }
}

internal sealed record SourceRecord : DeclarationRecord
{
    public string[]? Of { get; init; }
}
