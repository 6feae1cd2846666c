namespace AgendaLang.Exchange.Starting;

/// <summary>What an agenda is begun for.</summary>
public enum StartKind
{
    /// <summary>A summit: delegations, plenaries, working sessions.</summary>
    Summit,

    /// <summary>A visit of one side to another.</summary>
    Visit,

    /// <summary>A conference: panels beside each other, open to anybody.</summary>
    Conference,
}

/// <summary>The answers that an agenda is begun with. What is not known is left out of it.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">What it is called, in any script.</param>
public sealed record StartPlan(StartKind Kind, string Name)
{
    /// <summary>The most days that are written.</summary>
    public const int MaxDays = 31;

    /// <summary>The first day; null if it is not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null for one day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The zone of its clock, an IANA id; null if it is not known: then nothing has a time.</summary>
    public string? Zone { get; init; }

    /// <summary>The city; null if it is not known.</summary>
    public string? City { get; init; }

    /// <summary>The building in it; null if it is not known.</summary>
    public string? Venue { get; init; }

    /// <summary>Who is host: a state by its ISO 3166-1 code or English name, else an organization; null if nobody is yet.</summary>
    public string? Host { get; init; }

    /// <summary>Who takes part, written as <see cref="Host"/> is; the host is one of them whether it is named or not.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>The format they meet in, such as <c>C5+1</c>; null for none. Of a summit only.</summary>
    public string? Format { get; init; }

    /// <summary>What is discussed.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The domain that entries of calendars belong to; null if it is not known.</summary>
    public string? Domain { get; init; }
}

/// <summary>The files of a new project.</summary>
/// <param name="Id">The id of the event, in kebab-case; a good name for the folder.</param>
/// <param name="Agendas">The agendas by name, with their text in canonical form.</param>
/// <param name="EditorConfig">The text of <c>.editorconfig</c>.</param>
/// <param name="Notices">What the writer should know, as sentences.</param>
public sealed record AgendaStart(string Id, IReadOnlyList<(string Name, string Text)> Agendas, string EditorConfig, IReadOnlyList<string> Notices);
