namespace AgendaLang.Exchange.Importing;

/// <summary>What schedules are written in elsewhere.</summary>
public enum ImportFormat : byte
{
    /// <summary><c>schedule.xml</c> of frab, Pentabarf, pretalx and their kin (FOSDEM, the Chaos events).</summary>
    ScheduleXml,

    /// <summary><c>schedule.json</c> as c3voc describes it.</summary>
    ScheduleJson,

    /// <summary>A calendar, RFC 5545 (<c>.ics</c>).</summary>
    Calendar,

    /// <summary>A table, RFC 4180, with a line of column names.</summary>
    Csv,
}
