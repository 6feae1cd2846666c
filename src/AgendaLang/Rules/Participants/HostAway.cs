using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;

namespace AgendaLang.Rules.Participants;

/// <summary>AGL2018: a country that hosts abroad.</summary>
internal sealed class HostAway : IEventRule
{
    public RuleInfo Info => RuleCatalogue.HostAway;

    public RulePage Page => new(
        Info,
        What: "The host of an event is a country, and the event is at a place in another country.",
        Why: """
        The host sends the invitations, grants the visas and answers for the security of the guests; all this a state can only do at home. Most
        often the agenda was copied from last year's, and host or place is still the old one. Where a country does host abroad, for instance at
        its embassy or at the seat of an organization, that is worth a waiver that says so.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place samarkand "Samarkand" in uz zone Asia/Samarkand

        meeting talks "Talks in Samarkand" between kz, uz on 2026-05-14 at samarkand host kz
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place samarkand "Samarkand" in uz zone Asia/Samarkand

        meeting talks "Talks in Samarkand" between kz, uz on 2026-05-14 at samarkand host uz
        """,
        Mend: "Mend the `host`, the place of the event, or the country that the place is `in`.");

    public void Check(EventModel inEvent, RuleContext context)
    {
        if (!inEvent.IsLive || inEvent.Host.Target is not { Kind: Kind.Country } host) return;
        if (inEvent.At.Target is not { } at || context.View.Place(at) is not { Country: { } country } || country == host) return;
        context.Report(Info.At(inEvent.Host.Location, $"{Words.Begin(host)} hosts {Words.Of(inEvent.Symbol)}, but {Words.Of(at)} is in another country ({Words.Of(country)}).") with
        {
            Help = "Correct the host or the place. If the country does host abroad, accept this with a waiver that says why.",
            Related = [new(inEvent.At.Location, $"the place, in {Words.Of(country)}")],
            Fixes = inEvent.TakesPart(country)
                ? [Edits.ReplaceFix($"Make {Words.Of(country)} the host", inEvent.Host.Location, country.Id)] : [],
        });
    }
}
