using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;

namespace AgendaLang.Semantics;

/// <summary>
/// Finds groups in themselves, and chains of places, <c>after</c>, <c>within</c> or <c>supersedes</c> that lead back to where they began (AGL1010).
/// A circle is said once, at the reference that closes it.
/// </summary>
internal static class CircularMembershipCheck
{
    public static void Run(AgendaSet set, FindingSink findings)
    {
        foreach (var kind in (ReadOnlySpan<Keyword>)[Keyword.Equals, Keyword.In, Keyword.After, Keyword.Within, Keyword.Supersedes])
            FindCircles(kind, Links(set, kind), findings);
    }

    /// <summary>The references of a property from one thing to another of its kind, by what they stand in.</summary>
    private static List<(Symbol From, List<Reference> Links)> Links(AgendaSet set, Keyword keyword)
    {
        var links = new List<(Symbol From, List<Reference> Links)>();
        foreach (var file in set.Files)
        {
            var binding = set.BindingOf(file);
            var names = file.Names;
            for (var segment = 0; segment < names.SegmentCount; segment++)
            {
                var rows = names.Segment(segment).References;
                for (var i = 0; i < rows.Length; i++)
                {
                    if (LanguageTable.Properties[rows[i].Property].Keyword != keyword || rows[i].SubKeyword != Keyword.None) continue;
                    var owner = names.Symbols[names.FirstSymbol(segment) + rows[i].Owner];
                    if (!CanLeadOn(owner.Kind, keyword) || binding.Targets[names.FirstReference(segment) + i] is not { } target || !CanLeadOn(target.Kind, keyword)) continue;
                    if (links.Count == 0 || links[^1].From != owner) links.Add((owner, []));
                    links[^1].Links.Add(binding.Make(segment, i));
                }
            }
        }
        return links;
    }

    private static bool CanLeadOn(Kind kind, Keyword keyword) => keyword switch
    {
        Keyword.Equals => kind is Kind.Group or Kind.Format,
        Keyword.In => kind == Kind.Place,
        _ => true,
    };

    private static void FindCircles(Keyword keyword, List<(Symbol From, List<Reference> Links)> links, FindingSink findings)
    {
        if (links.Count == 0) return;
        var linksOf = new Dictionary<Symbol, List<Reference>>();
        foreach (var (from, list) in links)
        {
            if (linksOf.TryGetValue(from, out var known)) known.AddRange(list);
            else linksOf.Add(from, list);
        }
        var done = new HashSet<Symbol>();
        var open = new HashSet<Symbol>();
        var path = new List<(Symbol Symbol, int Next)>();
        foreach (var (start, _) in links)
        {
            if (!done.Add(start)) continue;
            open.Add(start);
            path.Add((start, 0));
            while (path.Count > 0)
            {
                var (symbol, next) = path[^1];
                if (!linksOf.TryGetValue(symbol, out var list) || next == list.Count)
                {
                    open.Remove(symbol);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                path[^1] = (symbol, next + 1);
                var target = list[next].Target!;
                if (open.Contains(target)) findings.Add(Circular(keyword, list[next], path, linksOf));
                else if (done.Add(target))
                {
                    open.Add(target);
                    path.Add((target, 0));
                }
            }
        }
    }

    private static Finding Circular(Keyword keyword, Reference closing, List<(Symbol Symbol, int Next)> path, Dictionary<Symbol, List<Reference>> linksOf)
    {
        var target = closing.Target!;
        var circle = path.GetRange(path.FindIndex(step => step.Symbol == target), path.Count - path.FindIndex(step => step.Symbol == target));
        var rule = RuleCatalogue.CircularMembership;
        var id = Messages.Quote(target.Id);
        var chain = string.Join(" → ", circle.Select(step => step.Symbol.Id).Append(target.Id));
        var says = keyword switch
        {
            Keyword.Equals => "is a member of itself",
            Keyword.In => "lies in itself",
            Keyword.After => "must come after itself",
            Keyword.Within => "is part of itself",
            _ => "supersedes itself",
        };
        return new(rule, rule.Severity, new(closing.File.Source, closing.Span),
            $"{NameMessages.Capital(target.Kind.Text())} {id} {says}{(circle.Count == 1 ? "" : $": {chain}")}.")
        {
            Help = circle.Count == 1 ? "Remove it here." : "Remove one link of the circle.",
            Related = [.. circle.SkipLast(1).Select(step => linksOf[step.Symbol][step.Next - 1]).Select(link =>
                new RelatedLocation(new(link.File.Source, link.Span), $"from {link.Owner.Id} to {link.Target!.Id}"))],
        };
    }
}
