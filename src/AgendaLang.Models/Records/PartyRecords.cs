namespace AgendaLang.Models.Records;

internal sealed record CountryRecord : DeclarationRecord
{
    /// <summary>Its ISO 3166-1 alpha-2 code in upper case: as given, else its id; absent if neither is one.</summary>
    public string? Code { get; init; }

    /// <summary>Its time zone, an IANA id.</summary>
    public string? Zone { get; init; }
}

internal sealed record OrganizationRecord : DeclarationRecord
{
    /// <summary>Its time zone, an IANA id.</summary>
    public string? Zone { get; init; }
}

/// <summary>A group or format.</summary>
internal sealed record GroupRecord : DeclarationRecord
{
    /// <summary>Its members as written; groups among them are not taken apart.</summary>
    public string[]? Members { get; init; }
}

internal sealed record PersonRecord : DeclarationRecord
{
    /// <summary>The parties for whom they act, mostly one.</summary>
    public string[]? Of { get; init; }

    /// <summary>Their office.</summary>
    public string? Office { get; init; }

    /// <summary>Their rank.</summary>
    public Rank? Rank { get; init; }

    /// <summary>The languages they speak, BCP 47 tags.</summary>
    public string[]? Languages { get; init; }

    /// <summary>Since when they hold their office.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Their last day in office.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Their home zone, an IANA id: their own, else that of their party.</summary>
    public string? Zone { get; init; }

    /// <summary>When they are available and when not; never for the public.</summary>
    public AvailabilityRecord[]? Availability { get; init; }
}

internal sealed record PlaceRecord : DeclarationRecord
{
    /// <summary>The place or country that it lies in.</summary>
    public string? In { get; init; }

    /// <summary>Its time zone, an IANA id: its own, else that of the place that it lies in, else that of the country.</summary>
    public string? Zone { get; init; }

    /// <summary>Its rooms.</summary>
    public RoomRecord[]? Rooms { get; init; }
}

internal sealed record RoomRecord : DeclarationRecord
{
    /// <summary>How many people it seats.</summary>
    public int? Seats { get; init; }
}

internal sealed record SourceRecord : DeclarationRecord
{
    /// <summary>The parties whose it is.</summary>
    public string[]? Of { get; init; }
}
