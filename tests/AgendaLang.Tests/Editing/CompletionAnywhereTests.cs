using AgendaLang.Editing;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Tests.Testing;
using AgendaLang.Text;
using CsCheck;

namespace AgendaLang.Tests.Editing;

/// <summary>What must hold at every offset of any text.</summary>
public sealed class CompletionAnywhereTests
{
    private static readonly Gen<(string Path, string Text)> AnyExample = Gen.OneOf([.. Examples.All.Select(Gen.Const)]);

    /// <summary>An example, cut off or damaged at random, with a cursor.</summary>
    private static readonly Gen<(string Path, string Text, int Offset)> Places = Gen.Select(AnyExample, Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[0, 3], Mutations.Piece,
        (file, cut, at, how, piece) =>
        {
            var text = file.Text;
            cut %= text.Length + 1;
            if (how == 1) text = text[..cut];
            else if (how == 2) text = Mutations.Replace(text, cut, at % 5, piece);
            return (file.Path, Text: text, Offset: how == 1 ? text.Length : at % (text.Length + 1));
        });

    [Fact]
    public void EveryOffsetOfTheExamplesIsSafe()
    {
        var step = Cases.IsLong ? 1 : 11;
        foreach (var (path, text) in Examples.All.Concat(Examples.Mistakes))
        {
            var document = Open(path, text);
            for (var offset = 0; offset <= text.Length; offset += step) Ask(document, offset);
        }
    }

    [Fact, Trait("Category", "Property")]
    public void AnyTextIsSafe() => Gen.Select(Mutations.Any, Gen.Int[0, int.MaxValue]).Sample((text, at) =>
        Ask(EditorCases.Open([new SourceText("any.agenda", text)], "any.agenda"), at % (text.Length + 1)), iter: Cases.Count, threads: 1);

    private static readonly string[] Typed =
    [
        "", "x", "\n", "}", "{", "\"", " ", "//", "/// *x* <b>\n", "use \"parties.agenda\"\n", "country kz \"Kazakhstan\"\n", "topic t \"T\"\n", "kz", " on 2025-11-06 ", "session s \"S\" at 10:00\n", "😀", "ә", "\r\n",
        "status cancelled\n", "waive AGL2003 because \"x\"\n", ",", ".", "-", "10:00-", "2026-05-14", " at ", " in ",
    ];

