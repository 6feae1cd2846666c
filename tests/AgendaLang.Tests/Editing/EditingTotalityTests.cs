using AgendaLang.Editing;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Editing;

/// <summary>Whatever stands in a file, and wherever the cursor is, every service answers.</summary>
public sealed class EditingTotalityTests
{
    private static readonly int Step = Cases.IsLong ? 1 : 11;

    public static TheoryData<string> ExampleFiles => [.. Examples.All.Concat(Examples.Mistakes).Select(example => example.Path)];

    [Theory, MemberData(nameof(ExampleFiles))]
    public void AtAnyPlaceOfAnExample(string path)
    {
        var folder = path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)];
        var workspace = Cursors.Open(new MemoryFiles([.. Examples.All.Concat(Examples.Mistakes).Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))]));
        var document = workspace.Document(path);
        for (var offset = 0; offset <= document.Source.Length; offset++) AskAt(document, offset);
        AskWhole(document);
    }

    [Theory, MemberData(nameof(ExampleFiles))]
    public void CutOffAnywhere(string path)
    {
        var whole = Examples.All.Concat(Examples.Mistakes).Single(file => file.Path == path).Text;
        for (var length = 0; length < whole.Length; length += Step * 3)
        {
            var document = Cursors.Open(new MemoryFiles((path, whole[..length]))).Document(path);
            AskWhole(document);
            AskAt(document, length);
            AskAt(document, Math.Max(0, length - 1));
            Rename.Apply(document, Math.Max(0, length - 1), "zz-new");
        }
    }

    [Fact, Trait("Category", "Property")]
    public void InAnyText() => Gen.Select(Mutations.Any, Mutations.Any, Gen.Int[0, int.MaxValue]).Sample((text, other, at) =>
    {
        var workspace = Cursors.Open(new MemoryFiles(("a.agenda", text), ("parties.agenda", other)));
        var document = workspace.Document("a.agenda");
        AskWhole(document);
        for (var offset = at % 13; offset <= text.Length; offset += 13)
        {
            AskAt(document, offset);
            Rename.Apply(document, offset, "zz-new");
        }
        AskAt(document, text.Length);
    }, iter: Cases.Count, threads: 1);

    [Fact]
    public void OutsideTheTextNothingStands()
    {
        var document = Cursors.Open(new MemoryFiles(("a.agenda", "topic t"))).Document("a.agenda");
        AskAt(document, -1);
        AskAt(document, 100);
        AskAt(Cursors.Open(new MemoryFiles(("a.agenda", ""))).Document("a.agenda"), 0);
        AskWhole(Cursors.Open(new MemoryFiles(("a.agenda", ""))).Document("a.agenda"));
    }

    private static void AskAt(EditorDocument document, int offset)
    {
        Definitions.Find(document, offset);
        Definitions.FindType(document, offset);
        References.Find(document, offset, withDeclaration: true);
        Highlights.Find(document, offset);
        LinkedEditing.Find(document, offset);
        if (Membership.At(document, offset) is { } member)
        {
            Membership.Above(document.Workspace, member);
            Membership.Below(document.Workspace, member);
        }
        Rename.Prepare(document, offset);
        Assert.NotEmpty(SelectionRanges.At(document, offset));
    }

    private static void AskWhole(EditorDocument document)
    {
        DocumentOutline.Of(document);
        DocumentLinks.Find(document);
        Assert.All(Folding.Find(document), range => Assert.True(document.Source.PositionOf(range.Span.End).Line > document.Source.PositionOf(range.Span.Start).Line));
        WorkspaceSymbols.Find(document.Workspace, "a");
        FileMoves.Edits(document.Workspace, [new("parties.agenda", "shared/parties.agenda")]);
    }
}
