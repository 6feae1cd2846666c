using AgendaLang.Findings;
using AgendaLang.Language;
using NodaTime;

namespace AgendaLang.Semantics;

/// <summary>
/// Who may read a declaration, and from when: what it says itself, else what holds it, else the default of its kind. Of a person it is said for name
/// and office; whatever else is known of them is for the delegations unless an audience is written.
/// </summary>
/// <remarks>Never public, whatever the audience: notes, reasons, availability, waivers and findings.</remarks>
public sealed class Publicity
{
    private static readonly KindSet PublicKinds = KindSet.Parties | KindSet.Of(Kind.Person, Kind.Place, Kind.Room, Kind.Topic, Kind.Source);

    private static readonly Publicity ForAll = new() { Audience = Semantics.Audience.Public };

    private static readonly Publicity ForDelegations = new() { Audience = Semantics.Audience.Delegations };

    private Publicity()
    {
    }

    /// <summary>Who may read it; null if what is said could not be read.</summary>
    public Audience? Audience { get; private init; }

    /// <summary>The word that says so, of itself or of what holds it; null for the default of its kind.</summary>
    public Location? AudienceLocation { get; private init; }

    /// <summary>The declaration that says so: itself, or one that holds it; null for the default of its kind.</summary>
    public Symbol? AudienceOwner { get; private init; }

    /// <summary>From when it may be published; null if at once, or if what is said could not be read.</summary>
    public Embargo? Embargo { get; private init; }

    /// <summary>The declaration that says so: itself, or one that holds it; null without an embargo.</summary>
    public Symbol? EmbargoOwner { get; private init; }

    /// <summary>Whether an embargo may be there that could not be read.</summary>
    public bool HasUnknownEmbargo { get; private init; }

    /// <summary>The top-level declarations other than its own from which it follows.</summary>
    internal Symbol[] Reads { get; private init; } = [];

    /// <summary>Who may read a declaration, and from when.</summary>
    public static Publicity Of(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return symbol.Publicity ??= Read(symbol);
    }

    /// <summary>Who may read a declaration of a kind where nothing is said.</summary>
    public static Audience DefaultOf(Kind kind) => PublicKinds.Contains(kind) ? Semantics.Audience.Public : Semantics.Audience.Delegations;

    private static Publicity Read(Symbol symbol)
    {
        var above = symbol.Holder is { } holder ? Of(holder) : DefaultOf(symbol.Kind) == Semantics.Audience.Public ? ForAll : ForDelegations;
        var facts = new Facts(symbol);
        var (audience, embargo) = (facts.First(Keyword.Audience), facts.First(Keyword.Embargo));
        if (audience.IsDefault && embargo.IsDefault && !facts.IsBroken) return above;

        var word = audience.IsDefault ? default : audience.Values.FirstWord;
        var view = embargo.IsDefault ? null : new ModelView();
        var own = view == null ? null : Semantics.Embargo.Of(embargo, view);
        return new()
        {
            Reads = view == null ? above.Reads : view.ToReads(),
            // Where a line could not be read, it may have been this one.
            Audience = audience.IsDefault ? facts.IsBroken ? null : above.Audience : (Audience?)Terms.Read(Vocabularies.Audience, audience.Values),
            AudienceLocation = audience.IsDefault ? above.AudienceLocation : word.IsDefault ? audience.Location : new(symbol.File.Source, word.Span),
            AudienceOwner = audience.IsDefault ? above.AudienceOwner : symbol,
            Embargo = embargo.IsDefault ? facts.IsBroken ? null : above.Embargo : own,
            EmbargoOwner = embargo.IsDefault ? facts.IsBroken ? null : above.EmbargoOwner : own == null ? null : symbol,
            HasUnknownEmbargo = embargo.IsDefault ? facts.IsBroken || above.HasUnknownEmbargo : own == null,
        };
    }
}

/// <summary>The minute before which something is not to be published.</summary>
public sealed class Embargo
{
    private Embargo(DateOnly date, int minutes, DateTimeZone? zone, Location location)
    {
        (Date, Minutes, Zone, Location) = (date, minutes, zone, location);
        if (zone == null)
        {
            (Earliest, Latest) = Timing.AnywhereAt(date, minutes);
            return;
        }
        Earliest = Latest = Timing.At(date, minutes, zone).Instant;
    }

    /// <summary>Its day.</summary>
    public DateOnly Date { get; }

    /// <summary>Its time on that day, in minutes since midnight.</summary>
    public int Minutes { get; }

    /// <summary>The zone of that time: as written, else that of the session, event or place, or of somebody's home; null if nothing says.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>When it ends; where no zone is known, when that time comes first on earth.</summary>
    public Instant Earliest { get; }

    /// <summary>When it ends; where no zone is known, when that time comes last on earth.</summary>
    public Instant Latest { get; }

    /// <summary>The whole line.</summary>
    public Location Location { get; }

    /// <summary>Whether it surely ends after another; whatever has no embargo may be published at once.</summary>
    public bool EndsAfter(Embargo? other) => other == null || Earliest > other.Latest;

    /// <summary>The embargo that a property says; null if it could not be read.</summary>
    internal static Embargo? Of(Fact fact, ModelView view)
    {
        var values = fact.Values;
        if (fact.IsBroken || values.Dates is not { } dates || values.Times is not { } times || dates.First.Year is < 2 or > 9998) return null;
        if (values.FirstWord is { IsDefault: false } zone)
            return TimeZones.Find(zone.Text.ToString()) is { } written ? new(dates.First, times.Start, written, fact.Location) : null;
        return new(dates.First, times.Start, Clock.At(fact.Owner, view).Zone, fact.Location);
    }
}
