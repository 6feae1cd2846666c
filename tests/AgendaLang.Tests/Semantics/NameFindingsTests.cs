using System.Text;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Semantics;

/// <summary>What is said of names, values and files, with help, related places and mends.</summary>
public sealed class NameFindingsTests
{
    public static TheoryData<string> Sorts => ["references", "duplicate-ids", "unused-declarations", "same-names", "circles", "mixed-scripts", "uses", "values"];

    [Theory, MemberData(nameof(Sorts))]
    public void WhatIsSaidOfNames(string sort)
    {
        IEnumerable<string> agendas = sort switch
        {
            "references" => ReferenceTests.Agendas,
            "duplicate-ids" => DeclarationTests.DuplicateIds,
            "unused-declarations" => DeclarationTests.UnusedDeclarations,
            "same-names" => DeclarationTests.SameNames,
            "circles" => DeclarationTests.Circles,
            "mixed-scripts" => DeclarationTests.MixedScripts,
            "uses" => UseTests.Agendas,
            _ => Values,
        };
        var text = new StringBuilder();
        foreach (var agenda in agendas)
        {
            foreach (var finding in Marked.Find(agenda, out _).Findings.Where(finding => finding.Rule.Id[3] == '1')) text.Append(Said.Of(finding));
            text.Append('\n');
        }
        Snapshots.Match(text.ToString(), sort);
    }

    private static string[] Values =>
    [
        """
        country kazakhstan "Kazakhstan"
        country kyrgyzstan "Uzbekistan"
        country atlantis
        country x "X" code kaz
        country y "Y" code qqq
        organization un "UN" zone Europe/Genf
        person p "P" rank ministr speaks en, zz, x-, e { name uz-Cyrk "P" }
        place a "A" zone Europe/Tashkent { room r "R" }
        place b "B" zone Asia/Almat
        place c "C" zone Nowhere
        meeting m "M" status tabled decides by consent precedence nothing {
            session s "S" kind plenry coverage shut
            item i "I" kind plenary
            waive AGL0001 because "x"
            waive AGL1002 because "x"
            waive AGL6001 because "x"
            waive AGL2000 because "x"
            waive no-chiar because "x"
            waive zzzzzz because "x"
            invite un as gest
        }
        """,
    ];
}
