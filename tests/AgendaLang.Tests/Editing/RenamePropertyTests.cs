using System.Text.RegularExpressions;
using AgendaLang.Editing;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;
using CsCheck;

namespace AgendaLang.Tests.Editing;

/// <summary>Whatever is renamed, everything means what it meant; and renamed back, everything is as it was.</summary>
public sealed partial class RenamePropertyTests
{
    private const string Fresh = "zz-new";

    /// <summary>New ids: a free one, ones of other scripts, words of the language, ids that others may have.</summary>
    private static readonly string[] NewIds = [Fresh, Fresh, Fresh, "встреча", "会", "in", "by", "led", "at", "summit", "day", "kz", "trade", "opening", "gor", "uz", "a_b", "kz1", "trade2"];

    private static readonly RuleInfo[] Absence = [RuleCatalogue.UnusedDeclaration, RuleCatalogue.TopicUnused, RuleCatalogue.UnusedWaiver];

    private static readonly Before[] Workspaces =
        [.. Examples.All.Concat(Examples.Mistakes).GroupBy(file => file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)]).Select(group => new Before(Cursors.Open(new MemoryFiles([.. group]))))];

    [Fact, Trait("Category", "Property")]
    public void EveryIdOfTheExamples()
    {
        foreach (var before in Workspaces)
        {
            var renamed = 0;
            foreach (var document in before.Workspace.Documents)
                foreach (var symbol in document.File.Symbols.Where((symbol, i) => symbol.Id.Length > 0 && (Cases.IsLong || i % 5 == 0)))
                    if (ThereAndBack(before, symbol, Fresh)) renamed++;
            Assert.True(renamed > 5);
        }
    }

    [Fact, Trait("Category", "Property")]
    public void AnyIdOfAnyAgenda() => Gen.Select(Gen.OneOf(AgendaGen.Agendas, AgendaGen.Agendas, AgendaGen.SpoiledAgendas).Array[1, 3], Gen.Int[0, int.MaxValue], Gen.OneOf(NewIds)).Sample((texts, seed, newId) =>
    {
        // Fewer ids than the texts have, so that many lead somewhere.
        var files = texts.Select((text, i) => ($"{i + 1}.agenda", Numbered().Replace(text, match => match.Groups[1].Value + (match.Groups[2].Value.Length * 7 + match.Groups[2].Value[^1]) % 3)));
        var before = new Before(Cursors.Open(new MemoryFiles([.. files])));
        if (before.Symbols.Count > 0) ThereAndBack(before, before.Symbols[seed % before.Symbols.Count], newId);
    }, iter: Cases.Count, threads: 1);

    [Fact, Trait("Category", "Property")]
    public void AnyNewIdInTheExamples() => Gen.Select(Gen.OneOf(Workspaces), Gen.Int[0, int.MaxValue], Gen.OneOf(NewIds)).Sample((before, seed, newId) =>
    {
        ThereAndBack(before, before.Symbols[seed % before.Symbols.Count], newId);
    }, iter: Cases.Count, threads: 1);

    private static bool ThereAndBack(Before before, Symbol symbol, string newId)
    {
        var workspace = before.Workspace;
        var document = workspace.Document(symbol.File.Path);
        var result = Rename.Apply(document, symbol.IdSpan.Start, newId);
        if (result.Problem != null) return false;
        var there = Apply(workspace, result);
        if (there == null) return false;
        // Of two things with one id, one gets another: that mends a mistake, and what was silent because of it speaks.
        // So does a country that gets a code at last.
        if (!HasTwin(workspace, symbol) && !(symbol.Kind == Kind.Country && Countries.IsKnown(newId))) Assert.Equal(before.Findings, Findings(there));
        AssertSaysTheSame(before.Models, Models(there), symbol.Id, newId);
        // What has got a code by its id keeps it by another id.
        if (symbol.Kind == Kind.Country && Countries.IsKnown(newId) && !Countries.IsKnown(symbol.Id)) return true;
        // A code that says no more than the id is left out when that comes back.
        if (symbol.Kind == Kind.Country && symbol.File.Source.Slice(symbol.Declaration.Node.Span).ToString().Contains($"code {symbol.Id}", StringComparison.Ordinal)) return true;
        var back = Rename.Apply(there.Document(document.Path), Moved(result, document, symbol), symbol.Id);
        // Back to an id that is no longer good enough: of two scripts, or one that another had as well.
        if (back.Problem != null)
        {
            Assert.True(symbol.Id != UnicodeId(symbol.Id) || symbol.Next != null || HasTwin(workspace, symbol), $"{symbol} could become {newId}, but not {symbol.Id} again: {back.Problem}");
            return true;
        }
        Assert.False(back.Edits.IsEmpty);
        foreach (var (path, text) in Texts(there, back)) Assert.Equal(workspace.Document(path).Source.Text, text);
        return true;
    }

    private static string UnicodeId(string id) => AgendaLang.Text.UnicodeText.MixesScripts(id) ? "" : id;

    /// <summary>Whether another thing has the same id, or one of the same name in programs, somewhere in the workspace.</summary>
    private static bool HasTwin(EditorWorkspace workspace, Symbol symbol) => workspace.Documents.SelectMany(document => document.File.Symbols)
        .Any(other => other != symbol && AgendaLang.Text.CodeName.Of(other.Id) == AgendaLang.Text.CodeName.Of(symbol.Id));

    private static int Moved(RenameResult result, EditorDocument document, Symbol symbol) => symbol.IdSpan.Start
        + result.Edits.Where(edit => edit.Source == document.Source && edit.Change.Span.Start < symbol.IdSpan.Start).Sum(edit => edit.Change.NewText.Length - edit.Change.Span.Length);

    private static EditorWorkspace? Apply(EditorWorkspace workspace, RenameResult result) => result.Edits.IsEmpty ? null : Cursors.Open(new MemoryFiles([.. Texts(workspace, result)]));

    private static IEnumerable<(string Path, string Text)> Texts(EditorWorkspace workspace, RenameResult result) => workspace.Documents.Select(document =>
        (document.Path, document.Source.WithChanges(result.Edits.Where(edit => edit.Source.Path == document.Path).Select(edit => edit.Change)).Text));

    /// <summary>
    /// The findings by rule and line, but for those that are about how ids are spelt. Where a name leads nowhere or to something of another kind, what nothing
    /// names may be what was meant, if the two look alike; so findings of absence are left out there.
    /// </summary>
    private static List<string> Findings(EditorWorkspace workspace)
    {
        var all = workspace.Check().Findings.Where(finding => !IsAboutSpelling(finding)).ToList();
        if (all.Exists(finding => finding.Rule == RuleCatalogue.UnknownReference || finding.Rule == RuleCatalogue.WrongKind)) all.RemoveAll(finding => Absence.Contains(finding.Rule));
        return [.. all.Select(finding => $"{finding.Location.Source.Path}:{finding.Location.Source.PositionOf(finding.Location.Span.Start).Line + 1} {finding.Rule.Id}").Order(StringComparer.Ordinal)];
    }

    private static bool IsAboutSpelling(Finding finding) => finding.Rule == RuleCatalogue.IdStyle || finding.Rule == RuleCatalogue.DuplicateId
        || finding.Rule == RuleCatalogue.SameCodeName || finding.Rule == RuleCatalogue.MixedScriptId;

    private static string Models(EditorWorkspace workspace) => string.Concat(workspace.Documents.Select(document => ModelText.Of(document.Set)));

    /// <summary>That models say the same once both ids are made one. What does so as it stands is most of it, and need not be taken apart.</summary>
    private static void AssertSaysTheSame(string before, string after, string id, string newId)
    {
        var (was, now) = (before.Split('\n'), after.Split('\n'));
        Assert.Equal(was.Length, now.Length);
        var differ = Enumerable.Range(0, was.Length).Where(i => was[i] != now[i]).ToList();
        Assert.Equal(Said(string.Join('\n', differ.Select(i => was[i])), id, newId), Said(string.Join('\n', differ.Select(i => now[i])), id, newId));
    }

    /// <summary>What lines of models say, both ids made one.</summary>
    private static string Said(string models, string id, string newId)
    {
        var named = Regex.Replace(models, $@"(?<![\p{{L}}\p{{M}}\p{{Nd}}_-])({Regex.Escape(id)}|{Regex.Escape(newId)})(?![\p{{L}}\p{{M}}\p{{Nd}}_-])", "…");
        return string.Join('\n', named.Split('\n').Select(line => string.Join(", ", line.Split([", ", ": ", "; "], StringSplitOptions.None).Order(StringComparer.Ordinal))));
    }

    /// <summary>A workspace before anything is renamed, and what is said of it: worked out once for the many renames that are tried on it.</summary>
    private sealed class Before(EditorWorkspace workspace)
    {
        private readonly Lazy<List<string>> _findings = new(() => RenamePropertyTests.Findings(workspace));
        private readonly Lazy<string> _models = new(() => RenamePropertyTests.Models(workspace));

        public EditorWorkspace Workspace => workspace;

        public List<Symbol> Symbols { get; } = [.. workspace.Documents.SelectMany(document => document.File.Symbols).Where(symbol => symbol.Id.Length > 0)];

        public List<string> Findings => _findings.Value;

        public string Models => _models.Value;
    }

    [GeneratedRegex(@"(?<=[\s,.])(kz|trade|Ünal|встреча|c5-plus-1|a_b|会)(\d+)")]
    private static partial Regex Numbered();
}
