using System.Text;
using AgendaLang.Editing;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Editing;

public sealed class InlayHintTests
{
    private const string Agenda = """
        country kz "Kazakhstan"
        country us "United States" zone America/New_York
        group c5 "Central Asia" = kz
        person tokayev "Kassym-Jomart Tokayev" of kz as "President"
        place astana "Astana" in kz zone Asia/Almaty
        topic critical-minerals "Critical minerals"
        summit s "S" on 2025-11-06 zone America/New_York {
            delegation kz led by tokayev
            session a "A" 18:00-18:20 kind plenary chair tokayev
            session b "B" 19:00 length 1h30m
            session c "C" 20:00-21:00 length 1h
            session d "D" 08:00-09:30 {
                item i "I" { speaker tokayev 10m }
                item j "J" 5m
                item k "K" { item l "L" 7m }
            }
            break "Coffee" 10:30-11:00
            participants c5
            discuss critical-minerals
        }
        meeting m "M" on 2025-11-07 10:00-12:00 at astana
        """;

    [Theory]
    [InlineData("nobody", null)]
    [InlineData("a-country", "kz")]
    [InlineData("a-person", "tokayev")]
    [InlineData("a-zone", "Europe/Paris")]
    public void WhatIsNotWrittenIsShown(string name, string? home)
    {
        var document = EditingCase.WorkspaceOf(("a.agenda", Agenda.ReplaceLineEndings("\n"))).Document("a.agenda");
        var (text, source) = (new StringBuilder(), document.Source);
        var hints = InlayHints.In(document, new(0, source.Length), new() { HomeTime = home });
        for (var line = 0; line < source.LineCount; line++)
        {
            var (span, at) = (source.LineSpan(line), source.LineSpan(line).Start);
            foreach (var hint in hints.Where(hint => span.Touches(hint.Offset)))
            {
                text.Append(source.Text, at, hint.Offset - at).Append($"⟨{hint.Label}⟩");
                at = hint.Offset;
            }
            text.Append(source.Text, at, span.End - at).Append('\n');
        }
        foreach (var hint in hints.Take(8)) text.Append($"{hint.Label}: {InlayHints.Tooltip(document, hint)}\n");
        Snapshots.Match(text.ToString(), name);
    }

    [Fact]
    public void OnlyWhatIsWantedAndInRangeIsShown()
    {
        var document = EditingCase.WorkspaceOf(("a.agenda", Agenda)).Document("a.agenda");
        var at = Agenda.IndexOf("18:20", StringComparison.Ordinal);
        Assert.All(InlayHints.In(document, new(0, Agenda.Length), new() { Names = false, End = false }), hint => Assert.Equal(InlayHintKind.Length, hint.Kind));
        Assert.Equal(["20 min"], InlayHints.In(document, new(at, 8), new()).Select(hint => hint.Label));
        Assert.Empty(InlayHints.In(document, new(0, Agenda.Length), new() { Length = false, End = false, Names = false, HomeTime = "nobody" }));
    }
}
