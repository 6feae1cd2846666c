using System.Collections.Immutable;
using System.Globalization;
using AgendaLang.Language;
using AgendaLang.Semantics;
using AgendaLang.Text;
using NodaTime;

namespace AgendaLang.Editing;

/// <summary>What follows from an agenda and is not written there, shown in its lines: lengths, ends, times at home, what ids stand for.</summary>
internal static class InlayHints
{
    private const int LongestName = 32;

    /// <summary>The hints of a part of a file, in order of text.</summary>
    /// <param name="document">The file.</param>
    /// <param name="range">The part; it is cut to the text where it is longer.</param>
    /// <param name="options">Which are wanted.</param>
    public static ImmutableArray<InlayHint> In(EditorDocument document, TextSpan range, InlayHintOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var tree = document.Tree;
        if (tree.SegmentCount == 0) return [];
        foreach (var member in document.Set.Files) document.Set.BindingOf(member);
        var start = Math.Clamp(range.Start, 0, document.Source.Length);
        range = TextSpan.FromBounds(start, Math.Clamp(range.End, start, document.Source.Length));
        var hints = new List<InlayHint>();
        var home = options.HomeTime is { Length: > 0 } wanted ? HomeZone.Find(wanted, document.Set) : null;
        for (var segment = tree.IndexAt(range.Start); segment < tree.SegmentCount && tree.StartOf(segment) <= range.End; segment++)
        {
            foreach (var symbol in document.File.Names.SymbolsOf(segment)) Times(symbol, options, home, hints);
            if (options.Names) Names(document, segment, range, hints);
        }
        hints.RemoveAll(hint => !range.Touches(hint.Offset));
        return [.. hints.OrderBy(hint => hint.Offset).ThenBy(hint => hint.Kind)];
    }