    /// <summary>Where many things were typed and taken away, as by somebody who is lost.</summary>
    [Fact, Trait("Category", "Property")]
    public void AfterManyEditsIsSafe() =>
        Gen.Select(AnyExample, Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, Typed.Length - 1], Gen.Int[0, 1]).Array[1, 40]).Sample((file, edits) =>
        {
            var text = file.Text;
            var at = 0;
            foreach (var (where, piece, length) in edits)
            {
                at = where % (text.Length + 1);
                text = string.Concat(text.AsSpan(0, at), Typed[piece], text.AsSpan(Math.Min(text.Length, at + length)));
                at += Typed[piece].Length;
            }
            var document = Open(file.Path, text);
            Ask(document, at);
            foreach (var (where, _, _) in edits.Take(8)) Ask(document, where % (text.Length + 1));
        }, iter: Cases.Count, threads: 1);

    [Fact, Trait("Category", "Property")]
    public void WhatIsChosenIsReadAsItWasMeant() => Gen.Select(Places, Gen.Int[0, int.MaxValue]).Sample((place, pick) =>
    {
        var document = Open(place.Path, place.Text);
        var list = Completions.At(document, place.Offset);
        if (list.Items.IsEmpty) return;
        for (var i = 0; i < 4; i++)
        {
            var item = list.Items[(pick / 2 + i * 7919) % list.Items.Length];
            Check(document, list, item, asSnippet: i % 2 == 0, replace: i < 2);
        }
    }, iter: Cases.Count, threads: 1);

    private static void Ask(EditorDocument document, int offset)
    {
        var list = Completions.At(document, offset);
        Assert.True(list.Insert.Start == list.Replace.Start && list.Insert.End == offset && list.Replace.End >= offset);
        Assert.True(list.Items.Length <= Completions.MaxItems);
        foreach (var item in list.Items.Take(3)) _ = Completions.Describe(document, item.HelpKey);
        if (Hovers.At(document, offset) is { } card)
        {
            Assert.True(card.Span.Touches(offset));
            _ = HoverText.ToMarkdown(card);
        }
        if (Signatures.At(document, offset) is { } signature) Assert.True(signature.Active < signature.Parts.Length);
    }

    /// <summary>No new finding of reading where something was written, but for the value that is to follow a keyword; a reference leads where it was said to.</summary>
    private static void Check(EditorDocument document, CompletionList list, CompletionItem item, bool asSnippet, bool replace)
    {
        if (list.Insert != list.Replace && !replace) return;
        var text = EditorCases.Accept(document, list, item, asSnippet, replace, out var end);
        var after = Open(document.Path, text);
        var start = end - (text.Length - document.Source.Length + list.Replace.Length - item.Additional.Sum(change => change.NewText.Length - change.Span.Length));
        // In a line that cannot be read already, what is read changes with every word.
        if (Rules(document.Tree, document.Source.LineSpan(document.Source.PositionOf(list.Insert.End).Line)).Any()) return;
        var isKeyword = item.Kind is CompletionKind.Kind or CompletionKind.Property or CompletionKind.SubKeyword || item.AsksAgain;
        var isInDisorder = document.Tree.Findings.Any(finding => finding.Rule == RuleCatalogue.UnclosedBlock);
        foreach (var rule in Rules(after.Tree, TextSpan.FromBounds(start, end)))
        {
            if (isKeyword && rule == RuleCatalogue.MissingValue) continue;
            // In a shape whose first gap is left empty, the next word stands where the value is due; so it does where mistakes leave in doubt what the block is.
            if (isKeyword && (asSnippet || document.Tree.Findings.Any()) && rule == RuleCatalogue.UnexpectedText) continue;
            // Where braces are in disorder already, what belongs to which block is guessed by how lines are indented.
            if (rule == RuleCatalogue.UnclosedBlock && isInDisorder) continue;
            Assert.Fail($"{rule.Id} after \"{item.Label}\" in {document.Path}:\n{Around(document.Source.Text, list.Insert.End)}\n---\n{Around(text, end)}");
        }
        if (item.Kind != CompletionKind.Reference || item.Declared == Kind.None) return;
        // Where a broken line above ends the block early, no one knows whose the reference is, and it leads nowhere before and after.
        if (Rules(after.Tree, TextSpan.FromBounds(0, start)).Any() && after.Set.ReferenceAt(after.File, end) is null) return;
        var span = after.Source.Text.AsSpan(end);
        if (span.StartsWith(".") || document.Source.Text.AsSpan(document.Source.LineSpan(document.Source.PositionOf(list.Insert.Start).Line).Start).TrimStart().StartsWith("///")) return;
        Assert.True(after.Set.ReferenceAt(after.File, end) is { Target: { } target } && target.Kind == item.Declared,
            $"\"{item.Label}\" leads nowhere in {document.Path}:\n{Around(document.Source.Text, list.Insert.End)}\n---\n{Around(text, end)}");
    }

    private static IEnumerable<RuleInfo> Rules(SyntaxTree tree, TextSpan span) =>
        tree.Findings.Where(finding => finding.Location.Span.Start <= span.End && finding.Location.Span.End >= span.Start).Select(finding => finding.Rule);

    private static string Around(string text, int at) => string.Concat(text.AsSpan(Math.Max(0, at - 160), Math.Min(at, 160)), "¦", text.AsSpan(at, Math.Min(80, text.Length - at)));

    private static EditorDocument Open(string path, string text) =>
        EditorCases.Open(Examples.All.Where(file => file.Path != path && Path.GetDirectoryName(file.Path) == Path.GetDirectoryName(path)).Append((Path: path, Text: text))
            .Select(file => new SourceText(file.Path, file.Text)), path);
}
