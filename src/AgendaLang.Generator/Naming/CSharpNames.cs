using System.Globalization;
using System.Text;
using AgendaLang.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace AgendaLang.Generator.Naming;

/// <summary>Makes names that C# takes, out of ids of any script, names of files and folders.</summary>
internal static class CSharpNames
{
    /// <summary>What a declaration is called. Never empty; never begins with <c>_</c> if the id begins with a letter.</summary>
    public static string OfId(string id) => Valid(CodeName.Of(id));

    /// <summary>What the class of a file is called, before others are asked: whatever is neither letter nor digit parts words.</summary>
    /// <param name="fileName">The name of the file with its extension.</param>
    public static string OfFile(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        var words = new StringBuilder();
        foreach (var rune in (dot < 0 ? fileName : fileName[..dot]).EnumerateRunes())
            words.Append(IsPart(rune) ? rune.ToString() : "-");
        var name = CodeName.Of(UnicodeText.ToNfc(words.ToString()));
        return name.Length == 0 ? "Agenda" : Valid(name);
    }

    /// <summary>A part of a namespace as it stands, with <c>_</c> for what cannot stand there.</summary>
    public static string OfNamespacePart(string part)
    {
        var name = new StringBuilder();
        foreach (var rune in part.EnumerateRunes()) name.Append(rune.Value == '_' || IsPart(rune) ? Written(rune) : "_");
        if (name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0])) name.Insert(0, '_');
        return Escaped(UnicodeText.ToNfc(name.ToString()));
    }

    /// <summary>A name that is also a word of C#, written so that it is not.</summary>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private static string Valid(string codeName)
    {
        var name = new StringBuilder(codeName.Length);
        foreach (var rune in codeName.EnumerateRunes()) name.Append(IsPart(rune) ? Written(rune) : "_");
        if (name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0])) name.Insert(0, '_');
        return UnicodeText.ToNfc(name.ToString());
    }

    /// <summary>Letters, marks and digits. Not formatting characters: C# allows them, and takes no notice of them.</summary>
    private static bool IsPart(Rune rune) =>
        Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    /// <summary>The character itself; by number where C# has no room for it.</summary>
    private static string Written(Rune rune) =>
        rune.IsBmp && SyntaxFacts.IsIdentifierPartCharacter((char)rune.Value) ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"U{rune.Value:X}");
}
