using System.Text;
using AgendaLang.Editing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Editing;

/// <summary>Renames at the marked places of the files in <c>Renames</c>, each to the ids that the first line lists.</summary>
public sealed class RenameTests
{
    public static TheoryData<string> Files => Cursors.FilesOf("Renames");

    [Theory, MemberData(nameof(Files))]
    public void WhatChanges(string file)
    {
        var source = Cursors.TextOf("Renames", file);
        var end = source.IndexOf('\n', StringComparison.Ordinal);
        var ids = source["// to: ".Length..end].Split(", ");
        var (_, places) = Cursors.Read(source[(end + 1)..]);
        var text = new StringBuilder();
        foreach (var (document, offset) in places)
        {
            foreach (var id in ids)
            {
                var result = Rename.Apply(document, offset, id);
                text.Append(Cursors.Line(document.Source, offset)).Append(" → ").Append(id).Append('\n');
                if (result.Problem != null) text.Append("  refused: ").Append(result.Problem).Append('\n');
                foreach (var edit in result.Edits)
                {
                    text.Append("  ").Append(Cursors.Show(edit.Source, edit.Change.Span)).Append(" → `").Append(edit.Change.NewText).Append("`\n");
                }
                if (result.FormerId is { } offer)
                {
                    text.Append(offer.IsAdvised ? "  advised: " : "  offered: ").Append(offer.Title).Append('\n');
                    var after = document.Workspace.Document(offer.Edit.Source.Path).Source.WithChanges([offer.Edit.Change]);
                    var line = after.PositionOf(offer.Edit.Change.Span.Start + offer.Edit.Change.NewText.Length).Line;
                    text.Append("    ").Append(after.Slice(after.LineSpan(line)).Trim()).Append('\n');
                }
            }
        }
        Snapshots.Match(text.ToString(), file);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a b")]
    [InlineData("1st")]
    [InlineData("a/b")]
    [InlineData("washington.opening")]
    [InlineData("\"opening\"")]
    [InlineData("opening-сession")]
    [InlineData("a\nb")]
    [InlineData("a//b")]
    [InlineData("-a")]
    public void WhatIsNoIdIsRefused(string id)
    {
        var (_, places) = Cursors.Read("topic t‸rade \"Trade\"");
        var result = Rename.Apply(places[0].Document, places[0].Offset, id);
        Assert.NotNull(result.Problem);
        Assert.Empty(result.Edits);
    }

    [Theory]
    [InlineData("trade", "")]
    [InlineData(" commerce ", "commerce")]
    [InlineData("commerce_1", "commerce_1")]
    [InlineData("торговля", "торговля")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("summit", "summit")]
    public void WhatIsAnIdIsTaken(string id, string written)
    {
        var (_, places) = Cursors.Read("topic t‸rade \"Trade\"");
        var result = Rename.Apply(places[0].Document, places[0].Offset, id);
        Assert.Null(result.Problem);
        Assert.Equal(written, string.Concat(result.Edits.Select(edit => edit.Change.NewText)));
    }

    [Fact]
    public void FilesThatCannotBeReadStandInTheWay()
    {
        var workspace = Cursors.Open(new MemoryFiles(("a.agenda", "topic trade \"Trade\"")).WithUnreadable("b.agenda", "The file is not UTF-8.", 3));
        Assert.Contains("b.agenda cannot be read", Rename.Apply(workspace.Document("a.agenda"), 7, "commerce").Problem, StringComparison.Ordinal);
        Assert.Contains("b.agenda cannot be read", Rename.Prepare(workspace.Document("a.agenda"), 7)!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileOfTheWorkspaceThatNoOtherUsesIsReached()
    {
        var (_, places) = Cursors.Read("""
            // file: parties.agenda
            country k‸z "Kazakhstan" code kz
            // file: one.agenda
            use "parties.agenda"
            group g "G" = kz
            // file: two.agenda
            use "one.agenda"
            group h "H" = g, kz
            // file: apart.agenda
            country kz "Kazakhstan"
            group g "G" = kz
            """);
        var result = Rename.Apply(places[0].Document, places[0].Offset, "kazakhstan");
        Assert.Equal(["one.agenda", "parties.agenda", "two.agenda"], result.Edits.Select(edit => edit.Source.Path));
    }

    [Theory]
    [InlineData("country kz \"Kazakhstan\"", "qazaqstan", "country qazaqstan \"Kazakhstan\" code kz")]
    [InlineData("country qazaqstan \"Kazakhstan\" code kz", "kz", "country kz \"Kazakhstan\"")]
    [InlineData("country qazaqstan \"Kazakhstan\" code kazakh", "kazakh", "country kazakh \"Kazakhstan\" code kazakh")] // That is no code, which somebody has to see.
    public void TheCodeOfACountryIsWrittenWhereItsIdIsAnother(string text, string newId, string expected)
    {
        var document = Cursors.Open(new MemoryFiles(("a.agenda", text))).Document("a.agenda");
        Assert.Equal(expected, document.Source.WithChanges(Rename.Apply(document, "country ".Length, newId).Edits.Select(edit => edit.Change)).Text);
    }

    [Fact]
    public void TheFormerIdGoesWhereTheThingGetsItBack()
    {
        const string text = "summit s \"S\" on 2025-11-06 {\r\n    status adopted\r\n    session opening \"Opening\" 09:00-10:00 {\r\n        zone Asia/Almaty\r\n    }\r\n}\r\n";
        var there = Apply(text, "opening", "first");
        Assert.Equal(text.Replace("session opening", "session first", StringComparison.Ordinal).Replace("    zone", "    formerly opening\r\n        zone", StringComparison.Ordinal), there);
        Assert.Equal(text, Apply(there, "first", "opening"));
        Assert.Contains("formerly opening, first\r\n", Apply(there, "first", "second"), StringComparison.Ordinal);

        static string Apply(string text, string id, string newId)
        {
            var document = Cursors.Open(new MemoryFiles(("a.agenda", text))).Document("a.agenda");
            var result = Rename.Apply(document, text.IndexOf("session " + id, StringComparison.Ordinal) + 8, newId);
            Assert.Null(result.Problem);
            Assert.True(result.FormerId!.IsAdvised);
            return document.Source.WithChanges(result.Edits.Append(result.FormerId.Edit).Select(edit => edit.Change)).Text;
        }
    }

    [Fact]
    public void AcrossFilesNothingIsReadAgainThatStays()
    {
        var files = new MemoryFiles(("a.agenda", "topic trade \"Trade\""), ("b.agenda", "use \"a.agenda\"\nmeeting m \"M\" on 2025-11-06 discuss trade"), ("c.agenda", "topic x \"X\""));
        var workspace = Cursors.Open(files);
        Assert.Equal(2, Rename.Apply(workspace.Document("a.agenda"), 7, "commerce").Edits.Length);
        Assert.All(files.Reads, read => Assert.Equal(1, read.Value));
    }
}
