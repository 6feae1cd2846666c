using System.Collections.Immutable;
using AgendaLang.Language;

namespace AgendaLang.Semantics;

/// <summary>A country, organization, group or format: whom it stands for.</summary>
public sealed class PartyModel : Model
{
    private PartyModel(Symbol symbol) : base(symbol)
    {
        var facts = new Facts(symbol);
        var view = new ModelView();
        IsBroken = facts.IsBroken;
        Members = Flatten([symbol], view, out var isUnknown);
        HasUnknownMembers = isUnknown;
        if (facts.First(Keyword.Zone) is { IsDefault: false } zone) Zone = zone.Values.FirstWord is { IsDefault: false } word ? word.Text.ToString() : null;
        view.Note(symbol);
        Reads = view.ToReads();
    }

    /// <summary>The countries and organizations that it stands for, each once, in order: for a country or organization itself.</summary>
    public ImmutableArray<Symbol> Members { get; }

    /// <summary>Whether a member, of whatever depth, is unknown.</summary>
    public bool HasUnknownMembers { get; }

    /// <summary>Its home zone as written, an IANA id; null if none is given.</summary>
    public string? Zone { get; }

    /// <summary>Whether it is a group or format.</summary>
    public bool IsGroup => IsGroupKind(Symbol.Kind);

    internal static PartyModel Of(Symbol symbol) => (PartyModel)(symbol.Model ??= new PartyModel(symbol));

    internal static bool IsGroupKind(Kind kind) => kind is Kind.Group or Kind.Format;

    /// <summary>The countries and organizations that some parties stand for, each once, in order; groups in themselves (AGL1010) are gone through once.</summary>
    internal static ImmutableArray<Symbol> Flatten(IEnumerable<Symbol> parties, ModelView view, out bool isUnknown)
    {
        isUnknown = false;
        var members = ImmutableArray.CreateBuilder<Symbol>();
        var seen = new HashSet<Symbol>();
        var waiting = new Stack<Symbol>(parties.Reverse());
        while (waiting.TryPop(out var party))
        {
            if (!seen.Add(party)) continue;
            view.Note(party);
            if (!IsGroupKind(party.Kind))
            {
                if (KindSet.Parties.Contains(party.Kind)) members.Add(party);
                continue;
            }
            var facts = view.Facts(party);
            isUnknown |= facts.IsBroken;
            var inner = new List<Symbol>();
            foreach (var fact in facts)
            {
                if (fact.Keyword != Keyword.Equals) continue;
                isUnknown |= fact.IsBroken;
                foreach (var mention in fact.Mentions())
                {
                    if (mention.Target == null) isUnknown = true;
                    else inner.Add(mention.Target);
                }
            }
            for (var i = inner.Count - 1; i >= 0; i--) waiting.Push(inner[i]);
        }
        return members.ToImmutable();
    }
}
