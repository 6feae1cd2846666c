namespace AgendaLang.Exchange.Exporting;

/// <summary>What an agenda can be written as, besides its own JSON.</summary>
public enum ExportFormat
{
    /// <summary>A calendar (<c>.ics</c>, RFC 5545).</summary>
    Calendar,

    /// <summary>A page for people: one HTML file that asks nothing of the outside.</summary>
    Html,

    /// <summary>The same page as Markdown.</summary>
    Markdown,

    /// <summary>A table (<c>.csv</c>, RFC 4180).</summary>
    Csv,

    /// <summary>Linked data of schema.org (JSON-LD).</summary>
    JsonLd,

    /// <summary>The schedule format of conferences (<c>schedule.xml</c>).</summary>
    ScheduleXml,

    /// <summary>The same as JSON (<c>schedule.json</c>).</summary>
    ScheduleJson,

    /// <summary>A text document (<c>.docx</c>, Office Open XML).</summary>
    Word,
}
