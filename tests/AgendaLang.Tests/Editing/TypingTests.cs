using System.Text;
using AgendaLang.Editing;
using AgendaLang.Formatting;
using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Editing;

/// <summary>What happens while somebody types. In <c>Cases/typing</c> the cursor is where a line break is typed, or after a brace that was.</summary>
public sealed class TypingTests
{
    [Fact]
    public void WhatIsTypedIsBroughtIntoForm()
    {
        var text = new StringBuilder();
        foreach (var (title, agenda) in EditingCase.Read("tests/AgendaLang.Tests/Editing/Cases/typing/typing.txt"))
        {
            var each = EditingCase.Of(agenda.TrimEnd('\n') + "\n");
            var (before, at) = (each.Document.Source.Text, each.Range.Start);
            var (typed, now, cursor) = title.StartsWith("newline", StringComparison.Ordinal) ? ('\n', before.Insert(at, "\n"), at + 1) : ('}', before, at);
            var document = EditingCase.WorkspaceOf(("a.agenda", now)).Document("a.agenda");
            var after = document.Source.WithChanges(DocumentFormatting.AfterTyping(document, cursor, typed)).Text;
            text.Append("# ").Append(title).Append('\n').Append(after.Replace(" \n", "·\n", StringComparison.Ordinal));
        }
        Snapshots.Match(text.ToString(), "typing");
    }

    /// <summary>Nothing is said otherwise, at whatever place of whatever agenda a line break or a brace is typed: only blanks at the begin of lines and doc comments come and go.</summary>
    [Fact, Trait("Category", "Property")]
    public void TypingChangesNoWord() =>
        Gen.Select(Mutations.Any, Gen.Int[0, int.MaxValue], Gen.Bool).Sample((text, place, isBrace) =>
        {
            var at = place % (text.Length + 1);
            var typed = isBrace ? '}' : '\n';
            var document = EditingCase.WorkspaceOf(("a.agenda", text.Insert(at, typed.ToString()))).Document("a.agenda");
            var after = document.Source.WithChanges(DocumentFormatting.AfterTyping(document, at + 1, typed)).Text;
            if (isBrace) Assert.True(after == document.Source.Text || Meaning.AreEqual(document.Tree, SyntaxTree.Parse(after)) || Words(after) == Words(document.Source.Text));
            else Assert.Equal(Words(document.Source.Text).Replace("/", "", StringComparison.Ordinal), Words(after).Replace("/", "", StringComparison.Ordinal));
        }, iter: Cases.Count, threads: 1);

    private static string Words(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
