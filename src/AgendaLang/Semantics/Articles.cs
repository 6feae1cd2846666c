namespace AgendaLang.Semantics;

/// <summary>Which names of countries and bodies take an article in an English sentence: the United States, the African Union, the Netherlands.</summary>
internal static class Articles
{
    /// <summary>Last words of what comes before "of", as in the Republic of Korea, the Group of Seven, the Marshall Islands.</summary>
    private static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "Republic", "Kingdom", "Union", "States", "State", "Emirates", "Islands", "Isles", "Isle", "Federation", "Principality", "Commonwealth", "Confederation", "Nations", "See",
        "Agency", "Alliance", "Assembly", "Association", "Authority", "Bank", "Bloc", "Board", "Bureau", "Centre", "Center", "Coalition", "Commission", "Committee",
        "Community", "Conference", "Convention", "Council", "Countries", "Court", "Dialogue", "Family", "Format", "Forum", "Foundation", "Friends", "Fund", "Group", "Initiative",
        "Institute", "League", "Members", "Ministry", "Movement", "Network", "Office", "Organisation", "Organization", "Partnership", "Presidency", "Process",
        "Programme", "Quartet", "Secretariat", "Society", "Troika",
    };

    private static readonly HashSet<string> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        "Bahamas", "Comoros", "Congo", "Gambia", "Maldives", "Netherlands", "Philippines", "Vatican",
    };

    private static readonly string[] Ends = [" of ", " for ", " (", ", "];

    /// <summary>The name as it stands inside a sentence, with its article if it takes one.</summary>
    public static string In(string name)
    {
        if (name.StartsWith("The ", StringComparison.Ordinal)) return "the " + name[4..];
        return Takes(name) ? "the " + name : name;
    }

    private static bool Takes(string name)
    {
        if (name.StartsWith("the ", StringComparison.Ordinal)) return false;
        if (name.StartsWith("United ", StringComparison.Ordinal)) return true;
        foreach (var end in Ends)
            if (name.IndexOf(end, StringComparison.Ordinal) is > 0 and var at) name = name[..at];
        return Whole.Contains(name) || Nouns.Contains(name[(name.LastIndexOf(' ') + 1)..]);
    }
}
