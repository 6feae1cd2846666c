using System.Collections.Immutable;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Syntax;
using AgendaLang.Text;

namespace AgendaLang.Semantics;

/// <summary>What is said about names. In the reader's words.</summary>
internal static class NameMessages
{
    public static SyntaxFinding MixedScripts(in DeclarationRow row, ScriptMix mix)
    {
        var letter = row.Id.AsSpan(mix.Span.Start, mix.Span.Length);
        return new(RuleCatalogue.MixedScriptId, row.IdSpan,
            $"The id {Messages.Quote(row.Id)} is in {mix.MainScript}, but its letter \"{letter}\" (character {mix.Span.Start + 1}) is {mix.OtherScript}.")
        {
            Help = "Letters of two scripts can look alike. Type the id again in one script, and wherever it is used.",
        };
    }

    /// <summary>What may be meant by an id; where it has letters of two scripts, what else may look the same.</summary>
    public static string? Meant(string id, ImmutableArray<string> names)
    {
        if (UnicodeText.FindScriptMix(id) is not { } mix) return DidYouMean(names);
        var mixed = $"The id is in {mix.MainScript}, but its letter \"{id.AsSpan(mix.Span.Start, mix.Span.Length)}\" (character {mix.Span.Start + 1}) is {mix.OtherScript}.";
        return names.IsEmpty ? mixed : $"{DidYouMean(names)} {mixed}";
    }

    /// <summary>"Did you mean …?"; null without names.</summary>
    public static string? DidYouMean(ImmutableArray<string> names) =>
        names.IsEmpty ? null : $"Did you mean {Or([.. names.Select(name => $"\"{name}\"")])}?";

    /// <summary>"party, person or source": what a set of kinds is called.</summary>
    public static string KindsOf(KindSet kinds)
    {
        if (kinds.Count > 12) return "declaration";
        List<string> words = [];
        Collapse(KindSet.Parties, "party");
        Collapse(KindSet.Events, "event");
        words.AddRange(kinds.Select(kind => kind.Text()));
        return Or(words);

        void Collapse(KindSet all, string word)
        {
            if ((kinds & all) != all) return;
            words.Add(word);
            kinds -= all;
        }
    }

    /// <summary>A noun with its article: "a party", "an event".</summary>
    public static string Article(string noun) => ("aeiou".Contains(noun[0]) ? "an " : "a ") + noun;

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static string Or(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}";
}
