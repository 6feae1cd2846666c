using AgendaLang.Comparing;
using AgendaLang.Editing;
using AgendaLang.Findings;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Editing;

/// <summary>What holds at any place of any agenda.</summary>
public sealed class EditingMatrixTests
{
    private static readonly string[] Folders = ["bilateral-visit", "c5plus1", "culture-summit", "mistakes"];

    public static TheoryData<string> Examples => [.. Folders];

    /// <summary>Whatever is offered for a real agenda makes no error, and mends what it says it mends.</summary>
    [Theory, MemberData(nameof(Examples))]
    public void WhatIsOfferedForAnExampleDoesWhatItSays(string folder)
    {
        var workspace = Workspace(folder);
        foreach (var document in workspace.Documents)
        {
            var done = new HashSet<string>();
            foreach (var place in Places(document))
                foreach (var action in CodeActions.At(document, new(place, 0)))
                    if (done.Add($"{action.Title} {(action.Edits.IsEmpty ? 0 : action.Edits[0].Change.Span.Start)}")) Holds(workspace, document, CodeActions.Resolve(document, action));
        }
    }

    /// <summary>The same for single mistakes in correct agendas, at the places where they are found.</summary>
    [Fact]
    public void WhatIsOfferedForAPlantedMistakeDoesWhatItSays()
    {
        var tried = 0;
        foreach (var (file, text) in Planted())
        {
            var workspace = EditingCase.WorkspaceOf((file, text));
            var document = workspace.Document(file);
            foreach (var place in workspace.Check().Findings.Select(finding => finding.Location.Span).Distinct())
                foreach (var action in CodeActions.At(document, place))
                {
                    Holds(workspace, document, CodeActions.Resolve(document, action));
                    tried++;
                }
        }
        Assert.True(tried > 100);
    }

    /// <summary>The agendas with a mistake each, as <c>Agendas/Planted/planted.txt</c> says.</summary>
    private static IEnumerable<(string File, string Text)> Planted()
    {
        const string Folder = "tests/AgendaLang.Tests/Agendas";
        foreach (var mistake in RepositoryFolder.Read($"{Folder}/Planted/planted.txt")!.Split("\n# "))
        {
            var lines = mistake.Split('\n');
            var file = lines[1]["in ".Length..];
            var text = RepositoryFolder.Read($"{Folder}/Correct/{file}")!;
            for (var i = 2; i < lines.Length; i++)
            {
                if (!lines[i].StartsWith("- ", StringComparison.Ordinal)) continue;
                var (old, added) = (lines[i][2..], new List<string>());
                while (i + 1 < lines.Length && lines[i + 1].StartsWith("- ", StringComparison.Ordinal)) old += "\n" + lines[++i][2..];
                while (i + 1 < lines.Length && lines[i + 1].StartsWith("+ ", StringComparison.Ordinal)) added.Add(lines[++i][2..]);
                var at = text.IndexOf(old, StringComparison.Ordinal);
                Assert.True(at >= 0, old);
                text = text[..at] + string.Join('\n', added) + text[(at + old.Length)..];
            }
            yield return (file, text);
        }
    }

    /// <summary>Nothing throws at any place, whatever is missing behind it.</summary>
    [Theory, MemberData(nameof(Examples))]
    public void NothingThrowsWhereverTheTextEnds(string folder)
    {
        var workspace = Workspace(folder);
        foreach (var document in workspace.Documents)
        {
            var text = document.Source.Text;
            var step = Cases.IsLong ? 1 : Math.Max(1, text.Length / 25);
            for (var end = 0; end <= text.Length; end += step) AskEverything(EditingCase.WorkspaceOf((document.Path, text[..end])).Document(document.Path), end);
        }
    }

    [Fact, Trait("Category", "Property")]
    public void NothingThrowsInAnyText() =>
        Gen.Select(Mutations.Any, Gen.Int[0, int.MaxValue]).Sample((text, place) => AskEverything(EditingCase.WorkspaceOf(("a.agenda", text)).Document("a.agenda"), place % (text.Length + 1)),
            iter: Cases.Count, threads: 1);

    /// <summary>Putting in order changes no more than an order that says nothing, and doing it again changes nothing.</summary>
    [Theory, MemberData(nameof(Examples))]
    public void PuttingInOrderSaysTheSame(string folder)
    {
        foreach (var document in Workspace(folder).Documents) OrderSaysTheSame(document);
    }

