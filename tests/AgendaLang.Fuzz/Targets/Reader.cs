using AgendaLang.Rules;
using AgendaLang.Semantics;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Fuzz.Targets;

/// <summary>A tree always comes back, holds every character, and is that of an edit as well; a check gives findings at places that exist.</summary>
internal static class Reader
{
    /// <summary>Reads and checks a text.</summary>
    public static void Try(string text)
    {
        var tree = SyntaxTree.Parse(text, "a.agenda");
        BrokenPromiseException.Unless(tree.ToString() == text, "The tree holds other characters than the text.");
        Places(tree.Findings.ToList(), text);
        Edited(tree, text.Length / 3, Math.Min(7, text.Length - (text.Length / 3)), "");
        Edited(tree, text.Length / 2, 0, "}\nsession x \"");

        var files = new OneFile(new SourceText("a.agenda", text));
        var result = AgendaChecker.Check([new(["a.agenda"], IsFolder: true)], files);
        Places(result.Findings, text);
        foreach (var finding in result.Findings)
            foreach (var fix in finding.Fixes) finding.Location.Source.WithChanges(fix.Edits.Where(edit => edit.Source == finding.Location.Source).Select(edit => edit.Change));
    }

    private static void Edited(SyntaxTree tree, int at, int length, string inserted)
    {
        var edited = tree.WithChange(new(new(at, length), inserted));
        var fresh = SyntaxTree.Parse(edited.Source.Text, "a.agenda");
        BrokenPromiseException.Unless(edited.ToString() == fresh.ToString(), "After an edit the tree holds other characters.");
        BrokenPromiseException.Unless(Said(edited).SequenceEqual(Said(fresh)), "After an edit there are other findings than from the start.");
    }

    private static IEnumerable<(string, TextSpan, string)> Said(SyntaxTree tree) => tree.Findings.Select(finding => (finding.Rule.Id, finding.Location.Span, finding.Message));

    private static void Places(IReadOnlyList<Findings.Finding> findings, string text)
    {
        foreach (var finding in findings)
        {
            var span = finding.Location.Span;
            BrokenPromiseException.Unless(span is { Start: >= 0, Length: >= 0 } && span.End <= text.Length, $"{finding.Rule.Id} lies outside the text.");
            BrokenPromiseException.Unless(finding.Related.All(related => related.Location.Span.End <= related.Location.Source.Length), $"{finding.Rule.Id} points outside the text.");
        }
    }

    private sealed class OneFile(SourceText source) : IAgendaFiles
    {
        public FileRead Read(string path) => new(source);

        public UseTarget Resolve(string fromPath, string written) => new(UseStatus.NotFound, null);

        public IEnumerable<string> Neighbours(string path) => [];
    }
}
