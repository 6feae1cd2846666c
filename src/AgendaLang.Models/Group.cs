using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>A named set of parties.</summary>
public sealed class Group : Party
{
    internal Group(Declared declared) : base(declared)
    {
    }

    /// <summary>Its members as written; groups among them are not taken apart.</summary>
    public IReadOnlyList<Party> Members => field ??= FindAll<Party>(((GroupRecord)Declared.Record).Members);

    /// <inheritdoc/>
    public override IReadOnlyList<Party> AllMembers => field ??= Membership.Flatten([this]);

    /// <inheritdoc/>
    public override IReadOnlyList<Event> Events => field ??= Membership.OfAny(AllMembers, Compilation.EventsOfParties, Compilation.Events);

    /// <inheritdoc/>
    public override IReadOnlyList<Session> Sessions => field ??= Membership.OfAny(AllMembers, Compilation.SessionsOfParties, Compilation.Sessions);
}

/// <summary>A negotiating format (C5+1): its members take part in an event that is held in it.</summary>
public sealed class Format : Party
{
    internal Format(Declared declared) : base(declared)
    {
    }

    /// <summary>Its members as written; groups among them are not taken apart.</summary>
    public IReadOnlyList<Party> Members => field ??= FindAll<Party>(((GroupRecord)Declared.Record).Members);

    /// <inheritdoc/>
    public override IReadOnlyList<Party> AllMembers => field ??= Membership.Flatten([this]);

    /// <inheritdoc/>
    public override IReadOnlyList<Event> Events => field ??= Membership.OfAny(AllMembers, Compilation.EventsOfParties, Compilation.Events);

    /// <inheritdoc/>
    public override IReadOnlyList<Session> Sessions => field ??= Membership.OfAny(AllMembers, Compilation.SessionsOfParties, Compilation.Sessions);

    /// <summary>The events that are held in this format.</summary>
    public IReadOnlyList<Event> EventsHeld => Compilation.EventsInFormat.Of(this);
}
