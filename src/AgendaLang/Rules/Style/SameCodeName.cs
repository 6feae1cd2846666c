using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Rules.Style;

/// <summary>AGL6004: two ids that programs could not tell apart.</summary>
internal sealed class SameCodeName : IFileRule
{
    public RuleInfo Info => RuleCatalogue.SameCodeName;

    public RulePage Page => new(
        Info,
        What: """
        Two ids of one kind in one file, or of one event or place, become one name in C#: there, the words of an id are joined, each begun with a
        capital. `east-room` and `east_room` both become `EastRoom`, `phase-1` and `phase1` both `Phase1`; `c5-plus` and `c5plus` differ.
        """,
        Why: """
        Agendas can be built into programs, where every declaration is a member of its own. Two of one name do not compile, and people who hear two
        such ids read out cannot tell them apart either.
        """,
        Bad: """
        topic water "Water" {
            topic phase-1 "First phase of the pipeline"
            topic phase1 "First phase of the canal"
        }

        meeting talks "Talks on water" on 2026-05-14 discuss phase-1, phase1
        """,
        Mended: """
        topic water "Water" {
            topic phase-1 "First phase of the pipeline"
            topic canal-phase-1 "First phase of the canal"
        }

        meeting talks "Talks on water" on 2026-05-14 discuss phase-1, canal-phase-1
        """,
        Mend: "Give one of them another id, and use that wherever it is meant. If both are the same thing, keep one.");

    public void Check(AgendaFile file, RuleContext context)
    {
        var known = new Dictionary<(Symbol? Scope, Kind Kind, string Name), Symbol>(file.Symbols.Count);
        foreach (var symbol in file.Symbols)
        {
            var name = CodeName.Of(symbol.Id);
            if (known.TryAdd((symbol.Scope, symbol.Kind, name), symbol)) continue;
            var first = known[(symbol.Scope, symbol.Kind, name)];
            // One id given twice, or not at all, is another mistake (AGL1001).
            if (first.Id == symbol.Id) continue;
            context.View.Note(first);
            context.View.Note(symbol);
            context.ReportPair(Info.At(symbol.Place(), $"The ids \"{first.Id}\" and \"{symbol.Id}\" would have the same name in a program: {name}.") with
            {
                Help = "Give one of them another id.",
                Related = [new(first.Place(), "the other one")],
            }, first.Place());
        }
    }
}
