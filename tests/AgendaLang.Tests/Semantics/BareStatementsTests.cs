using System.Text;
using AgendaLang.Comparing;
using AgendaLang.Editing;
using AgendaLang.Language;
using AgendaLang.Merging;
using AgendaLang.Tests.Editing;

namespace AgendaLang.Tests.Semantics;

/// <summary>A property that has just been begun, in every kind that has it: whoever looks at what does not stand there yet would fail.</summary>
public sealed class BareStatementsTests
{
    /// <summary>What may stand behind the keyword while it is typed.</summary>
    private static readonly string[] Rests = ["", " ,", " \"", " \"x\"", " 7", " kz", " kz.", " cancelled", " 2026-05-14", " 10:00-", " -", " ="];

    public static TheoryData<Kind> AllKinds => [.. LanguageTable.Kinds.Select(info => info.Kind)];

    [Theory, MemberData(nameof(AllKinds))]
    public void EveryServiceAnswers(Kind kind)
    {
        foreach (var name in new[] { "", " \"Name\"" })
        {
            var without = Agenda(kind, name, "");
            foreach (var property in LanguageTable.PropertiesOf(kind))
                foreach (var begun in Begun(property))
                {
                    var text = Agenda(kind, name, begun);
                    var workspace = EditingCase.WorkspaceOf(("a.agenda", text));
                    var document = workspace.Document("a.agenda");
                    Assert.All(workspace.Check().Findings, finding => Assert.InRange(finding.Location.Span.End, 0, text.Length));
                    EditingMatrixTests.AskEverything(document, text.IndexOf(begun, StringComparison.Ordinal) + begun.Length);
                    DocumentOutline.Of(document);
                    Assert.All(Cancelled.In(document), span => Assert.InRange(span.End, 0, text.Length));
                    var before = EditingCase.WorkspaceOf(("a.agenda", without)).Document("a.agenda");
                    AgendaComparer.Compare(new AgendaState([before.Set]), new AgendaState([document.Set]));
                    Assert.Contains(begun.Trim(), AgendaMerger.Merge("a.agenda", without, text, without).Files[0].Text, StringComparison.Ordinal);
                }
        }
    }

    private static IEnumerable<string> Begun(PropertyInfo property)
    {
        foreach (var rest in Rests) yield return property.Text + rest;
        foreach (var sub in property.SubKeywords) yield return $"{property.Text} {sub.Keyword.Text()}";
        foreach (var sub in property.SubKeywords) yield return $"{property.Text} kz {sub.Keyword.Text()}";
    }

    /// <summary>A declaration of a kind with a line in its block, inside whatever it may stand in.</summary>
    private static string Agenda(Kind kind, string name, string line)
    {
        var text = new StringBuilder("country kz \"Kazakhstan\" zone Asia/Almaty\n");
        var holders = new Stack<Kind>();
        for (var at = kind; !at.Info().CanStandIn(Kind.None); holders.Push(at))
            at = LanguageTable.Kinds.First(info => at.Info().CanStandIn(info.Kind) && info.Kind != at && !holders.Contains(info.Kind)).Kind;
        foreach (var holder in holders) text.Append(Head(holder, " \"Holder\"")).Append(" {\n");
        text.Append(Head(kind, name)).Append(" {\n    ").Append(line).Append("\n}\n");
        foreach (var _ in holders) text.Append("}\n");
        return text.Append("// cancelled\n").ToString();
    }

    private static string Head(Kind kind, string name)
    {
        var info = kind.Info();
        return kind.Text() + (info.HasId ? $" {kind.Text()}-1" : "") + (kind == Kind.Day ? " 2026-05-14" : name);
    }
}
