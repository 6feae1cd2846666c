using System.Text;
using AgendaLang.Editing;
using AgendaLang.Findings;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Editing;

/// <summary>Where an editor goes from the marked places of the files in <c>Navigation</c>.</summary>
public sealed class NavigationTests
{
    public static TheoryData<string> Files => Cursors.FilesOf("Navigation");

    [Theory, MemberData(nameof(Files))]
    public void FromEveryMark(string file)
    {
        var (workspace, places) = Cursors.Read(Cursors.TextOf("Navigation", file));
        Assert.NotEmpty(places);
        var text = new StringBuilder();
        foreach (var (document, offset) in places)
        {
            text.Append(Cursors.Line(document.Source, offset)).Append('\n');
            Write(text, "definition", Definitions.Find(document, offset));
            Write(text, "type", Definitions.FindType(document, offset));
            if (References.Find(document, offset, withDeclaration: false) is { } references) Write(text, "references", references.Select(Show));
            Write(text, "highlights", Highlights.Find(document, offset).Select(found => Cursors.Show(document.Source, found.Span) + (found.IsDeclaration ? " declared" : "")));
            Write(text, "linked", LinkedEditing.Find(document, offset).Select(span => Cursors.Show(document.Source, span)));
            if (Membership.At(document, offset) is { } member)
            {
                Write(text, "above", Membership.Above(workspace, member).Select(Show));
                Write(text, "below", Membership.Below(workspace, member).Select(Show));
            }
            if (Rename.Prepare(document, offset) is { } rename)
                text.Append("  rename ").Append(Cursors.Show(document.Source, rename.Span)).Append(rename.Problem is { } problem ? $": {problem}" : "").Append('\n');
            text.Append('\n');
        }
        Snapshots.Match(text.ToString(), file);
    }

    [Fact]
    public void TheDeclarationCountsWhereItIsAskedFor()
    {
        var (_, places) = Cursors.Read("country k‸z \"Kazakhstan\"\ngroup g \"G\" = kz");
        var (document, offset) = places[0];
        Assert.Equal([8, 38], References.Find(document, offset, withDeclaration: true)!.Value.Select(place => place.Span.Start));
        Assert.Equal([38], References.Find(document, offset, withDeclaration: false)!.Value.Select(place => place.Span.Start));
    }

    [Fact]
    public void OnlyFilesThatHoldTheIdAreBound()
    {
        var (workspace, places) = Cursors.Read("""
            // file: a.agenda
            country k‸z "Kazakhstan"
            country uz "Uzbekistan"
            // file: b.agenda
            use "a.agenda"
            group g "G" = kz, uz
            // file: c.agenda
            use "a.agenda"
            group h "H" = uz
            """);
        References.Find(places[0].Document, places[0].Offset, withDeclaration: false);
        Assert.NotNull(workspace.Document("b.agenda").File.Binding);
        Assert.Null(workspace.Document("c.agenda").File.Binding);
    }

    [Fact]
    public void WorkIsCancelled()
    {
        var (_, places) = Cursors.Read("country k‸z \"Kazakhstan\"\ngroup g \"G\" = kz");
        var (document, offset) = places[0];
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => References.Find(document, offset, withDeclaration: true, cancelled));
        Assert.Throws<OperationCanceledException>(() => Rename.Apply(document, offset, "x", cancelled));
        Assert.Throws<OperationCanceledException>(() => WorkspaceSymbols.Find(document.Workspace, "k", cancellation: cancelled));
        Assert.Throws<OperationCanceledException>(() => Folding.Find(document, cancelled));
        Assert.Throws<OperationCanceledException>(() => DocumentOutline.Of(document, cancelled));
    }

    private static void Write(StringBuilder text, string what, DefinitionLink? link)
    {
        if (link != null) Write(text, what, link.Targets.Select(target => Cursors.Show(target.Source, target.NameSpan)));
    }

    private static void Write(StringBuilder text, string what, IEnumerable<string> found)
    {
        var all = found.ToList();
        if (all.Count == 0) return;
        text.Append("  ").Append(what).Append('\n');
        foreach (var each in all) text.Append("    ").Append(each).Append('\n');
    }

    private static string Show(Location place) => Cursors.Show(place.Source, place.Span);

    private static string Show(Symbol symbol) => $"{symbol} ({symbol.File.Path})";
}
