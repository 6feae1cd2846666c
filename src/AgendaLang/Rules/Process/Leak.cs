using System.Collections.Immutable;
using System.Globalization;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Process;

/// <summary>AGL5010: what is public names what is not, or not yet.</summary>
internal sealed class Leak : IDeclarationRule
{
    public RuleInfo Info => RuleCatalogue.Leak;

    public RulePage Page => new(
        Info,
        What: """
        Something is written `audience public`, on itself or on what holds it, and names what fewer may read, or what may be published only
        later (`embargo`). Where nothing is said, countries, organizations, groups, formats, places, rooms, topics, sources and people's
        names are public; everything else is for the delegations.
        """,
        Why: """
        A published programme that names a confidential paper, or a declaration under embargo, has said that it exists. Exports leave such
        names out; a copy of the file, or a reader who compares, does not.
        """,
        Bad: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        place astana "Astana" in kz zone Asia/Almaty
        topic water "Water"

        document speaking-notes "Speaking notes on water" kind non-paper by kz on 2026-05-02 {
            audience confidential
        }

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            audience public
            chair kz

            session plenary "Plenary" 10:00-12:00 kind plenary discuss water {
                documents speaking-notes
            }
        }
        """,
        Mended: """
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        place astana "Astana" in kz zone Asia/Almaty
        topic water "Water"

        document speaking-notes "Speaking notes on water" kind non-paper by kz on 2026-05-02 {
            audience confidential
        }

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana {
            audience public
            chair kz

            session plenary "Plenary" 10:00-12:00 kind plenary discuss water {
                audience confidential
                documents speaking-notes
            }
        }
        """,
        Mend: """
        If what is named may be published, write `audience public` there, too. Else do not name it in public, or give the part that names
        it a narrower `audience`. Under an embargo, give both the same.
        """);

    public KindSet Kinds => KindSet.All;

    public void Check(Symbol symbol, RuleContext context)
    {
        var publicity = context.View.Publicity(symbol);
        if (publicity.Audience != Audience.Public || publicity.AudienceLocation == null) return;
        foreach (var fact in context.View.Facts(symbol))
        {
            for (var i = 0; i < fact.MentionCount; i++)
            {
                var mention = fact.MentionAt(i);
                if (mention.Target is { } target) Look(symbol, publicity, mention, target, context);
            }
        }
    }

    private void Look(Symbol symbol, Publicity publicity, Mention mention, Symbol target, RuleContext context)
    {
        var named = context.View.Publicity(target);
        if (named.Audience is { } audience && audience != Audience.Public)
        {
            var isFor = audience == Audience.Confidential ? "confidential" : "for the delegations only";
            context.Report(Info.At(mention.Location, $"{Words.Begin(symbol)} is public, but names {Words.Of(target)}, {Which(target)} {isFor}.") with
            {
                Help = named.AudienceLocation == null
                    ? "Where nothing is said, it is for the delegations: if it may be published, write \"audience public\" there. Else do not name it in public."
                    : "If it may be published, change its audience. Else do not name it in public, or let fewer read what names it.",
                Related =
                [
                    named.AudienceLocation is { } said ? new(said, "who may read it is said here") : new(target.Place(), "nothing is said here of who may read it"),
                    new(publicity.AudienceLocation!.Value, "made public here"),
                ],
                Fixes = AudienceFixes(symbol, publicity, target, named, audience),
            });
        }
        else if (named is { Audience: Audience.Public, Embargo: { } embargo } && !publicity.HasUnknownEmbargo && embargo.EndsAfter(publicity.Embargo))
        {
            var own = publicity.Embargo is { } earlier ? $"may be published from {When(earlier)}" : "is public";
            context.Report(Info.At(mention.Location,
                $"{Words.Begin(symbol)} {own}, but names {Words.Of(target)}, {Which(target)} under embargo until {When(embargo)}.") with
            {
                Help = "Give both the same embargo, or do not name it in what is published earlier.",
                Related =
                [
                    new(embargo.Location, "the embargo is here"),
                    publicity.Embargo is { } before ? new(before.Location, "the earlier embargo is here") : new(publicity.AudienceLocation!.Value, "made public here"),
                ],
                Fixes = EmbargoFixes(symbol, publicity, embargo),
            });
        }
    }

    private static ImmutableArray<Fix> AudienceFixes(Symbol symbol, Publicity publicity, Symbol target, Publicity named, Audience audience)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        // What a whole event may show is not decided because of one name.
        if (!KindSet.Events.Contains(symbol.Kind))
        {
            var word = Vocabularies.Audience.Terms[(int)audience].Text;
            var edit = publicity.AudienceOwner == symbol ? Edits.Replace(publicity.AudienceLocation!.Value, word) : Edits.AddLine(symbol, $"audience {word}");
            fixes.Add(new($"Write \"audience {word}\" on {Words.Of(symbol)}", IsSafe: false, [edit]));
        }
        if (named.AudienceLocation == null && !KindSet.Events.Contains(target.Kind))
            fixes.Add(new($"Write \"audience public\" on {Words.Of(target)}", IsSafe: false, [Edits.AddLine(target, "audience public")]));
        return fixes.ToImmutable();
    }

    private static ImmutableArray<Fix> EmbargoFixes(Symbol symbol, Publicity publicity, Embargo embargo)
    {
        if (KindSet.Events.Contains(symbol.Kind) || embargo.Zone is not { } zone) return [];
        var line = string.Create(CultureInfo.InvariantCulture, $"embargo {embargo.Date:yyyy-MM-dd} {Words.Clock(embargo.Minutes)} {zone.Id}");
        var edit = publicity.EmbargoOwner == symbol ? Edits.Replace(publicity.Embargo!.Location, line) : Edits.AddLine(symbol, line);
        return [new($"Put the same embargo on {Words.Of(symbol)}", IsSafe: false, [edit])];
    }

    private static string Which(Symbol target) => target.Kind == Kind.Person ? "whose name is" : "which is";

    private static string When(Embargo embargo) =>
        $"{Words.Date(embargo.Date)}, {Words.Clock(embargo.Minutes)}{(embargo.Zone is { } zone ? $" ({Words.ZoneOf(zone)})" : "")}";
}
