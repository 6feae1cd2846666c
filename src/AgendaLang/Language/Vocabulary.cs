using System.Collections.Immutable;

namespace AgendaLang.Language;

/// <summary>One word that a property can take, from a closed list.</summary>
/// <param name="Text">The word.</param>
/// <param name="Help">What it says, in one line.</param>
public sealed record Term(string Text, string Help);

/// <summary>A closed list of words that a property can take.</summary>
/// <param name="Name">What one of them is called in a sentence: "status of a session".</param>
/// <param name="Terms">The words; where there is a default it is the first, ranks stand highest first.</param>
public sealed record Vocabulary(string Name, ImmutableArray<Term> Terms)
{
    /// <summary>Where a word stands in the list, from 0; -1 if it is not in it. Case matters.</summary>
    public int IndexOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Terms.Length; i++)
            if (word.SequenceEqual(Terms[i].Text)) return i;
        return -1;
    }
}
