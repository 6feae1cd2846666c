using System.Globalization;
using System.Text;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;

namespace AgendaLang.Editing;

/// <summary>Makes ids out of names, and names out of ids.</summary>
internal static class IdMaker
{
    private const int LongestId = 40;

    /// <summary>An id for a name, which nothing in a workspace has: <c>critical-minerals</c>. Letters stay in their script; of several scripts the first stays.</summary>
    public static string Of(string name, Kind kind, EditorWorkspace workspace, AgendaSet set)
    {
        var words = Words(name);
        if (words.Length == 0 || !UnicodeText.IsWordStart(words.EnumerateRunes().First())) words = words.Length == 0 ? kind.Text() : $"{kind.Text()}-{words}";
        // A keyword would be an id as well, but not one to read.
        if (Keywords.Find(words) != Keyword.None) words = $"{kind.Text()}-{words}";
        if (!IsTaken(words, workspace, set)) return words;
        for (var number = 2; ; number++)
        {
            var next = string.Create(CultureInfo.InvariantCulture, $"{words}-{number}");
            if (!IsTaken(next, workspace, set)) return next;
        }
    }

    /// <summary>A name that an id suggests: <c>Critical minerals</c>, of persons and places <c>Sergio Gor</c>, of countries what ISO calls them.</summary>
    public static string NameOf(string id, Kind kind)
    {
        if (kind == Kind.Country && Countries.NameOf(id) is { } country) return country;
        var words = id.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
            if (i == 0 || kind is not (Kind.Topic or Kind.Initiative or Kind.Document)) words[i] = Semantics.Words.Capital(words[i]);
        return words.Length == 0 ? id : string.Join(' ', words);
    }

    /// <summary>A text as it is written between quotes.</summary>
    public static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)}\"";

    private static string Words(string name)
    {
        var id = new StringBuilder();
        foreach (var rune in UnicodeText.ToNfc(name).EnumerateRunes())
        {
            if (rune.Value is '-' or '_' or '/' || !UnicodeText.IsWordPart(rune))
            {
                if (rune.Value is not ('\'' or '’' or 'ʼ' or 'ʻ') && id.Length > 0 && id[^1] != '-') id.Append('-');
                continue;
            }
            var letter = Rune.ToLowerInvariant(rune).ToString();
            if (UnicodeText.MixesScripts(id + letter)) continue;
            if (id.Length + letter.Length > LongestId) return Cut(id.ToString());
            id.Append(letter);
        }
        return id.ToString().Trim('-');
    }

    /// <summary>What is left of an id that is too long: its whole words.</summary>
    private static string Cut(string id) => id.LastIndexOf('-') is > 0 and var at ? id[..at].Trim('-') : id;

    private static bool IsTaken(string id, EditorWorkspace workspace, AgendaSet set)
    {
        // Two ids with one name in programs would be an error as well.
        var code = CodeName.Of(id);
        foreach (var file in set.Files)
            if (file.Names.Global(id) != null || file.Names.IsLost(id) || file.Names.Globals.Any(symbol => symbol.Id.Length == id.Length && CodeName.Of(symbol.Id) == code)) return true;
        return workspace.Agendas.Any(path => workspace.Loader.TryGet(path)?.Names.Global(id) != null);
    }
}
