using AgendaLang.Findings;

namespace AgendaLang.Rules.Style;

/// <summary>AGL6003. The check itself is made last of all, when it is known what each waiver silenced.</summary>
internal sealed class UnusedWaiver : IRule
{
    public RuleInfo Info => RuleCatalogue.UnusedWaiver;

    public RulePage Page => new(
        Info,
        What: "A `waive` accepts findings of a rule that finds nothing in this declaration.",
        Why: """
        A waiver is a decision that somebody took for a reason. Once the agenda has changed and the reason is gone, it would silently
        accept the next mistake of that sort.
        """,
        Bad: """
        topic trade "Trade"

        summit astana-summit "Summit in Astana" on 2026-05-14 {
            zone Asia/Almaty
            participants tokayev
            waive AGL2012 because "The chair will be named in April."

            session plenary "Plenary" 10:00-12:00 kind plenary discuss trade {
                chair tokayev
            }
        }

        person tokayev "Kassym-Jomart Tokayev" as "President" rank head-of-state
        """,
        Mended: """
        topic trade "Trade"

        summit astana-summit "Summit in Astana" on 2026-05-14 {
            zone Asia/Almaty
            participants tokayev

            session plenary "Plenary" 10:00-12:00 kind plenary discuss trade {
                chair tokayev
            }
        }

        person tokayev "Kassym-Jomart Tokayev" as "President" rank head-of-state
        """,
        Mend: "Remove the waiver. If it was meant for another rule or another declaration, write it there.");

    /// <summary>What is said of a waiver that silences nothing.</summary>
    public static Finding Of(Waiver waiver)
    {
        var rule = waiver.Rule;
        var message = rule.CanBeWaived ? $"This waiver silences nothing: {rule.Id} ({rule.Name}) finds nothing here." : $"{rule.Id} ({rule.Name}) cannot be waived.";
        return RuleCatalogue.UnusedWaiver.At(waiver.Place, message) with
        {
            Help = rule.CanBeWaived ? "Remove it, or move it to the declaration whose finding is accepted."
                : "Only rules about participants, topics, time and process can be waived (AGL2 to AGL5). Correct what it finds, or change its severity in .editorconfig.",
            Fixes = [new("Remove the waiver", IsSafe: false, [Edits.Remove(waiver.Line)])],
        };
    }
}