    /// <summary>What to say of a hint beyond its label, when somebody points at it; null if nothing.</summary>
    /// <param name="document">The file that it was made for, as it was then.</param>
    /// <param name="hint">The hint.</param>
    public static string? Tooltip(EditorDocument document, InlayHint hint)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(hint);
        var offset = Math.Clamp(hint.Offset, 0, document.Source.Length);
        foreach (var member in document.Set.Files) document.Set.BindingOf(member);
        if (hint.Kind == InlayHintKind.Name) return document.Set.ReferenceAt(document.File, offset) is { Target: { } target } ? About(target) : null;
        if (Symbols.At(document.File, offset) is not { } symbol) return null;
        return hint.Kind switch
        {
            InlayHintKind.Length when symbol.Kind == Kind.Item => "The time that its speakers and parts need.",
            _ => TimingsOf(symbol) is { IsDefaultOrEmpty: false } timings ? $"{Words.When(timings[0])}." : null,
        };
    }

    private static void Times(Symbol symbol, InlayHintOptions options, DateTimeZone? home, List<InlayHint> hints)
    {
        if (symbol.Kind == Kind.Item)
        {
            if (options.Length && EventModel.Of(symbol.Event!).Item(symbol) is { Minutes: null, MinutesNeeded: > 0 and var needed })
                hints.Add(new(HeadEnd(symbol), Words.Length(needed), InlayHintKind.Length));
            return;
        }
        if (TimingsOf(symbol) is not { IsDefaultOrEmpty: false } timings || PlaceOf(symbol) is not { } place || place.Source != symbol.File.Source) return;
        var (timing, at) = (timings[0], place.Span.End);
        if (options.End && timing.EndMinutes == null && timing.HasEnd) hints.Add(new(at, $"until {EndOf(timing)}", InlayHintKind.End));
        if (options.Length && timing is { EndMinutes: not null, Minutes: { } minutes } && !SaysLength(symbol)) hints.Add(new(at, Words.Length(minutes), InlayHintKind.Length));
        if (home != null && HomeTime(timing, home) is { } said) hints.Add(new(at, said, InlayHintKind.HomeTime));
    }

    private static ImmutableArray<Timing> TimingsOf(Symbol symbol) => symbol.Kind switch
    {
        Kind.Session => EventModel.Of(symbol.Event!).Session(symbol)?.Timings ?? [],
        Kind.Break => EventModel.Of(symbol.Event!).Break(symbol)?.Timings ?? [],
        Kind.Meeting or Kind.Summit => EventModel.Of(symbol).OwnTimings,
        _ => [],
    };

    private static Findings.Location? PlaceOf(Symbol symbol) => symbol.Kind switch
    {
        Kind.Session => EventModel.Of(symbol.Event!).Session(symbol)?.TimeLocation,
        Kind.Break => EventModel.Of(symbol.Event!).Break(symbol)?.TimeLocation,
        _ => EventModel.Of(symbol).TimeLocation,
    };

    private static bool SaysLength(Symbol symbol) => !symbol.Declaration.First(Keyword.Length).IsDefault;

    private static int HeadEnd(Symbol symbol)
    {
        var declaration = symbol.Declaration;
        return declaration.Name is { IsDefault: false } name ? name.Span.End : symbol.IdSpan.End;
    }

    private static string EndOf(Timing timing) => timing.Clock[(timing.Clock.IndexOf('-', StringComparison.Ordinal) + 1)..];

    /// <summary><c>04:00-04:20+1 Almaty time</c>; null where the clock at home shows the same.</summary>
    private static string? HomeTime(Timing timing, DateTimeZone home)
    {
        if (home.GetUtcOffset(timing.Start) == timing.Zone.GetUtcOffset(timing.Start)) return null;
        var start = timing.Start.InZone(home).LocalDateTime;
        var day = DateOnly.FromDateTime(start.ToDateTimeUnspecified()).DayNumber - timing.Date.DayNumber;
        var text = string.Create(CultureInfo.InvariantCulture, $"{start.Hour:00}:{start.Minute:00}");
        if (timing.HasEnd)
        {
            var end = timing.End.InZone(home).LocalDateTime;
            text += string.Create(CultureInfo.InvariantCulture, $"-{end.Hour:00}:{end.Minute:00}");
        }
        var other = day switch { 0 => "", 1 => "the next day, ", -1 => "the day before, ", _ => string.Create(CultureInfo.InvariantCulture, $"{day:+0;-0} days, ") };
        return $"{text} {other}{Words.ZoneOf(home)}";
    }

    private static void Names(EditorDocument document, int segment, TextSpan range, List<InlayHint> hints)
    {
        var binding = document.Set.BindingOf(document.File);
        var rows = document.File.Names.Segment(segment).References;
        for (var i = 0; i < rows.Length; i++)
        {
            var reference = binding.Make(segment, i);
            if (reference.Span.Start > range.End) return;
            if (reference.Span.End < range.Start || reference.Target is not { Name: { } name } target || string.IsNullOrWhiteSpace(name) || IsSaid(target.Id, name)) continue;
            hints.Add(new(reference.Span.End, Shorten(name.Trim()), InlayHintKind.Name));
        }
    }

    /// <summary>Whether an id says what a name says: all its words stand in it, or begin its words.</summary>
    private static bool IsSaid(string id, string name)
    {
        var words = UnicodeText.Fold(name).Split([' ', '-', '\'', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in UnicodeText.Fold(id).Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries))
            if (part.Length < 3 && !words.Contains(part) || !Array.Exists(words, word => word.StartsWith(part, StringComparison.Ordinal))) return false;
        return true;
    }

    private static string Shorten(string name)
    {
        name = UnicodeText.ToVisible(name.Split('\n')[0]);
        if (name.Length <= LongestName) return name;
        var cut = LongestName - 1;
        if (char.IsHighSurrogate(name[cut - 1])) cut--;
        return name[..cut] + "…";
    }

    private static string About(Symbol target)
    {
        var text = $"{Words.Capital(target.Kind.Text())} {target.Path}: {target.Name}";
        if (target.Kind != Kind.Person) return text;
        var person = PersonModel.Of(target);
        if (person.Office is { } office) text += $", {office}";
        if (person.Given is { IsEmpty: false } parties) text += $" ({Words.List(parties.Select(party => party.Name ?? party.Id))})";
        return text;
    }
}
