using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>A named set of parties.</summary>
[JsonConverter(typeof(DeclarationConverter<Group>))]
public sealed class Group : Party
{
    internal Group(Declared declared) : base(declared)
    {
    }

    /// <summary>Its members as written; groups among them are not taken apart.</summary>
    public IReadOnlyList<Party> Members => field ??= FindAll<Party>(((GroupRecord)Declared.Record).Members);

    /// <inheritdoc/>
    public override IReadOnlyList<Party> AllMembers => field ??= Membership.Flatten([this]);
}

/// <summary>A negotiating format (C5+1): its members take part in an event that is held in it.</summary>
[JsonConverter(typeof(DeclarationConverter<Format>))]
public sealed class Format : Party
{
    internal Format(Declared declared) : base(declared)
    {
    }

    /// <summary>Its members as written; groups among them are not taken apart.</summary>
    public IReadOnlyList<Party> Members => field ??= FindAll<Party>(((GroupRecord)Declared.Record).Members);

    /// <inheritdoc/>
    public override IReadOnlyList<Party> AllMembers => field ??= Membership.Flatten([this]);

    /// <summary>The events that are held in this format.</summary>
    public IReadOnlyList<Event> EventsHeld => Compilation.EventsInFormat.Of(this);
}
