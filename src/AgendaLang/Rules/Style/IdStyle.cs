using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AgendaLang.Findings;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Rules.Style;

/// <summary>AGL6001: an id that is not written as ids are.</summary>
internal sealed class IdStyle : ISetRule
{
    public bool LooksOutside => true;

    public RuleInfo Info => RuleCatalogue.IdStyle;

    public RulePage Page => new(
        Info,
        What: "An id is not in kebab-case: words in small letters and digits, joined by single hyphens. Letters may be of any script.",
        Why: """
        Ids are typed from memory, read over the telephone and compared letter by letter. If all are written alike, nobody has to remember which of
        `EastRoom`, `east_room` and `east-room` it was.
        """,
        Bad: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place Astana_City "Astana" in kz zone Asia/Almaty

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at Astana_City host kz
        """,
        Mended: """
        country kz "Kazakhstan"

        country uz "Uzbekistan"

        place astana-city "Astana" in kz zone Asia/Almaty

        meeting talks "Talks in Astana" between kz, uz on 2026-05-14 at astana-city host kz
        """,
        Mend: "Rename it, here and wherever it is named. Where the agenda was sent out under the old id, add that to `formerly`, so that comparisons follow it.");

    public void Check(SetView set, RuleContext context)
    {
        Renames? renames = null;
        foreach (var symbol in set.Declarations(KindSet.All))
        {
            if (symbol.Id.Length == 0 || IsKebab(symbol.Id)) continue;
            context.View.Note(symbol);
            var id = ToKebab(symbol.Id);
            context.Report(Info.At(symbol.Place(), $"The id \"{symbol.Id}\" is not written in small letters with hyphens.") with
            {
                Help = id == null ? "Use small letters, digits and single hyphens." : $"Write {id}, here and wherever it is named.",
                Fixes = id != null && (renames ??= new(set)).To(symbol, id) is { } fix ? [fix] : [],
            });
        }
    }

    private static bool IsKebab(string id)
    {
        var previous = '-';
        foreach (var letter in id)
        {
            if (letter == '_' || letter == '-' && previous == '-') return false;
            if (char.GetUnicodeCategory(letter) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter) return false;
            previous = letter;
        }
        return previous != '-';
    }

    /// <summary>An id in kebab-case, split where a capital begins a word; null if nothing usable is left.</summary>
    private static string? ToKebab(string id)
    {
        var kebab = new StringBuilder();
        for (var i = 0; i < id.Length; i++)
        {
            var letter = id[i];
            if (letter is '_' or '-')
            {
                Hyphen();
                continue;
            }
            var isWordBegin = i > 0 && char.IsUpper(letter) && (char.IsLower(id[i - 1]) || char.IsUpper(id[i - 1]) && i + 1 < id.Length && char.IsLower(id[i + 1]));
            if (isWordBegin) Hyphen();
            kebab.Append(char.ToLowerInvariant(letter));
        }
        var result = UnicodeText.ToNfc(kebab.ToString().TrimEnd('-'));
        return IsKebab(result) ? result : null;

        void Hyphen()
        {
            if (kebab[^1] != '-') kebab.Append('-');
        }
    }

    /// <summary>Renames what only the root of a set can name, since no other file uses it.</summary>
    private sealed class Renames
    {
        private readonly AgendaFile _root;
        private readonly bool _isAlone;
        private readonly Dictionary<string, int> _codeNames = new(StringComparer.Ordinal);
        private readonly Dictionary<Symbol, List<TextSpan>> _places = [];

        public Renames(SetView set)
        {
            _root = set.Set.Root;
            _isAlone = !set.IsUsed(_root);
            foreach (var symbol in set.Set.Symbols) Count(symbol.Id);
            foreach (var reference in set.Set.ReferencesIn(_root))
            {
                if (reference.Target is { } target) Add(target, reference.TargetSpan);
                if (reference.Scope is { } scope) Add(scope, reference.ScopeSpan);
            }
        }

        /// <summary>The fix that gives something another id wherever it is named; null where that cannot be known, or the id is taken.</summary>
        public Fix? To(Symbol symbol, string id)
        {
            if (!_isAlone || symbol.File != _root || IsTaken(symbol.Id, id) || Keywords.Find(id) != Keyword.None || _root.Names.IsMentioned(symbol.Id)) return null;
            Count(id);
            var edits = ImmutableArray.CreateBuilder<FileEdit>();
            edits.Add(Edits.Replace(symbol.Place(), id));
            foreach (var span in _places.GetValueOrDefault(symbol) ?? [])
                edits.Add(Edits.Replace(new(_root.Source, span), id));
            return new($"Rename it to {id} everywhere", IsSafe: false, edits.ToImmutable());
        }

        private void Count(string id)
        {
            var name = CodeName.Of(id);
            _codeNames[name] = _codeNames.GetValueOrDefault(name) + 1;
        }

        /// <summary>Whether another declaration has an id that reads the same as the old or the new one, wherever it stands.</summary>
        private bool IsTaken(string old, string id)
        {
            var (before, after) = (CodeName.Of(old), CodeName.Of(id));
            return _codeNames.GetValueOrDefault(before) > 1 || after != before && _codeNames.ContainsKey(after);
        }

        private void Add(Symbol symbol, TextSpan span)
        {
            if (!_places.TryGetValue(symbol, out var list)) _places.Add(symbol, list = []);
            list.Add(span);
        }
    }
}