    [Fact, Trait("Category", "Property")]
    public void PuttingARandomProgrammeInOrderSaysTheSame() =>
        Gen.Int[0, int.MaxValue].Select(seed => new ProgrammeText(new(seed)).Write()).Sample(text => OrderSaysTheSame(EditingCase.WorkspaceOf(("a.agenda", text)).Document("a.agenda")),
            iter: Cases.Count, threads: 1);

    private static void OrderSaysTheSame(EditorDocument document)
    {
        var edits = Organizer.Edits(document, default);
        if (edits.IsEmpty) return;
        var after = EditingCase.After(document.Workspace, edits);
        var changes = AgendaComparer.Compare(new AgendaState([document.Set]), new AgendaState([after.Document(document.Path).Set])).Changes;
        Assert.All(changes, change => Assert.Equal((ChangeKind.Moved, "delegation"), (change.Change, change.Property)));
        Assert.Equal(Letters(document.Source.Text), Letters(after.Document(document.Path).Source.Text));
        Assert.Empty(Organizer.Edits(after.Document(document.Path), default));
    }

    /// <summary>All letters of a text in one order: moving loses and adds none.</summary>
    private static string Letters(string text) => new([.. text.Where(letter => !char.IsWhiteSpace(letter)).Order()]);

    private static void Holds(EditorWorkspace workspace, EditorDocument document, CodeAction action)
    {
        if (action.Edits.IsEmpty) return;
        var (before, after) = (workspace.Check().Findings, EditingCase.After(workspace, action.Edits).Check().Findings);
        var said = $"{action.Title} in {document.Path}";
        foreach (var mended in action.Mends.Where(_ => action.Kind == CodeActionKinds.QuickFix))
            Assert.True(Count(after, mended) < Count(before, mended), $"{said} does not mend {mended.Rule.Id} {mended.Message}");
        if (action.Mends.Any(finding => finding.Rule.Id[3] is '0' or '1')) return;
        foreach (var finding in after.Where(finding => finding.Severity == Severity.Error))
            Assert.True(Count(after, finding) <= Count(before, finding), $"{said} makes {finding.Rule.Id} {finding.Message}");
    }

    private static int Count(IEnumerable<Finding> findings, Finding like) =>
        findings.Count(finding => finding.Rule == like.Rule && finding.Message == like.Message && finding.Location.Source.Path == like.Location.Source.Path);

    /// <summary>Where words begin; of long files some, unless there is time.</summary>
    private static IEnumerable<int> Places(EditorDocument document)
    {
        var text = document.Source.Text;
        var findings = document.Workspace.Check().Findings.Where(finding => finding.Location.Source == document.Source).Select(finding => finding.Location.Span.Start);
        var words = Enumerable.Range(1, Math.Max(0, text.Length - 1)).Where(at => char.IsLetterOrDigit(text[at]) && !char.IsLetterOrDigit(text[at - 1]));
        return findings.Concat(Cases.IsLong ? words : words.Where((_, number) => number % 9 == 0)).Distinct();
    }

    internal static void AskEverything(EditorDocument document, int offset)
    {
        foreach (var action in CodeActions.At(document, new(offset, 0))) CodeActions.Resolve(document, action);
        DocumentFormatting.Of(document);
        DocumentFormatting.Of(document, new(offset, 3));
        foreach (var typed in DocumentFormatting.Triggers) Fit(document, DocumentFormatting.AfterTyping(document, offset, typed));
        SemanticTokens.Of(document);
        SemanticTokens.Of(document, new(offset, 10));
        foreach (var hint in InlayHints.In(document, new(0, int.MaxValue / 2), new() { HomeTime = "kz" })) InlayHints.Tooltip(document, hint);
        foreach (var lens in CodeLenses.Of(document, new())) CodeLenses.Resolve(document, lens);
        ParticipantsReport.Of(document, null, offset);
        EventsReport.Of(document.Workspace);
    }

    private static void Fit(EditorDocument document, IEnumerable<AgendaLang.Text.TextChange> changes) => document.Source.WithChanges(changes);

    private static EditorWorkspace Workspace(string folder) =>
        EditingCase.WorkspaceOf([.. Testing.Examples.All.Concat(Testing.Examples.Mistakes).Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal))]);
}
