namespace AgendaLang.Merging;

/// <summary>A statement of a result.</summary>
internal sealed class Placed
{
    /// <summary>The number by which orders name it.</summary>
    public required int Number { get; init; }

    /// <summary>What it is.</summary>
    public required StatementSort Sort { get; init; }

    /// <summary>Whether it stands on the head line.</summary>
    public bool OnHead { get; init; }

    /// <summary>What stands before it on the head line.</summary>
    public string HeadLead { get; init; } = " ";

    /// <summary>Its text on the head line.</summary>
    public string HeadText { get; init; } = "";

    /// <summary>Its lines in the block.</summary>
    public Output Output { get; init; } = new();

    /// <summary>The list of statements whose order among each other means something; null if its order means nothing.</summary>
    public string? Order { get; init; }

    /// <summary>When it begins, if it is a session or break with a time.</summary>
    public int? Start { get; init; }

    /// <summary>What decides about order where nothing else does, so that swapping the sides changes nothing.</summary>
    public string SortKey { get; init; } = "";
}
