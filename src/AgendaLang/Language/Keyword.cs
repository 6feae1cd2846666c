namespace AgendaLang.Language;

/// <summary>The words that have a meaning in their place. No word is reserved.</summary>
public enum Keyword : byte
{
    /// <summary>An ordinary word.</summary>
    None,

#pragma warning disable CS1591 // Each is the word itself; what it means stands in its row of the table.
    Use,

    // Kinds, in the order of Kind.
    Country, Organization, Group, Format, Person, Place, Room, Topic, Initiative, Agreement, Source, Document, Tour,
    Meeting, Summit, Day, Session, Item, Break, Proposal, Request, Statement,

    // Properties and sub-keywords; a word that is both stands once.
    Name, Aka, Formerly, Note, See, Cite, Waive, Audience, Embargo, Code, Equals, Of, As, Rank, Speaks, Since, Until,
    Available, Unavailable, Kind, In, Zone, Seats, Number, Affects, About, By, Between, To, On, At, Was, Within, Host,
    Chair, Status, Revision, Level, DelegationSize, Delegation, Invite, Participants, Absent, Remote, Speaker, Order,
    Discuss, Raise, Items, Length, After, Documents, Decides, Outcome, Quorum, Languages, Precedence, Transfer, Deadline,
    Coverage, Prepares, Follows, Stops, Supersedes, Contradicts, Says, Because, Worth,
    Led, With, Size, For, From,
#pragma warning restore CS1591
}

/// <summary>How keywords are written, and which keyword a word is.</summary>
public static class Keywords
{
    private const int TableSize = 512;

    private static readonly string[] Words =
    [
        "", "use",
        "country", "organization", "group", "format", "person", "place", "room", "topic", "initiative", "agreement",
        "source", "document", "tour", "meeting", "summit", "day", "session", "item", "break", "proposal", "request",
        "statement",
        "name", "aka", "formerly", "note", "see", "cite", "waive", "audience", "embargo", "code", "=", "of", "as", "rank",
        "speaks", "since", "until", "available", "unavailable", "kind", "in", "zone", "seats", "number", "affects",
        "about", "by", "between", "to", "on", "at", "was", "within", "host", "chair", "status", "revision", "level",
        "delegation-size", "delegation", "invite", "participants", "absent", "remote", "speaker", "order", "discuss",
        "raise", "items", "length", "after", "documents", "decides", "outcome", "quorum", "languages", "precedence",
        "transfer", "deadline", "coverage", "prepares", "follows", "stops", "supersedes", "contradicts", "says",
        "because", "worth",
        "led", "with", "size", "for", "from",
    ];

    private static readonly byte[] Table = BuildTable();

    /// <summary>Number of values of <see cref="Keyword"/>.</summary>
    public static int Count => Words.Length;

    /// <summary>How a keyword is written; empty for <see cref="Keyword.None"/>.</summary>
    public static string Text(this Keyword keyword) => Words[(int)keyword];

    /// <summary>How a kind is written; empty for <see cref="Kind.None"/>.</summary>
    public static string Text(this Kind kind) => kind == Kind.None ? "" : Words[(int)kind + (int)Keyword.Use];

    /// <summary>The kind that a keyword begins a declaration of; <see cref="Kind.None"/> if none.</summary>
    public static Kind ToKind(this Keyword keyword) =>
        keyword is >= Keyword.Country and <= Keyword.Statement ? (Kind)(keyword - Keyword.Use) : Kind.None;

    /// <summary>The keyword that begins a declaration of a kind.</summary>
    public static Keyword ToKeyword(this Kind kind) => kind == Kind.None ? Keyword.None : (Keyword)((int)kind + (int)Keyword.Use);

    /// <summary>Which keyword a word is; <see cref="Keyword.None"/> if none. Case matters.</summary>
    public static Keyword Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 15) return Keyword.None;
        var slot = Hash(word);
        while (Table[slot] != 0)
        {
            if (word.SequenceEqual(Words[Table[slot]])) return (Keyword)Table[slot];
            slot = (slot + 1) & (TableSize - 1);
        }
        return Keyword.None;
    }

    private static int Hash(ReadOnlySpan<char> word) =>
        (word.Length * 59 + word[0] * 31 + word[1] * 7 + word[^1] * 113) & (TableSize - 1);

    private static byte[] BuildTable()
    {
        var table = new byte[TableSize];
        for (var i = 1; i < Words.Length; i++)
        {
            if (Words[i].Length < 2) continue;
            var slot = Hash(Words[i]);
            while (table[slot] != 0) slot = (slot + 1) & (TableSize - 1);
            table[slot] = (byte)i;
        }
        return table;
    }
}
