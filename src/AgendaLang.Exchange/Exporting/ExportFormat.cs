namespace AgendaLang.Exchange.Exporting;

/// <summary>What an agenda can be written as, besides its own JSON.</summary>
public enum ExportFormat
{
    /// <summary>A calendar (<c>.ics</c>, RFC 5545).</summary>
    Calendar,
}
