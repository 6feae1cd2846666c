using AgendaLang.Language;
using AgendaLang.Semantics;
using NodaTime;

namespace AgendaLang.Compiling;

/// <summary>For whom something is written, and so what may be shown to them: audience and embargo (section 6 of the language reference).</summary>
/// <remarks>
/// An embargo holds for the public alone. An event, session or item that is for the delegations only because it says nothing, and holds parts that are
/// public, is shown to the public by its name, with those parts. Not for several threads at once.
/// </remarks>
/// <param name="audience">The readers.</param>
/// <param name="asOf">When it is read, for embargoes; null if that is not said, so that no embargo has ended.</param>
internal sealed class Readership(Audience audience, Instant? asOf = null)
{
    private static readonly string Confidential = Vocabularies.Audience.Terms[(int)Semantics.Audience.Confidential].Text;

    private readonly Dictionary<Symbol, Sight> _byItself = [];
    private readonly Instant? _asOf = asOf;

    private enum Sight : byte { Nothing, Name, Whole }

    /// <summary>The readers.</summary>
    public Audience Audience { get; } = audience;

    /// <summary>Whether anybody may read it.</summary>
    public bool IsPublic => Audience == Audience.Public;

    /// <summary>Whether they may know that a declaration is there: itself, and what it is named or stands in.</summary>
    public bool Sees(Symbol symbol)
    {
        for (var at = symbol; at != null; at = HolderOf(at))
            if (ByItself(at) == Sight.Nothing) return false;
        return true;
    }

    /// <summary>Whether they may know all that a declaration says, and not its name alone.</summary>
    public bool SeesWhole(Symbol symbol) => ByItself(symbol) == Sight.Whole && Sees(symbol);

    /// <summary>What cannot be shown without: topics stand on their own, and days only group.</summary>
    private static Symbol? HolderOf(Symbol symbol)
    {
        if (symbol.Kind == Kind.Topic) return null;
        var holder = symbol.Holder;
        while (holder is { Kind: Kind.Day }) holder = holder.Holder;
        return holder;
    }

    /// <summary>What they may see of a declaration if they see what it stands in.</summary>
    private Sight ByItself(Symbol symbol)
    {
        if (Audience == Audience.Confidential) return Sight.Whole;
        if (_byItself.TryGetValue(symbol, out var known)) return known;
        var publicity = Publicity.Of(symbol);
        var sight = IsPublic ? ForThePublic(symbol, publicity) : ForDelegations(symbol, publicity);
        return _byItself[symbol] = sight;
    }

    private Sight ForThePublic(Symbol symbol, Publicity publicity)
    {
        if (publicity.HasUnknownEmbargo || publicity.Embargo is { } embargo && !(embargo.Latest <= _asOf)) return Sight.Nothing;
        if (publicity.Audience == Audience.Public)
            return symbol.Kind == Kind.Person && publicity.AudienceLocation == null ? Sight.Name : Sight.Whole;
        // What nobody has said anything about may stand around what was made public; what was kept back may not.
        return publicity.Audience == Audience.Delegations && publicity.AudienceLocation == null && HoldsPublicParts(symbol) ? Sight.Name : Sight.Nothing;
    }

    private bool HoldsPublicParts(Symbol symbol)
    {
        if (symbol.Kind is not (Kind.Meeting or Kind.Summit or Kind.Session or Kind.Item)) return false;
        foreach (var held in EventModel.Held(symbol))
            if (HolderOf(held) == symbol && ByItself(held) != Sight.Nothing) return true;
        return false;
    }

    private static Sight ForDelegations(Symbol symbol, Publicity publicity)
    {
        if (publicity.Audience is { } audience) return audience == Audience.Confidential ? Sight.Nothing : Sight.Whole;
        // A line could not be read. One mistake should not empty an agenda; but one that may say confidential should.
        for (var at = symbol; at != null; at = at.Holder)
        {
            var facts = new Facts(at);
            var word = facts.First(Keyword.Audience);
            if (word.IsDefault && facts.IsBroken && at.File.Names.Segment(at.Segment).LostWords.Contains(Confidential)) return Sight.Nothing;
            if (!word.IsDefault)
                return Terms.Read(Vocabularies.Audience, word.Values) is { } said && said != (byte)Audience.Confidential ? Sight.Whole : Sight.Nothing;
        }
        return Sight.Whole;
    }
}
