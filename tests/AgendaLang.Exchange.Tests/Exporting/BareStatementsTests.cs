using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Exporting.Briefs;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Language;
using AgendaLang.Models;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Exchange.Tests.Exporting;

/// <summary>An agenda in which a property has just been begun can be exported: previews do so while it is typed.</summary>
public sealed class BareStatementsTests
{
    public static TheoryData<AgendaLang.Language.Kind> AllKinds => [.. LanguageTable.Kinds.Select(info => info.Kind)];

    [Theory, MemberData(nameof(AllKinds))]
    public void EveryExportIsWritten(AgendaLang.Language.Kind kind)
    {
        foreach (var (_, text, _) in BareAgendas.Of(kind))
        {
            var set = Compiled.Of(text);
            foreach (var format in Enum.GetValues<ExportFormat>())
            {
                var problem = Record.Exception(() => AgendaExport.Write(set, format, new()));
                Assert.True(problem == null, $"{format}: {problem}\n{text}");
            }
            Assert.False(BriefExport.Write(set.Find<Participant>("kz")!, set, BriefFormat.Text).Content.IsEmpty);
        }
    }
}
