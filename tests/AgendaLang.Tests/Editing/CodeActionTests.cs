using System.Text;
using AgendaLang.Editing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Editing;

/// <summary>What is offered where, and what it does. The cases stand in <c>Cases/actions</c>.</summary>
public sealed class CodeActionTests
{
    private const string Folder = "tests/AgendaLang.Tests/Editing/Cases/actions";

    public static TheoryData<string> Names => [.. RepositoryFolder.FilesOf(Folder, "*.txt").Select(name => Path.GetFileNameWithoutExtension(name))];

    [Theory, MemberData(nameof(Names))]
    public void WhatIsOffered(string name)
    {
        var text = new StringBuilder();
        foreach (var (title, agenda) in EditingCase.Read($"{Folder}/{name}.txt")) text.Append("# ").Append(title).Append('\n').Append(Describe(EditingCase.Of(agenda)));
        Snapshots.Match(text.ToString(), name);
    }

    private static string Describe(EditingCase each)
    {
        var text = new StringBuilder();
        foreach (var offered in CodeActions.At(each.Document, each.Range))
        {
            var action = CodeActions.Resolve(each.Document, offered);
            if (action.Edits.IsEmpty && offered.IsDeferred) continue;
            text.Append("  ").Append(action.Kind).Append(action.IsPreferred ? " (preferred)" : "").Append(": ").Append(action.Title);
            if (!action.Mends.IsEmpty) text.Append(" [").Append(string.Join(' ', action.Mends.Select(finding => finding.Rule.Id))).Append(']');
            text.Append('\n');
            foreach (var (path, after) in EditingCase.Apply(action.Edits).OrderBy(file => file.Key, StringComparer.Ordinal))
                text.Append("    ").Append(path).Append('\n').Append(EditingCase.Difference(each.Workspace.Document(path).Source.Text, after));
        }
        return text.Append(text.Length == 0 ? "  nothing\n" : "").ToString();
    }

    [Theory]
    [InlineData(null, "quickfix", true)]
    [InlineData("quickfix", "quickfix", true)]
    [InlineData("refactor", "refactor.rewrite", true)]
    [InlineData("refactor.rewrite", "refactor", false)]
    [InlineData("source.fixAll", "source.fixAll.agenda", true)]
    [InlineData("source.fix", "source.fixAll.agenda", false)]
    [InlineData("", "quickfix", true)]
    public void AWiderKindHoldsANarrowerOne(string? wanted, string kind, bool holds) => Assert.Equal(holds, CodeActionKinds.Holds(wanted == null ? null : [wanted], kind));

    [Fact]
    public void OnlyWhatIsAskedForIsOffered()
    {
        var each = EditingCase.Of("summit s \"S\" on 2025-11-06 {\n    session |a \"A\" 09:00-10:00 kind plenary chair gor\n}\n");
        Assert.NotEmpty(CodeActions.At(each.Document, each.Range));
        Assert.All(CodeActions.At(each.Document, each.Range, ["refactor"]), action => Assert.StartsWith("refactor.", action.Kind, StringComparison.Ordinal));
        Assert.Empty(CodeActions.At(each.Document, each.Range, ["source.other"]));
    }

    [Fact]
    public void LinesEndAsThoseOfTheFile()
    {
        var each = EditingCase.Of("topic a \"A\"\nsummit s \"S\" on 2025-11-06 discuss a {\n    session |x \"X\" kind plenary discuss a\n}\n");
        var workspace = EditingCase.WorkspaceOf((each.Document.Path, each.Document.Source.Text.ReplaceLineEndings("\r\n")));
        var document = workspace.Document(each.Document.Path);
        var actions = CodeActions.At(document, new(document.Source.Text.IndexOf(" x ", StringComparison.Ordinal) + 1, 0));
        Assert.NotEmpty(actions);
        foreach (var text in actions.SelectMany(action => EditingCase.Apply(action.Edits).Values)) Assert.Equal(text.ReplaceLineEndings("\r\n"), text);
    }
}
