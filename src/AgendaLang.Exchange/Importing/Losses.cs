using System.Globalization;

namespace AgendaLang.Exchange.Importing;

/// <summary>What an import cannot say in an agenda, by number and kind, and what else is to be told.</summary>
internal sealed class Losses
{
    private const int MaxNoticesOfAKind = 5;
    private const int MaxKinds = 25;
    private const int MaxKindLength = 60;
    private const int MaxMessageLength = 400;

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<ImportNotice> _notices = [];
    private readonly Dictionary<string, int> _noticesByKind = new(StringComparer.Ordinal);

    /// <summary>Counts things that were left out.</summary>
    /// <param name="kind">In the plural: <c>logos</c>.</param>
    /// <param name="number">How many.</param>
    public void Count(string kind, int number = 1)
    {
        kind = Cut(kind, MaxKindLength);
        if (number > 0) _counts[kind] = _counts.GetValueOrDefault(kind) + number;
    }

    /// <summary>Says something about a place of the source. The same said of many places is shown for the first few.</summary>
    public void Say(string kind, string message, int? line = null)
    {
        var number = _noticesByKind[kind] = _noticesByKind.GetValueOrDefault(kind) + 1;
        if (number <= MaxNoticesOfAKind) _notices.Add(new(Cut(message, MaxMessageLength), line));
    }

    /// <summary>All there is to say.</summary>
    public IEnumerable<ImportNotice> Notices()
    {
        foreach (var notice in _notices) yield return notice;
        foreach (var (kind, number) in _noticesByKind.OrderBy(each => each.Key, StringComparer.Ordinal))
            if (number > MaxNoticesOfAKind) yield return new(string.Create(CultureInfo.InvariantCulture, $"The like is true of {number - MaxNoticesOfAKind} more: {kind}."));
        if (_counts.Count > 0)
            yield return new("Left out, since an agenda has no place for it: " + string.Join(", ", _counts.Take(MaxKinds).Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Key} ({each.Value})"))) + Further() + ".");
    }

    /// <summary>A text that a person may have to read, cut where it is endless.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : $"{text[..(length - (char.IsHighSurrogate(text[length - 1]) ? 1 : 0))]}…";

    private string Further() => _counts.Count <= MaxKinds ? "" : string.Create(CultureInfo.InvariantCulture, $", and {_counts.Skip(MaxKinds).Sum(each => each.Value)} things of {_counts.Count - MaxKinds} other kinds");
}
