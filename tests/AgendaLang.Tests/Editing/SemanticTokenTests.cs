using System.Text;
using AgendaLang.Editing;
using AgendaLang.Language;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Editing;

public sealed class SemanticTokenTests
{
    private const string Agenda = """"
        /// What the file is.
        use "other.agenda" // here

        country kz "Kazakhstan" zone Asia/Almaty
        group c5 "C5" = kz, nobody
        person tokayev "Kassym-Jomart Tokayev" of kz rank head-of-state speaks kk, ru
        place astana "Astana" in kz { room hall "Hall" seats 120 formerly old-hall }
        topic trade "Trade"
        summit s "S" on 2025-11-06..2025-11-07 at astana status cancelled {
            decides by consensus
            delegation kz led by tokayev size 1+4
            day 2025-11-06 {
                /// The opening.
                session a "A" 09:00-10:00 kind plenary in astana.hall chair tokayev {
                    discuss trade
                    item i "I" 25m status postponed { waive AGL3001 because "x" }
                }
                break "Coffee" 10:30
            }
            session b "B" on 2025-11-07 after a items s.i discuss trade.x
            note """
                Two lines,
                  the second deeper.
                """
            oops 12 {
        }
        meeting m "M" within s prepares washington.x
        """";

    [Fact]
    public void EveryWordIsWhatItIs()
    {
        var document = EditingCase.WorkspaceOf(("a.agenda", Agenda.ReplaceLineEndings("\n"))).Document("a.agenda");
        var text = new StringBuilder();
        foreach (var token in SemanticTokens.Of(document))
        {
            var place = document.Source.PositionOf(token.Span.Start);
            text.Append($"{place.Line + 1}:{place.Column + 1} {document.Source.Slice(token.Span)} = {SemanticTokens.Types[token.Type]}");
            for (var i = 0; i < SemanticTokens.Modifiers.Length; i++)
                if ((token.Modifiers & 1 << i) != 0) text.Append(' ').Append(SemanticTokens.Modifiers[i]);
            text.Append('\n');
        }
        Snapshots.Match(text.ToString(), "tokens");
    }

    [Fact]
    public void EveryKindHasAType() =>
        Assert.All(LanguageTable.Kinds, info => Assert.Equal(info.Kind.Text(), SemanticTokens.Types[SemanticTokens.TypeOf(info.Kind)]));

    [Fact]
    public void EveryTypeHasAStandardOne()
    {
        string[] standard =
        [
            "namespace", "type", "class", "enum", "interface", "struct", "typeParameter", "parameter", "variable", "property", "enumMember", "event", "function", "method", "macro",
            "keyword", "modifier", "comment", "string", "number", "regexp", "operator", "decorator", "label",
        ];
        Assert.All(SemanticTokens.Types, type => Assert.Contains(SemanticTokens.StandardType(type), standard));
    }

    /// <summary>Tokens stand in order, on one line each, do not overlap, and a part of them is the tokens of that part.</summary>
    [Fact, Trait("Category", "Property")]
    public void TokensAreInOrderAndTheSameInParts() => Gen.Select(Mutations.Any, Gen.Int[0, int.MaxValue], Gen.Int[0, 300]).Sample((text, place, length) =>
    {
        var document = EditingCase.WorkspaceOf(("a.agenda", text)).Document("a.agenda");
        var all = SemanticTokens.Of(document);
        var end = 0;
        foreach (var token in all)
        {
            Assert.True(token.Span.Start >= end && !token.Span.IsEmpty && document.Source.Slice(token.Span).IndexOfAny('\n', '\r') < 0);
            end = token.Span.End;
        }
        var start = place % (text.Length + 1);
        var range = new AgendaLang.Text.TextSpan(start, Math.Min(length, text.Length - start));
        Assert.Equal(all.Where(token => token.Span.Start < range.End && token.Span.End > range.Start), SemanticTokens.Of(document, range));
    }, iter: Cases.Count, threads: 1);

    [Fact, Trait("Category", "Property")]
    public void AfterAnEditTokensAreThoseOfAFreshStart() => Gen.Select(Mutations.Agenda, Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 12], Mutations.Piece).Array[1, 5]).Sample((text, edits) =>
    {
        var workspace = EditingCase.WorkspaceOf(("a.agenda", text));
        workspace.Check();
        foreach (var (place, length, piece) in edits)
        {
            text = Mutations.Replace(text, place, length, piece);
            workspace = new(new MemoryFiles(("a.agenda", text)), ["a.agenda"], null, workspace);
            var (fresh, now) = (SemanticTokens.Of(EditingCase.WorkspaceOf(("a.agenda", text)).Document("a.agenda")), SemanticTokens.Of(workspace.Document("a.agenda")));
            for (var i = 0; i < Math.Min(fresh.Length, now.Length); i++)
                if (fresh[i] != now[i]) Assert.Fail($"{fresh[i]} {now[i]} {text.Substring(fresh[i].Span.Start, fresh[i].Span.Length)} in\n{text[Math.Max(0, fresh[i].Span.Start - 200)..]}");
            Assert.Equal(fresh.Length, now.Length);
        }
    }, iter: Cases.Count, threads: 1);
}
