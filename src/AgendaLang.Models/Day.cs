using System.Text.Json.Serialization;
using AgendaLang.Models.Linking;
using AgendaLang.Models.Records;

namespace AgendaLang.Models;

/// <summary>A date of an event, whether it is declared as a <c>day</c> or not.</summary>
[JsonConverter(typeof(DeclarationConverter<Day>))]
public sealed class Day : Declaration
{
    internal Day(Declared declared) : base(declared)
    {
    }

    /// <summary>The event.</summary>
    public Event Event => HolderAs<Event>()!;

    /// <summary>The date.</summary>
    public DateOnly Date => ((DayRecord)Declared.Record).Date;

    /// <summary>The sessions that take place on it, in order of text; those of several days among them.</summary>
    public IReadOnlyList<Session> Sessions => field ??= Lists.Of(Event.Sessions.Where(session => session.Date <= Date && Date <= session.LastDate));

    /// <summary>The items that stand in it outside sessions.</summary>
    public IReadOnlyList<Item> Items => field ??= Lists.Of(Event.Items.Where(item => item.Date == Date));

    /// <summary>The breaks on it, in order of text.</summary>
    public IReadOnlyList<Break> Breaks => field ??= Lists.Of(Event.Breaks.Where(pause => pause.Date <= Date && Date <= pause.LastDate));

    /// <summary>As people read it: <c>6 November 2025</c>, with its name if it has one.</summary>
    public override string ToString() => Words.Join(Words.Date(Date), Name);

    /// <summary>A date of an event for which no block is written.</summary>
    internal static Day Undeclared(Event @event, DateOnly date)
    {
        var holder = @event.Declared;
        return new(new(holder.File, -1, Kind.Day, new DayRecord { Date = date }, holder, FileFacts.DayPath(holder, date)));
    }
}

/// <summary>Coffee, transfer, prayer.</summary>
[JsonConverter(typeof(DeclarationConverter<Break>))]
public sealed class Break : Declaration
{
    internal Break(Declared declared) : base(declared)
    {
    }

    /// <summary>The event.</summary>
    public Event Event => HolderAs<Event>()!;

    /// <summary>Its date; null if none is known.</summary>
    public DateOnly? Date => Record.Date;

    /// <summary>Its last date, mostly its only one; null if none is known.</summary>
    public DateOnly? LastDate => Record.LastDate is { } last && last > Date ? last : Date;

    /// <summary>The day of its event on which it starts; null if its date is unknown or not one of the event.</summary>
    public Day? Day => Date is { } date ? Event.DayOn(date) : null;

    /// <summary>Its time on the clock; null if none is said.</summary>
    public TimeRange? Time => Words.Range(Record.Time);

    /// <summary>When it starts, with the offset of its zone then; null without a date, time or zone.</summary>
    public DateTimeOffset? Start => Record.Start;

    /// <summary>When it ends, with the offset of its zone then; null if that is open or unknown.</summary>
    public DateTimeOffset? End => Record.End;

    /// <summary>The room or place; null if that is not said.</summary>
    public Location? In => Find<Location>(Record.In);

    /// <summary>As people read it: <c>Coffee, 6 November 2025 10:30-11:00</c>.</summary>
    public override string ToString()
    {
        var when = Date is { } date ? Words.Dates(date, LastDate!.Value) : null;
        if (Time is { } time) when = when == null ? time.ToString() : $"{when} {time}";
        return Words.Join(string.IsNullOrEmpty(Name) ? "Break" : Name, when);
    }

    private BreakRecord Record => (BreakRecord)Declared.Record;
}
