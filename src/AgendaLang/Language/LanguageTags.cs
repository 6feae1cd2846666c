using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using AgendaLang.Text;

namespace AgendaLang.Language;

/// <summary>What is wrong with a language tag.</summary>
/// <param name="Span">The part of the tag that is wrong.</param>
/// <param name="Message">What is wrong: a sentence that stands alone, without the full stop.</param>
/// <param name="Help">How to mend it, or null where nothing better than the message is known.</param>
public sealed record LanguageTagProblem(TextSpan Span, string Message, string? Help);

/// <summary>
/// Language tags of BCP 47 (RFC 5646): well-formed, and every language, script, region and variant in IANA's registry of 2025-08-25. Case does
/// not count. Tags registered whole (<c>i-klingon</c>) and private ones (<c>x-…</c>) are allowed; extensions (<c>u-…</c>) are checked for form only.
/// </summary>
public static partial class LanguageTags
{
    /// <summary>Whether the tag is a valid one.</summary>
    public static bool IsValid(ReadOnlySpan<char> tag) => Examine(tag).Fault == Fault.None;

    /// <summary>What is wrong with the tag, or null where nothing is.</summary>
    public static LanguageTagProblem? ProblemOf(string tag)
    {
        var (fault, span) = Examine(tag);
        if (fault == Fault.None)
            return null;

        var part = UnicodeText.ToVisible(tag.Substring(span.Start, span.Length));
        return fault switch
        {
            Fault.Language => new(span, $"There is no language '{part}' in the IANA registry", HelpForLanguage(part)),
            Fault.ExtendedLanguage => new(span, $"There is no extended language '{part}' in the IANA registry", null),
            Fault.Script => new(span, $"There is no script '{part}' in the IANA registry", HelpForScript(part)),
            Fault.Region => new(span, $"There is no region '{part}' in the IANA registry", HelpForRegion(part)),
            Fault.Variant => new(span, $"There is no variant '{part}' in the IANA registry", null),
            Fault.Repeated => new(span, $"'{part}' stands twice in the language tag '{tag}'", $"Take the second '{part}' away."),
            _ => new(span, $"'{UnicodeText.ToVisible(tag)}' is not written like a language tag", tag.Contains('_')
                ? $"Write {tag.Replace('_', '-')}: the parts of a language tag are joined by hyphens."
                : "Write a language, then if need be a script and a region: ru, uz-Cyrl, pt-BR."),
        };
    }

    /// <summary>English name of the tag's language ("Uzbek" for <c>uz-Cyrl</c>), or null where none is known. In whatever case.</summary>
    public static string? EnglishName(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOf('-');
        var language = end < 0 ? tag : tag[..end];
        Span<char> lower = stackalloc char[3];
        return language.Length is 2 or 3 && Ascii.ToLower(language, lower, out var length) == OperationStatus.Done
            ? PackedRows.RestOfLine(Names, lower[..length])
            : null;
    }

    /// <summary>Languages that have an English name here, some six hundred, by tag; for completion.</summary>
    public static ImmutableArray<(string Tag, string Name)> Named => Table.Named;

    private enum Fault
    {
        None,
        Form,
        Language,
        ExtendedLanguage,
        Script,
        Region,
        Variant,
        Repeated,
    }

    private static (Fault Fault, TextSpan Span) Examine(ReadOnlySpan<char> original)
    {
        const int longest = 255; // far beyond any real tag (RFC 5646, section 4.4.1, asks for 35)
        var all = new TextSpan(0, original.Length);
        if (original.IsEmpty || original.Length > longest)
            return (Fault.Form, all);

        Span<char> buffer = stackalloc char[original.Length];
        if (Ascii.ToLower(original, buffer, out _) != OperationStatus.Done)
            return (Fault.Form, all);

        ReadOnlySpan<char> tag = buffer;
        if (PackedRows.ContainsWord(Grandfathered, tag))
            return (Fault.None, default);

        var parts = new Parts(tag);
        while (parts.Next())
        {
            if (parts.Current.Length is < 1 or > 8 || parts.Current.ContainsAnyExcept(LettersAndDigits))
                return (Fault.Form, parts.Current.IsEmpty ? all : parts.Span);
        }

        return ExamineParts(new Parts(tag));
    }

    /// <summary>The grammar of RFC 5646, section 2.1, part by part.</summary>
    private static (Fault Fault, TextSpan Span) ExamineParts(Parts parts)
    {
        var tag = parts.Text;
        parts.Next();
        if (parts.Current is "x")
            return ExaminePrivateUse(parts);
        if (parts.Current.ContainsAnyExceptInRange('a', 'z') || parts.Current.Length < 2)
            return (Fault.Form, parts.Span);
        if (!IsLanguage(parts.Current))
            return (Fault.Language, parts.Span);

        var more = parts.Next();
        for (; more && parts.Current.Length == 3 && IsLetters(parts.Current); more = parts.Next())
        {
            if (!PackedRows.ContainsWord(ExtendedLanguages, parts.Current))
                return (Fault.ExtendedLanguage, parts.Span);
        }

        if (more && parts.Current.Length == 4 && IsLetters(parts.Current))
        {
            if (!IsScript(parts.Current))
                return (Fault.Script, parts.Span);
            more = parts.Next();
        }

        if (more && ((parts.Current.Length == 2 && IsLetters(parts.Current)) || (parts.Current.Length == 3 && char.IsAsciiDigit(parts.Current[0]))))
        {
            if (!IsRegion(parts.Current))
                return (Fault.Region, parts.Span);
            more = parts.Next();
        }

        var variants = more ? parts.Span.Start : tag.Length;
        for (; more && (parts.Current.Length >= 5 || (parts.Current.Length == 4 && char.IsAsciiDigit(parts.Current[0]))); more = parts.Next())
        {
            if (!PackedRows.ContainsWord(Variants, parts.Current))
                return (Fault.Variant, parts.Span);
            if (Holds(tag[variants..Math.Max(variants, parts.Span.Start - 1)], parts.Current))
                return (Fault.Repeated, parts.Span);
        }

        return more ? ExamineExtensions(parts) : (Fault.None, default);
    }

