using System.Text.RegularExpressions;
using AgendaLang.Exchange.Exporting;
using AgendaLang.Exchange.Exporting.Briefs;
using AgendaLang.Exchange.Tests.Testing;
using AgendaLang.Language;
using AgendaLang.Models;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Exchange.Tests.Exporting;

/// <summary>An agenda in which a property has just been begun can be exported: previews do so while it is typed.</summary>
public sealed partial class BareStatementsTests
{
    public static TheoryData<AgendaLang.Language.Kind> AllKinds => [.. LanguageTable.Kinds.Select(info => info.Kind)];

    [Theory, MemberData(nameof(AllKinds))]
    public void EveryExportIsWritten(AgendaLang.Language.Kind kind)
    {
        var tried = new HashSet<string>();
        foreach (var (_, text, _) in BareAgendas.Of(kind))
        {
            var set = Compiled.Of(text);
            // An export knows nothing but the models: much of what is begun says nothing yet, and gives the same ones.
            if (!tried.Add(set.ToJson())) continue;
            Write(set, text);
            Assert.False(BriefExport.Write(set.Find<Participant>("kz")!, set, BriefFormat.Text).Content.IsEmpty);
        }
    }

    /// <summary>The same of real agendas, from which a word, sign or value is missing.</summary>
    [Theory]
    [InlineData("bilateral-visit", "visit.agenda")]
    [InlineData("c5plus1", "washington.agenda")]
    [InlineData("culture-summit", "summit.agenda")]
    public void EveryExportIsWrittenWhateverIsMissing(string folder, string root)
    {
        var files = Compiled.ExampleFiles(folder, root);
        for (var at = 0; at < files.Count; at++)
        {
            var (path, text) = files[at];
            var words = Word().Matches(text);
            for (var i = 0; i < words.Count; i += Cases.IsLong ? 1 : 31)
            {
                var without = text.Remove(words[i].Index, words[i].Length);
                files[at] = (path, without);
                Write(Compiled.Of(files), without);
            }
            files[at] = (path, text);
        }
    }

    private static void Write(AgendaSet set, string text)
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            var problem = Record.Exception(() => AgendaExport.Write(set, format, new()));
            if (problem != null) Assert.Fail($"{format}: {problem}\n{text}");
        }
    }

    [GeneratedRegex("\"[^\"\\n]*\"|[\\w.:/+-]+|\\S")]
    private static partial Regex Word();
}
