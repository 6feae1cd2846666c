using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>Who comes for a party.</summary>
public sealed class Delegation
{
    internal Delegation(Fact fact)
    {
        Party = fact.Mention();
        Leader = fact.Mention(Keyword.Led);
        Others = fact.Mentions(Keyword.With);
        Size = fact.Of(Keyword.Size).Size;
        SizeLocation = fact.LocationOf(Keyword.Size);
        IsUnknown = fact.IsUnknown;
        Location = fact.Location;
    }

    /// <summary>The party.</summary>
    public Mention Party { get; }

    /// <summary>Who leads it; the default value if not said.</summary>
    public Mention Leader { get; }

    /// <summary>The others, in order.</summary>
    public ImmutableArray<Mention> Others { get; }

    /// <summary>Its number of seats, of the head and in all; null if not said.</summary>
    public (int Head, int Total)? Size { get; }

    /// <summary>Where that number is written; null if it is not.</summary>
    public Location? SizeLocation { get; }

    /// <summary>Whether a part of it could not be read or leads nowhere.</summary>
    public bool IsUnknown { get; }

    /// <summary>The whole of it.</summary>
    public Location Location { get; }

    /// <summary>Leader and others who are known, in order.</summary>
    public IEnumerable<Mention> People
    {
        get
        {
            if (Leader.Target != null) yield return Leader;
            foreach (var other in Others)
                if (other.Target != null) yield return other;
        }
    }
}

/// <summary>Who is invited beyond the members.</summary>
public sealed class Invitation
{
    internal Invitation(Fact fact)
    {
        Guest = fact.Mention();
        Leader = fact.Mention(Keyword.Led);
        To = fact.Mention(Keyword.To);
        var role = fact.Of(Keyword.As);
        Role = role.IsEmpty ? InviteeRole.Guest : (InviteeRole?)Terms.Read(Vocabularies.Role, role);
        IsUnknown = fact.IsUnknown;
        Location = fact.Location;
    }

    /// <summary>The party or person.</summary>
    public Mention Guest { get; }

    /// <summary>Who leads the invited delegation; the default value if not said.</summary>
    public Mention Leader { get; }

    /// <summary>To which event, in a proposal; the default value if not said.</summary>
    public Mention To { get; }

    /// <summary>As what; a guest if not said, null if what is said is unknown.</summary>
    public InviteeRole? Role { get; }

    /// <summary>Whether a part of it could not be read or leads nowhere.</summary>
    public bool IsUnknown { get; }

    /// <summary>The whole of it.</summary>
    public Location Location { get; }
}

/// <summary>Somebody who speaks.</summary>
public sealed class Speaker
{
    internal Speaker(Fact fact)
    {
        Who = fact.Mention();
        Minutes = fact.Values.Minutes;
        For = fact.Mentions(Keyword.For);
        IsUnknown = fact.IsUnknown;
        Location = fact.Location;
    }

    /// <summary>The person or party.</summary>
    public Mention Who { get; }

    /// <summary>How long, in minutes; null if not said.</summary>
    public int? Minutes { get; }

    /// <summary>On whose behalf, beyond their own.</summary>
    public ImmutableArray<Mention> For { get; }

    /// <summary>Whether a part of it could not be read or leads nowhere.</summary>
    public bool IsUnknown { get; }

    /// <summary>The whole of it.</summary>
    public Location Location { get; }
}

/// <summary>As what somebody is named in a session.</summary>
public enum Part : byte
{
    /// <summary>Its chair, or that of an item of it.</summary>
    Chair,

    /// <summary>A speaker of it or of an item of it.</summary>
    Speaker,

    /// <summary>One of its participants.</summary>
    Participant,

    /// <summary>The leader of a party that is named.</summary>
    Leader,
}

/// <summary>Somebody who is named in a session, and so must be there in person.</summary>
/// <param name="Who">The person, or a party in a bilateral that names no person.</param>
/// <param name="Part">As what.</param>
/// <param name="Mention">Where that is written.</param>
/// <param name="IsOfItem">Whether an item names them, which several sessions may take up.</param>
public readonly record struct Named(Symbol Who, Part Part, Mention Mention, bool IsOfItem = false);
