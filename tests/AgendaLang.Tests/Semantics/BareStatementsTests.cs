using AgendaLang.Comparing;
using AgendaLang.Editing;
using AgendaLang.Language;
using AgendaLang.Merging;
using AgendaLang.Tests.Editing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Semantics;

/// <summary>A property that has just been begun, in every kind that has it: whoever looks at what does not stand there yet would fail.</summary>
public sealed class BareStatementsTests
{
    public static TheoryData<Kind> AllKinds => [.. LanguageTable.Kinds.Select(info => info.Kind)];

    [Theory, MemberData(nameof(AllKinds))]
    public void EveryServiceAnswers(Kind kind)
    {
        var agendas = BareAgendas.Of(kind).ToList();
        // Many begin something in the same agenda.
        var befores = agendas.Select(agenda => agenda.Without).Distinct().ToDictionary(without => without, without => EditingCase.WorkspaceOf(("a.agenda", without)).Document("a.agenda"));
        foreach (var (without, text, begun) in agendas)
        {
            var workspace = EditingCase.WorkspaceOf(("a.agenda", text));
            var document = workspace.Document("a.agenda");
            Assert.All(workspace.Check().Findings, finding => Assert.InRange(finding.Location.Span.End, 0, text.Length));
            EditingMatrixTests.AskEverything(document, text.IndexOf(begun, StringComparison.Ordinal) + begun.Length);
            DocumentOutline.Of(document);
            Assert.All(Cancelled.In(document), span => Assert.InRange(span.End, 0, text.Length));
            AgendaComparer.Compare(new AgendaState([befores[without].Set]), new AgendaState([document.Set]));
            Assert.Contains(begun.Trim(), AgendaMerger.Merge("a.agenda", without, text, without).Files[0].Text, StringComparison.Ordinal);
        }
    }
}