    private static (Fault Fault, TextSpan Span) ExamineExtensions(Parts parts)
    {
        var seen = 0UL; // one bit for each of 0-9 and a-z
        while (true)
        {
            if (parts.Current.Length != 1)
                return (Fault.Form, parts.Span);
            if (parts.Current is "x")
                return ExaminePrivateUse(parts);

            var sign = parts.Current[0];
            var bit = 1UL << (sign >= 'a' ? sign - 'a' : sign - '0' + 26);
            if ((seen & bit) != 0)
                return (Fault.Repeated, parts.Span);
            seen |= bit;

            var singleton = parts.Span;
            if (!parts.Next() || parts.Current.Length == 1)
                return (Fault.Form, singleton);
            while (parts.Current.Length > 1)
            {
                if (!parts.Next())
                    return (Fault.None, default);
            }
        }
    }

    private static (Fault Fault, TextSpan Span) ExaminePrivateUse(Parts parts) =>
        parts.Next() ? (Fault.None, default) : (Fault.Form, parts.Span);

    private static bool Holds(ReadOnlySpan<char> tag, ReadOnlySpan<char> part)
    {
        var parts = new Parts(tag);
        while (parts.Next())
        {
            if (parts.Current.SequenceEqual(part))
                return true;
        }

        return false;
    }

    private static bool IsLetters(ReadOnlySpan<char> part) => !part.ContainsAnyExceptInRange('a', 'z');

    private static bool IsLanguage(ReadOnlySpan<char> part) => part.Length switch
    {
        2 => HasBit(Languages2, part),
        3 => HasBit(Languages3, part),
        _ => false, // four letters are reserved, and none of five to eight is registered
    };

    private static bool IsScript(ReadOnlySpan<char> part) =>
        PackedRows.ContainsWord(ScriptSubtags, part) || (part.CompareTo("qaaa", StringComparison.Ordinal) >= 0 && part.CompareTo("qabx", StringComparison.Ordinal) <= 0);

    private static bool IsRegion(ReadOnlySpan<char> part) => part.Length == 2 ? HasBit(Regions2, part) : PackedRows.ContainsWord(Regions3, part);

    private static bool HasBit(ReadOnlySpan<byte> bits, ReadOnlySpan<char> letters)
    {
        var index = 0;
        foreach (var letter in letters)
            index = (index * 26) + (letter - 'a');
        return (bits[index >> 3] & (1 << (index & 7))) != 0;
    }

    private static string? HelpForLanguage(string part)
    {
        var folded = UnicodeText.Fold(part);
        var language = PackedRows.RestOfLine(SpokenIn, folded);
        if (language is not null)
            return $"'{part}' is the code of {Countries.NameOf(folded)}; the language {EnglishName(language)} is {language}.";

        foreach (var (tag, name) in Table.Named)
        {
            if (UnicodeText.Fold(name) == folded)
                return $"{name} is {tag}.";
        }

        return "Languages have two or three letters: en, ru, kk.";
    }

    private static string? HelpForScript(string part) => Spelling.UniqueBest(part, CommonScripts) is { } script ? $"Did you mean {script}?" : null;

    private static string? HelpForRegion(string part) =>
        Countries.FindCode(part) is { } code ? $"{Countries.NameOf(code)} is {code.ToUpperInvariant()}." : null;

    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly string[] CommonScripts = ["Arab", "Armn", "Cyrl", "Deva", "Geor", "Hans", "Hant", "Hebr", "Jpan", "Kore", "Latn", "Mong"];

    // Codes of countries that are no language but often written for one.
    private static ReadOnlySpan<byte> SpokenIn =>
        """
        cn zh
        cz cs
        dk da
        gb en
        jp ja
        kz kk
        tj tg
        tm tk
        ua uk
        us en
        vn vi
        """u8;

    private static class Table
    {
        public static readonly ImmutableArray<(string Tag, string Name)> Named =
            [.. PackedRows.Lines(Names).Select(line => line.Split(' ', 2)).Select(pair => (pair[0], pair[1]))];
    }

    /// <summary>The parts of a tag between hyphens, one after the other.</summary>
    private ref struct Parts(ReadOnlySpan<char> text)
    {
        private int _next;

        public ReadOnlySpan<char> Text { get; } = text;

        public TextSpan Span { get; private set; }

        public readonly ReadOnlySpan<char> Current => Text.Slice(Span.Start, Span.Length);

        public bool Next()
        {
            if (_next > Text.Length)
                return false;
            var length = Text[_next..].IndexOf('-');
            Span = new TextSpan(_next, length < 0 ? Text.Length - _next : length);
            _next = Span.End + 1;
            return true;
        }
    }
}
