using AgendaLang.Models;

namespace AgendaLang.Exchange.Exporting.Calendar;

/// <summary>By what calendars know an entry again: its oldest path, at the domain.</summary>
internal sealed class CalendarUids(string domain)
{
    // What is longer is refused by some servers (RFC 7986 recommends at most 255).
    private const int MaxLength = 200;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Of(Event each, int occurrence) => Take(Oldest(each), each.Path, occurrence);

    public string Of(Session session, int occurrence) => Take($"{Oldest(session.Event)}.{Oldest(session)}", session.Path, occurrence);

    /// <summary>A break has no id: its date and name are all that there is to know it by.</summary>
    public string Of(Break pause, int occurrence)
    {
        var day = pause.Date is { } date ? CalendarText.Date(date) : "";
        return Take($"{Oldest(pause.Event)}.break-{day}-{StableIds.Digits(pause.Path)}", pause.Path, occurrence);
    }

    private static string Oldest(Declaration declaration) => declaration.Formerly.FirstOrDefault(id => id.Length > 0) ?? declaration.Id ?? "";

    // Of two that claim one id, one having left it, the second goes by what it is called now.
    private string Take(string oldest, string path, int occurrence)
    {
        var uid = Short(oldest);
        if (occurrence == 0 && !_taken.Add(uid))
        {
            for (var i = 2; !_taken.Add(uid = Wording.Invariant($"{Short(path)}.{i}")); i++) { }
        }
        return occurrence == 0 ? $"{uid}@{domain}" : Wording.Invariant($"{uid}.day-{occurrence + 1}@{domain}");
    }

    private static string Short(string path) => path.Length <= MaxLength ? path : $"{path[..8]}-{StableIds.Digits(path)}";
}
