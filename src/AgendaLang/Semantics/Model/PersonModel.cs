using System.Collections.Immutable;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>Somebody: whom they act for, and as what.</summary>
public sealed class PersonModel : Model
{
    private PersonModel(Symbol symbol) : base(symbol)
    {
        var view = new ModelView();
        var facts = view.Facts(symbol);
        IsBroken = facts.IsBroken;
        var parties = new List<Symbol>();
        var windows = ImmutableArray.CreateBuilder<Availability>();
        string? zone = null;
        foreach (var fact in facts)
        {
            switch (fact.Keyword)
            {
                case Keyword.Of:
                    HasParty = true;
                    HasUnknownParty |= fact.IsUnknown;
                    foreach (var mention in fact.Mentions())
                        if (mention.Target is { } party) parties.Add(party);
                    break;
                case Keyword.As:
                    Office = fact.Values.Text is { IsDefault: false } text ? text.Value : null;
                    break;
                case Keyword.Rank:
                    Rank = (Rank?)Terms.Read(Vocabularies.Rank, fact.Values);
                    break;
                case Keyword.Speaks:
                    HasUnknownLanguage |= fact.IsBroken;
                    Languages = Languages.AddRange(fact.Values.Words.Select(word => word.Text.ToString()));
                    break;
                case Keyword.Since:
                    Since = fact.Values.Dates?.First;
                    break;
                case Keyword.Until:
                    Until = fact.Values.Dates?.First;
                    break;
                case Keyword.Zone:
                    zone = fact.Values.FirstWord is { IsDefault: false } word ? word.Text.ToString() : null;
                    break;
                case Keyword.Available or Keyword.Unavailable:
                    AddWindow(fact, windows);
                    break;
            }
        }
        Windows = windows.ToImmutable();
        Parties = PartyModel.Flatten(parties, view, out var isUnknown);
        HasUnknownParty |= isUnknown || IsBroken && !HasParty;
        Given = [.. parties];
        Zone = zone ?? parties.Select(party => view.Party(party).Zone).FirstOrDefault(home => home != null);
        Reads = view.ToReads();
    }

    /// <summary>The countries and organizations that they act for, each once; groups stand for their members.</summary>
    public ImmutableArray<Symbol> Parties { get; }

    /// <summary>The parties that they act for, as written.</summary>
    public ImmutableArray<Symbol> Given { get; }

    /// <summary>Whether a party is given, known or not; a person without one is their own.</summary>
    public bool HasParty { get; }

    /// <summary>Whether a party that they act for may be unknown.</summary>
    public bool HasUnknownParty { get; }

    /// <summary>Their office; null if not given.</summary>
    public string? Office { get; }

    /// <summary>Their rank; null if not given or unknown.</summary>
    public Rank? Rank { get; }

    /// <summary>The languages that they speak in meetings, BCP 47 tags as written; empty if not given.</summary>
    public ImmutableArray<string> Languages { get; } = [];

    /// <summary>Whether a language could not be read.</summary>
    public bool HasUnknownLanguage { get; }

    /// <summary>First day in office; null if not given.</summary>
    public DateOnly? Since { get; }

    /// <summary>Last day in office; null if not given.</summary>
    public DateOnly? Until { get; }

    /// <summary>Their home zone, an IANA id: their own, else their party's; null if neither is given.</summary>
    public string? Zone { get; }

    /// <summary>When they can and cannot be there, in order of text.</summary>
    public ImmutableArray<Availability> Windows { get; }

    /// <summary>Whether they may be there at times that could not be read.</summary>
    public bool HasUnknownWindow { get; private set; }

    internal static PersonModel Of(Symbol symbol) => (PersonModel)(symbol.Model ??= new PersonModel(symbol));

    private void AddWindow(Fact fact, ImmutableArray<Availability>.Builder windows)
    {
        var values = fact.Values;
        if (fact.IsBroken || values.Dates is not { } dates)
        {
            HasUnknownWindow |= fact.Keyword == Keyword.Available;
            return;
        }
        var times = values.Times;
        windows.Add(new(fact.Keyword == Keyword.Available, dates.First, dates.Last, times?.Start, times?.End,
            values.FirstWord is { IsDefault: false } zone ? zone.Text.ToString() : null) { Location = fact.Location });
    }
}
