using AgendaLang.Language;
using AgendaLang.Text;

namespace AgendaLang.Exchange.Importing.Writing;

/// <summary>What sort of session a source's word stands for.</summary>
internal static class SessionKinds
{
    /// <summary>The kind where nothing better is known of something with speakers.</summary>
    private const string Talk = "panel";

    /// <summary>The kind where nothing better is known: it is of nobody in particular, so it may be beside others.</summary>
    private const string Other = "side-event";

    // Whole words; the first that occurs decides.
    private static readonly (string Word, string Kind)[] Words =
    [
        ("press", "press"), ("workshop", Other), ("workshops", Other), ("meetup", Other), ("bof", Other), ("meeting", Other), ("hands", Other),
        ("reception", "reception"), ("party", "reception"), ("social", "reception"), ("excursion", "visit"), ("tour", "visit"),
        ("talk", Talk), ("talks", Talk), ("lecture", Talk), ("lightningtalk", Talk), ("vortrag", Talk), ("keynote", Talk), ("panel", Talk), ("podium", Talk),
        ("discussion", Talk), ("presentation", Talk), ("interview", Talk), ("maintrack", Talk), ("devroom", Talk), ("plenum", Talk), ("qa", Talk),
    ];

    // Of nobody in particular (language reference, section 6).
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal) { Other, Talk, "drafting", "consultations", "press", "reception", "visit" };

    /// <summary>The kind of a session, never none: a session without kind is of everybody, and could not stand beside another.</summary>
    /// <param name="type">The source's word for it; null if it has none.</param>
    /// <param name="hasSpeakers">Whether somebody speaks.</param>
    /// <param name="isWord">Whether the source may use the language's own words, as a table made for import does. In the schedules of conferences "ceremony" means less than here.</param>
    /// <returns>The kind, and whether it says all that the source's word says.</returns>
    public static (string Kind, bool SaysAll) Of(string? type, bool hasSpeakers, bool isWord)
    {
        var folded = UnicodeText.Fold(type ?? "");
        var own = folded.Replace(' ', '-');
        if (Vocabularies.SessionKind.IndexOf(own) >= 0 && (isWord || Open.Contains(own))) return (own, true);
        if (folded is "" or "session" or "other") return (hasSpeakers ? Talk : Other, true);
        var words = folded.Split([' ', '-', '_', '/', '(', ')', ',', '.', '+', '&'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var (word, kind) in Words)
            if (words.Contains(word)) return (kind, folded is "talk" or "lecture");
        return (hasSpeakers ? Talk : Other, false);
    }

    /// <summary>Whether sessions of that kind are of everybody in the event, if nobody is named.</summary>
    public static bool IsOfEverybody(string kind) => !Open.Contains(kind);
}
