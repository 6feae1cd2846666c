using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting;

/// <summary>What a session or event says about itself, as lines of plain text.</summary>
internal static class SessionText
{
    // An item with its parts may be taken up in each of thousands of sessions.
    private const int MaxItems = 200;

    /// <summary>All about a session, its event and items included.</summary>
    public static List<string> Of(Session session) => [Wording.ShortName(session.Event), .. About(session), .. Items(session), .. Proceedings(session)];

    /// <summary>What it says, but for its items.</summary>
    public static List<string> Facts(Session session) => [.. About(session), .. Proceedings(session)];

    private static List<string> About(Session session)
    {
        var lines = new List<string>();
        if (session.Kind is { } kind) lines.Add(Wording.Title(kind));
        AddStatus(session, lines);
        AddDescription(session, lines);
        AddPeople("Chair", session.Chairs, lines);
        if (session.Host is { } host) lines.Add($"Host: {Wording.Who(host)}");
        AddPeople("Participants", session.Participants, lines);
        AddNames("Topics", session.Topics, lines);
        return lines;
    }

    private static List<string> Proceedings(Session session)
    {
        var lines = new List<string>();
        AddList("Speakers", session.Speakers.Select(Wording.Speaker), "; ", lines);
        AddList("Order", session.Order.Select(Wording.Name), ", ", lines);
        AddList("From afar", session.Remote.Select(remote => PlainText.Line(remote.ToString())), "; ", lines);
        AddList("Absent", session.Absent.Select(Absent), "; ", lines);
        AddCommon(session, session.Documents, lines);
        if (session.Coverage is { } coverage) lines.Add($"Press: {Wording.Word(coverage)}");
        // What holds for the whole event is said there.
        if (!session.Languages.SequenceEqual(session.Event.Languages)) AddLanguages(session, lines);
        return lines;
    }

    public static List<string> Of(Event each)
    {
        var lines = new List<string>();
        AddStatus(each, lines);
        AddDescription(each, lines);
        if (each.Format is { } format) lines.Add($"Format: {Wording.Name(format)}");
        if (each.Host is { } host) lines.Add($"Host: {Wording.Who(host)}");
        AddPeople("Chair", each.Chairs, lines);
        AddNames("Between", each.Between, lines);
        AddNames("Topics", each.Topics, lines);
        foreach (var delegation in each.Delegations)
            lines.Add(delegation.People.Count == 0 ? Wording.Name(delegation.Party)
                : $"{Wording.Name(delegation.Party)}: {string.Join("; ", delegation.People.Select(Wording.Who))}");
        AddList("Invited", each.Invitations.Select(invitation => PlainText.Line(invitation.ToString())), "; ", lines);
        AddList("Absent", each.Absent.Select(Absent), "; ", lines);
        AddCommon(each, each.Documents, lines);
        AddLanguages(each, lines);
        return lines;
    }

    private static void AddCommon(Proceeding proceeding, IEnumerable<Document> documents, List<string> lines)
    {
        AddList("Documents", documents.Select(Wording.Document), "; ", lines);
        foreach (var outcome in proceeding.Outcomes) lines.Add($"Outcome: {PlainText.Line(outcome)}");
        foreach (var note in proceeding.Notes) lines.Add($"Note: {PlainText.Line(note)}");
        // The first address of the web stands apart, where programs look for it.
        var followed = proceeding.Links.FirstOrDefault(link => Wording.Address(link) is not null);
        foreach (var link in proceeding.Links)
            if (link != followed) lines.Add($"See: {PlainText.Line(link)}");
    }

    private static void AddLanguages(Gathering gathering, List<string> lines) => AddList("Interpretation", gathering.Languages.Select(PlainText.Line), ", ", lines);

    private static void AddStatus(Proceeding proceeding, List<string> lines)
    {
        if (proceeding.Status is EventStatus.Provisional) return;
        var text = Wording.Title(proceeding.Status);
        if (proceeding.StatusDate is { } since) text = $"{text} since {Wording.Dates(since, since)}";
        lines.Add(proceeding.StatusReason is { Length: > 0 } because ? $"{text}: {PlainText.Line(because)}" : text);
    }

    private static void AddDescription(Declaration declaration, List<string> lines)
    {
        if (declaration.Description is { } description && PlainText.Paragraphs(description) is { Length: > 0 } text) lines.AddRange(text.Split('\n'));
    }

    private static List<string> Items(Session session)
    {
        var lines = new List<string>();
        foreach (var item in session.AllItems.Take(MaxItems))
        {
            var text = Wording.Item(item);
            if (item.Duration is { } length) text = $"{text} ({Wording.Length(length)})";
            if (session.IsLive && Wording.Status(item) is (EventStatus.Cancelled or EventStatus.Postponed) and var status) text = $"{text} ({Wording.Word(status)})";
            if (item.Topics.Count > 0) text = $"{text}: {Wording.Names(item.Topics)}";
            if (item.Speakers.Count > 0) text = $"{text}. {string.Join("; ", item.Speakers.Select(Wording.Speaker))}";
            lines.Add(text);
        }
        if (session.AllItems.Count > MaxItems) lines.Add(Wording.Invariant($"… and {session.AllItems.Count - MaxItems} more items"));
        return lines;
    }

    private static string Absent(Absence absence) =>
        absence.Because is { Length: > 0 } because ? $"{Wording.Name(absence.Who)} ({PlainText.Line(because)})" : Wording.Name(absence.Who);

    private static void AddPeople(string word, IReadOnlyList<Participant> people, List<string> lines) => AddList(word, people.Select(Wording.Who), "; ", lines);

    private static void AddNames(string word, IReadOnlyList<Declaration> named, List<string> lines) => AddList(word, named.Select(Wording.Name), ", ", lines);

    private static void AddList(string word, IEnumerable<string> parts, string divider, List<string> lines)
    {
        var text = string.Join(divider, parts);
        if (text.Length > 0) lines.Add($"{word}: {text}");
    }
}
