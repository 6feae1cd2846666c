using AgendaLang.Language;

namespace AgendaLang.Comparing;

/// <summary>How sentences speak of a property.</summary>
/// <param name="Has">What its thing does now, before what was gained: "now discusses".</param>
/// <param name="HasNot">What its thing does no more, before what was dropped: "no longer discusses".</param>
internal readonly record struct Phrase(string Has, string HasNot);

/// <summary>The words for the properties.</summary>
internal static class Phrases
{
    /// <summary>How it is said that a thing has a value of a property, or has it no more; null where the property is spoken of by a noun.</summary>
    public static Phrase? Of(Keyword keyword, Kind kind) => keyword switch
    {
        Keyword.Aka => new("is now also spelled", "is no longer spelled"),
        Keyword.Formerly => new("now says that its id was", "no longer says that its id was"),
        Keyword.Note => new("has the note", "no longer has the note"),
        Keyword.See => new("now refers to", "no longer refers to"),
        Keyword.Cite => new("now rests on", "no longer rests on"),
        Keyword.Waive => new("now accepts findings of", "no longer accepts findings of"),
        Keyword.Equals => new("now includes", "no longer includes"),
        Keyword.Of when kind == Kind.Person => new("now acts for", "no longer acts for"),
        Keyword.Of => new("is now published by", "is no longer published by"),
        Keyword.Speaks => new("now speaks", "is no longer said to speak"),
        Keyword.Available => new("can now be there on", "is no longer said to be able to be there on"),
        Keyword.Unavailable => new("cannot be there on", "is no longer said to be away on"),
        Keyword.Affects => new("now has an effect on", "no longer has an effect on"),
        Keyword.About => new("is now about", "is no longer about"),
        Keyword.By => new("is now by", "is no longer by"),
        Keyword.Between => new("is now between", "is no longer between"),
        Keyword.To => new("is now addressed to", "is no longer addressed to"),
        Keyword.Was => new("now records that it was on", "no longer records that it was on"),
        Keyword.Chair => new("is now chaired by", "is no longer chaired by"),
        Keyword.Host => new("is now hosted by", "is no longer hosted by"),
        Keyword.Delegation => new("now has", "no longer has"),
        Keyword.Invite when kind == Kind.Proposal => new("now proposes to invite", "no longer proposes to invite"),
        Keyword.Invite => new("now has an invitation of", "no longer has an invitation of"),
        Keyword.Participants => new("now includes", "no longer includes"),
        Keyword.Absent => new("now goes without", "no longer goes without"),
        Keyword.Speaker => new("now hears", "no longer hears"),
        Keyword.Order => new("now has in its order", "no longer has in its order"),
        Keyword.Discuss => new("now discusses", "no longer discusses"),
        Keyword.Raise => new("now raises", "no longer raises"),
        Keyword.Items => new("now takes up", "no longer takes up"),
        Keyword.After => new("must now come after", "need no longer come after"),
        Keyword.Documents => new("now needs", "no longer needs"),
        Keyword.Outcome => new("has the outcome", "no longer has the outcome"),
        Keyword.Languages => new("now has interpretation in", "no longer has interpretation in"),
        Keyword.Transfer => new("now counts", "no longer counts"),
        Keyword.Prepares => new("now prepares", "no longer prepares"),
        Keyword.Follows => new("now follows", "no longer follows"),
        Keyword.Stops => new("now stops at", "no longer stops at"),
        Keyword.Supersedes => new("now supersedes", "no longer supersedes"),
        Keyword.Contradicts => new("now contradicts", "no longer contradicts"),
        Keyword.Within => new("is now part of", "is no longer part of"),
        _ => null,
    };

    /// <summary>What a property given once is called in a sentence: "the quorum of …".</summary>
    public static string Noun(Keyword keyword) => keyword switch
    {
        Keyword.As => "office",
        Keyword.Since => "first day in office",
        Keyword.Until => "last day in office",
        Keyword.Zone => "time zone",
        Keyword.Seats => "number of seats",
        Keyword.Level => "lowest rank of a delegation's leader",
        Keyword.DelegationSize => "size of the delegations",
        Keyword.Decides => "way of deciding",
        Keyword.Precedence => "order of precedence",
        Keyword.Because => "reason",
        Keyword.Says => "wording",
        Keyword.Worth => "worth",
        Keyword.Coverage => "press coverage",
        Keyword.Code => "country code",
        Keyword.On => "date",
        Keyword.None => "duration",
        _ => keyword.Text(),
    };
}
